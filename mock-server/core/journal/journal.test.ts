import { describe, expect, test } from 'vitest';
import type { NewEntry, Violation } from './entry.ts';
import { createJournal, type Journal } from './journal.ts';
import { createWholeEntries } from './kept-entries.ts';
import { createPackedEntries } from './packed-entries.ts';

const violation: Violation = { rule: 'maximum', reason: { en: 'too much', zh: '太多' }, section: '查询' };

function entry(changes: Partial<NewEntry> = {}): NewEntry {
  return {
    at: 1,
    appid: '1',
    method: 'GET',
    url: '/',
    requestHeaders: {},
    status: 200,
    violations: [],
    warnings: [],
    ...changes,
  };
}

type Create = typeof createJournal;

function fill(count: number, limit = 1000, create: Create = createJournal): Journal {
  const journal = create({ limit });
  for (let at = 1; at <= count; at += 1) journal.add(entry({ at }));
  return journal;
}

const idsOf = (list: { readonly items: readonly { readonly id: number }[] }): number[] =>
  list.items.map(({ id }) => id);

describe.each([
  ['as they are', createWholeEntries],
  ['packed', createPackedEntries],
])('a journal that keeps entries %s', (_, createKept) => {
  const create: Create = (options) => createJournal({ ...options, createKept });
  const journalOf = (count: number, limit?: number): Journal => fill(count, limit, create);

  test('lists the oldest first, counted from 1', () => {
    expect(idsOf(journalOf(3).list())).toEqual([1, 2, 3]);
  });

  test('gives a page and where the next begins', () => {
    const journal = journalOf(5);
    expect(journal.list({}, 2)).toMatchObject({ items: [{ id: 1 }, { id: 2 }], next: 2 });
    expect(journal.list({ after: 2 }, 2)).toMatchObject({ items: [{ id: 3 }, { id: 4 }], next: 4 });
    expect(idsOf(journal.list({ after: 4 }, 2))).toEqual([5]);
  });

  test('has no next page when the last one is full', () => {
    expect(journalOf(4).list({ after: 2 }, 2).next).toBeUndefined();
  });

  test('gives nothing past the end', () => {
    expect(journalOf(3).list({ after: 99 })).toEqual({ items: [] });
  });

  test('gives where to begin when no entry is asked for', () => {
    expect(journalOf(3).list({ after: 1 }, 0)).toEqual({ items: [], next: 1 });
  });

  test('a page of less than none is empty, and one of a part is of whole entries: never is it everything', () => {
    expect(journalOf(3).list({}, -1)).toEqual({ items: [], next: 0 });
    expect(journalOf(3).list({}, 1.5)).toMatchObject({ items: [{ id: 1 }], next: 1 });
    expect(journalOf(3).list({}, Number.POSITIVE_INFINITY).items).toHaveLength(3);
  });

  test('finds the next page among entries that match', () => {
    const journal = create({ limit: 10 });
    for (const method of ['GET', 'POST', 'GET', 'POST', 'GET']) journal.add(entry({ method }));
    expect(journal.list({ method: 'GET' }, 2)).toMatchObject({ items: [{ id: 1 }, { id: 3 }], next: 3 });
    expect(idsOf(journal.list({ method: 'GET', after: 3 }, 2))).toEqual([5]);
  });

  test('lets the oldest go', () => {
    const journal = journalOf(5, 3);
    expect([idsOf(journal.list()), journal.dropped]).toEqual([[3, 4, 5], 2]);
  });

  test('goes on after an entry that was let go', () => {
    expect(idsOf(journalOf(5, 3).list({ after: 1 }))).toEqual([3, 4, 5]);
  });

  test('keeps its order through many evictions', () => {
    const journal = journalOf(5000, 10);
    expect(idsOf(journal.list())).toEqual([4991, 4992, 4993, 4994, 4995, 4996, 4997, 4998, 4999, 5000]);
    expect(idsOf(journal.list({ after: 4998 }))).toEqual([4999, 5000]);
  });

  test('keeps nothing with a limit of 0', () => {
    expect(idsOf(journalOf(3, 0).list())).toEqual([]);
  });

  test('keeps 64 kB of a body', () => {
    const body = 'x'.repeat(70_000);
    const added = create({ limit: 10 }).add(entry({ requestBody: body, responseBody: body }));
    expect([added.requestBody?.length, added.responseBody?.length]).toEqual([65_536, 65_536]);
  });

  test('keeps fewer entries while their bodies exceed 16 Mi characters', () => {
    const journal = create({ limit: 1000 });
    for (let added = 0; added < 20; added += 1) journal.add(entry({ requestBody: 'x'.repeat(1_048_576), url: '' }));
    expect(idsOf(journal.list())).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]);
  });

  test('counts an entry as long as it was when it came', () => {
    const journal = create({ limit: 1000, room: () => 1000 });
    const requestHeaders: Record<string, string> = { long: 'x'.repeat(396) };
    for (let added = 0; added < 2; added += 1) journal.add(entry({ url: '', requestHeaders }));
    delete requestHeaders['long'];
    journal.add(entry({ url: 'x'.repeat(400) }));
    expect(idsOf(journal.list())).toEqual([2, 3]);
  });

  test('keeps the newest entry, however large', () => {
    const journal = create({ limit: 10 });
    journal.add(entry());
    journal.add(entry({ requestBody: 'x'.repeat(20_000_000) }));
    expect(idsOf(journal.list())).toEqual([2]);
  });

  test('tells a body again when it is looked at, and not before', () => {
    let told = 0;
    const added = create({ limit: 10 }).add(entry({ responseBody: { text: () => `told ${(told += 1)}` } }));
    expect(told).toBe(0);
    expect(added.responseBody).toBe('told 1');
  });

  test('has one object of an entry for all who ask', () => {
    const journal = create({ limit: 2 });
    const told: unknown[] = [];
    journal.onEntry((one) => told.push(one));
    const added = journal.add(entry({ responseBody: { text: () => 'body' } }));
    expect(told[0]).toBe(added);
    expect(journal.list().items[0]).toBe(added);
  });

  test('pages and filters go through thousands', () => {
    const journal = create({ limit: 3000 });
    for (let at = 1; at <= 4000; at += 1) {
      const wrong = at % 700 === 0;
      journal.add(entry({ at, method: at % 2 === 0 ? 'GET' : 'POST', ...(wrong && { violations: [violation] }) }));
    }
    expect(idsOf(journal.list({}, 2))).toEqual([1001, 1002]);
    expect(idsOf(journal.list({ having: 'violations' }))).toEqual([1400, 2100, 2800, 3500]);
    expect(idsOf(journal.list({ method: 'GET', from: 2500, to: 2505 }))).toEqual([2500, 2502, 2504]);
    expect(journal.list({ method: 'POST', after: 2990 }, 3)).toMatchObject({
      items: [{ id: 2991, at: 2991, method: 'POST' }, { id: 2993 }, { id: 2995 }],
      next: 2995,
    });
  });

  test('counts on after a clear', () => {
    const journal = journalOf(3);
    journal.clear();
    journal.add(entry());
    expect(idsOf(journal.list())).toEqual([4]);
  });

  test('counts what it let go since a clear', () => {
    const journal = journalOf(5, 3);
    journal.clear();
    journal.add(entry());
    expect([idsOf(journal.list()), journal.dropped]).toEqual([[6], 0]);
    for (let added = 0; added < 4; added += 1) journal.add(entry());
    expect([idsOf(journal.list()), journal.dropped]).toEqual([[8, 9, 10], 2]);
  });

  test('tells of each entry until the observer leaves', () => {
    const journal = create({ limit: 10 });
    const heard: number[] = [];
    const leave = journal.onEntry(({ id }) => heard.push(id));
    journal.add(entry());
    leave();
    journal.add(entry());
    expect(heard).toEqual([1]);
  });
});

describe('filters', () => {
  const journal = createJournal({ limit: 10 });
  journal.add(entry({ at: 10, operation: 'getToken', retCode: '000000' }));
  journal.add(
    entry({ at: 20, operation: 'queryTaskList', retCode: '999994', method: 'POST', violations: [violation] }),
  );
  journal.add(entry({ at: 30, operation: 'queryTaskList', retCode: '000000', method: 'POST', warnings: [violation] }));
  journal.add(entry({ at: 40, status: 404, retCode: '999994', violations: [violation] }));

  test.each([
    [{ operation: 'queryTaskList' }, [2, 3]],
    [{ retCode: '999994' }, [2, 4]],
    [{ status: 404 }, [4]],
    [{ method: 'POST' }, [2, 3]],
    [{ having: 'violations' as const }, [2, 4]],
    [{ having: 'warnings' as const }, [3]],
    [{ having: 'either' as const }, [2, 3, 4]],
    [{ from: 20 }, [2, 3, 4]],
    [{ to: 20 }, [1, 2]],
    [{ from: 20, to: 30, retCode: '000000' }, [3]],
    [{ operation: '__proto__' }, []],
  ])('%j', (filter, ids) => {
    expect(idsOf(journal.list(filter))).toEqual(ids);
  });
});

test('F13: headers count as what is kept, and are cut at 8 kB', () => {
  const journal = createJournal({ limit: 100_000 });
  const requestHeaders = { host: 'h', cookie: 'c'.repeat(15_000), token: 't' };
  for (let at = 1; at <= 3000; at += 1) journal.add(entry({ at, requestHeaders }));
  const { items } = journal.list({}, 1);
  expect(Object.values(items[0]!.requestHeaders).join('').length).toBeLessThanOrEqual(8193);
  expect(items[0]!.requestHeaders['host']).toBe('h');
  expect(journal.dropped).toBeGreaterThan(900);
});
