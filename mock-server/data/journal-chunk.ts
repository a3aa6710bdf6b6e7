import { bodySourceOf, type JournalEntry, type NewEntry } from '../core/journal/journal.ts';
import { encodeRows, type RetMsgLanguage, type RowsAnswer } from '../core/operations/answer.ts';
import type { PageOrigin } from '../core/pipeline/respond.ts';

/**
 * Entries that were written together. What they have in common stands in it once: the rows of pages, and headers. Thousands
 * of answers to one question are a few hundred bytes each.
 */
interface Chunk {
  /** JSON of rows. */
  readonly rows: readonly string[];
  /** JSON of headers. */
  readonly headers: readonly string[];
  readonly entries: readonly ChunkEntry[];
}

type PlainEntry = Omit<JournalEntry, 'requestHeaders' | 'responseHeaders' | 'responseBody'>;

/** What of an entry a chunk has in another form. */
const told: ReadonlySet<string> = new Set(['requestHeaders', 'responseHeaders', 'responseBody']);

type ChunkEntry = PlainEntry & {
  /** Place among the headers. */
  readonly headers: number;
  /** Place among the headers of those of the answer. */
  readonly answered?: number | undefined;
  readonly body?: string | undefined;
  readonly page?: ChunkPage | undefined;
};

interface ChunkPage extends Pick<RowsAnswer, 'pageNo' | 'pageSize' | 'total'> {
  /** Places among the rows. */
  readonly rows: readonly number[];
  readonly language: RetMsgLanguage;
}

const decoder = new TextDecoder();

/** The text of a chunk. */
export function chunkText(entries: readonly JournalEntry[]): string {
  const rows = createPlaces<string>();
  let octets: PageOrigin['octets'];
  const headers = createPlaces<string>();
  const chunkEntries = entries.map((entry): ChunkEntry => {
    const { requestHeaders, responseHeaders } = entry;
    const origin = bodySourceOf(entry)?.origin as PageOrigin | undefined;
    const kept = {
      ...withoutBody(entry),
      headers: headers.of(JSON.stringify(requestHeaders)),
      answered: responseHeaders && headers.of(JSON.stringify(responseHeaders)),
    };
    if (origin === undefined) return { ...kept, body: entry.responseBody };
    const { answer, language } = origin;
    const { pageNo, pageSize, total, rows: page } = answer;
    octets = origin.octets;
    return { ...kept, page: { pageNo, pageSize, total, language, rows: page.map(rows.of) } };
  });
  const chunk: Chunk = {
    rows: rows.all().map((row) => (octets === undefined ? row : decoder.decode(octets.toBytes(row)))),
    headers: headers.all(),
    entries: chunkEntries,
  };
  return JSON.stringify(chunk);
}

/** The entries of a chunk, as a journal takes them in. */
export function readChunk(text: string): readonly (NewEntry & Pick<JournalEntry, 'id'>)[] {
  const { rows, headers, entries } = JSON.parse(text) as Chunk;
  const read = headers.map((one) => JSON.parse(one) as JournalEntry['requestHeaders']);
  return entries.map(({ headers: place, answered, body, page, ...entry }) => ({
    ...entry,
    requestHeaders: read[place] ?? {},
    responseHeaders: answered === undefined ? undefined : read[answered],
    responseBody: page === undefined ? body : pageSource(page, rows),
  }));
}

function pageSource({ rows: places, language, ...page }: ChunkPage, rows: readonly string[]): () => string {
  return () => encodeRows({ ...page, rows: places.map((place) => rows[place] ?? '') }, language, {});
}

/** An entry without asking for its body: to tell it is what takes long. */
function withoutBody(entry: JournalEntry): PlainEntry {
  const names = (Object.keys(entry) as (keyof JournalEntry)[]).filter((name) => !told.has(name));
  return Object.fromEntries(names.map((name) => [name, entry[name]])) as unknown as PlainEntry;
}

interface Places<T> {
  readonly of: (value: T) => number;
  all(): readonly T[];
}

function createPlaces<T>(): Places<T> {
  const places = new Map<T, number>();
  return {
    of(value) {
      let place = places.get(value);
      if (place === undefined) places.set(value, (place = places.size));
      return place;
    },
    all: () => [...places.keys()],
  };
}
