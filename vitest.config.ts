import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that replace a module, change a global or raise a signal: each file has a worker of its own, the others share theirs. */
export const isolatedTests = [
  '**/*-fast-check3.test.ts',
  '**/*-msw2.test.ts',
  '**/page-{happy-dom,jsdom}.test.ts',
  'cli/commands/check/run-check.test.ts',
  'cli/commands/start/until-stopped.test.ts',
  'mock-server/node/node-handler.test.ts',
];

/** These install packages; `npm run test:package`, `test:examples`, `test:receivers` and `test:tools` run them. */
const excluded = [...configDefaults.exclude, 'test/{examples,package,receivers,tools}/**'];

export default defineConfig({
  test: {
    // Machines are slow and shared: a limit is there to end what hangs, not to measure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // By default one core is left to whoever watches: on a machine of two, half of it.
    maxWorkers: '100%',
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['{cli,common,contract-tests,generators,mock-server,schemas,scripts,test}/**/*.test.ts'],
          exclude: [...excluded, ...isolatedTests],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'isolated', include: isolatedTests, exclude: excluded } },
    ],
  },
});
