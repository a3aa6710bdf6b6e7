import { inBoth, refusing } from './mistakes.ts';
import { mutant, type ProviderMutant } from './mutant.ts';
import { everyRow, instead, pageOf, refusal, rewriteBody, succeeding, without, type Mutation } from './rewrite.ts';

const records = 'sendRecordList';

/** Ids of a list that are compared in another way than as texts. */
const compared =
  (
    operation: 'queryTaskList' | 'sendRecordList',
    parameter: string,
    isSame: (asked: string, found: string) => boolean,
  ): Mutation =>
  (provider) =>
    instead(async (call, _, init) => {
      const asked = call.body?.[parameter];
      if (call.operation !== operation || typeof asked !== 'string' || asked === '') return undefined;
      const all = await everyRow(provider, call, init, without(call.body!, parameter, 'page_no', 'page_size'));
      return pageOf(
        all.filter((row) => isSame(asked, String(row[parameter]))),
        call,
      );
    })(provider);

/** task_name values that end in an error. */
const breaking = (name: string, en: string, zh: string, breaks: (text: string) => boolean): readonly ProviderMutant[] =>
  inBoth(name, 'filter/task-name-characters', en, zh, ({ operation }) =>
    refusing(
      operation,
      (body) => typeof body?.['task_name'] === 'string' && breaks(body['task_name']),
      () => refusal('999999'),
    ),
  );

/** What a token is for a mutant: the one of the run where it is this. */
const token =
  (change: (sent: string) => string): Mutation =>
  (provider) =>
  async (url, init) => {
    const headers = { ...(init.headers as Record<string, string>) };
    if (headers['token'] !== undefined && headers['token'].length > 8) headers['token'] = change(headers['token']);
    return provider(url, { ...init, headers });
  };

/** Takes a token from where it does not belong. */
const elsewhere =
  (find: (url: URL, body: string) => string | undefined): Mutation =>
  (provider) =>
  async (url, init) => {
    const found = find(new URL(url), String(init.body ?? ''));
    const headers = init.headers as Record<string, string>;
    return provider(
      url,
      found === undefined || 'token' in headers ? init : { ...init, headers: { ...headers, token: found } },
    );
  };

/** Providers that take what is almost an id, a token or a name for it. */
export const nearMutants: readonly ProviderMutant[] = [
  ...inBoth(
    'ids-as-numbers',
    'filter/near-misses',
    'subjectid is compared as a number.',
    'subjectid 按数字比较。',
    ({ operation }) => compared(operation, 'subjectid', (asked, found) => Number(asked) === Number(found)),
  ),
  ...inBoth(
    'ids-trimmed',
    'filter/near-misses',
    'blanks after a subjectid do not count.',
    '忽略 subjectid 之后的空格。',
    ({ operation }) => compared(operation, 'subjectid', (asked, found) => asked.trim() === found),
  ),
  ...inBoth(
    'ids-by-end',
    'filter/near-misses',
    'subjectid matches what ends with it.',
    'subjectid 按后缀匹配。',
    ({ operation }) => compared(operation, 'subjectid', (asked, found) => found.endsWith(asked)),
  ),
  mutant(
    'ids-without-case',
    'record-list/filter/near-misses',
    'sendRecordList: taskid is compared without case.',
    'sendRecordList：taskid 不区分大小写。',
    compared(records, 'taskid', (asked, found) => asked.toLowerCase() === found.toLowerCase()),
  ),
  mutant(
    'ids-cut',
    'record-list/filter/near-misses',
    'sendRecordList: of send_agentid 32 characters are compared.',
    'sendRecordList：send_agentid 只比较 32 个字符。',
    compared(records, 'send_agentid', (asked, found) => asked.slice(0, 32) === found),
  ),
  ...inBoth(
    'name-as-pattern',
    'filter/task-name-characters',
    'task_name is a regular expression.',
    'task_name 作为正则表达式。',
    ({ operation }) =>
      rewriteBody(operation, (body) => (['.', '.*'].includes(body['task_name']) ? without(body, 'task_name') : body)),
  ),
  ...breaking('name-breaks-pattern', 'a bracket in task_name is an error.', 'task_name 中的括号导致错误。', (text) =>
    /[[(]/u.test(text),
  ),
  ...breaking('name-breaks-sql', 'a quote in task_name is an error.', 'task_name 中的引号导致错误。', (text) =>
    /^'$/u.test(text),
  ),
  ...breaking('name-injected', 'a quote in task_name ends the query.', 'task_name 中的引号结束了查询。', (text) =>
    text.includes("' OR"),
  ),
  ...breaking(
    'name-breaks-escape',
    'a backslash in task_name is an error.',
    'task_name 中的反斜杠导致错误。',
    (text) => text === '\\',
  ),
  ...breaking('name-without-emoji', 'an emoji in task_name is an error.', 'task_name 中的表情导致错误。', (text) =>
    text.includes('😀'),
  ),
  ...breaking(
    'name-too-long',
    'a long task_name is an error.',
    '很长的 task_name 导致错误。',
    (text) => text.length > 255,
  ),
  mutant(
    'token-without-case',
    'auth/unknown-token',
    'A token is compared without case.',
    'token 不区分大小写。',
    token((sent) => sent.toLowerCase()),
  ),
  mutant(
    'token-cut',
    'auth/unknown-token',
    'Of a token 32 characters are compared.',
    'token 只比较 32 个字符。',
    token((sent) => sent.slice(0, 32)),
  ),
  mutant(
    'token-in-query',
    'auth/token-elsewhere',
    'A token in the query is taken.',
    '接受查询参数中的 token。',
    elsewhere(({ searchParams }) => searchParams.get('token') ?? undefined),
  ),
  mutant(
    'token-in-body',
    'auth/token-elsewhere',
    'A token in the body is taken.',
    '接受正文中的 token。',
    elsewhere((_, body) => /"token":"(\w+)"/u.exec(body)?.[1]),
  ),
  mutant(
    'token-as-bearer',
    'auth/token-elsewhere',
    'A token in the header authorization is taken.',
    '接受 authorization 头中的 token。',
    (provider) => (url, init) => {
      const headers = init.headers as Record<string, string>;
      const [, sent] = /^Bearer (.*)$/u.exec(headers['authorization'] ?? '') ?? [];
      return provider(url, sent === undefined ? init : { ...init, headers: { ...headers, token: sent } });
    },
  ),
  mutant(
    'token-after-bearer',
    'auth/token-elsewhere',
    'Bearer before a token is passed over.',
    '忽略 token 之前的 Bearer。',
    token((sent) => sent.replace(/^Bearer /u, '')),
  ),
  mutant(
    'any-channel',
    'media/other-message',
    'getMediaContent ignores the channel.',
    'getMediaContent 忽略渠道。',
    instead(({ operation, url, headers, method }, provider) => {
      if (operation !== 'getMediaContent' || url.searchParams.get('messageid') !== '1501597916') return undefined;
      url.searchParams.set('appid', '12323');
      return provider(url.href, { method, headers });
    }),
  ),
  mutant(
    'media-by-number',
    'media/other-message',
    'getMediaContent compares messageid as a number.',
    'getMediaContent 按数字比较 messageid。',
    instead(({ operation, url, headers, method }, provider) => {
      const id = url.searchParams.get('messageid');
      if (operation !== 'getMediaContent' || id === null || !/^0\d+$/u.test(id)) return undefined;
      url.searchParams.set('messageid', String(Number(id)));
      return provider(url.href, { method, headers });
    }),
  ),
  mutant(
    'rest-of-lifetime',
    'token/renewal',
    'A new token has what is left of the lifetime of the first.',
    '新的 token 沿用首个 token 剩余的有效时间。',
    (provider) => {
      let calls = 0;
      return succeeding('getToken', (json) => ({
        ...json,
        item: { ...json['item'], expires_in: String(86_400 - 3 * calls++) },
      }))(provider);
    },
  ),
  mutant(
    'byte-order-mark',
    'envelope/json',
    'Answers begin with a byte order mark.',
    '应答以 BOM 开头。',
    (provider) => async (url, init) => {
      const response = await provider(url, init);
      if (!url.includes('/api/line/')) return response;
      return new Response(`\ufeff${await response.text()}`, { status: response.status, headers: response.headers });
    },
  ),
  mutant(
    'labelled-gbk',
    'envelope/content-type',
    'UTF-8 is labelled GBK.',
    'UTF-8 标为 GBK。',
    (provider) => async (url, init) => {
      const response = await provider(url, init);
      if (!url.includes('/api/line/')) return response;
      const headers = { 'content-type': 'application/json;charset=GBK' };
      return new Response(await response.text(), { status: response.status, headers });
    },
  ),
  ...inBoth(
    'bare-json-only',
    'parameters/charset',
    'a body labelled with a charset is refused.',
    '拒绝标有 charset 的正文。',
    ({ operation }) =>
      refusing(
        operation,
        (_, { headers }) => headers['content-type']?.includes('charset') === true,
        () => new Response('', { status: 415 }),
      ),
  ),
  mutant(
    'no-allow',
    'http/wrong-method',
    'HTTP 405 does not say which methods there are.',
    'HTTP 405 未说明允许的方法。',
    (provider) => async (url, init) => {
      const response = await provider(url, init);
      return response.status === 405 ? new Response(null, { status: 405 }) : response;
    },
  ),
  mutant(
    'no-content-range',
    'media/range',
    'A part does not say which it is.',
    '部分内容未说明其范围。',
    (provider) => async (url, init) => {
      const response = await provider(url, init);
      if (response.status !== 206) return response;
      const headers = new Headers(response.headers);
      headers.delete('content-range');
      return new Response(await response.arrayBuffer(), { status: 206, headers });
    },
  ),
  mutant(
    'access-denied',
    'media/bytes',
    'The file is the error document of an object store, labelled as a picture.',
    '文件是对象存储的错误文档，却标为图片。',
    instead(({ url }) =>
      url.pathname.startsWith('/chatres/')
        ? new Response('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', {
            headers: { 'content-type': 'image/png' },
          })
        : undefined,
    ),
  ),
  mutant(
    'denied-as-audio',
    'media/bytes',
    'The file is an error as JSON, labelled as audio.',
    '文件是 JSON 错误，却标为音频。',
    instead(({ url }) =>
      url.pathname.startsWith('/chatres/')
        ? new Response('{"error":"denied"}', { headers: { 'content-type': 'audio/mp4' } })
        : undefined,
    ),
  ),
];
