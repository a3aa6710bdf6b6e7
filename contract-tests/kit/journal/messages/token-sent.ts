import { numberText, plural } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

const nothing = { en: 'No operation that takes a token was called.', zh: '没有调用过需要 Token 的接口。' };

/** Which tokens are sent at all. */
export const sentTokenMessages = {
  sent: {
    title: { en: 'Every call carries a token.', zh: '每次调用都携带 Token。' },
    nothing,
    message: (operation: string, count: number): Bilingual => ({
      en: `${operation} was called without a token${times(count)}`,
      zh: `调用 ${operation} 时没有携带 Token，共 ${numberText(count)} 次`,
    }),
    remedy: {
      en: 'Send the token in the header token: not in Authorization, the query or the body.',
      zh: '请在请求标头 token 中携带，而不是 Authorization、查询参数或请求体。',
    },
  },
  known: {
    title: {
      en: 'Only tokens that getToken gave are sent, as they were given.',
      zh: '只发送 getToken 返回的 Token，且原样发送。',
    },
    nothing,
    message: (operation: string, count: number, length: number): Bilingual => ({
      en: `${operation} was called with a token of ${plural(length, 'character')} that getToken never gave${times(count)}`,
      zh: `调用 ${operation} 时携带了 getToken 从未返回过的 Token（${numberText(length)} 个字符），共 ${numberText(count)} 次`,
    }),
    remedy: {
      en: 'Keep all 32 characters as they are, and send nothing else: no prefix, no quotes, no sign.',
      zh: '请原样保存全部 32 个字符，不要加前缀、引号，也不要发送 sign。',
    },
  },
} as const;

function times(count: number): string {
  return count === 1 ? '' : `, ${numberText(count)} times`;
}
