import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodySourceOf, entryOf, type BodySource, type JournalEntry, type NewEntry, type Violation } from './entry.ts';
import type { GlancedEntry } from './kept-entries.ts';
import { createPackedEntries } from './packed-entries.ts';

const violation: Violation = { rule: 'maximum', reason: { en: 'too much', zh: '太多' }, section: '查询' };
const source: BodySource = { text: () => 'told again' };
const headers = [{ token: 'a' }, { token: 'b' }];
/** Longer than headers are kept. */
const long = { token: 'x'.repeat(9000), cookie: 'y' };
const none: readonly Violation[] = [];

const plain: NewEntry = {
  at: 1,
  appid: '1',
  method: 'POST',
  url: '/',
  operation: 'queryTaskList',
  requestHeaders: headers[0]!,
  requestBody: '{"page_no":1}',
  status: 200,
  retCode: '000000',
  responseHeaders: headers[1],
  responseBody: source,
  violations: none,
  warnings: none,
};

/** All there is to see of an entry: its members in their order, and what tells its body. */
const seen = (entry: JournalEntry): unknown[] => [JSON.stringify(entry), bodySourceOf(entry)];

test('an entry is what it was, wherever it stands', () => {
  // Most of them are alike; the others differ in one member.
  const change = fc.constantFrom<Partial<NewEntry>>(
    { frozen: true },
    { moved: true },
    { operation: 'getToken' },
    { operation: undefined },
    { appid: '2' },
    { method: 'GET' },
    { url: '/b' },
    { requestHeaders: headers[1]! },
    { requestHeaders: { token: 'c' } },
    { requestHeaders: long },
    { status: 404 },
    { retCode: undefined },
    { responseHeaders: headers[0] },
    { responseHeaders: undefined },
    { violations: [violation] },
    { warnings: [violation] },
    { reset: 'before' },
    { faults: ['f1'] },
  );
  const body = fc.constantFrom(undefined, '', '{"a":1}', 'é\u00ff\u0000', '任务', 'x'.repeat(20_000), 'y'.repeat(4096));
  const content = fc
    .record({
      at: fc.constantFrom(0, 1.5, -3, 1_764_000_000_000),
      requestBody: body,
      responseBody: fc.constantFrom(undefined, 'text', source),
      changed: fc.oneof({ arbitrary: fc.constant({}), weight: 2 }, { arbitrary: change, weight: 3 }),
    })
    .map(({ changed, ...own }): NewEntry => ({ ...plain, ...own, ...changed }));
  const step = fc.oneof({ arbitrary: content, weight: 3 }, fc.constant('shift' as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), fc.nat({ max: 3 }), (steps, before) => {
      const kept = createPackedEntries();
      const expected: { readonly entry: JournalEntry; readonly size: number }[] = [];
      let id = 0;
      const push = (given: NewEntry): void => {
        const entry = entryOf(given, (id += 1));
        kept.push(entry, id * 3);
        expected.push({ entry, size: id * 3 });
      };
      for (let time = 0; time < before; time += 1) push(plain);
      for (const one of steps) {
        if (one !== 'shift') push(one);
        else if (expected.length > 0) expect(kept.shift()).toBe(expected.shift()?.size);
      }
      // All of those above are packed.
      for (let time = 0; time < 1024; time += 1) push(plain);
      for (const [place, { entry }] of expected.entries()) {
        expect(seen(kept.at(place))).toEqual(seen(entry));
        expect(glanceOf(kept.glanceAt(place))).toEqual(glanceOf(entry));
      }
      for (const { size } of expected) expect(kept.shift()).toBe(size);
    }),
    { numRuns: 50 },
  );
});

const glanceOf = ({ at, operation, retCode, status, method, violations, warnings }: GlancedEntry): object => ({
  ...{ at, operation, retCode, status, method, violations, warnings },
});

test('the newest 1,024 are the objects that were pushed, those before are made when they are asked for', () => {
  const kept = createPackedEntries();
  const pushed = Array.from({ length: 1030 }, (_, index) => entryOf({ ...plain, at: index }, index + 1));
  for (const entry of pushed) kept.push(entry, 1);
  expect(pushed.map((entry, place) => kept.at(place) === entry).indexOf(true, 1)).toBe(6);
  expect(kept.at(0)).toBe(pushed[0]);
  expect(kept.at(5)).toEqual(pushed[5]);
  expect(kept.at(5)).not.toBe(kept.at(5));
});

test('a body is told again from what it was given with, and not before', () => {
  let told = 0;
  const kept = createPackedEntries();
  const responseBody = { text: () => `told ${(told += 1)}` };
  for (let id = 1; id <= 1030; id += 1) kept.push(entryOf({ ...plain, responseBody }, id), 1);
  const entry = kept.at(3);
  expect(told).toBe(0);
  expect(entry.responseBody).toBe('told 1');
});

test('goes on through any number of entries', () => {
  const kept = createPackedEntries();
  for (let id = 1; id <= 100_000; id += 1) {
    kept.push(entryOf({ ...plain, at: id, requestBody: `{"page_no":${id}}` }, id), id);
    if (id > 3000) expect(kept.shift()).toBe(id - 3000);
  }
  const ids = [0, 1975, 1976, 2999].map((place) => [
    kept.at(place).id,
    kept.at(place).requestBody,
    kept.glanceAt(place).at,
  ]);
  expect(ids).toEqual([
    [97_001, '{"page_no":97001}', 97_001],
    [98_976, '{"page_no":98976}', 98_976],
    [98_977, '{"page_no":98977}', 98_977],
    [100_000, '{"page_no":100000}', 100_000],
  ]);
});
