/**
 * Runs `exec` again and again, and sees that no process and no port is left: `npm run soak:exec -- 1000`. Each command
 * leaves a process behind. In turn one is stopped once it runs, one asks the mock server for a token, one ends at once,
 * one is stopped at a moment of chance, be it before there is a server.
 *
 * A run that ends otherwise than it should is told with all that it said, and the others go on.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { numberArgument } from '../support/number-argument.ts';

/** The sources, unless the command line names what was built: `npm run soak:exec -- 1000 dist/cli/main.js`. */
const main = resolve(join(import.meta.dirname, '../..'), process.argv[3] ?? 'cli/main.ts');
const runs = numberArgument('runs', process.argv[2] ?? '1000');

/** What each process of this soak has in its environment. */
const mark = `soak-${process.pid}-${Date.now()}`;

/** How long a run may take before it counts as one that hangs, in ms. */
const longestRun = 120_000;

const client = `
const { SOBOT_BASE_URL: url, SOBOT_APPID: appid, SOBOT_APP_KEY: key } = process.env;
const time = String(Math.floor(Date.now() / 1000));
const sign = require('node:crypto').createHash('md5').update(appid + time + key).digest('hex');
fetch(url + '/api/get_token?appid=' + appid + '&create_time=' + time + '&sign=' + sign);
`;

interface Kind {
  readonly name: string;
  /** A line of the shell, once the process to be left behind runs. */
  readonly line: string;
  /** Exit codes that are right. */
  readonly codes: readonly (number | NodeJS.Signals)[];
  readonly stopped?: 'once told' | 'by chance';
}

const kinds: readonly Kind[] = [
  { name: 'stopped', line: 'exec sleep 600', codes: [130, 143], stopped: 'once told' },
  { name: 'asks', line: `exec "${process.execPath}" -e "$CLIENT"`, codes: [0] },
  { name: 'ends', line: '', codes: [2] },
  // Before it takes signals, one ends it as it ends any process.
  { name: 'by chance', line: 'exec sleep 600', codes: [130, 143, 'SIGINT', 'SIGTERM'], stopped: 'by chance' },
];

interface Run {
  readonly kind: Kind;
  readonly code: number | NodeJS.Signals;
  readonly milliseconds: number;
  /** The process left behind and where the mock server was, where the command came to tell it. */
  readonly pid: number | undefined;
  readonly url: string | undefined;
  readonly said: string;
}

async function runOnce(number: number): Promise<Run> {
  const kind = kinds[number % kinds.length]!;
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [main, 'exec', '--', 'sh', '-c', `sleep 600 & echo $! $SOBOT_MOCK_URL; ${kind.line}`],
    { env: { ...process.env, CLIENT: client, SOBOT_SOAK: mark }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = (): boolean => child.kill(number % 8 < 4 ? 'SIGINT' : 'SIGTERM');
  const hanging = setTimeout(() => child.kill('SIGKILL'), longestRun);
  const chance = kind.stopped === 'by chance' ? setTimeout(stop, Math.random() * 3000) : undefined;
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const hadLine = told.includes('\n');
    told += text;
    if (kind.stopped === 'once told' && !hadLine && told.includes('\n')) stop();
  });
  let noted = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (noted += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(hanging);
  clearTimeout(chance);
  const [pid, url] = told.trim().split(' ');
  return {
    kind,
    code: code ?? signal!,
    milliseconds: performance.now() - begun,
    pid: pid === undefined || pid === '' ? undefined : Number(pid),
    url,
    said: `${told}${noted}`,
  };
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

/** Processes of this soak that are still there, whatever became of those that started them. */
function marked(): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && Number(name) !== process.pid);
  return pids.map(Number).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark) && isThere(pid);
    } catch {
      return false;
    }
  });
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

const left = { processes: new Set<number>(), ports: [] as string[], wrong: [] as number[] };
const counts = new Map<string, number>();
const times: number[] = [];
let next = 1;

async function work(): Promise<void> {
  for (let number = next; number <= runs; number = next) {
    next += 1;
    const { kind, code, milliseconds, pid, url, said } = await runOnce(number);
    times.push(milliseconds);
    counts.set(`${kind.name} ${code}`, (counts.get(`${kind.name} ${code}`) ?? 0) + 1);
    if (!kind.codes.includes(code)) {
      left.wrong.push(number);
      console.log(`Run ${number} (${kind.name}) ended with ${code} after ${Math.round(milliseconds)} ms:\n${said}`);
    }
    if (pid !== undefined && isThere(pid)) left.processes.add(pid);
    if (url !== undefined && (await listens(url))) left.ports.push(url);
    if (number % 100 === 0) console.log(`${number} of ${runs}`);
  }
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 2) }, work));
for (const pid of process.platform === 'linux' ? marked() : []) left.processes.add(pid);
times.sort((a, b) => a - b);
console.log([...counts].map(([name, count]) => `${name}: ${count}`).join(', '));
console.log(`A run took ${Math.round(times[Math.floor(times.length / 2)] ?? 0)} ms (median).`);
console.log(
  `${runs} runs: ${left.processes.size} processes and ${left.ports.length} ports are left, ` +
    `${left.wrong.length} ended otherwise than they should.`,
);
if (left.processes.size + left.ports.length + left.wrong.length > 0) process.exitCode = 1;
