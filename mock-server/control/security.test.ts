import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';
import { sendRequest } from '../../test/support/http-client.ts';
import { routes } from './routes/index.ts';

/** Every route that is not a probe, with something in the place of its parameters. */
const guarded = routes
  .filter(({ open }) => open !== true)
  .map(({ method, path }) => [method, path.replace(':appid', '1').replace(':id', '1').replace(/^\/$/, '')] as const);

describe('on this machine', () => {
  let client: ControlClient;
  beforeAll(async () => {
    client = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
  });
  afterAll(() => client.server.close());

  test.each(guarded)('%s %s refuses a name that was pointed at this machine', async (method, path) => {
    const { status, json } = await client.call(method, path, undefined, { host: 'evil.example:7626' });
    expect([status, json()['code']]).toEqual([403, 'HOST_REFUSED']);
  });

  test.each(guarded)('%s %s refuses pages of other sites, and lets none read the refusal', async (method, path) => {
    for (const origin of ['https://evil.example', 'null']) {
      const { status, headers, json } = await client.call(method, path, undefined, { origin });
      expect([status, json()['code'], headers['access-control-allow-origin']]).toEqual([
        403,
        'ORIGIN_REFUSED',
        undefined,
      ]);
    }
    const { status } = await client.call(method, path, undefined, {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
    });
    expect(status).toBe(403);
  });

  test.each(guarded.filter(([method, path]) => method === 'GET' && !path.endsWith('/stream')))(
    '%s %s lets no page of another origin read the answer',
    async (method, path) => {
      const { headers } = await client.call(method, path, undefined, { origin: 'http://localhost:5173' });
      const cors = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
      expect([cors, headers['x-content-type-options'] ?? 'problem']).toEqual([
        [],
        headers['content-type']?.includes('problem') === true ? 'problem' : 'nosniff',
      ]);
    },
  );

  test.each(guarded.filter(([method]) => method === 'POST' || method === 'PUT' || method === 'PATCH'))(
    '%s %s refuses what a form can send',
    async (method, path) => {
      const { status } = await client.call(method, path, '{"x":1}', { 'content-type': 'text/plain' });
      expect(status).toBe(415);
    },
  );

  test.each([
    ['/tenants/1/faults', 1_048_577],
    ['/tenants/1/receivers', 1_048_577],
    ['/tenants/1/events', 16_777_217],
  ])('POST %s reads no more than it must', async (path, size) => {
    const { status, json } = await client.call('POST', path, `{"x":"${'x'.repeat(size)}"}`);
    expect([status, json()['code']]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('a body that nests without end is refused, and the server stays', async () => {
    for (const path of [
      '/tenants/1/events',
      '/tenants/1/faults',
      '/tenants/1/receivers',
      '/tenants/1/broadcast-tasks',
    ]) {
      const { status } = await client.call('POST', path, `${'[{"a":'.repeat(100_000)}1${'}]'.repeat(100_000)}`);
      expect([path, status]).toEqual([path, 400]);
    }
    expect((await client.call('GET', '/live')).status).toBe(200);
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is no tenant', async (appid) => {
    for (const path of ['', '/stream', '/faults', '/receivers', '/deliveries']) {
      const { status, json } = await client.call('GET', `/tenants/${appid}${path}`);
      expect([status, json()['code']]).toEqual([404, 'TENANT_UNKNOWN']);
    }
  });

  test.each([
    '__proto__=1',
    'constructor=1',
    'limit=1&limit=2',
    'limit=1e9',
    'limit=99999999999999999999',
    'after=1.5',
  ])('a list refuses %s', async (query) => {
    for (const list of ['faults', 'receivers', 'deliveries', 'journal', 'messages']) {
      expect((await client.call('GET', `/tenants/1/${list}?${query}`)).status).toBe(400);
    }
  });
});

describe('where a token is asked for', () => {
  let client: ControlClient;
  let token: string;
  beforeAll(async () => {
    client = await startControlled({ host: '0.0.0.0', initialState: 'empty' });
    token = client.server.controlToken!;
  });
  afterAll(() => client.server.close());

  test.each(guarded)('%s %s refuses whoever has none, before it reads the body', async (method, path) => {
    const { status, json } = await client.call(method, path, method === 'GET' ? undefined : '{not json');
    expect([status, json()['code']]).toEqual([401, 'TOKEN_MISSING']);
  });

  const inQuery = new Set(['', '/console.js', '/console.css', '/tenants/1/messages/1/content', '/tenants/1/stream']);

  test.each(guarded.filter(([, path]) => !inQuery.has(path)))(
    '%s %s takes no token in the query',
    async (method, path) => {
      const { status, json } = await client.call(method, `${path}?token=${token}`);
      expect([status, json()['code']]).toEqual([401, 'TOKEN_MISSING']);
    },
  );

  test('the page and the stream do: a browser cannot send headers there', async () => {
    expect((await client.call('GET', `?token=${token}`, undefined, { accept: 'text/html' })).status).toBe(200);
    expect((await client.call('HEAD', `/tenants/1/stream?token=${token}`)).status).toBe(200);
    expect((await client.call('GET', `/console.js?token=${token}`)).status).toBe(200);
  });

  test.each(['', 'x', '%00', 'undefined'])('the token %j in a query opens nothing', async (wrong) => {
    for (const path of inQuery) {
      const { status, json } = await client.call('GET', `${path}?token=${wrong}`);
      expect([status, json()['code']]).toEqual([401, 'TOKEN_WRONG']);
    }
  });

  test('a token in a query that is right does not make up for one in a header that is wrong', async () => {
    const { status } = await client.call('HEAD', `/tenants/1/stream?token=${token}`, undefined, {
      'x-mock-token': 'wrong',
    });
    expect(status).toBe(401);
  });

  test('pages of other sites are refused even with it', async () => {
    const { status } = await client.call('GET', `/tenants/1/stream?token=${token}`, undefined, {
      origin: 'https://evil.example',
    });
    expect(status).toBe(403);
  });
});

test('the page of a server without a token keeps nothing of one that is sent', async () => {
  const client = await startControlled({ initialState: 'empty', tenants: [{ appid: 'a' }] });
  onTestFinished(() => client.server.close());
  const { status, text } = await sendRequest(`${client.server.url}/_mock?token=<script>`, {
    headers: { accept: 'text/html' },
  });
  expect([status, text.includes('<script>"'), text.includes('=<script>')]).toEqual([200, false, false]);
});
