import type { Connection, Connections, Statement } from './connections.ts';
import type { LedgerPlace } from './place.ts';
import { unavailable } from './unavailable.ts';

const readSession: Statement = { name: '', text: 'SELECT pg_backend_pid()' };

async function sessionOf(connection: Connection): Promise<string | null | undefined> {
  const [row] = await connection.run(readSession, []);
  return row?.[0];
}

/**
 * A connection has a session for itself: a pooler that gives it to others between two statements would give turns away.
 *
 * @throws (rejects with) a failure `LEDGER_UNAVAILABLE`
 */
export async function assertSessions(connections: Connections, place: LedgerPlace): Promise<void> {
  const [one, other] = [await connections.take(), await connections.take()];
  try {
    const before = await sessionOf(one);
    // As long as this lasts its session is nobody else's, whatever is between.
    await other.runAll('BEGIN');
    const taken = await sessionOf(other);
    const after = await sessionOf(one);
    await other.runAll('ROLLBACK');
    if (before === after && before !== taken) return;
  } finally {
    one.release(true);
    other.release(true);
  }
  throw unavailable(place, Object.assign(new Error('sessions change between statements'), { code: 'SM001' }));
}
