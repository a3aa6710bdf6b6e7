import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { configDefaults, defineConfig, type TestProjectInlineConfiguration as Project } from 'vitest/config';
import { allTests, installingTests, isolatedTests, longTests } from './scripts/test-files.ts';

const exclude = [...configDefaults.exclude, ...installingTests];
/** Machines are slow and shared: no test has less than five, and nothing that it polls for one, as by default. */
const seconds = (test: number, poll: number): Project['test'] => ({
  testTimeout: test * 1000,
  expect: { poll: { timeout: poll * 1000 } },
});

/** Much of what they take is waiting for browsers, processes and clocks: more of them run than there are cores, after the quick. */
const waiting = {
  ...seconds(60, 20),
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  sequence: { groupOrder: 1 },
};

/** `npm test` runs the first, `npm run test:all` all of them. */
const projects: readonly NonNullable<Project['test']>[] = [
  { name: 'quick', include: allTests, exclude: [...exclude, ...isolatedTests, ...longTests], isolate: false },
  { name: 'long', include: longTests, exclude: [...exclude, ...isolatedTests], isolate: false, ...waiting },
  { name: 'isolated', include: isolatedTests, exclude, ...waiting },
];

export default defineConfig({
  test: {
    // What takes milliseconds and hangs shall show at once.
    ...seconds(5, 4),
    hookTimeout: 60_000,
    pool: 'threads',
    // By default one core is left to whoever watches: on a machine of two, half of it.
    maxWorkers: '100%',
    allowOnly: false,
    // Tests start the command some hundred times, from its sources: compiled once, it starts in less than half the time.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/node') },
    // Tests open the console in a browser.
    globalSetup: ['./scripts/fresh-console.js'],
    projects: projects.map((test) => ({ extends: true as const, test })),
  },
});
