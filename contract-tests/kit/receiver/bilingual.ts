import type { Bilingual } from '../../../generators/generated/types.ts';

/** A text in both languages. The Chinese one, often put together of parts, gets its blanks beside Latin letters. */
export function both(en: string, zh: string): Bilingual {
  return { en, zh: zh.replaceAll(/([\u4e00-\u9fff])(?=[\w{[])|([\w}\]])(?=[\u4e00-\u9fff])/g, '$1$2 ') };
}
