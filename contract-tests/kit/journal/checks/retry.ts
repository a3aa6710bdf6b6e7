import type { Check } from '../../engine/check.ts';
import type { Finding } from '../breach.ts';
import type { Call } from '../call.ts';
import { defineRule } from '../define-rule.ts';
import { paceBetween } from '../pace.ts';
import { streaksOf } from '../streaks.ts';
import type { JournalTarget, Trace } from '../trace.ts';

const section = '系统异常';

/** So many tries again in a row are patience; more are a loop. */
const patience = 10;
/** The same where the clock stood still: a client in a test may well try again thrice without waiting. */
const patienceUntold = 3;
/** So often the same refusal of credentials in a row is a loop, and not a test of refusals. */
const refusalsInRow = 3;

const answered = (calls: readonly Call[], ...codes: readonly string[]): readonly Call[] =>
  calls.filter(({ entry }) => codes.includes(entry.retCode ?? ''));

/** What was tried again, and how soon. */
export const retryChecks: readonly Check<JournalTarget>[] = [
  defineRule({
    id: 'retry/pause',
    title: { en: 'After 999999 a request is made again only after a pause.', zh: '收到 999999 后，稍等再重试。' },
    severity: 'warning',
    source: section,
    cases: (trace) => [
      ...answered(trace.calls, '999999').filter(({ entry }) => entry.frozen !== true),
      ...hasty(trace),
    ],
    nothing: {
      en: "Nothing was answered 999999 while the tenant's time ran: where it stands still no pause can be told.",
      zh: '在租户时间走动期间没有 999999：时间静止时无法判断间隔。',
    },
    find: (trace) => hasty(trace).map(toHasty),
  }),
  defineRule({
    id: 'retry/endless',
    title: { en: 'Trying again ends.', zh: '重试会停止。' },
    severity: 'violation',
    source: section,
    cases: ({ calls }) => answered(calls, '999999'),
    nothing: { en: 'Nothing was answered 999999.', zh: '没有收到过 999999。' },
    find: (trace) =>
      failing(trace)
        .filter((streak) => streak.length - 1 > patience)
        .map(toEndless),
  }),
  defineRule({
    id: 'retry/unchanged',
    title: { en: 'What was refused for its parameters is not sent again as it was.', zh: '参数被拒后，不会原样重发。' },
    severity: 'warning',
    source: section,
    cases: ({ calls }) => answered(calls, '999994'),
    nothing: { en: 'Nothing was answered 999994.', zh: '没有收到过 999994。' },
    find: ({ calls }) =>
      streaksOf(calls, ({ entry }) => entry.retCode === '999994', { adjacent: true }).map((streak): Finding => ({
        calls: streak,
        message: {
          en: `${streak[0].operation} was sent ${streak.length} times in a row with the parameters that 999994 had refused`,
          zh: `${streak[0].operation} 带着已被 999994 拒绝的参数连续发送了 ${streak.length} 次`,
        },
        remedy: {
          en: 'Do not try again on 999994: the same parameters are refused again. Report it to whoever called.',
          zh: '收到 999994 时不要重试：同样的参数仍会被拒。请向调用方报错。',
        },
        got: streak.length,
      })),
  }),
  defineRule({
    id: 'retry/credentials',
    title: { en: 'Refused credentials are not sent again.', zh: '凭证被拒后，不会再次发送。' },
    severity: 'violation',
    source: '获取Token',
    cases: ({ tokenRequests }) => tokenRequests,
    nothing: { en: 'No token was asked for.', zh: '没有请求过 Token。' },
    find: ({ tokenRequests }) =>
      streaksOf(tokenRequests, refusesCredentials)
        .map((streak) => streak.filter(refusesCredentials))
        .filter((streak): streak is [Call, ...Call[]] => streak.length >= refusalsInRow)
        .map((streak) => ({
          calls: streak,
          message: {
            en: `getToken was asked ${streak.length} times in a row with credentials that ${streak[0].entry.retCode} had refused`,
            zh: `凭证被 ${streak[0].entry.retCode} 拒绝后，仍连续请求了 ${streak.length} 次 getToken`,
          },
          remedy: {
            en: 'End with an error: nothing but another appid or app_key will do.',
            zh: '请报错结束：只有更换 appid 或 app_key 才有用。',
          },
          got: streak.length,
        })),
  }),
];

function refusesCredentials({ entry }: Call): boolean {
  if (entry.retCode === '900003' || entry.retCode === '900004') return true;
  // The switch credentialErrors may make them 999994.
  return entry.violations.some(({ rule }) => rule === 'wrongSign' || rule === 'unknownAppid');
}

/** The same request made again after 999999, without a pause. */
function failing({ calls }: Trace): readonly [Call, ...Call[]][] {
  return streaksOf(calls, ({ entry }) => entry.retCode === '999999');
}

/** Those that came too soon, or too often for a clock that cannot tell; endless ones aside. */
function hasty(trace: Trace): readonly [Call, ...Call[]][] {
  return failing(trace).filter((streak) => {
    const repeats = streak.length - 1;
    return repeats <= patience && (repeats > patienceUntold || isTold(streak));
  });
}

/** Whether the clock told of one of the pauses that there was none. */
function isTold(streak: readonly Call[]): boolean {
  return streak.some((call, index) => index > 0 && paceBetween(streak[index - 1]!, call) === 'at once');
}

function toHasty(streak: readonly [Call, ...Call[]]): Finding {
  const repeats = streak.length - 1;
  const [en, zh] = isTold(streak)
    ? ['within a second', '间隔不足一秒']
    : [
        "at a moment when the tenant's time stood still, so that only their number tells",
        '当时租户时间静止，只能以次数判断',
      ];
  return {
    calls: streak,
    message: {
      en: `${streak[0].operation} was answered 999999 and asked again ${times(repeats)} ${en}`,
      zh: `${streak[0].operation} 收到 999999 后又请求了 ${repeats} 次，${zh}`,
    },
    remedy: {
      en: 'Wait before each try, longer each time: 1 s, 2 s, 4 s; and give up after a few.',
      zh: '每次重试前等待并逐次加长：1 秒、2 秒、4 秒；几次后放弃。',
    },
    got: repeats,
  };
}

function toEndless(streak: readonly [Call, ...Call[]]): Finding {
  const repeats = streak.length - 1;
  return {
    calls: streak,
    message: {
      en: `${streak[0].operation} was answered 999999 and asked again ${times(repeats)} without a pause`,
      zh: `${streak[0].operation} 收到 999999 后不间断地又请求了 ${repeats} 次`,
    },
    remedy: {
      en: 'Give up after a few tries, and wait longer before each: a provider in trouble is only kept there.',
      zh: '几次后放弃，并逐次加长等待：不间断的重试只会让服务更难恢复。',
    },
    expected: `at most ${patience}`,
    got: repeats,
  };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
