import type { Random } from '../../../common/random.ts';

/** Whether and when a delivery that failed is tried again. */
export interface Redelivery {
  readonly enabled: boolean;
  /** How many more attempts follow the first. */
  readonly attempts: number;
  /** How long each waits after the failure before it, in ms; the last one repeats. */
  readonly delays: readonly number[];
  /** By up to which share (0 to 1) a delay is shortened or lengthened. */
  readonly jitter: number;
}

/** LINE does not publish its schedule; this one is inferred: soon at first, then rarer, for over two hours in all. */
export const defaultRedelivery: Redelivery = {
  enabled: false,
  attempts: 4,
  delays: [60_000, 300_000, 1_800_000, 7_200_000],
  jitter: 0,
};

/** How long to wait after the `failed`th attempt, in ms; `undefined` when it was the last. */
export function redeliveryDelay(
  { enabled, attempts, delays, jitter }: Redelivery,
  failed: number,
  random: () => Random,
): number | undefined {
  if (!enabled || failed > attempts) return undefined;
  const delay = delays[Math.min(failed, delays.length) - 1] ?? 0;
  return jitter === 0 ? delay : Math.round(delay * (1 + jitter * (2 * random().next() - 1)));
}
