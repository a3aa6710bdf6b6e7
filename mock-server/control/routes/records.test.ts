import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';

interface RecordPage {
  items: { id: string | number }[];
  next: string | null;
  total: number;
}

let client: ControlClient;
beforeAll(async () => {
  client = await startControlled({
    initialState: {
      channels: [
        { id: 'c1', sender: '2000000001' },
        { id: 'c2', sender: '2000000002' },
      ],
      recipients: [
        { id: 'r1', channelId: 'c1' },
        { id: 'r2', channelId: 'c2', following: false },
      ],
      messages: [
        { id: 'm1', channelId: 'c1', recipientId: 'r1', type: 'text', sentAt: 1000 },
        { id: 'm2', channelId: 'c2', recipientId: 'r2', type: 'image', sentAt: 2000, mediaKey: 'a'.repeat(32) },
      ],
      broadcastTasks: [
        {
          id: 't1',
          name: 'Spring sale',
          sender: '2000000001',
          subjectId: 's1',
          startTime: 1_735_689_600_000,
          endTime: 1_735_693_200_000,
        },
        {
          id: 't2',
          name: 'Summer sale',
          sender: '2000000002',
          subjectId: 's2',
          startTime: 1_741_564_800_000,
          endTime: 1_741_568_400_000,
        },
      ],
      sendRecords: [
        { id: 1, taskId: 't1', recipientId: 'r1', messageId: 'x1,x2', status: '2', sendTime: 1_735_689_600_000 },
        { id: 2, taskId: 't2', recipientId: 'r2', status: '9', sendTime: 1_741_564_800_000 },
      ],
    },
  });
});
beforeEach(() => client.call('POST', '/tenants/1/reset'));
afterAll(() => client.server.close());

async function idsOf(path: string): Promise<readonly (string | number)[]> {
  const { items } = (await client.call('GET', `/tenants/1/${path}`)).json<RecordPage>();
  return items.map(({ id }) => id);
}

test.each([
  ['channels', ['c2', 'c1']],
  ['channels?sender=2000000001', ['c1']],
  ['recipients', ['r2', 'r1']],
  ['recipients?channelId=c1', ['r1']],
  ['recipients?following=false', ['r2']],
  ['messages', ['m2', 'm1']],
  ['messages?type=image', ['m2']],
  ['messages?channelId=c1&recipientId=r1', ['m1']],
  [`messages?mediaKey=${'a'.repeat(32)}`, ['m2']],
  ['broadcast-tasks', ['t2', 't1']],
  ['broadcast-tasks?name=Spring', ['t1']],
  ['broadcast-tasks?sender=2000000002', ['t2']],
  ['broadcast-tasks?subjectId=s1', ['t1']],
  ['broadcast-tasks?startFrom=2025-02-01', ['t2']],
  ['broadcast-tasks?startTo=2025-02-01&endTo=1735693200000', ['t1']],
  ['broadcast-tasks?endFrom=2025-02-01', ['t2']],
  ['send-records', [2, 1]],
  ['send-records?messageId=x2', [1]],
  ['send-records?status=9', [2]],
  ['send-records?taskId=t1', [1]],
  ['send-records?taskName=Summer', [2]],
  ['send-records?recipientId=r1', [1]],
  ['send-records?sender=2000000002&subjectId=s2', [2]],
  ['send-records?sentFrom=2025-02-01', [2]],
  ['send-records?sentTo=2025-02-01', [1]],
])('%s lists what it should', async (path, ids) => {
  expect(await idsOf(path)).toEqual(ids);
});

test('lists come page by page', async () => {
  const first = (await client.call('GET', '/tenants/1/messages?limit=1')).json<RecordPage>();
  const second = (await client.call('GET', `/tenants/1/messages?limit=1&after=${first.next}`)).json<RecordPage>();
  expect([first.items[0]!.id, first.next, first.total]).toEqual(['m2', '1', 2]);
  expect([second.items[0]!.id, second.next, second.total]).toEqual(['m1', null, 2]);
});

test.each([
  ['channels/c1', { id: 'c1', sender: '2000000001' }],
  ['recipients/r2', { id: 'r2', following: false }],
  ['messages/m1', { id: 'm1', type: 'text' }],
  ['broadcast-tasks/t1', { id: 't1', sendSuccessNum: 1 }],
  ['send-records/2', { id: 2, errorCode: '999999' }],
])('%s shows one', async (path, record) => {
  expect((await client.call('GET', `/tenants/1/${path}`)).json()).toMatchObject(record);
});

test.each(['channels/c9', 'send-records/9', 'send-records/x', 'messages/__proto__'])('%s is unknown', async (path) => {
  const { status, json } = await client.call('GET', `/tenants/1/${path}`);
  expect([status, json()['code']]).toEqual([404, 'RECORD_UNKNOWN']);
});

describe('adding', () => {
  test.each([
    ['channels', { id: 'c3' }, 'c3'],
    ['recipients', { id: 'r3', channelId: 'c1' }, 'r3'],
    ['messages', { id: 'm3', channelId: 'c1', type: 'image' }, 'm3'],
    ['broadcast-tasks', { id: 't3', name: 'Autumn sale' }, 't3'],
    ['send-records', { taskId: 't1', recipientId: 'r1' }, 3],
  ])('one to %s answers it with its place', async (path, record, id) => {
    const { status, headers, json } = await client.call('POST', `/tenants/1/${path}`, record);
    expect([status, headers['location']]).toEqual([201, `/_mock/tenants/1/${path}/${id}`]);
    expect(json()).toMatchObject({ ...record, id });
    expect((await client.call('GET', `/tenants/1/${path}/${id}`)).json()).toEqual(json());
  });

  test('several answers those that were asked for, in their order', async () => {
    const { status, json } = await client.call('POST', '/tenants/1/messages', [
      { channelId: 'c1', type: 'text', recipientId: 'new' },
      { channelId: 'c1', type: 'sticker', recipientId: 'new' },
    ]);
    expect(status).toBe(201);
    expect(json<RecordPage>().items).toMatchObject([{ type: 'text' }, { type: 'sticker' }]);
    expect((await client.call('GET', '/tenants/1/recipients/new')).status).toBe(200);
  });

  test('send records are counted by their task', async () => {
    await client.call('POST', '/tenants/1/send-records', [
      { taskId: 't1', recipientId: 'r1' },
      { taskId: 't1', recipientId: 'r1', status: '9' },
    ]);
    expect((await client.call('GET', '/tenants/1/broadcast-tasks/t1')).json()).toMatchObject({
      estimateSendNum: 3,
      sendSuccessNum: 2,
      sendErrorNum: 1,
    });
  });

  test('none answers none', async () => {
    const { status, json } = await client.call('POST', '/tenants/1/messages', []);
    expect([status, json()]).toEqual([201, { items: [] }]);
  });

  test.each([
    ['channels', { id: 'c1' }, 'STATE_INVALID'],
    ['channels', { id: 7 }, 'STATE_INVALID'],
    ['channels', [{ id: 'ok' }, { id: 'ok' }], 'STATE_INVALID'],
    ['channels', [{ id: 'ok' }, null], 'STATE_INVALID'],
    ['channels', { id: 'ok', colour: 'green' }, 'STATE_INVALID'],
    ['recipients', { id: 'ok', channelId: 'c9' }, 'STATE_INVALID'],
    [
      'messages',
      [
        { id: 'ok', channelId: 'c1', type: 'text' },
        { channelId: 'c1', type: 'fax' },
      ],
      'STATE_INVALID',
    ],
    ['send-records', { taskId: 't9', recipientId: 'r1' }, 'STATE_INVALID'],
    ['channels', '"c3"', 'TYPE_WRONG'],
    ['channels', 'null', 'TYPE_WRONG'],
    ['channels', undefined, 'TYPE_WRONG'],
  ])('to %s refuses %j whole', async (path, record, code) => {
    const before = (await client.call('GET', `/tenants/1/${path}`)).text;
    const { status, json } = await client.call('POST', `/tenants/1/${path}`, record);
    expect([status, json()['code']]).toEqual([400, code]);
    expect((await client.call('GET', `/tenants/1/${path}`)).text).toBe(before);
  });
});
