import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createListStore } from '../list-store.ts';
import type { SendRecord } from '../records.ts';
import type { SendRecordFilter } from '../store.ts';
import type { Columns } from './columns.ts';
import { createIndexedSet, type FilledSet } from './indexed-set.ts';
import { recordKinds } from './record-kinds.ts';

type SendRecords = FilledSet<SendRecord, number, SendRecordFilter>;

const createSet = (): SendRecords => createIndexedSet(recordKinds.sendRecords);

const whole: SendRecord = {
  ...{
    id: 1,
    taskId: 't1',
    taskName: 'Sale 1',
    sender: 's1',
    sendAgentId: 'a1',
    subjectId: '7',
    timezone: 'GMT+08:00',
  },
  ...{ recipientId: 'U1', messageId: '100000000000000001', sendTime: 1_714_295_033_250, status: '2' as const },
  ...{ statusUpdateTime: 1_714_295_033_999, errorCode: '000000' as const },
};

/** One of a few tasks, people and times, so that much is shared and much comes twice. */
const record = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }),
    task: fc.integer({ min: 1, max: 4 }),
    person: fc.integer({ min: 1, max: 6 }),
    minute: fc.integer({ min: 0, max: 5 }),
    status: fc.constantFrom('0' as const, '1' as const, '2' as const, '9' as const),
    messageId: fc.constantFrom('', '1', '1,2', '100000000000000001', '100000000000000001,100000000000000002', 'm,1'),
    pending: fc.constantFrom(undefined, undefined, [{ status: '1' as const, at: 5 }]),
    more: fc.constantFrom(undefined, undefined, undefined, 'odd'),
  })
  .map(({ id, task, person, minute, status, messageId, pending, more }): SendRecord => {
    const made = {
      ...{
        ...whole,
        id,
        taskId: `t${task}`,
        taskName: `Sale ${task}`,
        sender: `s${task % 2}`,
        recipientId: `U${person}`,
      },
      ...{ messageId, status, sendTime: whole.sendTime + minute * 60_000 },
    };
    return { ...made, ...(pending && { pending }), ...(more !== undefined && { more }) };
  });

/** The records column by column, those with members of the same names together, as they stand in packs. */
function columnsOf(records: readonly SendRecord[], areNumbered: boolean): Columns[] {
  const byNames = Map.groupBy(records, (each) => Object.keys(each).join());
  return [...byNames.values()].map((alike) => {
    const names = Object.keys(alike[0]!);
    const columns = names.map((name) => {
      const values = alike.map((each) => (each as unknown as Record<string, unknown>)[name]);
      if (!areNumbered || !values.every((value) => typeof value === 'string')) return values;
      const texts = [...new Set(values)];
      return { texts, places: values.map((value) => texts.indexOf(value)) };
    });
    return { names, columns };
  });
}

const filters: readonly SendRecordFilter[] = [
  {},
  { sentFrom: whole.sendTime + 60_000, sentTo: whole.sendTime + 180_000 },
  { status: '2' },
  { taskId: 't1' },
  { taskName: { text: 'ale', match: 'contains' }, status: '1' },
  { taskName: { text: 'Sale 2', match: 'exact' } },
  { sender: 's1', sendAgentId: 'a1' },
  { recipientId: 'U3' },
  { subjectId: '7', recipientId: 'U1' },
  { messageId: '1' },
  { messageId: '100000000000000002' },
];

const all = { offset: 0, limit: 100 };

type Asked = Pick<SendRecords, 'query' | 'get'>;

const answersOf = (set: Asked): string =>
  JSON.stringify([
    ...filters.map((filter) => set.query(filter, all)),
    ...Array.from({ length: 41 }, (_, id) => set.get(id) ?? null),
  ]);

describe('a set that is filled', () => {
  test('has what one has whose records were put, whatever comes twice or out of order, and goes on as it does', () => {
    const parts = fc.array(fc.record({ records: fc.array(record, { maxLength: 12 }), form: fc.nat(2) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(parts, fc.array(record, { maxLength: 8 }), (given, later) => {
        const filled = createSet();
        const expected = createListStore().sendRecords;
        filled.put([whole]);
        filled.fillWith(
          given.flatMap(({ records, form }): (Columns | readonly SendRecord[])[] => {
            const columns = columnsOf(records, form === 2);
            for (const each of form === 0 ? [records] : columnsOf(records, false)) {
              expected.put('names' in each ? recordsOfColumns(each) : each);
            }
            return form === 0 ? [records] : columns;
          }),
        );
        expect(answersOf(filled)).toBe(answersOf(expected));
        filled.put(later);
        expected.put(later);
        expect(answersOf(filled)).toBe(answersOf(expected));
      }),
      { numRuns: 60 },
    );
  });

  test('gives the texts of its records, those in columns and those that are put later', () => {
    const set = createSet();
    const toText = ({ id, messageId, status }: SendRecord): string => JSON.stringify({ id, messageId, status });
    set.fillWith(columnsOf([whole, { ...whole, id: 2, messageId: '' }], true));
    set.put([{ ...whole, id: 2, status: '9' }]);
    const { items, total } = set.texts!({}, all, toText)!;
    expect({ items: [...items], total }).toEqual({
      items: [
        '{"id":2,"messageId":"100000000000000001","status":"9"}',
        '{"id":1,"messageId":"100000000000000001","status":"2"}',
      ],
      total: 2,
    });
  });

  test.each([
    [{ sendTime: 'soon' }, 'its time is soon. Give milliseconds since the epoch.'],
    [{ status: 2 }, 'its status is 2. Give a string.'],
  ])('refuses what cannot be put, whichever way it comes: %j', (wrong, problem) => {
    const records = [whole, { ...whole, ...wrong, id: 2 } as unknown as SendRecord];
    for (const part of [records, ...columnsOf(records, false)]) {
      expect(() => createSet().fillWith([part])).toThrow(`Failed to store a send record: ${problem}`);
    }
  });

  test('has nothing of what was there before', () => {
    const set = createSet();
    set.put([whole, { ...whole, id: 2, status: '1' }]);
    expect(set.query({ status: '1' }, all).total).toBe(1);
    set.fillWith(columnsOf([{ ...whole, id: 3 }], true));
    expect([set.query({}, all).items.map(({ id }) => id), set.query({ status: '1' }, all).total]).toEqual([[3], 0]);
    set.fillWith([]);
    expect(set.query({}, all)).toEqual({ items: [], total: 0 });
  });
});

function recordsOfColumns({ names, columns }: Columns): SendRecord[] {
  const lists = columns as readonly (readonly unknown[])[];
  return lists[0]!.map(
    (_, index) => Object.fromEntries(names.map((name, place) => [name, lists[place]![index]])) as unknown as SendRecord,
  );
}
