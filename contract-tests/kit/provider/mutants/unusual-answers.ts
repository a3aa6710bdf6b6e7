import type { Mutant } from '../../engine/mutant.ts';
import type { CheckProviderOptions, Fetch } from '../../index.ts';
import {
  escaped,
  file,
  isFile,
  labelled,
  redirected,
  rewritten,
  streamed,
  withHeaders,
  written,
} from './rewrite-answer.ts';
import { answering, instead, refusal, rewriteBody, rows, succeeding, type Mutation } from './rewrite.ts';
import { emulatorAt, now, providerOf } from './right-provider.ts';

/** A provider that does what few do, and breaks no rule. */
export interface Unusual {
  readonly name: string;
  readonly what: Mutant<unknown>['mistake'];
  readonly make: () => Fetch | Promise<Fetch>;
  readonly options?: Partial<CheckProviderOptions>;
}

const every = ['getToken', 'getMediaContent', 'queryTaskList', 'sendRecordList'] as const;
const [tasks, records] = ['queryTaskList', 'sendRecordList'] as const;

/** The provider of every other test, changed in one thing. */
const changed = (
  name: string,
  en: string,
  zh: string,
  change: Mutation,
  options: Unusual['options'] = {},
): Unusual => ({
  name,
  what: { en, zh },
  make: () => change(providerOf(emulatorAt())),
  options,
});

/** A clock that is some minutes ahead, told by the date of each answer; a create_time of another time is refused. */
function clockAhead(minutes: number): Fetch {
  const ahead = now + minutes * 60_000;
  const emulator = emulatorAt({ clock: { now: ahead, frozen: true }, behaviour: { createTimeSkewSeconds: 300 } });
  return written((text, headers) => {
    headers.set('date', new Date(ahead).toUTCString());
    return text;
  })(providerOf(emulator));
}

/** A provider whose tokens end so many seconds after they were got, by a clock that moves on with each request. */
function shortLived(seconds: number): Unusual {
  let time = now;
  const endsAt = new Map<unknown, number>();
  return changed(
    `lifetime-${seconds}`,
    `A token lives for ${seconds} seconds, and no longer.`,
    `token 有效 ${seconds} 秒，到期即失效。`,
    (provider) =>
      instead(({ operation, headers }) => {
        time += 250;
        const isOver = operation !== undefined && time > (endsAt.get(headers['token']) ?? Number.POSITIVE_INFINITY);
        return isOver ? refusal('900002') : undefined;
      })(
        succeeding('getToken', (json) => {
          endsAt.set(json['item'].token, time + seconds * 1000);
          return { ...json, item: { ...json['item'], expires_in: String(seconds) } };
        })(provider),
      ),
    { now: () => time, sleep: async (milliseconds) => void (time += milliseconds) },
  );
}

/** Providers whose answers are unusual, and right. */
export const unusualAnswers: readonly Unusual[] = [
  changed(
    'no-charset',
    'Answers are labelled application/json, without a charset.',
    'content-type 没有 charset。',
    labelled('application/json'),
  ),
  changed(
    'charset-upper',
    'The charset is spelt UTF-8.',
    'charset 写作 UTF-8。',
    labelled('application/json; charset=UTF-8'),
  ),
  changed('charset-quoted', 'The charset is quoted.', 'charset 带引号。', labelled('application/json;charset="utf-8"')),
  changed(
    'vendor-json',
    'Answers are labelled application/vnd.sobot+json.',
    'content-type 为 application/vnd.sobot+json。',
    labelled('application/vnd.sobot+json'),
  ),
  changed(
    'indented',
    'Answers are indented.',
    '应答带缩进。',
    rewritten((value) => JSON.stringify(value, null, 2)),
  ),
  changed('ascii', 'Answers are ASCII, the rest escaped.', '应答为 ASCII，其余字符转义。', rewritten(escaped)),
  changed(
    'between-blanks',
    'There are blanks and line ends around the JSON.',
    'JSON 前后有空白。',
    rewritten((value) => `\r\n ${JSON.stringify(value)}\n\n`),
  ),
  changed(
    'slashes-escaped',
    'Slashes are escaped.',
    '斜杠被转义。',
    rewritten((value) => JSON.stringify(value).replaceAll('/', '\\/')),
  ),
  changed(
    'members-reversed',
    'Members come in another order.',
    '字段顺序不同。',
    rewritten((value) => JSON.stringify(Object.fromEntries(Object.entries(value as object).toReversed()))),
  ),
  changed('streamed', 'Answers come in pieces, torn inside characters.', '应答分段到达，断在字符之间。', streamed),
  changed(
    'more-headers',
    'Answers carry cookies and headers of a gateway.',
    '应答带有网关的 cookie 与头。',
    written((text, headers) => {
      headers.set('set-cookie', 'acw_tc=0123456789abcdef; path=/');
      headers.set('x-request-id', '7');
      return text;
    }),
  ),
  changed(
    'more-members',
    'Answers have members of a gateway.',
    '应答带有网关的字段。',
    answering(every, (json) => ({ ...json, trace_id: 'a1', cost: 3 })),
  ),
  changed(
    'more-in-rows',
    'Rows have members that the page does not mention.',
    '数据行带有文档未提及的字段。',
    rows([tasks, records], (row) => ({ ...row, create_user: null, tags: [] })),
  ),
  changed(
    'empty-item',
    'Refusals have item: null and items: [].',
    '拒绝时带 item: null 和 items: []。',
    answering(every, (json) => (json['ret_code'] === '000000' ? json : { ...json, item: null, items: [] })),
  ),
  changed(
    'sent-by-api',
    'Records that the API sent have an empty send_agentid.',
    'API 发送的记录 send_agentid 为空。',
    rows(records, (row) => ({ ...row, send_agentid: '' })),
  ),
  changed(
    'agent-null',
    'Records that nobody sent by hand have send_agentid null.',
    '非人工发送的记录 send_agentid 为 null。',
    rows(records, (row) => ({ ...row, send_agentid: null })),
  ),
  changed(
    'still-running',
    'A task that still runs has an empty end.',
    '仍在运行的任务没有结束时间。',
    rows(tasks, (row) => (row['send_error_num'] > 3 ? { ...row, task_end_time: '' } : row)),
  ),
  changed(
    'end-null',
    'A task that still runs has null for its end.',
    '仍在运行的任务结束时间为 null。',
    rows(tasks, (row) => (row['send_error_num'] > 3 ? { ...row, task_end_time: null } : row)),
  ),
  changed(
    'one-empty-page',
    'An empty list has one page.',
    '没有数据时为 1 页。',
    succeeding([tasks, records], (json) => (json['total_count'] === 0 ? { ...json, page_count: 1 } : json)),
  ),
  changed(
    'short-lifetime',
    'A token lives for two hours.',
    'token 有效两小时。',
    succeeding('getToken', (json) => ({ ...json, item: { ...json['item'], expires_in: '7200' } })),
  ),
  shortLived(100),
  shortLived(30),
  changed(
    'lifetime-cut',
    'A lifetime is subtracted and cut: 86400, then 86399.',
    '有效时间取整相差一秒：86400，然后 86399。',
    (provider) => {
      let calls = 0;
      return succeeding('getToken', (json) => ({
        ...json,
        item: { ...json['item'], expires_in: String(86_400 - (calls++ % 2)) },
      }))(provider);
    },
  ),
  changed(
    'more-of-token',
    'getToken tells more of the token.',
    'getToken 还说明 token 的其他内容。',
    succeeding('getToken', (json) => ({ ...json, item: { ...json['item'], token_type: 'bearer', create_time: '1' } })),
  ),
  {
    name: 'clock-ahead',
    what: {
      en: 'Its clock is seven minutes ahead, and create_time is compared with it.',
      zh: '时钟快七分钟，并据此校验 create_time。',
    },
    make: () => clockAhead(7),
  },
  {
    name: 'clock-behind',
    what: { en: 'Its clock is seven minutes behind.', zh: '时钟慢七分钟。' },
    make: () => clockAhead(-7),
  },
  changed('page-of-404', 'Unknown paths answer a web page.', '未知路径应答网页。', (provider) => async (url, init) => {
    const response = await provider(url, init);
    return response.status === 404 && !isFile(url)
      ? new Response('<html>Not Found</html>', { status: 404, headers: { 'content-type': 'text/html' } })
      : response;
  }),
  changed('file-moved', 'The URL of a file redirects.', '文件 URL 会重定向。', redirected),
  changed(
    'file-unlabelled',
    'A file is labelled application/octet-stream.',
    '文件标为 application/octet-stream。',
    file(withHeaders((headers) => headers.set('content-type', 'application/octet-stream'))),
  ),
  changed(
    'file-of-store',
    'A file is labelled binary/octet-stream, as object stores do.',
    '文件标为 binary/octet-stream，与对象存储的默认值一致。',
    file(withHeaders((headers) => headers.set('content-type', 'binary/octet-stream'))),
  ),
  changed(
    'file-without-label',
    'A file has no content-type.',
    '文件没有 content-type。',
    file(withHeaders((headers) => headers.delete('content-type'))),
  ),
  changed(
    'part-of-unknown',
    'The length of a file is not told with a part of it.',
    '返回部分内容时不说明总长度。',
    file(
      withHeaders((headers) => {
        if (headers.has('content-range')) headers.set('content-range', 'bytes 0-0/*');
      }),
    ),
  ),
  changed(
    'signed-url',
    'The URL of a file is signed in its query.',
    '文件 URL 的查询参数带签名。',
    succeeding('getMediaContent', (json) => ({ ...json, item: `${json['item']}?Expires=1&Signature=abc` })),
  ),
  changed(
    'unknown-kept',
    'An unknown parameter comes back in the answer.',
    '未知参数会在应答中返回。',
    succeeding([tasks, records], (json, { body }) => ({
      ...json,
      ...Object.fromEntries(Object.entries(body ?? {}).filter(([name]) => name.startsWith('x_'))),
    })),
  ),
  changed(
    'odd-ids-refused',
    'An id with a quote, a backslash or an emoji in it is refused.',
    '含引号、反斜杠或表情的 id 被拒绝。',
    rewriteBody([tasks, records], ({ task_name, ...body }) =>
      /['"\\😀]/u.test(Object.values(body).join('')) ? { page_no: 0 } : { ...body, task_name },
    ),
  ),
  changed(
    'page-of-32-bits',
    'A page_no that 32 bits do not hold is refused.',
    'page_no 超出 32 位整数时被拒绝。',
    rewriteBody([tasks, records], (body) => (body['page_no'] > 2 ** 31 - 1 ? { page_no: 0 } : body)),
  ),
  changed(
    'page-zero-refused-first',
    'A page_no of 0 is refused before filters are looked at.',
    'page_no 为 0 时先于筛选条件被拒绝。',
    (provider) => rewriteBody([tasks, records], (body) => (body['page_no'] === 0 ? { page_no: 0 } : body))(provider),
  ),
];
