import type { CausedDeliveries, TenantCounts } from '../team/tenant-counts.ts';
import type { LedgerChange, LedgerNews, PartChange, SharedPart } from './ledger.ts';
import { partOf } from './news.ts';

/** What quotas count of a tenant, on all replicas together. */
export interface SharedCounts extends TenantCounts {
  /** Others have written; those that are no more have no stream open. */
  take(change: LedgerChange, { isWhole, alive, hasTurn }: Taken): void;
  /** What was changed since it was asked last, to be written. */
  collect(): ReadonlyMap<SharedPart, PartChange>;
}

interface Taken extends Pick<LedgerNews, 'isWhole' | 'alive'> {
  readonly hasTurn: boolean;
}

interface SharedCountsOptions {
  /** This process. */
  readonly replica: string;
  /** There is something to write. */
  readonly onNote: () => void;
}

const key = 'deliveries';

export function createSharedCounts({ replica, onNote }: SharedCountsOptions): SharedCounts {
  let caused: CausedDeliveries | undefined;
  let ownStreams = 0;
  /** By replica, as the ledger has them. */
  const streams = new Map<string, number>();
  let changed = new Map<SharedPart, Map<string, unknown>>();

  function note(part: SharedPart, name: string, value: unknown): void {
    changed.set(part, (changed.get(part) ?? new Map<string, unknown>()).set(name, value));
  }

  function noteStreams(of: string, count: number): void {
    if (count === 0) streams.delete(of);
    else streams.set(of, count);
    note('streams', of, count === 0 ? undefined : count);
  }

  return {
    get caused() {
      return caused;
    },
    noteCaused(noted) {
      caused = noted;
      note('caused', key, noted);
    },
    get streams() {
      let sum = ownStreams;
      for (const [of, count] of streams) if (of !== replica) sum += count;
      return sum;
    },
    addStreams(count) {
      ownStreams += count;
      noteStreams(replica, ownStreams);
      onNote();
    },
    take(change, { isWhole, alive, hasTurn }) {
      if (isWhole) {
        streams.clear();
        changed = new Map();
      }
      for (const [of, count] of partOf(change, 'streams').puts) {
        if (count === undefined) streams.delete(String(of));
        else streams.set(String(of), Number(count));
      }
      const told = partOf(change, 'caused').puts;
      if (isWhole || told.has(key)) caused = told.get(key) as CausedDeliveries | undefined;
      if (!hasTurn) return;
      for (const of of streams.keys()) if (!alive.has(of)) noteStreams(of, 0);
      // What was noted of this one may not have been written.
      if ((streams.get(replica) ?? 0) !== ownStreams) noteStreams(replica, ownStreams);
    },
    collect() {
      const collected = new Map([...changed].map(([part, puts]) => [part, { isCleared: false, puts }] as const));
      changed = new Map();
      return collected;
    },
  };
}
