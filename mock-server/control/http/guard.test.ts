import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { createGuard } from './guard.ts';

describe('on this machine', () => {
  let client: ControlClient;
  beforeAll(async () => {
    client = await startControlled({ allowedHosts: ['mock.test'] });
  });
  afterAll(() => client.server.close());

  test.each(['localhost:7626', '127.0.0.1', '127.0.0.53:80', '[::1]:7626', 'LOCALHOST', 'mock.test:7626'])(
    'a request to %s is answered',
    async (host) => {
      expect((await client.call('GET', '/tenants', undefined, { host })).status).toBe(200);
    },
  );

  test.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:7626',
    '192.168.0.5',
    '1270.0.0.1',
    'evil.example@localhost',
    '[::1',
  ])('a name that was pointed at this machine (%s) is refused', async (host) => {
    const { status, json } = await client.call('GET', '/tenants', undefined, { host });
    expect([status, json()['code']]).toEqual([403, 'HOST_REFUSED']);
  });

  test.each(['https://evil.example', 'null', 'http://localhost.evil.example', 'http://evil.example:7626', 'file://'])(
    'a page of %s is refused',
    async (origin) => {
      const { status, headers, json } = await client.call('POST', '/tenants', {}, { origin });
      expect([status, json()['code'], headers['access-control-allow-origin']]).toEqual([
        403,
        'ORIGIN_REFUSED',
        undefined,
      ]);
    },
  );

  test('a preflight of another site is refused', async () => {
    const { status } = await client.call('OPTIONS', '/tenants', undefined, {
      origin: 'https://evil.example',
      'access-control-request-method': 'POST',
    });
    expect(status).toBe(403);
  });

  test('a request that the browser calls cross-site is refused', async () => {
    expect((await client.call('GET', '/tenants', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  test('a link from another site opens the page, and nothing else', async () => {
    const opened = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const open = async (method: 'GET' | 'POST', path: string, headers: Record<string, string>) =>
      (await client.call(method, path, undefined, { accept: 'text/html', ...opened, ...headers })).status;
    expect(await open('GET', '', {})).toBe(200);
    expect(await open('GET', '/tenants', {})).toBe(403);
    expect(await open('POST', '/tenants/1/reset', {})).toBe(403);
    expect(await open('GET', '', { 'sec-fetch-dest': 'iframe' })).toBe(403);
    expect(await open('GET', '', { 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await open('GET', '', { origin: 'https://evil.example' })).toBe(403);
    expect(await open('GET', '', { host: 'evil.example' })).toBe(403);
  });

  test.each(['http://localhost:5173', 'http://127.0.0.1', 'http://localhost:7627'])(
    'F22: a page on another port of this machine (%s) is refused',
    async (origin) => {
      const headers = { origin, host: 'localhost:7626', 'sec-fetch-site': 'same-site' };
      const { status, json } = await client.call('POST', '/tenants/1/reset', undefined, headers);
      expect([status, json()['code']]).toEqual([403, 'ORIGIN_REFUSED']);
    },
  );

  test.each([
    [{ origin: 'http://localhost:7626', host: 'localhost:7626' }],
    [{ origin: 'http://localhost', host: 'localhost:80' }],
    [{ origin: 'http://[::1]:7626', host: '[::1]:7626' }],
    [{ origin: 'http://mock.test:3000', host: 'localhost:7626' }],
    // By way of a server of its own that passes requests on, and says where they went.
    [{ origin: 'http://localhost:5173', host: 'localhost:7626', 'sec-fetch-site': 'same-origin' }],
  ])('a page of the same origin, or of a host that is allowed, is answered: %j', async (headers) => {
    expect((await client.call('POST', '/tenants/1/reset', undefined, headers)).status).toBe(200);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    '',
  ])('a form can send %j, so it is refused', async (type) => {
    const { status, json } = await client.call('POST', '/tenants', '{"appid":"form"}', { 'content-type': type });
    expect([status, json()['code']]).toEqual([415, 'CONTENT_TYPE_REFUSED']);
    expect(client.server.emulator.tenants.get('form')).toBeUndefined();
  });

  test('probes are answered whatever host they name', async () => {
    expect((await client.call('GET', '/live', undefined, { host: '10.1.2.3' })).json()).toEqual({ status: 'live' });
    expect((await client.call('GET', '/ready', undefined, { host: '10.1.2.3' })).json()).toEqual({ status: 'ready' });
  });
});

describe('on another host', () => {
  let client: ControlClient;
  let token: string;
  beforeAll(async () => {
    client = await startControlled({ host: '0.0.0.0' });
    token = client.server.controlToken!;
  });
  afterAll(() => client.server.close());

  test('a token is made that nobody guesses', () => {
    expect(token).toMatch(/^[\w-]{32}$/);
  });

  test('a request without it is refused', async () => {
    const { status, headers, json } = await client.call('GET', '/tenants');
    expect([status, json()['code']]).toEqual([401, 'TOKEN_MISSING']);
    expect(headers['www-authenticate']).toBe('Bearer realm="sobot-mock control"');
  });

  test('a request with another one is refused', async () => {
    const wrong = [`${token}x`, token.slice(1), '', 'x'.repeat(32)];
    for (const given of wrong) {
      const { status, json } = await client.call('GET', '/tenants', undefined, { 'x-mock-token': given });
      expect([status, json()['code']]).toEqual([401, 'TOKEN_WRONG']);
    }
  });

  test('a request with it is answered, whatever host it names', async () => {
    const asBearer = { authorization: `Bearer ${token}`, host: 'sobot-mock:7626' };
    expect((await client.call('GET', '/tenants', undefined, asBearer)).status).toBe(200);
    expect((await client.call('GET', '/tenants', undefined, { 'x-mock-token': token })).status).toBe(200);
  });

  test('a page of another site is refused even with it', async () => {
    const headers = { 'x-mock-token': token, origin: 'https://evil.example' };
    expect((await client.call('GET', '/tenants', undefined, headers)).status).toBe(403);
  });

  test("the provider's operations need none", async () => {
    const { json } = await sendRequest(`${client.server.url}/api/get_token?appid=2`);
    expect(json()).toMatchObject({ ret_code: '999994' });
  });
});

test('without a token another machine is refused, whatever host it names', () => {
  const guard = createGuard({});
  const headers = { host: 'localhost' };
  expect(() => guard({ headers, remoteAddress: '192.168.0.9' })).toThrow(/another machine \(192\.168\.0\.9\)/);
  expect(() => guard({ headers, remoteAddress: undefined })).toThrow(/another machine/);
  expect(() => guard({ headers, remoteAddress: '::ffff:127.0.0.1' })).not.toThrow();
  expect(() => guard({ headers, remoteAddress: '::1' })).not.toThrow();
});

test('an empty token is none: another machine is refused', () => {
  const guard = createGuard({ controlToken: '' });
  const headers = { host: 'localhost', 'x-mock-token': '' };
  expect(() => guard({ headers, remoteAddress: '192.168.0.9' })).toThrow(/another machine \(192\.168\.0\.9\)/);
  expect(() => guard({ headers: { ...headers, host: 'evil.example' }, remoteAddress: '::1' })).toThrow(/evil\.example/);
});

test('a request that names no host is refused', () => {
  expect(() => createGuard({})({ headers: {}, remoteAddress: '127.0.0.1' })).toThrow(/names ""/);
  expect(() => createGuard({})({ headers: { host: '' }, remoteAddress: '127.0.0.1' })).toThrow(/names ""/);
});
