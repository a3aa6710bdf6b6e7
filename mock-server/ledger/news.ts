import type { RecordPart } from '../data/entry.ts';
import type { RowsOf } from '../data/journal-chunk.ts';
import { readTenant, type LoadedTenant } from '../data/load.ts';
import type { LedgerChange, LedgerNews, LogChange, LogName, PartChange, SharedPart } from './ledger.ts';

interface FoldedPart {
  readonly isCleared: boolean;
  readonly puts: Map<string | number, unknown>;
  readonly renewed: Set<string | number>;
}

/** All of a scope, or all that happened in it, as one change. */
export function asOne({ changes }: LedgerNews): LedgerChange {
  const [only] = changes;
  if (changes.length === 1 && only !== undefined) return only;
  const parts = new Map<SharedPart, FoldedPart>();
  const logs = new Map<LogName, LogChange>();
  for (const change of changes) {
    for (const [name, { isCleared, puts }] of change.parts) {
      const before = parts.get(name);
      const part: FoldedPart =
        isCleared || before === undefined ? { isCleared, puts: new Map(), renewed: new Set() } : before;
      for (const [key, value] of puts) {
        if (part.puts.has(key) && part.puts.get(key) === undefined) {
          // One that comes again comes last.
          part.puts.delete(key);
          part.renewed.add(key);
        }
        part.puts.set(key, value);
      }
      parts.set(name, part);
    }
    for (const [name, { isCleared, chunks, oldest }] of change.logs) {
      const before = isCleared ? undefined : logs.get(name);
      logs.set(name, {
        isCleared: isCleared || before?.isCleared === true,
        chunks: [...(before?.chunks ?? []), ...chunks],
        oldest: oldest ?? before?.oldest,
      });
    }
  }
  return { parts, logs };
}

/** All that the ledger has of a tenant. */
interface Arrived {
  readonly id: number;
  readonly all: LedgerChange;
  /** Absent: nobody asks what its journal tells. */
  readonly rowsOf?: RowsOf | undefined;
}

const nothing: PartChange = { isCleared: false, puts: new Map() };

export function partOf({ parts }: LedgerChange, name: SharedPart): PartChange {
  return parts.get(name) ?? nothing;
}

/** A tenant as the ledger has it, ready to be made. Its deliveries come in as those of others do. */
export function loadedFrom({ id, all, rowsOf }: Arrived, now: number): LoadedTenant {
  const parts = new Map([...all.parts].map(([name, { puts }]) => [name as string, puts]));
  parts.delete('deliveries');
  const recordsOf = (part: RecordPart): readonly unknown[] => [...partOf(all, part).puts.values()];
  const journal = (all.logs.get('journal')?.chunks ?? []).map(({ text }) => text);
  return readTenant({ id, parts, recordsOf, journal, rowsOf }, now);
}
