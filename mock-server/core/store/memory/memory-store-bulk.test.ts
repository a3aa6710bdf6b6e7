import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../../common/random.ts';
import { createListStore, type ListSet } from '../list-store.ts';
import type { SendRecord } from '../records.ts';
import type { PageOf, SendRecordFilter } from '../store.ts';
import { createMemoryStore } from './memory-store.ts';

describe('a memory store of thousands of send records', () => {
  const random = createRandom(11);
  const build = (recordId: number): SendRecord => {
    const task = random.int(1, 1_500);
    return {
      id: recordId,
      taskId: `task ${task}`,
      taskName: `Name ${task}`,
      sender: `sender ${task % 13}`,
      sendAgentId: `agent ${task % 3}`,
      subjectId: `subject ${task % 100}`,
      timezone: 'GMT+08:00',
      recipientId: `U${random.int(1, 900)}`,
      messageId: random.chance(0.3) ? `${recordId},${recordId + 50_000}` : String(recordId),
      sendTime: random.int(1, 5_000),
      status: random.pick(['0', '1', '2', '9']),
      statusUpdateTime: 0,
      errorCode: '000000',
    };
  };
  const records = Array.from({ length: 6_000 }, (_, index) => build(index + 1));
  const pages = [
    { offset: 0, limit: 10_000 },
    { offset: 300, limit: 15 },
  ];
  const filters: readonly SendRecordFilter[] = [
    {},
    { sentFrom: 1_000, sentTo: 4_000 },
    { status: '1' },
    { status: '2', sentTo: 2_500 },
    { sender: 'sender 5', status: '0' },
    { sender: 'sender 5', status: '0', sentFrom: 100, sendAgentId: 'agent 2' },
    { recipientId: 'U7' },
    { messageId: '17' },
    { messageId: '50017' },
    { taskName: { text: '7', match: 'contains' } },
    { taskName: { text: '77', match: 'contains' }, status: '1' },
    { taskName: { text: ' 149', match: 'contains' }, sentFrom: 50 },
    { taskName: { text: 'Name 1499', match: 'contains' } },
    { taskName: { text: '500', match: 'contains' } },
    { taskName: { text: 'Name', match: 'contains' }, subjectId: 'subject 3' },
  ];

  const answersOf = (set: Pick<ListSet<SendRecord, number, SendRecordFilter>, 'query'>): PageOf<SendRecord>[] =>
    filters.flatMap((filter) => pages.map((page) => set.query(filter, page)));

  test('gives the same whether they came at once or one by one', () => {
    const set = createMemoryStore().sendRecords;
    const expected = createListStore().sendRecords;
    for (const record of records) set.put([record]);
    expected.put(records);
    expect(answersOf(set)).toEqual(answersOf(expected));
    const bulk = createMemoryStore().sendRecords;
    bulk.put(records);
    expect(answersOf(bulk)).toEqual(answersOf(expected));
  });

  test('follows a thousand records to another status', () => {
    const set = createMemoryStore().sendRecords;
    const expected = createListStore().sendRecords;
    set.put(records);
    expected.put(records);
    expect(answersOf(set)).toEqual(answersOf(expected));
    const read = records.filter(({ status }) => status === '1').map((record) => ({ ...record, status: '2' as const }));
    expect(read.length).toBeGreaterThan(1_000);
    set.put(read);
    expected.put(read);
    expect(answersOf(set)).toEqual(answersOf(expected));
  });

  test('follows records that change over and over without being read', () => {
    const set = createMemoryStore().sendRecords;
    const expected = createListStore().sendRecords;
    set.put(records);
    expected.put(records);
    for (let round = 0; round < 12_000; round += 1) {
      const record = { ...random.pick(records), status: random.pick(['0', '1'] as const) };
      set.put([record]);
      expected.put([record]);
    }
    expect(answersOf(set)).toEqual(answersOf(expected));
  });

  test('follows records that move in time and change their message ids', () => {
    const set = createMemoryStore().sendRecords;
    const expected = createListStore().sendRecords;
    for (let round = 0; round < 5; round += 1) {
      const moved = records.slice(0, 4_500).map(({ id: recordId }) => build(recordId));
      set.put(moved);
      expected.put(moved);
      expect(answersOf(set)).toEqual(answersOf(expected));
    }
    const renumbered = records.map((record) => ({ ...record, messageId: `${record.id + 1},x${record.id}` }));
    set.put(renumbered);
    expected.put(renumbered);
    expect(answersOf(set)).toEqual(answersOf(expected));
  });

  test('starts over after clear', () => {
    const set = createMemoryStore().sendRecords;
    set.put(records);
    set.clear();
    expect(set.query({}, { offset: 0, limit: 1 })).toEqual({ items: [], total: 0 });
    expect(set.get(1)).toBe(undefined);
    const expected = createListStore().sendRecords;
    set.put(records.slice(0, 100));
    expected.put(records.slice(0, 100));
    expect(answersOf(set)).toEqual(answersOf(expected));
  });
});
