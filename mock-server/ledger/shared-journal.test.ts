import { expect, test } from 'vitest';
import type { JournalEntry } from '../core/journal/entry.ts';
import { createJournal } from '../core/journal/journal.ts';
import type { RowsAnswer } from '../core/operations/answer.ts';
import { PageBody } from '../core/pipeline/page-body.ts';
import { readChunk } from '../data/journal-chunk.ts';
import { octets } from '../web/octets.ts';
import { createPlatform } from '../web/platform.ts';
import type { LogChange, LogName } from './ledger.ts';
import { createSharedJournal, type SharedJournal } from './shared-journal.ts';

/** Replicas that write the journal of one tenant in turns, and all that was written. */
function createReplicas() {
  const journal = createJournal({ limit: 10_000 });
  const written: ReadonlyMap<LogName, LogChange>[] = [];

  function entryOf(rows: readonly unknown[]): JournalEntry {
    const kept = rows.map((row) => octets!.of(JSON.stringify(row)));
    const answer: RowsAnswer = { rows: kept, pageNo: 1, pageSize: 15, total: rows.length };
    const responseBody = new PageBody(answer, 'en', createPlatform(Date.now));
    const request = { method: 'POST', url: '/', requestHeaders: {}, status: 200, violations: [], warnings: [] };
    return journal.add({ at: 1, appid: '1', ...request, responseBody });
  }

  const told = (name: LogName): readonly LogChange[] => written.flatMap((logs) => logs.get(name) ?? []);
  return {
    told,
    /** Names in the rows that were told, write by write. */
    namesTold: () =>
      told('rows').map(({ chunks }) =>
        chunks
          .flatMap(({ text }) => JSON.parse(text) as string[])
          .flatMap((row) => (JSON.parse(row) as { readonly name?: string }).name ?? []),
      ),
    /** One of them writes pages; the others hear of it. */
    write(one: SharedJournal, others: readonly SharedJournal[], pages: readonly (readonly unknown[])[], oldestId = 1) {
      const puts = new Map(pages.map((page) => entryOf(page)).map((entry) => [entry.id, entry]));
      const logs = one.write({ isCleared: false, puts }, oldestId);
      written.push(logs);
      for (const other of others) other.take(logs, false);
    },
    /** The pages that a replica reads in what was written, from a write on. */
    pagesIn: (one: SharedJournal, from = 0): readonly unknown[] =>
      told('journal')
        .slice(from)
        .flatMap(({ chunks }) =>
          chunks.flatMap(({ text }) =>
            readChunk(text, one.rowsOf).map(({ responseBody }) => {
              if (typeof responseBody !== 'object') return responseBody;
              return (JSON.parse(responseBody.text()) as { readonly items: unknown }).items;
            }),
          ),
        ),
  };
}

const [ann, ben, eve] = [{ name: '小安' }, { name: 'Ben' }, { name: 'Eve é' }];

test('a row is told once, by whichever replica, and all read it', () => {
  const { write, namesTold, pagesIn } = createReplicas();
  const [one, two, three] = [createSharedJournal(), createSharedJournal(), createSharedJournal()];
  write(one, [two, three], [[ann, ben]]);
  write(
    two,
    [one, three],
    [
      [ben, ann],
      [ben, eve],
    ],
  );
  write(one, [two, three], [[eve, ann]]);
  expect(namesTold()).toEqual([['小安', 'Ben'], ['Eve é'], []]);
  const pages = [
    [ann, ben],
    [ben, ann],
    [ben, eve],
    [eve, ann],
  ];
  expect([one, two, three].map((each) => pagesIn(each))).toEqual([pages, pages, pages]);
});

test('who comes later reads all, and knows what was told', () => {
  const { write, namesTold, told, pagesIn } = createReplicas();
  const [one, late] = [createSharedJournal(), createSharedJournal()];
  write(one, [], [[ann]]);
  write(one, [], [[ben]]);
  const rows = { isCleared: false, chunks: told('rows').flatMap(({ chunks }) => chunks) };
  late.take(new Map([['rows', rows]]), true);
  write(late, [one], [[ann, ben]]);
  expect(namesTold()).toEqual([['小安'], ['Ben'], []]);
  expect([pagesIn(late), pagesIn(one)]).toEqual([
    [[ann], [ben], [ann, ben]],
    [[ann], [ben], [ann, ben]],
  ]);
});

test('once their room is used up, rows are told anew; those before go with the last entry that has them', () => {
  const { write, told, pagesIn } = createReplicas();
  const [one, two] = [createSharedJournal(), createSharedJournal()];
  const long = { name: 'x'.repeat(5_000_000) };
  write(one, [two], [[ann]]);
  write(one, [two], [[long]]);
  write(two, [one], [[ann]]);
  expect(told('rows').map(({ chunks }) => chunks.map(({ last }) => last))).toEqual([[1], [1], [3]]);
  write(
    one,
    [two],
    Array.from({ length: 250 }, () => [ann]),
  );
  // The first entry of the second epoch is the oldest.
  write(one, [two], [[ann]], 203);
  expect([told('journal').at(-1)?.oldest, told('rows').at(-1)?.oldest]).toEqual([203, 3]);
  expect(pagesIn(two, 2)).toEqual(Array.from({ length: 252 }, () => [ann]));
});

test('the oldest entry is told now and then, not each time', () => {
  const { write, told } = createReplicas();
  const one = createSharedJournal();
  for (const oldest of [1, 199, 200, 201, 399, 400]) write(one, [], [[ann]], oldest);
  expect(told('journal').map(({ oldest }) => oldest)).toEqual([undefined, undefined, 200, undefined, undefined, 400]);
});

test('a journal that is cleared tells its rows anew', () => {
  const { write, namesTold } = createReplicas();
  const [one, two] = [createSharedJournal(), createSharedJournal()];
  write(one, [two], [[ann]]);
  const cleared = one.write({ isCleared: true, puts: new Map() }, 2);
  two.take(cleared, false);
  expect([...cleared.values()].map(({ isCleared }) => isCleared)).toEqual([true, true]);
  write(two, [one], [[ann]]);
  write(one, [two], [[ann]]);
  expect(namesTold()).toEqual([['小安'], ['小安'], []]);
});
