import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ledgerMigrations } from '../../../generators/generated/ledger-migrations.ts';
import { freePort } from '../../../test/support/free-port.ts';
import { startPostgres, type PostgresServer } from '../../../test/support/postgres-server.ts';
import { describeOnPostgres } from '../../../test/support/postgres.ts';
import type { Ledger, Scope } from '../ledger.ts';
import { addTenant, adds, held, inTurn, puts } from '../testing/changes.ts';
import { loadDriver } from './driver.ts';
import { openPostgresLedger, type PostgresLedgerOptions } from './index.ts';

describe('a URL', () => {
  const refused = (url: string): Promise<string> =>
    openPostgresLedger(url).then(
      () => 'opened',
      (error: Error & { code: string }) => `${error.code}: ${error.message}`,
    );

  test.each(['mysql://root:s3cret@db/x', 's3cret', 'postgres//user:s3cret@db', ''])(
    'that is none of PostgreSQL is refused without being told: %s',
    async (url) => {
      expect(await refused(url)).toBe(
        'LEDGER_URL_INVALID: Failed to read the URL of the ledger: it is no URL of PostgreSQL. ' +
          'Write it like postgres://user@host:5432/database.',
      );
    },
  );

  test('with an sslmode that is none is refused', async () => {
    expect(await refused('postgres://db/x?sslmode=always')).toBe(
      'LEDGER_URL_INVALID: Failed to read the URL of the ledger: its sslmode is unknown. ' +
        'Give one of disable, prefer, require, verify-ca, verify-full, no-verify.',
    );
  });

  test('of a port where nobody listens says so, and never the password', async () => {
    const port = await freePort();
    expect(await refused(`postgres://ann:s3cret@127.0.0.1:${port}/mock`)).toBe(
      `LEDGER_UNAVAILABLE: Failed to reach the ledger at postgres://127.0.0.1:${port}/mock: nobody listens there. ` +
        'Start PostgreSQL, or name where it listens.',
    );
  });

  test('of a host that nobody knows says so', async () => {
    expect(await refused('postgres://ann:s3cret@nowhere.invalid/mock')).toBe(
      'LEDGER_UNAVAILABLE: Failed to reach the ledger at postgres://nowhere.invalid:5432/mock: there is no such host. ' +
        'Name one that this machine can find.',
    );
  });

  test('that names a certificate which is not there says which', async () => {
    expect(await refused('postgres://ann:s3cret@db/mock?sslmode=verify-full&sslrootcert=/nowhere/ca.pem')).toContain(
      "a file that the URL names is not there (ENOENT: no such file or directory, open '/nowhere/ca.pem')",
    );
  });
});

test('without its driver a ledger says what to install', async () => {
  const load = () => Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));
  await expect(loadDriver(load)).rejects.toThrow(
    'Failed to open the ledger: the package pg is not installed, and speaks to PostgreSQL. Install it beside ' +
      'sobot-mock: npm install pg.',
  );
});

await describeOnPostgres('a ledger in PostgreSQL', (postgres) => {
  let database: string;
  const ledgers: Ledger[] = [];

  beforeEach(async () => {
    database ??= await postgres.createDatabase();
    await postgres.run('DROP SCHEMA IF EXISTS sobot_mock CASCADE', database);
  });
  afterEach(async () => void (await Promise.all(ledgers.splice(0).map((ledger) => ledger.close()))));

  async function open(options?: PostgresLedgerOptions, url = postgres.url(database)): Promise<Ledger> {
    const ledger = await openPostgresLedger(url, options);
    ledgers.push(ledger);
    return ledger;
  }

  const sql = (text: string) => postgres.run(text, database);
  const write = (ledger: Ledger, scope: Scope, key: string) =>
    inTurn(ledger, scope, (turn) => turn.write(puts({ faults: [[key, 1]] })));

  describe('is refused, and stays as it is,', () => {
    test('where the password is wrong', async () => {
      const url = postgres.url(database, { user: 'postgres', password: 's3cret' });
      await expect(open({}, url)).rejects.toThrow(
        `Failed to reach the ledger at postgres://127.0.0.1:${postgres.port}/${database}: PostgreSQL refuses postgres ` +
          '(password authentication failed for user "postgres"). Give a user and a password that it takes, in the URL ' +
          'or in PGPASSWORD.',
      );
    });

    test('where there is no such database', async () => {
      const failure = await open({}, postgres.url('nowhere')).catch((error: unknown) => error);
      expect(failure).toMatchObject({
        code: 'LEDGER_UNAVAILABLE',
        message:
          `Failed to reach the ledger at postgres://127.0.0.1:${postgres.port}/nowhere: there is no such database. ` +
          'Make it (CREATE DATABASE nowhere), or name another.',
        reason: {
          zh:
            `无法使用账本 postgres://127.0.0.1:${postgres.port}/nowhere：数据库不存在。` +
            '请创建它（CREATE DATABASE nowhere），或指定其他数据库。',
        },
      });
    });

    test('where its schema has tables of another program', async () => {
      await sql('CREATE SCHEMA sobot_mock; CREATE TABLE sobot_mock.theirs (id integer)');
      await expect(open()).rejects.toMatchObject({
        code: 'LEDGER_FOREIGN',
        message:
          `Failed to open the ledger at postgres://127.0.0.1:${postgres.port}/${database}: its schema sobot_mock has ` +
          'tables of another program. Name another database; it is as it was.',
      });
      expect(await sql("SELECT relname FROM pg_class WHERE relnamespace = 'sobot_mock'::regnamespace")).toEqual([
        { relname: 'theirs' },
      ]);
    });

    test('where a newer version has made its tables', async () => {
      await (await open()).close();
      await sql('INSERT INTO sobot_mock.migration (version) VALUES (6)');
      await expect(open()).rejects.toMatchObject({
        code: 'LEDGER_VERSION',
        message:
          `Failed to open the ledger at postgres://127.0.0.1:${postgres.port}/${database}: its tables have the form 6, ` +
          'and this version of sobot-mock knows the form 5. Use the version that made them, or a database of its own; ' +
          'it is as it was.',
      });
    });

    test('where a role may not make the tables that are missing', async () => {
      await sql("CREATE ROLE guest LOGIN PASSWORD 'guest'");
      await expect(open({}, postgres.url(database, { user: 'guest', password: 'guest' }))).rejects.toMatchObject({
        code: 'LEDGER_READ_ONLY',
        message:
          `Failed to open the ledger at postgres://127.0.0.1:${postgres.port}/${database}: it has no tables of ` +
          'sobot-mock, and this role may not make them. Start sobot-mock once with a role that may, then with this one.',
      });
    });

    test('where TLS is asked for, and not spoken', async () => {
      await expect(open({}, `${postgres.url(database)}?sslmode=require`)).rejects.toThrow(
        'it does not speak TLS. Let it have a certificate, or leave sslmode out of the URL.',
      );
    });
  });

  test('is made by many that open it at once, one time', async () => {
    await Promise.all(Array.from({ length: 6 }, () => open()));
    expect(await sql('SELECT version FROM sobot_mock.migration ORDER BY version')).toEqual([
      { version: 1 },
      { version: 2 },
      { version: 3 },
      { version: 4 },
      { version: 5 },
    ]);
  });

  test('of an older form is brought to this one, and keeps what it has', async () => {
    const [first = ''] = ledgerMigrations;
    await sql(
      'CREATE SCHEMA sobot_mock; ' +
        'CREATE TABLE sobot_mock.migration (version integer PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT now()); ' +
        `${first}; INSERT INTO sobot_mock.migration (version) VALUES (1)`,
    );
    const ledger = await open();
    const scope = await addTenant(ledger, 'first');
    for (const id of [9, 10]) await inTurn(ledger, scope, (turn) => turn.write(adds('journal', [[id, `["${id}"]`]])));
    const { changes } = await ledger.read(scope, 0);
    expect(changes.flatMap(({ logs }) => logs.get('journal')?.chunks ?? []).map(({ last }) => last)).toEqual([9, 10]);
    expect(await sql('SELECT max(version) AS form FROM sobot_mock.migration')).toEqual([{ form: 5 }]);
  });

  test('of an older form gives control calls to the tenants that they changed', async () => {
    const call = (id: string, appid: string) =>
      JSON.stringify({ id, appid, at: 5, by: { kind: 'server' }, path: `/tenants/${id}` });
    const entries = [
      ['"9-0-a"', call('9-0-a', 'shop')],
      ['"9-1-a"', call('9-1-a', 'other')],
      ['"10-0-a"', call('10-0-a', 'shop')],
      ['"11-0-a"', call('11-0-a', 'gone')],
    ].map(([key, value], index) => `(0, 'controlCalls', '${key}', '${value}', 2, ${20_000_000 + index})`);
    await sql(
      'CREATE SCHEMA sobot_mock; ' +
        'CREATE TABLE sobot_mock.migration (version integer PRIMARY KEY, made_at timestamptz NOT NULL DEFAULT now()); ' +
        `${ledgerMigrations[0]}; INSERT INTO sobot_mock.migration (version) VALUES (1);
        INSERT INTO sobot_mock.scope (appid, version) VALUES ('"shop"', 3), ('"other"', 1);
        UPDATE sobot_mock.scope SET version = 2 WHERE id = 0;
        INSERT INTO sobot_mock.entry (scope, part, key, value, version, place) VALUES ${entries.join(', ')}`,
    );
    const ledger = await open();
    const [shop, other] = await Promise.all([1, 2].map((scope) => ledger.read(scope, 0)));
    const told = (id: string, appid: string, path: string) => ({ id, appid, at: 5, by: { kind: 'server' }, path });
    expect(held(shop!, 'calls')).toEqual([
      [1, told('1', 'shop', '/tenants/9-0-a')],
      [2, told('2', 'shop', '/tenants/10-0-a')],
    ]);
    expect(held(other!, 'calls')).toEqual([[1, told('1', 'other', '/tenants/9-1-a')]]);
    expect((await ledger.read('directory', 0)).changes).toEqual([]);
  });

  test('makes a tenant anew that was added, and in which nothing could be written', async () => {
    const ledger = await open();
    const first = await addTenant(ledger, 'shop');
    const second = await addTenant(ledger, 'shop');
    expect(await ledger.tenants()).toEqual([{ id: second, appid: 'shop' }]);
    expect((await ledger.read(first, 0)).isGone).toBe(true);
    await write(ledger, second, 'a');
    await expect(addTenant(ledger, 'shop')).rejects.toMatchObject({ code: 'TENANT_EXISTS' });
  });

  test('leaves no session behind where it cannot be opened to the end', async () => {
    await (await open()).close();
    await sql('ALTER FUNCTION sobot_mock.beat RENAME TO beat_no_more');
    await expect(open()).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    const sessions = () =>
      sql("SELECT FROM pg_stat_activity WHERE application_name = 'sobot-mock' AND datname = current_database()");
    await expect.poll(sessions).toEqual([]);
  });

  test('is made in a schema that was prepared for its role', async () => {
    await sql("CREATE ROLE owner LOGIN PASSWORD 'owner'; CREATE SCHEMA sobot_mock AUTHORIZATION owner");
    const ledger = await open({}, postgres.url(database, { user: 'owner', password: 'owner' }));
    expect(await addTenant(ledger, 'first')).toBe(1);
  });

  test('is only read by a role that may not write', async () => {
    const writer = await open();
    const tenant = await addTenant(writer, 'first');
    await write(writer, tenant, 'a');
    await sql(`CREATE ROLE viewer LOGIN PASSWORD 'viewer'; GRANT USAGE ON SCHEMA sobot_mock TO viewer;
      GRANT SELECT ON ALL TABLES IN SCHEMA sobot_mock TO viewer`);
    const viewer = await open({}, postgres.url(database, { user: 'viewer', password: 'viewer' }));
    expect(viewer.isReadOnly).toBe(true);
    expect(held(await viewer.read(tenant, 0), 'faults')).toEqual([['a', 1]]);
    expect(await viewer.find({ appid: 'first' })).toEqual({ id: tenant, appid: 'first' });
    await expect(viewer.begin(tenant, 0)).rejects.toMatchObject({ code: 'LEDGER_READ_ONLY' });
    expect(await sql('SELECT count(*)::int AS beating FROM sobot_mock.replica')).toEqual([{ beating: 1 }]);
    const hint = new Promise<Scope>((resolve) => viewer.onHint(resolve));
    await write(writer, tenant, 'b');
    expect(await hint).toBe(tenant);
  });

  describe('whose connections are ended', () => {
    const killAll = () =>
      sql(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
      );

    test('loses the turn with what was to be written in it, and others go on', async () => {
      const one = await open();
      const two = await open();
      const tenant = await addTenant(one, 'first');
      const turn = await one.begin(tenant, 0);
      await turn.write(puts({ faults: [['a', 1]] }));
      await killAll();
      await expect(turn.write(puts({ faults: [['b', 1]] }))).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
      await expect(turn.write(puts({ faults: [['b', 1]] }))).rejects.toThrow('the turn is over');
      await turn.end();
      expect(held(await inTurn(two, tenant, async (news) => news), 'faults')).toEqual([['a', 1]]);
    });

    test('gives the turn to the next one who waits', async () => {
      const one = await open();
      const two = await open();
      const tenant = await addTenant(one, 'first');
      const turn = await one.begin(tenant, 0);
      const waiting = two.begin(tenant, 0);
      await sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
      expect((await waiting).version).toBe(0);
      await (await waiting).end();
      await turn.end();
    });

    test('hears hints again', async () => {
      const one = await open();
      const two = await open();
      const tenant = await addTenant(one, 'first');
      await killAll();
      const hint = new Promise<void>((resolve) => two.onHint((scope) => scope === tenant && resolve()));
      const isListening = async (): Promise<boolean> =>
        (await sql("SELECT FROM pg_stat_activity WHERE query = 'LISTEN sobot_mock' AND datname = current_database()"))
          .length === 2;
      while (!(await isListening()));
      await write(one, tenant, 'a');
      await hint;
      expect((await two.read(tenant, 0)).version).toBe(1);
    });
  });

  test('takes a replica that is silent for lost, and one that took its leave too', async () => {
    const watching = await open({ beatEvery: 20 });
    await open({ replica: 'silent', beatEvery: 1_000_000 });
    const leaving = await open({ replica: 'leaving', beatEvery: 1_000_000 });
    const lost: string[] = [];
    let onNext = (): void => undefined;
    watching.onLost((replica) => {
      lost.push(replica);
      onNext();
    });
    const next = () => new Promise<void>((resolve) => (onNext = resolve));
    const hasSeenBoth = async (): Promise<boolean> =>
      (
        await sql(`SELECT FROM sobot_mock.replica AS mine WHERE id = '${watching.replica}'
        AND seen_at > (SELECT max(seen_at) FROM sobot_mock.replica WHERE id <> mine.id) + interval '40 ms'`)
      ).length === 1;
    while (!(await hasSeenBoth()));
    const leaves = next();
    await leaving.close();
    await leaves;
    const isLost = next();
    await sql(`UPDATE sobot_mock.replica SET steady_since = now() - interval '1 minute';
      UPDATE sobot_mock.replica SET seen_at = now() - interval '1 minute' WHERE id = 'silent'`);
    await isLost;
    expect(lost).toEqual(['leaving', 'silent']);
    expect([...(await watching.read('directory', 0)).alive]).toEqual([watching.replica]);
  });

  test('judges nobody as long as a replica has only just come back', async () => {
    const ledger = await open({ beatEvery: 1_000_000, lostAfter: 60_000 });
    await sql("INSERT INTO sobot_mock.replica VALUES ('other', now() - interval '1 hour', now() - interval '2 hours')");
    expect((await ledger.read('directory', 0)).alive).toContain('other');
    await sql("UPDATE sobot_mock.replica SET steady_since = now() - interval '2 minutes'");
    expect((await ledger.read('directory', 0)).alive).not.toContain('other');
  });

  test('tells everything to who knows less than what is on record of what went', async () => {
    const ledger = await open({ keptVersions: 10 });
    const tenant = await addTenant(ledger, 'first');
    const change = (key: string, value: unknown) =>
      inTurn(ledger, tenant, (turn) => turn.write(puts({ faults: [[key, value]] })));
    await change('a', 1);
    await change('a', undefined);
    for (let version = 3; version <= 11; version += 1) await change('b', version);
    expect(await ledger.read(tenant, 1)).toMatchObject({ isWhole: false, version: 11 });
    await change('b', 12);
    expect(await sql("SELECT key FROM sobot_mock.entry WHERE part = 'faults'")).toEqual([{ key: '"b"' }]);
    expect(await ledger.read(tenant, 1)).toMatchObject({ isWhole: true, version: 12 });
    expect(await ledger.read(tenant, 2)).toMatchObject({ isWhole: false, version: 12 });
  });

  test('gives a turn in which nothing happens to the next one who waits', async () => {
    const [one, two] = [await open({ idleLimit: 100 }), await open()];
    const tenant = await addTenant(one, 'first');
    const turn = await one.begin(tenant, 0);
    const next = await two.begin(tenant, 0);
    await expect(turn.write(puts({ faults: [['a', 1]] }))).rejects.toThrow(
      'this process stood still while it had the turn',
    );
    await next.end();
    await turn.end();
    expect(await two.read(tenant, 0)).toMatchObject({ version: 0 });
  });

  test('keeps on record that a record of a pack went', async () => {
    const ledger = await open({ keptVersions: 1 });
    const tenant = await addTenant(ledger, 'first');
    const records = Array.from({ length: 600 }, (_, id) => [id, { id }] as const);
    await inTurn(ledger, tenant, async (turn) => {
      await turn.write(puts({ messages: records }));
      await turn.write(puts({ messages: [[7, undefined]] }));
      for (let step = 0; step < 5; step += 1) await turn.write(puts({ faults: [['a', step]] }));
    });
    expect(held(await ledger.read(tenant, 0), 'messages')).toEqual(records.filter(([id]) => id !== 7));
  });

  test('holds 100,000 records in a hundred packs', async () => {
    const ledger = await open();
    const tenant = await addTenant(ledger, 'first');
    const records = Array.from({ length: 100_000 }, (_, id) => [id, { id, text: 'hello' }] as const);
    await inTurn(ledger, tenant, (turn) => turn.write(puts({ sendRecords: records })));
    expect(await sql('SELECT count(*)::int AS packs FROM sobot_mock.pack')).toEqual([{ packs: 100 }]);
    const read = held(await ledger.read(tenant, 0), 'sendRecords');
    expect([read.length, read[99_999]]).toEqual([100_000, [99_999, { id: 99_999, text: 'hello' }]]);
  });

  test('writes all of a change, or nothing', async () => {
    const ledger = await open();
    const tenant = await addTenant(ledger, 'first');
    await sql("ALTER TABLE sobot_mock.chunk ADD CHECK (value <> 'refused')");
    const change = { ...puts({ faults: [['a', 1]] }), logs: adds('journal', [[1, 'refused']]).logs };
    await expect(inTurn(ledger, tenant, (turn) => turn.write(change))).rejects.toMatchObject({
      code: 'LEDGER_UNAVAILABLE',
    });
    expect(await ledger.read(tenant, 0)).toMatchObject({ version: 0, changes: [] });
  });

  test('refuses a write where somebody wrote without a turn', async () => {
    const ledger = await open();
    const tenant = await addTenant(ledger, 'first');
    const turn = await ledger.begin(tenant, 0);
    await sql(`UPDATE sobot_mock.scope SET version = 7 WHERE id = ${tenant}`);
    await expect(turn.write(puts({}))).rejects.toThrow('somebody wrote to it without taking turns');
  });
});

await describeOnPostgres('a ledger whose PostgreSQL goes away', () => {
  let own: PostgresServer;
  let ledger: Ledger;
  let tenant: number;

  beforeAll(async () => {
    own = await startPostgres();
  });
  afterAll(() => own.end());
  beforeEach(async () => {
    ledger = await openPostgresLedger(own.url());
    tenant = await addTenant(ledger, `tenant ${Math.random()}`);
  });
  afterEach(() => ledger.close());

  test.each(['in order', 'at once'] as const)('says so, and goes on by itself: %s', async (how) => {
    await inTurn(ledger, tenant, (turn) => turn.write(puts({ faults: [['a', 1]] })));
    const turn = await ledger.begin(tenant, 0);
    await own.stop(how);
    await expect(turn.write(puts({ faults: [['b', 1]] }))).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    await turn.end();
    await expect(ledger.begin(tenant, 0)).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    await expect(ledger.read(tenant, 0)).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    await expect(ledger.find({ appid: 'x' })).rejects.toMatchObject({ code: 'LEDGER_UNAVAILABLE' });
    await own.start();
    expect(held(await inTurn(ledger, tenant, async (news) => news), 'faults')).toEqual([['a', 1]]);
    expect(await inTurn(ledger, tenant, (again) => again.write(puts({ faults: [['c', 1]] })), 1)).toBe(2);
  });

  test('is closed while it is away', async () => {
    await own.stop();
    await ledger.close();
    await own.start();
    ledger = await openPostgresLedger(own.url());
    expect((await ledger.tenants()).length).toBeGreaterThan(0);
  });
});

await describeOnPostgres('a ledger whose PostgreSQL speaks TLS', () => {
  let own: PostgresServer;
  let folder: string;
  let ca: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sobot-mock-tls-'));
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }], {
      extensions: [
        { name: 'basicConstraints', cA: true, critical: true },
        {
          name: 'subjectAltName',
          altNames: [
            { type: 2, value: 'localhost' },
            { type: 7, ip: '127.0.0.1' },
          ],
        },
      ],
    });
    ca = join(folder, 'ca.pem');
    await writeFile(ca, cert);
    own = await startPostgres({}, { 'server.crt': cert, 'server.key': key });
  });
  afterAll(async () => {
    await own.end();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['sslmode=require', 'opened'],
    ['sslmode=no-verify', 'opened'],
    ['sslmode=verify-full', 'its certificate is not trusted'],
    ['sslmode=verify-full&sslrootcert=CA', 'opened'],
  ])('is opened as the URL says: %s', async (query, outcome) => {
    const url = `${own.url()}?${query.replace('CA', encodeURIComponent(ca))}`;
    const told = await openPostgresLedger(url).then(
      async (ledger) => {
        const [found] = await own.run(
          "SELECT bool_and(ssl) AS ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE application_name = 'sobot-mock'",
        );
        await ledger.close();
        return found?.['ssl'] === true ? 'opened' : 'opened without TLS';
      },
      (error: Error) => error.message,
    );
    expect(told).toContain(outcome);
  });
});
