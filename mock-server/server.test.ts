import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Agent, type IncomingMessage } from 'node:http';
import { request as requestOverTls, type RequestOptions } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { freePort } from '../test/support/free-port.ts';
import { sendRaw, sendRequest } from '../test/support/http-client.ts';
import { startMockServer, type MockServer, type MockServerOptions, type RequestLine } from './server.ts';

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tasks = '/chat-set/api/line/query_task_list';

const servers: MockServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options: MockServerOptions = {}): Promise<MockServer> {
  const server = await startMockServer({ port: 0, ...options });
  servers.push(server);
  return server;
}

async function tokenAt(url: string): Promise<string> {
  return (await sendRequest(`${url}${getToken}`)).json<{ item: { token: string } }>().item.token;
}

describe('starting', () => {
  test('port 0 gives a free port and says which', async () => {
    const { url, host, port } = await start();
    expect([url, host, port > 0]).toEqual([`http://127.0.0.1:${port}`, '127.0.0.1', true]);
    expect((await sendRequest(`${url}${getToken}`)).json()).toMatchObject({ ret_code: '000000' });
  });

  test('a server is closed when it is disposed of, as await using does', async () => {
    const server = await start({ port: await freePort() });
    await server[Symbol.asyncDispose]();
    await expect(fetch(`${server.url}/_mock/live`)).rejects.toThrow('fetch failed');
  });

  test('a port that is taken is a failure that says what to do', async () => {
    const { port } = await start();
    await expect(start({ port })).rejects.toMatchObject({
      name: 'SobotMockError',
      code: 'PORT_TAKEN',
      message: expect.stringMatching(
        new RegExp(
          `^Failed to listen on 127\\.0\\.0\\.1:${port}: another process holds port ${port}\\. .*${port}, .* --port 0 `,
        ),
      ),
    });
  });

  test('a host of another machine is a failure', async () => {
    await expect(start({ host: '203.0.113.1' })).rejects.toMatchObject({ code: 'HOST_UNAVAILABLE' });
  });

  test.each([
    [{ port: 70_000 }, 'port must be from 0 to 65535, got 70000'],
    [{ controlToken: '' }, 'controlToken must be a text without spaces'],
    [{ controlToken: 5 as never }, 'controlToken must be a text without spaces'],
    [{ host: '' }, 'host must be a name or an address, like 127.0.0.1'],
    [{ host: 5 as never }, 'host must be a name or an address, like 127.0.0.1'],
    [{ allowedHosts: 'mock.test' as never }, 'allowedHosts must be a list of host names, like ["mock.test"]'],
    [{ allowedHosts: ['http://mock.test'] }, 'allowedHosts must be a list of host names, like ["mock.test"]'],
    [{ allowedHosts: ['*'] }, 'allowedHosts must be a list of host names, like ["mock.test"]'],
    [{ https: 'yes' as never }, 'https must be true, or { key, cert }, both PEM text'],
    [{ https: {} as never }, 'https must be true, or { key, cert }, both PEM text'],
    [{ timeouts: 5 as never }, 'timeouts must be an object, like { request: "30s" }'],
    [{ saveOnExit: '' }, 'saveOnExit must be the path of a file, like state.json'],
    [{ saveOnExit: 5 as never }, 'saveOnExit must be the path of a file, like state.json'],
    [{ webhooks: { receivers: 'x' as never } }, 'webhooks.receivers must be a list, like [{ url, secret }]'],
    [{ webhooks: { receivers: [null] as never } }, 'webhooks.receivers must be a list, like [{ url, secret }]'],
    [
      { store: 'postgres://x/y', webhooks: { receivers: [null] as never } },
      'webhooks.receivers must be a list, like [{ url, secret }]',
    ],
    [{ data: '' }, 'data is empty: name a file, or leave it out'],
    [{ data: 5 as never }, 'data must be the path of a file, like mock.db'],
    [{ store: 5 as never }, 'store must be the URL of a database, like postgres://mock@db:5432/mock'],
    [{ store: null as never }, 'store must be the URL of a database, like postgres://mock@db:5432/mock'],
    [{ onError: 5 as never }, 'onError must be a function'],
    [{ onRequest: null as never }, 'onRequest must be a function'],
    [{ store: {} as never }, 'store must be the URL of a database, like postgres://mock@db:5432/mock'],
    [
      { timeouts: { headers: 0 } },
      'timeouts.headers must be a duration like 500ms, 30s or 2m, or whole milliseconds up to 2147483647, got 0',
    ],
  ])('the options %j are refused', async (options, message) => {
    await expect(start(options)).rejects.toMatchObject({
      code: 'SERVER_OPTIONS_INVALID',
      message: `Failed to start the mock server: ${message}.`,
    });
  });

  test('an initial state that does not fit together is refused before anybody is answered', async () => {
    const initialState = { recipients: [{ id: 'r', channelId: 'nowhere' }] };
    await expect(start({ initialState })).rejects.toMatchObject({ code: 'STATE_INVALID' });
  });

  test('a clock of the wrong form is refused before a data file is made', async () => {
    const data = join(tmpdir(), `sobot-mock-never-made-${process.pid}.db`);
    const clock = '2025-03-10T08:00:00Z' as never;
    await expect(start({ clock, data })).rejects.toMatchObject({ code: 'TENANT_OPTIONS_INVALID' });
    await expect(start({ tenants: {} as never, data })).rejects.toMatchObject({ code: 'TENANT_OPTIONS_INVALID' });
    expect(existsSync(data)).toBe(false);
  });

  test('all addresses are named localhost and ask for a token', async () => {
    const { url, port, controlToken } = await start({ host: '0.0.0.0' });
    expect([url, controlToken?.length]).toEqual([`http://localhost:${port}`, 32]);
  });
});

describe('HTTPS', () => {
  test.each(['localhost', '127.0.0.1'])('the certificate made at start holds for %s', async (host) => {
    const { port, certificate, url } = await start({ https: true });
    expect(url).toBe(`https://127.0.0.1:${port}`);
    const answer = await getOverTls({ host, port, path: getToken, ca: certificate });
    expect(answer).toMatchObject({ ret_code: '000000' });
  });

  test('media URLs are https too', async () => {
    const { port, certificate: ca, emulator } = await start({ https: true });
    await emulator.tenants.get('1')!.ready();
    const { items } = await emulator.tenants
      .get('1')!
      .store.messages.query({ type: 'image' }, { offset: 0, limit: 100 });
    const { id, channelId } = items.find(({ contentProvider }) => contentProvider === 'line')!;
    const host = 'localhost';
    const { item } = await getOverTls<{ item: { token: string } }>({ host, port, path: getToken, ca });
    const path = `/chat-line/api/line/get_media_content?messageid=${id}&appid=${channelId}`;
    const media = await getOverTls<{ item: string }>({ host, port, path, headers: { token: item.token }, ca });
    expect(media.item).toMatch(new RegExp(`^https://localhost:${port}/chatres/`));
  });

  test('a certificate that is none is a failure', async () => {
    await expect(start({ https: { key: 'key', cert: 'cert' } })).rejects.toMatchObject({ code: 'CERTIFICATE_INVALID' });
  });

  test('plain HTTP on it harms nobody', async () => {
    const { port, certificate } = await start({ https: true });
    await sendRaw(port, 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n').catch(() => undefined);
    const answer = await getOverTls({ host: 'localhost', port, path: getToken, ca: certificate });
    expect(answer).toMatchObject({ ret_code: '000000' });
  });
});

describe('closing', () => {
  test('a running request is answered first', async () => {
    const server = await start({ port: await freePort() });
    const token = await tokenAt(server.url);
    const { socket, received } = await beginPost(server.port, token);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await sendRequest(`${server.url}${getToken.replace('appid=1', 'appid=2')}`, { agent });
    const closed = server.close();
    socket.write('{}');
    expect(await received).toContain('"ret_code":"000000"');
    await closed;
    await expect(sendRequest(`${server.url}/_mock/live`)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    agent.destroy();
  });

  test('a server that closes says that it is not ready', async () => {
    const server = await start();
    const { socket, received } = await beginPost(server.port, 'none', '/_mock/tenants', '{"initialState":"empty"}');
    const asked = connect(server.port, '127.0.0.1');
    let answer = '';
    asked.on('data', (chunk) => {
      answer += String(chunk);
    });
    asked.write('GET /_mock/ready HTTP/1.1\r\nhost: localhost\r\n');
    await sendRequest(`${server.url}/_mock/live`);
    const closed = server.close();
    asked.write('\r\n');
    await once(asked, 'close');
    expect(answer).toMatch(/^HTTP\/1\.1 503 /);
    expect(answer).toContain('NOT_READY');
    expect(answer.toLowerCase()).toContain('connection: close');
    socket.write('{"initialState":"empty"}');
    expect(await received).toMatch(/^HTTP\/1\.1 201 /);
    await closed;
  });

  test('a connection without a request does not hold it up', async () => {
    const server = await start({ timeouts: { close: 2_147_483_647 } });
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    await sendRequest(`${server.url}/_mock/live`);
    const ended = once(socket.resume(), 'close');
    await server.close();
    await ended;
  });

  test('a request that does not end is cut after the grace', async () => {
    const server = await start({ timeouts: { close: 1 } });
    const { received } = await beginPost(server.port, 'none');
    await server.close();
    expect(await received).toBe('');
  });

  test('asked twice, it closes once', async () => {
    const server = await start();
    expect(server.close()).toBe(server.close());
    await server.close();
  });
});

describe('what is not a proper request', () => {
  test.each([
    ['noise', 'hello\r\n\r\n', 400],
    ['a header without a name', 'GET / HTTP/1.1\r\n: x\r\n\r\n', 400],
    ['two lengths', `POST ${tasks} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}`, 400],
    [
      'a length and chunks',
      `POST ${tasks} HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
    ],
    ['too large a head', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s is answered and hung up on', async (_name, text, status) => {
    const { port, url } = await start();
    const answer = await sendRaw(port, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('{"ret_code":"999994"');
    expect((await sendRequest(`${url}/_mock/live`)).status).toBe(200);
  });

  test('a request without a host is refused', async () => {
    const { port } = await start();
    expect(await sendRaw(port, 'GET /_mock/tenants HTTP/1.1\r\nconnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await sendRaw(port, 'GET /_mock/tenants HTTP/1.0\r\n\r\n')).toContain('HOST_REFUSED');
  });

  test.each([
    ['a head', 'GET / HTTP/1.1\r\nhost: x\r\nx-slow: '],
    ['a body', `POST ${tasks} HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\n{`],
  ])('%s that comes too slowly is a 408', async (_name, text) => {
    const { port } = await start({ timeouts: { headers: 500, request: 1000 } });
    expect(await sendRaw(port, text)).toMatch(/^HTTP\/1\.1 408 /);
  });

  test.each([
    '*',
    '//evil.example/_mock/tenants',
    '/%',
    '/_mock/%c0',
    'http://evil.example/_mock/tenants',
    '/api/get_token?%',
  ])('the target %s harms nobody', async (target) => {
    const { port, url } = await start();
    const answer = await sendRaw(port, `GET ${target} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|400|404) /);
    expect(answer).not.toContain('"items"');
    expect((await sendRequest(`${url}/_mock/live`)).status).toBe(200);
  });

  test('a control request that is broken off changes nothing', async () => {
    const { port, url, emulator } = await start();
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(
      'POST /_mock/tenants HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n' +
        'content-length: 50\r\n\r\n{"appid":"x"}',
    );
    await sendRequest(`${url}/_mock/live`);
    socket.resetAndDestroy();
    await sendRequest(`${url}/_mock/live`);
    expect(emulator.tenants.get('x')).toBeUndefined();
  });
});

describe('reports', () => {
  test('each answer of the provider is told, control requests are not', async () => {
    const lines: RequestLine[] = [];
    const { url } = await start({ onRequest: (line) => void lines.push(line) });
    await tokenAt(url);
    await sendRequest(`${url}/_mock/tenants`);
    await sendRequest(`${url}${tasks}`, { method: 'POST', body: '{}' });
    await sendRequest(`${url}/nowhere`);
    expect(
      lines.map(({ method, operation, appid, status, retCode, violations }) => [
        method,
        operation,
        appid,
        status,
        retCode,
        violations.length,
      ]),
    ).toEqual([
      ['GET', 'getToken', '1', 200, '000000', 0],
      ['POST', 'queryTaskList', '1', 200, '900001', 1],
      ['GET', undefined, '1', 404, '999994', 1],
    ]);
    expect(lines.every(({ durationMs }) => durationMs >= 0)).toBe(true);
  });

  test('a fault inside is a 999999 for the client and an error for whoever runs the server', async () => {
    const errors: unknown[] = [];
    const { url, emulator } = await start({ onError: (error) => void errors.push(error) });
    const token = await tokenAt(url);
    const fault = new Error('disk on fire');
    emulator.tenants.get('1')!.store.broadcastTasks.query = () => Promise.reject(fault);
    const answer = await sendRequest(`${url}${tasks}`, { method: 'POST', headers: { token } });
    expect(answer.json()).toMatchObject({ ret_code: '999999' });
    const control = await sendRequest(`${url}/_mock/tenants/1/broadcast-tasks`);
    expect([control.status, control.json()['code'], control.text.includes('fire')]).toEqual([
      500,
      'INTERNAL_ERROR',
      false,
    ]);
    expect(errors).toEqual([fault, fault]);
  });

  test('a fault of a delivery is told as well, unless webhooks are told their own', async () => {
    const fault = new Error('faults are broken');
    const fail = (): never => {
      throw fault;
    };
    const told: unknown[] = [];
    for (const own of [undefined, () => void told.push('their own')]) {
      const receivers = [{ url: 'http://127.0.0.1:1/' }];
      const server = await start({ onError: (error) => void told.push(error), webhooks: { receivers, onError: own } });
      const [tenant] = server.emulator.tenants.list();
      Object.defineProperty(tenant!.faults, 'isEmpty', { get: fail });
      await tenant!.act({ type: 'text', text: 'hello' });
      await server.webhooksOf(tenant!).settled();
    }
    expect(told).toEqual([fault, 'their own']);
  });

  test('a fault of the reporter does not reach the client', async () => {
    const errors: unknown[] = [];
    const fault = new Error('full disk');
    const { url } = await start({
      onRequest: () => {
        throw fault;
      },
      onError: (error) => void errors.push(error),
    });
    expect((await sendRequest(`${url}${getToken}`)).json()).toMatchObject({ ret_code: '000000' });
    expect(errors).toEqual([fault]);
  });
});

test('a hundred clients at once on ten tenants see only their own', { timeout: 60_000 }, async () => {
  const { url } = await start();
  const appids = Array.from({ length: 10 }, (_, index) => `tenant-${index}`);
  for (const appid of appids) {
    const broadcastTasks = [{ id: appid, name: `task of ${appid}` }];
    const initialState = { channels: [{ id: 'c' }], broadcastTasks };
    await sendRequest(`${url}/_mock/tenants`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ appid, appKey: `key of ${appid}`, initialState, behaviour: { tokenRotation: 'overlap' } }),
    });
  }
  const clients = Array.from({ length: 100 }, (_, index) => appids[index % appids.length]!);
  const seen = await Promise.all(
    clients.map(async (appid) => {
      const sign = createHash('md5').update(`${appid}1569397773key of ${appid}`).digest('hex');
      const { item } = (
        await sendRequest(`${url}/api/get_token?appid=${appid}&create_time=1569397773&sign=${sign}`)
      ).json<{ item: { token: string } }>();
      const { items } = (await sendRequest(`${url}${tasks}`, { method: 'POST', headers: { token: item.token } })).json<{
        items: { task_name: string }[];
      }>();
      return items.map(({ task_name: name }) => name);
    }),
  );
  expect(seen).toEqual(clients.map((appid) => [`task of ${appid}`]));
  for (const appid of appids) {
    const { items } = (await sendRequest(`${url}/_mock/tenants/${appid}/journal`)).json<{ items: unknown[] }>();
    expect(items.length).toBe(20);
  }
});

async function getOverTls<T>(options: RequestOptions): Promise<T> {
  const request = requestOverTls({ ...options, agent: false }).end();
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return (await json(response)) as T;
}

/** Sends the head of a POST, and waits until the server has read it. */
async function beginPost(port: number, token: string, path = tasks, body = '{}') {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  let text = '';
  socket.on('data', (chunk) => {
    text += String(chunk);
  });
  socket.on('error', () => undefined);
  const received = once(socket, 'close').then(() => text);
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ntoken: ${token}\r\ncontent-type: application/json\r\n` +
      `content-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`,
  );
  await once(socket, 'data');
  text = '';
  return { socket, received };
}

test('a Node that is too old is told so before anything begins', async () => {
  const { withResolvers } = Promise;
  Object.assign(Promise, { withResolvers: undefined });
  try {
    await expect(startMockServer({ port: 0 })).rejects.toMatchObject({
      code: 'NODE_TOO_OLD',
      message: `Failed to start the mock server: Node ${process.version} is too old. Use Node 22.13 or later.`,
    });
  } finally {
    Object.assign(Promise, { withResolvers });
  }
});
