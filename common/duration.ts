import { createFailure } from './failure.ts';

/** How long something takes: `24h`, `1h30m`, `500ms`, or a number of milliseconds. */
export type DurationInput = string | number;

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** One part right after the other: a search further on takes a long text the square of its length. */
const part = /(\d+(?:\.\d+)?)(ms|[smhdw])/gy;

/**
 * Milliseconds of a duration: `24h`, `1h30m`, `500ms`, `7d`, or a number of milliseconds.
 *
 * @throws a failure `DURATION_INVALID` for anything else.
 */
export function parseDuration(duration: DurationInput): number {
  const milliseconds = typeof duration === 'number' ? duration : sumOf(duration);
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return Math.round(milliseconds);
  throw createFailure(
    'DURATION_INVALID',
    `Failed to read the duration ${JSON.stringify(duration)}. Write it like 24h, 1h30m or 500ms.`,
  );
}

/** Of a text alone; `NaN` where it is no duration. */
export function sumOf(text: string): number {
  let sum = text === '' ? Number.NaN : 0;
  const rest = text.replace(part, (_, amount: string, unit: keyof typeof units) => {
    sum += Number(amount) * units[unit];
    return '';
  });
  return rest === '' ? sum : Number.NaN;
}
