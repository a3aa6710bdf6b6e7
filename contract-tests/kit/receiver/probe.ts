import { createCheckFailure } from '../engine/failure.ts';
import type { ProbeState } from './options.ts';

/** What a receiver handled, as far as its probe tells. */
export interface Handled {
  /** Of all events, or of those that were asked about where ids are known. */
  readonly total: number;
  /** How often each was handled; `undefined` where the probe gives a number alone. */
  readonly times?: ReadonlyMap<string, number> | undefined;
}

/** Watches what a receiver handles. */
export interface Watch {
  /**
   * What of these events is handled while `act` runs and until the receiver rests again. Rejects with
   * {@link isProbeFault} where the probe stops answering.
   */
  during(ids: readonly string[], expected: number, act: () => Promise<void>): Promise<Handled>;
}

interface WatchOptions {
  readonly read: () => Promise<ProbeState>;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** Between two looks, in ms; and how many looks a receiver has to come to rest. */
const pause = 50;
const looks = 60;

export function createWatch({ read, sleep }: WatchOptions): Watch {
  /** Looks until two looks in a row are the same and `enough` is there, or the looks are used up. */
  async function rest(enough: (state: ProbeState) => boolean): Promise<ProbeState> {
    let last = await read();
    for (let look = 1; look < looks; look += 1) {
      await sleep(pause);
      const next = await read();
      if (countOf(next) === countOf(last) && enough(next)) return next;
      last = next;
    }
    return last;
  }

  return {
    async during(ids, expected, act) {
      const before = await rest(() => true);
      await act();
      const handled = (state: ProbeState): Handled => handledBetween(before, state, ids);
      return handled(await rest((state) => handled(state).total >= expected));
    },
  };
}

function countOf({ handled }: ProbeState): number {
  return typeof handled === 'number' ? handled : handled.length;
}

function handledBetween(before: ProbeState, { handled }: ProbeState, ids: readonly string[]): Handled {
  if (typeof handled === 'number') return { total: handled - countOf(before) };
  const times = new Map(ids.map((id) => [id, 0]));
  for (const id of handled) {
    const known = times.get(id);
    if (known !== undefined) times.set(id, known + 1);
  }
  return { total: [...times.values()].reduce((sum, count) => sum + count, 0), times };
}

/** The state that a value is, or what is wrong with it. */
export function readProbeState(value: unknown): ProbeState {
  const handled = typeof value === 'object' && value !== null && 'handled' in value ? value.handled : undefined;
  if (typeof handled === 'number' && Number.isSafeInteger(handled) && handled >= 0) return { handled };
  if (Array.isArray(handled) && handled.every((id) => typeof id === 'string')) return { handled };
  throw createProbeFault('it must answer {"handled": a number of events} or {"handled": ["webhookEventId", …]}');
}

export function createProbeFault(why: string, cause?: unknown): Error {
  return Object.assign(new Error(why, { cause }), { name: 'ProbeFault' });
}

export function isProbeFault(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ProbeFault';
}

/** Looks once before anything is tried, so that a wrong probe is told at once. */
export async function assertProbe(read: () => Promise<ProbeState>): Promise<void> {
  await read().catch((error: unknown) => {
    if (!isProbeFault(error)) throw error;
    throw createCheckFailure('CHECK_OPTIONS_INVALID', `Failed to look through the probe: ${error.message}.`, error);
  });
}
