import type { PostgresServer } from './postgres-server.ts';
import { sharedPostgres } from './postgres.ts';

const free: string[] = [];

/** All that a ledger has, but its tables. */
const empty = `
  TRUNCATE sobot_mock.scope, sobot_mock.entry, sobot_mock.pack, sobot_mock.chunk, sobot_mock.cleared, sobot_mock.replica
    RESTART IDENTITY;
  INSERT INTO sobot_mock.scope (id) VALUES (0)`;

/** A database with an empty ledger. To make one takes longer than to empty it: it is used again. */
export async function borrowDatabase(): Promise<{ readonly url: string; giveBack(): void }> {
  const postgres = await sharedPostgres();
  if (postgres === undefined) throw new Error('There is no PostgreSQL to run these tests on: see the reason above.');
  const name = free.pop() ?? (await postgres.createDatabase());
  await emptied(postgres, name);
  return { url: postgres.url(name), giveBack: () => void free.push(name) };
}

async function emptied(postgres: PostgresServer, name: string): Promise<void> {
  const [found] = await postgres.run("SELECT to_regclass('sobot_mock.scope') IS NOT NULL AS is_there", name);
  if (found?.['is_there'] === true) await postgres.run(empty, name);
}
