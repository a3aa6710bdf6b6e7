import { bodySourceOf, type JournalEntry, type NewEntry } from '../core/journal/journal.ts';
import { encodeRows, type RetMsgLanguage, type RowsAnswer } from '../core/operations/answer.ts';
import type { PageOrigin } from '../core/pipeline/respond.ts';
import { createPlaces, type Places } from './places.ts';

/**
 * Entries that were written together. What they have in common stands in it once: the rows of pages, and headers. Thousands
 * of answers to one question are a few hundred bytes each.
 */
interface Chunk {
  /** JSON of rows; none where they are those of an epoch. */
  readonly rows: readonly string[];
  readonly epoch?: number | undefined;
  /** JSON of headers. */
  readonly headers: readonly string[];
  readonly entries: readonly ChunkEntry[];
}

type PlainEntry = Omit<JournalEntry, 'requestHeaders' | 'responseHeaders' | 'responseBody'>;

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

/** The text of a chunk that has all in it. */
export function chunkText(entries: readonly JournalEntry[]): string {
  const rows = createPlaces();
  const { headers, chunkEntries, octets } = toldWith(entries, rows);
  const chunk: Chunk = { rows: rowTexts(rows.from(0), octets), headers, entries: chunkEntries };
  return JSON.stringify(chunk);
}

/** The text of a chunk whose rows are told elsewhere, and those that are to be told there, behind the ones before. */
export function sharedChunk(
  entries: readonly JournalEntry[],
  { id, rows }: { readonly id: number; readonly rows: Places },
): { readonly text: string; readonly added: readonly string[] } {
  const known = rows.size;
  const { headers, chunkEntries, octets } = toldWith(entries, rows);
  const chunk: Chunk = { rows: [], epoch: id, headers, entries: chunkEntries };
  return { text: JSON.stringify(chunk), added: rowTexts(rows.from(known), octets) };
}

interface Told {
  readonly headers: readonly string[];
  readonly chunkEntries: readonly ChunkEntry[];
  /** How rows are kept, where there are any. */
  readonly octets: PageOrigin['octets'];
}

function toldWith(entries: readonly JournalEntry[], rows: Places): Told {
  const headers = createHeaderPlaces();
  let octets: PageOrigin['octets'];
  const chunkEntries = entries.map((entry): ChunkEntry => {
    const { requestHeaders, responseHeaders } = entry;
    const origin = bodySourceOf(entry)?.origin as PageOrigin | undefined;
    const kept: ChunkEntry = {
      ...withoutBody(entry),
      headers: headers.of(requestHeaders),
      answered: responseHeaders && headers.of(responseHeaders),
      body: origin === undefined ? entry.responseBody : undefined,
      page: origin && pageOf(origin, rows),
    };
    octets ??= origin?.octets;
    return kept;
  });
  return { headers: headers.all(), chunkEntries, octets };
}

function pageOf({ answer: { pageNo, pageSize, total, rows: page }, language }: PageOrigin, rows: Places): ChunkPage {
  return { pageNo, pageSize, total, language, rows: rows.ofAll(page) };
}

type Headers = JournalEntry['requestHeaders'];

/** How many headers are remembered as they came: a client sends the same ones each time, but for a length. */
const headersKnown = 8;

/** Places of headers by their JSON; those that came last are known without it. */
function createHeaderPlaces(): { readonly of: (headers: Headers) => number; readonly all: () => readonly string[] } {
  const places = createPlaces();
  const known: { readonly headers: Headers; readonly place: number }[] = [];
  let next = 0;
  return {
    of(headers) {
      for (const one of known) if (isSame(one.headers, headers)) return one.place;
      const place = places.of(JSON.stringify(headers));
      known[next] = { headers, place };
      next = (next + 1) % headersKnown;
      return place;
    },
    all: () => places.from(0),
  };
}

/** Of the same names in the same order. */
function isSame(left: Headers, right: Headers): boolean {
  if (left === right) return true;
  const names = Object.keys(left);
  const others = Object.keys(right);
  return names.length === others.length && names.every((name, at) => name === others[at] && left[name] === right[name]);
}

function rowTexts(rows: readonly string[], octets: PageOrigin['octets']): readonly string[] {
  return octets === undefined ? rows : rows.map((row) => decoder.decode(octets.toBytes(row)));
}

/**
 * The entries of a chunk, as a journal takes them in.
 *
 * @param rowsOf the rows of an epoch
 */
export function readChunk(
  text: string,
  rowsOf: (epoch: number) => readonly string[] = () => [],
): readonly (NewEntry & Pick<JournalEntry, 'id'>)[] {
  const { rows: own, epoch, headers, entries } = JSON.parse(text) as Chunk;
  const rows = epoch === undefined ? own : rowsOf(epoch);
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

/** An entry without asking for its body: to tell it is what takes long. A member that is made one day is missed here. */
function withoutBody(entry: JournalEntry): { [Name in keyof Required<PlainEntry>]: PlainEntry[Name] } {
  return {
    id: entry.id,
    at: entry.at,
    frozen: entry.frozen,
    operation: entry.operation,
    appid: entry.appid,
    method: entry.method,
    url: entry.url,
    requestBody: entry.requestBody,
    status: entry.status,
    retCode: entry.retCode,
    violations: entry.violations,
    warnings: entry.warnings,
    faults: entry.faults,
  };
}
