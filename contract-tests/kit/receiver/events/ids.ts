import type { Random } from '../../engine/random.ts';

/** The id of a person (U), a group chat (C) or a multi-person chat (R). */
export function lineId(letter: 'U' | 'C' | 'R', random: Random): string {
  return letter + random.hex(32);
}

/** The id of a message: 18 digits. */
export function messageId(random: Random): string {
  return `5${Array.from({ length: 17 }, () => random.int(0, 9)).join('')}`;
}
