import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startMockServer } from '../server.ts';
import { checkData } from './check.ts';
import { compactData } from './compact.ts';
import { openDatabase, told } from './database.ts';
import { openData } from './index.ts';

const noon = 1_741_564_800_000;
const now = (): number => noon;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-refusals-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A data file with a tenant in it. */
async function dataFile(name: string): Promise<string> {
  const file = join(folder, name);
  const server = await startMockServer({ port: 0, data: file, clock: { now: noon, frozen: true } });
  await server.close();
  return file;
}

function openAgain(file: string): () => void {
  return () => openData(file, { now, onError: () => undefined }).abandon();
}

describe('a file that is refused stays as it is', () => {
  test('when it is no database', async () => {
    const file = join(folder, 'text.db');
    await writeFile(file, 'some text that is longer than the head of a database. '.repeat(40));
    const before = await readFile(file);
    expect(openAgain(file)).toThrow(
      `Failed to open the data file: ${file} is damaged, or no data file at all (file is not a database). It is as it was: move it away, or put ` +
        'a copy in its place.',
    );
    expect(await readFile(file)).toEqual(before);
  });

  test('and is told of in Chinese, too', async () => {
    const file = join(folder, 'chinese.db');
    await writeFile(file, 'some text that is longer than the head of a database. '.repeat(40));
    expect(openAgain(file)).toThrow(
      expect.objectContaining({
        code: 'DATA_DAMAGED',
        reason: expect.objectContaining({
          zh: `无法打开数据文件：${file} 已损坏，或根本不是数据文件（file is not a database）。它保持原样：请移走它，或换上一份副本。`,
        }) as unknown,
      }),
    );
  });

  test("when it is another program's", async () => {
    const file = join(folder, 'foreign.db');
    const database = openDatabase(file, { create: true });
    database.exec('PRAGMA application_id = 7; PRAGMA journal_mode = DELETE');
    database.close();
    const before = await readFile(file);
    expect(openAgain(file)).toThrow(
      `Failed to open the data file: ${file} is a database of another program. Name another file; it is as it was.`,
    );
    expect(await readFile(file)).toEqual(before);
  });

  test('when it has the form of another version', async () => {
    const file = await dataFile('version.db');
    const database = openDatabase(file, { create: false });
    database.exec('PRAGMA user_version = 6; PRAGMA journal_mode = DELETE');
    database.close();
    const before = await readFile(file);
    expect(openAgain(file)).toThrow(
      `Failed to open the data file: ${file} has the form 6, and this version of sobot-mock reads the form 5. ` +
        'Use the version that wrote it, or name another file; it is as it was.',
    );
    expect(await readFile(file)).toEqual(before);
  });

  test('when a value in it cannot be read', async () => {
    const file = await dataFile('value.db');
    const database = openDatabase(file, { create: false });
    database.exec("UPDATE entry SET value = '{' WHERE key = 'clock'");
    database.close();
    expect(openAgain(file)).toThrow('is damaged, or no data file at all');
    // It was given back, too.
    openDatabase(file, { create: false }).close();
  });

  test.each<readonly [part: string, key: string, value: string]>([
    ...['tokens', 'faults', 'receivers', 'deliveries', 'forgotten', 'calls'].flatMap((part) => [
      [part, 'x', 'null'] as const,
      [part, 'x', '{}'] as const,
    ]),
    ['deliveries', '1', '{"id":1,"events":[null]}'],
    ['steps', '1', 'null'],
    ['steps', 'mark', '{}'],
    ['activity', '1', 'null'],
    ['activity', '1', JSON.stringify('[{"id":1,"type":"request","at":0,"entry":1,"count":2000}]')],
    ['sequences', 'tokens', '"1"'],
    ['tenant', 'setup', '{}'],
    ['tenant', 'settings', '[]'],
    ['tenant', 'settings', '{"seed":1,"timezone":"GMT+15:00"}'],
    ['tenant', 'clock', '{}'],
    ['server', 'tenantCards', 'null'],
    ['server', 'tenantCards', '{"appid":"1","endsAt":{}}'],
    ['server', 'controlTokens', '{}'],
  ])('when it is JSON, and nothing of ours: %s, %s: %s', async (part, key, value) => {
    const file = await dataFile(`ours-${part}-${key}-${value.length}.db`);
    const database = openDatabase(file, { create: false });
    if (part === 'server') {
      database.prepare("INSERT INTO server (part, id, value) VALUES (?, '1', ?)").run(key, value);
    } else {
      database.prepare('DELETE FROM entry WHERE part = ? AND key = ?').run(part, key);
      database.prepare('INSERT INTO entry (tenant, part, key, value) VALUES (1, ?, ?, ?)').run(part, key, value);
    }
    database.close();
    const before = await readFile(file);
    expect(openAgain(file)).toThrow('is damaged, or no data file at all');
    expect(checkData(file, now).problems.map(({ en }) => en)).toEqual([
      expect.stringContaining(
        `what is in it cannot be read: ${part === 'server' ? key : part} has ${value.slice(0, 20)}`,
      ),
    ]);
    expect(await readFile(file)).toEqual(before);
  });

  test('when it is of an older version, too', async () => {
    const file = await dataFile('older.db');
    const database = openDatabase(file, { create: false });
    database.exec(`${toVersion2}; UPDATE entry SET value = '{' WHERE key = 'settings'; PRAGMA user_version = 2`);
    database.close();
    const before = await readFile(file);
    expect(openAgain(file)).toThrow('is damaged, or no data file at all');
    expect(await readFile(file)).toEqual(before);
  });

  test('when it is in a folder that is not there', () => {
    const file = join(folder, 'nowhere', 'a.db');
    expect(openAgain(file)).toThrow(
      `Failed to open the data file: ${file} cannot be opened to write (unable to open database file). ` +
        'Name a file in a folder that is there and can be written.',
    );
  });
});

test('two servers have no file in common', async () => {
  const file = await dataFile('two.db');
  const server = await startMockServer({ port: 0, data: file });
  await expect(startMockServer({ port: 0, data: file })).rejects.toMatchObject({ code: 'DATA_IN_USE' });
  await server.close();
  const again = await startMockServer({ port: 0, data: file });
  await again.close();
});

test('a server that does not start gives the file back, with its tenants as they were', async () => {
  const file = await dataFile('start.db');
  const receivers = [{ url: 'http://elsewhere.test/webhook' }];
  await expect(startMockServer({ port: 0, data: file, webhooks: { receivers } })).rejects.toMatchObject({
    code: 'RECEIVER_INVALID',
  });
  expect(checkData(file, now)).toMatchObject({ tenants: [{ appid: '1' }], problems: [] });
});

/** Takes away what the third version has, and the second has not. */
const toVersion2 = `DELETE FROM entry WHERE part IN ('steps', 'calls', 'activity'); DROP TABLE log; DROP TABLE journal_rows; DROP INDEX pack_of_part; ALTER TABLE pack DROP COLUMN length;
  CREATE INDEX pack_of_part ON pack (tenant, part)`;

test('a file of the version before becomes one of this; check reads it as it is', async () => {
  const file = await dataFile('before.db');
  const database = openDatabase(file, { create: false });
  database.exec(`${toVersion2}; DROP TABLE server; PRAGMA user_version = 1; PRAGMA journal_mode = DELETE`);
  database.close();
  const version = (): unknown => {
    const opened = openDatabase(file, { create: false, migrate: false });
    const found = opened.prepare('PRAGMA user_version').get()!['user_version'];
    opened.close();
    return found;
  };
  expect(checkData(file, now)).toMatchObject({ tenants: [{ appid: '1' }], problems: [] });
  expect(version()).toBe(1);
  const server = await startMockServer({ port: 0, data: file });
  await server.close();
  expect(version()).toBe(5);
  expect(checkData(file, now)).toMatchObject({ tenants: [{ appid: '1' }], problems: [] });
});

test('the journal of a file of the third version is read, and goes on', async () => {
  const file = await dataFile('entries.db');
  const database = openDatabase(file, { create: false });
  const page = { pageNo: 1, pageSize: 15, total: 2, language: 'en', rows: [1, 0] };
  const common = { at: noon, appid: '1', method: 'POST', url: '/a', status: 200, violations: [], warnings: [] };
  const chunk = {
    rows: [],
    epoch: 1,
    headers: ['{"accept":"*/*"}', '{"x-number":"1"}'],
    entries: [
      { ...common, id: 1, headers: 0, answered: 1, page },
      { ...common, id: 2, headers: 0, requestBody: '{', body: 'none' },
    ],
  };
  database.prepare('INSERT INTO journal_rows (tenant, epoch, value) VALUES (1, 1, ?)').run('["7","8"]');
  database.prepare('INSERT INTO journal (tenant, last, value) VALUES (1, 2, ?)').run(JSON.stringify(chunk));
  database.exec(`UPDATE entry SET value = '{"lastId":2,"oldestId":1,"dropped":0}' WHERE part = 'tenant' AND key = 'journal';
    INSERT OR IGNORE INTO entry (tenant, part, key, value) VALUES (1, 'tenant', 'journal', '{"lastId":2,"oldestId":1,"dropped":0}');
    PRAGMA user_version = 3`);
  database.close();
  const server = await startMockServer({ port: 0, data: file });
  await fetch(`${server.url}/nowhere`);
  const { items } = server.emulator.tenants.get('1')!.journal.list();
  expect(items).toMatchObject([
    { id: 1, requestHeaders: { accept: '*/*' }, responseHeaders: { 'x-number': '1' } },
    { id: 2, requestBody: '{', responseBody: 'none' },
    { id: 3, url: '/nowhere', status: 404 },
  ]);
  expect(JSON.parse(items[0]!.responseBody!)).toMatchObject({ items: [8, 7], total_count: 2 });
  await server.close();
});

test('who changed a tenant is known of a file of the second version, too', async () => {
  const file = await dataFile('calls.db');
  const database = openDatabase(file, { create: false });
  const add = database.prepare("INSERT INTO server (part, id, value) VALUES ('controlCalls', ?, ?)");
  for (const [id, appid, path] of [
    ['1741564800000-0-5f3a9c01', '1', '/tenants/1/clock'],
    ['1741564800000-1-5f3a9c01', 'gone', '/tenants/gone/clock'],
    ['1741564800001-0-5f3a9c01', '1', '/tenants/1/reset'],
  ] as const) {
    add.run(id, JSON.stringify({ id, appid, at: noon, madeAt: noon, by: { kind: 'local' }, method: 'POST', path }));
  }
  database.exec(`${toVersion2}; PRAGMA user_version = 2`);
  database.close();
  const server = await startMockServer({ port: 0, data: file });
  const call = (path: string, method = 'GET') => fetch(`${server.url}/_mock/tenants/1${path}`, { method });
  await call('/reset', 'POST');
  const answer = await call('/journal/control');
  expect(await answer.json()).toMatchObject({
    items: [
      { id: '1', appid: '1', path: '/tenants/1/clock' },
      { id: '2', appid: '1', path: '/tenants/1/reset' },
      { id: '3', appid: '1', path: '/tenants/1/reset', status: 200 },
    ],
  });
  await server.close();
  const after = openDatabase(file, { create: false });
  expect(after.prepare('SELECT part FROM server').all()).toEqual([]);
  after.close();
});

test('what is done to a tenant of a file of the second version is told in order, also after another start', async () => {
  const file = await dataFile('steps.db');
  const database = openDatabase(file, { create: false });
  database.exec(`${toVersion2}; PRAGMA user_version = 2`);
  database.close();
  const post = (url: string, path: string, body: object) =>
    fetch(`${url}/_mock/tenants/1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const first = await startMockServer({ port: 0, data: file });
  await post(first.url, '/faults', { request: { status: 503 } });
  await post(first.url, '/clock', { advance: '1h' });
  await first.close();
  const second = await startMockServer({ port: 0, data: file });
  const answer = await fetch(`${second.url}/_mock/tenants/1/scenario`);
  expect(await answer.json()).toMatchObject({
    start: noon,
    steps: [{ fault: { request: { status: 503 } } }, { clock: { set: '2025-03-10T01:00:00.000Z' } }],
  });
  await second.close();
});

describe('a file that cannot be where it is named is refused:', () => {
  const refused = (file: string, run: (file: string) => unknown): string => {
    try {
      run(file);
      return 'not refused';
    } catch (error) {
      expect(error).toMatchObject({ code: 'DATA_UNAVAILABLE' });
      return (error as Error).message;
    }
  };
  const runs = [(file: string) => openAgain(file)(), (file: string) => checkData(file, now), compactData] as const;

  test('a folder', () => {
    for (const run of runs) {
      expect(refused(folder, run)).toBe(`Failed to open the data file: ${folder} is a folder. Name a file.`);
    }
  });

  test('one that is empty, by those who do not make one', async () => {
    const file = join(folder, 'empty.db');
    await writeFile(file, '');
    for (const run of runs.slice(1)) {
      expect(refused(file, run)).toBe(
        `Failed to open the data file: ${file} is empty. Name one that sobot-mock start --data has made.`,
      );
    }
    openAgain(file)();
    expect(checkData(file, now)).toEqual({ tenants: [], problems: [] });
  });

  test('one that has gone, and left what was written last', async () => {
    const file = join(folder, 'lone.db');
    await writeFile(`${file}-wal`, 'what was written last');
    for (const run of runs) {
      expect(refused(file, run)).toBe(
        `Failed to open the data file: there is no ${file}, but what was written to it last is there: ${file}-wal. ` +
          'Put the file back beside it, or move that away.',
      );
    }
    expect(await readFile(`${file}-wal`, 'utf8')).toBe('what was written last');
  });
});

/** A data file as it is where a server was killed: with what was written last beside it. */
async function killedFile(name: string): Promise<string> {
  const file = join(folder, name);
  const running = join(folder, `running-${name}`);
  const server = await startMockServer({ port: 0, data: running, clock: { now: noon, frozen: true } });
  for (const suffix of ['', '-wal']) await copyFile(`${running}${suffix}`, `${file}${suffix}`);
  await server.close();
  return file;
}

const bytesOf = (file: string): Promise<readonly Buffer[]> =>
  Promise.all([file, `${file}-wal`].map((path) => readFile(path)));

describe('what is damaged inside', () => {
  const damage = async (name: string, sql: string): Promise<string> => {
    const file = await dataFile(name);
    const database = openDatabase(file, { create: false });
    database.exec(sql);
    database.close();
    return file;
  };

  test('is told by check, and no file to be made shorter', async () => {
    for (const [name, sql, problem] of [
      ['no-table.db', 'DROP TABLE journal', 'what is in it cannot be read: no such table: journal'],
      [
        'no-entries.db',
        `INSERT INTO journal (tenant, last, value) VALUES (1, 1, '{"headers":[]}')`,
        "what is in it cannot be read: Cannot read properties of undefined (reading 'map')",
      ],
      [
        'no-time.db',
        "UPDATE pack SET value = replace(value, '\"sendTime\"', '\"when\"') WHERE part = 'sendRecords'",
        'what is in it cannot be read: Failed to store a send record: its time is undefined. Give milliseconds since the epoch.',
      ],
      [
        'edited.db',
        'INSERT INTO entry (tenant, part, key, value) VALUES (1, \'recipients\', \'r\', \'{"id":"r","channelId":7}\')',
        'what is in it cannot be read: Failed to store a recipient: its channelId is 7. Give a string.',
      ],
      [
        'no-setup.db',
        "DELETE FROM entry WHERE key = 'setup'",
        "what is in it cannot be read: Cannot read properties of undefined (reading 'appid')",
      ],
      [
        'server.db',
        "INSERT INTO server (part, id, value) VALUES ('cards', '1', '{')",
        "what is in it cannot be read: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
      ],
    ] as const) {
      const file = await damage(name, sql);
      const before = await readFile(file);
      const zh = problem.replace('what is in it cannot be read: ', '其中的内容无法读取：');
      expect(checkData(file, now)).toEqual({ tenants: [], problems: [{ en: problem, zh }] });
      expect(() => compactData(file)).toThrow(
        `Failed to open the data file: ${file} is damaged, or no data file at all (${problem}). It is as it was:`,
      );
      expect(() => compactData(file)).toThrow(
        expect.objectContaining({
          reason: expect.objectContaining({
            zh: expect.stringContaining('（其中的内容无法读取：') as unknown,
          }) as unknown,
        }),
      );
      expect(openAgain(file)).toThrow(`${file} is damaged, or no data file at all (`);
      expect(await readFile(file)).toEqual(before);
      // It was given back, too.
      openDatabase(file, { create: false }).close();
    }
  });

  test('may be what does not go with a copy', async () => {
    const file = await killedFile('stale.db');
    const [, beside] = await bytesOf(file);
    compactData(file);
    await writeFile(`${file}-wal`, beside!);
    const before = await bytesOf(file);
    const hint = `If it is a copy already, move ${file}-wal away: that is another's.`;
    expect(() => checkData(file, now)).toThrow(hint);
    expect(() => compactData(file)).toThrow(hint);
    expect(openAgain(file)).toThrow(hint);
    expect(await bytesOf(file)).toEqual(before);
  });

  test('stays as it is with what does not go with it, also where no folder for temporary files can be written', async () => {
    const file = await killedFile('stale-alone.db');
    const [, beside] = await bytesOf(file);
    compactData(file);
    await writeFile(`${file}-wal`, beside!);
    const before = await bytesOf(file);
    vi.stubEnv('TMPDIR', join(folder, 'nowhere'));
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(openAgain(file)).toThrow('It is as it was');
    expect(await bytesOf(file)).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith('sobot-mock-data-'))).toEqual([]);
  });
});

test('a file as it is where a server was killed is opened, also where there is no room for a copy', async () => {
  const file = await killedFile('no-room.db');
  vi.stubEnv('TMPDIR', join(folder, 'nowhere'));
  onTestFinished(() => void vi.unstubAllEnvs());
  openAgain(file)();
  expect(checkData(file, now)).toMatchObject({ tenants: [{ appid: '1' }], problems: [] });
});

describe('check', () => {
  test('leaves a file as it is where a server was killed, and what was written last beside it', async () => {
    const file = await killedFile('killed.db');
    const before = await bytesOf(file);
    expect(checkData(file, now)).toMatchObject({ tenants: [{ appid: '1' }], problems: [] });
    expect(await bytesOf(file)).toEqual(before);
    expect((await readdir(folder)).filter((name) => name.startsWith('killed.db'))).toEqual([
      'killed.db',
      'killed.db-wal',
    ]);
  });

  test('refuses a file that a server has open', async () => {
    const file = await dataFile('open.db');
    const server = await startMockServer({ port: 0, data: file });
    for (const run of [() => checkData(file, now), () => compactData(file)]) {
      expect(run).toThrow(expect.objectContaining({ code: 'DATA_IN_USE' }));
    }
    await server.close();
  });

  test('tells what a file holds', async () => {
    const file = await dataFile('check.db');
    const [tenant] = checkData(file, now).tenants;
    expect([tenant?.appid, tenant?.counts['channels'], tenant?.counts['tokens']]).toEqual(['1', 3, 0]);
  });

  test('tells of counters that are not those of the records, and of a gap in the journal', async () => {
    const file = await dataFile('wrong.db');
    const database = openDatabase(file, { create: false });
    const entry = (id: number): string => JSON.stringify({ rows: [], headers: ['{}'], entries: [{ id, headers: 0 }] });
    const add = database.prepare('INSERT INTO journal (tenant, last, value) VALUES (1, ?, ?)');
    add.run(1, entry(1));
    add.run(3, entry(3));
    const task = JSON.stringify({ id: 't', startTime: noon, sendSuccessNum: 1, sendErrorNum: 0 });
    const put = database.prepare('INSERT INTO entry (tenant, part, key, value) VALUES (1, ?, ?, ?)');
    put.run('broadcastTasks', 't', task);
    put.run('sendRecords', 9001, JSON.stringify({ id: 9001, taskId: 't', sendTime: noon, errorCode: '999999' }));
    put.run('tenant', 'journal', '{"lastId":3,"oldestId":1,"dropped":0}');
    database.close();
    expect(checkData(file, now).problems).toEqual([
      {
        en: 'tenant "1": broadcast task "t" counts 1 sent and 0 failed, its records 0 and 1',
        zh: '租户 "1"：群发任务 "t" 计有成功 1、失败 0，而其发送记录为 0 和 1',
      },
      {
        en: 'tenant "1": the journal has nothing between 1 and 3',
        zh: '租户 "1"：请求日志在 1 与 3 之间没有内容',
      },
    ]);
  });

  test('makes no file that is not there', () => {
    const file = join(folder, 'absent.db');
    expect(() => checkData(file, now)).toThrow(
      `Failed to open the data file: there is no ${file}. Name one that sobot-mock start --data has made.`,
    );
  });
});

test('whoever has no room to open a file, or to make it shorter, is told to try again: nothing waits to be written', async () => {
  const file = await dataFile('full.db');
  const database = openDatabase(file, { create: false });
  onTestFinished(() => database.close());
  const { page_count: pages } = database.prepare('PRAGMA page_count').get()!;
  database.exec(`PRAGMA max_page_count = ${Number(pages)}`);
  expect(() => told(file, () => database.exec('INSERT INTO log (value) VALUES (hex(zeroblob(100000)))'))).toThrow(
    `Failed to write the data file: ${file}: database or disk is full. Make room, see whether its disk is there, and try again.`,
  );
});

test('compact makes a file shorter, and changes nothing in what it holds', async () => {
  const file = join(folder, 'compact.db');
  const options = { port: 0, data: file, clock: { now: noon, frozen: true } } as const;
  const server = await startMockServer({ ...options, initialState: 'empty' });
  const [tenant] = server.emulator.tenants.list();
  await tenant!.addRecords({ channels: [{ id: 'c' }] });
  for (let round = 0; round < 2; round += 1) {
    const recipients = Array.from({ length: 2000 }, (_, index) => ({ id: `r${index}-${round}`, channelId: 'c' }));
    await fetch(`${server.url}/_mock/tenants/1/state`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        channels: [{ id: 'c' }],
        recipients: round === 0 ? recipients : recipients.slice(0, 600),
      }),
    });
  }
  await tenant!.act({ type: 'unfollow', userId: 'r7-1' });
  const state = await tenant!.exportState();
  await server.close();
  const { before, after } = compactData(file);
  expect(after).toBeLessThan(before);
  const again = await startMockServer(options);
  expect(await again.emulator.tenants.get('1')!.exportState()).toEqual(state);
  await again.close();
});
