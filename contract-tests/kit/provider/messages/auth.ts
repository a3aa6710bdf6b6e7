import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Told } from './told.ts';

/** The texts of checks/auth.ts. */
export const authMessages = {
  allTheSame: (told: Told): Bilingual => ({ en: `answered ${told} all the same.`, zh: `仍然返回了 ${told}。` }),
  authNoTokenTitle: {
    en: 'An operation called without a token, or with an empty one, answers 900001.',
    zh: '调用接口时没有 token 或 token 为空，应答 900001。',
  },
  authUnknownTokenTitle: {
    en: 'An operation called with a token that is not valid answers 900002.',
    zh: '以无效的 token 调用接口，应答 900002。',
  },
  authBeforeParametersTitle: {
    en: 'The token is looked at before the parameters: a bad one hides bad parameters.',
    zh: '先检查 token 再检查参数：token 无效时不提示参数错误。',
  },
} as const;
