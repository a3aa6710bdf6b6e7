import { describe, expect, test } from 'vitest';
import { isFailure } from '../../../../common/failure.ts';
import type { TextMatch } from '../store.ts';
import { createIndexedSet } from './indexed-set.ts';
import type { IndexedSet } from './indexed-set.ts';

interface Note {
  readonly id: number;
  readonly at: number;
  readonly colour: string;
  readonly keys: string;
}

interface NoteFilter {
  readonly from?: number;
  readonly to?: number;
  readonly colour?: string | TextMatch;
  readonly key?: string;
}

const everything = { offset: 0, limit: 100 };

const createNotes = (): IndexedSet<Note, number, NoteFilter> =>
  createIndexedSet({
    name: 'note',
    time: { read: (note) => note.at, from: (filter) => filter.from, to: (filter) => filter.to },
    fields: {
      colour: { read: (note) => note.colour, wantedBy: (filter) => filter.colour },
      keys: { read: (note) => note.keys, wantedBy: (filter) => filter.key, joined: true },
    },
  });

const note = (id: number, at: number, colour = 'red', keys = ''): Note => ({ id, at, colour, keys });
const ids = (notes: IndexedSet<Note, number, NoteFilter>, filter: NoteFilter = {}, page = everything): number[] =>
  notes.query(filter, page).items.map(({ id }) => id);

describe('order', () => {
  test('gives the newest first, whatever order the records came in', () => {
    const notes = createNotes();
    notes.put([note(1, 20), note(2, 30), note(3, 10)]);
    notes.put([note(4, 25)]);
    expect(ids(notes)).toEqual([2, 4, 1, 3]);
  });

  test('breaks ties by id descending, numbers by value', () => {
    const notes = createNotes();
    notes.put([note(9, 5), note(10, 5), note(100, 5), note(-1, 5)]);
    expect(ids(notes)).toEqual([100, 10, 9, -1]);
  });

  test('compares string ids by code unit', () => {
    const words = createIndexedSet<{ readonly id: string }, string, object>({ name: 'word', fields: {} });
    words.put(['b', 'a', 'B', 'é', '10', '9'].map((id) => ({ id })));
    expect(words.query({}, everything).items.map(({ id }) => id)).toEqual(['é', 'b', 'a', 'B', '9', '10']);
  });

  test('keeps the order of one filter across pages', () => {
    const notes = createNotes();
    notes.put([1, 2, 3, 4, 5, 6, 7].map((id) => note(id, id % 2, 'red')));
    const pages = [0, 3, 6].map((offset) => ids(notes, { colour: 'red' }, { offset, limit: 3 }));
    expect(pages).toEqual([[7, 5, 3], [1, 6, 4], [2]]);
  });
});

describe('pages', () => {
  const notes = createNotes();
  notes.put([1, 2, 3].map((id) => note(id, id)));

  test('gives a short last page', () => {
    expect(notes.query({}, { offset: 2, limit: 2 })).toEqual({ items: [note(1, 1)], total: 3 });
  });

  test.each([3, 4, 1_000_000])('gives no items and the true total at offset %i', (offset) => {
    expect(notes.query({}, { offset, limit: 2 })).toEqual({ items: [], total: 3 });
  });

  test('gives the total alone for a limit of 0', () => {
    expect(notes.query({}, { offset: 0, limit: 0 })).toEqual({ items: [], total: 3 });
  });

  test('gives nothing when the time range ends before it starts', () => {
    expect(notes.query({ from: 3, to: 1 }, everything)).toEqual({ items: [], total: 0 });
  });

  test('includes both ends of the time range', () => {
    expect(ids(notes, { from: 2, to: 3 })).toEqual([3, 2]);
    expect(ids(notes, { from: 2, to: 2 })).toEqual([2]);
  });
});

describe('filters', () => {
  test('combines filters with AND', () => {
    const notes = createNotes();
    notes.put([note(1, 1, 'red', 'x'), note(2, 2, 'blue', 'x'), note(3, 3, 'red', 'y'), note(4, 4, 'red', 'x')]);
    expect(ids(notes, { colour: 'red', key: 'x' })).toEqual([4, 1]);
    expect(ids(notes, { colour: 'red', key: 'x', to: 3 })).toEqual([1]);
    expect(ids(notes, { colour: 'blue', key: 'y' })).toEqual([]);
  });

  test('finds a record by each of its joined ids, and by nothing less', () => {
    const notes = createNotes();
    notes.put([note(1, 1, 'red', '100,200'), note(2, 2, 'red', '200'), note(3, 3, 'red', '')]);
    expect(ids(notes, { key: '100' })).toEqual([1]);
    expect(ids(notes, { key: '200' })).toEqual([2, 1]);
    expect(ids(notes, { key: '10' })).toEqual([]);
    expect(ids(notes, { key: '100,200' })).toEqual([]);
    expect(ids(notes, { key: '' })).toEqual([]);
  });

  test.each([
    ['100', [4, 1]],
    ['10', [2]],
    ['0', [3]],
    ['1', []],
    [',', []],
    ['00,1', []],
  ])('finds the records of which %s is one of the ids, wherever it stands among them', (key, found) => {
    const notes = createNotes();
    notes.put([
      note(1, 1, 'red', '1000,100'),
      note(2, 2, 'red', '100100,10,1000'),
      note(3, 3, 'red', '00,0'),
      note(4, 4, 'red', '100,100'),
    ]);
    expect(ids(notes, { key })).toEqual(found);
  });

  test('finds an id that many records have, and goes on finding those that few have', () => {
    const notes = createNotes();
    notes.put(Array.from({ length: 100 }, (_, index) => note(index, index, 'red', `${index + 1000},7`)));
    const totals = (): readonly number[] => ['1003', '7', '1004', '7'].map((key) => ids(notes, { key }).length);
    expect(totals()).toEqual([1, 100, 1, 100]);
    notes.put([note(3, 3, 'red', '9')]);
    expect(totals()).toEqual([0, 99, 1, 99]);
  });

  test('counts a record once when it repeats an id', () => {
    const notes = createNotes();
    notes.put([note(1, 1, 'red', '7,7,,7')]);
    notes.put([note(1, 1, 'red', '8')]);
    notes.put([note(1, 1, 'red', '8,7')]);
    expect(notes.query({ key: '7' }, everything)).toEqual({ items: [note(1, 1, 'red', '8,7')], total: 1 });
  });

  test('tells a text that is contained from one that is the whole value', () => {
    const notes = createNotes();
    notes.put([note(1, 1, 'red'), note(2, 2, 'dark red'), note(3, 3, 'redder'), note(4, 4, 'blue')]);
    expect(ids(notes, { colour: { text: 'red', match: 'contains' } })).toEqual([3, 2, 1]);
    expect(ids(notes, { colour: { text: 'red', match: 'exact' } })).toEqual([1]);
    expect(ids(notes, { colour: { text: 'k r', match: 'contains' } })).toEqual([2]);
    expect(ids(notes, { colour: { text: 'Red', match: 'contains' } })).toEqual([]);
    expect(ids(notes, { colour: { text: '', match: 'contains' } })).toEqual([4, 3, 2, 1]);
  });

  test('does not find a text across two values', () => {
    const notes = createNotes();
    notes.put([note(1, 1, 'a'), note(2, 2, 'b'), note(3, 3, 'a\nb')]);
    expect(ids(notes, { colour: { text: 'a\nb', match: 'contains' } })).toEqual([3]);
  });

  test('does not find a text in a value that no record has any more', () => {
    const notes = createNotes();
    notes.put([note(1, 1, 'dark red'), note(2, 2, 'red')]);
    expect(ids(notes, { colour: { text: 'dark', match: 'contains' } })).toEqual([1]);
    notes.put([note(1, 1, 'red')]);
    expect(ids(notes, { colour: { text: 'dark', match: 'contains' } })).toEqual([]);
    expect(ids(notes, { colour: { text: 'red', match: 'contains' } })).toEqual([2, 1]);
  });

  test('takes names of object properties for plain values', () => {
    const notes = createNotes();
    expect(ids(notes, { colour: '__proto__' })).toEqual([]);
    notes.put([note(1, 1, '__proto__', 'constructor,toString')]);
    expect(ids(notes, { colour: '__proto__', key: 'toString' })).toEqual([1]);
    expect(ids(notes, { colour: 'constructor' })).toEqual([]);
  });

  test('answers a filter of a million characters', () => {
    const notes = createNotes();
    const long = 'x'.repeat(1_000_000);
    notes.put([note(1, 1, long, long)]);
    expect(ids(notes, { colour: long, key: long })).toEqual([1]);
    expect(ids(notes, { colour: { text: `${long}y`, match: 'contains' } })).toEqual([]);
  });
});

describe('put', () => {
  test('replaces the record of the same id, and moves it in every list', () => {
    const notes = createNotes();
    notes.put([note(1, 1, 'red', 'a'), note(2, 2, 'red', 'b')]);
    notes.put([note(1, 3, 'blue', 'c')]);
    expect(notes.get(1)).toEqual(note(1, 3, 'blue', 'c'));
    expect(ids(notes)).toEqual([1, 2]);
    expect(ids(notes, { colour: 'red' })).toEqual([2]);
    expect(ids(notes, { colour: 'blue' })).toEqual([1]);
    expect(ids(notes, { key: 'a' })).toEqual([]);
    expect(ids(notes, { key: 'c' })).toEqual([1]);
  });

  test('lets a record return to where it was', () => {
    const notes = createNotes();
    notes.put([note(1, 1), note(2, 2)]);
    for (const at of [3, 1, 3, 1]) notes.put([note(1, at)]);
    expect(ids(notes)).toEqual([2, 1]);
    expect(notes.query({ colour: 'red', to: 1 }, everything).total).toBe(1);
  });

  test('keeps the last of several records with one id', () => {
    const notes = createNotes();
    notes.put([note(1, 9, 'red'), note(2, 5), note(1, 1, 'blue')]);
    expect(notes.query({}, everything).items).toEqual([note(2, 5), note(1, 1, 'blue')]);
  });

  test('forgets earlier answers', () => {
    const notes = createNotes();
    const filter = { colour: 'red', key: 'a' };
    notes.put([note(1, 1, 'red', 'a')]);
    expect(ids(notes, filter)).toEqual([1]);
    notes.put([note(2, 2, 'red', 'a')]);
    expect(ids(notes, filter)).toEqual([2, 1]);
    notes.clear();
    expect(ids(notes, filter)).toEqual([]);
  });

  test('keeps the record itself, not a copy', () => {
    const notes = createNotes();
    const record = note(1, 1);
    notes.put([record]);
    expect(notes.get(1)).toBe(record);
    expect(notes.query({}, everything).items[0]).toBe(record);
  });

  test.each([
    ['time', { ...note(2, 2), at: Number.NaN }, 'its time is NaN. Give milliseconds since the epoch.'],
    ['id', { ...note(2, 2), id: Number.NaN }, 'its id is NaN. Give a string or a number.'],
    ['field', { ...note(2, 2), colour: 5 as unknown as string }, 'its colour is 5. Give a string.'],
  ])('stores nothing when one %s cannot be used', (_, wrong, reason) => {
    const notes = createNotes();
    notes.put([note(1, 1)]);
    let failure: unknown;
    try {
      notes.put([note(1, 7, 'blue'), wrong, note(3, 3)]);
    } catch (error) {
      failure = error;
    }
    expect(isFailure(failure) && failure.code).toBe('RECORD_INVALID');
    expect(String(failure)).toBe(`SobotMockError: Failed to store a note: ${reason}`);
    expect(notes.query({}, everything)).toEqual({ items: [note(1, 1)], total: 1 });
  });
});

describe('texts of what was asked before', () => {
  const toText = ({ id }: Note): string => String(id);
  const textsOf = (notes: IndexedSet<Note, number, NoteFilter>, filter: NoteFilter): string => {
    const { items, total } = notes.texts!(filter, { offset: 0, limit: 2 }, toText)!;
    return `${items.join()} of ${total}`;
  };

  test('each time window has its own', () => {
    const notes = createNotes();
    notes.put([note(1, 10), note(2, 20), note(3, 30)]);
    const windows = [{}, { from: 20 }, { to: 20 }, { from: 30 }, { to: 10 }, { from: 20, to: 20 }, {}];
    expect(windows.map((window) => textsOf(notes, window))).toEqual([
      '3,2 of 3',
      '3,2 of 2',
      '2,1 of 2',
      '3 of 1',
      '1 of 1',
      '2 of 1',
      '3,2 of 3',
    ]);
  });

  test('what is put later is in them, and nothing is after all was cleared', () => {
    const notes = createNotes();
    notes.put([note(1, 10), note(2, 20)]);
    expect(textsOf(notes, { colour: 'red' })).toBe('2,1 of 2');
    notes.put([note(1, 30)]);
    expect(textsOf(notes, { colour: 'red' })).toBe('1,2 of 2');
    notes.put([note(2, 20, 'blue')]);
    expect(textsOf(notes, { colour: 'red' })).toBe('1 of 1');
    notes.clear();
    expect(textsOf(notes, { colour: 'red' })).toBe(' of 0');
  });
});
