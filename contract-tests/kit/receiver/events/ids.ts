import type { Random } from '../../engine/random.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID of a time: what `webhookEventId` is. */
export function ulid(time: number, random: Random): string {
  let text = '';
  for (let rest = time; text.length < 10; rest = Math.floor(rest / 32)) text = alphabet.charAt(rest % 32) + text;
  return text + Array.from({ length: 16 }, () => alphabet.charAt(random.int(0, 31))).join('');
}

/** The id of a person (U), a group chat (C) or a multi-person chat (R). */
export function lineId(letter: 'U' | 'C' | 'R', random: Random): string {
  return letter + random.hex(32);
}

/** The id of a message: 18 digits. */
export function messageId(random: Random): string {
  return `5${Array.from({ length: 17 }, () => random.int(0, 9)).join('')}`;
}
