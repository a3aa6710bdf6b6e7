import type { Bilingual } from '../../generators/generated/types.ts';

/** A text in both languages. */
export function both(en: string, zh: string): Bilingual {
  return { en, zh };
}
