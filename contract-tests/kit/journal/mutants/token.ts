import { createConsumer } from './consumer.ts';
import { withHabits, type JournalMutant } from './mutant.ts';
import { cachedToken, tokenPerCall, tokenPerService, tokenUnread } from './token-sources.ts';

/** Consumers that keep tokens wrongly. */
export const tokenMutants: readonly JournalMutant[] = [
  {
    name: 'token-per-call',
    mistake: { en: 'takes a new token for each call', zh: '每次调用都获取新的 Token' },
    caughtBy: 'token/reused',
    make: withHabits({ tokens: tokenPerCall }),
  },
  {
    name: 'token-per-service',
    mistake: { en: 'each service keeps a token of its own', zh: '每个服务各自保存一个 Token' },
    caughtBy: 'token/current',
    make: withHabits({ tokens: tokenPerService }),
  },
  {
    name: 'renews-every-ten-minutes',
    mistake: { en: 'renews the token every ten minutes, to be safe', zh: '为保险起见，每十分钟更新一次 Token' },
    caughtBy: 'token/kept',
    make: withHabits({ tokens: cachedToken({ longest: 600_000 }) }),
  },
  {
    name: 'renews-on-every-error',
    mistake: { en: 'takes a new token after whatever error', zh: '遇到任何错误都获取新的 Token' },
    caughtBy: 'token/kept-on-error',
    make: withHabits({ tokens: cachedToken(), renewsOn: (code) => code !== '000000' }),
  },
  {
    name: 'stampede',
    mistake: { en: 'calls at the same time each take a new token', zh: '同时进行的调用各自获取新的 Token' },
    caughtBy: 'token/one-renewal',
    make: withHabits({ tokens: cachedToken({ shared: false }) }),
  },
  {
    name: 'ignores-900002',
    mistake: { en: 'goes on with a token that was refused', zh: '继续使用已被拒绝的 Token' },
    caughtBy: 'token/renewed-when-refused',
    make: withHabits({ tokens: cachedToken({ forgets: false }), renewsOn: () => false }),
  },
  {
    name: 'new-token-unread',
    mistake: {
      en: 'takes a new token after 900002 and goes on with the old one',
      zh: '收到 900002 后获取了新的 Token，却继续使用旧的',
    },
    caughtBy: 'token/renewed-when-refused',
    make: withHabits({ tokens: tokenUnread }),
  },
  {
    name: 'never-early',
    mistake: {
      en: 'waits until the token is refused, whatever expires_in said',
      zh: '不看 expires_in，一直等到 Token 被拒',
    },
    caughtBy: 'token/renewed-in-time',
    make: withHabits({ tokens: cachedToken({ margin: -Infinity }) }, async (world, habits) => {
      const consumer = createConsumer(world, habits);
      for (let day = 0; day < 2; day += 1) {
        await consumer.look('queryTaskList', { task_name: 'none' });
        await world.sleep(86_400_000);
      }
    }),
  },
  {
    name: 'authorization-header',
    mistake: { en: 'sends the token as Authorization: Bearer', zh: '以 Authorization: Bearer 发送 Token' },
    caughtBy: 'token/sent',
    make: withHabits({ headers: (token) => ({ authorization: `Bearer ${token}` }) }),
  },
  {
    name: 'column-too-short',
    mistake: { en: 'keeps the token in a column of 20 characters', zh: '把 Token 存进 20 个字符的列' },
    caughtBy: 'token/known',
    make: withHabits({ headers: (token) => ({ token: token.slice(0, 20) }) }),
  },
  {
    name: 'bearer-in-token',
    mistake: { en: 'puts Bearer before the token', zh: '在 Token 前加上 Bearer' },
    caughtBy: 'token/known',
    make: withHabits({ headers: (token) => ({ token: `Bearer ${token}` }) }),
  },
  {
    name: 'renews-for-ever',
    mistake: {
      en: 'renews the token again and again though new ones are refused as well',
      zh: '新的 Token 也被拒，仍反复更新',
    },
    caughtBy: 'token/renewals-end',
    make: withHabits({ renewals: 31 }, refusedTokens(31)),
  },
  {
    name: 'renews-for-ever-at-once',
    mistake: {
      en: 'calls 60 times at once with a new token each, all of them refused',
      zh: '不间断地以新 Token 调用 60 次，次次被拒',
    },
    caughtBy: 'token/renewals-end',
    make: withHabits({ renewals: 60 }, refusedTokens(60)),
  },
  {
    name: 'signs-once',
    mistake: { en: 'keeps create_time and sign in its settings', zh: '把 create_time 和 sign 写在配置里' },
    caughtBy: 'token/signed-anew',
    make: withHabits({ signedAt: () => 1_741_579_200 }),
  },
];

/** A provider that refuses every token for a while. */
function refusedTokens(times: number): Parameters<typeof withHabits>[1] {
  return async (world, habits) => {
    world.tenant.faults.add({ match: { operation: 'queryTaskList' }, request: { retCode: '900002' }, times });
    await createConsumer(world, habits).look('queryTaskList', { task_name: 'none' });
  };
}
