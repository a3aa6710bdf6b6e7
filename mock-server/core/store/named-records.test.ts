import { expect, test } from 'vitest';
import { createMemoryStore } from './memory/memory-store.ts';
import { createNamed } from './named-records.ts';
import { newRecipient } from './new-recipient.ts';
import type { BroadcastTask, Message } from './records.ts';

const store = createMemoryStore();
store.channels.put(['1', '2'].map((id) => ({ id, name: id, sender: id, lineUserId: `U${id}` })));
store.recipients.put(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => newRecipient(id, id === 'f' ? '2' : '1')));
const message = (id: string, mediaKey: string): Message => {
  return { id, channelId: '1', recipientId: 'a', type: 'image', sentAt: 5, mediaKey };
};
store.messages.put([message('m1', 'k1'), message('m2', 'k2'), message('m3', 'k3')]);
const task = (id: string): BroadcastTask => ({
  ...{ id, name: id, source: 1, timezone: 'GMT+08:00', startTime: 1, endTime: 1, sendTimeType: 1, subjectId: '' },
  ...{ sender: '1', sendAgentId: '', estimateSendNum: 0, sendSuccessNum: 0, sendErrorNum: 0 },
});
store.broadcastTasks.put([task('t1'), task('t2'), task('t3')]);
const named = createNamed(store);

const idsOf = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);

test('of recipients those are found whom somebody names, and none twice', async () => {
  const { recipients } = await named({
    recipients: [{ id: 'a', channelId: '1' }],
    messages: [{ channelId: '1', type: 'text', recipientId: 'c' }],
    sendRecords: [
      { taskId: 't1', recipientId: 'c' },
      { taskId: 't1', recipientId: 'new' },
    ],
    broadcastTasks: [
      {
        name: 'x',
        plan: { channelId: '1', recipients: ['b'], outcomes: ['read'], deliveredAfter: [1], readAfter: [1] },
      },
    ],
  });
  expect(idsOf(recipients)).toEqual(['a', 'c', 'b']);
});

test('a message that names nobody finds the first of its channel, before all others', async () => {
  const { recipients } = await named({
    recipients: [{ id: 'a', channelId: '1' }],
    messages: [
      { channelId: '1', type: 'text' },
      { channelId: '2', type: 'text' },
    ],
  });
  expect(idsOf(recipients)).toEqual(['e', 'f', 'a']);
});

test('messages are found by their ids and by their media keys, tasks by theirs and by those of records', async () => {
  const { messages, broadcastTasks, channels } = await named({
    messages: [
      { channelId: '1', type: 'image', id: 'm1' },
      { channelId: '1', type: 'image', mediaKey: 'k3' },
    ],
    broadcastTasks: [{ id: 't3', name: 'again' }],
    sendRecords: [{ taskId: 't1', recipientId: 'a' }],
  });
  expect(idsOf(messages as readonly Message[])).toEqual(['m1', 'm3']);
  expect(idsOf(broadcastTasks)).toEqual(['t3', 't1']);
  expect(idsOf(channels)).toEqual(['2', '1']);
});

test('a state that names nothing finds the channels alone', async () => {
  const { recipients, messages, broadcastTasks } = await named({});
  expect([recipients, messages, broadcastTasks]).toEqual([[], [], []]);
});
