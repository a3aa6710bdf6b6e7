import { createClock, lastInstant, type Clock, type ClockStart } from '../core/clock/clock.ts';
import { createTimekeeper, type Timekeeper } from '../core/clock/timekeeper.ts';
import type { Platform } from '../core/platform.ts';

/** How a clock was left. */
export interface ClockNote {
  readonly now: number;
  readonly frozen: boolean;
  /** Of the machine that left it, in ms. */
  readonly real: number;
  /** The replica whose move of it is under way: until it has ended, time stands still everywhere else. */
  readonly mover?: string | undefined;
}

interface SharedClockOptions {
  readonly platform: Pick<Platform, 'now' | 'setTimer' | 'rest'>;
  readonly start: ClockStart;
  /** Does what falls due: in a turn, once all is known that others did. */
  readonly inTurn: (work: () => void | Promise<void>) => Promise<void>;
  /** Ends once no other replica moves the clock, and this one does; tells what the end of the move is told. */
  readonly becomeMover: () => Promise<number>;
  /** Rejects where the move does not count, or that it ended could not be told. */
  readonly endMove: (term: number) => Promise<void>;
}

/** The clock of a tenant that several processes have: it shows the same time in each, and what falls due happens once. */
export interface SharedClock extends Clock {
  /** Others have left it so. What is scheduled stays. */
  adopt(note: ClockNote, isMoved: boolean): void;
  /**
   * Somebody was asked elsewhere, at `at` (ms): what is asked next here is after that, and not after the move before it.
   *
   * @param note how others have left the clock, where that is told with it: before it or after it
   */
  askedElsewhere(at: number, note: ClockNote | undefined): void;
  /** It stood still while somebody moved it, who is no more. */
  goOn(): void;
  /** Others have replaced what was scheduled. `isOver`: so that what moves it here has nothing more to fire. */
  forget(isOver: boolean): void;
}

/** How far a clock may be from where it was left, in ms, and nobody has moved it. */
const drift = 100;

export function createSharedClock({ platform, start, inTurn, becomeMover, endMove }: SharedClockOptions): SharedClock {
  const time = createTimekeeper(platform.now, lastInstant);
  const clock = createClock({ platform, start, time });
  /** Moves of this process that are under way. */
  let moves = 0;
  /** What others have left of it since: it counts where the move does not. */
  let toldMeanwhile: Parameters<SharedClock['adopt']> | undefined;

  async function move(run: () => Promise<void>): Promise<void> {
    const term = await becomeMover();
    moves += 1;
    let isOnRecord = false;
    try {
      try {
        await run();
      } finally {
        // Until it is on record, what others knew of the clock does not count.
        await endMove(term);
        isOnRecord = true;
      }
    } finally {
      moves -= 1;
      if (isOnRecord) toldMeanwhile = undefined;
      else if (moves === 0 && toldMeanwhile !== undefined) adopt(...toldMeanwhile);
    }
  }

  function adopt(note: ClockNote, isMoved: boolean): void {
    const { now, frozen, real } = note;
    if (moves > 0) {
      toldMeanwhile = [note, isMoved];
      time.frozen = frozen;
      return;
    }
    toldMeanwhile = undefined;
    const since = Math.max(0, platform.now() - real);
    if (isOff(time, now, since)) time.moved = true;
    const passed = frozen || isMoved ? 0 : since;
    time.moveTo(Math.min(Math.floor(now + passed), lastInstant));
    time.frozen = frozen;
    time.jumping = isMoved;
    // What is due by now happens in a turn of its own, and the timer is set anew.
    if (!isMoved) void clock.runDue().catch(() => undefined);
  }

  return {
    ...clock,
    get frozen() {
      return clock.frozen;
    },
    set: (instant) => move(() => clock.set(instant)),
    advance: (duration) => move(() => clock.advance(duration)),
    schedule: scheduleInTurn(clock, inTurn),
    forget(isOver) {
      const { now, frozen, takeMoved } = clock;
      if (isOver || moves === 0) clock.reset({ now: now(), frozen, moved: takeMoved() });
    },
    goOn() {
      time.moveTo(time.running());
      time.jumping = false;
      void clock.runDue().catch(() => undefined);
    },
    adopt,
    askedElsewhere(at, note) {
      // What a move of this process leads to is yet to be told.
      if (moves > 0) return;
      if (note === undefined || (at >= note.now - drift && at <= clock.now() + drift)) time.moved = undefined;
    },
  };
}

/** Whether it was left at another time than it showed here then, `since` ms ago. */
function isOff(time: Timekeeper, left: number, since: number): boolean {
  const shown = time.running() - (time.frozen || time.jumping ? 0 : since);
  return Math.abs(left - shown) > drift;
}

/** Others may have done what is scheduled meanwhile: then it was taken off the clock before its turn came. */
function scheduleInTurn(clock: Clock, inTurn: SharedClockOptions['inTurn']): Clock['schedule'] {
  return (due, run, options) => {
    let isCancelled = false;
    const cancel = clock.schedule(
      due,
      async (at) => {
        let ended: void | Promise<void> = undefined;
        await inTurn(() => {
          if (isCancelled) return undefined;
          ended = run(at);
          // Where the turn fails nobody waits for it any more.
          ended?.catch(() => undefined);
          return options?.waitsOnNetwork === true ? undefined : ended;
        });
        await ended;
      },
      options,
    );
    return () => {
      isCancelled = true;
      cancel();
    };
  };
}
