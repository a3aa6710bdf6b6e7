import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../random.ts';
import { createMemoryStore } from './memory-store.ts';
import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from '../records.ts';
import type { Page, PageOf, TextMatch } from '../store.ts';
import type { IndexedSet } from './indexed-set.ts';

/** A record set without any index: what every answer is compared with. */
interface Model<T, Filter> {
  put(records: readonly T[]): void;
  query(filter: Filter, page: Page): PageOf<T>;
}

interface ModelOptions<T, Filter> {
  readonly timeOf: (record: T) => number;
  readonly meets: (record: T, filter: Filter) => boolean;
}

function createModel<T extends { readonly id: string | number }, Filter>({
  timeOf,
  meets,
}: ModelOptions<T, Filter>): Model<T, Filter> {
  const records = new Map<string | number, T>();
  return {
    put: (incoming) => {
      for (const record of incoming) records.set(record.id, record);
    },
    query: (filter, { offset, limit }) => {
      const found = [...records.values()].filter((record) => meets(record, filter));
      found.sort((left, right) => timeOf(right) - timeOf(left) || (left.id < right.id ? 1 : -1));
      return { items: found.slice(offset, offset + limit), total: found.length };
    },
  };
}

const same = (value: unknown, wanted: unknown): boolean => wanted === undefined || value === wanted;
const within = (value: number, from: number | undefined, to: number | undefined): boolean =>
  value >= (from ?? -Infinity) && value <= (to ?? Infinity);
const matches = (value: string, wanted: TextMatch | undefined): boolean =>
  wanted === undefined || (wanted.match === 'exact' ? value === wanted.text : value.includes(wanted.text));

const modelOf = {
  channels: { timeOf: () => 0, meets: (record, filter) => same(record.sender, filter.sender) },
  recipients: {
    timeOf: () => 0,
    meets: (record, filter) =>
      same(record.channelId, filter.channelId) && same(record.following, filter.following),
  },
  messages: {
    timeOf: (record) => record.sentAt,
    meets: (record, filter) =>
      same(record.channelId, filter.channelId) &&
      same(record.recipientId, filter.recipientId) &&
      same(record.type, filter.type) &&
      same(record.mediaKey, filter.mediaKey),
  },
  broadcastTasks: {
    timeOf: (record) => record.startTime,
    meets: (record, filter) =>
      within(record.startTime, filter.startFrom, filter.startTo) &&
      within(record.endTime, filter.endFrom, filter.endTo) &&
      same(record.sender, filter.sender) &&
      matches(record.name, filter.name) &&
      same(record.subjectId, filter.subjectId),
  },
  sendRecords: {
    timeOf: (record) => record.sendTime,
    meets: (record, filter) =>
      within(record.sendTime, filter.sentFrom, filter.sentTo) &&
      (filter.messageId === undefined || record.messageId.split(',').includes(filter.messageId)) &&
      same(record.status, filter.status) &&
      same(record.taskId, filter.taskId) &&
      matches(record.taskName, filter.taskName) &&
      same(record.sendAgentId, filter.sendAgentId) &&
      same(record.sender, filter.sender) &&
      same(record.recipientId, filter.recipientId) &&
      same(record.subjectId, filter.subjectId),
  },
} satisfies { [Name in keyof RecordOf]: ModelOptions<RecordOf[Name], FilterOf<Name>> };

interface RecordOf {
  readonly channels: Channel;
  readonly recipients: Recipient;
  readonly messages: Message;
  readonly broadcastTasks: BroadcastTask;
  readonly sendRecords: SendRecord;
}

type FilterOf<Name extends keyof RecordOf> =
  ReturnType<typeof createMemoryStore>[Name] extends IndexedSet<RecordOf[Name], never, infer Filter> ? Filter : never;

const word = fc.constantFrom('a', 'b', 'ab', 'abc', '__proto__');
const time = fc.integer({ min: 0, max: 6 });
const id = fc.constantFrom(...'0123456789ABCDEFGHabcdefgh', '10', '9a');
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });
const textMatch = fc.record({
  text: fc.constantFrom('', 'a', 'b', 'ab', 'bc', 'abc', '_'),
  match: fc.constantFrom<TextMatch['match']>('contains', 'exact'),
});
const page = fc.record({ offset: fc.integer({ min: 0, max: 12 }), limit: fc.integer({ min: 0, max: 8 }) });

/** Any run of writes and reads gives what the model gives. */
function expectLikeModel<T extends { readonly id: string | number }, Filter>(
  createSet: () => IndexedSet<T, T['id'], Filter>,
  model: ModelOptions<T, Filter>,
  record: fc.Arbitrary<T>,
  filter: fc.Arbitrary<Filter>,
): void {
  const step = fc.oneof(
    fc.record({ put: fc.array(record, { maxLength: 30 }) }),
    fc.record({ query: filter, page }),
    fc.record({ query: filter, page }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const set = createSet();
      const expected = createModel(model);
      for (const action of steps) {
        if ('put' in action) {
          set.put(action.put);
          expected.put(action.put);
        } else {
          expect(set.query(action.query, action.page)).toEqual(expected.query(action.query, action.page));
        }
      }
    }),
    { numRuns: 300 },
  );
}

describe('a memory store answers like a plain list', () => {
  it('for channels', () => {
    expectLikeModel(
      () => createMemoryStore().channels,
      modelOf.channels,
      fc.record({ id, name: word, sender: word, lineUserId: word }),
      fc.record({ sender: optional(word) }),
    );
  });

  it('for recipients', () => {
    expectLikeModel(
      () => createMemoryStore().recipients,
      modelOf.recipients,
      fc.record({ id, channelId: word, displayName: word, language: word, following: fc.boolean() }),
      fc.record({ channelId: optional(word), following: optional(fc.boolean()) }),
    );
  });

  it('for messages', () => {
    const type = fc.constantFrom<Message['type']>('text', 'image', 'video');
    const required = { id, channelId: word, recipientId: word, type, sentAt: time };
    expectLikeModel<Message, FilterOf<'messages'>>(
      () => createMemoryStore().messages,
      modelOf.messages,
      fc.oneof(fc.record(required), fc.record({ ...required, mediaKey: word })),
      fc.record({
        channelId: optional(word),
        recipientId: optional(word),
        type: optional(type),
        mediaKey: optional(word),
      }),
    );
  });

  it('for broadcast tasks', () => {
    expectLikeModel<BroadcastTask, FilterOf<'broadcastTasks'>>(
      () => createMemoryStore().broadcastTasks,
      modelOf.broadcastTasks,
      fc.record({
        id,
        name: word,
        source: fc.constant(1),
        timezone: fc.constant('GMT+08:00'),
        startTime: time,
        endTime: time,
        sendTimeType: fc.constantFrom(1, 2),
        subjectId: word,
        sender: word,
        sendAgentId: word,
        estimateSendNum: time,
        sendSuccessNum: time,
        sendErrorNum: time,
      }),
      fc.record({
        startFrom: optional(time),
        startTo: optional(time),
        endFrom: optional(time),
        endTo: optional(time),
        sender: optional(word),
        name: optional(textMatch),
        subjectId: optional(word),
      }),
    );
  });

  it('for send records', () => {
    const messageId = fc.constantFrom('', '1', '2', '12', '1,2', '2,12,3', '3,3');
    const status = fc.constantFrom<SendRecord['status']>('0', '1', '2', '9');
    expectLikeModel<SendRecord, FilterOf<'sendRecords'>>(
      () => createMemoryStore().sendRecords,
      modelOf.sendRecords,
      fc.record({
        id: fc.integer({ min: 1, max: 40 }),
        taskId: word,
        taskName: word,
        sender: word,
        sendAgentId: word,
        subjectId: word,
        timezone: fc.constant('GMT+08:00'),
        recipientId: word,
        messageId,
        sendTime: time,
        status,
        statusUpdateTime: time,
        errorCode: fc.constantFrom<SendRecord['errorCode']>('000000', '999999'),
      }),
      fc.record({
        sentFrom: optional(time),
        sentTo: optional(time),
        messageId: optional(fc.constantFrom('1', '2', '12', '3', '1,2')),
        status: optional(status),
        taskId: optional(word),
        taskName: optional(textMatch),
        sendAgentId: optional(word),
        sender: optional(word),
        recipientId: optional(word),
        subjectId: optional(word),
      }),
    );
  });
});

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
  const filters: readonly FilterOf<'sendRecords'>[] = [
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
    { taskName: { text: 'Name', match: 'contains' }, subjectId: 'subject 3' },
  ];

  const expectAlike = (
    set: IndexedSet<SendRecord, number, FilterOf<'sendRecords'>>,
    expected: Model<SendRecord, FilterOf<'sendRecords'>>,
  ): void => {
    for (const filter of filters) {
      for (const window of [{ offset: 0, limit: 10_000 }, { offset: 300, limit: 15 }]) {
        expect(set.query(filter, window)).toEqual(expected.query(filter, window));
      }
    }
  };

  it('gives the same whether they came at once or one by one', () => {
    const set = createMemoryStore().sendRecords;
    const expected = createModel(modelOf.sendRecords);
    for (const record of records) set.put([record]);
    expected.put(records);
    expectAlike(set, expected);
    const bulk = createMemoryStore().sendRecords;
    bulk.put(records);
    expectAlike(bulk, expected);
  });

  it('follows a thousand records to another status', () => {
    const set = createMemoryStore().sendRecords;
    const expected = createModel(modelOf.sendRecords);
    set.put(records);
    expected.put(records);
    expectAlike(set, expected);
    const read = records.filter(({ status }) => status === '1').map((record) => ({ ...record, status: '2' as const }));
    expect(read.length).toBeGreaterThan(1_000);
    set.put(read);
    expected.put(read);
    expectAlike(set, expected);
  });

  it('follows records that change over and over without being read', () => {
    const set = createMemoryStore().sendRecords;
    const expected = createModel(modelOf.sendRecords);
    set.put(records);
    expected.put(records);
    for (let round = 0; round < 12_000; round += 1) {
      const record = { ...random.pick(records), status: random.pick(['0', '1'] as const) };
      set.put([record]);
      expected.put([record]);
    }
    expectAlike(set, expected);
  });

  it('follows records that move in time and change their message ids', () => {
    const set = createMemoryStore().sendRecords;
    const expected = createModel(modelOf.sendRecords);
    for (let round = 0; round < 5; round += 1) {
      const moved = records.slice(0, 4_500).map(({ id: recordId }) => build(recordId));
      set.put(moved);
      expected.put(moved);
      expectAlike(set, expected);
    }
    const renumbered = records.map((record) => ({ ...record, messageId: `${record.id + 1},x${record.id}` }));
    set.put(renumbered);
    expected.put(renumbered);
    expectAlike(set, expected);
  });

  it('starts over after clear', () => {
    const set = createMemoryStore().sendRecords;
    set.put(records);
    set.clear();
    expect(set.query({}, { offset: 0, limit: 1 })).toEqual({ items: [], total: 0 });
    expect(set.get(1)).toBe(undefined);
    const expected = createModel(modelOf.sendRecords);
    set.put(records.slice(0, 100));
    expected.put(records.slice(0, 100));
    expectAlike(set, expected);
  });
});
