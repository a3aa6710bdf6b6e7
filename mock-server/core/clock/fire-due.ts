import { createFailure } from '../../../common/failure.ts';
import type { Rest } from '../rest.ts';
import type { DueQueue } from './due-queue.ts';
import type { Timekeeper } from './timekeeper.ts';

/** How many attempts at deliveries one jump makes: each may bring about more, without an end. */
const mostAttempts = 100_000;

/**
 * Fires what is due by `target`; all that is due at one moment starts together and ends before the next moment. What
 * throws keeps nothing else from running.
 *
 * @param isCurrent whether the move that fires it still counts; a reset ends it
 * @param rest lets others have a turn where it has gone on for long
 * @returns what was thrown, and where it ended, in ms, short of `target`, having made as many attempts as a jump makes
 */
export async function fireUpTo(
  queue: DueQueue,
  time: Timekeeper,
  { target, isCurrent, rest }: { readonly target: number; readonly isCurrent: () => boolean; readonly rest: Rest },
): Promise<{ readonly thrown: readonly unknown[]; readonly end?: number }> {
  const thrown: unknown[] = [];
  let attempts = 0;
  // Asked each time: a reset that comes as others have a turn leaves what is planned anew.
  for (let next = queue.peek(); isCurrent() && next && next.due <= target; next = queue.peek()) {
    if (attempts >= mostAttempts) {
      const text = `Failed to move the clock: it stands after ${mostAttempts} deliveries, ${queue.size} are to come.`;
      return { thrown: [createFailure('CLOCK_STOPPED', text)], end: time.now() };
    }
    const moment = next.due;
    if (moment > time.now()) {
      time.pinned = moment;
      time.moved = true;
    }
    const started: Promise<void>[] = [];
    for (; isCurrent() && next && next.due <= moment; next = queue.peek()) {
      queue.take();
      if (next.waitsOnNetwork) attempts += 1;
      const ended = start(next.run, moment);
      // Whoever has a turn before all have ended must not find what it throws.
      ended.catch(() => undefined);
      started.push(ended);
      const turn = rest();
      if (turn !== undefined) await turn;
    }
    for (const outcome of await Promise.allSettled(started)) {
      if (outcome.status === 'rejected') thrown.push(outcome.reason);
    }
  }
  return { thrown };
}

/**
 * Fires what is due by now, as time runs: nobody waits for the network.
 *
 * @returns what was thrown so far; what waits on the network may add to it
 */
export async function fireOverdue(queue: DueQueue, time: Timekeeper): Promise<readonly unknown[]> {
  const thrown: unknown[] = [];
  for (let next = queue.peek(); next && next.due <= time.running(); next = queue.peek()) {
    queue.take();
    const ended = start(next.run, next.due).catch((error: unknown) => void thrown.push(error));
    if (!next.waitsOnNetwork) await ended;
  }
  return thrown;
}

/** Starts it at once; what it throws comes back as a rejection. */
async function start(run: (at: number) => void | Promise<void>, at: number): Promise<void> {
  await run(at);
}
