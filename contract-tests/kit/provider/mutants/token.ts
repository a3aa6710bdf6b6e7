import { mutant, type ProviderMutant } from './mutant.ts';
import { answer, answering, instead, refusal, succeeding, type Json } from './rewrite.ts';

const lists = ['queryTaskList', 'sendRecordList'] as const;
const guarded = ['getMediaContent', ...lists] as const;

const html = (status: number): Response =>
  new Response('<html><body>Sorry</body></html>', { status, headers: { 'content-type': 'text/html' } });

/** A token call answered as if it had come with these parameters right. */
const trusting = (wrong: (query: URLSearchParams) => boolean) =>
  instead(({ operation, url }) =>
    operation === 'getToken' && wrong(url.searchParams)
      ? answer({ item: { token: '0'.repeat(32), expires_in: '86400' }, ret_code: '000000', ret_msg: '操作成功' })
      : undefined,
  );

const isMd5 = (text: string | null): boolean => /^[0-9a-f]{32}$/u.test(text ?? '');

/** Providers that get tokens, credentials or envelopes wrong. */
export const tokenMutants: readonly ProviderMutant[] = [
  mutant(
    'short-token',
    'token/shape',
    'The token has 16 characters.',
    'token 只有 16 个字符。',
    succeeding('getToken', (json) => ({ ...json, item: { ...json['item'], token: json['item'].token.slice(16) } })),
  ),
  mutant(
    'token-on-top',
    'token/shape',
    'The token is beside item, not in it.',
    'token 在 item 之外。',
    succeeding('getToken', ({ item, ...rest }) => ({ ...rest, ...item })),
  ),
  mutant(
    'access-token',
    'token/shape',
    'The member is called access_token.',
    '字段名写成 access_token。',
    succeeding('getToken', ({ item: { token, ...item }, ...rest }) => ({
      ...rest,
      item: { ...item, access_token: token },
    })),
  ),
  mutant(
    'html-everywhere',
    'token/shape',
    'It is no Sobot: every path answers a web page.',
    '不是智齿：所有路径都返回网页。',
    instead(() => html(200)),
  ),
  mutant(
    'numeric-lifetime',
    'token/lifetime',
    'expires_in is a number.',
    'expires_in 是数字。',
    succeeding('getToken', (json) => ({ ...json, item: { ...json['item'], expires_in: 86_400 } })),
  ),
  mutant(
    'lifetime-in-ms',
    'token/lifetime',
    'expires_in is in milliseconds.',
    'expires_in 以毫秒为单位。',
    succeeding('getToken', (json) => ({ ...json, item: { ...json['item'], expires_in: '86400000' } })),
  ),
  mutant('same-token', 'token/renewal', 'The token there is answered again.', '再次返回已有的 token。', (provider) => {
    let kept: Json | undefined;
    return answering(
      'getToken',
      (json) => (kept ??= json['ret_code'] === '000000' ? json : undefined) ?? json,
    )(provider);
  }),
  mutant(
    'replaced-is-empty',
    'token/rotation',
    'A replaced token is refused as an empty one.',
    '被替换的 token 以 token 为空拒绝。',
    answering(guarded, (json) => (json['ret_code'] === '900002' ? { ...json, ret_code: '900001' } : json)),
  ),
  {
    ...mutant(
      'forgetful',
      'session/token-lasts',
      'Tokens live for fifty calls.',
      'token 只能调用五十次。',
      (provider) => {
        let calls = 0;
        return instead(({ operation, headers }) => {
          if (operation === 'getToken') calls = 0;
          else calls += headers['token'] === undefined ? 0 : 1;
          return operation !== undefined && operation !== 'getToken' && calls > 50 ? refusal('900002') : undefined;
        })(provider);
      },
    ),
    beside: ['task-list/paging', 'task-list/parameters'],
  },
  mutant(
    'any-sign',
    'credentials/wrong-sign',
    'The sign is not compared.',
    '不校验签名。',
    trusting(
      (query) =>
        isMd5(query.get('sign')) && query.get('appid') === '1' && /^\d{10}$/u.test(query.get('create_time') ?? ''),
    ),
  ),
  mutant(
    'any-appid',
    'credentials/unknown-appid',
    'An unknown appid gets a token.',
    '未知的 appid 也能得到 token。',
    trusting((query) => query.has('appid') && query.get('appid') !== '1'),
  ),
  mutant(
    'missing-is-broken',
    'credentials/missing-parameters',
    'A missing parameter is an unknown error.',
    '缺少参数报系统未知异常。',
    instead(({ operation, url }) =>
      operation === 'getToken' && url.searchParams.size < 3 ? refusal('999999') : undefined,
    ),
  ),
  mutant(
    'any-time',
    'credentials/malformed-parameters',
    'create_time may be anything.',
    'create_time 可以是任意内容。',
    trusting((query) => query.size === 3 && !/^\d{10}$/u.test(query.get('create_time') ?? '')),
  ),
  mutant(
    'no-token-is-expired',
    'auth/no-token',
    'A missing token is answered like an expired one.',
    '没有 token 时应答 token 已失效。',
    answering(guarded, (json) => (json['ret_code'] === '900001' ? { ...json, ret_code: '900002' } : json)),
  ),
  mutant(
    'empty-token-is-expired',
    'auth/no-token',
    'An empty token is answered like an expired one.',
    '空 token 应答 token 已失效。',
    instead(({ operation, headers }) =>
      operation !== 'getToken' && headers['token'] === '' ? refusal('900002') : undefined,
    ),
  ),
  mutant(
    'expired-is-empty',
    'auth/unknown-token',
    'An unknown token is answered like a missing one.',
    '未知的 token 应答 token 为空。',
    instead(({ operation, headers }) =>
      operation !== undefined && headers['token'] === 'token' ? refusal('900001') : undefined,
    ),
  ),
  mutant(
    'open-media',
    'auth/unknown-token',
    'getMediaContent checks no token.',
    'getMediaContent 不校验 token。',
    instead(({ operation, headers, url }) =>
      operation === 'getMediaContent' &&
      (headers['token']?.length ?? 0) > 0 &&
      url.searchParams.get('messageid') === '1'
        ? refusal('999994')
        : undefined,
    ),
  ),
  mutant(
    'parameters-first',
    'auth/before-parameters',
    'Parameters are checked before the token.',
    '先校验参数再校验 token。',
    instead(({ operation, body }) =>
      (operation === 'queryTaskList' || operation === 'sendRecordList') && (body === undefined || body['page_no'] === 0)
        ? refusal('999994')
        : undefined,
    ),
  ),
  mutant(
    'html-errors',
    'envelope/json',
    'Errors are web pages.',
    '错误应答是网页。',
    (provider) => async (url, init) => {
      const response = await provider(url, init);
      const { ret_code: code } = (await response
        .clone()
        .json()
        .catch(() => ({}))) as Json;
      return code !== undefined && code !== '000000' ? html(400) : response;
    },
  ),
  mutant(
    'no-message',
    'envelope/json',
    'Refusals have no ret_msg.',
    '拒绝时没有 ret_msg。',
    answering(guarded, ({ ret_msg, ...json }) => (json['ret_code'] === '000000' ? { ...json, ret_msg } : json)),
  ),
  mutant(
    'numeric-code',
    'envelope/json',
    'ret_code is a number.',
    'ret_code 是数字。',
    answering(guarded, (json) => ({ ...json, ret_code: Number(json['ret_code']) })),
  ),
  mutant(
    'gbk',
    'envelope/json',
    'Texts are not in UTF-8.',
    '文字不是 UTF-8 编码。',
    (provider) => async (url, init) => {
      const response = await provider(url, init);
      if (!url.includes('/line/query_task_list')) return response;
      const bytes = new Uint8Array(await response.arrayBuffer()).map((byte) => (byte > 0xe0 ? 0xb2 : byte));
      return new Response(bytes, { headers: { 'content-type': 'application/json' } });
    },
  ),
  mutant(
    'http-codes',
    'envelope/codes',
    'ret_code is the HTTP status.',
    'ret_code 写成 HTTP 状态码。',
    answering(guarded, (json) => (json['ret_code'] === '999994' ? { ...json, ret_code: '400' } : json)),
  ),
  mutant(
    'own-words',
    'envelope/texts',
    'ret_msg is worded otherwise.',
    'ret_msg 文字不同。',
    answering(guarded, (json) => (json['ret_code'] === '000000' ? json : { ...json, ret_msg: 'Bad Request' })),
  ),
  mutant(
    'own-words-in-english',
    'envelope/texts',
    'With the header language: en ret_msg is worded otherwise.',
    '带 language: en 请求头时 ret_msg 文字不同。',
    answering(guarded, (json, { headers }) => (headers['language'] === 'en' ? { ...json, ret_msg: 'No.' } : json)),
  ),
  mutant(
    'refusals-are-500',
    'envelope/http-status',
    'Every refusal is HTTP 500.',
    '拒绝都使用 HTTP 500。',
    (provider) => async (url, init) => {
      const response = await provider(url, init);
      const json = (await response
        .clone()
        .json()
        .catch(() => ({}))) as Json;
      return json['ret_code'] === '999994' ? answer(json, 500) : response;
    },
  ),
  mutant(
    'plain-text',
    'envelope/content-type',
    'JSON is labelled text/plain.',
    'JSON 标为 text/plain。',
    (provider) => async (url, init) => {
      const response = await provider(url, init);
      if (!url.includes('/api/line/')) return response;
      return new Response(await response.text(), {
        status: response.status,
        headers: { 'content-type': 'text/plain' },
      });
    },
  ),
  mutant(
    'everything-is-found',
    'http/unknown-path',
    'Unknown paths answer 200.',
    '未知路径应答 200。',
    instead(({ operation, url }) =>
      operation === undefined && url.pathname.startsWith('/api/') ? refusal('999994') : undefined,
    ),
  ),
  mutant(
    'any-method',
    'http/wrong-method',
    'Any method will do.',
    '任何方法都可以。',
    instead(({ operation, method }) =>
      operation !== undefined && (method === 'POST') === !operation.endsWith('List') ? refusal('999994') : undefined,
    ),
  ),
];
