import { createFailure } from '../../../common/failure.ts';
import type { LedgerChange, LedgerTenant, Turn } from '../ledger.ts';
import { changeValues } from './change-values.ts';
import type { Connection, Row, Statement } from './connections.ts';
import type { LedgerPlace } from './place.ts';
import { readNews } from './read-news.ts';
import { codeOf, unavailable } from './unavailable.ts';

// A session that does nothing while it has the turn is ended, for its process stands still. Without a turn it may rest.
const begin = {
  name: 'sobot_mock_turn',
  text: "SELECT news.* FROM set_config('idle_session_timeout', $5, false), sobot_mock.begin_turn($1, $2, $3, $4) AS news",
};
const end = {
  name: 'sobot_mock_end',
  text: "SELECT pg_advisory_unlock(1397965133, $1), set_config('idle_session_timeout', NULL, false)",
};
const isWanted = {
  name: 'sobot_mock_wanted',
  // Those of other databases have the same numbers.
  text: `SELECT EXISTS (
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 1397965133 AND objid = $1::integer::oid AND NOT granted
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  )`,
};
const addTenant = { name: 'sobot_mock_add', text: 'SELECT sobot_mock.add_tenant($1, $2)' };
const dropTenant = { name: 'sobot_mock_drop', text: 'SELECT sobot_mock.drop_tenant($1, $2, $3)' };
/** The function's parameters; in the place of a list of texts, so many of them. `after`: how many lists come behind these. */
function writeStatement(texts: number, after: number): Statement {
  const numbered = (length: number, from: number): readonly string[] =>
    Array.from({ length }, (_, index) => `$${index + from}`);
  const each = numbered(texts, 16).map((parameter) => `${parameter}::text`);
  const list = `ARRAY[${each.join(', ')}]::text[]`;
  return {
    name: `sobot_mock_write_${texts}_${after}`,
    text: `SELECT sobot_mock.write_change(${[...numbered(15, 1), list, ...numbered(after, texts + 16)].join(', ')})`,
  };
}

/** A change has a text for each of its logs, or none; few have something come again. */
const writeTexts = [0, 1, 2, 3].map((texts) => writeStatement(texts, 2));

interface TurnOptions {
  /** The number of the scope. */
  readonly scope: number;
  readonly since: number;
  readonly place: LedgerPlace;
  readonly replica: string;
  /** In ms. */
  readonly lostAfter: number;
  /** How long nothing may happen in it, in ms. */
  readonly idleLimit: number;
  /** So many versions that something went stays on record. */
  readonly keptVersions: number;
  /** Something was written to a scope. */
  readonly onWritten: (scope: number) => void;
}

/** Waits for the turn on a connection, which is the turn's from then on: it gives it back. */
export async function beginTurn(connection: Connection, options: TurnOptions): Promise<Turn> {
  const { scope, since, place, replica, lostAfter, idleLimit, keptVersions, onWritten } = options;
  let isOver = false;

  /** Runs a statement. If it fails, the turn is over, and the lock goes with the connection. */
  async function run(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]> {
    if (isOver) throw unavailable(place, new Error('the turn is over'));
    try {
      return await connection.run(statement, values);
    } catch (error) {
      isOver = true;
      connection.release(true);
      throw error;
    }
  }

  const rows = await run(begin, [scope, since, replica, lostAfter, String(idleLimit)]);
  const session = rows.find(([kind]) => kind === 'session')?.[1];
  const news = readNews(rows, replica);
  let { version } = news;

  function writeChange(change: LedgerChange): Promise<readonly Row[]> {
    const { before, texts, after } = changeValues(change);
    // Long texts as values of their own: to write a list of them, the driver looks at each of their characters.
    const usual = after.length === 2 ? writeTexts[texts.length] : undefined;
    const statement = usual ?? writeStatement(texts.length, after.length);
    return run(statement, [scope, session, version, keptVersions, ...before, ...texts, ...after]);
  }

  return {
    ...news,
    async write(change: LedgerChange | 'gone') {
      const [row = []] =
        change === 'gone' ? await run(dropTenant, [scope, session, version]) : await writeChange(change);
      version = Number(row[0]);
      onWritten(scope);
      if (change === 'gone') onWritten(0);
      return version;
    },
    isHeld: () => !isOver && !connection.isBroken,
    isWanted: async () => (await run(isWanted, [scope]))[0]?.[0] === 't',
    async addTenant(appid): Promise<LedgerTenant> {
      const [row = []] = await run(addTenant, [session, JSON.stringify(appid)]).catch((error: Error) => {
        if (codeOf(error.cause) !== '23505') throw error;
        throw createFailure(
          'TENANT_EXISTS',
          `Failed to create the tenant: appid ${JSON.stringify(appid)} is taken. Choose another.`,
          error,
        );
      });
      onWritten(0);
      return { id: Number(row[0]), appid };
    },
    async end() {
      if (isOver) return;
      isOver = true;
      const isUnlocked = await connection.run(end, [scope]).then(
        ([row]) => row?.[0] === 't',
        () => false,
      );
      connection.release(!isUnlocked);
    },
  };
}
