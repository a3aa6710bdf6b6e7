import { createConsumer, type Habits } from './consumer.ts';
import { exercise } from './exercise.ts';
import { cachedToken, tokenPerCall, tokenPerService, tokenUnread } from './token-sources.ts';
import { channel, type World, type WorldOptions } from './world.ts';

/** A consumer with one bug of the kind people write. */
export interface Mutant {
  readonly name: string;
  /** What somebody got wrong. */
  readonly mistake: string;
  /** The check that is meant to catch it. */
  readonly rule: string;
  readonly habits: Partial<Habits>;
  readonly world?: WorldOptions;
  /** What it does. Default: `exercise`. */
  readonly run?: (world: World, habits: Partial<Habits>) => Promise<void>;
}

/** Trouble that lasts for some requests. */
async function inTrouble(world: World, habits: Partial<Habits>, times: number): Promise<void> {
  world.tenant.faults.add({ match: { operation: 'queryTaskList' }, request: { retCode: '999999' }, times });
  await createConsumer(world, habits).look('queryTaskList', { task_name: 'none' });
}

const atOnce = { pause: () => 0 };

export const mutants: readonly Mutant[] = [
  {
    name: 'token-per-call',
    mistake: 'takes a new token for each call',
    rule: 'token/reused',
    habits: { tokens: tokenPerCall },
  },
  {
    name: 'token-per-service',
    mistake: 'each service keeps a token of its own',
    rule: 'token/current',
    habits: { tokens: tokenPerService },
  },
  {
    name: 'renews-every-ten-minutes',
    mistake: 'renews the token every ten minutes, to be safe',
    rule: 'token/kept',
    habits: { tokens: cachedToken({ longest: 600_000 }) },
  },
  {
    name: 'renews-on-every-error',
    mistake: 'takes a new token after whatever error',
    rule: 'token/kept-on-error',
    habits: { tokens: cachedToken(), renewsOn: (code) => code !== '000000' },
  },
  {
    name: 'stampede',
    mistake: 'calls at the same time each take a new token',
    rule: 'token/one-renewal',
    habits: { tokens: cachedToken({ shared: false }) },
  },
  {
    name: 'ignores-900002',
    mistake: 'goes on with a token that was refused',
    rule: 'token/renewed-when-refused',
    habits: { tokens: cachedToken({ forgets: false }), renewsOn: () => false },
  },
  {
    name: 'new-token-unread',
    mistake: 'takes a new token after 900002 and goes on with the old one',
    rule: 'token/renewed-when-refused',
    habits: { tokens: tokenUnread },
  },
  {
    name: 'never-early',
    mistake: 'waits until the token is refused, whatever expires_in said',
    rule: 'token/renewed-in-time',
    habits: { tokens: cachedToken({ margin: -Infinity }) },
    run: async (world, habits) => {
      const consumer = createConsumer(world, habits);
      for (let day = 0; day < 2; day += 1) {
        await consumer.look('queryTaskList', { task_name: 'none' });
        await world.tenant.clock.advance(86_400_000);
      }
    },
  },
  {
    name: 'authorization-header',
    mistake: 'sends the token as Authorization: Bearer',
    rule: 'token/sent',
    habits: { headers: (token) => ({ authorization: `Bearer ${token}` }) },
  },
  {
    name: 'column-too-short',
    mistake: 'keeps the token in a column of 20 characters',
    rule: 'token/known',
    habits: { headers: (token) => ({ token: token.slice(0, 20) }) },
  },
  {
    name: 'bearer-in-token',
    mistake: 'puts Bearer before the token',
    rule: 'token/known',
    habits: { headers: (token) => ({ token: `Bearer ${token}` }) },
  },
  {
    name: 'sign-with-separators',
    mistake: 'joins what is signed with &',
    rule: 'requests/credentials',
    habits: { signed: (...parts) => parts.join('&') },
    run: refused,
  },
  {
    name: 'wrong-key-for-ever',
    mistake: 'asks for a token again and again though the key is wrong',
    rule: 'retry/credentials',
    habits: { appKey: 'wrong-horse', tokenTries: 5 },
    run: refused,
  },
  {
    name: 'first-page-only',
    mistake: 'takes the first page for the whole list',
    rule: 'paging/all-pages',
    habits: { isLast: () => true },
  },
  {
    name: 'off-by-one',
    mistake: 'leaves the last page out',
    rule: 'paging/all-pages',
    habits: { isLast: ({ page_count: count }, pageNo) => pageNo >= Number(count) - 1 },
  },
  {
    name: 'until-empty',
    mistake: 'asks on until a page is empty',
    rule: 'paging/past-end',
    habits: { isLast: ({ items }) => (items as readonly unknown[]).length === 0 },
  },
  {
    name: 'ten-at-a-time',
    mistake: 'reads a long list ten rows at a time',
    rule: 'paging/page-size',
    habits: { page: (pageNo) => ({ page_no: pageNo, page_size: 10 }) },
  },
  {
    name: 'growing-pages',
    mistake: 'asks for a short first page and long ones after it',
    rule: 'paging/same-size',
    habits: { page: (pageNo) => ({ page_no: pageNo, page_size: pageNo === 1 ? 20 : 100 }) },
  },
  {
    name: 'polls',
    mistake: 'looks for news without a pause',
    rule: 'paging/polling',
    habits: {},
    run: async (world, habits) => {
      const consumer = createConsumer(world, habits);
      for (let look = 0; look < 25; look += 1) await consumer.look('queryTaskList', { task_name: 'none' });
    },
  },
  {
    name: 'page-size-1000',
    mistake: 'asks for 1000 rows a page',
    rule: 'requests/parameters',
    habits: { page: (pageNo) => ({ page_no: pageNo, page_size: 1000 }) },
  },
  {
    name: 'page-zero',
    mistake: 'counts pages from 0',
    rule: 'requests/parameters',
    habits: { firstPage: 0 },
  },
  {
    name: 'page-size-1000-clamped',
    mistake: 'asks for 1000 rows a page, where that is clamped',
    rule: 'requests/tolerated',
    habits: { page: (pageNo) => ({ page_no: pageNo, page_size: 1000 }) },
    world: { behaviour: { pageSizeOverMaximum: 'clamp' } },
  },
  {
    name: 'numbers-as-text',
    mistake: 'sends numbers as texts',
    rule: 'requests/spelling',
    habits: { page: (pageNo) => ({ page_no: String(pageNo), page_size: '100' }) },
  },
  {
    name: 'camel-case',
    mistake: 'spells a parameter in camelCase',
    rule: 'requests/unknown-parameters',
    habits: { page: (pageNo) => ({ page_no: pageNo, page_size: 100, taskName: 'x' }) },
  },
  {
    name: 'get-for-post',
    mistake: 'asks for lists with GET',
    rule: 'requests/methods',
    habits: { method: 'GET' },
  },
  {
    name: 'old-path',
    mistake: 'asks for a path of another version',
    rule: 'requests/paths',
    habits: { paths: { queryTaskList: '/api/line/5/query_task_list', sendRecordList: '/api/line/5/send_record_list' } },
  },
  {
    name: 'tries-at-once',
    mistake: 'tries again after 999999 without a pause',
    rule: 'retry/pause',
    habits: atOnce,
  },
  {
    name: 'tries-at-once-in-frozen-time',
    mistake: "tries again after 999999 without a pause, while the tenant's time stands still",
    rule: 'retry/pause',
    habits: { ...atOnce, tries: 5 },
    world: { frozen: true },
    run: (world, habits) => inTrouble(world, habits, 5),
  },
  {
    name: 'tries-for-ever',
    mistake: 'tries again after 999999 until it works',
    rule: 'retry/endless',
    habits: { ...atOnce, tries: Infinity },
    run: (world, habits) => inTrouble(world, habits, 30),
  },
  {
    name: 'tries-for-ever-in-frozen-time',
    mistake: "tries again after 999999 until it works, while the tenant's time stands still",
    rule: 'retry/endless',
    habits: { ...atOnce, tries: Infinity },
    world: { frozen: true },
    run: (world, habits) => inTrouble(world, habits, 30),
  },
  {
    name: 'tries-the-refused-again',
    mistake: 'sends parameters again that were refused',
    rule: 'retry/unchanged',
    habits: {
      ...atOnce,
      page: (pageNo) => ({ page_no: pageNo, page_size: 101 }),
      triesAgainOn: (code) => code === '999994' || code === '999999',
    },
  },
  {
    name: 'credential-for-channel',
    mistake: 'sends the credential appid in the place of the channel',
    rule: 'media/channel',
    habits: { media: (messageId) => ({ messageid: messageId, appid: 'shop' }) },
  },
  {
    name: 'message-id-as-number',
    mistake: 'makes a number of a message id, which loses digits',
    rule: 'media/message',
    habits: { media: (messageId) => ({ messageid: String(Number(messageId)), appid: channel }) },
  },
  {
    name: 'content-of-everything',
    mistake: 'asks for the content of every message, texts and external videos too',
    rule: 'media/content',
    habits: { asksForAll: true },
  },
  {
    name: 'content-each-time',
    mistake: 'asks for the content each time it is shown',
    rule: 'media/asked-again',
    habits: { looks: 6 },
  },
  {
    name: 'file-each-time',
    mistake: 'downloads the file each time it is shown',
    rule: 'media/asked-again',
    habits: { downloads: 6 },
  },
];

/** What happens where no token can be had: the first call fails. */
async function refused(world: World, habits: Partial<Habits>): Promise<void> {
  await createConsumer(world, habits)
    .look('queryTaskList')
    .catch(() => undefined);
}

/** Does what a mutant does. */
export async function play({ habits, run = exercise }: Mutant, world: World): Promise<void> {
  await run(world, habits);
}
