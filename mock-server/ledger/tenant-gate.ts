import type { HandledResponse } from '../core/emulator-options.ts';
import { bodySourceOf, type JournalEntry } from '../core/journal/entry.ts';
import type { KeptTenant } from '../data/kept-tenant.ts';
import { Gate, ScopeGone } from './gate.ts';
import type { Ledger, LedgerChange, LedgerNews } from './ledger.ts';
import type { Retries } from './retries.ts';

/** What its gate needs of a tenant. */
interface GatedTenant {
  readonly id: number;
  readonly kept: KeptTenant;
  readonly gate: Gate;
  collect(): LedgerChange | 'gone' | undefined;
}

interface TenantGateOptions {
  readonly ledger: Ledger;
  /** It is not in the ledger yet. */
  readonly isNew: boolean;
  /** Brings what is known here up to date. */
  readonly takeIn: (news: LedgerNews, hasTurn: boolean) => Promise<void>;
  readonly retries: Retries;
  readonly onFailed: (error: unknown) => void;
}

/** The way to a tenant. */
export function createGate(
  tenant: () => GatedTenant,
  { ledger, isNew, takeIn, retries, onFailed }: TenantGateOptions,
): Gate {
  /** All is read anew once the ledger is back, and what was answered is in the journal. */
  function goOn(early: readonly unknown[]): void {
    const answered = early.flatMap((answer) => (answer as Partial<HandledResponse> | undefined)?.entry ?? []);
    if (answered.length === 0) return retries.writeSoon(tenant());
    const add = createAddMissing(answered);
    void retries.untilDone(tenant(), () => add(tenant().kept)).catch(() => undefined);
  }

  return new Gate({
    ledger,
    isNew,
    scope() {
      const { id } = tenant();
      // That is the number of the directory: one that never came into the ledger has none.
      if (id === 0) throw new ScopeGone();
      return id;
    },
    takeIn,
    collect: () => tenant().collect(),
    isUrgent() {
      const { kept } = tenant();
      kept.noteRest();
      return kept.isUrgent;
    },
    onFailed(error, early) {
      onFailed(error);
      goOn(early);
    },
  });
}

/**
 * Requests that were answered are in the journal, also where the write that was to put them there failed. It may have to be
 * done again.
 */
function createAddMissing(answered: readonly JournalEntry[]): (kept: KeptTenant) => void {
  /** Under which number each was put last. That it could not be written may have been all that failed. */
  const puts = new Map(answered.map((entry) => [entry, entry.id]));
  return ({ inward }) => {
    if (inward === undefined) return;
    for (const [entry, id] of puts) {
      const [found] = inward.journal.list({ after: id - 1 }, 1).items;
      if (found?.id === id && isSame(found, entry)) continue;
      const added = inward.journal.add({ ...entry, responseBody: bodySourceOf(entry) ?? entry.responseBody });
      puts.set(entry, added.id);
    }
  };
}

/** The same request, under whatever number. */
function isSame(one: JournalEntry, other: JournalEntry): boolean {
  const told = ({ at, method, url, requestHeaders, requestBody, retCode }: JournalEntry): string =>
    JSON.stringify([at, method, url, requestHeaders, requestBody, retCode]);
  return told(one) === told(other);
}
