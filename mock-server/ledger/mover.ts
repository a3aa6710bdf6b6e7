import type { Gate } from './gate.ts';
import type { SharedClock } from './shared-clock.ts';

/** Which replica moves the clock of a tenant: one at a time. */
export interface Mover {
  /** Absent: nobody does. */
  readonly current: string | undefined;
  /** Others have said so. */
  take(by: string | undefined): void;
  /** This one does, as soon as no other does. Each move that has begun so ends. */
  become(): Promise<void>;
  end(): Promise<void>;
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

  return {
    get current() {
      return current;
    },
    take(by) {
      // A move of this process goes on, whatever others knew of it.
      if (underWay === 0) current = by;
    },
    async become() {
      for (;;) {
        let isTaken = false;
        try {
          await gate().join(() => (isTaken = tryTo()));
        } catch (error) {
          if (isTaken) underWay -= 1;
          throw error;
        }
        if (isTaken) return;
        await aLittle();
      }
    },
    async end() {
      let isOver = false;
      const endOne = (): void => {
        isOver = true;
        underWay -= 1;
        set(underWay === 0 ? undefined : replica);
      };
      try {
        await gate().join(endOne);
      } catch (error) {
        // Where no turn came, it is left on record: whoever takes in what is there finds it.
        if (!isOver) underWay -= 1;
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
