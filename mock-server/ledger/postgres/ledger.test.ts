import { describeOnPostgres } from '../../../test/support/postgres.ts';
import { testLedger } from '../testing/ledger-suite.ts';
import { openPostgresLedger } from './index.ts';

await describeOnPostgres('a ledger in PostgreSQL', (postgres) => {
  let database: Promise<string> | undefined;

  testLedger(async () => {
    database ??= postgres.createDatabase();
    const name = await database;
    await postgres.run('DROP SCHEMA IF EXISTS sobot_mock CASCADE', name);
    return () => openPostgresLedger(postgres.url(name));
  });
});
