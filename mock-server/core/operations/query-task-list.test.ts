import { describe, expect, test } from 'vitest';
import type { TenantState } from '../../../generators/generated/types.ts';
import { callAs1, createTestEmulator, type Reading } from '../../../test/support/create-test-emulator.ts';

const initialState: TenantState = {
  channels: [{ id: 'c', sender: '2005652357' }],
  broadcastTasks: [
    { id: 'a', name: '走查', startTime: 1000, endTime: 2000, sender: '1', subjectId: 'x' },
    { id: 'b', name: '群发123', startTime: 3000, endTime: 9000, sender: '2', subjectId: 'y', sendTimeType: 2 },
    { id: 'c', name: '群发', startTime: 3000, endTime: 3500, sender: '1', subjectId: 'y' },
    { id: 'd', name: 'News', startTime: 8000, endTime: 8000, sender: '1', subjectId: '', timezone: 'GMT-05:30' },
  ],
};

function list(body?: Record<string, unknown> | string, behaviour = {}): Promise<Reading> {
  return callAs1(createTestEmulator({ initialState, behaviour }), 'queryTaskList', body);
}

const ids = async (body?: Record<string, unknown>, behaviour = {}): Promise<string> =>
  (await list(body, behaviour)).items.map(({ taskid }) => taskid).join('');

describe('queryTaskList', () => {
  test('lists all tasks, newest first, ties by id', async () => {
    expect(await ids()).toBe('dcba');
  });

  test("answers in the form of the page's example", async () => {
    const emulator = createTestEmulator({
      initialState: {
        broadcastTasks: [
          {
            id: 'aa8eb4e79d8b46efaf4320622faf8e8d',
            name: '走查',
            startTime: Date.parse('2024-07-10T20:10:12+08:00'),
            endTime: Date.parse('2024-07-10T20:11:15+08:00'),
            subjectId: '12345678',
          },
        ],
        sendRecords: ['1', '2'].map((recipientId) => ({
          taskId: 'aa8eb4e79d8b46efaf4320622faf8e8d',
          recipientId,
          status: '9' as const,
        })),
      },
    });
    expect((await callAs1(emulator, 'queryTaskList', {})).text).toBe(
      '{"items":[{"task_name":"走查","send_error_num":2,"estimate_send_num":2,"task_source":1,"timezone":"GMT+08:00",' +
        '"task_end_time":"2024-07-10 20:11:15","send_success_num":0,"send_time_type":1,' +
        '"taskid":"aa8eb4e79d8b46efaf4320622faf8e8d","task_start_time":"2024-07-10 20:10:12","subjectid":"12345678"}],' +
        '"page_count":1,"page_no":1,"page_size":15,"ret_code":"000000","ret_msg":"操作成功","total_count":1}',
    );
  });

  test('writes times in the timezone of the task', async () => {
    expect((await list({ task_name: 'News' })).items[0]).toMatchObject({
      timezone: 'GMT-05:30',
      task_start_time: '1969-12-31 18:30:08',
    });
  });

  test('answers for a scheduled task that it is', async () => {
    expect((await list({ task_name: '123' })).items[0]).toMatchObject({ taskid: 'b', send_time_type: 2 });
  });
});

describe('filters', () => {
  test.each<[Record<string, unknown>, string]>([
    [{ sender: '1' }, 'dca'],
    [{ sender: 1 }, 'dca'],
    [{ sender: '12' }, ''],
    [{ sender: '' }, 'dcba'],
    [{ subjectid: 'y' }, 'cb'],
    [{ subjectid: '' }, 'dcba'],
    [{ task_name: '群发' }, 'cb'],
    [{ task_name: '123' }, 'b'],
    [{ task_name: 123 }, 'b'],
    [{ task_name: 'news' }, ''],
    [{ task_name: '' }, 'dcba'],
    [{ task_name: '群发', sender: '1', subjectid: 'y', task_start_time: 3000, task_end_time: 3000 }, 'c'],
    [{ sender: '1', subjectid: 'nobody' }, ''],
    [{ sender: '1', task_start_time: 3000 }, 'dc'],
    [{ sender: '1', task_end_time: 3000 }, 'ca'],
    [{ sender: '2', task_start_time: 2000, task_end_time: 3000 }, 'b'],
    [{ sender: '2', task_start_time: 3001 }, ''],
    [{ sender: '1', task_start_time: 2000, task_end_time: 7999, task_name: '群发' }, 'c'],
    [{ taskid: 'a' }, 'dcba'],
  ])('%j', async (body, expected) => {
    expect(await ids(body)).toBe(expected);
  });
});

describe('textMatch', () => {
  test('contains: the name has the text in it', async () => {
    expect(await ids({ task_name: '群发' }, { textMatch: 'contains' })).toBe('cb');
  });

  test('exact: the name is the text', async () => {
    expect(await ids({ task_name: '群发' }, { textMatch: 'exact' })).toBe('c');
  });
});

describe('taskTimeMatch', () => {
  test.each<[string, Record<string, unknown>, string, string, string]>([
    ['from a start', { task_start_time: 3000 }, 'dcb', 'dcb', 'dcb'],
    ['from the middle of a task', { task_start_time: 3400 }, 'd', 'd', 'dcb'],
    ['from the end of a task', { task_start_time: 3500 }, 'd', 'd', 'dcb'],
    ['from after an end', { task_start_time: 3501 }, 'd', 'd', 'db'],
    ['to a start', { task_end_time: 3000 }, 'cba', 'a', 'cba'],
    ['to an end', { task_end_time: 3500 }, 'cba', 'ca', 'cba'],
    ['to before a start', { task_end_time: 2999 }, 'a', 'a', 'a'],
    ['a range', { task_start_time: 2000, task_end_time: 8000 }, 'dcb', 'dc', 'dcba'],
    ['an instant', { task_start_time: 8000, task_end_time: 8000 }, 'd', 'd', 'db'],
    ['before all', { task_end_time: 0 }, '', '', ''],
    ['both spellings of Long', { task_start_time: '2000', task_end_time: 8000 }, 'dcb', 'dc', 'dcba'],
  ])('%s', async (_, body, start, within, overlap) => {
    expect([
      await ids(body, { taskTimeMatch: 'start' }),
      await ids(body, { taskTimeMatch: 'within' }),
      await ids(body, { taskTimeMatch: 'overlap' }),
    ]).toEqual([start, within, overlap]);
  });

  test('refuses a start later than its end', async () => {
    const { retCode, headers } = await list({ task_start_time: 2, task_end_time: 1 });
    expect([retCode, headers['x-mock-violation']]).toEqual([
      '999994',
      'task_start_time must not be later than task_end_time, got 2: check whether the two are swapped [timeOrder]',
    ]);
  });
});
