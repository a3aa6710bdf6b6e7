import { inBoth, placeOf, refusing } from './mistakes.ts';
import { mutant, type ProviderMutant } from './mutant.ts';
import { instead, refusal, rewriteBody, succeeding, type Mutation } from './rewrite.ts';

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

/** Providers that are wrong off the beaten track: far pages, filtered pages, other folders, ids that are almost right. */
export const farMutants: readonly ProviderMutant[] = [
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
    'getMediaContent 把凭据的 appid 当作渠道。',
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
