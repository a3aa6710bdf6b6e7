import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { sendRequest } from '../../test/support/http-client.ts';
import { startReceiver } from '../../test/support/receiver.ts';
import { startMockServer, startProxy, type MockServer } from '../server.ts';
import { createMcpClient, type McpClient } from './testing/mcp-client.ts';

const start = Date.parse('2025-03-10T08:00:00Z');
/** Three bytes of UTF-8 are a token or less. */
const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / 3);

let server: MockServer;
let client: McpClient;

beforeAll(async () => {
  server = await startMockServer({ port: 0, clock: { now: start, frozen: true } });
  client = createMcpClient(server.url);
});
afterAll(() => server.close());
beforeEach(() => server.emulator.tenants.get('1')!.reset());

async function takeToken(sign = createHash('md5').update('115693977732').digest('hex')): Promise<string> {
  const query = `appid=1&create_time=1569397773&sign=${sign}`;
  const { json } = await sendRequest(`${server.url}/api/get_token?${query}`);
  return json<{ item?: { token: string } }>().item?.token ?? '';
}

async function queryTasks(token: string, body: object = {}): Promise<void> {
  await fetch(`${server.url}/chat-set/api/line/query_task_list`, {
    method: 'POST',
    headers: { token, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('what a client is told first', () => {
  const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } };
  const instructionsOf = async (url: string): Promise<string> =>
    (await createMcpClient(url).request<{ instructions: string }>('initialize', hello)).instructions;

  test('is where it is and which credentials it takes', async () => {
    const shop = await startMockServer({ port: 0, tenants: [{ appid: 'shop', appKey: 's3cret' }] });
    onTestFinished(() => shop.close());
    const told = 'getToken with appid shop and app_key s3cret (tenants lists others)';
    expect(await instructionsOf(shop.url)).toContain(
      `at ${shop.url}. Point the app under test there: ${told}, sign = md5(`,
    );
  });

  test('is where they are listed, where they are not known', async () => {
    const proxy = await startProxy({ target: server.url, port: 0 });
    onTestFinished(() => proxy.close());
    expect(await instructionsOf(proxy.url)).toContain(
      'getToken with appid and app_key of a tenant (tenants lists them), sign = md5(',
    );
  });
});

describe('what it costs to know the tools', () => {
  test('they are eight at most, and 2,500 tokens in all', async () => {
    const { tools } = await client.request<{ tools: readonly { name: string }[] }>('tools/list');
    expect(tools.map(({ name }) => name)).toEqual([
      'inspect',
      'act',
      'clock',
      'fault',
      'broadcast',
      'explain',
      'check',
      'tenants',
    ]);
    expect(tokensOf(JSON.stringify(tools))).toBeLessThanOrEqual(2500);
  });

  test('a long answer comes in parts of 1,000 tokens at most, and nothing of it is lost', async () => {
    for (let number = 0; number < 60; number += 1) await takeToken(String(number).padStart(32, '0'));
    const seen: number[] = [];
    let after: string | undefined;
    do {
      const { text } = await client.call('inspect', { what: 'requests', ...(after !== undefined && { after }) });
      expect(tokensOf(text)).toBeLessThanOrEqual(1000);
      seen.push(...Array.from(text.matchAll(/^#(\d+) /gm), ([, id]) => Number(id)));
      after = /^more: after="(.+)"$/m.exec(text)?.[1];
    } while (after !== undefined);
    const newest = seen[0]!;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, index) => newest - index));
  });

  test('a long text does, too, whatever its script', async () => {
    const tenant = server.emulator.tenants.get('1')!;
    await queryTasks('x', { task_name: '数'.repeat(5000) });
    const { id } = tenant.journal.list().items[0]!;
    let whole = '';
    let after: string | undefined;
    do {
      const given = { what: 'requests', id: String(id), ...(after !== undefined && { after }) };
      const { text } = await client.call('inspect', given);
      expect(tokensOf(text)).toBeLessThanOrEqual(1000);
      after = /\nmore: after="(.+)"$/.exec(text)?.[1];
      whole += text.replace(/\nmore: after=".+"$/, '');
    } while (after !== undefined);
    expect(whole.match(/数/g)!.length).toBeGreaterThanOrEqual(5000);
  });
});

describe('tools', () => {
  test('inspect tells why a call was refused, and shows all of one', async () => {
    await takeToken('0'.repeat(32));
    await queryTasks(await takeToken(), { page_no: 1, page_size: 15 });
    const { text } = await client.call('inspect', { what: 'violations' });
    expect(text).toMatch(/^#\d+ GET \/api\/get_token\?[^\n]* → 900003\n {2}refused \[wrongSign\] [^\n]+$/);
    const [newest] = (await client.call('inspect', { what: 'requests' })).text.split(' ');
    const one = await client.call('inspect', { what: 'requests', id: newest!.slice(1) });
    expect(one.text).toMatch(/"operation": "queryTaskList"[^]*"retCode": "000000"/);
    expect(await client.call('inspect', { what: 'requests', id: '999' })).toMatchObject({ isError: true });
  });

  test('act sends the app a webhook event, and inspect tells what the app answered', async () => {
    const receiver = await startReceiver();
    await client.call('tenants', { do: 'receiver', url: receiver.url, secret: 's3cret' });
    const { text } = await client.call('act', { act: { type: 'text', text: 'Is it in stock?' } });
    expect(text).toMatch(/^U[\da-f]{32} did it; webhook events: message\.\nMessage ids: \d+\./);
    await server.webhooksOf(server.emulator.tenants.get('1')!).idle();
    expect(receiver.received.at(-1)!.headers['x-line-signature']).toMatch(/=$/);
    expect((await client.call('inspect', { what: 'deliveries' })).text).toBe(
      `#1 text to ${receiver.url}: acknowledged\n  attempt 1: answered 200`,
    );
  });

  test('act without a receiver says that nobody heard, and one that is built in hears', async () => {
    expect((await client.call('act', { act: { type: 'text' } })).text).toContain('has no receivers');
    expect((await client.call('tenants', { do: 'receiver' })).text).toMatch(/^Receiver \S+: webhooks go to /);
    expect((await client.call('act', { act: { type: 'follow' } })).text).not.toContain('has no receivers');
  });

  test('clock shows and moves the time', async () => {
    expect((await client.call('clock')).text).toMatch(/^2025-03-10T08:00:00\.000Z, time stands still; /);
    expect((await client.call('clock', { advance: 1000 })).text).toMatch(/^2025-03-10T08:00:01\.000Z, /);
    expect((await client.call('clock', { advance: '3599000' })).text).toMatch(/^2025-03-10T09:00:00\.000Z, /);
    expect((await client.call('clock', { set: Date.parse('2025-03-10T08:00:00Z') })).text).toMatch(
      /^2025-03-10T08:00:00\.000Z, /,
    );
    expect((await client.call('clock', { advance: '24h' })).text).toMatch(/^2025-03-11T08:00:00\.000Z, /);
    expect(await client.call('clock', { advance: '1 day' })).toMatchObject({ isError: true });
  });

  test('fault makes a call fail, and stops to', async () => {
    await client.call('fault', { add: { match: { operation: 'getToken' }, request: { retCode: '999999' } } });
    expect(await takeToken()).toBe('');
    expect((await client.call('fault')).text).toContain('"hits":1');
    await client.call('fault', { remove: 'all' });
    expect((await client.call('fault')).text).toBe('No faults.');
    expect(await takeToken()).toMatch(/^[\da-f]{32}$/);
  });

  test('broadcast makes a task that goes on with the clock', async () => {
    const made = await client.call('broadcast', { make: { name: 'Spring sale', count: 3, startAt: '+1m' } });
    const id = /^[\da-f]{32}/.exec(made.text)![0];
    await client.call('clock', { advance: '3h' });
    const all = (await client.call('broadcast')).text.split('\n');
    expect(all.find((line) => line.startsWith(id))).toMatch(
      /^\S+ Spring sale: starts 2025-03-10T08:01:00\.000Z, \d sent and \d failed of 3$/,
    );
  });

  test.each([
    ['900002', 'ret_code 900002: {\n "zh": "token 已失效,请重新获取"'],
    ['queryTaskList', 'operation queryTaskList: {'],
    ['wrongSign', 'rule wrongSign: {'],
    ['tokenRotation', 'behaviour switch tokenRotation: {'],
    ['behaviour', 'tokenRotation=single|overlap (single): '],
    ['erratum 9', '| 9 | 获取Token |'],
    ['act', 'schema userAct: {'],
    ['queryTaskListRequest.page_size', 'queryTaskListRequest.page_size: {'],
    ['textMessageEvent.message.text', 'textMessageEvent.message.text: {\n "description": "'],
    ['textMessageEvent.message', '"title": "TextMessage"'],
    ['getTokenResponse.item.token', 'getTokenResponse.item.token: {\n "description": '],
    ['queryTaskListResponse.items.taskid', 'queryTaskListResponse.items.taskid: {\n "description": '],
    ['queryTaskListResponse.items[].taskid', 'queryTaskListResponse.items[].taskid: {\n "description": '],
    ['getMediaContentResponse.item.url', 'getMediaContentResponse.item.url: {\n "description": "URL of the content."'],
  ])('explain tells of %s', async (topic, told) => {
    const { text, isError } = await client.call('explain', { topic });
    expect([isError, text]).toEqual([false, expect.stringContaining(told)]);
  });

  test.each(['textMessageEvent.message.nothing', 'getTokenResponse.item.__proto__', 'textMessageEvent..text'])(
    'explain says that there is no %s',
    async (topic) => {
      const { text, isError } = await client.call('explain', { topic });
      expect([isError, text]).toEqual([true, expect.stringContaining(`The contract has no "${topic}".`)]);
    },
  );

  test('explain names what is near to a thing that there is not', async () => {
    expect(await client.call('explain', { topic: 'queryTaskLists' })).toEqual({
      isError: true,
      text: 'The contract has no "queryTaskLists". Did you mean queryTaskList or queryTaskListRequest or queryTaskListResponse?',
    });
  });

  test('check judges what the app called', async () => {
    expect(await client.call('check', { what: 'client' })).toEqual({
      isError: true,
      text: 'The app has called nothing yet. Run it against the mock server first.',
    });
    for (let calls = 0; calls < 4; calls += 1) await queryTasks(await takeToken());
    const { text } = await client.call('check', { what: 'client' });
    expect(text).toContain('✗ token/reused');
    expect((await client.call('check', { what: 'coverage' })).text).toContain('queryTaskList');
  });

  test('check examines a receiver', async () => {
    await client.call('tenants', { do: 'receiver' });
    const { text, isError } = await client.call('check', { what: 'receiver' });
    expect([isError, text]).toEqual([false, expect.stringContaining('/')]);
  });

  test('tenants makes, lists, changes and removes accounts', async () => {
    const made = await client.call('tenants', { do: 'make', appid: 'shop', options: { appKey: 'k' } });
    expect(made.text).toBe('appid shop, app_key k, its time 2025-03-10T08:00:00.000Z');
    await client.call('tenants', { do: 'behaviour', appid: 'shop', options: { language: 'en' } });
    expect(server.emulator.tenants.get('shop')!.behaviour.language).toBe('en');
    expect((await client.call('tenants', { do: 'list' })).text.split('\n')).toHaveLength(2);
    expect((await client.call('tenants', { do: 'reset', appid: 'shop' })).text).toContain('appid shop');
    expect(await client.call('tenants', { do: 'remove' })).toMatchObject({ isError: true });
    await client.call('tenants', { do: 'remove', appid: 'shop' });
    expect(server.emulator.tenants.get('shop')).toBeUndefined();
  });

  test('where there is no tenant, it is said how one comes about, on a proxy, too', async () => {
    const empty = await startProxy({ target: server.url, port: 0 });
    onTestFinished(() => empty.close());
    for (const { appid } of empty.emulator.tenants.list()) empty.emulator.tenants.delete(appid);
    expect(await createMcpClient(empty.url).call('clock')).toEqual({
      isError: true,
      text: 'There is no tenant. Make one: tenants {"do":"make"}; on a proxy it appears with the first token that its appid gets.',
    });
  });

  test.each([
    ['tenants', { do: 'list' }],
    ['broadcast', {}],
    ['fault', {}],
  ])('%s %j does not start over behind a row that is gone', async (name, given) => {
    expect(await client.call(name, { ...given, after: 'gone' })).toEqual({
      isError: true,
      text: 'after is "gone", which is not in the list (any more). Leave it out to begin at the start.',
    });
  });

  const newFault = { match: { operation: 'getToken' }, request: { retCode: '999999' } };

  test.each([
    ['fault', { add: newFault, remove: 'all' }, 'add does not take remove: nothing was done. It takes add;'],
    ['fault', { remove: 'all', after: 'x' }, 'remove does not take after: nothing was done.'],
    ['broadcast', { make: { name: 'x' }, after: 'x' }, 'make does not take after: nothing was done.'],
    [
      'tenants',
      { do: 'list', url: 'http://127.0.0.1:1' },
      'do "list" does not take url: nothing was done. It takes after;',
    ],
    ['tenants', { do: 'reset', options: { language: 'en' } }, 'do "reset" does not take options: nothing was done.'],
    ['tenants', { do: 'make', appid: 'x', secret: 's' }, 'do "make" does not take secret: nothing was done.'],
    ['tenants', { do: 'receiver', secret: 's' }, 'secret goes with url'],
    [
      'check',
      { what: 'client', receiverId: '1' },
      'what "client" does not take receiverId: nothing was done. Leave it out;',
    ],
  ])('%s %j is refused whole, as half of it would be dropped', async (name, given, told) => {
    const { text, isError } = await client.call(name, given);
    expect([isError, text]).toEqual([true, expect.stringContaining(told)]);
    expect((await client.call('fault')).text).toBe('No faults.');
    expect((await client.call('tenants', { do: 'list' })).text).toMatch(/^appid 1, [^\n]+$/);
  });

  test.each(
    ['', '.', '..', '\ud800'].flatMap(
      (id) =>
        [
          ['fault', { remove: id }, 'remove', id],
          ['inspect', { what: 'deliveries', id }, 'id', id],
          ['check', { what: 'receiver', receiverId: id }, 'receiverId', id],
          ['clock', { appid: id, advance: '1h' }, 'appid', id],
          ['tenants', { do: 'remove', appid: id }, 'appid', id],
        ] as const,
    ),
  )('%s %j is refused, as it would lead to another route', async (name, given, argument, id) => {
    await client.call('fault', { add: newFault });
    expect(await client.call(name, given)).toEqual({
      isError: true,
      text: `${argument} ${JSON.stringify(id)} cannot stand in a URL: nothing was done. Give it 1 to 64 whole characters, and neither . nor ..`,
    });
    expect((await client.call('fault')).text).toContain('"retCode":"999999"');
    expect((await client.call('tenants', { do: 'list' })).text).toMatch(/^appid 1, .+ 2025-03-10T08:00:00\.000Z$/);
  });

  test('a list goes on behind the row that is named', async () => {
    await client.call('tenants', { do: 'make', appid: 'shop' });
    const { text } = await client.call('tenants', { do: 'list', after: '1' });
    expect(text).toMatch(/^appid shop, [^\n]+$/);
    expect((await client.call('tenants', { do: 'list', after: 'shop' })).text).toBe('Nothing more.');
    await client.call('tenants', { do: 'remove', appid: 'shop' });
  });

  test.each([
    ['inspect', {}, 'what is missing.'],
    ['inspect', { what: 'requests', after: 'x' }, 'after is "x", which no answer gave.'],
    ['inspect', { what: 'requests', id: '1234567890123456' }, 'There is no request "1234567890123456". Leave id out'],
    ['inspect', { what: 'requests', id: '1.5' }, 'There is no request "1.5". Leave id out'],
    ['inspect', { what: 'all' }, 'what must be one of requests, violations, deliveries, got "all".'],
    ['clock', { advance: 1.5 }, 'advance must be of type string or integer.'],
    ['clock', { advance: 'xx' }, 'A number of milliseconds will do, too.'],
    ['clock', { freeze: 1 }, 'freeze must be of type boolean.'],
    ['clock', { forward: '1h' }, '"forward" is not an argument of it. There are: advance, set, freeze, resume, appid.'],
    [
      'explain',
      { topic: 'act', after: 'x' },
      'after is "x", which no answer gave. Leave it out to begin at the start.',
    ],
    ['clock', { appid: 'nobody' }, 'Failed to find the tenant: no tenant has the appid "nobody".'],
    ['move', {}, 'There is no tool "move". There are inspect, act, clock, fault, broadcast, explain, check, tenants.'],
  ])('%s %j is told what is wrong with it', async (name, given, told) => {
    const { text, isError } = await client.call(name, given);
    expect([isError, text]).toEqual([true, expect.stringContaining(told)]);
  });
});

describe('a failure', () => {
  const long = '数'.repeat(8000);

  test.each([
    ['explain', { topic: long }],
    ['explain', { topic: 'act', after: long }],
    ['fault', { after: long }],
    ['clock', { [long]: 1 }],
    ['inspect', { what: long }],
    ['inspect', { what: 'requests', id: long }],
    ['inspect', { what: 'requests', appid: long }],
    [long, {}],
  ])('tells no more of what it was given than goes in an answer (%#)', async (name, given) => {
    const { text, isError } = await client.call(name, given);
    expect(isError).toBe(true);
    expect(tokensOf(text)).toBeLessThanOrEqual(1000);
  });
});

describe('resources', () => {
  test('say in the protocol that there is none of a name', async () => {
    await expect(client.request('resources/read', { uri: 'sobot-mock://nothing' })).rejects.toThrow(
      '{"code":-32602,"message":"There is no resource \\"sobot-mock://nothing\\". There are sobot-mock://contract, ' +
        'sobot-mock://errata, sobot-mock://rules.","data":{"uri":"sobot-mock://nothing"}}',
    );
  });

  test('are the contract, the errata and the rules', async () => {
    const { resources } = await client.request<{ resources: readonly { uri: string }[] }>('resources/list');
    const texts = await Promise.all(
      resources.map(async ({ uri }) => {
        const { contents } = await client.request<{ contents: readonly { text: string }[] }>('resources/read', { uri });
        return [uri, contents[0]!.text] as const;
      }),
    );
    expect(Object.fromEntries(texts)).toEqual({
      'sobot-mock://contract': expect.stringContaining('"openapi":"3.1'),
      'sobot-mock://errata': expect.stringContaining('# Errata of the provider'),
      'sobot-mock://rules': expect.stringContaining('- token/reused: '),
    });
  });
});

test('a proxy is asked as well: it shows what passed, and says what it cannot do', async () => {
  const proxy = await startProxy({ target: server.url, port: 0 });
  onTestFinished(() => proxy.close());
  const ofProxy = createMcpClient(proxy.url);
  expect((await ofProxy.call('inspect', { what: 'requests' })).text).toBe('Nothing yet.');
  const { text, isError } = await ofProxy.call('act', { act: { type: 'follow' } });
  expect([isError, text]).toEqual([true, expect.stringContaining('the target sends the webhooks')]);
});

describe('the guard', () => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

  test.each([
    [{ origin: 'https://evil.example' }, 403, 'ORIGIN_REFUSED'],
    [{ host: 'evil.example' }, 403, 'HOST_REFUSED'],
    [{ 'content-type': 'text/plain' }, 415, 'CONTENT_TYPE_REFUSED'],
  ])('refuses what has %j, as of any control route', async (headers, status, code) => {
    const answer = await sendRequest(`${server.url}/_mock/mcp`, {
      method: 'POST',
      headers: { ...json, ...headers },
      body,
    });
    expect([answer.status, answer.json()]).toEqual([status, expect.objectContaining({ code })]);
  });

  test('asks for the token where there is one', async () => {
    const guarded = await startMockServer({ port: 0, controlToken: 't0ken' });
    onTestFinished(() => guarded.close());
    const post = (headers: object) =>
      sendRequest(`${guarded.url}/_mock/mcp`, { method: 'POST', headers: { ...json, ...headers }, body });
    expect([(await post({})).status, (await post({ authorization: 'Bearer t0ken' })).status]).toEqual([401, 200]);
  });

  test('takes no batch, and no GET', async () => {
    const batch = await sendRequest(`${server.url}/_mock/mcp`, { method: 'POST', headers: json, body: `[${body}]` });
    expect([batch.status, (await fetch(`${server.url}/_mock/mcp`)).status]).toEqual([400, 405]);
  });
});
