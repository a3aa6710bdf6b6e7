/** What clients were found to do that nobody was told of, each by the name of its case. */
import { expect, test } from 'vitest';
import type { CheckResult } from '../../../generators/generated/types.ts';
import { checkJournal, formatReport } from '../index.ts';
import { journalMutants } from './mutants/index.ts';
import { createWorld } from './mutants/world.ts';
import { asked, gave, journalOf, noon, page, tokenNamed, type Request } from './testing/build-journal.ts';

/** What a check says of some requests: its status, and its messages in both languages. */
async function saidOf(id: string, requests: readonly Request[]): Promise<readonly string[]> {
  const { checks } = await checkJournal(journalOf(requests), { only: [id] });
  return told(checks[0]!);
}

function told({ status, violations }: CheckResult): readonly string[] {
  return [status, ...violations.flatMap(({ message }) => [message.en, message.zh])];
}

const list = (overrides: Partial<Request> = {}): Request => asked('a', '000000', overrides);

test('J1: parameters in the query of a POST without a body', async () => {
  const url = '/chat-set/api/line/query_task_list?page_no=2&page_size=15';
  expect(await saidOf('requests/query-of-post', [gave('a'), list({ url })])).toEqual([
    'warned',
    'Tenant shop: queryTaskList: page_no, page_size came in the query, where nobody reads them (entry #2)',
    '租户 shop：queryTaskList：page_no、page_size 放在查询参数中，不会被读取（日志条目 #2）',
  ]);
  expect(await saidOf('paging/past-end', [gave('a'), list({ ...page(1, 1), url })])).toEqual(['passed']);
});

test('J1 and N12: a body under a type that is not that of JSON', async () => {
  const sent = (type: string): Request =>
    list({ requestBody: '{}', requestHeaders: { token: 'x'.repeat(32), 'content-type': type } });
  const check = (type: string): Promise<readonly string[]> => saidOf('requests/content-type', [gave('a'), sent(type)]);
  expect(await check('text/plain;charset=UTF-8')).toEqual([
    'warned',
    'Tenant shop: queryTaskList: the content-type was text/plain;charset=UTF-8, not application/json (entry #2)',
    '租户 shop：queryTaskList：content-type 为 text/plain;charset=UTF-8，而不是 application/json（日志条目 #2）',
  ]);
  expect((await check('application/x-www-form-urlencoded'))[0]).toBe('warned');
  expect((await check(''))[0]).toBe('warned');
  expect(await check('application/json; charset=utf-8')).toEqual(['passed']);
  expect(await check('application/problem+json')).toEqual(['passed']);
});

test('J2 and J3: times in seconds', async () => {
  const sent = (send_start_time: unknown): Request => ({
    ...list({ requestBody: JSON.stringify({ send_start_time }) }),
    operation: 'sendRecordList',
  });
  const check = (time: unknown): Promise<readonly string[]> => saidOf('requests/times', [gave('a'), sent(time)]);
  expect(await check(1795000000)).toEqual([
    'warned',
    'Tenant shop: sendRecordList: send_start_time is 1795000000, which looks like seconds: as milliseconds it is in 1970 (entry #2)',
    '租户 shop：sendRecordList：send_start_time 为 1795000000，像是秒：作为毫秒则是 1970 年（日志条目 #2）',
  ]);
  expect((await check('1795000000'))[0]).toBe('warned');
  for (const time of [0, 1795000000000, '1795000000000', 'soon']) expect(await check(time)).toEqual(['passed']);
});

test('J3: pages 1, 3, 5, and a page that failed and was passed over', async () => {
  const pages = (...numbers: readonly number[]): readonly Request[] =>
    numbers.map((pageNo) => asked('a', '000000', page(pageNo, 5)));
  const failed = asked('a', '999999', { requestBody: page(2, 5).requestBody });
  expect(await saidOf('paging/no-gaps', [gave('a'), ...pages(1, 3, 5)])).toEqual([
    'warned',
    'Tenant shop: queryTaskList: page 2 of 5 was left out, and others after it were read: its rows are lost (entry #2)',
    '租户 shop：queryTaskList：读取了后面的页，却遗漏了第 2 页，该页数据丢失（日志条目 #2）',
  ]);
  const [first, ...others] = pages(1, 3, 4, 5);
  expect(await saidOf('paging/no-gaps', [gave('a'), first!, failed, ...others])).toEqual([
    'warned',
    'Tenant shop: queryTaskList: page 2 was answered with an error, and the page after it was asked for instead: its rows are lost (entry #3)',
    '租户 shop：queryTaskList：第 2 页返回错误后直接请求了下一页，该页数据丢失（日志条目 #3）',
  ]);
  expect(await saidOf('paging/no-gaps', [gave('a'), first!, failed, ...pages(2, 3, 4, 5)])).toEqual(['passed']);
  expect(await saidOf('paging/no-gaps', [gave('a'), ...pages(1, 3, 2, 5, 4)])).toEqual(['passed']);
});

test('J4: renewals in a row that did not help', async () => {
  const minute = 60_000;
  const renewed = (count: number): readonly Request[] =>
    [...'bcdefghi']
      .slice(0, count)
      .flatMap((name, index): readonly Request[] => [
        gave(name, { at: noon + (index + 1) * minute }),
        asked(name, '900002', { at: noon + (index + 1) * minute + 1 }),
      ]);
  const check = (count: number): Promise<readonly string[]> =>
    saidOf('token/renewals-end', [gave('a', { at: noon }), asked('a', '900002', { at: noon + 1 }), ...renewed(count)]);
  expect(await check(2)).toEqual(['passed']);
  expect(await check(3)).toEqual([
    'failed',
    'Tenant shop: getToken gave 3 tokens in a row of which none served: queryTaskList refused each with 900002, and another was asked for (entries #3, #5, #7)',
    '租户 shop：getToken 连续给出 3 个 Token，没有一个有用：queryTaskList 均以 900002 拒绝，随后又请求新的（日志条目 #3、#5、#7）',
  ]);
});

test('J5: the same create_time and sign for days', async () => {
  const url = '/api/get_token?appid=shop&create_time=1741579200&sign=258eec3118705112b2c53dc8043d4d34';
  const after = (minutes: number): readonly Request[] => [
    gave('a', { url, at: noon }),
    gave('b', { url, at: noon + minutes * 60_000 }),
  ];
  expect(await saidOf('token/signed-anew', after(9))).toEqual(['passed']);
  expect(await saidOf('token/signed-anew', after(1440))).toEqual([
    'warned',
    'Tenant shop: 2 requests for a token over 1,440 minutes had the same create_time and sign (entries #1, #2)',
    '租户 shop：在 1,440 分钟内有 2 次获取 Token 的请求使用了相同的 create_time 和 sign（日志条目 #1、#2）',
  ]);
});

test('time that a test moved is none that the client let pass', async () => {
  const url = '/api/get_token?appid=shop&create_time=1741579200&sign=258eec3118705112b2c53dc8043d4d34';
  const day = 86_400_000;
  const moved = { at: noon + day + 20, moved: true } as const;
  const expired = asked('a', '900002', moved);
  const again = (overrides: Partial<Request> = {}): readonly Request[] => [
    gave('a', { url, at: noon }),
    asked('a', '000000', { at: noon + 10 }),
    { ...expired, ...overrides },
    gave('b', { url, at: noon + day + 30 }),
  ];
  for (const id of ['token/signed-anew', 'token/renewed-in-time']) {
    expect(await saidOf(id, again())).toEqual(['passed']);
    expect((await saidOf(id, again({ moved: undefined })))[0]).toBe('warned');
  }
  const later = gave('c', { url, at: noon + day + 11 * 60_000 });
  expect((await saidOf('token/signed-anew', [...again(), later]))[1]).toContain(
    '3 requests for a token over 10 minutes',
  );
});

test('media that a fault kept from the client is not asked for again', async () => {
  const media = (overrides: Partial<Request>): Request => ({
    ...asked('a', '000000', overrides),
    operation: 'getMediaContent',
    url: '/chat-line/api/line/get_media_content?messageid=1&appid=2',
  });
  const check = (spoilt: object) =>
    saidOf('media/asked-again', [gave('a'), ...Array.from({ length: 5 }, () => media(spoilt)), media({})]);
  expect(await check({ faults: ['fault-1'] })).toEqual(['passed']);
  expect((await check({})).slice(0, 2)).toEqual([
    'warned',
    'Tenant shop: getMediaContent gave the same content 6 times (entries #2, #3, #4, #5, #6 and 1 more)',
  ]);
});

test('J6: the token goes along to the host of the file', async () => {
  const world = createWorld();
  await journalMutants.find(({ name }) => name === 'token-to-file')!.make(world);
  const { checks } = await checkJournal(world.tenant, { only: ['media/token-sent'] });
  expect(checks[0]).toMatchObject({ status: 'warned', violations: [{ got: 7 }] });
});

test.each(['999999', '900002', '900001', '999994'])('J1a: %s again and again', async (code) => {
  const calls = (count: number): readonly Request[] =>
    Array.from({ length: count }, (_, index) => asked('a', code, { at: noon + index * 10 + 5 }));
  expect((await saidOf('retry/endless', [gave('a'), ...calls(3)]))[0]).toBe('passed');
  const [status, message] = await saidOf('retry/endless', [gave('a'), ...calls(60)]);
  expect(status).toBe('failed');
  expect(message).toContain(`queryTaskList failed (${code}) and was asked again 59 times without a pause`);
});

test('J1a: 900002 again and again, renewals in between, is told of once', async () => {
  const calls = Array.from({ length: 60 }, (_, index): readonly Request[] => {
    const name = String.fromCharCode(1000 + index);
    return [gave(name), asked(name, '900002')];
  }).flat();
  const all = [gave('a'), asked('a', '900002'), ...calls, gave('z'), asked('z')];
  const { checks } = await checkJournal(journalOf(all));
  const found = checks.filter(({ violations }) => violations.length > 0);
  expect(found.map(({ id, status }) => `${id} ${status}`)).toEqual(['token/renewals-end failed']);
  expect(found[0]!.violations[0]!.message.en).toContain(
    'getToken gave 60 tokens in a row of which none served: queryTaskList refused each with 900002',
  );
});

test('token/reused and token/kept do not contradict one another', async () => {
  const { checks } = await checkJournal(
    journalOf([gave('a'), asked('a'), gave('b'), asked('b'), gave('c'), asked('c')]),
    {
      only: ['token/reused', 'token/kept'],
    },
  );
  expect(checks.map(({ id, status }) => `${id} ${status}`)).toEqual(['token/reused failed', 'token/kept skipped']);
});

test('a token of one character is one of 1 character', async () => {
  const violations = [{ rule: 'unknownToken', section: '系统异常', reason: { en: 'unknown', zh: '未知' } }];
  const unknown = asked('a', '900002', { requestHeaders: { token: 'x' }, violations });
  const [, message] = await saidOf('token/known', [gave('a'), asked('a'), unknown]);
  expect(message).toContain('a token of 1 character that getToken never gave');
});

test.each([
  ['token/resued', 'There is no check "token/resued". Did you mean token/reused? The families are'],
  ['pagging', 'There is no check "pagging". Did you mean paging? The families are'],
  [
    'something else altogether',
    'The families are journal, requests, token, retry, paging, media; the checks of journal:',
  ],
])('the check %j is no check, and one is told which was meant', async (name, message) => {
  await expect(checkJournal(journalOf([gave('a')]), { only: [name] })).rejects.toThrow(message);
});

test.each([
  ['999999', { retCode: '999999' }],
  ['HTTP 503', { retCode: undefined, status: 503 }],
])('J1a: %s again and again for a span that ends now', async (name, answer) => {
  const calls = (apart: number): readonly Request[] =>
    Array.from({ length: 12 }, (_, index) => {
      const requestBody = JSON.stringify({ task_start_time: 0, task_end_time: noon + index * apart });
      return asked('a', '000000', { requestBody, ...answer });
    });
  const [status, message] = await saidOf('retry/endless', [gave('a'), ...calls(100)]);
  expect(status).toBe('failed');
  expect(message).toContain(`queryTaskList failed (${name}) and was asked again 11 times without a pause`);
  // A list for each day is not one that is tried again.
  expect((await saidOf('retry/endless', [gave('a'), ...calls(86_400_000)]))[0]).toBe('passed');
});

test('retry/unchanged: parameters that were corrected by a minute are others', async () => {
  const sent = (task_end_time: number): Request =>
    asked('a', '999994', { requestBody: JSON.stringify({ task_start_time: noon + 1, task_end_time }) });
  expect((await saidOf('retry/unchanged', [gave('a'), sent(noon), sent(noon)]))[0]).toBe('warned');
  expect((await saidOf('retry/unchanged', [gave('a'), sent(noon), sent(noon + 1)]))[0]).toBe('passed');
});

const unchecked = {
  rule: 'unchecked',
  parameter: 'request body',
  reason: { en: 'it is encoded (gzip)', zh: '内容经过编码（gzip）' },
  section: '查询群发任务数据',
};
const unread: Partial<Request> = { warnings: [unchecked] };

test.each<[string, Partial<Request>]>([
  ['was passed on unchecked', unread],
  ['was compressed', { violations: [{ ...unchecked, rule: 'compressedBody', parameter: undefined }] }],
  ['is no text', { violations: [{ ...unchecked, rule: 'utf8', parameter: undefined }] }],
  ['was too long', { violations: [{ ...unchecked, rule: 'bodyTooLarge', parameter: undefined }] }],
  ['is cut', { requestBody: `{"a":"${'x'.repeat(65_530)}` }],
])('retry/unchanged and retry/endless: a body that %s is the same as no other', async (_, overrides) => {
  const refused = Array.from({ length: 12 }, () => asked('a', '999994', overrides));
  expect(await saidOf('retry/unchanged', [gave('a'), ...refused])).toEqual(['passed']);
  expect(await saidOf('retry/endless', [gave('a'), ...refused])).toEqual(['passed']);
});

test('retry/unchanged: an answer that was not looked into does not make requests others', async () => {
  const refused = asked('a', '999994', { warnings: [{ ...unchecked, parameter: 'answer' }] });
  expect((await saidOf('retry/unchanged', [gave('a'), refused, refused]))[0]).toBe('warned');
});

test('paging: pages of which nobody knows which they were are of no list', async () => {
  const pages = (numbers: readonly number[], count: number, overrides: Partial<Request> = {}): Request[] =>
    numbers.map((number) => list({ ...page(number, count, {}, 20), ...overrides }));
  const hidden = { ...unread, requestBody: undefined };
  const check = (id: string, requests: readonly Request[]): Promise<readonly string[]> =>
    saidOf(id, [gave('a'), ...requests]);
  expect(await check('paging/all-pages', pages([1], 3, hidden))).toEqual(['passed']);
  expect(await check('paging/all-pages', [...pages([1], 3), ...pages([2, 3], 3, hidden)])).toEqual(['passed']);
  expect(await check('paging/no-gaps', [...pages([1], 3, hidden), ...pages([2, 3], 3)])).toEqual(['passed']);
  const failed = { ...hidden, retCode: '999994', responseBody: '{"ret_code":"999994"}' };
  expect(await check('paging/no-gaps', [...pages([1], 3, failed), ...pages([2, 3], 3)])).toEqual(['passed']);
  expect((await check('paging/all-pages', [...pages([1], 3), ...pages([2], 3, failed)]))[0]).toBe('warned');
  expect(
    await check(
      'paging/polling',
      pages(
        Array.from({ length: 30 }, () => 1),
        3,
        hidden,
      ),
    ),
  ).toEqual(['passed']);
});

/** A request for a token that was refused, or not. */
const token = (query: string, retCode = '999994'): Request => ({
  operation: 'getToken',
  url: `/api/get_token?appid=shop&${query}`,
  retCode,
});
const [sign, seconds, milliseconds] = ['a'.repeat(32), noon / 1000, noon];

test.each<[string, string, string]>([
  ['sign that was missing', `create_time=${seconds}`, `create_time=${seconds + 1}&sign=${sign}`],
  ['sign that was empty', `create_time=${seconds}&sign=`, `create_time=${seconds}`],
  ['create_time in ms', `create_time=${milliseconds}&sign=${sign}`, `create_time=${seconds}&sign=${sign}`],
  ['sign of another length', `create_time=${seconds}&sign=abc`, `create_time=${seconds}&sign=abcd`],
])('retry/unchanged: a %s and was corrected makes other parameters', async (_, refused, corrected) => {
  expect(await saidOf('retry/unchanged', [token(refused), token(corrected, '000000')])).toEqual(['passed']);
  expect((await saidOf('retry/unchanged', [token(refused), token(refused)]))[0]).toBe('warned');
});

test('retry/unchanged: a request that was signed anew alone is the same', async () => {
  const signed = (index: number): Request => token(`create_time=${seconds + index}&sign=${`${index}`.repeat(32)}`);
  expect(await saidOf('retry/unchanged', [signed(1), signed(2)])).toEqual([
    'warned',
    'Tenant shop: getToken was sent 2 times in a row with the parameters that 999994 had refused (entries #1, #2)',
    '租户 shop：getToken 带着已被 999994 拒绝的参数连续发送了 2 次（日志条目 #1、#2）',
  ]);
});

test('retry/endless: twelve wrong times of a signature are no tries again, and those of one clock are', async () => {
  const check = (queryOf: (index: number) => string): Promise<readonly string[]> =>
    saidOf(
      'retry/endless',
      Array.from({ length: 12 }, (_, index) => token(queryOf(index))),
    );
  expect(await check((index) => `create_time=${10 ** index}&sign=${sign}`)).toEqual(['passed']);
  expect(await check((index) => `create_time=${'x'.repeat(index)}&sign=${sign}`)).toEqual(['passed']);
  expect(await check((index) => `create_time=${seconds}&sign=${'x'.repeat(index)}`)).toEqual(['passed']);
  expect((await check((index) => `create_time=${milliseconds + index * 100}&sign=${sign}`))[0]).toBe('failed');
  expect((await check((index) => `create_time=${seconds + index}&sign=${`${index % 10}`.repeat(24)}`))[0]).toBe(
    'failed',
  );
  expect((await check((index) => `create_time=${seconds + index}&sign=${sign}`))[0]).toBe('failed');
});

/** The file of a message, asked for. */
const mediaFile = (name: string | number, answer: Partial<Request> = {}): Request => ({
  operation: 'mediaFile',
  url: `/_mock/media/${name}.png`,
  retCode: undefined,
  ...answer,
});
const files = (count: number, answer: Partial<Request> = {}): readonly Request[] =>
  Array.from({ length: count }, (_, index) => mediaFile(index, answer));
const sameFile = (count: number, answer: Partial<Request> = {}): readonly Request[] =>
  Array.from({ length: count }, () => mediaFile('x', answer));

test('five files are five contents, and one file is one', async () => {
  expect(await saidOf('media/asked-again', files(5))).toEqual(['passed']);
  expect(await saidOf('media/asked-again', sameFile(5))).toEqual([
    'warned',
    'Tenant shop: mediaFile gave the same content 5 times (entries #1, #2, #3, #4, #5)',
    '租户 shop：mediaFile 将同一内容给出了 5 次（日志条目 #1、#2、#3、#4、#5）',
  ]);
});

test('files that each met a fault once were not tried again', async () => {
  const unavailable = { status: 503, faults: ['fault-1'] };
  expect(await saidOf('retry/endless', files(12, unavailable))).toEqual(['passed']);
  expect((await saidOf('retry/endless', sameFile(12, unavailable)))[0]).toBe('failed');
  const inTrouble = { retCode: '999999', faults: ['fault-1'] };
  expect(await saidOf('retry/pause', files(2, inTrouble))).toEqual(['passed']);
  expect((await saidOf('retry/pause', sameFile(2, inTrouble)))[0]).toBe('warned');
});

test.each<[string, Request]>([
  ['HTTP 503', asked('a', '000000', { requestBody: page(2, 5).requestBody, retCode: undefined, status: 503 })],
  ['900002', asked('a', '900002', { requestBody: page(2, 5).requestBody })],
])('J3: a page that was answered %s and passed over', async (_, failed) => {
  const read = (pageNo: number): Request => asked('b', '000000', page(pageNo, 5));
  const [status, message] = await saidOf('paging/no-gaps', [gave('b'), read(1), failed, read(3), read(4), read(5)]);
  expect([status, message]).toEqual([
    'warned',
    'Tenant shop: queryTaskList: page 2 was answered with an error, and the page after it was asked for instead: its rows are lost (entry #3)',
  ]);
});

test('J3: all pages to the last but one, without a pause', async () => {
  const read = (apart: number, ...numbers: readonly number[]): readonly Request[] =>
    numbers.map((pageNo, index) => asked('a', '000000', { ...page(pageNo, 5), at: noon + (index + 1) * apart }));
  const check = async (apart: number, ...numbers: readonly number[]): Promise<readonly string[]> =>
    saidOf('paging/no-gaps', [gave('a', { at: noon }), ...read(apart, ...numbers)]);
  expect(await check(100, 1, 2, 4, 5)).toEqual([
    'warned',
    'Tenant shop: queryTaskList: page 3 of 5 was left out, and others after it were read: its rows are lost (entry #3)',
    '租户 shop：queryTaskList：读取了后面的页，却遗漏了第 3 页，该页数据丢失（日志条目 #3）',
  ]);
  // A person who turns pages may.
  expect(await check(2000, 1, 2, 4, 5)).toEqual(['passed']);
  expect(await check(100, 1, 5)).toEqual(['passed']);
});

test('a list that is read from its second page to its last, without a pause', async () => {
  const read = (numbers: readonly number[], { apart = 100, filter = {} } = {}): readonly Request[] =>
    numbers.map((pageNo, index) =>
      asked('a', '000000', { ...page(pageNo, 4, filter), at: noon + 60_000 + index * apart }),
    );
  const check = async (requests: readonly Request[], dropped = 0): Promise<readonly string[]> => {
    const { checks } = await checkJournal(journalOf([gave('a', { at: noon }), ...requests], { dropped }), {
      only: ['paging/no-gaps'],
    });
    return told(checks[0]!);
  };
  const warned = [
    'warned',
    'Tenant shop: queryTaskList: page 1 of 4 was left out, and others after it were read: its rows are lost (entry #2)',
    '租户 shop：queryTaskList：读取了后面的页，却遗漏了第 1 页，该页数据丢失（日志条目 #2）',
  ];
  expect(await check(read([2, 3, 4]))).toEqual(warned);
  expect(await check(read([2, 3, 4, 2, 3, 4]))).toEqual(warned);
  // A person who turns pages may, and so may a client that has the first page already.
  expect(await check(read([2, 3, 4], { apart: 2000 }))).toEqual(['passed']);
  expect(await check(read([2, 3]))).toEqual(['passed']);
  expect(await check(read([3, 4]))).toEqual(['passed']);
  expect(await check(read([4]))).toEqual(['passed']);
  expect(await check(read([2, 3, 4, 1]))).toEqual(['passed']);
  expect(await check([asked('a', '000000', { ...page(1, 4), at: noon }), ...read([2, 3, 4])])).toEqual(['passed']);
  const first = read([1], { filter: { task_end_time: noon } });
  expect(await check([...first, ...read([2, 3, 4], { filter: { task_end_time: noon + 1 } })])).toEqual(['passed']);
  expect(await check(read([2, 3, 4]), 1)).toEqual(['passed']);
});

test.each<[string, Partial<Request>]>([
  ['the query', { url: `/_mock/media/x.png?token=${tokenNamed('a')}` }],
  ['a bearer', { requestHeaders: { authorization: `Bearer ${tokenNamed('a')}` } }],
  ['a cookie', { requestHeaders: { cookie: `token=${tokenNamed('a')}` } }],
])('J6: the token goes along to the host of the file in %s', async (_, shown) => {
  const file: Request = { operation: 'mediaFile', retCode: undefined };
  expect((await saidOf('media/token-sent', [gave('a'), { ...file, ...shown }]))[0]).toBe('warned');
  const part: Request = { ...file, requestHeaders: { range: 'bytes=0-1' } };
  expect(await saidOf('media/token-sent', [gave('a'), part])).toEqual(['passed']);
});

test('J1a: page after page of a list of which none was had', async () => {
  const fail = (pageNo: number): Request => asked('a', '999999', { requestBody: JSON.stringify({ page_no: pageNo }) });
  const pages = (first: number, last: number): readonly Request[] =>
    Array.from({ length: last - first + 1 }, (_, index) => fail(first + index));
  expect(await saidOf('retry/endless', [gave('a'), ...pages(1, 13)])).toEqual([
    'failed',
    'Tenant shop: queryTaskList failed (999999) and was asked again 12 times without a pause (entries #2, #3, #4, #5, #6 and 8 more)',
    '租户 shop：queryTaskList 失败（999999）后不间断地又请求了 12 次（日志条目 #2、#3、#4、#5、#6 等 13 条）',
  ]);
  expect(await saidOf('retry/endless', [gave('a'), ...pages(1, 11)])).toEqual(['passed']);
  // Who knows how many pages there are may ask for all of them at once.
  const first = asked('a', '000000', page(1, 30, {}, 100));
  expect(await saidOf('retry/endless', [gave('a'), first, ...pages(2, 30)])).toEqual(['passed']);
  const count = asked('a', '000000', page(1, 3000, {}, 1));
  expect(await saidOf('retry/endless', [gave('a'), count, ...pages(1, 30)])).toEqual(['passed']);
  const sameAgain = Array.from({ length: 13 }, () => fail(2));
  expect((await saidOf('retry/endless', [gave('a'), first, ...sameAgain]))[0]).toBe('failed');
  // Lists of many days are many lists.
  const days = Array.from({ length: 13 }, (_, day) =>
    asked('a', '999999', { requestBody: JSON.stringify({ page_no: 1, task_start_time: noon + day * 86_400_000 }) }),
  );
  expect(await saidOf('retry/endless', [gave('a'), ...days])).toEqual(['passed']);
  const { checks } = await checkJournal(journalOf(pages(1, 13), { dropped: 1 }), { only: ['retry/endless'] });
  expect(told(checks[0]!)).toEqual(['passed']);
});

test('a rule that a check judges as a violation is told where a proxy warns of it', async () => {
  const reason = { en: 'the page has no path like this', zh: '文档中没有此路径' };
  const passed = (url: string): Request => ({
    operation: undefined,
    url,
    retCode: undefined,
    warnings: [{ rule: 'unknownPath', section: 'HTTP', reason, side: 'consumer' }],
  });
  expect(await saidOf('requests/tolerated', [passed('/api/line/5/query_task_list')])).toEqual([
    'warned',
    'Tenant shop: GET /api/line/5/query_task_list: the page has no path like this [unknownPath, HTTP] (entry #1)',
    '租户 shop：GET /api/line/5/query_task_list：文档中没有此路径［unknownPath，HTTP］（日志条目 #1）',
  ]);
  // Browsers and probes ask for those by themselves.
  expect(await saidOf('requests/tolerated', [passed('/favicon.ico'), passed('/')])).toEqual(['passed']);
});

test.each(['numericString', 'numberForString'])('%s is told as a violation where it is one', async (rule) => {
  const violations = [{ rule, parameter: 'page_no', section: '查询群发任务数据', reason: { en: 'no', zh: '否' } }];
  const refused = asked('a', '999994', { violations });
  expect((await saidOf('requests/parameters', [gave('a'), refused]))[0]).toBe('failed');
  expect(
    (await saidOf('requests/spelling', [gave('a'), { ...refused, violations: [], warnings: violations }]))[0],
  ).toBe('warned');
});

test('a call without a token is told of, whatever the provider behind a proxy answers', async () => {
  const violations = [{ rule: 'emptyToken', section: '接口声明', reason: { en: 'no token', zh: '没有 token' } }];
  const without = asked('a', '900002', { requestHeaders: {}, violations });
  expect(await saidOf('token/sent', [gave('a'), without])).toEqual([
    'failed',
    'Tenant shop: queryTaskList was called without a token (entry #2)',
    '租户 shop：调用 queryTaskList 时没有携带 Token，共 1 次（日志条目 #2）',
  ]);
});

test('a report in Chinese names the tenant in Chinese, and tells what was expected in values', async () => {
  const calls = Array.from({ length: 12 }, () => asked('a', '999999'));
  const text = formatReport(await checkJournal(journalOf([gave('a'), ...calls]), { only: ['retry/endless'] }), {
    language: 'zh',
  });
  expect(text.split('\n')[0]).toBe('请求日志 租户 shop');
  expect(text).toContain('- 期望  "≤ 10"\n        + 实际  11\n');
});
