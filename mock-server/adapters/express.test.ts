import { once } from 'node:events';
import { Agent, createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import express from 'express';
import express4 from 'express4';
import { afterEach, describe, expect, test } from 'vitest';
import { sendRequest, type ClientRequestOptions } from '../../test/support/http-client.ts';
import { bodyLimit } from '../core/plain-http.ts';
import { createEmulator, type Message } from '../emulator.ts';
import { sobotRouter, type SobotRouter } from './express.ts';

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tasks = '/chat-set/api/line/query_task_list';

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function listen(app: express.Express): Promise<string> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => once(server.close(), 'close'));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function tokenAt(base: string): Promise<string> {
  const { json } = await sendRequest(`${base}${getToken}`);
  return json<{ item: { token: string } }>().item.token;
}

async function listTasks(
  base: string,
  options: Omit<ClientRequestOptions, 'method'>,
): Promise<Record<string, unknown>> {
  const headers = { ...options.headers, token: await tokenAt(base) };
  return (await sendRequest(`${base}${tasks}`, { ...options, method: 'POST', headers })).json();
}

test.each<[object, string]>([
  [{ seed: 7 }, 'seed'],
  [{ clock: { frozen: true } }, 'clock'],
  [{ behaviour: { language: 'en' }, control: true }, 'behaviour'],
  [{ tenants: 5 }, 'tenants'],
])('an emulator that is given takes no options any more: %j', (options, name) => {
  expect(() => sobotRouter({ emulator: createEmulator(), ...options })).toThrow(
    expect.objectContaining({
      code: 'HANDLERS_INVALID',
      message: `Failed to make the router: ${name} stands beside emulator, which is made already: give it to createEmulator.`,
    }),
  );
});

test('an option that is undefined is none beside an emulator', () => {
  const emulator = createEmulator();
  expect(sobotRouter({ emulator, seed: undefined }).emulator).toBe(emulator);
});

describe('mounted in an app', () => {
  test('other paths go on to the app', async () => {
    const app = express().use(sobotRouter());
    app.get('/hello', (_request, response) => void response.send('mine'));
    const base = await listen(app);
    expect((await sendRequest(`${base}/hello`)).text).toBe('mine');
    expect((await sendRequest(`${base}/api/get_tokens`)).status).toBe(404);
  });

  test('media URLs include the path it is mounted at', async () => {
    const router = sobotRouter();
    const sobot = `${await listen(express().use('/fake/sobot', router))}/fake/sobot`;
    const token = await tokenAt(sobot);
    const image = await findImage(router);
    const answer = await sendRequest(
      `${sobot}/chat-line/api/line/get_media_content?messageid=${image.id}&appid=${image.channelId}`,
      { headers: { token } },
    );
    const { item } = answer.json<{ item: string }>();
    expect(item.startsWith(`${sobot}/chatres/`)).toBe(true);
    const media = await sendRequest(item);
    expect([media.status, media.headers['content-type'], media.bytes.subarray(1, 4).toString()]).toEqual([
      200,
      'image/png',
      'PNG',
    ]);
  });

  // Express 4 leaves the port out of `request.host`.
  test('media URLs answer in an app of Express 4', async () => {
    const router = sobotRouter();
    const sobot = `${await listen(express4().use('/fake', router))}/fake`;
    const { id, channelId } = await findImage(router);
    const { json } = await sendRequest(
      `${sobot}/chat-line/api/line/get_media_content?messageid=${id}&appid=${channelId}`,
      { headers: { token: await tokenAt(sobot) } },
    );
    const { item } = json<{ item: string }>();
    expect(item.startsWith(`${sobot}/chatres/`)).toBe(true);
    expect((await sendRequest(item)).headers['content-type']).toBe('image/png');
  });

  test.each([
    ['Express 5', () => express()],
    ['Express 4', () => express4()],
  ])("the app's trust in its proxy decides the host of media URLs: %s", async (_name, createApp) => {
    const app = createApp().set('trust proxy', true);
    const sobot = sobotRouter();
    const base = await listen(app.use(sobot));
    const image = await findImage(sobot);
    const { json } = await sendRequest(
      `${base}/chat-line/api/line/get_media_content?messageid=${image.id}&appid=${image.channelId}`,
      {
        headers: {
          token: await tokenAt(base),
          'x-forwarded-proto': 'https',
          'x-forwarded-host': 'api.example.com:8443, b',
        },
      },
    );
    expect(json<{ item: string }>().item).toMatch(/^https:\/\/api\.example\.com:8443\/chatres\//);
  });

  test('what calls the router without an app is answered, too', async () => {
    const router = sobotRouter();
    const server = createServer((request, response) => {
      Object.assign(request, { path: request.url?.split('?')[0] });
      router(request as never, response as never, (error: unknown) => void response.end(String(error)));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    closers.push(() => once(server.close(), 'close'));
    expect(await tokenAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)).toMatch(/^\w+$/);
  });

  test('two routers share nothing', async () => {
    const base = await listen(
      express()
        .use('/a', sobotRouter({ seed: 1 }))
        .use('/b', sobotRouter({ seed: 2 })),
    );
    const token = await tokenAt(`${base}/a`);
    const { json } = await sendRequest(`${base}/b${tasks}`, { method: 'POST', headers: { token } });
    expect(json()).toMatchObject({ ret_code: '900002' });
  });

  test('the emulator of the router is there to steer', async () => {
    const sobot = sobotRouter({ clock: { now: 1_741_564_800_000, frozen: true } });
    const base = await listen(express().use(sobot));
    const token = await tokenAt(base);
    await sobot.emulator.tenants.get('1')!.clock.advance(86_400_000);
    const { json } = await sendRequest(`${base}${tasks}`, { method: 'POST', headers: { token } });
    expect(json()).toMatchObject({ ret_code: '900002' });
  });

  test('an answer that a middleware gave stands', async () => {
    const app = express().use((_request, response, next) => {
      response.status(503).end('early');
      next();
    });
    const base = await listen(app.use(sobotRouter()));
    expect((await sendRequest(`${base}${getToken}`)).text).toBe('early');
  });
});

describe('behind a body parser', () => {
  test.each([
    ['express.json', express.json(), 'application/json'],
    ['express.text', express.text({ type: '*/*' }), 'application/json'],
    ['express.raw', express.raw({ type: '*/*' }), 'application/json'],
    ['a parser of other types', express.json({ type: 'application/vnd.other' }), 'application/json'],
  ])('%s leaves the parameters whole', async (_name, parser, type) => {
    const base = await listen(express().use(parser, sobotRouter()));
    expect(await listTasks(base, { headers: { 'content-type': type }, body: '{"page_size":2}' })).toMatchObject({
      ret_code: '000000',
      page_size: 2,
    });
  });

  test.each(['application/x-www-form-urlencoded', 'Application/X-WWW-Form-Urlencoded; charset=utf-8'])(
    'a form stays a form, which is not JSON: %s',
    async (type) => {
      const sobot = sobotRouter();
      const base = await listen(express().use(express.urlencoded(), sobot));
      const headers = { 'content-type': type };
      expect(await listTasks(base, { headers, body: 'page_size=2' })).toMatchObject({ ret_code: '999994' });
      const [entry] = sobot.emulator.tenants.get('1')!.journal.list({ operation: 'queryTaskList' }).items;
      expect(entry!.violations.map(({ rule }) => rule)).toEqual(['formEncoded']);
    },
  );

  // Those of Express 4 put an empty object where they have read nothing.
  test.each([
    ['json', express4.json(), 'text/plain'],
    ['json', express4.json(), 'application/x-www-form-urlencoded'],
    ['urlencoded', express4.urlencoded({ extended: true }), 'application/json'],
    ['json', express4.json(), 'application/json'],
  ])("Express 4's %s loses nothing: %s", async (_name, parser, type) => {
    const base = await listen(express4().use(parser, sobotRouter()));
    const list = (body: string) => listTasks(base, { headers: { 'content-type': type }, body });
    expect(await list('{"page_size":101}')).toMatchObject({ ret_code: '999994' });
    expect(await list('{}')).toMatchObject({ ret_code: '000000' });
  });

  test('a stream that was read to its end without a trace counts as no body', async () => {
    const drain: express.RequestHandler = (request, _response, next) => void request.resume().on('end', next);
    const base = await listen(express().use(drain, sobotRouter()));
    expect(await listTasks(base, { body: '{"page_size":2}' })).toMatchObject({ ret_code: '000000', page_size: 15 });
  });
});

describe('on the wire', () => {
  test('a connection survives a body that was too long', async () => {
    const base = await listen(express().use(sobotRouter()));
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const body = `{"task_name":"${'x'.repeat(4 * bodyLimit)}"}`;
    expect(await listTasks(base, { agent, body })).toMatchObject({ ret_code: '999994' });
    expect(await listTasks(base, { agent, body: '{}' })).toMatchObject({ ret_code: '000000' });
    agent.destroy();
  });

  test('a client that goes away amid its body harms nobody', async () => {
    const sobot = sobotRouter();
    const base = await listen(express().use(sobot));
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    await once(socket, 'connect');
    socket.write(`POST ${tasks} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"page`);
    socket.resetAndDestroy();
    expect(await listTasks(base, {})).toMatchObject({ ret_code: '000000' });
    expect(
      sobot.emulator.tenants
        .get('1')!
        .journal.list()
        .items.map(({ operation }) => operation),
    ).toEqual(['getToken', 'queryTaskList']);
  });

  test('a chunked body is read whole', async () => {
    const base = await listen(express().use(sobotRouter()));
    const token = await tokenAt(base);
    const response = await fetch(`${base}${tasks}`, {
      method: 'POST',
      headers: { token },
      body: new Blob(['{"page_', 'size":3}']).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(await response.json()).toMatchObject({ ret_code: '000000', page_size: 3 });
  });
});

describe('control routes in an app', () => {
  test('are not there unless asked for', async () => {
    const base = await listen(express().use(sobotRouter()));
    expect((await sendRequest(`${base}/_mock/tenants`)).headers['content-type']).toContain('text/html');
  });

  test('are below the mount path', async () => {
    const base = await listen(express().use('/sobot', sobotRouter({ control: true })));
    const { status, headers } = await sendRequest(`${base}/sobot/_mock/tenants`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"appid":"mine"}',
    });
    expect([status, headers['location']]).toEqual([201, '/sobot/_mock/tenants/mine']);
    expect((await sendRequest(`${base}${headers['location']}`)).json()).toMatchObject({ appid: 'mine' });
  });

  test('ask for the token they were given', async () => {
    const base = await listen(express().use(sobotRouter({ control: true, controlToken: 'secret' })));
    expect((await sendRequest(`${base}/_mock/tenants`)).status).toBe(401);
    expect((await sendRequest(`${base}/_mock/tenants`, { headers: { 'x-mock-token': 'secret' } })).status).toBe(200);
  });

  test.each<[object, string]>([
    [{ controlToken: '' }, 'controlToken must be a text without spaces'],
    [{ controlToken: 5 }, 'controlToken must be a text without spaces'],
    [{ controlToken: 'a b' }, 'controlToken must be a text without spaces'],
    [{ controlToken: null }, 'controlToken must be a text without spaces'],
    [{ allowedHosts: 'mock.test' }, 'allowedHosts must be a list of host names, like ["mock.test"]'],
    [{ allowedHosts: ['http://mock.test'] }, 'allowedHosts must be a list of host names, like ["mock.test"]'],
  ])('are opened to nobody by %j, which is refused', (options, wrong) => {
    expect(() => sobotRouter({ control: true, ...options })).toThrow(
      expect.objectContaining({ code: 'HANDLERS_INVALID', message: `Failed to make the router: ${wrong}.` }),
    );
  });

  test('steer the emulator that was passed in', async () => {
    const emulator = createEmulator();
    const base = await listen(express().use(express.json(), sobotRouter({ emulator, control: true })));
    await sendRequest(`${base}/_mock/tenants/1/behaviour`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: '{"language":"en"}',
    });
    expect(emulator.tenants.get('1')!.behaviour.language).toBe('en');
  });
});

/** A message of the believable account whose content the mock makes. */
async function findImage({ emulator: { tenants } }: SobotRouter): Promise<Message> {
  const tenant = tenants.get('1')!;
  await tenant.ready();
  const { items } = await tenant.store.messages.query({ type: 'image' }, { offset: 0, limit: 100 });
  return items.find(({ contentProvider }) => contentProvider === 'line')!;
}
