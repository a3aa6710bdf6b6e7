import { isSameKind, type EntryKind } from '../core/journal/entry-kind.ts';
import { bodySourceOf, type BodySource, type JournalEntry, type NewEntry } from '../core/journal/entry.ts';
import { encodeRows, type RetMsgLanguage, type RowsAnswer } from '../core/operations/answer.ts';
import { PageBody } from '../core/pipeline/page-body.ts';
import type { OctetCoding } from '../core/platform.ts';
import type { Texts } from '../core/store/store.ts';
import { createHeaderPlaces, type Headers } from './header-places.ts';
import { createPlaces, type Places } from './places.ts';

/**
 * Entries that were written together, column by column: what they have in common stands in it once. Thousands of answers to one
 * question are a few numbers each.
 */
interface Chunk {
  /** JSON of rows, and of pages; none where they are those of an epoch. */
  readonly rows: readonly string[];
  readonly epoch?: number | undefined;
  /** JSON of headers. */
  readonly headers: readonly string[];
  readonly kinds: readonly ToldKind[];
  /** URLs and bodies. */
  readonly texts: readonly string[];
  readonly columns: Columns;
}

/** What entries of one kind have in common in a chunk. */
interface ToldKind extends EntryKind {
  /** Place among the headers. */
  readonly headers: number;
  /** Place among the headers of those of the answer. */
  readonly answered?: number | undefined;
}

/** Of each entry a number. */
interface Columns {
  readonly id: number[];
  readonly at: number[];
  /** Place among the kinds. */
  readonly kind: number[];
  /** Places among the texts; `none`: it has no such text. */
  readonly url: number[];
  readonly request: number[];
  readonly body: number[];
  /** Place of a page among the rows; `none`: its answer is no page. */
  readonly page: number[];
}

const none = -1;

interface ChunkPage extends Pick<RowsAnswer, 'pageNo' | 'pageSize' | 'total'> {
  /** Places among the rows. */
  readonly rows: readonly number[];
  readonly language: RetMsgLanguage;
}

const decoder = new TextDecoder();

/** The text of a chunk that has all in it. */
export function chunkText(entries: readonly JournalEntry[]): string {
  const rows = createRowPlaces();
  const { octets, ...told } = tell(entries, rows);
  const chunk: Chunk = { rows: rowTexts(rows.from(0), octets), ...told };
  return JSON.stringify(chunk);
}

/** The text of a chunk whose rows are told elsewhere, and those that are to be told there, behind the ones before. */
export function sharedChunk(
  entries: readonly JournalEntry[],
  { id, rows }: { readonly id: number; readonly rows: RowPlaces },
): { readonly text: string; readonly added: readonly string[] } {
  const known = rows.size;
  const { octets, ...told } = tell(entries, rows);
  const chunk: Chunk = { rows: [], epoch: id, ...told };
  return { text: JSON.stringify(chunk), added: rowTexts(rows.from(known), octets) };
}

interface Told extends Pick<Chunk, 'headers' | 'kinds' | 'texts' | 'columns'> {
  /** How rows are kept, where there are any. */
  readonly octets: OctetCoding | undefined;
}

function tell(entries: readonly JournalEntry[], rows: RowPlaces): Told {
  const headers = createHeaderPlaces();
  const kinds = createKinds();
  const texts = createPlaces();
  const textOf = (text: string | undefined): number => (text === undefined ? none : texts.of(text));
  const columns: Columns = { id: [], at: [], kind: [], url: [], request: [], body: [], page: [] };
  let octets: OctetCoding | undefined;
  /** A client asks for the same again: to compare is less than to look it up. */
  let last: { readonly url?: string; readonly place: number } = { place: none };
  for (const entry of entries) {
    const { responseHeaders } = entry;
    const source = bodySourceOf(entry);
    const page = source instanceof PageBody ? source : undefined;
    octets ??= page?.platform.octets;
    columns.id.push(entry.id);
    columns.at.push(entry.at);
    columns.kind.push(
      kinds.of(entry, headers.of(entry.requestHeaders), responseHeaders && headers.of(responseHeaders)),
    );
    if (entry.url !== last.url) last = { url: entry.url, place: texts.of(entry.url) };
    columns.url.push(last.place);
    columns.request.push(textOf(entry.requestBody));
    // To ask for the body of a page is what takes long.
    columns.body.push(page === undefined ? textOf(entry.responseBody) : none);
    columns.page.push(page === undefined ? none : rows.ofPage(page));
  }
  return { headers: headers.all(), kinds: kinds.all, texts: texts.from(0), columns, octets };
}

interface KnownRows {
  /** Their places. */
  readonly rows: readonly number[];
  readonly pages: { readonly page: ChunkPage; readonly place: number }[];
}

/** Places of rows, and of pages of them: both are told as texts. */
export interface RowPlaces extends Pick<Places, 'size' | 'at' | 'from' | 'add'> {
  readonly ofPage: (page: Pick<PageBody, 'answer' | 'language'>) => number;
}

export function createRowPlaces(): RowPlaces {
  const places = createPlaces();
  /** By the rows of an answer: what is asked for again is the same object. */
  const answered = new WeakMap<Texts, KnownRows>();
  /** By their places, for as long as these are known. */
  const alike = new WeakMap<readonly number[], KnownRows>();

  function rowsOf(texts: Texts): KnownRows {
    const rows = places.ofAll([...texts]);
    const known = alike.get(rows) ?? { rows, pages: [] };
    alike.set(rows, known);
    answered.set(texts, known);
    return known;
  }

  return {
    ofPage({ answer, language }) {
      const { pageNo, pageSize, total } = answer;
      const { rows, pages } = answered.get(answer.rows) ?? rowsOf(answer.rows);
      for (const { page, place } of pages) {
        const isOf = page.pageNo === pageNo && page.pageSize === pageSize;
        if (isOf && page.total === total && page.language === language) return place;
      }
      const page: ChunkPage = { pageNo, pageSize, total, language, rows };
      const place = places.of(JSON.stringify(page));
      pages.push({ page, place });
      return place;
    },
    get size() {
      return places.size;
    },
    at: places.at,
    from: places.from,
    add: places.add,
  };
}

/** How many kinds are looked through: a client asks for the same few operations. */
const kindsKnown = 8;

/** What entries have in common, each once as far as those that came last are looked through. */
function createKinds(): {
  readonly of: (entry: JournalEntry, headers: number, answered: number | undefined) => number;
  readonly all: readonly ToldKind[];
} {
  const all: ToldKind[] = [];
  return {
    all,
    of(entry, headers, answered) {
      for (let place = all.length - 1; place >= Math.max(0, all.length - kindsKnown); place -= 1) {
        const kind = all[place]!;
        if (kind.headers === headers && kind.answered === answered && isSameKind(entry, kind)) return place;
      }
      const { frozen, moved, operation, appid, method, status, retCode, reset, violations, warnings, faults } = entry;
      const kind = { frozen, moved, operation, appid, method, status, retCode, reset, violations, warnings, faults };
      all.push({ ...kind, headers, answered });
      return all.length - 1;
    },
  };
}

function rowTexts(rows: readonly string[], octets: OctetCoding | undefined): readonly string[] {
  return octets === undefined ? rows : rows.map((row) => decoder.decode(octets.toBytes(row)));
}

type ReadEntry = NewEntry & Pick<JournalEntry, 'id'>;

/** The JSON of a row, or of a page, by its place. */
type RowAt = (place: number) => string | undefined;

/** The rows of an epoch. */
export type RowsOf = (epoch: number) => RowAt;

/** The entries of a chunk, as a journal takes them in. */
export function readChunk(text: string, rowsOf: RowsOf = () => () => undefined): readonly ReadEntry[] {
  const chunk = JSON.parse(text) as Chunk | EntriesChunk;
  const { rows, epoch } = chunk;
  const rowAt: RowAt = epoch === undefined ? (place) => rows[place] : rowsOf(epoch);
  const headers = chunk.headers.map((one) => JSON.parse(one) as Headers);
  return 'columns' in chunk ? readColumns(chunk, headers, rowAt) : readEntries(chunk, headers, rowAt);
}

function readColumns(
  { kinds, texts, columns }: Chunk,
  headers: readonly Headers[],
  rowAt: RowAt,
): readonly ReadEntry[] {
  const pages = new Map<number, BodySource>();
  const pageAt = (place: number): BodySource => {
    let source = pages.get(place);
    if (source === undefined) {
      source = pageSource(JSON.parse(rowAt(place) ?? '{"rows":[]}') as ChunkPage, rowAt);
      pages.set(place, source);
    }
    return source;
  };
  return columns.id.map((id, index) => {
    const { headers: asked, answered, ...kind } = kinds[columns.kind[index]!]!;
    const page = columns.page[index]!;
    return {
      ...kind,
      id,
      at: columns.at[index]!,
      url: texts[columns.url[index]!]!,
      requestHeaders: headers[asked] ?? {},
      requestBody: texts[columns.request[index]!],
      responseHeaders: answered === undefined ? undefined : headers[answered],
      responseBody: page === none ? texts[columns.body[index]!] : pageAt(page),
    };
  });
}

function pageSource({ rows: places, language, ...page }: ChunkPage, rowAt: RowAt): BodySource {
  return {
    text: () => encodeRows({ ...page, rows: places.map((place) => rowAt(place) ?? '') }, language, {}).join(''),
  };
}

/** Entries as they were written together before they were in columns. */
interface EntriesChunk extends Pick<Chunk, 'rows' | 'epoch' | 'headers'> {
  readonly entries: readonly (Omit<JournalEntry, 'requestHeaders' | 'responseHeaders' | 'responseBody'> & {
    readonly headers: number;
    readonly answered?: number | undefined;
    readonly body?: string | undefined;
    readonly page?: ChunkPage | undefined;
  })[];
}

function readEntries({ entries }: EntriesChunk, headers: readonly Headers[], rowAt: RowAt): readonly ReadEntry[] {
  return entries.map(({ headers: place, answered, body, page, ...entry }) => ({
    ...entry,
    requestHeaders: headers[place] ?? {},
    responseHeaders: answered === undefined ? undefined : headers[answered],
    responseBody: page === undefined ? body : pageSource(page, rowAt),
  }));
}
