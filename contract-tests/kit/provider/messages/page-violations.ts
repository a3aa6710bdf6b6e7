import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of lists/page-violations.ts. */
export const pageViolationsMessages = {
  rowsNot: (shown: Bilingual, expected: Told): Bilingual => ({
    en: `answered ${shown.en} rows, not ${expected}.`,
    zh: `应答 ${shown.zh} 行，应为 ${expected} 行。`,
  }),
  answeredNot: (path: Told, shown: Bilingual, expected: Told): Bilingual => ({
    en: `answered ${path} ${shown.en}, not ${expected}.`,
    zh: `应答的 ${path} 为 ${shown.zh}，应为 ${expected}。`,
  }),
  rowTwice: { en: 'answered a row that is on the same page before.', zh: '应答的一行在同一页上已出现过。' },
} as const;
