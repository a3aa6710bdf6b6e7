import { numberText, plural } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

const nothing = { en: 'getToken gave no token.', zh: 'getToken 没有给出过 Token。' };

const shareOne = {
  en:
    'Keep one token for all calls and all services until it is refused or about to expire: a new one ends it. Where ' +
    'each test makes a client of its own, give it a tenant of its own.',
  zh: '所有调用、所有服务共用一个 Token，直到被拒或即将过期：新的会使它失效。若每个测试都新建客户端，请给它一个自己的租户。',
};

/** When tokens are asked for. */
export const renewedTokenMessages = {
  reused: {
    title: { en: 'A token is used for many calls.', zh: '同一个 Token 用于多次调用。' },
    nothing,
    message: (tokens: number, calls: number): Bilingual => ({
      en: `getToken gave ${numberText(tokens)} tokens for ${plural(calls, 'call')}, where one would do`,
      zh: `getToken 为 ${numberText(calls)} 次调用给出了 ${numberText(tokens)} 个 Token，其实一个就够`,
    }),
    remedy: shareOne,
  },
  kept: {
    title: { en: 'A token that still works is not replaced early.', zh: '仍可用的 Token 不会提前更换。' },
    nothing: {
      en: 'No token was kept: getToken gave none, or one for each call (token/reused).',
      zh: '没有保留过 Token：getToken 没有给出，或每次调用都给出一个（token/reused）。',
    },
    message: (renewals: number, left: number): Bilingual => ({
      en: `getToken was asked ${plural(renewals, 'time')} while the token of before was good, at first for another ${duration(left)}`,
      zh: `已有 Token 仍有效（首次时尚余 ${Math.round(left / 1000)} 秒），却又请求了 ${numberText(renewals)} 次 getToken`,
    }),
    remedy: shareOne,
  },
  keptOnError: {
    title: {
      en: 'Of all errors only a refused token leads to a new one.',
      zh: '只有 Token 失效的错误才会触发重新获取 Token。',
    },
    nothing,
    message: (operation: string, failure: Bilingual): Bilingual => ({
      en: `after ${failure.en} for ${operation} a new token was asked for and the call made again, though its token was good`,
      zh: `${operation} 失败（${failure.zh}）后，Token 仍有效却重新获取并重试`,
    }),
    remedy: {
      en: 'Ask for a new token on 900002 alone: it ends the token that other services use.',
      zh: '只在 900002 时重新获取：新 Token 会使其他服务正在用的失效。',
    },
  },
  oneRenewal: {
    title: { en: 'Calls at the same time share one new token.', zh: '同时进行的调用共用一个新 Token。' },
    nothing,
    message: (renewals: number, isRefused: boolean): Bilingual => ({
      en: `${isRefused ? 'after a token was refused, ' : ''}getToken was asked ${numberText(renewals)} times at once, where one new token would do`,
      zh: `${isRefused ? 'Token 被拒后，' : ''}同时请求了 ${numberText(renewals)} 次 getToken，其实一个新 Token 就够`,
    }),
    remedy: {
      en: 'Let callers that come while a token is on its way wait for that one.',
      zh: '正在获取 Token 时，让其他调用等待同一个结果。',
    },
  },
  renewalsEnd: {
    title: {
      en: 'Renewing ends where new tokens are refused as well.',
      zh: '新的 Token 也被拒时，不再继续更新。',
    },
    nothing: { en: 'No token was refused.', zh: '没有 Token 被拒。' },
    message: (renewals: number, operation: string): Bilingual => ({
      en: `getToken gave ${numberText(renewals)} tokens in a row of which none served: ${operation} refused each with 900002, and another was asked for`,
      zh: `getToken 连续给出 ${numberText(renewals)} 个 Token，没有一个有用：${operation} 均以 900002 拒绝，随后又请求新的`,
    }),
    remedy: {
      en: 'Renew once, make the call again, and report the second 900002: another token ends as the one before.',
      zh: '只更新一次并重试；再次收到 900002 时请报错：更多 Token 也是同样的结果。',
    },
  },
  signedAnew: {
    title: {
      en: 'Each request for a token is signed with the time of its own.',
      zh: '每次获取 Token 都以当时的时间签名。',
    },
    nothing: { en: 'No token was asked for.', zh: '没有请求过 Token。' },
    message: (requests: number, minutes: number): Bilingual => ({
      en: `${numberText(requests)} requests for a token over ${plural(minutes, 'minute')} had the same create_time and sign`,
      zh: `在 ${numberText(minutes)} 分钟内有 ${numberText(requests)} 次获取 Token 的请求使用了相同的 create_time 和 sign`,
    }),
    remedy: {
      en:
        'Make create_time and sign for each request: a platform that looks at the time refuses old ones, and whoever ' +
        'sees one can use it for ever.',
      zh: '请每次重新生成 create_time 和 sign：检查时间的平台会拒绝旧值，而看到它的人可以一直使用。',
    },
  },
} as const;

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return minutes < 120 ? plural(minutes, 'minute') : `${Math.round(minutes / 60)} hours`;
}
