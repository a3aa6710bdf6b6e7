import type { Notes, Part } from './entry.ts';

/** What was put of a part and is not written yet. */
export interface PendingPart {
  /** All that is in the file of it goes first. */
  readonly isCleared: boolean;
  /** By key; `undefined`: what is in the file goes. */
  readonly puts: ReadonlyMap<string | number, unknown>;
  /** Of these, what is in the file goes first: they come behind all others. */
  readonly renewed?: ReadonlySet<string | number> | undefined;
}

/** What of a tenant is not written yet. */
export interface Pending extends Notes {
  readonly parts: ReadonlyMap<Part, PendingPart>;
  /** Whether an answer waits for some of it. */
  readonly isUrgent: boolean;
  /** There is something to write of which nothing is put before that. */
  touch(): void;
  /** Whether there is nothing in it but what comes a moment later in any case. */
  readonly isWritten: boolean;
  /** Whether the log is no place for some of it. */
  readonly isLarge: boolean;
  /** What the log takes is in it; in its place it is when `settled` is. */
  logged(): void;
  /** All that is not in its place, for whoever puts it there. */
  unsettled(): ReadonlyMap<Part, PendingPart>;
  /** All of it is written, and in its place. */
  written(): void;
  /** All of it, to be written by whoever asks: what comes from now on is apart. */
  take(): ReadonlyMap<Part, PendingPart>;
}

/** What no answer waits for: it is written a moment later. */
const soon: ReadonlySet<Part> = new Set(['journal', 'activity', 'deliveries', 'forgotten']);

/**
 * From so many puts on, a change goes to its place at once: in the log it would be written twice. Below it is what many
 * clients do in one turn: each of their changes touches a page of the file, and a moment's touch the same ones.
 */
const manyPuts = 1000;

interface Changes extends PendingPart {
  isCleared: boolean;
  /** Whether something under its keys may have gone. */
  hasGone: boolean;
  readonly puts: Map<string | number, unknown>;
  renewed?: Set<string | number> | undefined;
}

type Parts = Map<Part, Changes>;

/** What tells of what happened: that is never logged, and written with all that came in a moment. */
const told: ReadonlySet<Part> = new Set(['journal', 'activity']);

/** The values of a part that were put, in order; without one: it goes. */
export type LoggedPart = readonly [part: Part, puts: readonly LoggedPut[]];
type LoggedPut = readonly [key: string | number, value?: unknown];

/** What of the parts is for the log: all but what tells of what happened. A part is named once. */
export function forLog(parts: ReadonlyMap<Part, PendingPart>): readonly LoggedPart[] {
  const logged: LoggedPart[] = [];
  for (const [part, { puts, renewed }] of parts) {
    if (told.has(part)) continue;
    const list: LoggedPut[] = [];
    for (const [key, value] of puts) {
      if (isTold(part, key)) continue;
      if (value === undefined || renewed?.has(key) === true) list.push([key]);
      if (value !== undefined) list.push([key, value]);
    }
    if (list.length > 0) logged.push([part, list]);
  }
  return logged;
}

function isTold(part: Part, key: string | number): boolean {
  return told.has(part) || (part === 'tenant' && key === 'journal');
}

/** @param onNote called after each note */
export function createPending(onNote: () => void): Pending {
  let parts: Parts = new Map();
  /** What is in the log and nowhere else, and what is newer where that could not be written. */
  let aside: Parts = new Map();
  let isUrgent = false;
  let isLarge = false;
  /** Of those that the log takes. */
  let count = 0;

  function reset(): void {
    count = 0;
    isUrgent = false;
    isLarge = false;
  }

  return {
    get parts() {
      return parts;
    },
    get isUrgent() {
      return isUrgent;
    },
    get isWritten() {
      return count === 0 && !isLarge;
    },
    get isLarge() {
      return isLarge;
    },
    put(name, key, value) {
      const changes = changesIn(parts, name);
      // It is read when it is written: to put it twice changes nothing.
      if (value !== undefined && changes.puts.get(key) === value) return;
      putIn(changes, key, value);
      if (!isTold(name, key)) {
        count += 1;
        isLarge ||= count >= manyPuts;
        isUrgent ||= !soon.has(name);
      }
      onNote();
    },
    clear(name) {
      clearIn(parts, name);
      isLarge = true;
      isUrgent = true;
      onNote();
    },
    touch: onNote,
    logged() {
      moveLogged(parts, aside);
      reset();
    },
    unsettled() {
      if (aside.size === 0) return parts;
      moveAll(parts, aside);
      // Where it cannot be written now, some of it is not in the log.
      isLarge = true;
      return aside;
    },
    written() {
      parts.clear();
      aside = new Map();
      reset();
    },
    take() {
      const taken = parts;
      parts = new Map();
      reset();
      return taken;
    },
  };
}

/** What the log has now, out of `parts`. */
function moveLogged(parts: Parts, aside: Parts): void {
  for (const [name, changes] of parts) {
    if (told.has(name) || changes.puts.size === 0) continue;
    const into = changesIn(aside, name);
    for (const [key, value] of pairs(changes)) if (!isTold(name, key)) putIn(into, key, value);
    const counts = name === 'tenant' ? changes.puts.get('journal') : undefined;
    changes.puts.clear();
    if (counts !== undefined) changes.puts.set('journal', counts);
    // It stands where it came again: what is put under its key from now on changes it there.
    changes.renewed = undefined;
  }
}

function moveAll(parts: Parts, aside: Parts): void {
  for (const [name, changes] of parts) {
    if (changes.isCleared) clearIn(aside, name);
    const into = changesIn(aside, name);
    for (const [key, value] of pairs(changes)) putIn(into, key, value);
  }
  parts.clear();
}

function clearIn(parts: Parts, name: Part): void {
  const cleared = changesIn(parts, name);
  cleared.isCleared = true;
  cleared.puts.clear();
  cleared.renewed = undefined;
}

function changesIn(parts: Parts, name: Part): Changes {
  let found = parts.get(name);
  if (found === undefined) parts.set(name, (found = { isCleared: false, hasGone: false, puts: new Map() }));
  return found;
}

function putIn(changes: Changes, key: string | number, value: unknown): void {
  const { puts } = changes;
  if (value === undefined) changes.hasGone = true;
  else if (changes.hasGone && puts.has(key) && puts.get(key) === undefined) {
    // It had gone: what comes under its key is a new one, at the end.
    puts.delete(key);
    (changes.renewed ??= new Set()).add(key);
  }
  puts.set(key, value);
}

/** The puts of a part, in the order in which they are done. */
export function* pairs({ puts, renewed }: PendingPart): Generator<readonly [string | number, unknown], void> {
  for (const [key, value] of puts) {
    if (value !== undefined && renewed?.has(key) === true) yield [key, undefined];
    yield [key, value];
  }
}
