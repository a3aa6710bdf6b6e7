import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/http.ts. */
export const httpMessages = {
  httpUnknownPathTitle: { en: 'A path that is no operation answers HTTP 404.', zh: '不存在的路径应答 HTTP 404。' },
  answeredHttp: (status: Told): Bilingual => ({ en: `answered HTTP ${status}.`, zh: `应答 HTTP ${status}。` }),
  httpWrongMethodTitle: {
    en: 'An operation called with another method answers HTTP 405.',
    zh: '以其他方法调用接口应答 HTTP 405。',
  },
} as const;
