import { createFailure } from './failure.ts';

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

const whole = /^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d|w))+$/;
const part = /(\d+(?:\.\d+)?)(ms|s|m|h|d|w)/g;

/**
 * Milliseconds of a duration: `24h`, `1h30m`, `500ms`, `7d`, or a number of milliseconds.
 *
 * @throws a failure `DURATION_INVALID` for anything else.
 */
export function parseDuration(duration: string | number): number {
  const milliseconds = typeof duration === 'number' ? duration : sumOf(duration);
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return Math.round(milliseconds);
  throw createFailure(
    'DURATION_INVALID',
    `Failed to read the duration ${JSON.stringify(duration)}. Write it like 24h, 1h30m, 90s, 500ms or 7d.`,
  );
}

function sumOf(text: string): number {
  if (!whole.test(text)) return Number.NaN;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(part)) sum += Number(amount) * units[unit as keyof typeof units];
  return sum;
}
