import { existsSync, rmSync } from 'node:fs';
import process from 'node:process';
import type { DatabaseSync } from 'node:sqlite';
import { isFailure } from '../../common/failure.ts';
import { filesBeside } from '../../common/sqlite-files.ts';
import { assertMayWrite, assertPlace, besides, cannotOpen } from './place.ts';
import { refusal, unwritable, type Bilingual } from './refusal.ts';
import { sqliteCode, sqliteCodes } from './sqlite-code.ts';
import { createTransaction } from './transaction.ts';

export type { DatabaseSync } from 'node:sqlite';

/** `sobm`: tells a file of ours from another program's. */
const applicationId = 0x73_6f_62_6d;

/** Of the tables below. */
const formatVersion = 5;

/** What the server keeps beside its tenants: from the second version on. */
const serverTable = `
  CREATE TABLE server (
    seq INTEGER PRIMARY KEY, part TEXT NOT NULL, id TEXT NOT NULL, value TEXT NOT NULL, UNIQUE (part, id)
  ) STRICT;
`;

/** What answers wait for and has no place in the other tables yet; and the rows of pages that chunks of the journal name. */
const logTables = `
  CREATE TABLE log (seq INTEGER PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE journal_rows (
    seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, epoch INTEGER NOT NULL, value TEXT NOT NULL
  ) STRICT;
  CREATE INDEX journal_rows_of_epoch ON journal_rows (tenant, epoch);
`;

/** How many records a pack has: a thousand at most. */
const packLengths = `
  ALTER TABLE pack ADD COLUMN length INTEGER NOT NULL DEFAULT 1000;
  DROP INDEX pack_of_part;
  CREATE INDEX pack_of_part ON pack (tenant, part, length);
`;

/** Control calls go to the tenants that they changed, which count them. The server's own are in the order in which they were made. */
const callsOfTenants = `
  INSERT INTO entry (tenant, part, key, value)
    SELECT tenant.id, 'calls', nth, json_set(value, '$.id', CAST(nth AS TEXT))
    FROM (
      SELECT seq, value, value ->> 'appid' AS appid,
        row_number() OVER (PARTITION BY value ->> 'appid' ORDER BY seq) AS nth
      FROM server WHERE part = 'controlCalls'
    ) JOIN tenant USING (appid) ORDER BY seq;
  DELETE FROM server WHERE part = 'controlCalls';
`;

/** What is done to a tenant is noted from now on: from the time that it has. */
const marksOfSteps = `
  INSERT INTO entry (tenant, part, key, value)
    SELECT tenant, 'steps', 'mark', json_object('at', CAST(value ->> 'now' AS INTEGER), 'isSet', json('false'))
    FROM entry WHERE part = 'tenant' AND key = 'clock';
`;

/** What makes a file of a version one of the next, by the version that it is of. */
const migrations: Readonly<Record<number, string>> = {
  1: serverTable,
  2: `${logTables} ${packLengths} ${callsOfTenants} ${marksOfSteps}`,
  // Entries of the journal are written in columns from now on; those of before are read as they are.
  3: '',
  // So are requests in a row among what watchers are told.
  4: '',
};

const schema = `
  ${serverTable}
  ${logTables}
  CREATE TABLE tenant (id INTEGER PRIMARY KEY AUTOINCREMENT, appid TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE entry (
    seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, part TEXT NOT NULL, key ANY NOT NULL, value TEXT NOT NULL,
    UNIQUE (tenant, part, key)
  ) STRICT;
  CREATE TABLE pack (
    seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, part TEXT NOT NULL, value TEXT NOT NULL, length INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX pack_of_part ON pack (tenant, part, length);
  CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, last INTEGER NOT NULL, value TEXT NOT NULL,
    UNIQUE (tenant, last)
  ) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${formatVersion};
`;

interface OpenOptions {
  /** What it is called in messages. Default: the file. */
  readonly name?: string;
  /** Whether a file that is not there is made. */
  readonly create: boolean;
  /** Whether a file of an older version becomes one of this. Default: yes; else it is read as it is. */
  readonly migrate?: boolean;
}

/**
 * Opens a data file for this process alone.
 *
 * @throws a failure that says why it is refused, and what to do: `DATA_UNAVAILABLE`, `DATA_IN_USE`, `DATA_FOREIGN`,
 * `DATA_VERSION`, `DATA_DAMAGED`. The file is as it was then, but for what was beside it
 */
export function openDatabase(file: string, options: OpenOptions): DatabaseSync {
  return told(options.name ?? file, () => connect(file, options));
}

/** The same; what goes wrong is for {@link told} to tell. */
export function connect(file: string, { create, migrate = true, name = file }: OpenOptions): DatabaseSync {
  const { DatabaseSync: Database } = loadSqlite();
  assertPlace(file, { create });
  assertMayWrite(file);
  const database = new Database(file);
  try {
    // As long as it is open nobody else reads or writes it; so the index of what was written last needs no file.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA busy_timeout = 0');
    prepare(database, name, { create, migrate });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16384');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Its tables as this version has them, or a refusal. */
function prepare(
  database: DatabaseSync,
  file: string,
  { create, migrate }: Required<Pick<OpenOptions, 'create' | 'migrate'>>,
): void {
  const number = (sql: string): unknown => Object.values(database.prepare(sql).get() ?? {})[0];
  const tables = number('SELECT count(*) FROM sqlite_schema');
  const program = number('PRAGMA application_id');
  if (create && tables === 0 && program === 0) return database.exec(`BEGIN IMMEDIATE; ${schema}; COMMIT`);
  if (program !== applicationId) {
    throw refusal('DATA_FOREIGN', {
      en: `${file} is a database of another program. Name another file; it is as it was.`,
      zh: `${file} 是其他程序的数据库。请换一个文件；它保持原样。`,
    });
  }
  const version = Number(number('PRAGMA user_version'));
  if (version === formatVersion) return;
  if (migrations[version] !== undefined) {
    if (migrate) createTransaction(database)(() => toThisVersion(database));
    return;
  }
  throw refusal('DATA_VERSION', {
    en:
      `${file} has the form ${version}, and this version of sobot-mock reads the form ${formatVersion}. ` +
      'Use the version that wrote it, or name another file; it is as it was.',
    zh:
      `${file} 的格式是 ${version}，而此版本的 sobot-mock 读取格式 ${formatVersion}。` +
      '请使用写入它的版本，或换一个文件；它保持原样。',
  });
}

/** In a transaction: a file of an older version becomes one of this. */
export function toThisVersion(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version === formatVersion) return;
  const steps = Object.entries(migrations).flatMap(([from, step]) => (Number(from) >= version ? [step] : []));
  database.exec(`${steps.join('')} PRAGMA user_version = ${formatVersion}`);
}

/** Reads a file that was opened and not migrated as one of this version; what is done with it on the way is undone. */
export function readAsMigrated<T>(database: DatabaseSync, read: () => T): T {
  database.exec('BEGIN');
  try {
    toThisVersion(database);
    return read();
  } finally {
    database.exec('ROLLBACK');
  }
}

/** Does something with a data file; what SQLite throws is told in the words of whoever named the file. */
export function told<T>(file: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw explain(file, error);
  }
}

function explain(file: string, error: unknown): unknown {
  const code = sqliteCode(error);
  const why = error instanceof Error ? error.message : String(error);
  if (isNotAsWritten(error)) return damaged(file, { en: why, zh: why }, error);
  switch (code) {
    case sqliteCodes.busy:
    case sqliteCodes.locked:
      return refusal(
        'DATA_IN_USE',
        {
          en: `another process has ${file} open. Stop that mock server first, or name another file: each has one of its own.`,
          zh: `${file} 已被另一个进程打开。请先停止那个模拟服务器，或换一个文件：每个服务器用自己的文件。`,
        },
        error,
      );
    case sqliteCodes.statement:
    case sqliteCodes.corrupt:
      return damaged(file, { en: why, zh: why }, error);
    case sqliteCodes.noDatabase:
      return damaged(file, { en: why, zh: why }, error, { isReadable: false });
    case sqliteCodes.cannotOpen:
    case sqliteCodes.readOnly:
      return cannotOpen(file, why, error);
    case sqliteCodes.full:
    case sqliteCodes.inputOutput:
      // Whoever opened it has ended then: nothing waits to be written.
      return unwritable(
        {
          en: `${file}: ${why}. Make room, see whether its disk is there, and try again.`,
          zh: `${file}：${why}。请腾出空间，检查其磁盘是否可用，然后重试。`,
        },
        error,
      );
    default:
      return error;
  }
}

/** What is in it is not what was written to it. */
function isNotAsWritten(error: unknown): boolean {
  if (error instanceof SyntaxError || error instanceof TypeError) return true;
  return isFailure(error) && error.code === 'RECORD_INVALID';
}

/**
 * @param why what is wrong with it
 * @param isReadable whether `data check` can tell more
 */
export function damaged(file: string, why: Bilingual, cause?: unknown, { isReadable = true } = {}): Error {
  const beside = besides(file);
  // What is beside one file does not go with a copy of it that is older, or younger.
  const hint = existsSync(beside)
    ? {
        en: ` If it is a copy already, move ${beside} away: that is another's.`,
        zh: `如果它已是副本，请移走 ${beside}：那属于另一个文件。`,
      }
    : { en: '', zh: '' };
  const more = isReadable
    ? { en: '; sobot-mock data check tells what is wrong with it', zh: '；sobot-mock data check 会说明哪里有问题' }
    : { en: '', zh: '' };
  return refusal(
    'DATA_DAMAGED',
    {
      en:
        `${file} is damaged, or no data file at all (${why.en}). It is as it was: move it away, or put a copy in its ` +
        `place${more.en}.${hint.en}`,
      zh: `${file} 已损坏，或根本不是数据文件（${why.zh}）。它保持原样：请移走它，或换上一份副本${more.zh}。${hint.zh}`,
    },
    cause,
  );
}

/**
 * Looks whether another process has a data file open. It stays as it is.
 *
 * @throws a failure `DATA_IN_USE`
 */
export function assertFree(file: string): void {
  const { DatabaseSync: Database } = loadSqlite();
  const { index } = filesBeside(file);
  const hadIndex = existsSync(index);
  const database = new Database(file, { readOnly: true });
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    const explained = explain(file, error);
    if (isFailure(explained) && explained.code === 'DATA_IN_USE') throw explained;
  } finally {
    database.close();
    if (!hadIndex) rmSync(index, { force: true });
  }
}

/** Node calls its SQLite experimental each time it is loaded; nobody who starts a mock server can do anything about it. */
function loadSqlite(): typeof import('node:sqlite') {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    const found = process.getBuiltinModule('node:sqlite');
    if (found !== undefined) return found;
  } finally {
    process.emitWarning = emitWarning;
  }
  throw refusal('DATA_UNAVAILABLE', {
    en: `Node ${process.version} has no SQLite. Use Node 22.13 or later.`,
    zh: `Node ${process.version} 没有 SQLite。请使用 Node 22.13 或更高版本。`,
  });
}
