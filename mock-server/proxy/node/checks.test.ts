import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { exchange } from '../../../test/support/http-client.ts';
import { startJsonTarget, startTarget } from '../../../test/support/raw-target.ts';
import {
  post,
  recordsPath,
  startTestMock,
  startTestProxy,
  tasksPath,
  tokenOf,
  tokenPath,
  told,
} from '../../../test/support/start-proxy.ts';
import { openStream } from '../../../test/support/stream-client.ts';
import type { RequestLine } from '../../node/request-line.ts';

const refusal = '{"ret_code":"999994","ret_msg":"参数异常,请检查"}';
const token = 'b7af99e753eeda5e5de8fdb192978daa';

/** A page of no rows, with what a test changes in it. */
function page(changes: Readonly<Record<string, unknown>> = {}): string {
  const whole = {
    items: [],
    page_count: 0,
    page_no: 1,
    page_size: 15,
    ret_code: '000000',
    ret_msg: '操作成功',
    total_count: 0,
  };
  return JSON.stringify({ ...whole, ...changes });
}

describe('the consumer', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [tasksPath, '{"page_size":101}', ['consumer maximum page_size'], []],
    [tasksPath, '{"page_no":"1"}', [], ['consumer numericString page_no']],
    [tasksPath, '{"colour":1}', [], ['consumer unknownParameter colour']],
    [tasksPath, '{"page_no":1', ['consumer jsonSyntax'], []],
    [tasksPath, '[]', ['consumer bodyType'], []],
    [tasksPath, '\uFEFF{"page_no":1}', [], ['consumer byteOrderMark']],
    [tasksPath, '{"task_start_time":2,"task_end_time":1}', ['consumer timeOrder task_start_time'], []],
    [tasksPath, '{"page_no":{"toString":1}}', ['consumer type page_no'], []],
    [recordsPath, '{"recipient":[{"toString":1}]}', ['consumer type recipient'], []],
    [recordsPath, '{"message_status":"7"}', ['consumer enum message_status'], []],
    [recordsPath, '{"taskid":1123412432341234123412431}', [], ['consumer numberForString taskid']],
  ])('%s with %s', async (path, body, violations, warnings) => {
    const target = await startJsonTarget(violations.length > 0 ? refusal : page());
    const proxy = await startTestProxy(target.url);
    await post(`${proxy.url}${path}`, body);
    const line = await proxy.line(0);
    expect([told(line.violations), told(line.warnings)]).toEqual([violations, warnings]);
  });

  test('every digit of a long number is in the journal', async () => {
    const proxy = await startTestProxy((await startJsonTarget(page())).url);
    await post(`${proxy.url}${recordsPath}`, '{"taskid":1123412432341234123412431}');
    await proxy.line(0);
    expect(proxy.journal()[0]?.requestBody).toBe('{"taskid":1123412432341234123412431}');
  });

  test('no token, a repeated parameter, bytes that are no text, a wrong method, a wrong type', async () => {
    const target = await startJsonTarget(refusal);
    const proxy = await startTestProxy(target.url);
    await exchange(`${proxy.url}/chat-line/api/line/get_media_content?appid=1&appid=2&messageid=3`);
    expect(told((await proxy.line(0)).violations)).toEqual(['consumer emptyToken token']);
    expect(told((await proxy.line(0)).warnings)).toEqual(['consumer duplicateParameter appid']);
    await exchange(`${proxy.url}${tasksPath}`, { method: 'POST', headers: { token }, body: Uint8Array.of(0xff) });
    expect(told((await proxy.line(1)).violations)).toEqual(['consumer utf8']);
    expect(told((await proxy.line(1)).warnings)).toEqual(['consumer contentType content-type']);
    await exchange(`${proxy.url}${tasksPath}`);
    expect(told((await proxy.line(2)).violations)).toEqual(['consumer wrongMethod']);
  });

  test.each([{}, { enforce: true }])(
    'parameters in the body of a GET are warned of, and the journal shows them without their secrets: %j',
    async (options) => {
      const proxy = await startTestProxy((await startJsonTarget(refusal)).url, options);
      const body = '{"appid":"1","sign":"258eec3118705112b2c53dc8043d4d34"}';
      await exchange(`${proxy.url}/api/get_token`, { headers: { 'content-type': 'application/json' }, body });
      expect(told((await proxy.line(0)).warnings)).toEqual(['consumer ignoredBody appid', 'consumer ignoredBody sign']);
      const [entry] = proxy.journal();
      expect(entry?.requestBody).toMatch(/^\{"appid":"1","sign":"[^"]+"\}$/);
      expect(JSON.stringify(entry)).not.toContain('258eec3118705112b2c53dc8043d4d34');
    },
  );

  test('the body of a wrong method is in the journal, and none where there was none', async () => {
    const proxy = await startTestProxy((await startJsonTarget(refusal)).url);
    await exchange(`${proxy.url}${tasksPath}`, { method: 'PUT', body: '{"page_no":1}' });
    await exchange(`${proxy.url}${tasksPath}`);
    await proxy.line(1);
    expect(proxy.journal().map(({ requestBody }) => requestBody)).toEqual(['{"page_no":1}', undefined]);
  });

  test('what only the provider knows: a token that has ended, credentials that are wrong', async () => {
    const codes = ['900002', '900002', '900003', '900004'];
    const target = await startJsonTarget(() => `{"ret_code":"${codes.shift()}","ret_msg":"no"}`);
    const proxy = await startTestProxy(target.url);
    await post(`${proxy.url}${tasksPath}`, '{}');
    await exchange(`${proxy.url}${tasksPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    await exchange(`${proxy.url}${tokenPath}`);
    await exchange(`${proxy.url}${tokenPath}`);
    const lines = await Promise.all([0, 1, 2, 3].map((index) => proxy.line(index)));
    expect(lines.map(({ violations }) => told(violations))).toEqual([
      ['consumer unknownToken token'],
      ['consumer emptyToken token'],
      ['consumer wrongSign sign'],
      ['consumer unknownAppid appid'],
    ]);
  });

  test('a token that was replaced, or has expired, is known by when', async () => {
    let now = 1_741_564_800_000;
    const mock = await startTestMock({ clock: {}, now: () => now, behaviour: {} });
    const proxy = await startTestProxy(mock.url, { now: () => now });
    const first = await tokenOf(proxy.url);
    const second = await tokenOf(proxy.url);
    await post(`${proxy.url}${tasksPath}`, '{}', first);
    expect(told((await proxy.line(2)).violations)).toEqual(['consumer replacedToken token']);
    now += 86_400_000;
    await post(`${proxy.url}${tasksPath}`, '{}', second);
    expect(told((await proxy.line(3)).violations)).toEqual(['consumer expiredToken token']);
  });

  test('a body that is too long goes on, and is noted', async () => {
    const target = await startJsonTarget(page());
    const proxy = await startTestProxy(target.url, { enforce: true });
    const body = JSON.stringify({ task_name: 'x'.repeat(1_100_000) });
    expect((await post(`${proxy.url}${tasksPath}`, body)).status).toBe(200);
    expect(target.requests[0]?.body.toString()).toBe(body);
    expect(told((await proxy.line(0)).warnings)).toEqual(['consumer unchecked request body']);
  });

  test("a browser's preflight goes on, and is no breach", async () => {
    const target = await startTarget((_, response) => void response.writeHead(204).end());
    const proxy = await startTestProxy(target.url);
    expect((await exchange(`${proxy.url}${tasksPath}`, { method: 'OPTIONS' })).status).toBe(204);
    expect(await proxy.line(0)).toMatchObject({ status: 204, violations: [], warnings: [] });
    expect(proxy.journal()).toEqual([]);
  });

  test('a path of no operation goes on, and is noted', async () => {
    const target = await startTarget((_, response) => void response.end('other'));
    const proxy = await startTestProxy(target.url);
    expect((await exchange(`${proxy.url}/api/ws/5/ticket?token=abcdefghijklmnop`)).body.toString()).toBe('other');
    const { url, warnings } = await proxy.line(0);
    expect([url.includes('abcdefghijklmnop'), told(warnings)]).toEqual([false, ['consumer unknownPath']]);
  });
});

describe('the provider', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    [
      'too many rows',
      page({ page_size: 1, total_count: 2, page_count: 2, items: [{}, {}] }),
      ['provider pageOverfull items'],
      ['provider defaultPage page_size'],
    ],
    ['a wrong page_count', page({ total_count: 31, page_count: 2 }), ['provider pageCount page_count'], []],
    ['a missing field', page({ total_count: undefined }), ['provider required total_count'], []],
    ['a wrong type', page({ total_count: '0' }), ['provider type total_count'], []],
    ['what refuses to be a number', page({ total_count: { toString: 1 } }), ['provider type total_count'], []],
    ['no JSON', '<html>', ['provider answerSyntax'], []],
    ['nothing', '', ['provider answerSyntax'], []],
    ['a list', '[]', ['provider type '], []],
    ['nothing that nests', `${'['.repeat(100_000)}`, ['provider answerSyntax'], []],
    ['a code that is none', page({ ret_code: 0 }), ['provider type ret_code'], []],
    ['no code', '{}', ['provider required ret_code', 'provider required ret_msg'], []],
    [
      'an unknown code',
      '{"ret_code":"123456","ret_msg":"?"}',
      [],
      ['provider unexpectedRefusal', 'provider unknownRetCode ret_code'],
    ],
    ['more than is documented', page({ extra: 1 }), [], ['provider unknownField extra']],
    [
      '__proto__',
      '{"__proto__":{},"ret_code":"999994","ret_msg":""}',
      [],
      ['provider unexpectedRefusal', 'provider unknownField __proto__'],
    ],
    [
      'whole numbers as decimals',
      page({ extra: 1 }).replace(/"(total_count|extra)":(\d+)/gu, '"$1":$2.0'),
      [],
      ['provider decimalInteger total_count', 'provider unknownField extra'],
    ],
    ['another page', page({ page_no: 2 }), [], ['provider otherPage page_no']],
    ['a refusal of what is right', refusal, [], ['provider unexpectedRefusal']],
  ])('answers %s', async (_, body, violations, warnings) => {
    const target = await startJsonTarget(body);
    const proxy = await startTestProxy(target.url);
    expect((await post(`${proxy.url}${tasksPath}`, '{"page_no":1}')).body.toString()).toBe(body);
    const line = await proxy.line(0);
    const fromRows = (sentence: string): boolean => !sentence.includes('items[');
    expect([told(line.violations).filter(fromRows), told(line.warnings)]).toEqual([violations, warnings]);
  });

  test('a refusal of a body that nobody looked into is not held against the provider', async () => {
    const proxy = await startTestProxy((await startJsonTarget(refusal)).url);
    const headers = { token, 'content-type': 'application/json', 'content-encoding': 'gzip' };
    await exchange(`${proxy.url}${tasksPath}`, { method: 'POST', headers, body: gzipSync('{"page_size":101}') });
    const { violations, warnings } = await proxy.line(0);
    expect([told(violations), told(warnings)]).toEqual([[], ['consumer unchecked request body']]);
  });

  test('25: answers that begin with a byte order mark', async () => {
    const target = await startTarget((_, response) => {
      response.setHeader('content-type', 'application/json').end(`\uFEFF${page()}`);
    });
    const proxy = await startTestProxy(target.url);
    await post(`${proxy.url}${tasksPath}`, '{}');
    expect(told((await proxy.line(0)).violations)).toEqual(['provider byteOrderMark']);
  });

  test.each([
    [{ toString: 1 }, ['provider type item.expires_in']],
    ['0', ['provider tokenLifetime item.expires_in']],
    ['00', ['provider tokenLifetime item.expires_in']],
    ['86401', ['provider tokenLifetime item.expires_in']],
    ['864000', ['provider pattern item.expires_in']],
    ['1', []],
    ['86400', []],
  ])('answers a token that lives %j seconds', async (expires_in, violations) => {
    const item = { token: '4ac37cb2e9c740dba4b75a34d5358802', expires_in };
    const target = await startJsonTarget(JSON.stringify({ item, ret_code: '000000', ret_msg: '操作成功' }));
    const proxy = await startTestProxy(target.url);
    await exchange(`${proxy.url}${tokenPath}`);
    const line = await proxy.line(0);
    expect([told(line.violations), told(line.warnings)]).toEqual([violations, []]);
  });

  test('answers a token that has no time to live: in English and Chinese', async () => {
    const target = await startJsonTarget(
      '{"item":{"token":"4ac37cb2e9c740dba4b75a34d5358802","expires_in":"0"},"ret_code":"000000","ret_msg":"操作成功"}',
    );
    const proxy = await startTestProxy(target.url);
    await exchange(`${proxy.url}${tokenPath}`);
    expect((await proxy.line(0)).violations.map(({ reason }) => reason)).toEqual([
      {
        en: 'item.expires_in must be the seconds that a token lives, "1" … "86400", got "0"',
        zh: 'item.expires_in 须为 token 的有效秒数（"1" … "86400"），实际为 "0"',
      },
    ]);
  });

  test.each<[number, string, readonly string[]]>([
    [500, page(), ['provider otherStatus status']],
    [201, page(), ['provider otherStatus status']],
    [200, page(), []],
    [200, refusal, []],
    [400, refusal, []],
    [500, refusal, ['provider otherStatus status']],
    [401, '{"ret_code":"900002","ret_msg":"no"}', []],
    [400, '{"ret_code":"900002","ret_msg":"no"}', ['provider otherStatus status']],
    [500, '{"ret_code":"123456","ret_msg":"?"}', []],
  ])('answers HTTP %s with %s', async (status, body, warnings) => {
    const target = await startTarget((request, response) => {
      request.resume();
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    const proxy = await startTestProxy(target.url);
    await post(`${proxy.url}${tasksPath}`, '{}');
    expect(told((await proxy.line(0)).warnings).filter((sentence) => sentence.endsWith('status'))).toEqual(warnings);
  });

  test('answers HTTP 500 where it took what was asked: in English and Chinese', async () => {
    const target = await startTarget((request, response) => {
      request.resume();
      response.writeHead(500, { 'content-type': 'application/json' }).end(page());
    });
    const proxy = await startTestProxy(target.url);
    await post(`${proxy.url}${tasksPath}`, '{}');
    expect((await proxy.line(0)).warnings.map(({ reason }) => reason)).toEqual([
      {
        en: 'HTTP 500 was answered with ret_code 000000: it is 200 whatever the code, or fits it',
        zh: 'ret_code 000000 的应答使用了 HTTP 500：HTTP 状态码应始终为 200，或与编码相符',
      },
    ]);
  });

  describe('answers another page than the default', () => {
    const other = page({ page_no: 2, page_size: 10 });
    const both = ['provider defaultPage page_no', 'provider defaultPage page_size'];
    test.each<[string, string, readonly string[]]>([
      ['', other, both],
      ['{}', other, both],
      ['{"page_no":2}', other, ['provider defaultPage page_size']],
      ['{"page_size":"10"}', other, ['consumer numericString page_size', 'provider defaultPage page_no']],
      ['{}', page(), []],
      ['{"page_no":', other, []],
      ['page_no=2&page_size=10', other, []],
      ['{"page_no":null,"page_size":null}', other, []],
    ])('to %s', async (body, answered, warnings) => {
      const proxy = await startTestProxy((await startJsonTarget(answered)).url);
      await post(`${proxy.url}${tasksPath}`, body);
      const line = await proxy.line(0);
      expect(told(line.warnings).filter((sentence) => sentence.includes(' page_'))).toEqual(warnings);
    });

    test('where null counts as absent', async () => {
      const proxy = await startTestProxy((await startJsonTarget(other)).url, {
        behaviour: { nullParameter: 'ignore' },
      });
      await post(`${proxy.url}${tasksPath}`, '{"page_no":null,"page_size":10}');
      const warnings = told((await proxy.line(0)).warnings);
      expect(warnings).toEqual(['consumer type page_no', 'provider defaultPage page_no']);
    });

    test('and not where what was asked is not known', async () => {
      const proxy = await startTestProxy((await startJsonTarget(other)).url);
      await post(`${proxy.url}${tasksPath}`, JSON.stringify({ page_no: 2, colour: 'x'.repeat(1_100_000) }));
      expect(told((await proxy.line(0)).warnings)).toEqual(['consumer unchecked request body']);
    });

    test('and says so in English and Chinese', async () => {
      const proxy = await startTestProxy((await startJsonTarget(page({ page_size: 10 }))).url);
      await post(`${proxy.url}${tasksPath}`, '{}');
      expect((await proxy.line(0)).warnings.map(({ reason }) => reason)).toEqual([
        {
          en: 'no page_size was asked for, which means 15; 10 answered',
          zh: '请求未给出 page_size，默认应为 15，应答的是 10',
        },
      ]);
    });
  });

  test('answers UTF-8 that is labelled as another charset', async () => {
    const target = await startJsonTarget(page(), { 'content-type': 'application/json;charset=GBK' });
    const proxy = await startTestProxy(target.url);
    await post(`${proxy.url}${tasksPath}`, '{}');
    const { violations, warnings } = await proxy.line(0);
    expect([told(violations), warnings.map(({ reason }) => reason)]).toEqual([
      [],
      [
        {
          en: 'content-type must be application/json;charset=UTF-8, got application/json;charset=GBK',
          zh: 'content-type 须为 application/json;charset=UTF-8，实际为 application/json;charset=GBK',
        },
      ],
    ]);
  });

  test('answers another type, bytes that are no UTF-8, what cannot be decoded', async () => {
    const answers: (readonly [string, string, Uint8Array])[] = [
      ['text/html', 'identity', Buffer.from(page())],
      ['application/json', 'identity', Uint8Array.of(0xff)],
      ['application/json', 'gzip', Buffer.from('no gzip')],
      ['application/json', 'secret-sauce', Buffer.from('?')],
    ];
    const target = await startTarget((request, response) => {
      const [type, encoding, body] = answers.shift()!;
      request.resume();
      response.writeHead(200, { 'content-type': type, 'content-encoding': encoding }).end(body);
    });
    const proxy = await startTestProxy(target.url);
    const lines: RequestLine[] = [];
    // One after the other: what has to be decoded is told later than what has not.
    for (let count = 0; count < 4; count += 1) {
      await post(`${proxy.url}${tasksPath}`, '{}');
      lines.push(await proxy.line(count));
    }
    expect(lines.map(({ violations, warnings }) => told([...violations, ...warnings]))).toEqual([
      ['provider contentType content-type'],
      ['provider answerSyntax'],
      ['provider unchecked answer'],
      ['provider unchecked answer'],
    ]);
    expect(lines.slice(2).map(({ warnings }) => warnings[0]!.reason.zh)).toEqual([
      '应答已转发但未检查：无法按 gzip 解码（Z_DATA_ERROR）',
      '应答已转发但未检查：其 content-encoding 为 secret-sauce',
    ]);
  });

  test('takes what the contract forbids', async () => {
    const proxy = await startTestProxy((await startJsonTarget(page({ page_size: 100 }))).url);
    await post(`${proxy.url}${tasksPath}`, '{"page_size":101}');
    const { violations, warnings } = await proxy.line(0);
    expect([told(violations), told(warnings)]).toEqual([
      ['consumer maximum page_size'],
      ['provider unexpectedSuccess', 'provider otherPage page_size'],
    ]);
  });

  test('is described in English and Chinese, with the section of the page', async () => {
    const proxy = await startTestProxy((await startJsonTarget(page({ total_count: 31, page_count: 2 }))).url);
    await post(`${proxy.url}${tasksPath}`, '{}');
    expect((await proxy.line(0)).violations).toEqual([
      {
        side: 'provider',
        rule: 'pageCount',
        parameter: 'page_count',
        value: 2,
        reason: {
          en: 'page_count must be total_count / page_size rounded up, 3, got 2',
          zh: 'page_count 须为 total_count / page_size 向上取整的值 3，实际为 2',
        },
        section: '查询群发任务数据',
      },
    ]);
  });

  describe('answers rows whose names look like secrets', () => {
    const task = {
      task_name: 'Session: Spring',
      task_source: 1,
      taskid: '0ad2f7b8c1e94f6fa3d5b7c9e1f20436',
      timezone: 'GMT+08:00',
      task_start_time: '2025-03-10 08:00:00',
      task_end_time: '2025-03-10 09:00:00',
      send_time_type: 1,
      estimate_send_num: 1,
      send_success_num: 1,
      send_error_num: 0,
      subjectid: '',
    };
    test.each([
      ['Session: Spr', []],
      ['Session: Winter', ['provider unmatchedRow items[0].task_name']],
    ])('to %s', async (task_name, violations) => {
      const target = await startJsonTarget(page({ items: [task], page_count: 1, total_count: 1 }));
      const proxy = await startTestProxy(target.url);
      await post(`${proxy.url}${tasksPath}`, JSON.stringify({ task_name }));
      expect(told((await proxy.line(0)).violations)).toEqual(violations);
      expect(JSON.stringify(proxy.journal())).not.toMatch(/Spr|Winter/);
    });
  });

  test('a mock server behind it breaks nothing', async () => {
    const mock = await startTestMock();
    const proxy = await startTestProxy(mock.url);
    const own = await tokenOf(proxy.url);
    await post(`${proxy.url}${tasksPath}`, '{"page_no":2,"page_size":3}', own);
    await post(`${proxy.url}${recordsPath}`, '{}', own);
    await proxy.line(2);
    expect(proxy.journal().map(({ violations, warnings }) => [...violations, ...warnings])).toEqual([[], [], []]);
  });
});

describe('credentials', () => {
  test('are nowhere in what is shown: the journal, the stream, the log', async () => {
    const issued = '4ac37cb2e9c740dba4b75a34d5358802';
    const target = await startJsonTarget(
      `{"item":{"token":"${issued}","expires_in":"86400"},"ret_code":"000000","ret_msg":"操作成功"}`,
    );
    const proxy = await startTestProxy(target.url);
    const headers = {
      authorization: 'Bearer very-secret-word',
      cookie: 'session=also-secret',
      token: issued,
      'X-App-Key': 'my-app-key-is',
    };
    const sign = '258eec3118705112b2c53dc8043d4d34';
    const stream = await openStream(`${proxy.url}/_mock/tenants/1/stream`);
    await stream.next();
    await exchange(
      `${proxy.url}/api/get_token?appid=1&create_time=1569397773&sign=${sign}&app_key=secret-key-2&sign=${sign}`,
      { headers },
    );
    await exchange(`${proxy.url}${tasksPath}`, {
      method: 'POST',
      headers,
      body: `{"app_key":"secret-key-2","task_name":"${issued}","sign":12345}`,
    });
    const shown = JSON.stringify([
      await proxy.line(0),
      await proxy.line(1),
      proxy.journal(),
      await stream.next(),
      await stream.next(),
    ]);
    stream.close();
    for (const secret of ['very-secret', 'also-secret', issued, sign, 'secret-key-2', 'my-app-key', '12345'])
      expect(shown).not.toContain(secret);
    // And the target got them as they were.
    expect(target.requests[0]?.url).toContain(`sign=${sign}&app_key=secret-key-2`);
    expect(target.requests[1]?.body.toString()).toContain(issued);
  });

  test('of one token are one pseudonym, in the answer that gave it and the request that carries it', async () => {
    const mock = await startTestMock();
    const proxy = await startTestProxy(mock.url);
    const own = await tokenOf(proxy.url);
    await post(`${proxy.url}${tasksPath}`, '{}', own);
    await proxy.line(1);
    const [first, second] = proxy.journal();
    const shown = second?.requestHeaders['token'] ?? '';
    expect(shown).toMatch(new RegExp(`^${own.slice(0, 4)}[0-9a-f]{8}0{20}$`));
    expect(first?.responseBody).toContain(`"token":"${shown}"`);
    expect(first?.responseHeaders).toMatchObject({ 'content-type': 'application/json;charset=UTF-8' });
  });

  test('are taken out of the headers of an answer, too', async () => {
    const issued = '4ac37cb2e9c740dba4b75a34d5358802';
    const body = `{"item":{"token":"${issued}","expires_in":"86400"},"ret_code":"000000","ret_msg":"操作成功"}`;
    const target = await startJsonTarget(body, { 'set-cookie': 'a=secret', 'x-note': `of ${issued}` });
    const proxy = await startTestProxy(target.url);
    await exchange(`${proxy.url}${tokenPath}`);
    await proxy.line(0);
    const { responseHeaders = {} } = proxy.journal()[0]!;
    expect(responseHeaders['x-note']).toMatch(/^of 4ac3[0-9a-f]{8}0{20}$/);
    expect(responseHeaders['set-cookie']).not.toContain('secret');
  });
});

describe('tenants', () => {
  test('come with the first token their appid gets, and requests find them by their token', async () => {
    const mock = await startTestMock({ tenants: [{ appid: 'shop', appKey: 'k' }] });
    const proxy = await startTestProxy(mock.url);
    await exchange(`${proxy.url}/api/get_token?appid=nobody&create_time=1569397773&sign=${token}`);
    // md5('shop' + '1569397773' + 'k')
    const { body } = await exchange(
      `${proxy.url}/api/get_token?appid=shop&create_time=1569397773&sign=c7cdcf61cc5d5bf21afb32991a3b8a14`,
    );
    const own = (JSON.parse(body.toString()) as { item?: { token: string } }).item?.token ?? '';
    await post(`${proxy.url}${tasksPath}`, '{}', own);
    await post(`${proxy.url}${tasksPath}`, '{}', token);
    const lines = await Promise.all([0, 1, 2, 3].map((index) => proxy.line(index)));
    expect(lines.map(({ appid, retCode }) => [appid, retCode])).toEqual([
      ['1', '900004'],
      ['shop', '000000'],
      ['shop', '000000'],
      ['1', '900002'],
    ]);
  });

  test('are no more than a hundred by traffic', async () => {
    const target = await startJsonTarget(
      `{"item":{"token":"${token}","expires_in":"86400"},"ret_code":"000000","ret_msg":""}`,
    );
    const proxy = await startTestProxy(target.url);
    for (let appid = 1; appid <= 105; appid += 1) await exchange(`${proxy.url}/api/get_token?appid=${appid}`);
    await proxy.line(104);
    expect(proxy.emulator.tenants.list()).toHaveLength(100);
    expect(proxy.lines.at(-1)?.appid).toBe('1');
  });

  test.each(['', 'x'.repeat(100), '__proto__'])('of the appid %j do no harm', async (appid) => {
    const target = await startJsonTarget(
      `{"item":{"token":"${token}","expires_in":"soon"},"ret_code":"000000","ret_msg":""}`,
    );
    const proxy = await startTestProxy(target.url);
    expect(
      (await exchange(`${proxy.url}/api/get_token?appid=${appid}&create_time=1569397773&sign=${token}`)).status,
    ).toBe(200);
    const isPossible = appid === '__proto__';
    expect((await proxy.line(0)).appid).toBe(isPossible ? appid : '1');
  });
});

describe('enforced', () => {
  test.each<[string, string, string, string]>([
    ['a page too large', '{"page_size":101}', '999994', 'page_size must be at most 100, got 101 [maximum]'],
    ['malformed JSON', '{', '999994', 'the body is not valid JSON'],
    ['a wrong type', '{"page_no":{}}', '999994', 'page_no must be of type'],
    ['what refuses to be a number', '{"page_no":{"toString":1}}', '999994', 'page_no must be of type'],
  ])('%s does not leave', async (_, body, code, reason) => {
    const target = await startJsonTarget(page());
    const proxy = await startTestProxy(target.url, { enforce: true });
    const answer = await post(`${proxy.url}${tasksPath}`, body);
    expect(JSON.parse(answer.body.toString())).toEqual({ ret_code: code, ret_msg: '参数异常,请检查' });
    expect(answer.headers[answer.headers.indexOf('x-mock-violation') + 1]).toContain(reason);
    expect(target.requests).toEqual([]);
    expect(proxy.journal()[0]).toMatchObject({ retCode: code, violations: [{ side: 'consumer' }] });
  });

  test('a request without a token is answered as the provider would, in the language and with the status of the switches', async () => {
    const target = await startJsonTarget(page());
    const proxy = await startTestProxy(target.url, {
      enforce: true,
      behaviour: { language: 'en', errorStatus: 'mapped' },
    });
    const { status, body } = await exchange(`${proxy.url}${tasksPath}`, { method: 'POST', body: '{}' });
    expect([status, body.toString()]).toEqual([401, '{"ret_code":"900001","ret_msg":"token is empty"}']);
  });

  test.each([
    ['what is only a warning', '{"page_no":"1"}'],
    ['what the page leaves open', '{"page_no":0,"task_start_time":2,"task_end_time":1}'],
    ['what only this mock limits', '{"task_start_time":9007199254740993}'],
    ['what is right', '{"page_no":1}'],
  ])('%s goes on, byte for byte', async (_, body) => {
    const target = await startJsonTarget(page());
    const proxy = await startTestProxy(target.url, { enforce: true });
    await post(`${proxy.url}${tasksPath}`, body);
    expect(target.requests.map((request) => request.body.toString())).toEqual([body]);
  });

  test('a switch says what the provider is known to refuse', async () => {
    const target = await startJsonTarget(page());
    const proxy = await startTestProxy(target.url, { enforce: true, behaviour: { coercion: 'strict' } });
    await post(`${proxy.url}${tasksPath}`, '{"page_no":"1"}');
    expect(target.requests).toEqual([]);
  });

  test('G5: the header language chooses the language of a refusal where the switch says so', async () => {
    const target = await startJsonTarget(page());
    const proxy = await startTestProxy(target.url, { enforce: true, behaviour: { language: 'header' } });
    const { body } = await exchange(`${proxy.url}${tasksPath}`, {
      method: 'POST',
      headers: { token, language: 'en' },
      body: ['{"page_size":101}'],
    });
    expect(String(body)).toContain('"ret_msg":"invalid parameters');
  });

  test('G4: null is refused, and goes on where the switch says that it counts as absent', async () => {
    const target = await startJsonTarget(page());
    for (const nullParameter of ['reject', 'ignore'] as const) {
      const proxy = await startTestProxy(target.url, { enforce: true, behaviour: { nullParameter } });
      await post(`${proxy.url}${tasksPath}`, `{"sender":null,"task_name":"${nullParameter}"}`);
    }
    expect(target.requests.map((request) => request.body.toString())).toEqual(['{"sender":null,"task_name":"ignore"}']);
  });

  test('a body in chunks goes on in chunks', async () => {
    const target = await startJsonTarget(page());
    const proxy = await startTestProxy(target.url, { enforce: true });
    await exchange(`${proxy.url}${tasksPath}`, { method: 'POST', headers: { token }, body: ['{"page', '_no":1}'] });
    expect(target.requests[0]?.body.toString()).toBe('{"page_no":1}');
    expect(target.requests[0]?.rawHeaders.map((field) => field.toLowerCase())).toContain('chunked');
  });
});

describe('control routes', () => {
  test('answer as those of a mock server do, and what makes no sense says so', async () => {
    const proxy = await startTestProxy((await startJsonTarget(refusal)).url);
    await post(`${proxy.url}${tasksPath}`, '{"page_size":101}');
    const get = async (path: string): Promise<{ status: number; json: unknown }> => {
      const { status, body } = await exchange(`${proxy.url}/_mock${path}`);
      return { status, json: JSON.parse(body.toString()) };
    };
    expect(await get('/ready')).toEqual({ status: 200, json: { status: 'ready' } });
    expect(await get('/tenants/1/journal/violations')).toMatchObject({
      json: { items: [{ kind: 'violation', side: 'consumer', rule: 'maximum', operation: 'queryTaskList' }] },
    });
    expect(await get('/tenants/1/state')).toMatchObject({ status: 501, json: { code: 'NOT_ON_A_PROXY' } });
    expect((await exchange(`${proxy.url}/_mock`, { headers: { accept: 'text/html' } })).body.toString()).toContain(
      `data-target="${proxy.target}"`,
    );
  });

  test('of a mock server behind it are not reached through it', async () => {
    const mock = await startTestMock();
    const proxy = await startTestProxy(mock.url, { host: '0.0.0.0' });
    const socket = connect(proxy.port, '127.0.0.1');
    socket.end('GET http://127.0.0.1/_mock/tenants/1/state HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain('channels');
  });

  test('ask for the token beyond loopback, and refuse other sites', async () => {
    const target = await startJsonTarget(refusal);
    const open = await startTestProxy(target.url);
    expect((await exchange(`${open.url}/_mock/tenants`, { headers: { origin: 'https://evil.example' } })).status).toBe(
      403,
    );
    expect((await exchange(`${open.url}/_mock/tenants`, { headers: { host: 'evil.example' } })).status).toBe(403);
    const wide = await startTestProxy(target.url, { host: '0.0.0.0' });
    expect((await exchange(`http://127.0.0.1:${wide.port}/_mock/tenants`)).status).toBe(401);
    const headers = { 'x-mock-token': wide.controlToken };
    expect((await exchange(`http://127.0.0.1:${wide.port}/_mock/tenants`, { headers })).status).toBe(200);
  });
});
