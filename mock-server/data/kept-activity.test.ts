import { expect, test } from 'vitest';
import type { JournalEntry } from '../core/journal/entry.ts';
import type { Journal } from '../core/journal/journal.ts';
import { createKeptActivity, type KeptActivity } from './kept-activity.ts';

const now = 1_741_564_800_000;

function open(inRuns: boolean): KeptActivity {
  return createKeptActivity({ began: now, isInTurn: () => true, later: () => undefined, inRuns });
}

/** An entry of a journal, as far as it is told of. */
function entry(id: number): JournalEntry {
  return { id, at: now + id } as JournalEntry;
}

function publishRequests(activity: KeptActivity, ids: readonly number[]): void {
  for (const id of ids) activity.publish('request', now + id, entry(id));
}

/** A journal that has the entries from one number on. */
function journalFrom(first: number): Pick<Journal, 'list'> {
  return {
    list: ({ after = 0 } = {}, limit = 100) => {
      const from = Math.max(after + 1, first);
      return { items: Array.from({ length: Math.max(0, after + 1 + limit - from) }, (_, nth) => entry(from + nth)) };
    },
  };
}

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, nth) => from + nth);

test('requests in a row are written as one, and are the same again', () => {
  const activity = open(true);
  publishRequests(activity, [1, 2, 3]);
  activity.publish('clock', now, { now });
  publishRequests(activity, [4, 7]);
  const before = activity.since(0);
  const change = activity.collect()!;
  expect(change.chunks).toEqual([{ last: 6, text: expect.anything() }]);
  expect(JSON.parse(change.chunks[0]!.text)).toEqual([
    { id: 1, type: 'request', at: now + 1, entry: 1, count: 3 },
    { id: 4, type: 'clock', at: now, data: { now } },
    { id: 5, type: 'request', at: now + 4, entry: 4 },
    { id: 6, type: 'request', at: now + 7, entry: 7 },
  ]);
  const again = open(true);
  again.take(change, journalFrom(1));
  expect(again.since(0)).toEqual(before);
  expect(again.lastId).toBe(6);
  expect([activity.collect(), again.collect()]).toEqual([undefined, undefined]);
});

test('for replicas each is written by itself', () => {
  const activity = open(false);
  publishRequests(activity, [1, 2]);
  expect(JSON.parse(activity.collect()!.chunks[0]!.text)).toEqual([
    { id: 1, type: 'request', at: now + 1, entry: 1 },
    { id: 2, type: 'request', at: now + 2, entry: 2 },
  ]);
});

test('of more than are kept, those that are kept are written', () => {
  const activity = open(true);
  activity.publish('reset', now, {});
  publishRequests(activity, numbers(1, 1200));
  const change = activity.collect()!;
  expect(change).toMatchObject({ oldest: 201, chunks: [{ last: 1201 }] });
  expect(JSON.parse(change.chunks[0]!.text)).toEqual([
    { id: 202, type: 'request', at: now + 201, entry: 201, count: 1000 },
  ]);
  const again = open(true);
  again.take(change, journalFrom(1));
  expect(again.since(0)).toEqual(activity.since(0));
});

test('requests that the journal has let go are missed', () => {
  const activity = open(true);
  publishRequests(activity, numbers(1, 5));
  const again = open(true);
  again.take(activity.collect()!, journalFrom(4));
  expect(again.since(0).map(({ id, at }) => [id, at])).toEqual([
    [4, now + 4],
    [5, now + 5],
  ]);
  again.take({ chunks: [{ last: 7, text: '[{"id":6,"type":"request","at":0,"entry":2,"count":2}]' }] }, journalFrom(4));
  expect([again.lastId, again.since(5)]).toEqual([7, []]);
});
