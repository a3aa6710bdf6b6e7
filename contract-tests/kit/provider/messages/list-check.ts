import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of lists/list-check.ts. */
export const listCheckMessages = {
  noTokenCouldBeHad: { en: 'No token could be had: see token/shape.', zh: '未能取得 token：见 token/shape。' },
  listFamilyIdTitle: (operation: Told, title: Bilingual): Bilingual => ({
    en: `${operation}: ${title.en}`,
    zh: `${operation}：${title.zh}`,
  }),
  moreOrFewerRows: (operation: Told): Bilingual => ({
    en: `${operation} answered more or fewer rows each time: others change them. Try again when they rest.`,
    zh: `${operation} 每次应答的总数都不同：有人正在更改数据。请在数据稳定时重试。`,
  }),
  answersNoPageSee: (operation: Told, where: Told): Bilingual => ({
    en: `${operation} answers no page: see ${where}.`,
    zh: `${operation} 未应答数据页：见 ${where}。`,
  }),
  answersNoRowsToTry: (operation: Told): Bilingual => ({
    en: `${operation} answers no rows to try it on.`,
    zh: `${operation} 没有可供检验的数据。`,
  }),
  answersRowsAndItTakes: (operation: Told, length: Told, needed: Told): Bilingual => ({
    en: `${operation} answers ${length} rows, and it takes ${needed} to try it.`,
    zh: `${operation} 只有 ${length} 行数据，检验需要 ${needed} 行。`,
  }),
} as const;
