import { expect, test } from 'vitest';
import type { NewEntry } from '../core/journal/entry.ts';
import { keepJournal, type SharedJournal } from './kept-journal.ts';
import { createPending, type Pending } from './pending.ts';

const entry: NewEntry = {
  at: 1,
  appid: '1',
  method: 'GET',
  url: '/',
  requestHeaders: {},
  status: 200,
  violations: [],
  warnings: [],
};

/** A journal of three that has let two go before, and what it notes. */
function createFull(): { readonly journal: SharedJournal; readonly pending: Pending } {
  const pending = createPending(() => undefined);
  const entries = [3, 4, 5].map((id) => ({ ...entry, id }));
  const journal = keepJournal({ limit: 3 }, { entries, lastId: 5, dropped: 2 }, pending);
  return { journal, pending };
}

const noted = (pending: Pending): unknown => pending.parts.get('tenant')?.puts.get('journal');

test('what was let go is counted on', () => {
  const { journal } = createFull();
  journal.add(entry);
  expect(journal.dropped).toBe(3);
});

test('after it was cleared nothing has been let go, and it is noted so', () => {
  const { journal, pending } = createFull();
  journal.clear();
  expect(JSON.stringify(noted(pending))).toBe('{"lastId":5,"oldestId":6,"dropped":0}');
  journal.add(entry);
  expect([journal.list().items.map(({ id }) => id), journal.dropped]).toEqual([[6], 0]);
});

test('after somebody else has cleared it nothing has been let go', () => {
  const { journal } = createFull();
  journal.forget();
  journal.take([{ ...entry, id: 6 }]);
  expect([journal.list().items.map(({ id }) => id), journal.dropped]).toEqual([[6], 0]);
});
