import type { Part } from '../data/entry.ts';
import type { KeptActivity } from '../data/kept-activity.ts';
import type { KeptTenant } from '../data/kept-tenant.ts';
import type { LedgerChange, LogChange, LogName, PartChange, SharedPart } from './ledger.ts';
import type { SharedCounts } from './shared-counts.ts';
import type { SharedJournal } from './shared-journal.ts';
import { createTrim } from './trim.ts';

interface Collected {
  readonly kept: KeptTenant;
  readonly journal: SharedJournal;
  /** What is there once the tenant is made. */
  readonly made: { readonly activity?: KeptActivity };
  readonly counts: SharedCounts;
}

/** Gathers what was changed in a tenant since it was asked last, to be written. */
export function createCollect({ kept, journal, made, counts }: Collected): () => LedgerChange | 'gone' | undefined {
  const activityTrim = createTrim();
  return () => {
    if (kept.isDropped) return 'gone';
    kept.noteRest();
    const parts = new Map<Part, PartChange>(kept.pending.take());
    const logs = new Map<LogName, LogChange>();
    const entries = parts.get('journal');
    parts.delete('journal');
    if (entries !== undefined) for (const log of journal.write(entries, oldestIn(parts))) logs.set(...log);
    const published = made.activity?.collect();
    if (published !== undefined) logs.set('activity', { ...published, oldest: activityTrim.to(published.oldest ?? 0) });
    const shared = new Map<SharedPart, PartChange>([...parts, ...counts.collect()]);
    return shared.size + logs.size === 0 ? undefined : { parts: shared, logs };
  };
}

/** The id of the oldest entry that is kept, where that is told. */
function oldestIn(parts: ReadonlyMap<Part, PartChange>): number | undefined {
  const counts = parts.get('tenant')?.puts.get('journal') as { toJSON(): { oldestId: number } } | undefined;
  return counts?.toJSON().oldestId;
}
