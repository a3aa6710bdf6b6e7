import type { KnipConfig } from 'knip';
import { command, entries } from './scripts/entries.ts';

const config: KnipConfig = {
  entry: [...[...entries, command].map(({ source }) => source), 'generators/generate.ts', 'contract-tests/package/*.test.ts'],
  project: ['{cli,contract-tests,generators,mock-server,schemas,scripts}/**/*.{ts,js}'],
  // Generated modules export everything the contract has; what nobody needs is shaken out of a bundle.
  ignore: ['generators/generated/**'],
  ignoreExportsUsedInFile: true,
};

export default config;
