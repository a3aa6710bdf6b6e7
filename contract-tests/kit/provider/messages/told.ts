import type { Bilingual } from '../../../../generators/generated/types.ts';

/** A value that a text tells. */
export type Told = string | number | undefined;

/** A value in a sentence; `undefined`: there is none. */
export function toldValue(text: string | undefined): Bilingual {
  return text === undefined ? { en: 'nothing', zh: '无' } : { en: text, zh: text };
}
