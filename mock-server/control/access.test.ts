import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';
import { createEmulator } from '../emulator.ts';
import { createControlTokens } from '../team/control-tokens.ts';
import { createMemoryKeeper } from '../team/keeper.ts';
import { createControl } from './index.ts';
import { routes } from './routes/index.ts';

/** The server's own. */
const own = 'the-servers-own-token';

let client: ControlClient;
const tokens: Record<'ci' | 'wall' | 'guest', string> = { ci: '', wall: '', guest: '' };

/** A call with one of them. */
function callAs(token: string, method: string, path: string, body?: unknown) {
  return client.call(method, path, body, { authorization: `Bearer ${token}` });
}

async function make(name: string, kind: string, appid?: string): Promise<string> {
  const { json } = await callAs(own, 'POST', '/tokens', { name, kind, ...(appid !== undefined && { appid }) });
  return json<{ token: string }>().token;
}

beforeAll(async () => {
  const state = { channels: [{ id: 'c1' }], recipients: [{ id: 'r1', channelId: 'c1' }] };
  client = await startControlled({
    controlToken: own,
    initialState: state,
    tenants: [{ appid: 'a' }, { appid: 'b' }],
    webhooks: { receivers: [{ id: 'app', url: 'http://127.0.0.1:9/webhook' }] },
  });
  tokens.ci = await make('ci', 'tenant', 'a');
  tokens.wall = await make('wall', 'viewer');
  tokens.guest = await make('guest', 'viewer', 'a');
});
afterAll(() => client.server.close());

/** Every route that is not for everybody, with something in the place of its parameters. */
const guarded = routes.filter(({ open, access }) => open !== true && access !== 'everyone');
const ofTenants = guarded.filter(({ path }) => path.includes(':appid'));
const ofServer = guarded.filter(({ path }) => !path.includes(':appid'));

const filled = (path: string, appid: string): string => path.replace(':appid', appid).replace(':id', 'app');
const named = (list: typeof routes) => list.map(({ method, path }) => [method, path] as const);

/** All that both tenants hold, and what there is of either. */
async function everything(): Promise<unknown> {
  const states = ['a', 'b'].map(async (appid) => (await callAs(own, 'GET', `/tenants/${appid}/state`)).json());
  const marks = ['a', 'b'].map(async (appid) => (await callAs(own, 'GET', `/tenants/${appid}/scenario/mark`)).json());
  const lists = ['/tenants', '/tokens', '/tenants/a/deliveries', '/tenants/b/deliveries'];
  const shown = lists.map(async (path) => (await callAs(own, 'GET', path)).json());
  return Promise.all([...states, ...marks, ...shown]);
}

/** A body that each route takes, as its document shows it. */
const exampleOf = (method: string, path: string): unknown =>
  routes.find((route) => route.method === method && route.path === path)?.body?.example;

describe("a token of one tenant, on another's routes", () => {
  test.each(named(ofTenants))('%s %s is refused, and says whose it is', async (method, path) => {
    const before = await everything();
    for (const token of [tokens.ci, tokens.guest]) {
      const name = token === tokens.ci ? 'ci' : 'guest';
      for (const appid of ['b', 'nobody']) {
        const { status, json } = await callAs(token, method, filled(path, appid), exampleOf(method, path));
        expect([status, json()['code'], json()['detail']]).toEqual([
          403,
          'TENANT_REFUSED',
          `Failed to ${method} ${path}: the control token "${name}" is for tenant a alone.`,
        ]);
      }
    }
    expect(await everything()).toEqual(before);
  });
});

describe('a viewer, on whatever changes something', () => {
  test.each(named(ofTenants.filter(({ method }) => method !== 'GET')))(
    '%s %s is refused, and changes nothing',
    async (method, path) => {
      const before = await everything();
      for (const [name, token] of [
        ['wall', tokens.wall],
        ['guest', tokens.guest],
      ]) {
        const { status, json } = await callAs(token!, method, filled(path, 'a'), exampleOf(method, path));
        expect([status, json()['code'], json()['detail']]).toEqual([
          403,
          'VIEWER_REFUSED',
          `Failed to ${method} ${path}: the control token "${name}" is for looking, and changes nothing.`,
        ]);
      }
      expect(await everything()).toEqual(before);
    },
  );

  test.each(named(ofTenants.filter(({ method, path }) => method === 'GET' && !path.endsWith('/stream'))))(
    '%s %s is let in where it only looks',
    async (method, path) => {
      for (const token of [tokens.wall, tokens.guest]) {
        const { status } = await callAs(token, method, filled(path, 'a'));
        expect([200, 404]).toContain(status);
      }
    },
  );
});

describe('what concerns the whole server', () => {
  test.each(named(ofServer))('%s %s is refused to a token of a tenant', async (method, path) => {
    const before = await everything();
    for (const token of [tokens.ci, tokens.guest]) {
      const { status, json } = await callAs(token, method, filled(path, ''), exampleOf(method, path));
      expect(status).toBe(403);
      expect(['SERVER_TOKEN_NEEDED', 'TENANT_REFUSED']).toContain(json()['code']);
    }
    expect(await everything()).toEqual(before);
  });

  test.each(named(ofServer.filter(({ access, method }) => access !== 'wholeView' || method !== 'GET')))(
    '%s %s is refused to a viewer of all',
    async (method, path) => {
      const before = await everything();
      const { status, json } = await callAs(tokens.wall, method, filled(path, ''), exampleOf(method, path));
      expect([status, json()['code']]).toEqual([403, 'SERVER_TOKEN_NEEDED']);
      expect(await everything()).toEqual(before);
    },
  );
});

test('a token of a tenant does with that tenant what the server can', async () => {
  expect((await callAs(tokens.ci, 'POST', '/tenants/a/clock', { advance: '1h' })).status).toBe(200);
  expect((await callAs(tokens.ci, 'POST', '/tenants/a/events', { type: 'text', text: 'hi' })).status).toBe(201);
  expect((await callAs(tokens.ci, 'GET', '/tenants/a')).json()).toMatchObject({
    appid: 'a',
    appKey: expect.any(String),
  });
  expect((await callAs(tokens.ci, 'HEAD', `/tenants/a/stream`)).status).toBe(200);
});

test('each is shown the tenants that it may see; who only looks is not told the key that makes tokens', async () => {
  const seen = async (token: string) =>
    (await callAs(token, 'GET', '/tenants')).json<{ items: { appid: string; appKey?: string }[] }>().items;
  expect((await seen(own)).map(({ appid }) => appid)).toEqual(['a', 'b']);
  expect((await seen(tokens.wall)).map((tenant) => [tenant.appid, 'appKey' in tenant])).toEqual([
    ['a', false],
    ['b', false],
  ]);
  expect((await seen(tokens.ci)).map((tenant) => [tenant.appid, 'appKey' in tenant])).toEqual([['a', true]]);
  expect((await seen(tokens.guest)).map((tenant) => [tenant.appid, 'appKey' in tenant])).toEqual([['a', false]]);
});

test('who names a tenant that is not there is told of those that it may see, and of nothing that it may not do', async () => {
  const keeper = createMemoryKeeper();
  const emulator = createEmulator({ tenants: [{ appid: 'a' }, { appid: 'b' }] });
  const { token } = await createControlTokens({ keeper, now: () => 0 }).make({
    name: 'ci',
    kind: 'tenant',
    appid: 'gone',
  });
  const { accept } = createControl({ emulator, keeper, controlToken: own });
  const head = { method: 'GET', url: '/tenants/gone', base: '/_mock', remoteAddress: '127.0.0.1' };
  const accepted = await accept({ ...head, headers: { host: 'localhost', 'x-mock-token': token } });
  const answer = 'answer' in accepted ? await accepted.answer(undefined) : accepted;
  expect('body' in answer && JSON.parse(String(answer.body))).toMatchObject({
    code: 'TENANT_UNKNOWN',
    appids: [],
    remedy: "Ask whoever has the server's own token: that makes tenants.",
  });
  expect((await callAs(tokens.wall, 'GET', '/tenants/nobody')).json()).toMatchObject({
    code: 'TENANT_UNKNOWN',
    appids: ['a', 'b'],
    remedy: 'Use a known one (a, b).',
  });
});

test('who has a token of a tenant that was removed is not told to make it', async () => {
  await callAs(own, 'POST', '/tenants', { appid: 'c' });
  const token = await make('of c', 'tenant', 'c');
  await callAs(own, 'DELETE', '/tenants/c');
  expect((await callAs(token, 'GET', '/tenants/c')).json()).toMatchObject({
    code: 'TENANT_ENDED',
    remedy: "Ask whoever has the server's own token: that makes tenants.",
  });
  const { json } = await client.call('GET', '/tenants/c', undefined, {
    'x-mock-token': token,
    'accept-language': 'zh',
  });
  expect(json()['remedy']).toBe('请联系持有服务自己的控制令牌的人：租户由它创建。');
  await callAs(own, 'DELETE', '/tokens/of%20c');
});

test('the stream takes it in the query, of the tenant that it is for', async () => {
  const heads = ['a', 'b'].map((appid) => client.call('HEAD', `/tenants/${appid}/stream?token=${tokens.guest}`));
  expect((await Promise.all(heads)).map(({ status }) => status)).toEqual([200, 403]);
});

test('what the Model Context Protocol calls in turn is refused as the call itself would be', async () => {
  const advance = (appid: string) => ({
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'clock', arguments: { appid, advance: '1h' } },
  });
  const { text } = await client.call('POST', '/mcp', advance('b'), {
    authorization: `Bearer ${tokens.ci}`,
    accept: 'application/json, text/event-stream',
  });
  expect(text).toContain('is for tenant a alone');
});
