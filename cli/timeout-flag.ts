import { parseDuration } from '../common/duration.ts';
import { longestTimer } from '../common/timer.ts';
import { createUsageFailure } from './exit.ts';
import { printable } from './printable.ts';

/**
 * Milliseconds of a flag that takes a duration.
 *
 * @throws a usage failure for what is none
 */
function readDurationFlag(flag: string, text: string): number {
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
 * As {@link readDurationFlag}, for what a timer waits.
 *
 * @throws a usage failure for what is no duration, and for one that is longer than a timer waits
 */
export function readWaitFlag(flag: string, text: string): number {
  const milliseconds = readDurationFlag(flag, text);
  if (milliseconds <= longestTimer) return milliseconds;
  throw createUsageFailure({
    en: `${flag} ${printable(text)} is too long. Give at most 24d.`,
    zh: `${flag} ${printable(text)} 过长。请不要超过 24d。`,
  });
}

/**
 * How long something may take, in ms.
 *
 * @param longest as people write it: `10m`
 * @throws a usage failure for what is no duration, and beyond `longest`
 */
export function readTimeoutFlag(text: string, longest: string): number {
  const milliseconds = readDurationFlag('--timeout', text);
  if (milliseconds >= 1 && milliseconds <= parseDuration(longest)) return milliseconds;
  throw createUsageFailure({
    en: `--timeout ${printable(text)} is out of range. Give 1ms to ${longest}.`,
    zh: `--timeout ${printable(text)} 超出范围。请给出 1ms 到 ${longest}。`,
  });
}
