import { isObject } from '../../common/json.ts';
import type { ActiveFault, Faults } from '../core/faults/faults.ts';
import type { Sequences } from '../core/tenant/sequences.ts';
import type { Token, Tokens } from '../core/tenant/tokens.ts';
import type { Notes } from './entry.ts';
import type { KeptFaults } from './load.ts';
import type { PendingPart } from './pending.ts';

// Parts of a tenant that note what changes in them. A tenant puts its initial state in once, when it is made: where a part
// was kept, what is in it already stays.

/** A part that notes its changes, and takes in those that were made elsewhere: they are not noted again. */
export interface KeptPart<T> {
  readonly part: T;
  readonly take: (change: PendingPart) => void;
}

export function keepSequences(
  sequences: Sequences,
  kept: Readonly<Record<string, number>> | undefined,
): KeptPart<Sequences> {
  let isFirst = kept !== undefined;
  sequences.restore(kept);
  const part: Sequences = {
    ...sequences,
    restore(counts) {
      if (!isFirst) sequences.restore(counts);
      isFirst = false;
    },
  };
  return {
    part,
    take: (change) => sequences.restore(Object.fromEntries(changed(Object.entries(sequences.counts()), change))),
  };
}

/** What a part has after others have changed it, in its order. */
function changed<T>(
  before: readonly (readonly [string | number, T])[],
  { isCleared, puts, renewed = new Set() }: PendingPart,
): Map<string, T> {
  const after = new Map<string, T>((isCleared ? [] : before).map(([key, value]) => [String(key), value]));
  for (const key of renewed) after.delete(String(key));
  for (const [key, value] of puts) {
    if (value === undefined) after.delete(String(key));
    else after.set(String(key), value as T);
  }
  return after;
}

export function keepTokens(tokens: Tokens, kept: readonly Token[] | undefined, notes: Notes): KeptPart<Tokens> {
  /** Oldest first. */
  const known = new Set(kept?.map(({ token }) => token));
  /** Goes on from the oldest: to look for it from the start would pass all that have gone, as long as the set remembers them. */
  let oldestFirst = known.values();
  let oldest: string | undefined;
  let newest = kept?.at(-1)?.token;
  let isFirst = kept !== undefined;
  if (kept !== undefined) tokens.restore(kept);

  function note(token: string): void {
    notes.put('tokens', token, tokens.get(token));
  }

  function add(token: string): void {
    known.add(token);
    newest = token;
  }

  function noteNew(token: string): void {
    add(token);
    note(token);
    for (oldest ??= nextKnown(); oldest !== undefined && tokens.get(oldest) === undefined; oldest = nextKnown()) {
      known.delete(oldest);
      note(oldest);
    }
  }

  function nextKnown(): string | undefined {
    const next = oldestFirst.next();
    if (next.done !== true) return next.value;
    // What came behind its end it does not see.
    oldestFirst = known.values();
    return oldestFirst.next().value;
  }

  function forgetAll(): void {
    known.clear();
    oldestFirst = known.values();
    oldest = undefined;
    newest = undefined;
  }

  const part: Tokens = {
    ...tokens,
    issue(now) {
      const replaced = newest;
      const issued = tokens.issue(now);
      if (replaced !== undefined) note(replaced);
      noteNew(issued.token);
      return issued;
    },
    expire(token, now) {
      tokens.expire(token, now);
      note(token);
    },
    restore(restored) {
      if (isFirst) return void (isFirst = false);
      tokens.restore(restored);
      forgetAll();
      notes.clear('tokens');
      for (const { token } of restored) noteNew(token);
    },
  };
  return {
    part,
    take({ isCleared, puts }) {
      if (isCleared) {
        tokens.clear();
        forgetAll();
      }
      for (const [key, value] of puts) {
        const token = String(key);
        // What goes is the oldest of too many: it has gone here, too.
        if (value === undefined) {
          known.delete(token);
          if (token === oldest) oldest = undefined;
        } else {
          if (!known.has(token)) add(token);
          tokens.put(value as Token);
        }
      }
    },
  };
}

/** Faults that others may add to: of them all, each that comes without an id has a number of its own. */
export interface SharedFaults extends KeptPart<Faults> {
  /** The number that was given last, here or elsewhere. */
  readonly takeNumber: (number: number) => void;
}

export function keepFaults(faults: Faults, kept: KeptFaults | undefined, notes: Notes): SharedFaults {
  let isFirst = kept !== undefined;
  let lastNumber = kept?.lastNumber ?? 0;
  if (kept !== undefined) faults.prepareState({ faults: kept.active })();
  const byId = (): Map<string, ActiveFault> => new Map(faults.list().map((one) => [one.fault.id, one]));
  let noted = byId();

  /** A fault is never changed, only replaced. */
  function note(): void {
    const active = byId();
    for (const [id, one] of active) if (noted.get(id) !== one) notes.put('faults', id, one);
    for (const id of noted.keys()) if (!active.has(id)) notes.put('faults', id, undefined);
    noted = active;
  }

  function noteNumber(number: number): void {
    if (number !== lastNumber) notes.put('tenant', 'lastFault', number);
    lastNumber = number;
  }

  /** As it gets its id where nothing is kept: a number that was given counts, also when its fault has gone. */
  function add(fault: unknown): ActiveFault {
    if (!isObject(fault) || fault['id'] !== undefined) return faults.add(fault);
    let number = lastNumber + 1;
    while (faults.get(`fault-${number}`) !== undefined) number += 1;
    const added = faults.add({ ...fault, id: `fault-${number}` });
    noteNumber(number);
    return added;
  }

  function noting<T>(result: T): T {
    note();
    return result;
  }

  const part: Faults = {
    add: (fault) => noting(add(fault)),
    list: faults.list,
    get isEmpty() {
      return faults.isEmpty;
    },
    get: faults.get,
    remove: (id) => noting(faults.remove(id)),
    clear() {
      noteNumber(0);
      noting(faults.clear());
    },
    take: (target) => (faults.isEmpty ? faults.take(target) : noting(faults.take(target))),
    prepareState(state) {
      const put = faults.prepareState(state);
      if (isFirst) return () => void (isFirst = false);
      return () => {
        put();
        // They stand in the order of the state; the last that it has without an id has the greatest number.
        const last = faults.list()[(state.faults ?? []).findLastIndex(({ fault }) => fault.id === undefined)];
        noteNumber(last === undefined ? 0 : Number(last.fault.id.replace('fault-', '')));
        // One that was there before would keep its place of then.
        notes.clear('faults');
        noted = new Map();
        note();
      };
    },
    exportState: faults.exportState,
  };
  return {
    part,
    take(change) {
      const after = changed<ActiveFault>([...noted], change);
      faults.prepareState({ faults: [...after.values()] })();
      noted = byId();
    },
    takeNumber: (number) => void (lastNumber = number),
  };
}
