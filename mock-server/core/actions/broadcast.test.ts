import { beforeEach, describe, expect, test } from 'vitest';
import type { Broadcast } from '../../../generators/generated/types.ts';
import { call, noon, tokenFor } from '../../../test/support/create-test-emulator.ts';
import { createTestTenant, recordsOf, type TestTenant } from '../../../test/support/testing-tenant.ts';
import type { BroadcastTask } from '../store/records.ts';

let setup: TestTenant;

beforeEach(() => {
  setup = createTestTenant();
});

/** Everybody is delivered to after a second, and reads five seconds later. */
const pace = { deliveredAfter: [1000, 1000], readAfter: [5000, 5000] };

/** Recipient, status, ms since the send time of the last change, of each record. */
async function statuses({ id }: Pick<BroadcastTask, 'id'>): Promise<readonly string[]> {
  const records = await recordsOf(setup.tenant, id);
  return records.map(
    ({ recipientId, status, statusUpdateTime, sendTime }) => `${recipientId} ${status} +${statusUpdateTime - sendTime}`,
  );
}

/** estimate, success, error. */
async function counters({ id }: Pick<BroadcastTask, 'id'>): Promise<readonly (number | undefined)[]> {
  const task = await setup.tenant.store.broadcastTasks.get(id);
  return [task?.estimateSendNum, task?.sendSuccessNum, task?.sendErrorNum];
}

async function countOutcomes(broadcast: Broadcast): Promise<Readonly<Record<string, number>>> {
  const { id } = await setup.tenant.broadcast(broadcast);
  await setup.tenant.clock.advance(86_400_000);
  const counts: Record<string, number> = {};
  for (const { status } of await recordsOf(setup.tenant, id)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

describe('a broadcast at once', () => {
  test('makes a task and sends to everyone', async () => {
    const task = await setup.tenant.broadcast({
      id: 'spring',
      name: 'Spring sale',
      recipients: ['alice', 'bob'],
      sendAgentId: 'agent',
      subjectId: 'subject',
      outcomes: { alice: 'delivered', bob: 'read' },
      ...pace,
    });
    expect(task).toEqual({
      id: 'spring',
      name: 'Spring sale',
      source: 1,
      timezone: 'GMT+08:00',
      startTime: noon,
      endTime: noon + 1000,
      sendTimeType: 1,
      subjectId: 'subject',
      sender: '2005652357',
      sendAgentId: 'agent',
      estimateSendNum: 2,
      sendSuccessNum: 2,
      sendErrorNum: 0,
    });
    expect(await recordsOf(setup.tenant, 'spring')).toEqual([
      {
        id: 1,
        taskId: 'spring',
        taskName: 'Spring sale',
        sender: '2005652357',
        sendAgentId: 'agent',
        subjectId: 'subject',
        timezone: 'GMT+08:00',
        recipientId: 'alice',
        messageId: expect.stringMatching(/^[1-9]\d{17}$/),
        sendTime: noon,
        status: '0',
        statusUpdateTime: noon,
        errorCode: '000000',
        pending: [{ status: '1', at: noon + 1000 }],
      },
      expect.objectContaining({
        id: 2,
        recipientId: 'bob',
        pending: [
          { status: '1', at: noon + 1000 },
          { status: '2', at: noon + 6000 },
        ],
      }),
    ]);
  });

  test('is made up where nothing is said of it', async () => {
    expect(await setup.tenant.broadcast({ recipients: ['alice'] })).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      name: 'Broadcast',
      subjectId: '',
      sendAgentId: expect.stringMatching(/^[0-9a-f]{32}$/),
      endTime: noon + 4000,
    });
  });

  test('adds people who were not known', async () => {
    await setup.tenant.broadcast({ recipients: ['zoe', 'alice'] });
    expect(await setup.tenant.store.recipients.get('zoe')).toEqual({
      id: 'zoe',
      channelId: '10001',
      displayName: 'zoe',
      language: 'zh-CN',
      following: true,
    });
  });

  test('addresses friends first and then new people, never those who have left', async () => {
    const { id } = await setup.tenant.broadcast({ count: 4 });
    const addressed = (await recordsOf(setup.tenant, id)).map(({ recipientId }) => recipientId);
    expect(addressed).toEqual([
      'bob',
      'alice',
      expect.stringMatching(/^U[0-9a-f]{32}$/),
      expect.stringMatching(/^U[0-9a-f]{32}$/),
    ]);
    expect(addressed[2]).not.toBe(addressed[3]);
    const { total } = await setup.tenant.store.recipients.query({ following: true }, { offset: 0, limit: 1 });
    expect(total).toBe(4);
    const fewer = await setup.tenant.broadcast({ count: 1 });
    expect(await recordsOf(setup.tenant, fewer.id)).toHaveLength(1);
  });

  test('draws new people whom an imported state does not have', async () => {
    await setup.tenant.broadcast({ count: 5 });
    const { sequences: _, ...state } = await setup.tenant.exportState();
    await setup.tenant.importState(state);
    const { id } = await setup.tenant.broadcast({ count: 8 });
    expect(new Set((await recordsOf(setup.tenant, id)).map(({ recipientId }) => recipientId)).size).toBe(8);
    expect((await setup.tenant.exportState()).broadcastTasks).toHaveLength(2);
  });

  test('shows on the wire, its records moving on', async () => {
    const { id } = await setup.tenant.broadcast({
      id: 'wired',
      recipients: ['alice', 'bob'],
      outcomes: { alice: 'read', bob: 'failed' },
      ...pace,
    });
    const token = await tokenFor(setup.emulator);
    await setup.tenant.clock.advance(6000);
    const tasks = await call(setup.emulator, 'queryTaskList', {}, token);
    expect(tasks.items).toMatchObject([
      { taskid: id, estimate_send_num: 2, send_success_num: 1, send_error_num: 1, send_time_type: 1 },
    ]);
    const read = await call(setup.emulator, 'sendRecordList', { message_status: '2' }, token);
    expect(read.items).toMatchObject([
      { recipient_id: 'alice', error_code: '000000', send_time: noon, status_update_time: noon + 6000 },
    ]);
    const failed = await call(setup.emulator, 'sendRecordList', { message_status: '9' }, token);
    expect(failed.items).toMatchObject([{ recipient_id: 'bob', error_code: '999999' }]);
  });

  test('that began in the past has come as far as time has', async () => {
    const task = await setup.tenant.broadcast({
      recipients: ['alice', 'bob'],
      outcomes: { alice: 'read', bob: 'read' },
      startAt: noon - 3000,
      ...pace,
    });
    expect(task).toMatchObject({ sendTimeType: 1, startTime: noon - 3000, endTime: noon - 2000 });
    expect(await statuses(task)).toEqual(['alice 1 +1000', 'bob 1 +1000']);
    await setup.tenant.clock.advance(3000);
    expect(await statuses(task)).toEqual(['alice 2 +6000', 'bob 2 +6000']);
  });
});

describe('outcomes', () => {
  test('are one for each person who is named, step by step', async () => {
    const recipients = ['a', 'b', 'c', 'd'];
    const outcomes = { a: 'sent', b: 'delivered', c: 'read', d: 'failed' } as const;
    const task = await setup.tenant.broadcast({ id: 'steps', recipients, outcomes, ...pace });
    expect(await statuses(task)).toEqual(['a 0 +0', 'b 0 +0', 'c 0 +0', 'd 0 +0']);
    expect(await counters(task)).toEqual([4, 4, 0]);
    await setup.tenant.clock.advance(999);
    expect(await statuses(task)).toEqual(['a 0 +0', 'b 0 +0', 'c 0 +0', 'd 0 +0']);
    await setup.tenant.clock.advance(1);
    expect(await statuses(task)).toEqual(['a 0 +0', 'b 1 +1000', 'c 1 +1000', 'd 9 +1000']);
    expect(await counters(task)).toEqual([4, 3, 1]);
    await setup.tenant.clock.advance(5000);
    expect(await statuses(task)).toEqual(['a 0 +0', 'b 1 +1000', 'c 2 +6000', 'd 9 +1000']);
    expect(await counters(task)).toEqual([4, 3, 1]);
    const records = await recordsOf(setup.tenant, 'steps');
    expect(records.map(({ pending }) => pending)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('of those who fail are known at once or on the way', async () => {
    const recipients = Array.from({ length: 8 }, (_, index) => `r${index}`);
    const task = await setup.tenant.broadcast({ id: 'failing', recipients, successRatio: 0, ...pace });
    const begun = await recordsOf(setup.tenant, 'failing');
    expect(begun.map(({ status }) => status).join('')).toBe('09099990');
    expect(begun.map(({ messageId }) => messageId === '')).toEqual([false, true, false, true, true, true, true, false]);
    expect(await counters(task)).toEqual([8, 3, 5]);
    await setup.tenant.clock.advance(1000);
    expect(await counters(task)).toEqual([8, 0, 8]);
  });

  test.each([
    [{ successRatio: 1, readRatio: 1 }, { 2: 500 }],
    [{ successRatio: 1, readRatio: 0 }, { 1: 500 }],
    [{ successRatio: 0, readRatio: 1 }, { 9: 500 }],
    [
      { successRatio: 0.5, readRatio: 0.5 },
      { 1: 115, 2: 125, 9: 260 },
    ],
    [{}, { 1: 236, 2: 243, 9: 21 }],
  ])('follow the ratios %j', async (ratios, counts) => {
    expect(await countOutcomes({ count: 500, ...ratios })).toEqual(counts);
  });

  test('of one person change nobody else’s', async () => {
    const recipients = Array.from({ length: 40 }, (_, index) => `r${index}`);
    const other = createTestTenant();
    const plain = await setup.tenant.broadcast({ id: 'same', recipients });
    await other.tenant.broadcast({ id: 'same', recipients, outcomes: { r3: 'failed', r7: 'sent' } });
    await setup.tenant.clock.advance(86_400_000);
    await other.tenant.clock.advance(86_400_000);
    const untouched = ({ recipientId }: { recipientId: string }): boolean =>
      recipientId !== 'r3' && recipientId !== 'r7';
    expect((await recordsOf(other.tenant, 'same')).filter(untouched)).toEqual(
      (await recordsOf(setup.tenant, plain.id)).filter(untouched),
    );
  });
});

describe('a scheduled broadcast', () => {
  const startAt = noon + 3_600_000;

  test('has a plan and no records until it begins', async () => {
    const task = await setup.tenant.broadcast({ recipients: ['alice', 'bob', 'zoe'], startAt, ...pace });
    expect(task).toMatchObject({
      sendTimeType: 2,
      startTime: startAt,
      endTime: startAt + 1000,
      estimateSendNum: 3,
      sendSuccessNum: 0,
    });
    expect(task).toHaveProperty('plan');
    await setup.tenant.clock.advance(3_599_999);
    expect(await statuses(task)).toEqual([]);
    await setup.tenant.clock.advance(1);
    expect(await statuses(task)).toEqual(['alice 0 +0', 'bob 0 +0', 'zoe 0 +0']);
    expect(await counters(task)).toEqual([3, 3, 0]);
    const begun = await setup.tenant.store.broadcastTasks.get(task.id);
    expect(begun).not.toHaveProperty('plan');
    expect(begun).toMatchObject({ sendTimeType: 2, startTime: startAt, endTime: startAt + 1000 });
  });

  test('sends at its start, however far the clock jumps', async () => {
    const task = await setup.tenant.broadcast({ recipients: ['alice'], outcomes: { alice: 'read' }, startAt, ...pace });
    await setup.tenant.clock.advance(86_400_000);
    expect(await recordsOf(setup.tenant, task.id)).toMatchObject([
      { sendTime: startAt, status: '2', statusUpdateTime: startAt + 6000 },
    ]);
  });

  test('does not reach those who leave before it begins', async () => {
    const task = await setup.tenant.broadcast({
      id: 't',
      recipients: ['alice', 'bob'],
      outcomes: { alice: 'read', bob: 'read' },
      startAt,
      ...pace,
    });
    await setup.tenant.act({ type: 'unfollow', userId: 'bob' });
    await setup.tenant.clock.set(startAt);
    expect(await statuses(task)).toEqual(['alice 0 +0', 'bob 9 +0']);
    expect(await counters(task)).toEqual([2, 1, 1]);
    expect((await recordsOf(setup.tenant, 't'))[1]).toMatchObject({ messageId: '', errorCode: '999999' });
  });

  test('begins with others of the same moment in the order of their ids', async () => {
    await setup.tenant.broadcast({ id: 'b', recipients: ['alice'], startAt });
    await setup.tenant.broadcast({ id: 'a', recipients: ['alice'], startAt });
    await setup.tenant.clock.set(startAt);
    expect((await recordsOf(setup.tenant, 'a')).map(({ id }) => id)).toEqual([1]);
    expect((await recordsOf(setup.tenant, 'b')).map(({ id }) => id)).toEqual([2]);
  });

  test('goes the same way whatever is scheduled beside it', async () => {
    const other = createTestTenant();
    await other.tenant.broadcast({ id: 'earlier', count: 3, startAt: startAt - 1 });
    await other.tenant.clock.set(startAt - 1);
    const names = Array.from({ length: 20 }, (_, index) => `r${index}`);
    const outcomes = Object.fromEntries(names.map((name) => [name, 'read' as const]));
    for (const { tenant } of [setup, other]) {
      await tenant.broadcast({ id: 't', recipients: names, outcomes, startAt });
      await tenant.clock.set(startAt + 86_400_000);
    }
    const times = (tenant: TestTenant['tenant']) =>
      recordsOf(tenant, 't').then((records) =>
        records.map(({ messageId, statusUpdateTime }) => [messageId, statusUpdateTime]),
      );
    expect(await times(other.tenant)).toEqual(await times(setup.tenant));
  });
});

describe('somebody who leaves', () => {
  const everyone = { recipients: ['alice', 'bob'], outcomes: { alice: 'read', bob: 'read' }, ...pace } as const;

  test('after it was sent gets nothing', async () => {
    const task = await setup.tenant.broadcast(everyone as unknown as Broadcast);
    await setup.tenant.clock.advance(500);
    await setup.tenant.act({ type: 'unfollow', userId: 'alice' });
    await setup.tenant.clock.advance(86_400_000);
    expect(await statuses(task)).toEqual(['alice 9 +1000', 'bob 2 +6000']);
    expect(await counters(task)).toEqual([2, 1, 1]);
    expect((await recordsOf(setup.tenant, task.id))[0]).toMatchObject({
      errorCode: '999999',
      messageId: expect.stringMatching(/^\d{18}$/),
    });
  });

  test('after it was delivered reads nothing', async () => {
    const task = await setup.tenant.broadcast(everyone as unknown as Broadcast);
    await setup.tenant.clock.advance(1000);
    await setup.tenant.act({ type: 'unfollow', userId: 'alice' });
    await setup.tenant.clock.advance(86_400_000);
    expect(await statuses(task)).toEqual(['alice 1 +1000', 'bob 2 +6000']);
    expect(await counters(task)).toEqual([2, 2, 0]);
    expect((await recordsOf(setup.tenant, task.id))[0]).not.toHaveProperty('pending');
  });

  test('and comes back in time gets it', async () => {
    const task = await setup.tenant.broadcast(everyone as unknown as Broadcast);
    await setup.tenant.act({ type: 'unfollow', userId: 'alice' });
    await setup.tenant.act({ type: 'follow', userId: 'alice' });
    await setup.tenant.clock.advance(86_400_000);
    expect(await statuses(task)).toEqual(['alice 2 +6000', 'bob 2 +6000']);
  });

  test('is not reached by the next broadcast', async () => {
    await setup.tenant.act({ type: 'unfollow', userId: 'alice' });
    const task = await setup.tenant.broadcast(everyone as unknown as Broadcast);
    expect(await statuses(task)).toEqual(['alice 9 +0', 'bob 0 +0']);
    expect(task).toMatchObject({ estimateSendNum: 2, sendSuccessNum: 1, sendErrorNum: 1 });
  });
});

describe('ten thousand people', () => {
  test('are all accounted for at every moment', { timeout: 60_000 }, async () => {
    const task = await setup.tenant.broadcast({ count: 10_000 });
    for (const milliseconds of [0, 300, 1000, 3000, 60_000, 86_400_000]) {
      await setup.tenant.clock.advance(milliseconds);
      const records = await recordsOf(setup.tenant, task.id);
      const failed = records.filter(({ errorCode }) => errorCode === '999999').length;
      expect(await counters(task)).toEqual([10_000, 10_000 - failed, failed]);
    }
    expect(await counters(task)).toEqual([10_000, 9510, 490]);
    expect(setup.tenant.clock.nextDue()).toBeUndefined();
  });
});

describe('a broadcast that is refused', () => {
  test.each<[string, unknown]>([
    ['the value must be of type object, got [].', []],
    ['it needs either recipients or count. Give one of the two.', {}],
    ['it needs either recipients or count. Give one of the two.', { recipients: ['alice'], count: 1 }],
    ['recipients must have at least 1 elements, got [].', { recipients: [] }],
    ['count must be at least 1, got 0.', { count: 0 }],
    ['successRatio must be at most 1, got 1.1.', { count: 1, successRatio: 1.1 }],
    [
      'outcomes.alice must be one of sent, delivered, read, failed, got "lost".',
      { recipients: ['alice'], outcomes: { alice: 'lost' } },
    ],
    ['recipients has "alice" twice. Address each person once.', { recipients: ['zoe', 'alice', 'alice'] }],
    [
      'outcomes names "bob", who is not addressed. Add them to recipients.',
      { recipients: ['zoe', 'alice'], outcomes: { bob: 'read' } },
    ],
    ['there is no channel "99". Channels: 10001.', { count: 1, channelId: '99' }],
    ['deliveredAfter is [2, 1]. Give the shorter time first.', { count: 5, deliveredAfter: [2, 1] }],
    ['readAfter is [2, 1]. Give the shorter time first.', { count: 5, readAfter: [2, 1] }],
    ['id "taken" is taken. Choose another, or leave it out.', { id: 'taken', count: 5 }],
    ['it would go on past the year 9999. Let it begin earlier.', { count: 5, startAt: 253_402_300_799_999 }],
  ])('says: %s', async (message, broadcast) => {
    await setup.tenant.broadcast({ id: 'taken', recipients: ['alice'], startAt: noon + 1000 });
    const before = await setup.tenant.exportState();
    await expect(setup.tenant.broadcast(broadcast as Broadcast)).rejects.toMatchObject({
      code: 'BROADCAST_INVALID',
      message: `Failed to make the broadcast task: ${message}`,
    });
    expect(await setup.tenant.exportState()).toEqual(before);
  });

  test('asks for a channel where there is none', async () => {
    const { tenant } = createTestTenant({ initialState: 'empty' });
    await expect(tenant.broadcast({ count: 1 })).rejects.toThrow(
      'Failed to make the broadcast task: the tenant has no channel. Add one first: POST channels.',
    );
  });

  test('names the channel of somebody who belongs to another', async () => {
    await setup.tenant.addRecords({ channels: [{ id: '20002' }] });
    await expect(setup.tenant.broadcast({ channelId: '20002', recipients: ['zoe', 'alice'] })).rejects.toThrow(
      'Failed to make the broadcast task: "alice" belongs to channel "10001". ' +
        'Give channelId, or address people of one channel.',
    );
    expect(await setup.tenant.store.recipients.get('zoe')).toBeUndefined();
  });
});
