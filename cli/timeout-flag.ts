import { parseDuration } from '../common/duration.ts';
import { createUsageFailure } from './exit.ts';
import { printable } from './printable.ts';

/**
 * Milliseconds of a flag that takes a duration.
 *
 * @throws a usage failure for what is none
 */
export function readDurationFlag(flag: string, text: string): number {
  try {
    return parseDuration(text);
  } catch (error) {
    const given = `${flag} ${printable(text)}`;
    throw createUsageFailure(
      {
        en: `${given} is no duration. Write it like 500ms, 30s or 2m.`,
        zh: `${given} 不是时长。请写成 500ms、30s 或 2m 的形式。`,
      },
      error,
    );
  }
}

/**
 * How long something may take, in ms.
 *
 * @throws a usage failure for what is no duration, and beyond `longest`, whose limit is `told` as people write it
 */
export function readTimeoutFlag(text: string, { longest, told }: { longest: number; told: string }): number {
  const milliseconds = readDurationFlag('--timeout', text);
  if (milliseconds >= 1 && milliseconds <= longest) return milliseconds;
  throw createUsageFailure({
    en: `--timeout ${printable(text)} is out of range. Give 1ms to ${told}.`,
    zh: `--timeout ${printable(text)} 超出范围。请给出 1ms 到 ${told}。`,
  });
}
