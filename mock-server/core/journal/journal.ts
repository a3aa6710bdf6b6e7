import { entryOf, headersSize, type JournalEntry, type NewEntry } from './entry.ts';
import { createWholeEntries, type GlancedEntry, type KeptEntries } from './kept-entries.ts';
import { createObservers } from './observers.ts';

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
  /** How many entries were let go to make room, since it was made or cleared. */
  readonly dropped: number;
}

const charactersKept = 16 * 1_048_576;
/** Characters that a violation is taken to have: its values are cut, its reasons are a line each, and stand in headers, too. */
const violationSize = 500;

/**
 * Keeps the newest `limit` entries, fewer while they exceed `room`, which is 16 Mi characters. An entry is
 * one object for all who are told of it: each that stays has to be carried about by a collection of garbage, for which a
 * busy server stood still as often as for its requests.
 *
 * @param begin id of the newest in a journal before
 * @param createKept what entries are kept in; default: as they are
 */
export function createJournal({
  limit,
  begin = 0,
  room = () => charactersKept,
  createKept = createWholeEntries,
}: {
  limit: number;
  begin?: number;
  room?: () => number;
  createKept?: () => KeptEntries;
}): Journal {
  const observers = createObservers<JournalEntry>();
  let kept = createKept();
  /** Characters that nothing else keeps of them. */
  let characters = 0;
  let lastId = begin;
  /** Of the oldest that is kept. Ids count up without gaps. */
  let firstId = begin + 1;
  /** Of the first since it was made or cleared: those between were let go. */
  let sinceId = firstId;

  function makeRoom(): void {
    while (lastId - firstId >= limit || (characters > room() && lastId > firstId)) {
      characters -= kept.shift();
      firstId += 1;
    }
  }

  return {
    add(content) {
      const size = sizeOf(content);
      const entry = entryOf(content, (lastId += 1));
      kept.push(entry, size);
      characters += size;
      makeRoom();
      observers.tell(entry);
      return entry;
    },
    list(filter = {}, limitOfPage = 100) {
      const items: JournalEntry[] = [];
      for (let id = Math.max((filter.after ?? 0) + 1, firstId); id <= lastId; id += 1) {
        if (!matches(kept.glanceAt(id - firstId), filter)) continue;
        if (items.length + 1 > limitOfPage) return { items, next: items.at(-1)?.id ?? filter.after ?? 0 };
        items.push(kept.at(id - firstId));
      }
      return { items };
    },
    clear() {
      kept = createKept();
      characters = 0;
      sinceId = firstId = lastId + 1;
    },
    onEntry: observers.add,
    get dropped() {
      return firstId - sinceId;
    },
  };
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

function matches(entry: GlancedEntry, filter: JournalFilter): boolean {
  const { having, from, to } = filter;
  return (
    (['operation', 'retCode', 'status', 'method'] as const).every(
      (name) => filter[name] === undefined || entry[name] === filter[name],
    ) &&
    (from === undefined || entry.at >= from) &&
    (to === undefined || entry.at <= to) &&
    (having === undefined ||
      (having !== 'warnings' && entry.violations.length > 0) ||
      (having !== 'violations' && entry.warnings.length > 0))
  );
}
