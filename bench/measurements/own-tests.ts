import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { loadCore, serverCore } from '../harness/pinned-process.ts';
import type { Measurement } from './measurement.ts';

const budget = 45;

interface Run {
  readonly seconds: number;
  /** How many tests it ran, those that it skipped among them. */
  readonly tests: number;
}

async function timeOf(command: readonly string[]): Promise<Run> {
  const begun = performance.now();
  const { stdout } = await promisify(execFile)('taskset', ['-c', `${serverCore},${loadCore}`, ...command], {
    cwd: join(import.meta.dirname, '../..'),
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = (performance.now() - begun) / 1000;
  const [, tests] = /^ +Tests .*\((\d+)\)$/m.exec(stripVTControlCharacters(stdout)) ?? [];
  if (tests === undefined) throw new Error(`${command.join(' ')} did not say how many tests it ran.`);
  return { seconds, tests: Number(tests) };
}

/** How long whoever changes something waits for `npm test`, and what it leaves to `npm run test:all`, which takes longer. */
export const ownTests: Measurement = {
  name: 'own-tests',
  isApart: true,
  async run({ quick, progress }) {
    const timed = async (...command: string[]): Promise<Run> => {
      progress(`own tests: ${command.join(' ')}`);
      const run = await timeOf(command);
      progress(`own tests: ${run.tests} in ${run.seconds.toFixed(1)} s`);
      return run;
    };
    // A smoke run looks only whether they can be started.
    const all = quick
      ? await timed('npx', 'vitest', 'run', 'common')
      : await timed('npm', 'run', 'test:all', '--silent');
    const some = quick ? all : await timed('npm', 'test', '--silent');
    return {
      title: 'Our own tests',
      method:
        '`npm run test:all` (the checks and all tests) and after it `npm test` (the checks and the quick tests), each from ' +
        'beginning to end, once, on both cores, nothing else running. What TypeScript found is remembered from the first.',
      findings: [
        {
          what: `\`npm test\`, on two cores: the checks and ${some.tests} of ${all.tests} tests, not those of \`npm run test:all\``,
          budget: `≤ ${budget} s`,
          got: `${some.seconds.toFixed(1)} s`,
          ...(quick ? {} : { met: some.seconds <= budget }),
        },
        {
          what: `\`npm run test:all\`, on two cores: the checks and all ${all.tests} tests`,
          budget: '–',
          got: `${all.seconds.toFixed(1)} s`,
        },
      ],
      tables: [],
    };
  },
};
