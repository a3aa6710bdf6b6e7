import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../test/support/free-port.ts';
import { answerInTurn, startReceiver } from '../test/support/receiver.ts';
import { startMockServer, type MockServerOptions } from './server.ts';

const noon = 1_741_564_800_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-save-'));
});

afterAll(() => rm(folder, { recursive: true }));

const start = (options: MockServerOptions) =>
  startMockServer({ port: 0, clock: { now: noon, frozen: true }, ...options });

const read = async (file: string): Promise<object> => JSON.parse(await readFile(file, 'utf8')) as object;

test('what waits for redelivery is saved as it waits, and goes on from there', async () => {
  const file = join(folder, 'waiting.json');
  const failing = await startReceiver(answerInTurn(500));
  const webhooks = { receivers: [{ id: 'r', url: failing.url, redelivery: true }] };
  const first = await start({ saveOnExit: file, webhooks });
  const [tenant] = first.emulator.tenants.list();
  await tenant!.act({ type: 'text', text: 'hello' });
  await first.webhooksOf(tenant!).idle();
  await first.close();
  expect(await read(file)).toMatchObject({ deliveries: [{ id: 1, receiverId: 'r', nextAttemptAt: noon + 60_000 }] });

  const second = await start({ initialState: await read(file) });
  const [same] = second.emulator.tenants.list();
  const [delivery] = second.webhooksOf(same!).deliveries.list().items;
  expect([delivery?.status, delivery?.nextAttemptAt, delivery?.attempts.length]).toEqual(['waiting', noon + 60_000, 1]);
  await second.close();
});

test('a receiver that is named again stands once, under the id that its deliveries know', async () => {
  const file = join(folder, 'receivers.json');
  const url = 'http://127.0.0.1:9/webhook';
  const first = await start({ saveOnExit: file, webhooks: { receivers: [{ url, secret: 'old' }] } });
  await first.close();
  const again = await start({ initialState: await read(file), webhooks: { receivers: [{ url, secret: 'new' }] } });
  const [tenant] = again.emulator.tenants.list();
  expect(again.webhooksOf(tenant!).receivers.list()).toMatchObject([{ id: 'receiver-1', url, secret: 'new' }]);
  await again.close();
});

type Receivers = NonNullable<MockServerOptions['webhooks']>['receivers'];

/** The receivers of the first tenant, and of whom they are told; what is started is closed. */
async function receiversOf(options: MockServerOptions) {
  const server = await start(options);
  const [tenant] = server.emulator.tenants.list();
  const list = server.webhooksOf(tenant!).receivers.list();
  await server.close();
  return list.map(({ id, url, channelId }) => [id, url, ...(channelId === undefined ? [] : [channelId])]);
}

test.each<[string, Receivers, readonly (readonly string[])[]]>([
  ['of a URL that is written shorter', [{ url: 'http://127.0.0.1:9' }], [['receiver-1', 'http://127.0.0.1:9/']]],
  ['of a URL with a fragment', [{ url: 'HTTP://127.1:9/a#b' }], [['receiver-1', 'http://127.0.0.1:9/a']]],
  ['in the same process', [{ inProcess: true }], [['receiver-1', 'http://receiver.test/webhook']]],
  [
    'on one URL, of two channels',
    [
      { url: 'http://127.0.0.1:9/', channelId: 'c1' },
      { url: 'http://127.0.0.1:9/', channelId: 'c2' },
    ],
    [
      ['receiver-1', 'http://127.0.0.1:9/', 'c1'],
      ['receiver-2', 'http://127.0.0.1:9/', 'c2'],
    ],
  ],
  [
    'on one URL, with ids',
    [
      { id: 'a', url: 'http://127.0.0.1:9/' },
      { id: 'b', url: 'http://127.0.0.1:9/' },
    ],
    [
      ['a', 'http://127.0.0.1:9/'],
      ['b', 'http://127.0.0.1:9/'],
    ],
  ],
  [
    'on one URL, the second under the id that the first has taken',
    [{ url: 'http://127.0.0.1:9/' }, { id: 'receiver-1', url: 'http://127.0.0.1:9/' }],
    [
      ['receiver-2', 'http://127.0.0.1:9/'],
      ['receiver-1', 'http://127.0.0.1:9/'],
    ],
  ],
])('receivers %s stand once, however often the data file is started with them', async (name, receivers, expected) => {
  const options = { data: join(folder, `${name}.db`), initialState: 'empty' as const, webhooks: { receivers } };
  expect(await receiversOf(options)).toEqual(expected);
  expect((await receiversOf(options)).toSorted()).toEqual(expected.toSorted());
  expect((await receiversOf(options)).toSorted()).toEqual(expected.toSorted());
});

test.each<[string, Receivers, Receivers, readonly (readonly string[])[]]>([
  [
    'at another URL',
    [{ id: 'app', url: 'http://127.0.0.1:9/a' }],
    [{ id: 'app', url: 'http://127.0.0.1:9/b' }],
    [['app', 'http://127.0.0.1:9/b']],
  ],
  [
    'under another id',
    [{ url: 'http://127.0.0.1:9/a' }],
    [{ id: 'app', url: 'http://127.0.0.1:9/a' }],
    [['app', 'http://127.0.0.1:9/a']],
  ],
])('a receiver of the data file that is named %s is that one from then on', async (name, before, after, expected) => {
  const options = { data: join(folder, `${name}.db`), initialState: 'empty' as const };
  await receiversOf({ ...options, webhooks: { receivers: before } });
  expect(await receiversOf({ ...options, webhooks: { receivers: after } })).toEqual(expected);
  expect(await receiversOf({ ...options, webhooks: { receivers: after } })).toEqual(expected);
  expect(await receiversOf(options)).toEqual(expected);
});

test('a receiver of a state that was written by hand is found by its id, or by its URL in whatever notation', async () => {
  const initialState = {
    receivers: [
      { id: 'hook', url: 'http://127.0.0.1:9' },
      { id: 'app', url: 'http://127.0.0.1:9/a' },
    ],
  };
  const receivers = [{ url: 'http://127.0.0.1:9/' }, { id: 'app', url: 'http://127.0.0.1:9/b' }];
  expect(await receiversOf({ initialState, webhooks: { receivers } })).toEqual([
    ['hook', 'http://127.0.0.1:9/'],
    ['app', 'http://127.0.0.1:9/b'],
  ]);
});

test('an old file is replaced as a whole, and nothing else is left in its folder', async () => {
  const place = await mkdtemp(join(folder, 'place-'));
  const file = join(place, 'state.json');
  await writeFile(file, 'old');
  await (await start({ saveOnExit: file, initialState: 'empty' })).close();
  expect(await read(file)).toMatchObject({ channels: [], clock: { now: noon, frozen: true } });
  expect(await readdir(place)).toEqual(['state.json']);
});

test('whom the first of tenants names is saved, though the data file has one that was made before', async () => {
  const data = join(folder, 'two-tenants.db');
  const file = join(folder, 'shop.json');
  await (await start({ data, initialState: { channels: [{ id: 'of-1' }] } })).close();
  const initialState = { channels: [{ id: 'of-shop' }] };
  await (await start({ data, initialState, tenants: [{ appid: 'shop' }], saveOnExit: file })).close();
  expect(await read(file)).toMatchObject({ channels: [{ id: 'of-shop' }] });
});

test.each<[string, MockServerOptions['tenants'], string]>([
  ['that nobody named', undefined, '1'],
  ['that was named', [{ appid: 'shop' }, { appid: 'y' }], 'shop'],
])(
  'where the first tenant %s was deleted, no other is saved in its place, and it is said',
  async (_, tenants, appid) => {
    const file = join(folder, `deleted-${appid}.json`);
    await writeFile(file, 'old');
    const errors: unknown[] = [];
    const server = await start({
      tenants,
      saveOnExit: file,
      initialState: 'empty',
      onError: (error) => errors.push(error),
    });
    server.emulator.tenants.create({ appid: 'x' });
    server.emulator.tenants.delete(appid);
    await server.close();
    expect(await readFile(file, 'utf8')).toBe('old');
    const reason = {
      en: `Failed to save the state: there is no tenant "${appid}". ${file} is as it was. Keep the first tenant, or make another the first: --appid at start, tenants in code.`,
      zh: `无法保存状态：没有租户 "${appid}"。${file} 保持原样。请保留第一个租户，或让另一个成为第一个：启动时用 --appid，代码中用 tenants。`,
    };
    expect(errors).toEqual([expect.objectContaining({ code: 'STATE_UNWRITABLE', reason })]);
  },
);

test.each<[string, MockServerOptions['tenants'], string]>([
  ['without an appid is saved, where it is the first', [{}], 'first'],
  ['that is made later is saved, where there was none', [], 'later'],
])('a tenant %s', async (_, tenants, id) => {
  const file = join(folder, `${id}.json`);
  const server = await start({ tenants, saveOnExit: file, initialState: { channels: [{ id: 'first' }] } });
  server.emulator.tenants.create({ initialState: { channels: [{ id: 'later' }] } });
  await server.close();
  expect(await read(file)).toMatchObject({ channels: [{ id }] });
});

test('a file that cannot be written is told when the server has closed', async () => {
  const file = join(folder, 'nowhere', 'state.json');
  const server = await start({ port: await freePort(), saveOnExit: file, initialState: 'empty' });
  await expect(server.close()).rejects.toMatchObject({
    code: 'STATE_UNWRITABLE',
    message: expect.stringMatching(
      /^Failed to save the state: ENOENT.* Give a file in a folder that can be written\.$/,
    ),
  });
  await expect(fetch(`${server.url}/_mock/live`)).rejects.toThrow('fetch failed');
});

test('a server that does not start saves nothing: its file stays as it was', async () => {
  const file = join(folder, 'earlier.json');
  await writeFile(file, 'old');
  const other = await start({ initialState: 'empty' });
  onTestFinished(() => other.close());
  await expect(start({ port: other.port, saveOnExit: file })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
  expect(await readFile(file, 'utf8')).toBe('old');
});

test('nor does a file that cannot be written hide why it does not start', async () => {
  const saveOnExit = join(folder, 'nowhere', 'state.json');
  const other = await start({ initialState: 'empty' });
  onTestFinished(() => other.close());
  await expect(start({ port: other.port, saveOnExit })).rejects.toMatchObject({ code: 'PORT_TAKEN' });
});

test('a data file is not the place to save to, by whatever path: it stays as it was', async () => {
  const data = join(folder, 'kept.db');
  await (await start({ data })).close();
  const before = await readFile(data);
  await expect(start({ data, saveOnExit: join(folder, '.', 'kept.db') })).rejects.toMatchObject({
    code: 'SERVER_OPTIONS_INVALID',
    reason: {
      en: `Failed to start the mock server: saveOnExit names ${data}, which is of the data file: saving would destroy it. Give each a file of its own; data keeps everything by itself.`,
      zh: `无法启动模拟服务器：saveOnExit 指定的 ${data} 属于数据文件：保存会毁掉它。请各指定一个文件；data 本身已保存一切。`,
    },
  });
  await expect(start({ data, saveOnExit: `${data}-wal` })).rejects.toMatchObject({ code: 'SERVER_OPTIONS_INVALID' });
  expect(await readFile(data)).toEqual(before);
});

test('nor is one that is yet to be made, and it is not made', async () => {
  const place = await mkdtemp(join(folder, 'place-'));
  const file = join(place, 'new.db');
  await expect(start({ data: file, saveOnExit: file })).rejects.toMatchObject({ code: 'SERVER_OPTIONS_INVALID' });
  expect(await readdir(place)).toEqual([]);
});

test.each(['session.har', 'SESSION.HAR'])('nor is a recorded session, %s, which stays as it was', async (name) => {
  const file = join(await mkdtemp(join(folder, 'place-')), name);
  await writeFile(file, '{}');
  await expect(start({ saveOnExit: file })).rejects.toMatchObject({
    code: 'SERVER_OPTIONS_INVALID',
    reason: {
      en: `Failed to start the mock server: saveOnExit names ${file}: .har is the ending of recorded sessions, and saving would replace one. Name a file like state.json.`,
      zh: `无法启动模拟服务器：saveOnExit 指定的 ${file} 以 .har 结尾，那是录制的会话：保存会覆盖它。请指定 state.json 之类的文件。`,
    },
  });
  expect(await readFile(file, 'utf8')).toBe('{}');
});
