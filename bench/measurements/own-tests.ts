import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadCore, serverCore } from '../harness/pinned-process.ts';
import type { Measurement } from './measurement.ts';

const budget = 45;

/** How long whoever changes something waits for `npm test`: checks and all tests, on both cores. */
export const ownTests: Measurement = {
  name: 'own-tests',
  isApart: true,
  async run({ quick, progress }) {
    // A smoke run looks only whether they can be started.
    const command = quick ? ['npx', 'vitest', 'run', 'common'] : ['npm', 'test', '--silent'];
    progress(`own tests: ${command.join(' ')}`);
    const begun = performance.now();
    await promisify(execFile)('taskset', ['-c', `${serverCore},${loadCore}`, ...command], {
      cwd: join(import.meta.dirname, '../..'),
      maxBuffer: 64 * 1024 * 1024,
    });
    const seconds = (performance.now() - begun) / 1000;
    progress(`own tests: ${seconds.toFixed(1)} s`);
    return {
      title: 'Our own tests',
      method: '`npm test` from beginning to end, once, on both cores, nothing else running.',
      findings: [
        {
          what: '`npm test`, whole, on two cores',
          budget: `≤ ${budget} s`,
          got: `${seconds.toFixed(1)} s`,
          ...(quick ? {} : { met: seconds <= budget }),
        },
      ],
      tables: [],
    };
  },
};
