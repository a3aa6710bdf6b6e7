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
        await world.tenant.clock.advance(86_400_000);
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
];
