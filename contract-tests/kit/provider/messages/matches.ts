import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of lists/matches.ts. */
export const matchesMessages = {
  aRowThatDoes: (parameter: Told): Bilingual => ({
    en: `answered a row that ${parameter} does not match.`,
    zh: `应答的一行与 ${parameter} 不符。`,
  }),
  totalCountMoreThan: (total: Told, without: Told): Bilingual => ({
    en: `answered total_count ${total}, more than the ${without} without the filter.`,
    zh: `应答 total_count ${total}，多于不加该筛选时的 ${without}。`,
  }),
  totalCountNot: (total: Told, expected: Told, why: Bilingual): Bilingual => ({
    en: `answered total_count ${total}, not ${expected}: ${why.en}.`,
    zh: `应答 total_count ${total}，应为 ${expected}：${why.zh}。`,
  }),
  totalCountAnswers: (got: Told, native: Told, expected: Told): Bilingual => ({
    en: `answered total_count ${got}; ${native} answers ${expected}.`,
    zh: `应答 total_count ${got}；${native} 应答 ${expected}。`,
  }),
  soManyOfTheRows: { en: 'so many of the rows match', zh: '匹配的数据有这么多' },
} as const;
