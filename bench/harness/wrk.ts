import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadCore, type PinnedProcess } from './pinned-process.ts';

const script = join(import.meta.dirname, '../load/requests.lua');

export interface LoadOptions {
  readonly server: PinnedProcess;
  readonly url: string;
  /** A file: on each line the JSON body of a POST, or the path of a GET. */
  readonly bodies: string;
  readonly token: string;
  /** The line to start with. */
  readonly first?: number;
  readonly connections: number;
  readonly seconds: number;
}

export interface Load {
  /** Answered requests a second. */
  readonly throughput: number;
  /** Processor time of the server per request, in microseconds. */
  readonly cost: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** How often a load is tried again that met an error: a machine that stands still for a second cuts connections. */
const retries = 3;

/** Loads one operation as hard as one core can. A load counts only if nothing in it failed. */
export async function load(options: LoadOptions): Promise<Load> {
  for (let left = retries; ; left -= 1) {
    const { summary, used } = await run(options);
    if (summary.errors === 0 && summary.requests > 0) return loadOf(summary, used);
    if (left === 0) throw new Error(`Failed to load ${options.url}: ${JSON.stringify(summary)}`);
  }
}

type Summary = Readonly<Record<'requests' | 'duration' | 'p50' | 'p99' | 'max' | 'errors', number>>;

async function run({
  server,
  url,
  bodies,
  token,
  first = 0,
  connections,
  seconds,
}: LoadOptions): Promise<{ readonly summary: Summary; readonly used: number }> {
  const before = await server.processorTime();
  const { stdout } = await promisify(execFile)('taskset', [
    ...['-c', String(loadCore), 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url],
    ...['--', bodies, token, String(first)],
  ]);
  const used = (await server.processorTime()) - before;
  return { summary: JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Summary, used };
}

/** wrk counts in microseconds. */
function loadOf(summary: Summary, used: number): Load {
  return {
    cost: (used / summary.requests) * 1e6,
    throughput: (summary.requests / summary.duration) * 1e6,
    p50: summary.p50 / 1000,
    p99: summary.p99 / 1000,
    max: summary.max / 1000,
  };
}
