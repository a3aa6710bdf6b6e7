import { numberText } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

const nothing = { en: 'getToken gave no token.', zh: 'getToken 没有给出过 Token。' };

/** What is done with tokens that have ended. */
export const endedTokenMessages = {
  current: {
    title: { en: 'No token is used that the consumer itself has replaced.', zh: '不使用已被自己替换的 Token。' },
    nothing,
    message: (
      operation: string,
      count: number,
      { issued, replacing }: { readonly issued: number; readonly replacing: number },
    ): Bilingual => ({
      en: `${operation} was called${times(count)} with the token of entry #${issued}, which getToken had replaced in entry #${replacing}: 900002`,
      zh: `调用 ${operation} 时用了日志条目 #${issued} 的 Token（共 ${numberText(count)} 次），而它已在 #${replacing} 被新的取代：900002`,
    }),
    remedy: {
      en: 'Two holders have a token each and end that of the other: keep one token in one place for all services.',
      zh: '两处各自持有 Token，会互相使对方失效：请在一处统一管理，供所有服务使用。',
    },
  },
  renewedWhenRefused: {
    title: {
      en: 'After 900002 a token is not used any more, and a new one is asked for.',
      zh: '收到 900002 后不再使用该 Token，而是重新获取。',
    },
    nothing: { en: 'No token was refused.', zh: '没有 Token 被拒。' },
    message: (operation: string, count: number): Bilingual => ({
      en: `${operation} was called${times(count)} with a token that 900002 had refused before`,
      zh: `调用 ${operation} 时用了此前已被 900002 拒绝的 Token，共 ${numberText(count)} 次`,
    }),
    remedy: {
      en: 'On 900002 forget the token, ask getToken for a new one and make the call again with that, once.',
      zh: '收到 900002 时丢弃该 Token，重新获取，并用新 Token 重试一次。',
    },
  },
  renewedInTime: {
    title: { en: 'A token is replaced before it expires.', zh: '在 Token 过期之前更新它。' },
    nothing,
    message: (operation: string, count: number): Bilingual => ({
      en: `${operation} was called${times(count)} with a token that had expired`,
      zh: `调用 ${operation} 时用了已过期的 Token，共 ${numberText(count)} 次`,
    }),
    remedy: {
      en: 'Ask for a new token some minutes before expires_in has passed.',
      zh: '请在 expires_in 到期前几分钟更新。',
    },
  },
} as const;

function times(count: number): string {
  return count === 1 ? '' : ` ${numberText(count)} times`;
}
