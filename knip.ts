import type { KnipConfig } from 'knip';
import { entries } from './scripts/entries.ts';

const config: KnipConfig = {
  entry: [
    ...entries.map(({ source }) => source),
    'test/package/consumers/*.ts',
    'test/fuzz/{run,good-client}.ts',
    // Bundled by the tests that open it.
    'mock-server/adapters/msw/testing/page.ts',
    // Run by the test beside it, in a Vitest of its own.
    'contract-tests/vitest/testing/{described,vitest.config}.ts',
  ],
  // The tests of vitest.config.ts; knip does not read its projects.
  vitest: { entry: ['{cli,common,contract-tests,generators,mock-server,schemas,scripts,test}/**/*.test.ts'] },
  project: ['{cli,common,contract-tests,generators,mock-server,schemas,scripts,test}/**/*.{ts,js}'],
  // Generated modules export everything the contract has; what nobody needs is shaken out of a bundle.
  ignore: ['generators/generated/**'],
  // Comes with the system; the bench says so where it is missing.
  ignoreBinaries: ['taskset'],
  // dependency-cruiser finds the parser by itself; attw, redocly and newman are run by their paths.
  ignoreDependencies: ['@swc/core', '@arethetypeswrong/cli', '@redocly/cli', 'newman'],
};

export default config;
