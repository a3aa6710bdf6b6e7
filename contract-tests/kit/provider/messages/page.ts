import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of lists/page.ts. */
export const pageMessages = {
  andNoPage: (said: Bilingual, value: Told, value2: Told): Bilingual => ({
    en: `answered ${said.en}, and no page${value}.`,
    zh: `应答 ${said.zh}，不是一页数据${value2}。`,
  }),
} as const;
