import { parseDuration } from '../common/duration.ts';
import { createUsageFailure } from './exit.ts';
import { printable } from './printable.ts';

/**
 * How long something may take, in ms.
 *
 * @throws a usage failure beyond `longest`, whose limit is `told` as people write it
 */
export function readTimeoutFlag(text: string, { longest, told }: { longest: number; told: string }): number {
  const milliseconds = parseDuration(text);
  if (milliseconds >= 1 && milliseconds <= longest) return milliseconds;
  throw createUsageFailure({
    en: `--timeout ${printable(text)} is out of range. Give 1ms to ${told}.`,
    zh: `--timeout ${printable(text)} 超出范围。请给出 1ms 到 ${told}。`,
  });
}
