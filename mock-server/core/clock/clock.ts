import { parseDuration } from '../../../common/duration.ts';
import { createFailure } from '../../../common/failure.ts';
import { longestTimer } from '../../../common/timer.ts';
import { createObservers } from '../journal/observers.ts';
import type { Platform } from '../platform.ts';
import { createRest } from '../rest.ts';
import { createDueQueue, type DueKind } from './due-queue.ts';
import { fireOverdue, fireUpTo } from './fire-due.ts';
import { createMoves } from './moves.ts';
import { createTimekeeper, type Timekeeper } from './timekeeper.ts';

/** A tenant's time: token expiry, the default month, record progress, redelivery schedules, event timestamps. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  readonly frozen: boolean;
  /** Stops time where it is. */
  freeze(): void;
  /** Lets time run on from where it is. */
  resume(): void;
  /**
   * Jumps to `instant` (ms). Going forward fires what falls due on the way, in time order; going back fires nothing.
   *
   * @throws a failure `CLOCK_STOPPED` where more attempts at deliveries fall due than one jump makes: it stands where it
   * stopped.
   */
  set(instant: number): Promise<void>;
  /**
   * Moves forward by a duration (`24h`, `1h30m`, or milliseconds), firing what falls due on the way, in time order.
   *
   * @throws (rejects with) a failure `DURATION_INVALID` for what is none, `CLOCK_INVALID` for one that leads back.
   */
  advance(duration: string | number): Promise<void>;
  /**
   * Runs `run` when the clock reaches `due` (ms); the answer cancels it.
   */
  schedule(due: number, run: (at: number) => void | Promise<void>, options?: ScheduleOptions): () => void;
  /** Whether something is due, has not run yet, and is not about to be run by a jump under way. */
  hasDue(): boolean;
  /** Runs what is due by now. */
  runDue(): Promise<void>;
  /** When the next scheduled thing falls due, in ms. */
  nextDue(): number | undefined;
  /** What that does; absent where nobody has said, or nothing is due. */
  nextDueKind(): DueKind | undefined;
  /** Forgets everything scheduled and starts again at `start`; `moved`: somebody moved it there, and nobody asked since. */
  reset(start: ClockStart & { readonly moved?: true | undefined }): void;
  /** Whether it was set or advanced since this was asked last. */
  takeMoved(): true | undefined;
  /** Called with the time and what changed, after each change by hand. */
  onChange(observer: (change: ClockChange) => void): () => void;
}

export interface ScheduleOptions {
  /** A jump waits for it, time that runs by itself does not, so that a receiver that hangs holds nothing else up. */
  readonly waitsOnNetwork?: boolean;
  /** What it does, for whoever looks at what is due. */
  readonly kind?: DueKind;
}

export interface ClockChange {
  readonly action: 'set' | 'advance' | 'freeze' | 'resume';
  readonly now: number;
  readonly frozen: boolean;
}

/** When a clock begins, and whether its time stands still. */
export interface ClockStart {
  /** Milliseconds since the epoch. Default: real time. */
  readonly now?: number | undefined;
  /** Default: false. */
  readonly frozen?: boolean | undefined;
}

/** The end of time, in milliseconds: of the years that four digits can name. */
export const lastInstant = 253_402_300_799_999;

/** What a clock needs of the machine it runs on. */
type ClockPlatform = Pick<Platform, 'now' | 'setTimer' | 'rest'>;

interface ClockSetup {
  readonly platform: ClockPlatform;
  readonly start?: ClockStart;
  /** What tells the time, where somebody else sets it, too. */
  readonly time?: Timekeeper;
}

export function createClock({ platform, start: first = {}, time: given }: ClockSetup): Clock {
  const queue = createDueQueue();
  const observers = createObservers<ClockChange>();
  const time = given ?? createTimekeeper(platform.now, lastInstant);
  const moves = createMoves(armTimer);
  let cancelTimer: (() => void) | undefined;

  /** Nobody waits for a timer: what throws must not end the program around it. */
  function armTimer(): void {
    cancelTimer?.();
    const next = time.frozen || time.jumping ? undefined : queue.peek();
    const wait = Math.min(Math.max((next?.due ?? 0) - time.running(), 0), longestTimer);
    cancelTimer = next && platform.setTimer?.(wait, () => void runDue().catch(() => undefined));
  }

  function runDue(): Promise<void> {
    return moves.run(async () => rethrow(await fireOverdue(queue, time)));
  }

  async function jump(action: 'set' | 'advance', targetFrom: (now: number) => number): Promise<void> {
    await moves.run(async (isCurrent) => {
      if (!isCurrent()) return;
      const from = time.running();
      const target = targetFrom(from);
      assertInstant(target);
      time.moveTo(from);
      time.jumping = true;
      const { thrown, end = target } =
        target < from ? { thrown: [] } : await fireUpTo(queue, time, { target, isCurrent, rest: createRest(platform) });
      if (isCurrent()) {
        if (end !== time.now()) time.moved = true;
        Object.assign(time, { jumping: false, pinned: undefined }).moveTo(end);
      }
      tell(action);
      rethrow(thrown);
    });
  }

  function stand(frozen: boolean): void {
    time.moveTo(time.running());
    time.frozen = frozen;
    armTimer();
    tell(frozen ? 'freeze' : 'resume');
  }

  function tell(action: ClockChange['action']): void {
    observers.tell({ action, now: time.now(), frozen: time.frozen });
  }

  const reset: Clock['reset'] = ({ now: instant = Math.floor(platform.now()), frozen = false, moved }) => {
    assertInstant(instant);
    moves.forget();
    queue.clear();
    Object.assign(time, { jumping: false, pinned: undefined, frozen, moved }).moveTo(instant);
    armTimer();
  };

  reset(first);
  return {
    now: time.now,
    get frozen() {
      return time.frozen;
    },
    freeze: () => stand(true),
    resume: () => stand(false),
    set: (instant) => jump('set', () => instant),
    advance: (duration) => jump('advance', (instant) => instant + forward(duration)),
    schedule(due, run, { waitsOnNetwork = false, kind } = {}) {
      const entry = queue.add(due, run, waitsOnNetwork, kind);
      if (queue.peek() === entry) armTimer();
      return () => {
        entry.cancelled = true;
      };
    },
    hasDue: () => moves.count === 0 && (queue.peek()?.due ?? Infinity) <= time.running(),
    runDue,
    nextDue: () => queue.peek()?.due,
    nextDueKind: () => queue.peek()?.kind,
    reset,
    takeMoved() {
      const { moved } = time;
      time.moved = undefined;
      return moved;
    },
    onChange: observers.add,
  };
}

function assertInstant(instant: number): void {
  if (Number.isInteger(instant) && instant >= 0 && instant <= lastInstant) return;
  throw createFailure(
    'CLOCK_INVALID',
    `Failed to move the clock: ${instant} is not a time. Give milliseconds from 0 to ${lastInstant}.`,
  );
}

function forward(duration: string | number): number {
  if (typeof duration === 'string') return parseDuration(duration);
  if (duration >= 0) return duration;
  throw createFailure('CLOCK_INVALID', `Failed to move the clock: ${duration} is not forward. Use set to go back.`);
}

/** Tells whoever moved the clock of the first thing that went wrong. */
function rethrow([thrown]: readonly unknown[]): void {
  if (thrown !== undefined) throw thrown;
}
