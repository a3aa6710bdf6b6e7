import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../test/support/control-client.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled();
});
afterAll(() => client.server.close());

test('the index lists every route', async () => {
  const { status, json } = await client.call('GET', '');
  const { items } = json<{ items: { method: string; path: string; summary: string }[] }>();
  expect(status).toBe(200);
  expect(items.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'GET /_mock',
    'GET /_mock/console.js',
    'GET /_mock/console.css',
    'GET /_mock/openapi.json',
    'GET /_mock/asyncapi.json',
    'GET /_mock/live',
    'GET /_mock/ready',
    'GET /_mock/metrics',
    'GET /_mock/tokens',
    'POST /_mock/tokens',
    'DELETE /_mock/tokens/:id',
    'GET /_mock/tenants',
    'POST /_mock/tenants',
    'GET /_mock/tenants/:appid',
    'PATCH /_mock/tenants/:appid',
    'DELETE /_mock/tenants/:appid',
    'POST /_mock/tenants/:appid/reset',
    'GET /_mock/tenants/:appid/clock',
    'POST /_mock/tenants/:appid/clock',
    'GET /_mock/tenants/:appid/behaviour',
    'PATCH /_mock/tenants/:appid/behaviour',
    'GET /_mock/tenants/:appid/journal',
    'GET /_mock/tenants/:appid/journal/violations',
    'GET /_mock/tenants/:appid/journal/control',
    'GET /_mock/tenants/:appid/coverage',
    'GET /_mock/tenants/:appid/channels',
    'POST /_mock/tenants/:appid/channels',
    'GET /_mock/tenants/:appid/channels/:id',
    'GET /_mock/tenants/:appid/recipients',
    'POST /_mock/tenants/:appid/recipients',
    'GET /_mock/tenants/:appid/recipients/:id',
    'GET /_mock/tenants/:appid/messages',
    'POST /_mock/tenants/:appid/messages',
    'GET /_mock/tenants/:appid/messages/:id',
    'GET /_mock/tenants/:appid/messages/:id/content',
    'GET /_mock/tenants/:appid/broadcast-tasks',
    'POST /_mock/tenants/:appid/broadcast-tasks',
    'GET /_mock/tenants/:appid/broadcast-tasks/:id',
    'GET /_mock/tenants/:appid/send-records',
    'POST /_mock/tenants/:appid/send-records',
    'GET /_mock/tenants/:appid/send-records/:id',
    'POST /_mock/tenants/:appid/events',
    'GET /_mock/tenants/:appid/faults',
    'POST /_mock/tenants/:appid/faults',
    'DELETE /_mock/tenants/:appid/faults',
    'GET /_mock/tenants/:appid/faults/:id',
    'DELETE /_mock/tenants/:appid/faults/:id',
    'GET /_mock/tenants/:appid/receivers',
    'POST /_mock/tenants/:appid/receivers',
    'GET /_mock/tenants/:appid/receivers/:id',
    'PUT /_mock/tenants/:appid/receivers/:id',
    'DELETE /_mock/tenants/:appid/receivers/:id',
    'POST /_mock/tenants/:appid/receivers/:id/verify',
    'POST /_mock/tenants/:appid/receivers/:id/exam',
    'GET /_mock/tenants/:appid/deliveries',
    'GET /_mock/tenants/:appid/deliveries/stats',
    'GET /_mock/tenants/:appid/deliveries/:id',
    'POST /_mock/tenants/:appid/deliveries/:id/redeliver',
    'GET /_mock/tenants/:appid/state',
    'PUT /_mock/tenants/:appid/state',
    'GET /_mock/tenants/:appid/scenario',
    'GET /_mock/tenants/:appid/scenario/mark',
    'POST /_mock/tenants/:appid/scenario/mark',
    'GET /_mock/tenants/:appid/stream',
    'POST /_mock/mcp',
  ]);
});

describe('a request that is refused', () => {
  test('gets problem details', async () => {
    const { status, headers, json } = await client.call('GET', '/tenants/nobody');
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(json()).toEqual({
      type: 'https://sobot-mock.invalid/problems/tenant-unknown',
      title: 'Not found',
      status: 404,
      detail: 'Failed to find the tenant: no tenant has the appid "nobody".',
      code: 'TENANT_UNKNOWN',
      remedy: 'Use a known one (1), or make it: POST tenants.',
      appids: ['1'],
    });
  });

  test.each([
    ['/tenant', ['/_mock/tenants']],
    ['/tenants/1/clok', ['/_mock/tenants/1/clock']],
    ['/tenants/1/send-recods', ['/_mock/tenants/1/send-records']],
    ['/tenants//clock', ['/_mock/tenants/:appid/clock']],
  ])('%s is told what it may have meant', async (path, near) => {
    const { status, json } = await client.call('GET', path);
    expect([status, json()['code'], (json()['near'] as string[]).slice(0, 1)]).toEqual([404, 'ROUTE_UNKNOWN', near]);
  });

  test('for its method is told which ones there are', async () => {
    const { status, headers, json } = await client.call('DELETE', '/tenants/1/clock');
    expect([status, headers['allow'], json()['code']]).toEqual([405, 'GET, HEAD, POST', 'METHOD_NOT_ALLOWED']);
  });

  test('for malformed percent-encoding is told so', async () => {
    const { status, json } = await client.call('GET', '/tenants/%ff');
    expect([status, json()['code']]).toEqual([400, 'PATH_INVALID']);
  });

  test.each([
    ['?limit=0', 'PARAMETER_INVALID', 'limit must be at least 1, got 0'],
    ['?limit=1001', 'PARAMETER_INVALID', 'limit must be at most 1000, got 1001'],
    ['?limit=ten', 'PARAMETER_INVALID', 'limit must be an integer, got "ten"'],
    ['?limt=10', 'PARAMETER_UNKNOWN', '"limt" is not a parameter of it'],
    ['?__proto__=10', 'PARAMETER_UNKNOWN', '"__proto__" is not a parameter of it'],
    ['?after=x', 'CURSOR_INVALID', 'after is "x", which is no cursor'],
    ['?limit=1&limit=2', 'PARAMETER_REPEATED', 'limit is given twice'],
  ])('for the query %s is told which parameter', async (query, code, detail) => {
    const { status, json } = await client.call('GET', `/tenants${query}`);
    expect([status, json()['code']]).toEqual([400, code]);
    expect(json()['detail']).toContain(detail);
  });

  test('for malformed JSON is told where', async () => {
    const { status, json } = await client.call('POST', '/tenants', '{\n  "appid": oops\n}');
    expect(status).toBe(400);
    expect(json()).toMatchObject({ code: 'JSON_INVALID', line: 2, column: 12 });
  });

  test('for a body that is compressed is told so, not that it is no UTF-8', async () => {
    const headers = { 'content-encoding': 'gzip' };
    const { status, json } = await client.call('POST', '/tenants', Uint8Array.of(0x1f, 0x8b, 0xff), headers);
    expect([status, json()['code'], json()['remedy']]).toEqual([
      415,
      'CONTENT_ENCODING_REFUSED',
      'Send it as it is, without content-encoding.',
    ]);
  });

  test('for invalid UTF-8 is told so', async () => {
    const { status, json } = await client.call('POST', '/tenants', Uint8Array.of(0x22, 0xff, 0x22));
    expect([status, json()['code']]).toEqual([400, 'UTF8_INVALID']);
  });

  test.each([
    ['null', 'TYPE_WRONG', 'it is null, not an object'],
    ['[]', 'TYPE_WRONG', 'it is an array, not an object'],
    ['{"appId":"x"}', 'MEMBER_UNKNOWN', '"appId" is not a member of it'],
    ['{"__proto__":{"appid":"x"}}', 'MEMBER_UNKNOWN', '"__proto__" is not a member of it'],
    ['{"constructor":{}}', 'MEMBER_UNKNOWN', '"constructor" is not a member of it'],
    ['{"appid":7}', 'MEMBER_INVALID', 'appid must be a string, got 7'],
    ['{"seed":1.5}', 'MEMBER_INVALID', 'seed must be an integer, got 1.5'],
    ['{"clock":{"frozen":"yes"}}', 'MEMBER_INVALID', 'frozen must be a boolean, got "yes"'],
    ['{"initialState":"full"}', 'MEMBER_INVALID', 'initialState must be believable, empty or an object'],
  ])('for the body %s is told which member', async (body, code, detail) => {
    const { status, json } = await client.call('POST', '/tenants', body);
    expect([status, json()['code']]).toEqual([400, code]);
    expect(json()['detail']).toContain(detail);
    expect(client.server.emulator.tenants.list().length).toBe(1);
  });

  test('for a body over 1 MiB is told so', async () => {
    const { status, json } = await client.call('POST', '/tenants/1/clock', ' '.repeat(1_048_577));
    expect([status, json()['code']]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  test('for a body where none is taken is told so', async () => {
    const { status, json } = await client.call('POST', '/tenants/1/reset', '{"hard":true}');
    expect([status, json()['code']]).toEqual([400, 'BODY_UNEXPECTED']);
  });
});

test('HEAD of a route has no body', async () => {
  const { status, bytes } = await client.call('HEAD', '/tenants');
  expect([status, bytes.length]).toEqual([200, 0]);
});

test('answers are kept by nobody and carry no CORS headers', async () => {
  const { headers } = await client.call('GET', '/tenants', undefined, { origin: client.server.url });
  expect([headers['cache-control'], headers['access-control-allow-origin']]).toEqual(['no-store', undefined]);
});
