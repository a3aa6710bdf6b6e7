import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import process from 'node:process';
import type { Ledger, LedgerTenant, Scope } from '../ledger.ts';
import { assertSessions } from './assert-sessions.ts';
import { createConnections, type Row } from './connections.ts';
import { loadDriver } from './driver.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createHints } from './hints.ts';
import { migrate } from './migrate.ts';
import { readPlace } from './place.ts';
import { readNews } from './read-news.ts';
import { createRefusal } from './refusal.ts';
import { beginTurn } from './turn.ts';

export interface PostgresLedgerOptions {
  /** How this process is called among those that share the ledger. Default: the machine, the process, and chance. */
  readonly replica?: string | undefined;
  /** How often it says that it is alive, in ms. Default: 2000. */
  readonly beatEvery?: number | undefined;
  /** How long after its last word a replica counts as lost, in ms. Default: 15,000. */
  readonly lostAfter?: number | undefined;
  /** How long nothing may happen in a turn before it goes to the next, in ms. Default: 12,000. */
  readonly idleLimit?: number | undefined;
  /** So many versions that something went stays on record; whoever knows less is told everything. Default: 10,000. */
  readonly keptVersions?: number | undefined;
}

/** As many turns of different tenants may be under way in one replica. */
const connectionsForWriting = 12;
const connectionsForReading = 4;

const statements = {
  tenants: { name: 'sobot_mock_tenants', text: 'SELECT id, appid FROM sobot_mock.scope WHERE id > 0 ORDER BY id' },
  byAppid: { name: 'sobot_mock_by_appid', text: 'SELECT id, appid FROM sobot_mock.scope WHERE appid = $1' },
  byToken: {
    name: 'sobot_mock_by_token',
    text: `SELECT scope.id, scope.appid FROM sobot_mock.entry JOIN sobot_mock.scope ON scope.id = entry.scope
      WHERE entry.part = 'tokens' AND entry.key = $1 AND entry.value IS NOT NULL AND scope.id > 0`,
  },
  news: { name: 'sobot_mock_news', text: 'SELECT * FROM sobot_mock.changes($1, $2, $3, $4)' },
  pass: {
    name: 'sobot_mock_pass',
    text: 'SELECT pg_advisory_lock(1397965133, $1), pg_advisory_unlock(1397965133, $1)',
  },
  beat: { name: 'sobot_mock_beat', text: 'SELECT sobot_mock.beat($1, $2)' },
  leave: { name: 'sobot_mock_leave', text: 'DELETE FROM sobot_mock.replica WHERE id = $1' },
  notify: { name: 'sobot_mock_notify', text: 'SELECT pg_notify($1, $2)' },
};

/**
 * Opens a ledger in PostgreSQL, and makes its tables where they are missing.
 *
 * @param url like `postgres://user:password@host:5432/database?sslmode=verify-full`
 * @throws (rejects with) a failure that says why it cannot be used, and what to do: `LEDGER_URL_INVALID`,
 * `LEDGER_DRIVER_MISSING`, `LEDGER_UNAVAILABLE`, `LEDGER_VERSION`, `LEDGER_FOREIGN`, `LEDGER_READ_ONLY`
 */
export async function openPostgresLedger(url: string, options: PostgresLedgerOptions = {}): Promise<Ledger> {
  const { lostAfter = 15_000, beatEvery = 2000, idleLimit = 12_000, keptVersions = 10_000 } = options;
  const { replica = `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}` } = options;
  const place = readPlace(url);
  const { Pool, Client } = await loadDriver();
  const poolOf = (max: number) => createConnections(new Pool({ ...place.config, max }), place);
  const writing = poolOf(connectionsForWriting);
  const reading = poolOf(connectionsForReading);
  const closeConnections = () => Promise.all([writing.close(), reading.close()]);

  const open = async (): Promise<boolean> => {
    await assertSessions(reading, place);
    const connection = await reading.take();
    try {
      return (await migrate(connection, place)).isReadOnly;
    } finally {
      connection.release(true);
    }
  };
  const isReadOnly = await orClose(open(), closeConnections);

  const hints = createHints({
    replica,
    createClient: () => new Client(place.config),
    notify: (channel, text) => reading.run(statements.notify, [channel, text]),
  });
  const heartbeat = createHeartbeat({
    replica,
    every: beatEvery,
    async beat() {
      const [row = []] = isReadOnly
        ? await reading.run({ name: 'sobot_mock_alive', text: 'SELECT sobot_mock.alive($1, $2)' }, [replica, lostAfter])
        : await reading.run(statements.beat, [replica, lostAfter]);
      return new Set(JSON.parse(row[0] ?? '[]') as string[]);
    },
  });

  async function close(): Promise<void> {
    heartbeat.close();
    await hints.close();
    if (!isReadOnly) await reading.run(statements.leave, [replica]).catch(() => undefined);
    await closeConnections();
  }

  await orClose(heartbeat.beat(), close);

  return {
    replica,
    isReadOnly,
    tenants: async () => (await reading.run(statements.tenants, [])).map(tenantOf),
    async find(by) {
      const [statement, key] = 'token' in by ? [statements.byToken, by.token] : [statements.byAppid, by.appid];
      return (await reading.run(statement, [JSON.stringify(key)])).map(tenantOf)[0];
    },
    async begin(scope, since) {
      if (isReadOnly) throw readOnly(place.shown);
      return beginTurn(await writing.take(), {
        scope: numberOf(scope),
        since,
        place,
        replica,
        lostAfter,
        idleLimit,
        keptVersions,
        onWritten: hints.tell,
      });
    },
    async read(scope, since) {
      // Others write what they have answered before their turn ends.
      if (isReadOnly) await reading.run(statements.pass, [numberOf(scope)]);
      return readNews(await reading.run(statements.news, [numberOf(scope), since, replica, lostAfter]), replica);
    },
    onHint: hints.on,
    onLost: heartbeat.on,
    close,
  };
}

/** Where it fails, what is open is closed: it would keep a process alive that has nothing to do. */
async function orClose<T>(opening: Promise<T>, close: () => Promise<unknown>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    await close();
    throw error;
  }
}

function numberOf(scope: Scope): number {
  return scope === 'directory' ? 0 : scope;
}

function tenantOf([id, appid]: Row): LedgerTenant {
  return { id: Number(id), appid: JSON.parse(appid ?? '') as string };
}

function readOnly(shown: string): Error {
  return createRefusal('LEDGER_READ_ONLY', {
    en:
      `Failed to write to the ledger at ${shown}: this role may only read. ` +
      'Change things at a server whose role may write.',
    zh: `无法写入账本 ${shown}：该角色只能读取。请在角色有写权限的服务上更改。`,
  });
}
