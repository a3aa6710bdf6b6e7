import { inBoth, placeOf, refusing } from './mistakes.ts';
import { mutant, type ProviderMutant } from './mutant.ts';
import { instead, refusal, rewriteBody, succeeding, type Call, type Mutation } from './rewrite.ts';

const [tasks, records] = ['queryTaskList', 'sendRecordList'] as const;

const int32 = 2 ** 31 - 1;

/** HTTP 405 with another header allow. */
const allowing =
  (methods: string): Mutation =>
  (provider) =>
  async (url, init) => {
    const response = await provider(url, init);
    return response.status === 405 ? new Response(null, { status: 405, headers: { allow: methods } }) : response;
  };

/** queryTaskList with the sender read otherwise. */
const senderRead = (read: (sender: string) => string): Mutation =>
  rewriteBody(tasks, (body) => (typeof body['sender'] === 'string' ? { ...body, sender: read(body['sender']) } : body));

/** The channel of getMediaContent read otherwise, where a token and a message of the account are given. */
const channelRead = (read: (appid: string) => string): Mutation =>
  instead(({ operation, url, headers, method }, provider) => {
    if (operation !== 'getMediaContent' || url.searchParams.get('messageid') !== '1501597916') return undefined;
    url.searchParams.set('appid', read(url.searchParams.get('appid') ?? ''));
    return provider(url.href, { method, headers });
  });

/** Some calls, answered with other bytes, another label or another status. */
const wrapped =
  (when: (call: Call) => boolean, wrap: (text: string) => Response): Mutation =>
  (provider) =>
    instead(async (call, _, init) =>
      when(call) ? wrap(await (await provider(call.url.href, init)).text()) : undefined,
    )(provider);

const isFiltered = ({ operation, body }: Call): boolean =>
  operation === records && typeof body?.['recipient'] === 'string';

const isMedia = ({ operation, url }: Call): boolean =>
  operation === 'getMediaContent' && url.searchParams.get('messageid') === '1501597916';

const as =
  (type: string, status = 200, before = ''): ((text: string) => Response) =>
  (text) =>
    new Response(`${before}${text}`, { status, headers: { 'content-type': type } });

/** Answers of other bytes or another label where a filter is given, or in one operation alone. */
const wrappedMutants: readonly ProviderMutant[] = [
  mutant(
    'filtered-with-mark',
    'envelope/json',
    'sendRecordList: what a filter finds begins with a byte order mark.',
    'sendRecordList：筛选结果以 BOM 开头。',
    wrapped(isFiltered, as('application/json', 200, '\ufeff')),
    ['record-list/filter/recipient'],
  ),
  mutant(
    'media-with-mark',
    'envelope/json',
    'getMediaContent: the URL comes after a byte order mark.',
    'getMediaContent：应答 URL 时以 BOM 开头。',
    wrapped(isMedia, as('application/json', 200, '\ufeff')),
    ['media/item'],
  ),
  mutant(
    'wrong-sign-with-mark',
    'envelope/json',
    'getToken: what is refused begins with a byte order mark.',
    'getToken：拒绝时以 BOM 开头。',
    wrapped(
      ({ operation, url }) => operation === 'getToken' && !url.searchParams.has('sign'),
      as('application/json', 200, '\ufeff'),
    ),
    ['credentials/missing-parameters'],
  ),
  mutant(
    'media-without-message',
    'envelope/json',
    'getMediaContent: beside the URL ret_msg is a number.',
    'getMediaContent：应答 URL 时 ret_msg 是数字。',
    succeeding('getMediaContent', (json) => ({ ...json, ret_msg: 7 })),
    ['media/reachable'],
  ),
  mutant(
    'filtered-is-500',
    'envelope/http-status',
    'sendRecordList: what a filter finds is HTTP 500.',
    'sendRecordList：筛选结果的 HTTP 状态码为 500。',
    wrapped(isFiltered, as('application/json', 500)),
    ['record-list/filter/recipient'],
  ),
  mutant(
    'filtered-as-gbk',
    'envelope/content-type',
    'sendRecordList: what a filter finds is labelled GBK.',
    'sendRecordList：筛选结果标为 GBK。',
    wrapped(isFiltered, as('application/json;charset=GBK')),
    ['record-list/filter/recipient'],
  ),
  mutant(
    'filtered-as-page',
    'envelope/content-type',
    'sendRecordList: what a filter finds is labelled text/html.',
    'sendRecordList：筛选结果标为 text/html。',
    wrapped(isFiltered, as('text/html')),
    ['record-list/filter/recipient'],
  ),
  mutant(
    'media-as-text',
    'envelope/content-type',
    'getMediaContent: the URL is labelled text/plain.',
    'getMediaContent：应答 URL 时标为 text/plain。',
    wrapped(isMedia, as('text/plain')),
    ['media/item'],
  ),
];

/** Providers that are wrong off the beaten track: far pages, filtered pages, other folders, ids that are almost right. */
export const farMutants: readonly ProviderMutant[] = [
  mutant(
    'decimal-total',
    'envelope/json',
    'total_count is written as a decimal, 28.0.',
    'total_count 写成小数 28.0。',
    wrapped(
      ({ operation }) => operation === tasks || operation === records,
      (text) =>
        new Response(text.replace(/"total_count":(\d+)/u, '"total_count":$1.0'), {
          headers: { 'content-type': 'application/json' },
        }),
    ),
  ),
  ...wrappedMutants,
  ...inBoth(
    'page-past-int32',
    'paging/past-end',
    'a page_no that 32 bits do not hold is an error.',
    'page_no 超出 32 位整数时出错。',
    ({ operation }) =>
      refusing(
        operation,
        (body) => body?.['page_no'] > int32 && Number.isSafeInteger(body?.['page_no']),
        () => refusal('999999'),
      ),
  ),
  ...inBoth(
    'offset-past-int32',
    'paging/past-end',
    'a page so far on that 32 bits do not hold its offset is an error.',
    '页的偏移量超出 32 位整数时出错。',
    ({ operation }) =>
      refusing(
        operation,
        (_, call) => placeOf(call).page <= int32 && placeOf(call).page * placeOf(call).size > int32,
        () => refusal('999999'),
      ),
  ),
  ...inBoth(
    'filtered-oldest-first',
    'paging/order',
    'where subjectid is given rows come oldest first.',
    '给出 subjectid 时数据由旧到新排列。',
    ({ operation }) =>
      succeeding(operation, (json, { body }) =>
        typeof body?.['subjectid'] === 'string' ? { ...json, items: json['items'].toReversed() } : json,
      ),
  ),
  mutant(
    'records-of-task-oldest-first',
    'record-list/paging/order',
    'sendRecordList: where taskid is given rows come oldest first.',
    'sendRecordList：给出 taskid 时数据由旧到新排列。',
    succeeding(records, (json, { body }) =>
      typeof body?.['taskid'] === 'string' ? { ...json, items: json['items'].toReversed() } : json,
    ),
  ),
  mutant(
    'task-sender-as-number',
    'task-list/filter/near-misses',
    'queryTaskList: sender is compared as a number.',
    'queryTaskList：sender 按数字比较。',
    senderRead((sender) => sender.replace(/^0+(?=\d)/u, '')),
  ),
  mutant(
    'task-sender-trimmed',
    'task-list/filter/near-misses',
    'queryTaskList: blanks after a sender do not count.',
    'queryTaskList：忽略 sender 之后的空格。',
    senderRead((sender) => sender.trim()),
  ),
  mutant(
    'channel-by-number',
    'media/other-message',
    'getMediaContent compares appid as a number.',
    'getMediaContent 按数字比较 appid。',
    channelRead((appid) => appid.replace(/^0+(?=\d)/u, '')),
  ),
  mutant(
    'channel-trimmed',
    'media/other-message',
    'getMediaContent passes over blanks after an appid.',
    'getMediaContent 忽略 appid 之后的空格。',
    channelRead((appid) => appid.trim()),
  ),
  mutant(
    'channel-by-beginning',
    'media/other-message',
    'getMediaContent takes the beginning of an appid for it.',
    'getMediaContent 按前缀比较 appid。',
    channelRead((appid) => (appid.length > 1 && '12323'.startsWith(appid) ? '12323' : appid)),
  ),
  mutant(
    'channel-of-credentials',
    'media/other-message',
    'getMediaContent takes the appid of the credentials for the channel.',
    'getMediaContent 把凭证的 appid 当作渠道。',
    channelRead((appid) => (appid === '1' ? '12323' : appid)),
  ),
  mutant(
    'allow-of-others',
    'http/wrong-method',
    'HTTP 405 names another method than the one there is.',
    'HTTP 405 的 allow 头中没有可用的方法。',
    allowing('TRACE'),
  ),
  mutant(
    'allow-nothing',
    'http/wrong-method',
    'HTTP 405 has an empty allow.',
    'HTTP 405 的 allow 头为空。',
    allowing(''),
  ),
  mutant(
    'neighbours-are-found',
    'http/unknown-path',
    'Unknown paths beside the lists answer 200.',
    '列表接口旁的未知路径应答 200。',
    instead(({ operation, url }) =>
      operation === undefined && url.pathname.startsWith('/chat-set/') ? refusal('000000') : undefined,
    ),
  ),
];
