import { mkdtempSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';
import { tokenUrl } from '../../test/support/create-test-emulator.ts';
import { freeUrl } from '../../test/support/free-port.ts';
import { sendRequest, type ClientResponse } from '../../test/support/http-client.ts';
import { answerInTurn, startReceiver } from '../../test/support/receiver.ts';
import { createMcpClient } from '../mcp/testing/mcp-client.ts';
import type { MockServerOptions, Transport } from '../server.ts';
import { openDatabase } from './database.ts';
import { createKeptTenant } from './kept-tenant.ts';
import { createWrite } from './write.ts';
import { writing } from './writing.ts';

const folder = mkdtempSync(join(tmpdir(), 'sobot-mock-outage-'));
afterAll(() => rmSync(folder, { recursive: true }));

let file: string;
let files = 0;
beforeEach(() => {
  files += 1;
  file = join(folder, `${files}.db`);
});

async function start(options: MockServerOptions = {}): Promise<ControlClient> {
  const client = await startControlled({ data: file, initialState: 'empty', ...options });
  // Where the file is not in its place, to close it is refused in the end.
  onTestFinished(() => client.server.close().catch(() => undefined));
  return client;
}

const ask = ({ server }: ControlClient): Promise<ClientResponse> => sendRequest(`${server.url}${tokenUrl()}`);
const codeOf = async (client: ControlClient): Promise<unknown> =>
  (await ask(client)).json<{ readonly ret_code: string }>().ret_code;
const untilAnswered = (client: ControlClient, code: string): Promise<void> =>
  expect.poll(() => codeOf(client), { interval: 20, timeout: 10_000 }).toBe(code);

const aside = (): string => `${file}.aside`;
const moveAway = (): void => renameSync(file, aside());
const moveBack = (): void => renameSync(aside(), file);

const remedy =
  'Put it back as it was, and it goes on by itself; else save what you need (GET /_mock/tenants/:appid/state), stop the mock ' +
  'server, and start it with another file.';

test('while the file is away nothing is done, and whoever asks is told why; once it is back all goes on by itself', async () => {
  const errors: unknown[] = [];
  const client = await start({ onError: (error) => void errors.push(error) });
  await client.call('POST', '/tenants/1/channels', { id: 'c' });
  moveAway();
  await untilAnswered(client, '999999');
  const [tenant] = client.server.emulator.tenants.list();
  const before = [tenant!.tokens.list(), tenant!.journal.list().items];

  const why = `Failed to write the data file: ${file} was removed while it is in use. ${remedy}`;
  const refused = await ask(client);
  expect([refused.status, refused.headers['x-mock-violation']]).toEqual([200, `${why} [internalFault]`]);
  const problem = await client.call('POST', '/tenants/1/channels', { id: 'd' });
  expect([problem.status, problem.json()]).toMatchObject([
    503,
    {
      code: 'DATA_UNWRITABLE',
      detail: why,
      remedy: 'Ask again once it can be written: it goes on by itself. Nothing was changed.',
    },
  ]);
  const inChinese = await client.call('DELETE', '/tenants/1', undefined, { 'accept-language': 'zh' });
  expect(inChinese.json()).toMatchObject({
    detail: `无法写入数据文件：${file} 在使用中被移走。将其原样放回即可自动继续；否则请先保存所需内容（GET /_mock/tenants/:appid/state），停止服务，再用另一个文件启动。`,
  });
  expect([tenant!.tokens.list(), tenant!.journal.list().items]).toEqual(before);
  expect((await client.call('GET', '/live')).status).toBe(200);
  expect(errors.map(String)).toEqual([`SobotMockError: ${why}`]);

  moveBack();
  await untilAnswered(client, '000000');
  expect((await client.call('POST', '/tenants/1/channels', { id: 'd' })).status).toBe(201);
  await client.server.close();
  const again = await start();
  expect((await again.call('GET', '/tenants/1/state')).json()).toMatchObject({
    channels: [{ id: 'd' }, { id: 'c' }],
    tokens: tenant!.tokens.list(),
  });
});

test('a file that was replaced, and one that was cut short, are told apart', async () => {
  const replaced = await start();
  await ask(replaced);
  moveAway();
  writeFileSync(file, 'another');
  await untilAnswered(replaced, '999999');
  expect((await ask(replaced)).headers['x-mock-violation']).toContain(
    `${file} was replaced by another file while it is in use.`,
  );
  moveBack();
  await untilAnswered(replaced, '000000');

  file = join(folder, 'short.db');
  const short = await start();
  truncateSync(file, 4096);
  await untilAnswered(short, '999999');
  expect((await ask(short)).headers['x-mock-violation']).toContain(`${file} was cut short while it is in use.`);
});

test('what was written last beside the file is looked after, too', async () => {
  const client = await start();
  renameSync(`${file}-wal`, aside());
  await untilAnswered(client, '999999');
  expect((await ask(client)).headers['x-mock-violation']).toContain(`${file}-wal was removed while it is in use.`);
  renameSync(aside(), `${file}-wal`);
  await untilAnswered(client, '000000');
});

test('an attempt waits until it can be on record that it is under way, and is made once', async () => {
  const receiver = await startReceiver(answerInTurn(500, 200));
  const receivers = [{ id: 'r', url: receiver.url, redelivery: { delays: [1000] } }];
  const client = await start({ initialState: 'believable', webhooks: { receivers } });
  const [tenant] = client.server.emulator.tenants.list();
  const stats = (): unknown => client.server.webhooksOf(tenant!)!.stats();
  await client.call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  await receiver.request(0);
  await expect.poll(stats).toMatchObject({ attempts: 1 });
  moveAway();
  await untilAnswered(client, '999999');
  const moved = tenant!.clock.advance(1000);
  await expect.poll(stats).toMatchObject({ delivering: 1 });
  expect(receiver.received.length).toBe(1);
  moveBack();
  await receiver.request(1);
  await moved;
  await expect.poll(stats).toMatchObject({ attempts: 2, acknowledged: 1 });
});

test('an attempt waits in the same way where a transport of the test makes it', async () => {
  let calls = 0;
  const transport = async (): ReturnType<Transport> => {
    calls += 1;
    return { status: 200, headers: {}, body: new Uint8Array() };
  };
  const webhooks = { receivers: [{ id: 'r', url: 'http://127.0.0.1:1/' }], transport };
  const client = await start({ initialState: 'believable', webhooks });
  const [tenant] = client.server.emulator.tenants.list();
  const stats = (): unknown => client.server.webhooksOf(tenant!).stats();
  moveAway();
  await untilAnswered(client, '999999');
  await tenant!.act({ type: 'text', text: 'hello' });
  await expect.poll(stats).toMatchObject({ delivering: 1 });
  expect(calls).toBe(0);
  moveBack();
  await client.server.webhooksOf(tenant!).settled();
  expect([stats(), calls]).toMatchObject([{ attempts: 1, acknowledged: 1 }, 1]);
});

test('options of deliveries that are undefined are none: attempts wait, and are on record', async () => {
  const receiver = await startReceiver();
  const receivers = [{ id: 'r', url: receiver.url, secret: 's3cret' }];
  const none = { transport: undefined, sign: undefined, keeperOf: undefined, isNamed: undefined };
  const client = await start({ initialState: 'believable', webhooks: { receivers, ...none } });
  const [tenant] = client.server.emulator.tenants.list();
  const webhooks = client.server.webhooksOf(tenant!);
  moveAway();
  await untilAnswered(client, '999999');
  await tenant!.act({ type: 'text', text: 'hello' });
  await expect.poll(() => webhooks.stats()).toMatchObject({ delivering: 1 });
  expect(receiver.received).toEqual([]);
  moveBack();
  await receiver.request(0);
  await webhooks.settled();
  await client.server.close();

  const again = await start();
  const [same] = again.server.emulator.tenants.list();
  expect(again.server.webhooksOf(same!).deliveries.list().items).toMatchObject([{ id: 1, status: 'acknowledged' }]);
});

test('a transport that is no function is refused, with a file as without one', async () => {
  await expect(start({ webhooks: { transport: 5 as never } })).rejects.toMatchObject({
    code: 'RECEIVER_INVALID',
    message: 'Failed to attach webhooks: transport must be a function.',
  });
});

test('while the file is away one may look, tools too; what changes something is refused to them as well', async () => {
  const receivers = [{ id: 'app', url: await freeUrl() }];
  const client = await start({ initialState: 'believable', webhooks: { receivers } });
  const { url } = client.server;
  const { call: use } = createMcpClient(url);
  moveAway();
  // Nobody waits for the journal: it is what cannot be written first.
  await sendRequest(`${url}/chat-set/api/line/query_task_list`, { method: 'POST', headers: { token: 'none' } });
  const change = async (): Promise<number> => (await client.call('POST', '/tenants/1/channels', '{')).status;
  await expect.poll(change, { interval: 20, timeout: 10_000 }).toBe(503);

  expect(await use('inspect', { what: 'requests' })).toEqual({
    text: expect.stringContaining('/chat-set/api/line/query_task_list') as string,
    isError: false,
  });
  const why = `Failed to write the data file: ${file} was removed while it is in use. ${remedy}`;
  expect(await use('act', { act: { type: 'text', text: 'hello' } })).toEqual({
    text: `${why} Ask again once it can be written: it goes on by itself. Nothing was changed.`,
    isError: true,
  });
  const examined = await client.call('POST', '/tenants/1/receivers/app/exam');
  expect([examined.status, examined.text]).toEqual([200, expect.stringContaining('TARGET_UNREACHABLE')]);
  expect((await client.call('GET', '/tenants/1/deliveries')).json()).toMatchObject({ items: [] });

  // An attempt waits for what is to be kept: nobody is made to wait for that.
  client.server.emulator.tenants.get('1')!.tokens.issue(0);
  const verified = await client.call('POST', '/tenants/1/receivers/app/verify');
  expect([verified.status, verified.json()['code']]).toEqual([503, 'DATA_UNWRITABLE']);
  moveBack();
  await untilAnswered(client, '000000');
});

test('a full disk is told of, and what could not be written is written once there is room', () => {
  const database = openDatabase(file, { create: true });
  onTestFinished(() => database.close());
  const write = createWrite(database);
  const tenant = createKeptTenant('1', undefined, { onNote: () => undefined });
  write.all([tenant]);
  const { page_count: pages } = database.prepare('PRAGMA page_count').get()!;
  database.exec(`PRAGMA max_page_count = ${Number(pages)}`);
  tenant.pending.put('faults', 'a', 'x'.repeat(10_000));
  const full = `Failed to write the data file: ${file}: database or disk is full. Make room: what is not written yet is written then.`;
  expect(() => writing(file, () => write.toLog([tenant]))).toThrow(full);
  expect(() => writing(file, () => write.all([tenant]))).toThrow(full);
  expect(tenant.isWritten).toBe(false);
  database.exec('PRAGMA max_page_count = 1000000');
  write.all([tenant]);
  expect(tenant.isWritten).toBe(true);
  expect(database.prepare("SELECT key FROM entry WHERE part = 'faults'").all()).toEqual([{ key: 'a' }]);
});

test('whatever else goes wrong with a write is told with the file that it concerns', () => {
  expect(() =>
    writing(file, () => {
      throw new TypeError('Do not know how to serialize a BigInt');
    }),
  ).toThrow(
    `Failed to write the data file: ${file}: Do not know how to serialize a BigInt. It is tried again each second.`,
  );
});

test('a file that was damaged while it is in use is told of with what to do', async () => {
  const client = await start();
  await client.server.close();
  const before = openDatabase(file, { create: false });
  const { rootpage } = before.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'log'").get()!;
  before.close();
  const bytes = readFileSync(file);
  bytes.fill(0xff, (Number(rootpage) - 1) * 4096, Number(rootpage) * 4096);
  writeFileSync(file, bytes);
  const database = openDatabase(file, { create: false });
  onTestFinished(() => database.close());
  const write = createWrite(database);
  const tenant = createKeptTenant('1', undefined, { onNote: () => undefined });
  tenant.id = 1;
  tenant.pending.put('faults', 'a', 1);
  expect(() => writing(file, () => write.toLog([tenant]))).toThrow(
    `Failed to write the data file: ${file}: database disk image is malformed. It was damaged while it is in use. Save what ` +
      'you need (GET /_mock/tenants/:appid/state), stop the mock server, and put a copy in its place; sobot-mock data check ' +
      'tells what is wrong with it.',
  );
});
