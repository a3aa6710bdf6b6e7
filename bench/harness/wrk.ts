import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadCore, type PinnedProcess } from './pinned-process.ts';

const script = join(import.meta.dirname, '../load/requests.lua');

export interface LoadOptions {
  readonly server: PinnedProcess;
  readonly url: string;
  /** A file with one JSON body a line. */
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

/** Loads one operation as hard as one core can. Any error in it is one of the measurement. */
export async function load({ server, url, bodies, token, first = 0, connections, seconds }: LoadOptions): Promise<Load> {
  const before = await server.processorTime();
  const { stdout } = await promisify(execFile)('taskset', [
    ...['-c', String(loadCore), 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url],
    ...['--', bodies, token, String(first)],
  ]);
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  const summary = JSON.parse(line) as Record<'requests' | 'duration' | 'p50' | 'p99' | 'max' | 'errors', number>;
  if (summary.errors > 0 || summary.requests === 0) throw new Error(`Failed to load ${url}: ${line}`);
  const used = (await server.processorTime()) - before;
  return {
    cost: (used / summary.requests) * 1e6,
    throughput: (summary.requests / summary.duration) * 1e6,
    p50: summary.p50 / 1000,
    p99: summary.p99 / 1000,
    max: summary.max / 1000,
  };
}
