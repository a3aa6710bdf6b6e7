import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { octets } from '../../../web/octets.ts';
import type { SendRecord } from '../records.ts';
import type { ToText } from '../store.ts';
import { createOctetPage, putDigits, putNumber, putText, type OctetPage } from './octet-page.ts';
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

/** What writes in octets, and what writes in text. */
const ways = [
  { way: 'octets', inWay: octetsOf, read: (row: string) => new TextDecoder().decode(octets!.toBytes(row)) },
  {
    way: 'text',
    inWay: (toText: (each: SendRecord) => string): ToText<SendRecord> => toText,
    read: (row: string) => row,
  },
];

function octetsOf(toText: (each: SendRecord) => string): ToText<SendRecord> {
  return Object.assign((each: SendRecord) => octets!.of(toText(each)), { octets });
}

describe.each(ways)('the texts of a shelf of send records, in $way', ({ inWay, read }) => {
  const toWay = inWay(toRow);
  const told = (shelf: SendRecordShelf, slots: readonly number[], toText = toWay): readonly string[] =>
    [...shelf.textsOf(slots, toText)].map(read);
  const slotsOf = (model: readonly unknown[]): readonly number[] => [...model.keys()];

  test('are what is written of each record, whatever is put and looked at in between', () => {
    againstList(
      { most: 40, slots: 20 },
      {
        each: (shelf, model, at) => expect(told(shelf, [at])).toEqual([toRow(model[at]!)]),
        all: (shelf, model) => expect(told(shelf, slotsOf(model))).toEqual(model.map(toRow)),
      },
    );
  });

  test('are joined by commas', () => {
    againstList(
      { most: 20 },
      {
        each: (shelf, _, at) => void told(shelf, [at]),
        all: (shelf, model) => expect(read(shelf.textsOf(slotsOf(model), toWay).join())).toBe(model.map(toRow).join()),
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
    { sendTime: Infinity },
    { id: -Infinity },
  ])('are what is written of a record with %j', (odd) => {
    const shelf = createSendRecordShelf();
    const records = [record, { ...record, ...odd }, { ...record, ...odd, recipientId: 'other' }];
    for (const each of records) shelf.add(each);
    expect(told(shelf, [0, 1, 2])).toEqual(records.map(toRow));
  });

  test('are the same, however often and beside which others they are asked for', () => {
    const shelf = createSendRecordShelf();
    const records = Array.from({ length: 30 }, (_, id) => ({ ...record, id, messageId: `${id}`.repeat(9) }));
    for (const each of records) shelf.add(each);
    for (const slots of [[3], [3], [3, 4], [2, 3, 4], [4, 3, 2], [29, 0], slotsOf(records), slotsOf(records)]) {
      expect(told(shelf, slots)).toEqual(slots.map((slot) => toRow(records[slot]!)));
    }
  });

  test('are those of whoever writes', () => {
    const shelf = createSendRecordShelf();
    shelf.add(record);
    shelf.add({ ...record, recipientId: 'U2' });
    const toId = inWay(({ recipientId }) => JSON.stringify(recipientId));
    expect(told(shelf, [0, 1])).toEqual([toRow(record), toRow({ ...record, recipientId: 'U2' })]);
    expect(told(shelf, [0, 1], toId)).toEqual(['"Uabc"', '"U2"']);
    expect(
      told(
        shelf,
        [0, 1],
        inWay(() => 'the same'),
      ),
    ).toEqual(['the same', 'the same']);
  });

  test('follow a record that changes, and all of them after clear', () => {
    const shelf = createSendRecordShelf();
    shelf.add(record);
    told(shelf, [0]);
    told(shelf, [0]);
    const failed = { ...record, status: '9', errorCode: '999999' } as const;
    shelf.set(0, failed);
    expect(told(shelf, [0])).toEqual([toRow(failed)]);
    shelf.clear();
    const other = { ...record, taskName: 'Other' };
    shelf.add(other);
    expect(told(shelf, [0])).toEqual([toRow(other)]);
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
    const ascii = places.filter((_, index) => /^[ -~]*$/.test(texts[index]!));
    expect(ascii.map((place) => written((page) => heap.write(page, ...place)))).toEqual(
      ascii.map((place) => heap.at(...place)),
    );
  });
});

/** What is written into a page that has something in it. */
function written(write: (page: OctetPage) => void): string {
  const page = createOctetPage();
  putText(page, 'x'.repeat(8190));
  write(page);
  return octets!.ofBytes(page.bytes, 8190, page.end);
}

describe('numbers in a page', () => {
  test('are those that JSON has', () => {
    const numbers = [
      ...[0, -0, 1, 9, 10, 999_999, 1_000_000, 999_999_999, 1_000_000_000, 1_714_295_033_250, 1_714_000_000_000, -5],
      ...[Infinity, -Infinity, 1.5, 1_714_295_033_250.5, 2 ** 53 - 1, 2 ** 53, 1e21, 1e-7, 8.64e15, -1e7, 0.1 + 0.2],
    ];
    expect(numbers.map((each) => written((page) => putNumber(page, each)))).toEqual(
      numbers.map((each) => JSON.stringify(each)),
    );
  });

  test('are those that JSON has, whatever they are', () => {
    const number = fc.oneof(fc.double({ noNaN: true }), fc.maxSafeNat(), fc.nat());
    fc.assert(
      fc.property(number, (each) => {
        expect(written((page) => putNumber(page, each))).toBe(JSON.stringify(each));
      }),
    );
  });

  test('have zeros before them where there are to be more digits', () => {
    expect(written((page) => putDigits(page, 12_345, 9))).toBe('000012345');
    expect(written((page) => putDigits(page, 0, 3))).toBe('000');
  });
});
