import type { Bilingual } from '../../../../generators/generated/types.ts';
import { createConsumer, type Consumer, type Habits } from './consumer.ts';
import { exercise } from './exercise.ts';
import { cachedToken } from './token-sources.ts';
import { messages, type World, type WorldOptions } from './world.ts';

/** A client that does nothing wrong in its own way. */
interface UnusualClient {
  readonly does: Bilingual;
  readonly run: (world: World) => Promise<unknown>;
  readonly world?: WorldOptions;
}

const hour = 3_600_000;
const minute = 60_000;
/** A list of 28 tasks: `Spring sale 3`, `Spring sale 13`, `Spring sale 30` … */
const some = { task_name: 'Spring sale 22' };

function withHabits(does: Bilingual, habits: Partial<Habits>): UnusualClient {
  return { does, run: (world) => exercise(world, habits) };
}

function doing(
  does: Bilingual,
  run: (consumer: Consumer, world: World) => Promise<unknown>,
  habits: Partial<Habits> = {},
): UnusualClient {
  return { does, run: (world) => run(createConsumer(world, habits), world) };
}

/** Pages of a list, in an order of choice. */
function pages(...numbers: readonly number[]): (consumer: Consumer, world: World) => Promise<void> {
  return async (_, world) => {
    // One token for all of them.
    const tokens = cachedToken();
    let source: ReturnType<typeof tokens> | undefined;
    const shared: Habits['tokens'] = (issue, now) => (source ??= tokens(issue, now));
    for (const pageNo of numbers) {
      const page = (): object => ({ page_no: pageNo, page_size: 50 });
      await createConsumer(world, { tokens: shared, page: page as Habits['page'] }).look('queryTaskList');
    }
  };
}

/** Errors of an operation for some requests. */
function fail(world: World, retCode: '999999' | '900002', times: number): void {
  world.tenant.faults.add({ match: { operation: 'queryTaskList' }, request: { retCode }, times });
}

/** They all pass: what they do is unusual, and nobody comes to harm by it. */
export const unusualClients: readonly UnusualClient[] = [
  { does: { en: 'all as it should be', zh: '一切照常' }, run: (world) => exercise(world, {}) },
  {
    does: { en: 'works in time that stands still', zh: '在静止的时间里运行' },
    run: (world) => exercise(world, {}),
    world: { frozen: true },
  },
  {
    does: { en: 'works where tokens live on beside newer ones', zh: '新旧 Token 并存时运行' },
    run: (world) => exercise(world, {}),
    world: { behaviour: { tokenRotation: 'overlap' } },
  },
  {
    does: { en: 'works where errors have an HTTP status', zh: '错误带有 HTTP 状态码时运行' },
    run: (world) => exercise(world, {}),
    world: { behaviour: { errorStatus: 'mapped' } },
  },
  {
    does: { en: 'works where nothing is tolerated', zh: '严格模式下运行' },
    run: (world) => exercise(world, {}),
    world: { behaviour: { coercion: 'strict' } },
  },
  withHabits(
    { en: 'names a charset beside the type of its body', zh: '在请求体类型旁注明字符集' },
    { contentType: 'application/json;charset=UTF-8' },
  ),
  withHabits(
    { en: 'writes the type of its body in capitals', zh: '以大写书写请求体类型' },
    { contentType: 'Application/JSON' },
  ),
  withHabits(
    { en: 'renews the token every hour', zh: '每小时更新一次 Token' },
    { tokens: cachedToken({ longest: hour }) },
  ),
  withHabits(
    { en: 'renews the token an hour before it ends', zh: '到期前一小时更新 Token' },
    { tokens: cachedToken({ margin: hour }) },
  ),
  withHabits(
    { en: 'signs with a clock that is three minutes behind', zh: '签名所用时钟慢三分钟' },
    { signedAt: (now) => Math.floor(now / 1000) - 180 },
  ),
  {
    does: { en: 'has a clock of its own, and knows of none that was moved', zh: '使用自己的时钟，不知道时钟被拨动' },
    async run(world) {
      const consumer = createConsumer({ ...world, now: world.real });
      for (let day = 0; day < 3; day += 1) {
        await consumer.list('queryTaskList', some);
        await world.tenant.clock.advance('24h');
      }
    },
  },
  withHabits({ en: 'waits five seconds before each try', zh: '每次重试前等待五秒' }, { pause: () => 5000, tries: 6 }),
  withHabits({ en: 'shows the same image four times', zh: '同一图片展示四次' }, { looks: 4, downloads: 4 }),
  doing(
    { en: 'sends no body where it has no filters', zh: '没有筛选条件时不发送请求体' },
    (consumer) => consumer.look('sendRecordList'),
    {
      page: () => ({}),
    },
  ),
  doing({ en: 'reads a list from its last page to its first', zh: '从末页读到首页' }, pages(5, 4, 3, 2, 1)),
  doing({ en: 'turns to a page of choice and to the next one', zh: '跳到某一页，再翻到下一页' }, pages(2, 3)),
  doing({ en: 'turns the pages of a list as a person does', zh: '像人一样翻阅列表' }, pages(1, 3, 2, 5, 4)),
  doing({ en: 'reads the same page again later', zh: '稍后重读同一页' }, pages(1, 2, 2, 3, 4, 5, 1)),
  doing({ en: 'asks for filters one after another', zh: '依次使用不同的筛选条件' }, async (consumer) => {
    for (const sender of ['1', '2', '3', '4', '5', '6']) await consumer.list('queryTaskList', { sender, ...some });
  }),
  doing({ en: 'looks for news every minute for an hour', zh: '一小时内每分钟查看一次' }, async (consumer, world) => {
    for (let look = 0; look < 60; look += 1) {
      await consumer.look('queryTaskList', { task_name: 'none' });
      await world.sleep(minute);
    }
  }),
  doing({ en: 'asks for all since the beginning of time', zh: '从时间原点起查询' }, (consumer, world) =>
    consumer.list('sendRecordList', { send_start_time: 0, send_end_time: world.now() }),
  ),
  doing({ en: 'makes many calls at once with one token', zh: '以一个 Token 同时进行多次调用' }, async (consumer) => {
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => consumer.look('sendRecordList', { taskid: `${index}` })),
    );
  }),
  doing(
    { en: 'renews twice for one call and then gives up', zh: '一次调用更新两次后放弃' },
    async (consumer, world) => {
      fail(world, '900002', 3);
      await consumer.look('queryTaskList', { task_name: 'none' });
    },
    { renewals: 2 },
  ),
  doing({ en: 'tries a failed page again and goes on', zh: '失败的页重试后继续' }, async (consumer, world) => {
    fail(world, '999999', 2);
    await consumer.list('queryTaskList');
  }),
  doing(
    { en: 'gives up at the first error', zh: '遇到第一个错误就放弃' },
    async (consumer, world) => {
      fail(world, '999999', 1);
      await consumer.look('queryTaskList', { task_name: 'none' });
    },
    { tries: 0 },
  ),
  doing({ en: 'plays a video part by part', zh: '分段播放视频' }, async (consumer) => {
    const { item } = await consumer.media(messages.image);
    for (let part = 0; part < 20; part += 1) await consumer.download(String(item), `bytes=${part}-${part}`);
  }),
  doing({ en: 'searches with an emoji', zh: '以表情符号搜索' }, (consumer) =>
    consumer.look('queryTaskList', { task_name: '🧧 %_' }),
  ),
];
