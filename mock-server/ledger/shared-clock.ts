import { createClock, lastInstant, type Clock, type ClockStart } from '../core/clock/clock.ts';
import { createTimekeeper } from '../core/clock/timekeeper.ts';
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
  readonly platform: Platform;
  readonly start: ClockStart;
  /** Does what falls due: in a turn, once all is known that others did. */
  readonly inTurn: (work: () => void | Promise<void>) => Promise<void>;
  /** Ends once no other replica moves the clock, and this one does. */
  readonly becomeMover: () => Promise<void>;
  readonly endMove: () => Promise<void>;
}

/** The clock of a tenant that several processes have: it shows the same time in each, and what falls due happens once. */
export interface SharedClock extends Clock {
  /** Others have left it so. What is scheduled stays. */
  adopt(note: ClockNote, isMoved: boolean): void;
  /** It stood still while somebody moved it, who is no more. */
  goOn(): void;
  /** Others have replaced what was scheduled. `isOver`: so that what moves it here has nothing more to fire. */
  forget(isOver: boolean): void;
}

export function createSharedClock({ platform, start, inTurn, becomeMover, endMove }: SharedClockOptions): SharedClock {
  const time = createTimekeeper(platform.now, lastInstant);
  const clock = createClock({ platform, start, time });
  /** Moves of this process that are under way. */
  let moves = 0;

  async function move(run: () => Promise<void>): Promise<void> {
    await becomeMover();
    moves += 1;
    try {
      try {
        await run();
      } finally {
        // Until it is on record, what others knew of the clock does not count.
        await endMove();
      }
    } finally {
      moves -= 1;
    }
  }

  return {
    ...clock,
    get frozen() {
      return clock.frozen;
    },
    set: (instant) => move(() => clock.set(instant)),
    advance: (duration) => move(() => clock.advance(duration)),
    schedule(due, run, options) {
      let isCancelled = false;
      // Others may have done it meanwhile: then it was taken off the clock before its turn came.
      const cancel = clock.schedule(
        due,
        async (at) => {
          let ended: void | Promise<void> = undefined;
          await inTurn(() => {
            if (isCancelled) return undefined;
            ended = run(at);
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
    },
    forget(isOver) {
      if (isOver || moves === 0) clock.reset({ now: clock.now(), frozen: clock.frozen });
    },
    goOn() {
      time.moveTo(time.running());
      time.jumping = false;
      void clock.runDue().catch(() => undefined);
    },
    adopt({ now, frozen, real }, isMoved) {
      if (moves > 0) return void (time.frozen = frozen);
      const passed = frozen || isMoved ? 0 : Math.max(0, platform.now() - real);
      time.moveTo(Math.min(Math.floor(now + passed), lastInstant));
      time.frozen = frozen;
      time.jumping = isMoved;
      // What is due by now happens in a turn of its own, and the timer is set anew.
      if (!isMoved) void clock.runDue().catch(() => undefined);
    },
  };
}
