import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JournalEntry } from '../core/journal/entry.ts';
import { createJournal } from '../core/journal/journal.ts';
import { PageBody } from '../core/pipeline/page-body.ts';
import { createPlatform } from '../web/platform.ts';
import { openDatabase, type DatabaseSync } from './database.ts';
import { readChunk } from './journal-chunk.ts';
import { createKeptServer } from './kept-server.ts';
import { createKeptTenant, type KeptTenant } from './kept-tenant.ts';
import { loadRecords } from './load.ts';
import { settleLog } from './log.ts';
import { createWriteJournal } from './write-journal.ts';
import { createWrite, type Write } from './write.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sobot-mock-write-'));
});
afterAll(() => rm(folder, { recursive: true }));

let database: DatabaseSync;
let files = 0;
beforeEach(() => {
  files += 1;
  database = openDatabase(join(folder, `${files}.db`), { create: true });
});
afterEach(() => database.close());

const column = (sql: string): readonly unknown[] =>
  database
    .prepare(sql)
    .all()
    .map((row) => Object.values(row)[0]);

/** A tenant that is in the file already. */
function begin(): { readonly write: Write; readonly tenant: KeptTenant } {
  const write = createWrite(database);
  const tenant = createKeptTenant('1', undefined, { onNote: () => undefined });
  write.all([tenant]);
  return { write, tenant };
}

const keys = (part: string): readonly unknown[] => column(`SELECT key FROM entry WHERE part = '${part}' ORDER BY seq`);

describe('the log', () => {
  test('has what answers wait for, until it is put into its place', () => {
    const { write, tenant } = begin();
    tenant.pending.put('tokens', 'a', { token: 'a' });
    tenant.pending.put('journal', 1, { id: 1 });
    expect([tenant.isWritten, write.toLog([tenant]), tenant.isWritten]).toEqual([false, true, true]);
    expect([column('SELECT value FROM log'), keys('tokens')]).toEqual([
      ['[[1,[["tokens",[["a",{"token":"a"}]]]]]]'],
      [],
    ]);
    settleLog(database);
    expect([column('SELECT value FROM log'), keys('tokens')]).toEqual([[], ['a']]);
  });

  test("leaves what is the server's own its place", () => {
    const { write, tenant } = begin();
    const server = createKeptServer(database, () => undefined);
    void server.keeper.put('tenantCards', 'a', { appid: 'a', label: '1' });
    expect([server.isWritten, write.toLog([tenant, server]), server.isWritten]).toEqual([false, true, true]);
    tenant.pending.put('tokens', 'a', 1);
    void server.keeper.put('tenantCards', 'a', { appid: 'a', label: '2' });
    database.exec('ALTER TABLE log RENAME TO elsewhere');
    expect(() => write.toLog([tenant, server])).toThrow('no such table');
    expect([server.isWritten, column('SELECT value FROM server')]).toEqual([false, ['{"appid":"a","label":"1"}']]);
    database.exec('ALTER TABLE elsewhere RENAME TO log');
    write.toLog([server, tenant]);
    expect([column('SELECT value FROM server'), column('SELECT value FROM log')]).toEqual([
      ['{"appid":"a","label":"2"}'],
      ['[[1,[["tokens",[["a",1]]]]]]'],
    ]);
  });

  test('is empty when all of it was written into its place, the newest value of each', () => {
    const { write, tenant } = begin();
    tenant.pending.put('tokens', 'a', { token: 'a' });
    write.toLog([tenant]);
    tenant.pending.put('tokens', 'a', { token: 'a', replacedAt: 7 });
    write.all([tenant]);
    expect(column('SELECT value FROM log')).toEqual([]);
    expect(column("SELECT value FROM entry WHERE part = 'tokens'")).toEqual(['{"token":"a","replacedAt":7}']);
  });

  test('takes no part that is emptied, and no thousand changes: those go into their places', () => {
    const { write, tenant } = begin();
    tenant.pending.clear('tokens');
    expect(write.toLog([tenant])).toBe(false);
    write.all([tenant]);
    for (let index = 0; index < 999; index += 1) tenant.pending.put('deliveries', index, { id: index });
    expect(write.toLog([tenant])).toBe(true);
    for (let index = 0; index < 1000; index += 1) tenant.pending.put('deliveries', index, { id: index });
    expect(write.toLog([tenant])).toBe(false);
  });

  test.each(['one after the other', 'together'])('keeps the order of what goes and comes again, %s', (when) => {
    const { write, tenant } = begin();
    for (const id of ['a', 'b']) tenant.pending.put('faults', id, 1);
    write.all([tenant]);
    tenant.pending.put('faults', 'a', undefined);
    if (when !== 'together') write.toLog([tenant]);
    tenant.pending.put('faults', 'a', 2);
    write.toLog([tenant]);
    database.exec('SAVEPOINT killed');
    settleLog(database);
    expect(keys('faults')).toEqual(['b', 'a']);
    database.exec('ROLLBACK TO killed; RELEASE killed');
    write.all([tenant]);
    expect(keys('faults')).toEqual(['b', 'a']);
  });

  test('keeps the place of what came again, though it changes later', () => {
    const { write, tenant } = begin();
    for (const id of ['a', 'b']) tenant.pending.put('faults', id, 1);
    write.all([tenant]);
    for (const value of [undefined, 2]) tenant.pending.put('faults', 'a', value);
    write.toLog([tenant]);
    for (const id of ['c', 'a']) tenant.pending.put('faults', id, 3);
    write.all([tenant]);
    expect(keys('faults')).toEqual(['b', 'a', 'c']);
  });

  test('loses nothing where the file could not be written for a while', () => {
    const { write, tenant } = begin();
    tenant.pending.put('tokens', 'a', 1);
    write.toLog([tenant]);
    tenant.pending.put('tokens', 'b', 2);
    database.exec('ALTER TABLE entry RENAME TO elsewhere');
    expect(() => write.all([tenant])).toThrow('no such table');
    expect([tenant.isUrgent, tenant.isWritten, write.toLog([tenant])]).toEqual([true, false, false]);
    database.exec('ALTER TABLE elsewhere RENAME TO entry');
    write.all([tenant]);
    expect([keys('tokens'), tenant.isWritten]).toEqual([['a', 'b'], true]);
  });
});

describe('records that are put again and again', () => {
  const count = 1500;

  /** All of them change, and the file has them. */
  function put({ write, tenant }: ReturnType<typeof begin>, round: number): void {
    void tenant.store.channels.put(
      Array.from({ length: count }, (_, index) => ({
        id: `c${index}`,
        name: `${round}`,
        sender: 's',
        lineUserId: 'U',
      })),
    );
    write.all([tenant]);
  }

  test('take no more room in the file than some times what they are', () => {
    const begun = begin();
    let most = 0;
    for (let round = 1; round <= 60; round += 1) {
      put(begun, round);
      most = Math.max(most, Number(column('SELECT total(length) FROM pack')[0]));
    }
    expect(most).toBeLessThanOrEqual(8 * count);
    const names = loadRecords(database, 1, 'channels').map((one) => (one as { readonly name: string }).name);
    expect([names.length, new Set(names)]).toEqual([count, new Set(['60'])]);
  });

  test('are as they were put last, also those that are changed while others are swept', () => {
    const begun = begin();
    const { write, tenant } = begun;
    for (let round = 1; round <= 12; round += 1) {
      put(begun, round);
      const channel = { id: `c${round}`, name: 'alone', sender: 's', lineUserId: 'U' };
      void tenant.store.channels.put([channel]);
      write.all([tenant]);
      const held = tenant.held.channels.query({}, { offset: 0, limit: count }).items;
      const byId = new Map(
        loadRecords(database, 1, 'channels').map((one) => [(one as { readonly id: string }).id, one]),
      );
      expect(held.map(({ id }) => byId.get(id))).toEqual(held);
    }
  });

  test('are no more when the tenant has none any more', () => {
    const begun = begin();
    for (let round = 1; round <= 5; round += 1) put(begun, round);
    void begun.tenant.store.channels.clear();
    begun.write.all([begun.tenant]);
    expect([column('SELECT seq FROM pack'), loadRecords(database, 1, 'channels')]).toEqual([[], []]);
  });
});

describe('rows of pages', () => {
  const journal = createJournal({ limit: 100 });

  function entryOf(...rows: readonly string[]): JournalEntry {
    const answer = { rows, pageNo: 1, pageSize: 15, total: rows.length };
    const responseBody = new PageBody(answer, 'en', { ...createPlatform(Date.now), octets: undefined });
    return journal.add({
      at: 1,
      appid: '1',
      method: 'POST',
      url: '/',
      requestHeaders: {},
      status: 200,
      responseBody,
      violations: [],
      warnings: [],
    });
  }

  const puts = (...entries: readonly JournalEntry[]) => ({
    isCleared: false,
    puts: new Map(entries.map((entry) => [entry.id, entry])),
  });
  const rowsOf = (epoch: number) => {
    const rows = column(`SELECT value FROM journal_rows WHERE epoch = ${epoch} ORDER BY seq`).flatMap(
      (value) => JSON.parse(String(value)) as string[],
    );
    return (place: number): string | undefined => rows[place];
  };
  const bodies = (): readonly unknown[] =>
    column('SELECT value FROM journal ORDER BY last').flatMap((text) =>
      readChunk(String(text), rowsOf).map(({ responseBody }) => {
        if (typeof responseBody !== 'object') return responseBody;
        return (JSON.parse(responseBody.text()) as { readonly items: unknown }).items;
      }),
    );

  const told = (sql: string): readonly unknown[] => column(sql).map((text) => JSON.parse(String(text)) as unknown);
  const page = (total: number, rows: readonly number[]): string =>
    JSON.stringify({ pageNo: 1, pageSize: 15, total, language: 'en', rows });

  test('and pages of them stand once, however often they are answered', () => {
    const writer = createWriteJournal(database);
    writer.add(1, puts(entryOf('1', '2'), entryOf('1', '2'), entryOf('1', '2', '3')));
    writer.add(1, puts(entryOf('1', '2')));
    expect(told('SELECT value FROM journal_rows')).toEqual([['1', '2', page(2, [0, 1]), '3', page(3, [0, 1, 3])]]);
    expect(bodies()).toEqual([
      [1, 2],
      [1, 2],
      [1, 2, 3],
      [1, 2],
    ]);
  });

  test('stand once in the file for as long as an entry has them', () => {
    const writer = createWriteJournal(database);
    const first = entryOf('1', '2');
    writer.add(1, puts(first, entryOf('2', '3')));
    const third = entryOf('3', '1', '4');
    writer.add(1, puts(third));
    expect(told('SELECT value FROM journal_rows')).toEqual([
      ['1', '2', page(2, [0, 1]), '3', page(2, [1, 3])],
      ['4', page(3, [3, 0, 5])],
    ]);
    expect(bodies()).toEqual([
      [1, 2],
      [2, 3],
      [3, 1, 4],
    ]);
    // As after a restart: what is there is not known.
    const next = createWriteJournal(database);
    const fourth = entryOf('4');
    next.add(1, puts(fourth));
    next.trim(1, third.id);
    expect(bodies()).toEqual([[3, 1, 4], [4]]);
    next.trim(1, fourth.id);
    expect(told('SELECT value FROM journal_rows')).toEqual([['4', page(1, [0])]]);
    expect(bodies()).toEqual([[4]]);
  });

  test('are written again where it is not known whether they were written', () => {
    const writer = createWriteJournal(database);
    database.exec('BEGIN');
    const entry = entryOf('1');
    writer.add(1, puts(entry));
    database.exec('ROLLBACK');
    writer.forget();
    writer.add(1, puts(entry));
    expect(bodies()).toEqual([[1]]);
  });

  test('go with a journal that is emptied', () => {
    const writer = createWriteJournal(database);
    writer.add(1, puts(entryOf('1')));
    writer.add(1, { ...puts(), isCleared: true });
    expect([column('SELECT value FROM journal_rows'), bodies()]).toEqual([[], []]);
    writer.add(1, puts(entryOf('1')));
    expect(bodies()).toEqual([[1]]);
  });
});
