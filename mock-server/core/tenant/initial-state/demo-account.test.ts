import { describe, expect, test } from 'vitest';
import { startOfLocalDay } from '../../../../common/local-time.ts';
import { createRandom } from '../../../../common/random.ts';
import { createEmulator } from '../../../emulator.ts';
import { accountSize, demoAccount } from './demo-account.ts';
import { assertTenantState, nothingKnown, readRecords } from './read-state.ts';
import type { TenantRecords } from './tenant-records.ts';

/** Noon of 1 May 2024 in GMT+08:00. */
const noon = 1_714_536_000_000;
const midnight = 1_714_492_800_000;
const timezone = 'GMT+08:00';

function account(seed = 1, appid = '1', now = noon): TenantRecords {
  const today = startOfLocalDay(now, timezone);
  return demoAccount({ random: createRandom(seed, appid, 'initial-state'), today, timezone });
}

const countBy = <T>(list: readonly T[], keyOf: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of list) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
};

describe('a demo account', () => {
  const { channels, recipients, messages, broadcastTasks, sendRecords } = account();

  test('has 3 channels, 200 recipients, 40 broadcast tasks and 60 messages', () => {
    expect([channels.length, recipients.length, broadcastTasks.length, messages.length]).toEqual([3, 200, 40, 60]);
    expect(accountSize).toEqual({ channels: 3, recipients: 200, broadcastTasks: 40, messages: 60 });
  });

  test('has send records of every status', () => {
    expect(Object.keys(countBy(sendRecords, ({ status }) => status)).sort()).toEqual(['0', '1', '2', '9']);
    expect(sendRecords.length).toBeGreaterThan(1000);
  });

  test('gives each record an id of its own', () => {
    for (const list of [channels, recipients, messages, broadcastTasks, sendRecords]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
  });

  test('addresses only people of the channel that sends', () => {
    const senderOf = new Map(channels.map(({ id, sender }) => [id, sender]));
    const channelOf = new Map(recipients.map(({ id, channelId }) => [id, channelId]));
    const strays = sendRecords.filter(
      ({ recipientId, sender }) => senderOf.get(channelOf.get(recipientId) ?? '') !== sender,
    );
    expect(strays).toEqual([]);
  });

  test('has messages only of people of their channel', () => {
    const channelOf = new Map(recipients.map(({ id, channelId }) => [id, channelId]));
    expect(messages.filter(({ recipientId, channelId }) => channelOf.get(recipientId) !== channelId)).toEqual([]);
  });

  test('counts in each task what its records count', () => {
    for (const { id, estimateSendNum, sendSuccessNum, sendErrorNum } of broadcastTasks) {
      const own = sendRecords.filter(({ taskId }) => taskId === id);
      const failed = own.filter(({ errorCode }) => errorCode === '999999').length;
      expect([estimateSendNum, sendSuccessNum, sendErrorNum]).toEqual([own.length, own.length - failed, failed]);
    }
  });

  test('repeats the fields of a task in its records', () => {
    const taskById = new Map(broadcastTasks.map((task) => [task.id, task]));
    for (const { taskId, taskName, sender, sendAgentId, subjectId, timezone: zone } of sendRecords) {
      expect(taskById.get(taskId)).toMatchObject({ name: taskName, sender, sendAgentId, subjectId, timezone: zone });
    }
  });

  test('fails without a message, and only so', () => {
    const contradictions = sendRecords.filter(
      ({ status, errorCode, messageId }) =>
        (status === '9') !== (errorCode === '999999') || (status === '9') !== (messageId === ''),
    );
    expect(contradictions).toEqual([]);
  });

  test('has records of several message ids', () => {
    expect(sendRecords.filter(({ messageId }) => messageId.includes(',')).length).toBeGreaterThan(100);
  });

  test('sends between the start and the end of a task', () => {
    const taskById = new Map(broadcastTasks.map((task) => [task.id, task]));
    const outside = sendRecords.filter(({ taskId, sendTime }) => {
      const { startTime = 0, endTime = 0 } = taskById.get(taskId) ?? {};
      return sendTime < startTime || sendTime > endTime;
    });
    expect(outside).toEqual([]);
  });

  test('lies before the start of the day, all of it', () => {
    const times = [
      ...broadcastTasks.flatMap(({ startTime, endTime }) => [startTime, endTime]),
      ...sendRecords.flatMap(({ sendTime, statusUpdateTime }) => [sendTime, statusUpdateTime]),
      ...messages.map(({ sentAt }) => sentAt),
    ];
    expect(times.filter((time) => time >= midnight)).toEqual([]);
  });

  test('has most of its tasks in the last month', () => {
    const lastMonth = broadcastTasks.filter(({ startTime }) => startTime > midnight - 28 * 86_400_000);
    expect(lastMonth.length).toBeGreaterThan(20);
    expect(lastMonth.length).toBeLessThan(40);
  });

  test('has content that can be fetched for image, video, audio and file', () => {
    const fetchable = messages.filter(({ mediaKey }) => mediaKey !== undefined);
    expect(Object.keys(countBy(fetchable, ({ type }) => type)).sort()).toEqual(['audio', 'file', 'image', 'video']);
    expect(new Set(fetchable.map(({ mediaKey }) => mediaKey)).size).toBe(fetchable.length);
    expect(messages.filter(({ type }) => type === 'text').some(({ mediaKey }) => mediaKey !== undefined)).toBe(false);
  });

  test('has what the page asks for in its examples', () => {
    expect(channels[0]).toMatchObject({ id: '12323', sender: '123456' });
    expect(recipients[0]).toMatchObject({ id: '12345678', channelId: '12323' });
    expect(messages[0]).toMatchObject({ id: '1501597916', channelId: '12323', type: 'image' });
    expect(broadcastTasks[0]).toMatchObject({
      id: '1123412432341234123412431',
      name: '测试',
      startTime: 1_714_295_033_250,
    });
    expect(sendRecords[0]).toMatchObject({ id: 1, messageId: '111111222222222333333333', status: '2' });
  });

  test('is a state that can be imported', () => {
    const state: unknown = JSON.parse(JSON.stringify(account()));
    assertTenantState(state);
    expect(readRecords(state, { known: nothingKnown, random: createRandom(9), now: 0, timezone })).toEqual(account());
  });
});

describe('the seed', () => {
  test('has no time before 1970 where its clock stands there', async () => {
    const emulator = createEmulator({ clock: { now: 0, frozen: true }, initialState: 'believable' });
    const tenant = emulator.tenants.get('1')!;
    const state = await tenant.exportState();
    const times = [
      ...(state.broadcastTasks ?? []).flatMap(({ startTime, endTime }) => [startTime!, endTime!]),
      ...(state.sendRecords ?? []).flatMap(({ sendTime, statusUpdateTime }) => [sendTime!, statusUpdateTime!]),
      ...(state.messages ?? []).map(({ sentAt }) => sentAt!),
    ];
    expect(times.filter((time) => time < 0)).toEqual([]);
    await expect(tenant.importState(state)).resolves.toBeUndefined();
  });

  test('gives the same account for the same tenant', () => {
    expect(JSON.stringify(account())).toBe(JSON.stringify(account()));
  });

  test('gives the same account all day long', () => {
    expect(account(1, '1', midnight)).toEqual(account(1, '1', midnight + 86_399_999));
  });

  test('gives an account a day later on the next day', () => {
    const [today, tomorrow] = [account().broadcastTasks[1], account(1, '1', midnight + 86_400_000).broadcastTasks[1]];
    expect((tomorrow?.startTime ?? 0) - (today?.startTime ?? 0)).toBe(86_400_000);
  });

  test('gives another account for another seed, and for another tenant', () => {
    expect(account(2).recipients[1]?.id).not.toBe(account().recipients[1]?.id);
    expect(account(1, '2').recipients[1]?.id).not.toBe(account().recipients[1]?.id);
  });
});
