import { closeSync, fdatasyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startPostgres, type PostgresServer } from '../../test/support/postgres-server.ts';
import { formatMilliseconds } from './format.ts';
import { loadCore } from './pinned-process.ts';

/** A PostgreSQL on the core of the load. */
export interface BenchPostgres {
  readonly server: PostgresServer;
  /** Which one it is, and how it is set. */
  readonly told: string;
  /** An empty database, as `--store` takes it. */
  createStore(): Promise<string>;
}

/**
 * Starts one as it is when nobody has set anything: what was committed is on disk. Its processes have the core of the load,
 * as this one: the servers that are measured have theirs for themselves.
 *
 * @returns why there is none, where it does not run
 */
export async function startBenchPostgres(): Promise<BenchPostgres | string> {
  const settings = { fsync: 'on', full_page_writes: 'on', shared_buffers: '128MB' };
  const server = await startPostgres(settings).catch((error: Error) => error.message);
  if (typeof server === 'string') return server;
  await assertCore(server);
  const [row] = await server.run('SHOW server_version');
  return {
    server,
    told:
      `PostgreSQL ${String(row?.['server_version'])} with its default settings: what was committed is on disk. To write 8 kB to ` +
      `the disk of this machine and wait for it took ${formatMilliseconds(measureSync())}.`,
    createStore: async () => server.url(await server.createDatabase()),
  };
}

async function assertCore(server: PostgresServer): Promise<void> {
  const [row] = await server.run("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'");
  const status = readFileSync(`/proc/${String(row?.['pid'])}/status`, 'utf8');
  const cores = /^Cpus_allowed_list:\s+(.*)$/mu.exec(status)?.[1];
  if (cores === String(loadCore)) return;
  await server.end();
  throw new Error(`PostgreSQL runs on the cores ${cores}, and not on ${loadCore}.`);
}

/** How long a write to disk takes here, in ms: what each commit waits for. */
function measureSync(): number {
  const times = 50;
  const path = join(tmpdir(), `sobot-mock-sync-${process.pid}`);
  const file = openSync(path, 'w');
  const page = Buffer.alloc(8192);
  const start = performance.now();
  for (let left = times; left > 0; left -= 1) {
    writeSync(file, page);
    fdatasyncSync(file);
  }
  const taken = performance.now() - start;
  closeSync(file);
  rmSync(path);
  return taken / times;
}
