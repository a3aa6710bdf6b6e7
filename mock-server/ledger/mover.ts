import { createServerFailure } from '../node/server-failure.ts';
import type { Gate } from './gate.ts';
import type { SharedClock } from './shared-clock.ts';

/** Which replica moves the clock of a tenant: one at a time. */
export interface Mover {
  /** Absent: nobody does. */
  readonly current: string | undefined;
  /** Others have said so. */
  take(by: string | undefined): void;
  /**
   * This one does, as soon as no other does, and once that is on record. Each move that has begun so ends.
   *
   * @returns what its end is told
   */
  become(): Promise<number>;
  /** @throws (rejects with) a failure `LEDGER_UNAVAILABLE` where others have taken it over: nothing of the move counts */
  end(term: number): Promise<void>;
  /** Whether the move that is on record goes on nowhere: whose it was is no more, or could not write that it ended. */
  isLeft(alive: ReadonlySet<string>): boolean;
  /** In a turn: that move is over. */
  release(): void;
}

interface MoverOptions {
  readonly replica: string;
  readonly gate: () => Gate;
  readonly clock: () => SharedClock | undefined;
  /** Has everybody told how the clock stands, and who moves it. */
  readonly note: (clock: SharedClock) => void;
  /** Ends a little later, or when something was heard of others. */
  readonly aLittle: () => Promise<void>;
}

export function createMover({ replica, gate, clock, note, aLittle }: MoverOptions): Mover {
  let current: string | undefined;
  /** Moves of this process: others wait until the last has ended, for each begins where the one before it ended. */
  let underWay = 0;
  /** Counts how often others took over what was under way here. */
  let term = 0;

  function set(by: string | undefined): void {
    current = by;
    const known = clock();
    if (known !== undefined) note(known);
  }

  function tryTo(): boolean {
    const isFree = current === undefined || current === replica;
    if (!isFree) return false;
    underWay += 1;
    set(replica);
    return true;
  }

  /** It did not begin, or its end could not be told. */
  function drop(ofTerm: number): void {
    if (ofTerm === term) underWay -= 1;
  }

  return {
    get current() {
      return current;
    },
    take(by) {
      // It was never written that this one does, or it was not heard of for so long that others went on.
      if (underWay > 0 && by !== replica) {
        underWay = 0;
        term += 1;
      }
      current = by;
    },
    async become() {
      for (;;) {
        let begun: { readonly term: number; readonly written: Promise<void> } | undefined;
        try {
          // It may be done in a turn that others have begun: whether that is written they are told, and nobody else.
          await gate().join(() => {
            if (tryTo()) begun = { term, written: gate().written() };
          });
          await begun?.written;
        } catch (error) {
          if (begun !== undefined) drop(begun.term);
          throw error;
        }
        if (begun !== undefined && begun.term !== term) throw takenOver();
        if (begun !== undefined) return begun.term;
        await aLittle();
      }
    },
    async end(ofTerm) {
      let isOver = false;
      const endOne = (): void => {
        isOver = true;
        if (ofTerm !== term) throw takenOver();
        underWay -= 1;
        set(underWay === 0 ? undefined : replica);
      };
      try {
        await gate().join(endOne);
      } catch (error) {
        // Where no turn came, it is left on record: whoever takes in what is there finds it.
        if (!isOver) drop(ofTerm);
        throw error;
      }
    },
    isLeft(alive) {
      if (current === undefined) return false;
      return current === replica ? underWay === 0 : !alive.has(current);
    },
    release: () => set(undefined),
  };
}

function takenOver(): Error {
  const en = 'Failed to move the clock: the ledger was away, or did not hear of this process for long. Move it again.';
  const zh = '无法移动时钟：账本曾不可用，或很久没有收到本进程的消息。请重新移动。';
  return Object.assign(createServerFailure('LEDGER_UNAVAILABLE', en), { reason: { en, zh } });
}
