import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { cachedToken, type Token, type TokenHabit } from './token-sources.ts';
import { channel, origin, type World } from './world.ts';

type Parameters = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

/** Everything in which one consumer differs from another. */
export interface Habits {
  readonly tokens: TokenHabit;
  /** What it signs. */
  readonly signed: (appid: string, createTime: string, appKey: string) => string;
  readonly appKey: string | undefined;
  /** How often it asks for a token before it gives up. */
  readonly tokenTries: number;
  readonly headers: (token: string) => Readonly<Record<string, string>>;
  /** What it takes for the time of a signature, in seconds. */
  readonly signedAt: (now: number) => number;
  readonly renewsOn: (code: string) => boolean;
  /** How often it renews for one call. */
  readonly renewals: number;
  readonly triesAgainOn: (code: string) => boolean;
  readonly tries: number;
  /** What it waits before a try, in ms. */
  readonly pause: (tried: number) => number;
  readonly method: string;
  /** Absent: none is sent. */
  readonly contentType: string | undefined;
  /** Whether parameters go to the query of a POST. */
  readonly asksInQuery: boolean;
  readonly paths: Readonly<Record<List, string>>;
  /** The parameters of a page. */
  readonly page: (pageNo: number) => Parameters;
  readonly firstPage: number;
  readonly nextPage: (pageNo: number) => number;
  /** Whether it goes on with the next page where one failed. */
  readonly passesOver: boolean;
  readonly isLast: (answer: Answer, pageNo: number) => boolean;
  readonly media: (messageId: string) => Readonly<Record<string, string>>;
  /** Whether it looks what kind of message it is. */
  readonly asksForAll: boolean;
  /** How often it asks for the same content. */
  readonly looks: number;
  /** How often it opens the URL of the content. */
  readonly downloads: number;
  /** Whether the token goes along to the file. */
  readonly tokenToFile: boolean;
}

type List = 'queryTaskList' | 'sendRecordList';

export const goodHabits: Habits = {
  tokens: cachedToken(),
  signed: (appid, createTime, appKey) => `${appid}${createTime}${appKey}`,
  appKey: undefined,
  tokenTries: 1,
  headers: (token) => ({ token }),
  signedAt: (now) => Math.floor(now / 1000),
  renewsOn: (code) => code === '900002',
  renewals: 1,
  triesAgainOn: (code) => code === '999999',
  tries: 3,
  pause: (tried) => 1000 * 2 ** tried,
  method: 'POST',
  contentType: 'application/json',
  asksInQuery: false,
  paths: {
    queryTaskList: '/chat-set/api/line/query_task_list',
    sendRecordList: '/chat-set/api/line/send_record_list',
  },
  page: (pageNo) => ({ page_no: pageNo, page_size: 100 }),
  firstPage: 1,
  nextPage: (pageNo) => pageNo + 1,
  passesOver: false,
  isLast: ({ page_count: count }, pageNo) => pageNo >= Number(count ?? 0),
  media: (messageId) => ({ messageid: messageId, appid: channel }),
  asksForAll: false,
  looks: 1,
  downloads: 1,
  tokenToFile: false,
};

/** A client of the provider. */
export interface Consumer {
  /** All rows of a list. */
  list(operation: List, filter?: Parameters): Promise<readonly unknown[]>;
  /** The first page, for a look. */
  look(operation: List, filter?: Parameters): Promise<Answer>;
  media(messageId: string): Promise<Answer>;
  /** The file behind the URL of a content, or a part of it. */
  download(url: string, range?: string): Promise<Response>;
}

/** A client that does all as it should, but for the changes. */
export function createConsumer(world: World, changes: Partial<Habits> = {}): Consumer {
  const habits = { ...goodHabits, ...changes };
  const source = habits.tokens(issue, world.now);

  async function issue(): Promise<Token> {
    const { appid, appKey } = world.tenant;
    const createTime = String(habits.signedAt(world.now()));
    const sign = bytesToHex(md5(utf8ToBytes(habits.signed(appid, createTime, habits.appKey ?? appKey))));
    const query = new URLSearchParams({ appid, create_time: createTime, sign });
    for (let tried = 1; ; tried += 1) {
      const answer = await read(await world.fetch(`${origin}/api/get_token?${query}`));
      const { token, expires_in: seconds } = (answer['item'] ?? {}) as { token?: string; expires_in?: string };
      if (token !== undefined) return { value: token, expiresAt: world.now() + Number(seconds) * 1000 };
      if (tried >= habits.tokenTries) throw new Error(`no token: ${String(answer['ret_code'])}`);
    }
  }

  async function call(operation: string, send: (token: string) => Promise<Response>): Promise<Answer> {
    let renewed = 0;
    for (let tried = 0; ;) {
      const token = await source.get(operation);
      const answer = await read(await send(token));
      const code = String(answer['ret_code']);
      if (habits.renewsOn(code) && renewed < habits.renewals) {
        renewed += 1;
        source.refused(token);
      } else if (habits.triesAgainOn(code) && tried < habits.tries) {
        await world.sleep(habits.pause(tried));
        tried += 1;
      } else return answer;
    }
  }

  function ask(operation: List, parameters: Parameters): Promise<Answer> {
    const { method, paths, headers, contentType, asksInQuery } = habits;
    const inUrl = asksInQuery ? `?${new URLSearchParams(parameters as Record<string, string>)}` : '';
    const hasBody = method !== 'GET' && !asksInQuery && Object.keys(parameters).length > 0;
    const body = hasBody ? { body: new TextEncoder().encode(JSON.stringify(parameters)) } : {};
    const type = contentType === undefined ? {} : { 'content-type': contentType };
    return call(operation, (token) => {
      const init = { method, headers: { ...headers(token), ...type }, ...body };
      return world.fetch(`${origin}${paths[operation]}${inUrl}`, init);
    });
  }

  return {
    async download(url, range) {
      const token = habits.tokenToFile ? { token: await source.get('getMediaContent') } : {};
      return world.fetch(url, { headers: { ...(range === undefined ? {} : { range }), ...token } });
    },
    async list(operation, filter = {}) {
      const rows: unknown[] = [];
      for (let pageNo = habits.firstPage; ; pageNo = habits.nextPage(pageNo)) {
        const answer = await ask(operation, { ...filter, ...habits.page(pageNo) });
        rows.push(...((answer['items'] ?? []) as unknown[]));
        const failed = answer['ret_code'] !== '000000';
        if (failed ? !habits.passesOver : habits.isLast(answer, pageNo)) return rows;
      }
    },
    look: (operation, filter = {}) => ask(operation, { ...filter, ...habits.page(habits.firstPage) }),
    media: (messageId) =>
      call('getMediaContent', (token) => {
        const query = new URLSearchParams(habits.media(messageId));
        const url = `${origin}/chat-line/api/line/get_media_content?${query}`;
        return world.fetch(url, { headers: habits.headers(token) });
      }),
  };
}

async function read(response: Response): Promise<Answer> {
  return (await response.json()) as Answer;
}
