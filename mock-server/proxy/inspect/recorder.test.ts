import { describe, expect, test } from 'vitest';
import { buildBroadcastTaskItem, buildSendRecordItem } from '../../../generators/entries/fixtures.ts';
import type { BroadcastTaskItem, SendRecordItem, TenantState } from '../../../generators/generated/types.ts';
import { validateTenantState } from '../../../generators/generated/validators/state.js';
import { createTestTenant } from '../../../test/support/testing-tenant.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { createRecorder, type Recorder, type RecorderOptions } from './recorder.ts';

const pseudonyms = createPseudonyms('key');

function recorder(options: Partial<RecorderOptions> = {}): Recorder {
  return createRecorder({ pseudonyms, ...options });
}

function tasks(to: Recorder, items: readonly unknown[], asked: Record<string, string> = {}): void {
  to.note({ operation: 'queryTaskList', asked, answer: { items }, at: 1000 });
}

function records(to: Recorder, items: readonly unknown[], asked: Record<string, string> = {}): void {
  to.note({ operation: 'sendRecordList', asked, answer: { items }, at: 1000 });
}

const task: BroadcastTaskItem = {
  ...buildBroadcastTaskItem({}, { seed: 1 }),
  taskid: 't1',
  estimate_send_num: 10,
  send_success_num: 6,
  send_error_num: 1,
};
const sent: SendRecordItem = {
  ...buildSendRecordItem({}, { seed: 1 }),
  taskid: 't1',
  recipient_id: 'r1',
  messageid: '1',
  error_code: '000000',
  sender: '2005652357',
  send_time: 5000,
  status_update_time: 4000,
};

/** Loads a state as a mock server does. */
async function load(state: TenantState): Promise<void> {
  await createTestTenant({ initialState: state }).tenant.ready();
}

describe('a recorder', () => {
  test('writes a state that is valid and loads, whatever it saw', async () => {
    const all = recorder();
    expect(validateTenantState(all.toState())).toBe(true);
    tasks(all, [
      task,
      { ...task, taskid: 't2', task_start_time: '2024-07-10 10:00:00', task_end_time: '2024-07-10 09:00:00' },
    ]);
    records(
      all,
      [sent, { ...sent, recipient_id: 'r2', error_code: '999999', messageid: '' }, { ...sent, taskid: 't3' }],
      { message_status: '9' },
    );
    all.note({
      operation: 'getMediaContent',
      asked: { messageid: 'm', appid: '2005652357' },
      answer: { item: 'https://x/y' },
      at: 1,
    });
    all.note({
      operation: 'getMediaContent',
      asked: { messageid: 'n', appid: 'c' },
      answer: { item: { url: 'https://x/y.MP4?z' } },
      at: 1,
    });
    const state = all.toState();
    expect(validateTenantState(state)).toBe(true);
    await load(state);
    expect(state.messages).toMatchObject([{ type: 'file', fileName: 'file.txt' }, { type: 'video' }]);
    expect(state.channels).toEqual([{ id: '2005652357', sender: '2005652357' }, { id: 'c' }]);
    expect(state.sendRecords).toMatchObject([
      { taskId: 't3', status: '0', statusUpdateTime: 5000 },
      { status: '9', errorCode: '999999' },
      { status: '0' },
    ]);
  });

  test('goes on from the last answer that told something, else from the last; where none came, from now', () => {
    const quiet = recorder();
    expect(quiet.toState()).not.toHaveProperty('clock');
    tasks(quiet, []);
    expect([quiet.version, quiet.toState().clock]).toEqual([0, { now: 1000 }]);
    quiet.note({ operation: 'queryTaskList', asked: {}, answer: { items: [task] }, at: 2000 });
    quiet.note({ operation: 'getToken', asked: {}, answer: { item: {} }, at: 3000 });
    expect(quiet.toState().clock).toEqual({ now: 2000 });
  });

  test('counts what it sees twice once, as it was last', () => {
    const twice = recorder();
    tasks(twice, [task]);
    tasks(twice, [{ ...task, send_success_num: 7 }]);
    records(twice, [sent]);
    records(twice, [{ ...sent, status_update_time: 9000 }]);
    const { broadcastTasks, sendRecords } = twice.toState();
    expect(broadcastTasks).toMatchObject([{ sendSuccessNum: 7 }]);
    expect(sendRecords).toMatchObject([{ statusUpdateTime: 9000 }]);
    expect(broadcastTasks).toHaveLength(1);
  });

  test.each(['', null])('keeps a task without an end and a record of no agent, told by %j', async (unset) => {
    const running = recorder();
    tasks(running, [{ ...task, task_start_time: '2025-03-10 08:00:00', timezone: 'GMT+08:00', task_end_time: unset }]);
    records(running, [{ ...sent, send_agentid: unset }]);
    const state = running.toState();
    const start = 1_741_564_800_000;
    expect(state.broadcastTasks).toMatchObject([{ id: 't1', startTime: start, endTime: start, sendAgentId: '' }]);
    expect(state.sendRecords).toMatchObject([{ taskId: 't1', sendAgentId: '' }]);
    expect(validateTenantState(state)).toBe(true);
    await load(state);
  });

  test('leaves out rows that break the contract', () => {
    const broken = recorder();
    tasks(broken, [{ ...task, taskid: 1 }, null, 'x', []]);
    records(broken, [{ ...sent, send_time: 'soon' }]);
    broken.note({ operation: 'queryTaskList', asked: {}, answer: { items: {} }, at: 1 });
    expect(broken.version).toBe(0);
    expect(broken.toState()).toMatchObject({ broadcastTasks: [], sendRecords: [] });
  });

  test('says that a task is partial unless all of its records were seen', () => {
    const partial = recorder();
    tasks(partial, [task]);
    records(partial, [sent]);
    expect(partial.toState().broadcastTasks).toMatchObject([
      { partial: true, estimateSendNum: 10, sendSuccessNum: 6, sendErrorNum: 1 },
    ]);
    const whole = recorder();
    tasks(whole, [{ ...task, estimate_send_num: 1, send_success_num: 1, send_error_num: 0 }]);
    records(whole, [sent]);
    expect(Object.keys(whole.toState().broadcastTasks![0]!)).not.toContain('partial');
  });

  test('never counts fewer than it saw', async () => {
    const newer = recorder();
    tasks(newer, [{ ...task, estimate_send_num: 1, send_success_num: 0, send_error_num: 0 }]);
    records(newer, [sent, { ...sent, recipient_id: 'r2' }]);
    expect(newer.toState().broadcastTasks![0]).not.toHaveProperty('partial');
    records(newer, [{ ...sent, recipient_id: 'r3', messageid: '', error_code: '999999' }]);
    await load(newer.toState());
  });

  test('knows the sender that a request filtered by', () => {
    const filtered = recorder();
    tasks(filtered, [task], { sender: '123456' });
    tasks(filtered, [task]);
    expect(filtered.toState().broadcastTasks).toMatchObject([{ sender: '123456' }]);
  });

  test('keeps no more than its limit, and says how many it let go', () => {
    const small = recorder({ limit: 1 });
    tasks(small, [task, { ...task, taskid: 't2' }, { ...task, send_success_num: 2 }]);
    expect([small.dropped, small.toState().broadcastTasks]).toMatchObject([1, [{ id: 't1', sendSuccessNum: 2 }]]);
  });

  test('takes ids such as __proto__ for what they are', async () => {
    const odd = recorder();
    tasks(odd, [{ ...task, taskid: '__proto__' }]);
    records(odd, [{ ...sent, taskid: 'constructor', recipient_id: '__proto__', sender: '__proto__' }]);
    const state = odd.toState();
    expect(state.broadcastTasks!.map(({ id }) => id)).toEqual(['__proto__', 'constructor']);
    await load(state);
  });
});
