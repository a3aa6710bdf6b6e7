import { ledgerMigrations } from '../../../generators/generated/ledger-migrations.ts';
import type { ServerFailureCode } from '../../node/server-failure.ts';
import type { Connection } from './connections.ts';
import type { LedgerPlace } from './place.ts';
import { createRefusal } from './refusal.ts';

/** PostgreSQL 14, as it numbers itself. */
const oldestServer = 140_000;

const inspect = {
  name: 'sobot_mock_inspect',
  text: `SELECT
    current_setting('server_version_num'), current_setting('server_version'),
    (SELECT count(*) FROM pg_namespace WHERE nspname = 'sobot_mock'),
    (SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('sobot_mock') AND relkind IN ('r', 'p', 'v', 'm')),
    to_regclass('sobot_mock.migration') IS NOT NULL,
    pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on',
    CASE WHEN to_regnamespace('sobot_mock') IS NULL THEN has_database_privilege(current_database(), 'CREATE')
      ELSE has_schema_privilege('sobot_mock', 'CREATE') END`,
};

/** Whoever migrates has this lock, so that replicas that start together do not do it twice. */
const lock = { name: 'sobot_mock_lock', text: 'SELECT pg_advisory_lock(1397965133, -1)' };
const unlock = { name: 'sobot_mock_unlock', text: 'SELECT pg_advisory_unlock(1397965133, -1)' };
const readVersion = { name: 'sobot_mock_version', text: 'SELECT coalesce(max(version), 0) FROM sobot_mock.migration' };
const readRights = {
  name: 'sobot_mock_rights',
  text: `SELECT bool_and(has_table_privilege('sobot_mock.' || name, right_of))
    FROM unnest('{scope,entry,pack,chunk,cleared,replica}'::text[]) AS name, unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) AS right_of`,
};

interface Inspected {
  readonly hasSchema: boolean;
  readonly tables: number;
  readonly isOurs: boolean;
  readonly isReadOnly: boolean;
  readonly mayCreate: boolean;
}

/**
 * Brings the tables to the form that this version has.
 *
 * @returns whether nothing can be written there: by this role, or now
 * @throws (rejects with) `LEDGER_VERSION`, `LEDGER_FOREIGN`, `LEDGER_READ_ONLY`, and `LEDGER_UNAVAILABLE`
 */
export async function migrate(connection: Connection, place: LedgerPlace): Promise<{ readonly isReadOnly: boolean }> {
  const before = await look(connection, place);
  if (before.isOurs && (await formOf(connection, place)) === ledgerMigrations.length)
    return rightsOf(connection, before);
  if (before.isReadOnly || !before.mayCreate) throw withoutTables(place, before);
  await connection.run(lock, []);
  // Another replica may have done it meanwhile.
  const now = await look(connection, place);
  if (!now.hasSchema) await connection.run({ name: '', text: 'CREATE SCHEMA sobot_mock' }, []);
  if (!now.isOurs) await connection.run({ name: '', text: createMigrations }, []);
  for (let form = await formOf(connection, place); form < ledgerMigrations.length; form += 1) {
    await connection.runAll(
      `BEGIN; ${ledgerMigrations[form]}; INSERT INTO sobot_mock.migration (version) VALUES (${form + 1}); COMMIT`,
    );
  }
  await connection.run(unlock, []);
  return rightsOf(connection, now);
}

const createMigrations =
  'CREATE TABLE sobot_mock.migration (version integer PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT now())';

/** What is there, or a refusal. */
async function look(connection: Connection, place: LedgerPlace): Promise<Inspected> {
  const [row = []] = await connection.run(inspect, []);
  const [number, version, schemas, tables, isOurs, isReadOnly, mayCreate] = row;
  if (Number(number) < oldestServer) {
    throw refusal('LEDGER_VERSION', place, {
      en: `it is PostgreSQL ${version}. Use PostgreSQL 14 or later.`,
      zh: `它是 PostgreSQL ${version}。请使用 PostgreSQL 14 或更高版本。`,
    });
  }
  const inspected = {
    hasSchema: schemas !== '0',
    tables: Number(tables),
    isOurs: isOurs === 't',
    isReadOnly: isReadOnly === 't',
    mayCreate: mayCreate === 't',
  };
  if (inspected.tables > 0 && !inspected.isOurs) throw foreign(place);
  return inspected;
}

async function formOf(connection: Connection, place: LedgerPlace): Promise<number> {
  const [row = []] = await connection.run(readVersion, []);
  const form = Number(row[0]);
  if (form <= ledgerMigrations.length) return form;
  const known = ledgerMigrations.length;
  throw refusal('LEDGER_VERSION', place, {
    en:
      `its tables have the form ${form}, and this version of sobot-mock knows the form ${known}. ` +
      'Use the version that made them, or a database of its own; it is as it was.',
    zh:
      `数据表的格式为 ${form}，而此版本的 sobot-mock 只认识格式 ${known}。` +
      '请使用建立它们的版本，或单独的数据库；数据未被改动。',
  });
}

async function rightsOf(connection: Connection, { isReadOnly }: Inspected): Promise<{ readonly isReadOnly: boolean }> {
  if (isReadOnly) return { isReadOnly };
  const [row = []] = await connection.run(readRights, []);
  return { isReadOnly: row[0] !== 't' };
}

function withoutTables(place: LedgerPlace, { isOurs }: Inspected): Error {
  const [en, zh] = isOurs
    ? ['its tables are of an older form, which this role may not change', '数据表是旧格式，而该角色无权更改']
    : [
        'it has no tables of sobot-mock, and this role may not make them',
        '其中没有 sobot-mock 的数据表，而该角色无权建立',
      ];
  return refusal('LEDGER_READ_ONLY', place, {
    en: `${en}. Start sobot-mock once with a role that may, then with this one.`,
    zh: `${zh}。请先用有权限的角色启动一次 sobot-mock，再使用该角色。`,
  });
}

function foreign(place: LedgerPlace): Error {
  return refusal('LEDGER_FOREIGN', place, {
    en: 'its schema sobot_mock has tables of another program. Name another database; it is as it was.',
    zh: '名为 sobot_mock 的 schema 中有其他程序的数据表。请指定其他数据库；数据未被改动。',
  });
}

function refusal(
  code: ServerFailureCode,
  { shown }: LedgerPlace,
  { en, zh }: { readonly en: string; readonly zh: string },
): Error {
  return createRefusal(code, {
    en: `Failed to open the ledger at ${shown}: ${en}`,
    zh: `无法打开账本 ${shown}：${zh}`,
  });
}
