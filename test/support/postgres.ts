import process from 'node:process';
import { describe } from 'vitest';
import { startPostgres, type PostgresServer } from './postgres-server.ts';

let shared: Promise<PostgresServer | undefined> | undefined;

/**
 * The PostgreSQL that the tests of this worker have in common; it ends with the worker. `undefined` where it does not run,
 * which is printed with the reason.
 */
export function sharedPostgres(): Promise<PostgresServer | undefined> {
  shared ??= startPostgres().catch((error: Error) => {
    process.stderr.write(`Tests on PostgreSQL are skipped: ${error.message}.\n`);
    return undefined;
  });
  return shared;
}

/** Tests on the real PostgreSQL, for which they make databases of their own. */
export async function describeOnPostgres(name: string, tests: (postgres: PostgresServer) => void): Promise<void> {
  const postgres = await sharedPostgres();
  describe.runIf(postgres !== undefined)(name, () => {
    if (postgres !== undefined) tests(postgres);
  });
}
