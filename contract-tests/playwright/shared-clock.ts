import type { BrowserContext } from '@playwright/test';
import { parseDuration } from '../../common/duration.ts';
import type { Clock } from '../../mock-server/core/clock/clock.ts';

/** The time of a tenant and of the pages that follow it. */
export interface SharedClock {
  /** Milliseconds since the epoch. */
  now(): number;
  readonly frozen: boolean;
  /**
   * Moves forward: first the tenant, with all that falls due on the way, then the pages, whose timers that are due fire
   * once.
   *
   * @param duration milliseconds, or a text like `24h`
   * @throws a failure `DURATION_INVALID`
   */
  advance(duration: number | string): Promise<void>;
  /**
   * Jumps to an instant. Going back fires nothing.
   *
   * @param instant milliseconds since the epoch, a date, or a text like `2025-03-10T08:00:00Z`
   * @throws a failure `CLOCK_INVALID`
   */
  set(instant: number | string | Date): Promise<void>;
  /** Stops time where it is. The timers of pages go on, so that these do not get stuck; their dates stand still. */
  freeze(): Promise<void>;
  /** Lets time run on from where it is. */
  resume(): Promise<void>;
  /** Lets the pages of a context follow, one that a test made of its own. The context of the test does so already. */
  follow(context: BrowserContext): Promise<void>;
}

/** The clock of a tenant, with the pages that follow it. */
export function createSharedClock(clock: Clock): SharedClock {
  const contexts = new Set<BrowserContext>();

  async function tell(change: (context: BrowserContext) => Promise<void>): Promise<void> {
    await Promise.all(Array.from(contexts, change));
  }

  /** What moved them, and the time it took, may have left pages a little behind. */
  async function align(context: BrowserContext): Promise<void> {
    if (clock.frozen) await context.clock.setFixedTime(clock.now());
    else await context.clock.setSystemTime(clock.now());
  }

  async function moved(milliseconds: number): Promise<void> {
    await tell(async (context) => {
      // Timers that fire see the time after the move: a date that stands still does not move with them.
      if (clock.frozen) await align(context);
      if (milliseconds > 0) await context.clock.fastForward(milliseconds);
      if (!clock.frozen) await align(context);
    });
  }

  return {
    now: () => clock.now(),
    get frozen() {
      return clock.frozen;
    },
    async advance(duration) {
      const milliseconds = parseDuration(duration);
      await clock.advance(milliseconds);
      await moved(milliseconds);
    },
    async set(instant) {
      const before = clock.now();
      await clock.set(typeof instant === 'number' ? instant : new Date(instant).getTime());
      await moved(clock.now() - before);
    },
    async freeze() {
      clock.freeze();
      await tell(align);
    },
    async resume() {
      clock.resume();
      await tell(align);
    },
    async follow(context) {
      await context.clock.install({ time: clock.now() });
      if (clock.frozen) await align(context);
      contexts.add(context);
      context.once('close', () => contexts.delete(context));
    },
  };
}
