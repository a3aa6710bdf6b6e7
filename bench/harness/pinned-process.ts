import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

/** The core that what is measured runs on. */
export const serverCore = 0;
/** The core that measures. */
export const loadCore = 1;

export interface PinnedOptions {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface PinnedProcess {
  readonly pid: number;
  /** Resolves with the first line of stdout. */
  readonly firstLine: Promise<string>;
  /** Resident memory, in bytes. */
  memory(): Promise<number>;
  /** Processor time used so far, in seconds. Others on the core don't add to it. */
  processorTime(): Promise<number>;
  stop(): Promise<void>;
  /** Ends it where it stands. */
  kill(): Promise<void>;
}

const running = new Set<ChildProcess>();

// Whatever ends the bench, no server outlives it.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

/** Starts Node with `args` on the core of what is measured. */
export function startPinned({ name, args, env = {} }: PinnedOptions): PinnedProcess {
  const child = spawn('taskset', ['-c', String(serverCore), process.execPath, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => {
    errors = (errors + chunk).slice(-4000);
  });
  const ended = once(child, 'close');
  running.add(child);
  child.once('close', () => running.delete(child));
  const firstLine = readFirstLine(child, () => new Error(`${name} ended early.\n${errors}`));
  // Whoever waits for the line hears of it; nobody else has to.
  firstLine.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    firstLine,
    memory: () => residentMemory(child.pid ?? 0),
    processorTime: () => processorTime(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      const kill = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(kill);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function readFirstLine(child: ChildProcess, endedEarly: () => Error): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      // Read on, or a chatty server would block on a full pipe.
      if (text.includes('\n')) return;
      text += chunk;
      const end = text.indexOf('\n');
      if (end !== -1) resolve(text.slice(0, end));
    });
    child.on('error', reject);
    child.on('close', () => reject(endedEarly()));
  });
}

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/mu.exec(status)?.[1]) * 1024;
}

async function processorTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold spaces; after it come the fields from the third on. In ticks of 10 ms.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
