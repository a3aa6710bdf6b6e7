import type { Bilingual } from '../../../../generators/generated/types.ts';

/** What the items of operations, parameters, lists, tokens and media are. */
export const operationMessages = {
  answers: (operation: string, code: string, { en, zh }: Bilingual): Bilingual => ({
    en: `${operation} answers ${code}: ${en}`,
    zh: `${operation} 返回 ${code}：${zh}`,
  }),
  used: (operation: string, name: string): Bilingual => ({
    en: `${name} of ${operation} is sent, and accepted`,
    zh: `${operation} 带上 ${name}，且被接受`,
  }),
  atLimit: (operation: string, name: string, limit: number): Bilingual => ({
    en: `${name} of ${operation} is at its limit, ${limit}, and accepted`,
    zh: `${operation} 的 ${name} 取边界值 ${limit}，且被接受`,
  }),
  broken: (operation: string, name: string): Bilingual => ({
    en: `${name} of ${operation} is wrong, and refused`,
    zh: `${operation} 的 ${name} 有误，被拒绝`,
  }),
  absent: (operation: string, name: string): Bilingual => ({
    en: `${name} of ${operation} is left out`,
    zh: `${operation} 不带 ${name}`,
  }),
  found: (operation: string, name: string): Bilingual => ({
    en: `${operation} filtered by ${name} finds something`,
    zh: `${operation} 按 ${name} 筛选，有结果`,
  }),
  foundNothing: (operation: string, name: string): Bilingual => ({
    en: `${operation} filtered by ${name} finds nothing`,
    zh: `${operation} 按 ${name} 筛选，无结果`,
  }),
  furtherPage: (operation: string): Bilingual => ({
    en: `${operation} is read past page 1`,
    zh: `${operation} 读取第 1 页之后的页`,
  }),
  pastEnd: (operation: string): Bilingual => ({
    en: `${operation} is read past its end`,
    zh: `${operation} 读取超出末页的页`,
  }),
  tokens: {
    renewed: { en: 'a second token is taken, and used', zh: '再次获取 token 并使用' },
    expired: { en: 'a token that has expired is refused', zh: '已过期的 token 被拒绝' },
    replaced: { en: 'a token that a newer one replaced is refused', zh: '被新 token 取代的 token 被拒绝' },
  },
  fetched: ({ en, zh }: Bilingual): Bilingual => ({
    en: `the content of ${en} is fetched`,
    zh: `下载${zh}的内容`,
  }),
} as const;
