import { describe, expect, test } from 'vitest';
import type { TenantState } from '../../../generators/generated/types.ts';
import {
  call,
  callAs1,
  createTestEmulator,
  noon,
  tokenFor,
  type Reading,
} from '../../../test/support/create-test-emulator.ts';

const initialState: TenantState = {
  channels: [{ id: 'c', sender: '1' }],
  broadcastTasks: [
    { id: 't1', name: '群发123', startTime: 1000, sender: '1', sendAgentId: 'a1', subjectId: 'j1' },
    { id: '1123412432341234123412431', name: '群发', startTime: 2000, sender: '2', sendAgentId: 'a2', subjectId: 'j2' },
  ],
  sendRecords: [
    { taskId: 't1', recipientId: 'r1', messageId: '11', status: '0', sendTime: 1000 },
    { taskId: 't1', recipientId: 'r2', messageId: '22,33', status: '1', sendTime: 1500 },
    { taskId: 't1', recipientId: 'r3', status: '9', sendTime: 1500 },
    {
      taskId: '1123412432341234123412431',
      recipientId: 'r1',
      messageId: '111',
      status: '2',
      sendTime: 2000,
      statusUpdateTime: 2500,
    },
  ],
};

/** Each record by the last character of its id in the state, newest first. */
const letters: Record<string, string> = { '11': 'a', '22,33': 'b', '': 'c', '111': 'd' };

function list(body: Record<string, unknown> | string = {}, behaviour = {}): Promise<Reading> {
  return callAs1(createTestEmulator({ initialState, behaviour }), 'sendRecordList', body);
}

const found = async (body: Record<string, unknown>, behaviour = {}): Promise<string> =>
  (await list({ send_start_time: 0, ...body }, behaviour)).items
    .map(({ messageid }) => letters[String(messageid)])
    .join('');

describe('sendRecordList', () => {
  test('lists records newest first, ties by id', async () => {
    expect(await found({})).toBe('dcba');
  });

  test("answers in the form of the page's example", async () => {
    expect((await list({ send_start_time: 2000 })).text).toBe(
      '{"items":[{"task_name":"群发","send_time":2000,"sender":"2","timezone":"GMT+08:00","messageid":"111",' +
        '"error_code":"000000","send_agentid":"a2","taskid":"1123412432341234123412431","recipient_id":"r1",' +
        '"status_update_time":2500,"subjectid":"j2"}],' +
        '"page_count":1,"page_no":1,"page_size":15,"ret_code":"000000","ret_msg":"操作成功","total_count":1}',
    );
  });

  test('answers a failure with 999999 and without a message id', async () => {
    expect((await list({ send_start_time: 0, message_status: '9' })).items).toMatchObject([
      { recipient_id: 'r3', error_code: '999999', messageid: '' },
    ]);
  });
});

describe('filters', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ messageid: '11' }, 'a'],
    [{ messageid: '22' }, 'b'],
    [{ messageid: '33' }, 'b'],
    [{ messageid: '22,33' }, ''],
    [{ messageid: '1' }, ''],
    [{ messageid: '' }, 'dcba'],
    [{ messageid: 11 }, 'a'],
    [{ message_status: '0' }, 'a'],
    [{ message_status: '1' }, 'b'],
    [{ message_status: 2 }, 'd'],
    [{ message_status: '9' }, 'c'],
    [{ message_status: '' }, 'dcba'],
    [{ taskid: 't1' }, 'cba'],
    [{ taskid: '1123412432341234123412431' }, 'd'],
    [{ taskid: '__proto__' }, ''],
    [{ task_name: '群发' }, 'dcba'],
    [{ task_name: '123' }, 'cba'],
    [{ send_agentid: 'a2' }, 'd'],
    [{ sender: '1' }, 'cba'],
    [{ recipient: 'r1' }, 'da'],
    [{ recipient: 'r' }, ''],
    [{ subjectid: 'j2' }, 'd'],
    [{ send_start_time: 1500 }, 'dcb'],
    [{ send_start_time: 1501 }, 'd'],
    [{ send_end_time: 1500 }, 'cba'],
    [{ send_end_time: '1499' }, 'a'],
    [{ send_start_time: 1500, send_end_time: 1500 }, 'cb'],
    [
      {
        recipient: 'r1',
        sender: '1',
        messageid: '11',
        message_status: '0',
        taskid: 't1',
        send_agentid: 'a1',
        subjectid: 'j1',
      },
      'a',
    ],
    [{ recipient: 'r1', sender: '3' }, ''],
  ])('%j', async (body, expected) => {
    expect(await found(body)).toBe(expected);
  });

  test('takes every digit of a taskid that comes as a number', async () => {
    const at = (taskid: string): string => `{"send_start_time":0,"taskid":${taskid}}`;
    expect((await list(at('1123412432341234123412431'))).json['total_count']).toBe(1);
    expect((await list(at('1123412432341234123412432'))).json['total_count']).toBe(0);
  });

  test('textMatch exact: the name is the text', async () => {
    expect(await found({ task_name: '群发' }, { textMatch: 'exact' })).toBe('d');
  });

  test('refuses a start later than its end', async () => {
    expect((await list({ send_start_time: '2', send_end_time: 1 })).headers['x-mock-violation']).toBe(
      'send_start_time must not be later than send_end_time, got 2: check whether the two are swapped [timeOrder]',
    );
  });

  test.each([3, '3', 'read', '00'])('refuses the status %j', async (status) => {
    expect((await list({ message_status: status })).retCode).toBe('999994');
  });
});

describe('without a time range', () => {
  const march31 = Date.parse('2024-03-31T12:00:00+08:00');
  const monthAgo = Date.parse('2024-02-29T12:00:00+08:00');

  async function foundAt(
    now: number,
    timezone: string,
    sendTimes: readonly number[],
    body = {},
  ): Promise<readonly number[]> {
    const emulator = createTestEmulator({
      clock: { now, frozen: true },
      timezone,
      initialState: {
        broadcastTasks: [{ id: 't', name: 'n', startTime: 0 }],
        sendRecords: sendTimes.map((sendTime, index) => ({ taskId: 't', recipientId: `r${index}`, sendTime })),
      },
    });
    const { items } = await callAs1(emulator, 'sendRecordList', body);
    return items.map(({ send_time }) => Number(send_time));
  }

  test('the last month counts, both ends of it included', async () => {
    const times = [monthAgo - 1, monthAgo, march31, march31 + 1];
    expect(await foundAt(march31, 'GMT+08:00', times)).toEqual([march31, monthAgo]);
  });

  test('the month is one of the timezone of the tenant', async () => {
    // In GMT-08:00 it is 30 March: a month back is 29 February all the same, at 20:00 there.
    const start = Date.parse('2024-02-29T20:00:00-08:00');
    expect(await foundAt(march31, 'GMT-08:00', [start - 1, start])).toEqual([start]);
  });

  test('moves with the clock', async () => {
    const emulator = createTestEmulator({
      initialState: {
        broadcastTasks: [{ id: 't', name: 'n' }],
        sendRecords: [{ taskId: 't', recipientId: 'r', sendTime: noon }],
      },
      behaviour: { tokenRotation: 'overlap' },
    });
    const total = async (): Promise<unknown> =>
      (await call(emulator, 'sendRecordList', {}, await tokenFor(emulator))).json['total_count'];
    expect(await total()).toBe(1);
    await emulator.tenants.get('1')!.clock.set(Date.parse('2024-06-01T12:00:00.000+08:00'));
    expect(await total()).toBe(1);
    await emulator.tenants.get('1')!.clock.advance(1);
    expect(await total()).toBe(0);
  });

  test.each([
    [
      'a start alone leaves the end open',
      { send_start_time: monthAgo - 1 },
      [march31 + 1, march31, monthAgo, monthAgo - 1],
    ],
    ['an end alone leaves the start open', { send_end_time: monthAgo }, [monthAgo, monthAgo - 1]],
  ])('%s', async (_, body, expected) => {
    expect(await foundAt(march31, 'GMT+08:00', [monthAgo - 1, monthAgo, march31, march31 + 1], body)).toEqual(expected);
  });
});
