import type { Platform } from '../platform.ts';
import type { DueQueue } from './due-queue.ts';
import type { Timekeeper } from './timekeeper.ts';

/**
 * Fires what is due by `target`; all that is due at one moment starts together and ends before the next moment. What
 * throws keeps nothing else from running.
 *
 * @param isCurrent whether the move that fires it still counts; a reset ends it
 * @param rest lets others have a turn where it has gone on for long
 * @returns what was thrown
 */
export async function fireUpTo(
  queue: DueQueue,
  time: Timekeeper,
  {
    target,
    isCurrent,
    rest,
  }: { readonly target: number; readonly isCurrent: () => boolean; readonly rest: () => Promise<void> | undefined },
): Promise<readonly unknown[]> {
  const thrown: unknown[] = [];
  for (let next = queue.peek(); next !== undefined && next.due <= target; next = queue.peek()) {
    time.pinned = Math.max(next.due, time.now());
    const moment = next.due;
    const started: Promise<void>[] = [];
    for (; next !== undefined && next.due <= moment; next = queue.peek()) {
      queue.take();
      started.push(start(next.run, moment));
    }
    for (const outcome of await Promise.allSettled(started)) {
      if (outcome.status === 'rejected') thrown.push(outcome.reason);
    }
    const turn = rest();
    if (turn !== undefined) await turn;
    if (!isCurrent()) break;
  }
  return thrown;
}

/**
 * Fires what is due by now, as time runs: nobody waits for the network.
 *
 * @returns what was thrown so far; what waits on the network may add to it
 */
export async function fireOverdue(queue: DueQueue, time: Timekeeper): Promise<readonly unknown[]> {
  const thrown: unknown[] = [];
  for (let next = queue.peek(); next !== undefined && next.due <= time.running(); next = queue.peek()) {
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

/** How long a jump keeps others waiting, in ms of real time. */
const longestTurn = 50;

/** Gives the rest of the program a turn, once it has waited for long. */
export function createRest({ now, rest }: Pick<Platform, 'now' | 'rest'>): () => Promise<void> | undefined {
  let since = now();
  async function turn(): Promise<void> {
    await rest?.();
    since = now();
  }
  return () => (rest === undefined || now() - since < longestTurn ? undefined : turn());
}
