import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SendRecord } from '../records.ts';
import { createInstantTexts } from './digits.ts';
import { createSendRecordShelf } from './send-record-shelf.ts';
import { createTextHeap, type TextHeap } from './text-heap.ts';

const record: SendRecord = {
  ...{ id: 1, taskId: 't', taskName: '週年慶', sender: '2005652357', sendAgentId: 'a', subjectId: '7' },
  ...{ timezone: 'GMT+08:00', recipientId: 'Uabc', messageId: '100000000000000001', sendTime: 1_714_295_033_250 },
  ...({ status: '2', statusUpdateTime: 1_714_295_033_999, errorCode: '000000' } as const),
};

const text = fc.oneof(
  fc.constantFrom('', 'a', '1', '12', '123,456', ',', '9'.repeat(255), '9'.repeat(256)),
  fc.string(),
);
const any = fc.record({
  id: fc.integer(),
  taskId: text,
  taskName: text,
  sender: text,
  sendAgentId: text,
  subjectId: text,
  timezone: text,
  recipientId: text,
  messageId: text,
  sendTime: fc.oneof(fc.integer(), fc.double({ noNaN: true })),
  status: fc.constantFrom('0', '1', '2', '9'),
  statusUpdateTime: fc.oneof(fc.integer(), fc.constant('soon')),
  errorCode: fc.constantFrom('000000', '999999'),
  pending: fc.constantFrom(undefined, [{ status: '1', at: 5 }]),
  more: fc.constantFrom(undefined, 1),
});

/** The same fields in another order. */
const shuffled = any.chain((whole) =>
  fc.shuffledSubarray(Object.keys(whole), { minLength: 15 }).map((names) => {
    const given = names.filter((name) => whole[name as keyof typeof whole] !== undefined);
    return Object.fromEntries(given.map((name) => [name, whole[name as keyof typeof whole]])) as unknown as SendRecord;
  }),
);

type SendRecordShelf = ReturnType<typeof createSendRecordShelf>;

interface Held {
  /** After each put, of any record. */
  each(shelf: SendRecordShelf, model: readonly SendRecord[], at: number): void;
  /** At the end. */
  all(shelf: SendRecordShelf, model: readonly SendRecord[]): void;
}

/** Puts records onto a shelf and into a list, at most so many, into about so many slots, and holds the one to the other. */
function againstList({ most, slots = most }: { readonly most: number; readonly slots?: number }, held: Held): void {
  const step = fc.record({ slot: fc.nat(slots), record: shuffled, look: fc.nat(slots) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: most }), (steps) => {
      const shelf = createSendRecordShelf();
      const model: SendRecord[] = [];
      for (const { slot, record: put, look } of steps) {
        if (slot < model.length) shelf.set(slot, (model[slot] = put));
        else shelf.add((model[model.length] = put));
        held.each(shelf, model, look % model.length);
      }
      held.all(shelf, model);
    }),
    { numRuns: 60 },
  );
}

describe('a shelf of send records', () => {
  test('gives each record as it came, its fields in their order, whatever is put and looked at in between', () => {
    againstList(
      { most: 60 },
      {
        each: (shelf, model, at) => expect(JSON.stringify(shelf.at(at))).toBe(JSON.stringify(model[at])),
        all(shelf, model) {
          expect(shelf.length).toBe(model.length);
          expect(JSON.stringify(model.map((_, slot) => shelf.at(slot)))).toBe(JSON.stringify(model));
          expect(model.map((_, slot) => [shelf.timeAt(slot), shelf.idAt(slot)])).toEqual(
            model.map(({ sendTime, id }) => [sendTime, id]),
          );
        },
      },
    );
  });

  test('gives the same object while it is looked at, and another once the record changes', () => {
    const shelf = createSendRecordShelf();
    shelf.add(record);
    const first = shelf.at(0);
    expect(shelf.at(0)).toBe(first);
    shelf.set(0, { ...record, status: '9', errorCode: '999999' });
    expect(shelf.at(0)).toEqual({ ...record, status: '9', errorCode: '999999' });
    expect(first).toEqual(record);
  });

  test('keeps apart records whose texts are the same once they are joined', () => {
    const shelf = createSendRecordShelf();
    const records = [
      { ...record, id: 1, taskName: 'a\nb', sender: 'c' },
      { ...record, id: 2, taskName: 'a', sender: 'b\nc' },
      { ...record, id: 3, taskName: 'a","b', sender: 'c' },
    ];
    for (const each of records) shelf.add(each);
    expect(records.map((_, slot) => shelf.at(slot))).toEqual(records);
  });

  test('keeps apart two records 4096 slots from one another', () => {
    const shelf = createSendRecordShelf();
    for (let id = 1; id <= 4100; id += 1) shelf.add({ ...record, id });
    expect([shelf.at(0).id, shelf.at(4096).id, shelf.at(0).id]).toEqual([1, 4097, 1]);
  });

  test('is empty after clear', () => {
    const shelf = createSendRecordShelf();
    shelf.add({ ...record, pending: [{ status: '2', at: 9 }] });
    shelf.at(0);
    shelf.clear();
    expect(shelf.length).toBe(0);
    shelf.add({ ...record, id: 7, taskId: 'other' });
    expect(shelf.at(0)).toEqual({ ...record, id: 7, taskId: 'other' });
  });
});

/** A row, as an operation writes it: some fields, in its own order. */
const toRow = ({
  status,
  taskName,
  sendTime,
  messageId,
  errorCode,
  taskId,
  recipientId,
  statusUpdateTime,
}: SendRecord): string =>
  JSON.stringify({ taskName, sendTime, messageId, errorCode, taskId, recipientId, statusUpdateTime, status });

describe('the texts of a shelf of send records', () => {
  test('are what is written of each record, whatever is put and looked at in between', () => {
    againstList(
      { most: 40, slots: 20 },
      {
        each: (shelf, model, at) => expect(shelf.textAt?.(at, toRow)).toBe(toRow(model[at] as SendRecord)),
        all: (shelf, model) => expect(model.map((_, slot) => shelf.textAt?.(slot, toRow))).toEqual(model.map(toRow)),
      },
    );
  });

  test.each([
    { taskName: '~messageId~' },
    { taskName: '9007199254740881' },
    { taskName: '9007199254740761' },
    { taskName: '\u0019007199254740761' },
    { taskName: 'a "quoted" \\ name' },
    { recipientId: '~errorCode~' },
    { recipientId: 'U"1' },
    { recipientId: '人' },
    { messageId: 'm\n1' },
    { messageId: '' },
    { statusUpdateTime: Infinity },
    { sendTime: -0 },
    { sendTime: 1e21 },
  ])('are what is written of a record with %j', (odd) => {
    const shelf = createSendRecordShelf();
    const records = [record, { ...record, ...odd }, { ...record, ...odd, recipientId: 'other' }];
    for (const each of records) shelf.add(each);
    expect(records.map((_, slot) => shelf.textAt?.(slot, toRow))).toEqual(records.map(toRow));
  });

  test('are those of whoever writes', () => {
    const shelf = createSendRecordShelf();
    shelf.add(record);
    shelf.add({ ...record, recipientId: 'U2' });
    const told = (writer: (each: SendRecord) => string): unknown => [0, 1].map((slot) => shelf.textAt?.(slot, writer));
    const toId = ({ recipientId }: SendRecord): string => JSON.stringify(recipientId);
    expect(told(toRow)).toEqual([toRow(record), toRow({ ...record, recipientId: 'U2' })]);
    expect(told(toId)).toEqual(['"Uabc"', '"U2"']);
    expect(told(() => 'the same')).toEqual(['the same', 'the same']);
  });

  test('follow a record that changes, and all of them after clear', () => {
    const shelf = createSendRecordShelf();
    shelf.add(record);
    shelf.textAt?.(0, toRow);
    const failed = { ...record, status: '9', errorCode: '999999' } as const;
    shelf.set(0, failed);
    expect(shelf.textAt?.(0, toRow)).toBe(toRow(failed));
    shelf.clear();
    const other = { ...record, taskName: 'Other' };
    shelf.add(other);
    expect(shelf.textAt?.(0, toRow)).toBe(toRow(other));
  });
});

describe('a heap of texts', () => {
  const kept = (heap: TextHeap, put: string): readonly [number, number, number] => {
    heap.put(put);
    return [heap.form, heap.high, heap.low];
  };

  test('holds more than its first chunk', () => {
    const heap = createTextHeap();
    const texts = Array.from({ length: 12_000 }, (_, number) => String(number).padStart(37, '7').repeat(6));
    const places = texts.map((each) => kept(heap, each));
    expect(places.filter((place, index) => heap.at(...place) !== texts[index])).toEqual([]);
  });

  test('gives each text back, of whatever kind', () => {
    const texts = [
      ...['12', 'x', '', '12,3', '1'.repeat(300), '7', '0', '000000000', '0123456789', '100000000000000001'],
      ...['000000000000000000', '1000000000000000001', '12345678,', '123456789,012345678', ' 12', '１２', '-1', '1e3'],
    ];
    const heap = createTextHeap();
    const places = texts.map((each) => kept(heap, each));
    expect(places.map((place) => heap.at(...place))).toEqual(texts);
  });
});

describe('texts of instants', () => {
  test('are those that JSON has', () => {
    const instants = [
      ...[0, -0, 1, 999_999, 1_000_000, 1_000_001, 1_714_295_033_250, 1_714_295_000_000, 1_714_295_999_999, -5, -1e7],
      ...[1.5, 1_714_295_033_250.5, 2 ** 53 - 1, 2 ** 53, 1e21, 1e-7, 8.64e15, 1_714_295_033_250],
    ];
    const texts = createInstantTexts();
    expect(instants.map((each) => texts.of(each))).toEqual(instants.map((each) => JSON.stringify(each)));
  });
});
