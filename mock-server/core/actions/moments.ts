import type { Clock } from '../clock/clock.ts';
import type { DueKind } from '../clock/due-queue.ts';

/** What is to happen, by the moment it falls due: one entry of the clock for each moment, however much it brings. */
export interface Moments<Id> {
  add(at: number, id: Id): void;
  /** Forgets what was added; the clock has forgotten it already. */
  clear(): void;
}

export function createMoments<Id>({
  clock,
  kind,
  runExclusive,
  run,
}: {
  clock: Clock;
  /** What they bring. */
  kind: DueKind;
  /** Runs a change of records when no other is under way. */
  runExclusive: (change: () => Promise<void>) => Promise<void>;
  run: (ids: readonly Id[], at: number) => Promise<void>;
}): Moments<Id> {
  let idsAt = new Map<number, Id[]>();

  function schedule(at: number, ids: readonly Id[]): void {
    const table = idsAt;
    const onDue = () =>
      runExclusive(async () => {
        // A reset in between has begun a new table.
        if (table === idsAt && table.delete(at)) await run(ids, at);
      });
    clock.schedule(at, onDue, { kind });
  }

  return {
    add(at, id) {
      const known = idsAt.get(at);
      if (known !== undefined) return void known.push(id);
      const ids = [id];
      idsAt.set(at, ids);
      schedule(at, ids);
    },
    clear() {
      idsAt = new Map();
    },
  };
}
