import { afterAll, beforeAll, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tasks = '/chat-set/api/line/query_task_list';

interface JournalPage {
  items: { id: number; operation?: string; retCode?: string; at: number }[];
  next: string | null;
  dropped: number;
}

const json = { 'content-type': 'application/json' };

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled();
  const { url } = client.server;
  const token = (await sendRequest(`${url}${getToken}`)).json<{ item: { token: string } }>().item.token;
  await sendRequest(`${url}${tasks}`, { method: 'POST', headers: { token, ...json }, body: '{"page_size":"2"}' });
  await client.call('POST', '/tenants/1/clock', { advance: '1h' });
  await sendRequest(`${url}${tasks}`, {
    method: 'POST',
    headers: { token, ...json },
    body: '{"page_size":101,"page_no":"x"}',
  });
  await sendRequest(`${url}${tasks}`, { method: 'POST', headers: json, body: '{}' });
  await sendRequest(`${url}/nowhere`);
});
afterAll(() => client.server.close());

async function idsOf(query: string): Promise<readonly number[]> {
  const { items } = (await client.call('GET', `/tenants/1/journal${query}`)).json<JournalPage>();
  return items.map(({ id }) => id);
}

test.each([
  ['', [1, 2, 3, 4, 5]],
  ['?operation=getToken', [1]],
  ['?operation=queryTaskList', [2, 3, 4]],
  ['?retCode=999994', [3, 5]],
  ['?retCode=900001', [4]],
  ['?status=404', [5]],
  ['?method=get', [1, 5]],
  ['?having=violations', [3, 4, 5]],
  ['?having=warnings', [2]],
  ['?having=either&operation=queryTaskList', [2, 3, 4]],
  ['?from=2025-03-10T00:30:00Z', [3, 4, 5]],
  ['?to=1741564800000', [1, 2]],
  ['?after=3', [4, 5]],
  ['?after=99', []],
])('the journal under %j holds what it should', async (query, ids) => {
  expect(await idsOf(query)).toEqual(ids);
});

test('the journal is given page by page', async () => {
  const first = (await client.call('GET', '/tenants/1/journal?limit=3')).json<JournalPage>();
  const second = (await client.call('GET', `/tenants/1/journal?limit=3&after=${first.next}`)).json<JournalPage>();
  expect([first.items.map(({ id }) => id), first.next, first.dropped]).toEqual([[1, 2, 3], '3', 0]);
  expect([second.items.map(({ id }) => id), second.next]).toEqual([[4, 5], null]);
});

test('breaches are listed one by one with their requests', async () => {
  const { items } = (await client.call('GET', '/tenants/1/journal/violations')).json<{
    items: Record<string, unknown>[];
  }>();
  expect(items.map(({ kind, entry, parameter, value }) => [kind, entry, parameter, value])).toEqual([
    ['warning', 2, 'page_size', '2'],
    ['violation', 3, 'page_no', 'x'],
    ['violation', 3, 'page_size', 101],
    ['violation', 4, 'token', undefined],
    ['violation', 5, undefined, '/nowhere'],
  ]);
  expect(items[2]).toMatchObject({
    operation: 'queryTaskList',
    method: 'POST',
    url: tasks,
    status: 200,
    retCode: '999994',
    rule: 'maximum',
    reason: { en: expect.stringContaining('page_size'), zh: expect.stringContaining('page_size') },
  });
});

test('warnings can be left out', async () => {
  const { items } = (
    await client.call('GET', '/tenants/1/journal/violations?having=violations&limit=1')
  ).json<JournalPage>();
  expect(items.length).toBe(2);
});

test.each([
  '?operation=getTokens',
  '?retCode=1',
  '?status=9000',
  '?having=all',
  '?from=noon',
  '?after=-1',
  '?toString=1',
])('%s is refused', async (query) => {
  expect((await client.call('GET', `/tenants/1/journal${query}`)).status).toBe(400);
});

test('an entry has the headers of its answer, and a violation the switch behind its rule', async () => {
  const { items } = (await client.call('GET', '/tenants/1/journal')).json<{
    items: { responseHeaders: object; violations: object[]; warnings: object[] }[];
  }>();
  expect(items[0]!.responseHeaders).toEqual({
    'access-control-allow-origin': '*',
    'access-control-expose-headers': 'x-mock-violation, x-mock-violation-zh',
    'content-type': 'application/json;charset=UTF-8',
  });
  expect(items[4]!.responseHeaders).toMatchObject({ 'x-mock-violation': expect.stringContaining('[unknownPath]') });
  expect(items[1]!.warnings).toMatchObject([{ rule: 'numericString', behaviour: 'coercion' }]);
  expect(items[2]!.violations).toMatchObject([
    { rule: 'type', parameter: 'page_no' },
    { rule: 'maximum', parameter: 'page_size', behaviour: 'pageSizeOverMaximum' },
  ]);
  expect(items[2]!.violations[0]).not.toHaveProperty('behaviour');
  const listed = (await client.call('GET', '/tenants/1/journal/violations?retCode=999994')).json<{ items: object[] }>();
  expect(listed.items[1]).toMatchObject({ rule: 'maximum', behaviour: 'pageSizeOverMaximum' });
});
