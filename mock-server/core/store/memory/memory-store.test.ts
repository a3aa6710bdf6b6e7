import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createListStore, type ListSet } from '../list-store.ts';
import type { BroadcastTask, Message, SendRecord } from '../records.ts';
import type { BroadcastTaskFilter, MessageFilter, Page, PageOf, SendRecordFilter, TextMatch } from '../store.ts';
import { createMemoryStore } from './memory-store.ts';

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

type Action<T, Filter> = { readonly put: readonly T[] } | { readonly query: Filter; readonly page: Page };

/** Any run of writes and reads. */
const actionsOf = <T, Filter>(
  record: fc.Arbitrary<T>,
  filter: fc.Arbitrary<Filter>,
): fc.Arbitrary<Action<T, Filter>[]> => {
  const read = fc.record({ query: filter, page });
  const write = fc.record({ put: fc.array(record, { maxLength: 30 }) });
  return fc.array(fc.oneof(write, read, read), { maxLength: 20 });
};

const toText = (record: unknown): string => JSON.stringify(record);

function answersOf<T, Filter>(
  set: Pick<ListSet<T, never, Filter>, 'put' | 'query' | 'texts'>,
  actions: readonly Action<T, Filter>[],
): PageOf<T>[] {
  return actions.flatMap((action) => {
    if ('query' in action) {
      const answer = set.query(action.query, action.page);
      // The second time the answer is known.
      for (const _ of [1, 2]) {
        const texts = set.texts?.(action.query, action.page, toText);
        if (texts === undefined) continue;
        const items = [...texts.items].map((text) => JSON.parse(text));
        expect({ items, total: texts.total }).toEqual(answer);
      }
      return [answer];
    }
    set.put(action.put);
    return [];
  });
}

const runs = { numRuns: 300 };

describe('a memory store answers like a list store', () => {
  test('for channels', () => {
    const actions = actionsOf(
      fc.record({ id, name: word, sender: word, lineUserId: word }),
      fc.record({ sender: optional(word) }),
    );
    fc.assert(
      fc.property(actions, (run) => {
        const answers = answersOf(createMemoryStore().channels, run);
        expect(answers).toEqual(answersOf(createListStore().channels, run));
      }),
      runs,
    );
  });

  test('for recipients', () => {
    const actions = actionsOf(
      fc.record({ id, channelId: word, displayName: word, language: word, following: fc.boolean() }),
      fc.record({ channelId: optional(word), following: optional(fc.boolean()) }),
    );
    fc.assert(
      fc.property(actions, (run) => {
        const answers = answersOf(createMemoryStore().recipients, run);
        expect(answers).toEqual(answersOf(createListStore().recipients, run));
      }),
      runs,
    );
  });

  test('for messages', () => {
    const type = fc.constantFrom<Message['type']>('text', 'image', 'video');
    const required = { id, channelId: word, recipientId: word, type, sentAt: time };
    const actions = actionsOf<Message, MessageFilter>(
      fc.oneof(fc.record(required), fc.record({ ...required, mediaKey: word })),
      fc.record({
        channelId: optional(word),
        recipientId: optional(word),
        type: optional(type),
        mediaKey: optional(word),
      }),
    );
    fc.assert(
      fc.property(actions, (run) => {
        const answers = answersOf(createMemoryStore().messages, run);
        expect(answers).toEqual(answersOf(createListStore().messages, run));
      }),
      runs,
    );
  });

  test('for broadcast tasks', () => {
    const actions = actionsOf<BroadcastTask, BroadcastTaskFilter>(
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
    fc.assert(
      fc.property(actions, (run) => {
        const answers = answersOf(createMemoryStore().broadcastTasks, run);
        expect(answers).toEqual(answersOf(createListStore().broadcastTasks, run));
      }),
      runs,
    );
  });

  test('for send records', () => {
    const messageId = fc.constantFrom('', '1', '2', '12', '1,2', '2,12,3', '3,3');
    const status = fc.constantFrom<SendRecord['status']>('0', '1', '2', '9');
    const actions = actionsOf<SendRecord, SendRecordFilter>(
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
    fc.assert(
      fc.property(actions, (run) => {
        const answers = answersOf(createMemoryStore().sendRecords, run);
        expect(answers).toEqual(answersOf(createListStore().sendRecords, run));
      }),
      runs,
    );
  });
});
