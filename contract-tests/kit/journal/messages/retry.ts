import { numberText } from '../../../../common/plural.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';

/** What was tried again, and how soon. */
export const retryMessages = {
  pause: {
    title: { en: 'After 999999 a request is made again only after a pause.', zh: '收到 999999 后，稍等再重试。' },
    nothing: {
      en: "Nothing was answered 999999 while the tenant's time ran: where it stands still no pause can be told.",
      zh: '在租户时间走动期间没有 999999：时间静止时无法判断间隔。',
    },
    message: (operation: string, repeats: number, isMeasured: boolean): Bilingual => ({
      en: `${operation} was answered 999999 and asked again ${times(repeats)} ${isMeasured ? 'within a second' : "at a moment when the tenant's time stood still, so that only their number tells"}`,
      zh: `${operation} 收到 999999 后又请求了 ${repeats} 次，${isMeasured ? '间隔不足一秒' : '当时租户时间静止，只能以次数判断'}`,
    }),
    remedy: {
      en: 'Wait before each try, longer each time: 1 s, 2 s, 4 s; and give up after a few.',
      zh: '每次重试前等待并逐次加长：1 秒、2 秒、4 秒；几次后放弃。',
    },
  },
  endless: {
    title: { en: 'Trying again ends.', zh: '重试会停止。' },
    nothing: {
      en: 'Every call succeeded, or was refused for its token (token/renewals-end).',
      zh: '每次调用都成功，或因 Token 被拒（token/renewals-end）。',
    },
    message: (operation: string, failure: Bilingual, repeats: number): Bilingual => ({
      en: `${operation} failed (${failure.en}) and was asked again ${times(repeats)} without a pause`,
      zh: `${operation} 失败（${failure.zh}）后不间断地又请求了 ${repeats} 次`,
    }),
    remedy: {
      en: 'Give up after a few tries, and wait longer before each: a provider in trouble is only kept there.',
      zh: '几次后放弃，并逐次加长等待：不间断的重试只会让服务更难恢复。',
    },
  },
  unchanged: {
    title: { en: 'What was refused for its parameters is not sent again as it was.', zh: '参数被拒后，不会原样重发。' },
    nothing: { en: 'Nothing was answered 999994.', zh: '没有收到过 999994。' },
    message: (operation: string, count: number): Bilingual => ({
      en: `${operation} was sent ${numberText(count)} times in a row with the parameters that 999994 had refused`,
      zh: `${operation} 带着已被 999994 拒绝的参数连续发送了 ${numberText(count)} 次`,
    }),
    remedy: {
      en: 'Do not try again on 999994: the same parameters are refused again. Report it to whoever called.',
      zh: '收到 999994 时不要重试：同样的参数仍会被拒。请向调用方报错。',
    },
  },
  credentials: {
    title: { en: 'Refused credentials are not sent again.', zh: '凭证被拒后，不会再次发送。' },
    nothing: { en: 'No token was asked for.', zh: '没有请求过 Token。' },
    message: (count: number, code: string): Bilingual => ({
      en: `getToken was asked ${numberText(count)} times in a row with credentials that ${code} had refused`,
      zh: `凭证被 ${code} 拒绝后，仍连续请求了 ${numberText(count)} 次 getToken`,
    }),
    remedy: {
      en: 'End with an error: nothing but another appid or app_key will do.',
      zh: '请报错结束：只有更换 appid 或 app_key 才有用。',
    },
  },
} as const;

function times(count: number): string {
  return count === 1 ? 'once' : `${numberText(count)} times`;
}
