import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled({ initialState: 'empty' });
});
beforeEach(() => client.call('DELETE', '/tenants/1/faults'));
afterAll(() => client.server.close());

const getToken = () => sendRequest(`${client.server.url}/api/get_token?appid=1`);

test('a fault hits until it is spent, and its hits are counted', async () => {
  const fault = { id: 'busy', match: { operation: 'getToken' }, request: { status: 503 }, times: 1 };
  const { status, headers, json } = await client.call('POST', '/tenants/1/faults', fault);
  expect([status, headers['location']]).toEqual([201, '/_mock/tenants/1/faults/busy']);
  expect(json()).toEqual({ fault, matched: 0, hits: 0 });
  expect([(await getToken()).status, (await getToken()).status]).toEqual([503, 200]);
  expect((await client.call('GET', '/tenants/1/faults/busy')).json()).toEqual({ fault, matched: 1, hits: 1 });
});

test('durations may be text', async () => {
  const latency = await client.call('POST', '/tenants/1/faults', { request: { latency: '1ms' } });
  expect(latency.json()).toMatchObject({ fault: { request: { latency: 1 } } });
  const range = await client.call('POST', '/tenants/1/faults', { request: { latency: ['1s', 2000] } });
  expect(range.json()).toMatchObject({ fault: { request: { latency: [1000, 2000] } } });
  const delay = await client.call('POST', '/tenants/1/faults', { delivery: { delay: '5m' } });
  expect(delay.json()).toMatchObject({ fault: { delivery: { delay: 300_000 } } });
});

test('faults are listed page by page and removed one by one or all at once', async () => {
  for (const id of ['a', 'b', 'c']) await client.call('POST', '/tenants/1/faults', { id, request: { status: 500 } });
  const first = (await client.call('GET', '/tenants/1/faults?limit=2')).json<{
    items: { fault: { id: string } }[];
    next: string;
  }>();
  expect(first.items.map(({ fault }) => fault.id)).toEqual(['a', 'b']);
  expect((await client.call('GET', `/tenants/1/faults?after=${first.next}`)).json()).toMatchObject({
    items: [{ fault: { id: 'c' } }],
    next: null,
  });
  expect((await client.call('DELETE', '/tenants/1/faults/b')).status).toBe(204);
  expect((await client.call('DELETE', '/tenants/1/faults/b')).json()['code']).toBe('FAULT_UNKNOWN');
  expect((await client.call('DELETE', '/tenants/1/faults')).status).toBe(204);
  expect((await client.call('GET', '/tenants/1/faults')).json()).toEqual({ items: [], next: null });
});

test.each([
  [
    { match: { chance: 0.5 }, request: { status: 500 } },
    'match.chance',
    'There are operation, method, path, recipient,',
  ],
  [{ request: { statis: 500 } }, 'request.statis', 'Did you mean status? There are latency, retCode, status,'],
  [{ delivry: { duplicate: 1 } }, 'delivry', 'Did you mean delivery? There are id, match, request, delivery, times.'],
])('of %j the unknown field is named, and those there are', async (fault, unknown, names) => {
  const { status, json } = await client.call('POST', '/tenants/1/faults', fault);
  expect(status).toBe(400);
  expect(json()['code']).toBe('FAULT_INVALID');
  expect(json()['detail']).toContain(`Failed to add the fault: ${unknown} is not a known field. `);
  expect(json()['detail']).toContain(names);
});

test.each(['nowhere', '__proto__', 'constructor', '%00'])('%s is no fault', async (id) => {
  const { status, json } = await client.call('GET', `/tenants/1/faults/${id}`);
  expect([status, json()['code']]).toEqual([404, 'FAULT_UNKNOWN']);
});

test.each([
  [undefined, 'TYPE_WRONG'],
  ['null', 'TYPE_WRONG'],
  ['[]', 'TYPE_WRONG'],
  [{}, 'FAULT_INVALID'],
  [{ request: {} }, 'FAULT_INVALID'],
  [{ request: { status: 500 }, delivery: { duplicate: 1 } }, 'FAULT_INVALID'],
  [{ request: { status: 99_999 } }, 'FAULT_INVALID'],
  [{ request: { status: '500' } }, 'FAULT_INVALID'],
  [{ request: { latency: 'slow' } }, 'DURATION_INVALID'],
  [{ request: { latency: '9999w' } }, 'FAULT_INVALID'],
  [{ request: { latency: 1e300 } }, 'FAULT_INVALID'],
  [{ request: { contentType: 'text/plain\r\nset-cookie: a=1' } }, 'FAULT_INVALID'],
  [{ match: { operation: 'getTokens' }, request: { status: 500 } }, 'FAULT_INVALID'],
  [{ match: { probability: 2 }, request: { status: 500 } }, 'FAULT_INVALID'],
  ['{"request":{"status":500},"__proto__":{"times":1}}', 'FAULT_INVALID'],
  ['{"request":{"__proto__":{"status":500}}}', 'FAULT_INVALID'],
])('%j adds nothing', async (fault, code) => {
  const { status, json } = await client.call('POST', '/tenants/1/faults', fault);
  expect([status, json()['code']]).toEqual([400, code]);
  expect((await client.call('GET', '/tenants/1/faults')).json()).toEqual({ items: [], next: null });
});
