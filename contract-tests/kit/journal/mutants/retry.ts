import { createConsumer, type Habits } from './consumer.ts';
import { refused, withHabits, type JournalMutant } from './mutant.ts';
import type { World } from './world.ts';

const atOnce = { pause: () => 0 };

/** Trouble that lasts for some requests. */
async function inTrouble(world: World, habits: Partial<Habits>, times: number): Promise<void> {
  world.tenant.faults.add({ match: { operation: 'queryTaskList' }, request: { retCode: '999999' }, times });
  await createConsumer(world, habits).look('queryTaskList', { task_name: 'none' });
}

/** Consumers that try again in the wrong way. */
export const retryMutants: readonly JournalMutant[] = [
  {
    name: 'wrong-key-for-ever',
    mistake: { en: 'asks for a token again and again though the key is wrong', zh: '密钥错误，却反复请求 Token' },
    caughtBy: 'retry/credentials',
    make: withHabits({ appKey: 'wrong-horse', tokenTries: 5 }, refused),
  },
  {
    name: 'tries-at-once',
    mistake: { en: 'tries again after 999999 without a pause', zh: '收到 999999 后立即重试' },
    caughtBy: 'retry/pause',
    make: withHabits(atOnce),
  },
  {
    name: 'tries-at-once-in-frozen-time',
    mistake: {
      en: "tries again after 999999 without a pause, while the tenant's time stands still",
      zh: '租户时间静止时，收到 999999 后立即重试',
    },
    caughtBy: 'retry/pause',
    make: withHabits({ ...atOnce, tries: 5 }, (world, habits) => inTrouble(world, habits, 5)),
    world: { frozen: true },
  },
  {
    name: 'tries-for-ever',
    mistake: { en: 'tries again after 999999 until it works', zh: '收到 999999 后一直重试到成功' },
    caughtBy: 'retry/endless',
    make: withHabits({ ...atOnce, tries: Infinity }, (world, habits) => inTrouble(world, habits, 30)),
  },
  {
    name: 'tries-for-ever-in-frozen-time',
    mistake: {
      en: "tries again after 999999 until it works, while the tenant's time stands still",
      zh: '租户时间静止时，收到 999999 后一直重试到成功',
    },
    caughtBy: 'retry/endless',
    make: withHabits({ ...atOnce, tries: Infinity }, (world, habits) => inTrouble(world, habits, 30)),
    world: { frozen: true },
  },
  {
    name: 'tries-the-refused-again',
    mistake: { en: 'sends parameters again that were refused', zh: '重新发送已被拒绝的参数' },
    caughtBy: 'retry/unchanged',
    make: withHabits({
      ...atOnce,
      page: (pageNo) => ({ page_no: pageNo, page_size: 101 }),
      triesAgainOn: (code) => code === '999994' || code === '999999',
    }),
  },
];
