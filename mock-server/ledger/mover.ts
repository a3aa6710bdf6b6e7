import type { Gate } from './gate.ts';
import type { SharedClock } from './shared-clock.ts';

/** Which replica moves the clock of a tenant: one at a time. */
export interface Mover {
  /** Absent: nobody does. */
  readonly current: string | undefined;
  /** Others have said so. */
  take(by: string | undefined): void;
  /** This one does, as soon as no other does. */
  become(): Promise<void>;
  end(): void;
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

  function set(by: string | undefined): void {
    current = by;
    const known = clock();
    if (known !== undefined) note(known);
  }

  function tryTo(): boolean {
    const isFree = current === undefined || current === replica;
    if (isFree) set(replica);
    return isFree;
  }

  return {
    get current() {
      return current;
    },
    take(by) {
      // A move of this process goes on, whatever others knew of it.
      if (current !== replica) current = by;
    },
    async become() {
      while (!(await gate().join(tryTo))) await aLittle();
    },
    end: () => set(undefined),
  };
}
