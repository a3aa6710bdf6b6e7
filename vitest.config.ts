import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that replace a module, change a global or raise a signal: each file has a worker of its own, the others share theirs. */
export const isolatedTests = [
  '**/*-fast-check3.test.ts',
  '**/*-msw2.test.ts',
  '**/page-{happy-dom,jsdom}.test.ts',
  'cli/commands/check/run-check.test.ts',
  'cli/commands/emit/command.test.ts',
  'cli/commands/start/{until-stopped,young-generation}.test.ts',
  'mock-server/data/refusals.test.ts',
  'mock-server/node/{create-app,node-handler}.test.ts',
  'mock-server/webhooks-in-node.test.ts',
  'mock-server/webhooks/delivery/retention.test.ts',
];

/** Tests that do a lot of what is real (servers, browsers, compilers, thousands of runs) and may take a while. */
export const longTests = [
  'cli/**/*.test.ts',
  'contract-tests/{fast-check,playwright,schema-diff,vitest}/**/*.test.ts',
  'contract-tests/kit/{journal/hostile-journals,reporters/differences,receiver/{cases,check}}.test.ts',
  'contract-tests/kit/*/mutants/**/*.test.ts',
  'contract-tests/kit/provider/baseline-mutants.test.ts',
  'contract-tests/kit/coverage/**/*.test.ts',
  'generators/{generate,independent-tools,new-event}.test.ts',
  'generators/entries/fixtures/{build-many,line-definition,random,validity}.test.ts',
  'generators/targets/**/*.test.ts',
  'generators/**/forms.test.ts',
  'mock-server/adapters/msw/*.test.ts',
  'mock-server/control/routes/*.test.ts',
  'mock-server/core/store/memory/memory-store-bulk.test.ts',
  'mock-server/data/*.test.ts',
  'mock-server/ledger/**/*.test.ts',
  'mock-server/mcp/*.test.ts',
  'mock-server/core/tenant/{create-tenants,same-seed}.test.ts',
  'mock-server/proxy/node/*.test.ts',
  'mock-server/webhooks/volume.test.ts',
  'scripts/*.test.ts',
  'test/*.test.ts',
];

/** These install packages; `npm run test:package`, `test:examples`, `test:receivers` and `test:tools` run them. */
const excluded = [...configDefaults.exclude, 'test/{examples,package,receivers,tools}/**'];

export default defineConfig({
  test: {
    // What takes milliseconds and hangs shall show at once; machines are slow and shared, so there is no less.
    testTimeout: 5000,
    hookTimeout: 60_000,
    pool: 'threads',
    // By default one core is left to whoever watches: on a machine of two, half of it.
    maxWorkers: '100%',
    allowOnly: false,
    // Tests start the command some hundred times, from its sources: compiled once, it starts in less than half the time.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node') },
    // Tests open the console in a browser.
    globalSetup: ['./scripts/fresh-console.js'],
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['{cli,common,contract-tests,generators,mock-server,schemas,scripts,test}/**/*.test.ts'],
          exclude: [...excluded, ...isolatedTests, ...longTests],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: longTests,
          exclude: [...excluded, ...isolatedTests],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'isolated', include: isolatedTests, exclude: excluded, testTimeout: 60_000 } },
    ],
  },
});
