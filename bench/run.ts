// Measures the built package beside its peers.
//   npm run bench                      all of it, and writes bench/RESULTS.md
//   npm run bench -- --quick           a smoke run; prints, writes nothing
//   npm run bench -- --only start-up   one measurement; prints, writes nothing
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { assertTools, describeMachine } from './harness/machine.ts';
import { loadCore } from './harness/pinned-process.ts';
import { reportText } from './harness/report.ts';
import { measurements } from './measurements/index.ts';
import type { Report } from './measurements/measurement.ts';

const bench = import.meta.dirname;
const start = performance.now();

function progress(text: string): void {
  const seconds = Math.round((performance.now() - start) / 1000);
  process.stderr.write(`${String(seconds).padStart(4)} s  ${text}\n`);
}

function fail(message: string): never {
  process.stderr.write(`Failed to run the bench: ${message}\n`);
  process.exit(2);
}

function readOptions(): { readonly quick: boolean; readonly only: readonly string[] } {
  try {
    const { values } = parseArgs({
      options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true, default: [] } },
    });
    return values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const { quick, only } = readOptions();
const known = measurements.map(({ name }) => name);
const unknown = only.find((name) => !known.includes(name));
if (unknown !== undefined) fail(`there is no measurement ${unknown}. Take one of ${known.join(', ')}.`);
assertTools();
if (!existsSync(join(bench, '../dist/cli/main.js'))) fail('dist/ is missing. Run `npm run build` first.');
if (!existsSync(join(bench, 'node_modules'))) {
  progress('installing the peers');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: bench, stdio: ['ignore', 2, 2] });
}
// This process measures, so it stays out of the way of what is measured.
execFileSync('taskset', ['-cp', String(loadCore), String(process.pid)], { stdio: 'ignore' });

const machine = describeMachine();
const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-bench-'));
const reports: Report[] = [];
const failed: string[] = [];
try {
  for (const measurement of measurements) {
    if (only.length > 0 ? !only.includes(measurement.name) : measurement.isApart === true) continue;
    try {
      reports.push(await measurement.run({ quick, folder, now: Date.now(), progress }));
    } catch (error) {
      // The others took long: what they found is told all the same.
      failed.push(measurement.name);
      progress(`${measurement.name} failed: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
const text = reportText(machine, reports);
process.stdout.write(text);
if (failed.length > 0) fail(`${failed.join(', ')} came to no end, see above. RESULTS.md is as it was.`);
if (!quick && only.length === 0) await writeFile(join(bench, 'RESULTS.md'), text);
progress('done');
