import type { Pool, PoolClient } from './driver.ts';
import { sessionSettings, timeouts, type LedgerPlace } from './place.ts';
import { unavailable } from './unavailable.ts';

/** A row, its columns as texts. */
export type Row = readonly (string | null)[];

/** A statement that each connection prepares once. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** A connection that somebody has for a while. */
export interface Connection {
  /** It was lost, and is of no use any more. */
  readonly isBroken: boolean;
  /** @throws (rejects with) a failure `LEDGER_UNAVAILABLE`; the connection is of no use then */
  run(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]>;
  /** Runs several statements, without parameters. */
  runAll(statements: string): Promise<void>;
  /** Gives it back. Where it is broken, or `isSpoilt`, it is closed instead. */
  release(isSpoilt?: boolean): void;
}

export interface Connections {
  /** @throws (rejects with) a failure `LEDGER_UNAVAILABLE` */
  take(): Promise<Connection>;
  /** Runs a statement on any connection. */
  run(statement: Statement, values: readonly unknown[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

const asText = (text: string): string => text;
const types = { getTypeParser: () => asText };

export function createConnections(pool: Pool, place: LedgerPlace): Connections {
  const taken = new Set<Connection>();
  let isClosed = false;
  // One that breaks while nobody has it is made anew when it is needed.
  pool.on('error', () => undefined);

  /** Those that were told how long anything may take. */
  const told = new WeakSet<PoolClient>();

  async function connect(): Promise<PoolClient> {
    try {
      return await pool.connect();
    } catch (error) {
      throw unavailable(place, error);
    }
  }

  async function take(): Promise<Connection> {
    if (isClosed) throw unavailable(place, new Error('this process has closed it'));
    const client = await connect();
    const connection = hold(client, place, () => taken.delete(connection));
    taken.add(connection);
    if (isClosed) connection.release(true);
    if (told.has(client)) return connection;
    try {
      await connection.runAll(sessionSettings);
    } catch (error) {
      connection.release(true);
      throw error;
    }
    told.add(client);
    return connection;
  }

  return {
    take,
    async run(statement, values) {
      const connection = await take();
      try {
        return await connection.run(statement, values);
      } finally {
        connection.release();
      }
    },
    async close() {
      isClosed = true;
      for (const connection of taken) connection.release(true);
      await pool.end().catch(() => undefined);
    },
  };
}

function hold(client: PoolClient, place: LedgerPlace, onRelease: () => void): Connection {
  /** What broke it while nothing was asked of it. */
  let cause: unknown;
  let isBroken = false;
  let isReleased = false;
  const onError = (error: unknown): void => {
    cause ??= error;
    isBroken = true;
  };
  client.on('error', onError);

  async function told<T>(query: () => Promise<T>): Promise<T> {
    try {
      return await query();
    } catch (error) {
      isBroken = true;
      throw unavailable(place, cause ?? error);
    }
  }

  return {
    get isBroken() {
      return isBroken;
    },
    async run({ name, text }, values) {
      const query = {
        name,
        text,
        values: [...values],
        types,
        rowMode: 'array',
        query_timeout: timeouts.answer,
      } as const;
      return (await told(() => client.query<(string | null)[]>(query))).rows;
    },
    async runAll(statements) {
      await told(() => client.query(statements));
    },
    release(isSpoilt = false) {
      if (isReleased) return;
      isReleased = true;
      onRelease();
      client.off('error', onError);
      // What it says on its way out is nobody's business.
      if (isBroken || isSpoilt) client.on('error', () => undefined);
      client.release(isBroken || isSpoilt);
    },
  };
}
