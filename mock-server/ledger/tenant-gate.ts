import type { HandledResponse } from '../core/emulator-options.ts';
import { bodySourceOf, type JournalEntry } from '../core/journal/journal.ts';
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
    void retries.untilDone(tenant(), () => addMissing(tenant().kept, answered)).catch(() => undefined);
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

/** Requests that were answered are in the journal, also where the write that was to put them there failed. */
function addMissing({ inward }: KeptTenant, answered: readonly JournalEntry[]): void {
  for (const entry of answered) {
    const [found] = inward?.journal.list({ after: entry.id - 1 }, 1).items ?? [];
    // That it failed may have been all that failed.
    if (found === undefined || !isSame(found, entry)) {
      inward?.journal.add({ ...entry, responseBody: bodySourceOf(entry) ?? entry.responseBody });
    }
  }
}

function isSame(one: JournalEntry, other: JournalEntry): boolean {
  const told = ({ id, at, method, url, requestHeaders, requestBody, retCode }: JournalEntry): string =>
    JSON.stringify([id, at, method, url, requestHeaders, requestBody, retCode]);
  return told(one) === told(other);
}
