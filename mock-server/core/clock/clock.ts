import { createFailure } from '../../../common/failure.ts';
import { longestTimer } from '../../../common/timer.ts';
import { createObservers } from '../journal/observers.ts';
import type { Platform } from '../platform.ts';
import { createDueQueue } from './due-queue.ts';

/** A tenant's time: token expiry, the default month, record progress, redelivery schedules, event timestamps. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  readonly frozen: boolean;
  /** Stops time where it is. */
  freeze(): void;
  /** Lets time run on from where it is. */
  resume(): void;
  /** Jumps to `instant` (ms). Going forward fires what falls due on the way, in time order; going back fires nothing. */
  set(instant: number): Promise<void>;
  /** Moves forward by `milliseconds`, firing what falls due on the way, in time order. */
  advance(milliseconds: number): Promise<void>;
  /**
   * Runs `run` when the clock reaches `due` (ms); the answer cancels it. `waitsOnNetwork`: a jump waits for it, time
   * that runs by itself does not, so that a receiver that hangs holds nothing else up.
   */
  schedule(due: number, run: (at: number) => void | Promise<void>, options?: { waitsOnNetwork?: boolean }): () => void;
  /** Whether something is due, has not run yet, and is not about to be run by a jump under way. */
  hasDue(): boolean;
  /** Runs what is due by now. */
  runDue(): Promise<void>;
  /** When the next scheduled thing falls due, in ms. */
  nextDue(): number | undefined;
  /** Forgets everything scheduled and starts again at `start`. */
  reset(start: ClockStart): void;
  /** Called with the time and what changed, after each change by hand. */
  onChange(observer: (change: ClockChange) => void): () => void;
}

export interface ClockChange {
  readonly action: 'set' | 'advance' | 'freeze' | 'resume';
  readonly now: number;
  readonly frozen: boolean;
}

export interface ClockStart {
  /** Milliseconds since the epoch. Default: real time. */
  readonly now?: number | undefined;
  /** Default: false. */
  readonly frozen?: boolean | undefined;
}

/** The last instant a date can name, in milliseconds. */
export const lastInstant = 8_640_000_000_000_000;

/** What a clock needs of the machine it runs on. */
export type ClockPlatform = Pick<Platform, 'now' | 'setTimer'>;

export function createClock({ platform, start: first = {} }: { platform: ClockPlatform; start?: ClockStart }): Clock {
  const queue = createDueQueue();
  const observers = createObservers<ClockChange>();
  let base = 0;
  let realBase = 0;
  let frozen = false;
  /** Time stands still while a jump fires, so that the order depends on due times alone. */
  let jumping = false;
  /** While something fires, the time it was due at: it sees its own moment, not the end of the jump. */
  let pinned: number | undefined;
  /** Counts resets: a move that was asked for before one does nothing after it. */
  let life = 0;
  let moving: Promise<void> = Promise.resolve();
  let turns = 0;
  let cancelTimer: (() => void) | undefined;

  function running(): number {
    return frozen || jumping ? base : Math.floor(base + (platform.now() - realBase));
  }

  function now(): number {
    return pinned ?? running();
  }

  function moveTo(instant: number): void {
    base = instant;
    realBase = platform.now();
  }

  function assertInstant(instant: number): void {
    if (Number.isInteger(instant) && instant >= 0 && instant <= lastInstant) return;
    throw createFailure(
      'CLOCK_INVALID',
      `Failed to move the clock: ${instant} is not a time. Give whole milliseconds from 0 to ${lastInstant}.`,
    );
  }

  /**
   * Fires what is due by `target`; all that is due at one moment starts together and ends before the next moment. What
   * throws keeps nothing else from running.
   */
  async function fireUpTo(target: number, faults: unknown[]): Promise<void> {
    const lived = life;
    for (let next = queue.peek(); next !== undefined && next.due <= target; next = queue.peek()) {
      pinned = Math.max(next.due, pinned ?? running());
      const moment = next.due;
      const started: Promise<void>[] = [];
      for (; next !== undefined && next.due <= moment; next = queue.peek()) {
        queue.take();
        started.push(start(next.run, moment));
      }
      for (const outcome of await Promise.allSettled(started)) {
        if (outcome.status === 'rejected') faults.push(outcome.reason);
      }
      if (life !== lived) return;
    }
  }

  async function fireOverdue(): Promise<void> {
    const faults: unknown[] = [];
    for (let next = queue.peek(); next !== undefined && next.due <= running(); next = queue.peek()) {
      queue.take();
      const ended = start(next.run, next.due).catch((error: unknown) => void faults.push(error));
      if (!next.waitsOnNetwork) await ended;
    }
    rethrow(faults);
  }

  /** One move at a time, so that two of them never interleave what they fire. */
  function inTurn(move: () => Promise<void>): Promise<void> {
    turns += 1;
    const turn = moving.then(move).finally(() => {
      turns -= 1;
      armTimer();
    });
    moving = turn.then(undefined, () => undefined);
    return turn;
  }

  function armTimer(): void {
    cancelTimer?.();
    cancelTimer = undefined;
    const next = queue.peek();
    if (frozen || jumping || next === undefined || platform.setTimer === undefined) return;
    const wait = Math.min(Math.max(next.due - running(), 0), longestTimer);
    // Nobody waits for a timer: what throws must not end the program around it.
    cancelTimer = platform.setTimer(wait, () => void runDue().catch(() => undefined));
  }

  function runDue(): Promise<void> {
    return inTurn(fireOverdue);
  }

  function notify(action: ClockChange['action']): void {
    observers.tell({ action, now: now(), frozen });
  }

  function jump(targetFrom: (now: number) => number): Promise<void> {
    const lived = life;
    return inTurn(async () => {
      if (life !== lived) return;
      const target = targetFrom(running());
      assertInstant(target);
      const faults: unknown[] = [];
      moveTo(running());
      jumping = true;
      if (target >= base) await fireUpTo(target, faults);
      if (life === lived) {
        moveTo(target);
        jumping = false;
        pinned = undefined;
      }
      rethrow(faults);
    });
  }

  function reset({ now: instant = Math.floor(platform.now()), frozen: stopped = false }: ClockStart): void {
    assertInstant(instant);
    life += 1;
    jumping = false;
    pinned = undefined;
    queue.clear();
    frozen = stopped;
    moveTo(instant);
    armTimer();
  }

  reset(first);
  return {
    now,
    get frozen() {
      return frozen;
    },
    freeze() {
      moveTo(running());
      frozen = true;
      armTimer();
      notify('freeze');
    },
    resume() {
      moveTo(running());
      frozen = false;
      armTimer();
      notify('resume');
    },
    async set(instant) {
      await jump(() => instant);
      notify('set');
    },
    async advance(milliseconds) {
      if (!(milliseconds >= 0)) {
        throw createFailure(
          'CLOCK_INVALID',
          `Failed to advance the clock: ${milliseconds} is negative. Use set to go back.`,
        );
      }
      await jump((instant) => instant + milliseconds);
      notify('advance');
    },
    schedule(due, run, { waitsOnNetwork = false } = {}) {
      const entry = queue.add(due, run, waitsOnNetwork);
      if (queue.peek() === entry) armTimer();
      return () => {
        entry.cancelled = true;
      };
    },
    hasDue() {
      const next = turns === 0 ? queue.peek() : undefined;
      return next !== undefined && next.due <= running();
    },
    runDue,
    nextDue: () => queue.peek()?.due,
    reset,
    onChange: observers.add,
  };
}

/** Starts it at once; what it throws comes back as a rejection. */
async function start(run: (at: number) => void | Promise<void>, at: number): Promise<void> {
  await run(at);
}

/** Tells whoever moved the clock of the first thing that went wrong. */
function rethrow([fault]: readonly unknown[]): void {
  if (fault !== undefined) throw fault;
}
