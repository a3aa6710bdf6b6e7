import type { HeldRecords } from '../core/store/store.ts';
import type { DatabaseSync } from './database.ts';
import { recordParts, type Part, type RecordPart } from './entry.ts';
import { packLength, recordsOfPack } from './pack.ts';
import type { PendingPart } from './pending.ts';
import { createAddPacks } from './write-part.ts';

// A pack stays as it was written: records of it that were put again stand in later packs, or in entries. Where packs have many
// more records than there are, they are swept: pack by pack, the oldest first, what is still there is written again, as it is
// now, and the pack goes. A few packs with each write: nobody waits for a million records to be written.

/** How often a record may stand in packs before they are swept. */
const sweptAt = 2;
/** Of so few nobody needs to care. */
const fewRecords = 2 * packLength;
/** How many records are looked at with each write, beside as many as it adds. */
const stride = 2 * packLength;

interface Sweep {
  /** The newest pack that goes. */
  readonly last: number;
  /** Records that are written again. */
  readonly seen: Set<string | number>;
}

export interface Sweeper {
  /** In a transaction, after the parts were written: goes on where packs of the tenant are to be swept. */
  sweep(tenant: number, parts: ReadonlyMap<Part, PendingPart>, held: HeldRecords): void;
  /** The tenant has gone. */
  drop(tenant: number): void;
  /** Something could not be written: the file has less than was told. */
  forget(): void;
}

export function createSweeper(database: DatabaseSync): Sweeper {
  const lengths = database.prepare(
    'SELECT total(length) AS length, max(seq) AS last FROM pack WHERE tenant = ? AND part = ?',
  );
  const oldest = database.prepare(
    'SELECT seq, value FROM pack WHERE tenant = ? AND part = ? AND seq <= ? ORDER BY seq LIMIT 1',
  );
  const remove = database.prepare('DELETE FROM pack WHERE seq = ?');
  const addPacks = createAddPacks(database);
  const sweeps = new Map<number, Map<RecordPart, Sweep>>();

  function begin(tenant: number, part: RecordPart, held: number): Sweep | undefined {
    const { length, last } = lengths.get(tenant, part) ?? {};
    if (Number(length) <= sweptAt * held + fewRecords) return undefined;
    return { last: Number(last), seen: new Set() };
  }

  /** @returns whether there is more of it */
  function step(tenant: number, part: RecordPart, { last, seen }: Sweep, held: HeldRecords, added: number): boolean {
    const current: (object | undefined)[] = [];
    let left = stride + 2 * added;
    while (left > 0) {
      const pack = oldest.get(tenant, part, last);
      if (pack === undefined) break;
      const records = recordsOfPack<{ readonly id: string | number }>(String(pack['value']));
      for (const { id } of records) {
        if (seen.has(id)) continue;
        seen.add(id);
        current.push(held[part].get(id as never));
      }
      remove.run(Number(pack['seq']));
      left -= records.length;
    }
    addPacks(
      tenant,
      part,
      current.filter((record) => record !== undefined),
    );
    return left <= 0;
  }

  return {
    sweep(tenant, parts, held) {
      for (const part of recordParts) {
        const { isCleared = false, puts } = parts.get(part) ?? {};
        const ofTenant = sweeps.get(tenant);
        if (isCleared) ofTenant?.delete(part);
        const count = () => held[part].query({}, { offset: 0, limit: 0 }).total;
        const sweep = ofTenant?.get(part) ?? (puts === undefined ? undefined : begin(tenant, part, count()));
        if (sweep === undefined) continue;
        const known = ofTenant ?? new Map<RecordPart, Sweep>();
        sweeps.set(tenant, known);
        if (step(tenant, part, sweep, held, puts?.size ?? 0)) known.set(part, sweep);
        else known.delete(part);
      }
    },
    drop: (tenant) => void sweeps.delete(tenant),
    forget: () => sweeps.clear(),
  };
}
