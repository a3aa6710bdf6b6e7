/**
 * Holds a mock server that lives on against its own baseline again and again, with the command, and counts false alarms:
 * `npm run soak:drift -- 100`. Between two runs time goes on and people write. Ends with 1 if one was raised.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startMockServer } from '../../mock-server/server.ts';
import { numberArgument } from '../support/number-argument.ts';

const main = join(import.meta.dirname, '../../cli/main.ts');
const runs = numberArgument('runs', process.argv[2] ?? '100');
const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-drift-soak-'));
const mock = await startMockServer({ port: 0 });
const tenant = mock.emulator.tenants.list()[0]!;

/** One run of the command: its exit code, and what it said. */
function check(...more: readonly string[]): Promise<readonly [code: number, stdout: string]> {
  const target = ['--base-url', mock.url, '--appid', tenant.appid, '--app-key', tenant.appKey];
  const argv = [main, 'check', 'provider', ...target, '--baseline', 'baseline.json', ...more];
  return new Promise((resolve) => {
    execFile(process.execPath, argv, { cwd: folder }, (error, stdout, stderr) =>
      resolve([Number(error?.code ?? 0), stdout + (error === null ? '' : stderr)]),
    );
  });
}

/** What a morning brings: later times, messages, a broadcast. */
async function live(run: number): Promise<void> {
  await tenant.clock.advance(60_000 * (1 + (run % 90)));
  await tenant.act({ type: 'text', text: `hello ${run}` });
  if (run % 10 === 0) await tenant.act({ type: 'follow' });
}

let alarms = 0;
try {
  const [made, said] = await check('--update-baseline');
  if (made !== 0) throw new Error(`The baseline could not be made: ${said}`);
  for (let run = 1; run <= runs; run += 1) {
    await live(run);
    const [code, stdout] = await check('--fail-on', 'drift');
    if (code !== 0) {
      alarms += 1;
      process.stdout.write(`run ${run} ended with ${code}:\n${stdout}\n`);
    }
    if (run % 10 === 0) process.stdout.write(`${run} runs, ${alarms} false alarms\n`);
  }
} finally {
  await mock.close();
  await rm(folder, { recursive: true });
}
process.stdout.write(`${runs} runs against a mock server that lives on: ${alarms} false alarms\n`);
process.exitCode = alarms === 0 ? 0 : 1;
