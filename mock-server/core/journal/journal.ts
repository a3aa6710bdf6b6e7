import type { RetCode } from '../../../generators/generated/errors.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import { createObservers } from './observers.ts';

/** A text in both languages of the project. */
export interface Bilingual {
  readonly en: string;
  readonly zh: string;
}

/** One violation of the contract: which parameter broke which rule with which value. */
export interface Violation {
  /** Who broke it, where a proxy saw both. Absent: the consumer, whose request it was. */
  readonly side?: 'consumer' | 'provider' | undefined;
  /** The rule: a JSON Schema keyword, or the name of a rule that no keyword states (`wrongSign`). */
  readonly rule: string;
  /** Absent where no parameter is to blame (malformed JSON). */
  readonly parameter?: string | undefined;
  readonly value?: unknown;
  readonly reason: Bilingual;
  /** Heading on the provider's page that states the rule. */
  readonly section: string;
}

/** What arrived and what was answered. */
export interface JournalEntry {
  /** Counts up within a tenant from 1. */
  readonly id: number;
  /** The tenant's time of arrival, in ms. */
  readonly at: number;
  /** True where the tenant's time stood still: then `at` says nothing about how long the consumer waited. */
  readonly frozen?: true | undefined;
  /** `mediaFile`: the URL that getMediaContent gave. Absent: no operation has this path. */
  readonly operation?: OperationId | 'mediaFile' | undefined;
  readonly appid: string;
  readonly method: string;
  /** Path and query as they arrived. */
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string | undefined>>;
  /** Up to 64 kB of it. */
  readonly requestBody?: string | undefined;
  readonly status: number;
  readonly retCode?: RetCode | undefined;
  /** As the emulator gives them: what a server adds on the way (date, content-length) is not among them. */
  readonly responseHeaders?: Readonly<Record<string, string | undefined>> | undefined;
  /** Up to 64 kB of it; absent for media. */
  readonly responseBody?: string | undefined;
  /** Why it was refused. */
  readonly violations: readonly Violation[];
  /** What was tolerated. */
  readonly warnings: readonly Violation[];
  /** Ids of the faults that hit it. */
  readonly faults?: readonly string[] | undefined;
}

export interface JournalFilter {
  readonly operation?: string | undefined;
  readonly retCode?: string | undefined;
  readonly status?: number | undefined;
  readonly method?: string | undefined;
  /** Only entries with a violation, with a warning, or with either. */
  readonly having?: 'violations' | 'warnings' | 'either' | undefined;
  /** Arrived at or after, in ms. */
  readonly from?: number | undefined;
  /** Arrived at or before, in ms. */
  readonly to?: number | undefined;
  /** Only entries with a greater id. */
  readonly after?: number | undefined;
}

/** An entry to be made. A body that can be told again from what is kept anyway need not be kept as text. */
export type NewEntry = Omit<JournalEntry, 'id' | 'responseBody'> & {
  readonly responseBody?: string | BodySource | undefined;
};

/** Tells a body. */
export interface BodySource {
  text(): string;
}

export interface Journal {
  add(entry: NewEntry): JournalEntry;
  /** Oldest first. `next` is the id to pass as `after` for more, absent at the end. */
  list(
    filter?: JournalFilter,
    limit?: number,
  ): { readonly items: readonly JournalEntry[]; readonly next?: number | undefined };
  clear(): void;
  /** Called with each entry as it is added. */
  onEntry(observer: (entry: JournalEntry) => void): () => void;
  /** How many entries were let go to make room. */
  readonly dropped: number;
}

const bodyShown = 65_536;
const charactersKept = 16 * 1_048_576;
/** Characters that a violation is taken to have: its values are cut, its reasons are a line each, and stand in headers, too. */
const violationSize = 500;

/**
 * Keeps the newest `limit` entries, fewer while they exceed `room`, which is 16 Mi characters. An entry is one object, the same for
 * all who ask: each that stays has to be carried about by a collection of garbage, for which a busy server stood still as often as
 * for its requests.
 *
 * @param begin id of the newest in a journal before
 */
export function createJournal({
  limit,
  begin = 0,
  room = () => charactersKept,
}: {
  limit: number;
  begin?: number;
  room?: () => number;
}): Journal {
  const observers = createObservers<JournalEntry>();
  let kept: (JournalEntry | undefined)[] = [];
  /** Characters that nothing else keeps of each; counted once, as whoever gave the entry may change its headers later. */
  let sizes: number[] = [];
  let first = 0;
  let characters = 0;
  let lastId = begin;
  let dropped = 0;

  function makeRoom(): void {
    while (kept.length - first > limit || (characters > room() && kept.length - first > 1)) {
      characters -= sizes[first]!;
      kept[first] = undefined;
      first += 1;
      dropped += 1;
    }
    if (first > 1024 && first > kept.length / 2) {
      kept = kept.slice(first);
      sizes = sizes.slice(first);
      first = 0;
    }
  }

  return {
    add(content) {
      const size = sizeOf(content);
      const entry = entryOf(content, (lastId += 1));
      kept.push(entry);
      sizes.push(size);
      characters += size;
      makeRoom();
      observers.tell(entry);
      return entry;
    },
    list(filter = {}, limitOfPage = 100) {
      const items: JournalEntry[] = [];
      // Ids count up without gaps: how far each is from its place is the same for all.
      const offset = lastId - kept.length + 1;
      const start = Math.max((filter.after ?? 0) + 1 - offset, first);
      for (let index = start; index < kept.length; index += 1) {
        const entry = kept[index]!;
        if (!matches(entry, filter)) continue;
        if (items.length === limitOfPage) return { items, next: items.at(-1)?.id ?? filter.after ?? 0 };
        items.push(entry);
      }
      return { items };
    },
    clear() {
      kept = [];
      sizes = [];
      first = 0;
      characters = 0;
    },
    onEntry: observers.add,
    get dropped() {
      return dropped;
    },
  };
}

/** What is shown of a request. Member by member: that takes a tenth of the time that a copy of all of them would. */
function entryOf(content: NewEntry, id: number): JournalEntry {
  const { responseBody } = content;
  const entry: JournalEntry = {
    id,
    at: content.at,
    frozen: content.frozen,
    operation: content.operation,
    appid: content.appid,
    method: content.method,
    url: content.url,
    requestHeaders: shortened(content.requestHeaders),
    requestBody: content.requestBody?.slice(0, bodyShown),
    status: content.status,
    retCode: content.retCode,
    responseHeaders: content.responseHeaders,
    ...(typeof responseBody === 'string' ? { responseBody: responseBody.slice(0, bodyShown) } : {}),
    violations: content.violations,
    warnings: content.warnings,
    faults: content.faults,
  };
  if (typeof responseBody !== 'object') return entry;
  return Object.defineProperty(Object.assign(entry, { [bodySource]: responseBody }), 'responseBody', lazyBody);
}

const bodySource = Symbol('responseBody');

/** One getter for all entries: an object with a getter of its own takes a microsecond to make and a kilobyte to keep. */
const lazyBody: PropertyDescriptor & ThisType<{ readonly [bodySource]: BodySource }> = {
  enumerable: true,
  configurable: true,
  get() {
    return this[bodySource].text().slice(0, bodyShown);
  },
};

/** What tells the body of an entry; absent where the body is text, or there is none. */
export function bodySourceOf(entry: JournalEntry): BodySource | undefined {
  return (entry as { readonly [bodySource]?: BodySource })[bodySource];
}

/** Roughly how many characters it keeps alive: all of a text, though only its beginning is shown. */
function sizeOf({ url, requestHeaders, requestBody = '', responseBody, violations, warnings }: NewEntry): number {
  const answered = typeof responseBody === 'string' ? responseBody.length : 0;
  return (
    url.length +
    headersSize(requestHeaders) +
    requestBody.length +
    answered +
    (violations.length + warnings.length) * violationSize
  );
}

/** How much of the headers is kept, in characters. */
const headersKept = 8192;

function headersSize(headers: JournalEntry['requestHeaders']): number {
  let size = 0;
  for (const name in headers) size += name.length + (headers[name]?.length ?? 0);
  return Math.min(size, headersKept);
}

/** Headers as they came, unless they are very long: then from the first that does not fit, each is cut. */
function shortened(headers: JournalEntry['requestHeaders']): JournalEntry['requestHeaders'] {
  if (headersSize(headers) < headersKept) return headers;
  const short: Record<string, string | undefined> = {};
  let left = headersKept;
  for (const [name, value = ''] of Object.entries(headers)) {
    if (left < name.length) break;
    left -= name.length;
    short[name] = value.length > left ? `${value.slice(0, left)}…` : value;
    left = Math.max(0, left - value.length);
  }
  return short;
}

function matches(entry: JournalEntry, filter: JournalFilter): boolean {
  const { having, from, to } = filter;
  return (
    (['operation', 'retCode', 'status', 'method'] as const).every(
      (name) => filter[name] === undefined || entry[name] === filter[name],
    ) &&
    (from === undefined || entry.at >= from) &&
    (to === undefined || entry.at <= to) &&
    (having === undefined || has(entry, having))
  );
}

function has({ violations, warnings }: JournalEntry, having: 'violations' | 'warnings' | 'either'): boolean {
  return (having !== 'warnings' && violations.length > 0) || (having !== 'violations' && warnings.length > 0);
}
