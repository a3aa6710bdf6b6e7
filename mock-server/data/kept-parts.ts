import type { ActiveFault, Faults } from '../core/faults/faults.ts';
import { createJournal, type Journal } from '../core/journal/journal.ts';
import type { Sequences } from '../core/tenant/sequences.ts';
import type { Token, Tokens } from '../core/tenant/tokens.ts';
import type { Notes } from './entry.ts';
import type { KeptJournal } from './load.ts';

// Parts of a tenant that note what changes in them. A tenant puts its initial state in once, when it is made: where a part
// was kept, what is in it already stays.

export function keepSequences(sequences: Sequences, kept: Readonly<Record<string, number>> | undefined): Sequences {
  let isFirst = kept !== undefined;
  sequences.restore(kept);
  return {
    ...sequences,
    restore(counts) {
      if (!isFirst) sequences.restore(counts);
      isFirst = false;
    },
  };
}

export function keepTokens(tokens: Tokens, kept: readonly Token[] | undefined, notes: Notes): Tokens {
  /** Oldest first. */
  const known = new Set(kept?.map(({ token }) => token));
  let newest = kept?.at(-1)?.token;
  let isFirst = kept !== undefined;
  if (kept !== undefined) tokens.restore(kept);

  function note(token: string): void {
    notes.put('tokens', token, tokens.get(token));
  }

  function noteNew(token: string): void {
    known.add(token);
    newest = token;
    note(token);
    for (const oldest of known) {
      if (tokens.get(oldest) !== undefined) return;
      known.delete(oldest);
      note(oldest);
    }
  }

  return {
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
      known.clear();
      newest = undefined;
      notes.clear('tokens');
      for (const { token } of restored) noteNew(token);
    },
  };
}

export function keepFaults(faults: Faults, kept: readonly ActiveFault[] | undefined, notes: Notes): Faults {
  let isFirst = kept !== undefined;
  if (kept !== undefined) faults.prepareState({ faults: kept })();
  let noted = new Map(faults.list().map((one) => [one.fault.id, one]));

  /** A fault is never changed, only replaced. */
  function note(): void {
    const active = new Map(faults.list().map((one) => [one.fault.id, one]));
    for (const [id, one] of active) if (noted.get(id) !== one) notes.put('faults', id, one);
    for (const id of noted.keys()) if (!active.has(id)) notes.put('faults', id, undefined);
    noted = active;
  }

  function noting<T>(result: T): T {
    note();
    return result;
  }

  return {
    add: (fault) => noting(faults.add(fault)),
    list: faults.list,
    get isEmpty() {
      return faults.isEmpty;
    },
    get: faults.get,
    remove: (id) => noting(faults.remove(id)),
    clear: () => noting(faults.clear()),
    take: (target) => (faults.isEmpty ? faults.take(target) : noting(faults.take(target))),
    prepareState(state) {
      const put = faults.prepareState(state);
      if (isFirst) return () => void (isFirst = false);
      return () => noting(put());
    },
    exportState: faults.exportState,
  };
}

export function keepJournal(
  { limit, room }: { readonly limit: number; readonly room?: (() => number) | undefined },
  kept: KeptJournal | undefined,
  notes: Notes,
): Journal {
  const { entries = [], lastId = 0, dropped = 0 } = kept ?? {};
  const journal = createJournal({ limit, ...(room && { room }), begin: (entries[0]?.id ?? lastId + 1) - 1 });
  for (const entry of entries) journal.add(entry);
  let newest = lastId;
  const counts = {
    toJSON: () => ({
      lastId: newest,
      oldestId: journal.list({}, 1).items[0]?.id ?? newest + 1,
      dropped: dropped + journal.dropped,
    }),
  };
  journal.onEntry((entry) => {
    newest = entry.id;
    notes.put('journal', entry.id, entry);
    notes.put('tenant', 'journal', counts);
  });
  return {
    add: journal.add,
    list: journal.list,
    onEntry: journal.onEntry,
    clear() {
      journal.clear();
      notes.clear('journal');
      notes.put('tenant', 'journal', counts);
    },
    get dropped() {
      return dropped + journal.dropped;
    },
  };
}
