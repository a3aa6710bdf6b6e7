/**
 * Runs `exec` again and again, and sees that no process and no port is left: `npm run soak:exec -- 1000`. Each command
 * leaves a process behind, every fourth is stopped by a signal.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const main = join(import.meta.dirname, '../../cli/main.ts');
const runs = Number(process.argv[2] ?? 1000);
const line = 'sleep 600 & echo $! $SOBOT_MOCK_URL; [ -z "$WAITS" ] || exec sleep 600';

/** One run: the process it left behind, and where its mock server was. */
async function runOnce(number: number): Promise<readonly [pid: number, url: string]> {
  const isStopped = number % 4 === 0;
  const child = spawn(process.execPath, [main, 'exec', '--', 'sh', '-c', line], {
    env: { ...process.env, ...(isStopped ? { WAITS: '1' } : {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
    if (isStopped && told.includes('\n')) child.kill(number % 8 === 0 ? 'SIGINT' : 'SIGTERM');
  });
  let noted = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (noted += text));
  const [code] = (await once(child, 'close')) as [number | null];
  const expected = isStopped ? [130, 143] : [2];
  if (code === null || !expected.includes(code)) throw new Error(`Run ${number} ended with ${code}: ${told}${noted}`);
  const [pid, url] = told.trim().split(' ');
  return [Number(pid), String(url)];
}

/** One that has ended is an entry, and no more, until somebody fetches its exit code. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function listens(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

const left = { processes: [] as number[], ports: [] as string[] };
let next = 1;

async function work(): Promise<void> {
  for (let number = next; number <= runs; number = next) {
    next += 1;
    const [pid, url] = await runOnce(number);
    if (isThere(pid)) left.processes.push(pid);
    if (await listens(url)) left.ports.push(url);
    if (number % 100 === 0) console.log(`${number} of ${runs}`);
  }
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 2) }, work));
console.log(`${runs} runs: ${left.processes.length} processes and ${left.ports.length} ports are left.`);
if (left.processes.length + left.ports.length > 0) process.exitCode = 1;
