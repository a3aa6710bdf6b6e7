import { describe, expect, test } from 'vitest';
import { operations } from '../../../generators/generated/operations.ts';
import { call, callAs1, createTestEmulator, get, tokenFor } from '../../../test/support/create-test-emulator.ts';
import type { Emulator, HandledResponse } from '../../emulator.ts';

const list = operations.queryTaskList.path;

function send(method: string, url: string, headers = {}, emulator = createTestEmulator()): Promise<HandledResponse> {
  return emulator.handle({ method, url, headers });
}

/** An emulator of two tenants, the second with appid 7. */
function twoTenants(): Emulator {
  return createTestEmulator({
    tenants: [
      { appid: '1', appKey: '2' },
      { appid: '7', appKey: '8' },
    ],
    initialState: 'empty',
  });
}

describe('an unknown path', () => {
  test.each([
    '/',
    '/api',
    '/api/get_token/',
    '/API/GET_TOKEN',
    '/api/get%5ftoken',
    '//api/get_token',
    '/_mock/tenants',
    '*',
    '',
    '/__proto__',
  ])('is 404: %j', async (url) => {
    const { status, body } = await send('GET', url);
    expect([status, body]).toEqual([404, '{"ret_code":"999994","ret_msg":"参数异常,请检查"}']);
  });

  test('says which path it was', async () => {
    const { headers } = await send('POST', '/api/get_tokens?appid=1');
    expect(headers['x-mock-violation']).toBe(
      'no operation has the path "/api/get_tokens": see /_mock/openapi.json [unknownPath]',
    );
  });

  test('answers HEAD without a body', async () => {
    expect(await send('HEAD', '/')).toMatchObject({ status: 404, body: '' });
  });
});

describe('a wrong method', () => {
  test.each([
    ['getToken', 'POST', 'GET, OPTIONS'],
    ['getToken', 'HEAD', 'GET, OPTIONS'],
    ['getMediaContent', 'DELETE', 'GET, OPTIONS'],
    ['queryTaskList', 'GET', 'POST, OPTIONS'],
    ['sendRecordList', 'PUT', 'POST, OPTIONS'],
    ['sendRecordList', 'post', 'POST, OPTIONS'],
  ] as const)('is 405 for %s with %s', async (operation, method, allow) => {
    const { status, headers, body } = await send(method, operations[operation].path);
    expect([status, headers['allow']]).toEqual([405, allow]);
    expect(body).toBe(method === 'HEAD' ? '' : '{"ret_code":"999994","ret_msg":"参数异常,请检查"}');
  });

  test('says which one is right', async () => {
    expect((await send('GET', list)).headers['x-mock-violation']).toBe(
      'this path must be called with POST, got "GET" [wrongMethod]',
    );
  });
});

describe('CORS', () => {
  test.each([
    ['/api/get_token', 'GET'],
    [list, 'POST'],
    ['/chatres/x', 'GET, HEAD'],
  ])('answers the preflight of %s', async (url, methods) => {
    expect(await send('OPTIONS', url)).toEqual({
      status: 204,
      headers: {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': methods,
        'access-control-allow-headers': 'content-type, token, range, language, timezoneid',
        'access-control-max-age': '600',
      },
      body: '',
    });
  });

  test("P1a: allows what a preflight asks for, the platform's own language and timezoneid too", async () => {
    const asked = { 'access-control-request-headers': 'language,timezoneid,token,x-own' };
    expect((await send('OPTIONS', list, asked)).headers['access-control-allow-headers']).toBe(
      'language,timezoneid,token,x-own',
    );
  });

  test.each(['/api/get_token', list, '/unknown', '/chatres/x'])('is open on %s', async (url) => {
    expect((await send('GET', url)).headers['access-control-allow-origin']).toBe('*');
  });

  test('leaves a preflight out of the journal', async () => {
    const emulator = createTestEmulator();
    await send('OPTIONS', list, {}, emulator);
    expect(emulator.tenants.get('1')?.journal.list().items).toEqual([]);
  });
});

describe('serves', () => {
  test('knows the paths of the provider, whatever the method', () => {
    const { serves } = createTestEmulator();
    expect(Object.values(operations).every(({ path }) => serves(path))).toBe(true);
    expect([serves('/chatres/x'), serves('/_mock/live'), serves('/')]).toEqual([true, false, false]);
  });
});

describe('language', () => {
  test.each([
    ['zh', '操作成功', '参数异常,请检查'],
    ['en', 'operation succeeded', 'invalid parameters, please check'],
  ] as const)('%s', async (language, done, refused) => {
    const emulator = createTestEmulator({ behaviour: { language } });
    expect((await callAs1(emulator, 'queryTaskList', {})).json['ret_msg']).toBe(done);
    expect((await callAs1(emulator, 'queryTaskList', '{')).json['ret_msg']).toBe(refused);
    expect((await get(emulator, '/unknown')).json['ret_msg']).toBe(refused);
  });
});

describe('G5: the request header language', () => {
  const zh = '参数异常,请检查';
  const en = 'invalid parameters, please check';
  const texts = async (language: 'zh' | 'en' | 'header', headers: Record<string, string>): Promise<unknown> => {
    const emulator = createTestEmulator({ behaviour: { language } });
    const { body } = await send('GET', '/api/get_token', headers, emulator);
    return (JSON.parse(String(body)) as { ret_msg: string }).ret_msg;
  };

  test.each([
    ['en', en],
    ['EN-us', en],
    ['en_US', en],
    ['zh', zh],
    ['de, en', zh],
    ['', zh],
  ])('%j: where the switch language is header it chooses', async (language, text) => {
    expect(await texts('header', { language })).toBe(text);
  });

  test('where the switch language is header and there is none the texts are Chinese', async () => {
    expect(await texts('header', {})).toBe(zh);
  });

  test('changes nothing otherwise', async () => {
    expect([await texts('zh', { language: 'en' }), await texts('en', { language: 'zh' })]).toEqual([zh, en]);
  });

  test('chooses for pages, too', async () => {
    const emulator = createTestEmulator({ behaviour: { language: 'header' } });
    const headers = { token: await tokenFor(emulator), language: 'en' };
    const { body } = await emulator.handle({ method: 'POST', url: list, headers, body: '{}' });
    expect(String(body)).toContain('"ret_msg":"operation succeeded"');
  });
});

describe('errorStatus', () => {
  const signed = { appid: '1', create_time: '1569397773', sign: '0'.repeat(32) };

  test.each([
    ['always200', [200, 200, 200, 200, 200, 200]],
    ['mapped', [200, 401, 401, 401, 401, 400]],
  ] as const)('%s', async (errorStatus, statuses) => {
    const emulator = createTestEmulator({ behaviour: { errorStatus } });
    const readings = [
      await callAs1(emulator, 'queryTaskList', {}),
      await call(emulator, 'queryTaskList', {}),
      await call(emulator, 'queryTaskList', {}, 'unknown'),
      await call(emulator, 'getToken', signed),
      await call(emulator, 'getToken', { ...signed, appid: 'unknown' }),
      await callAs1(emulator, 'queryTaskList', '{'),
    ];
    expect(readings.map(({ retCode }) => retCode)).toEqual([
      '000000',
      '900001',
      '900002',
      '900003',
      '900004',
      '999994',
    ]);
    expect(readings.map(({ status }) => status)).toEqual(statuses);
  });

  test.each([
    ['always200', 200],
    ['mapped', 500],
  ] as const)('%s: a fault of the mock answers %d', async (errorStatus, status) => {
    const emulator = createTestEmulator({ behaviour: { errorStatus } });
    const token = await tokenFor(emulator);
    Object.assign(emulator.tenants.get('1')!.store.broadcastTasks, {
      query() {
        throw new Error('disk on fire');
      },
    });
    const reading = await call(emulator, 'queryTaskList', {}, token);
    expect([reading.status, reading.json]).toEqual([status, { ret_code: '999999', ret_msg: '系统未知异常' }]);
    expect(reading.headers['x-mock-violation']).toBe(
      'the mock itself failed: "disk on fire". This is a bug, please report it [internalFault]',
    );
  });
});

describe('x-mock-violation', () => {
  const header = async (body: string): Promise<Record<string, string>> =>
    (await callAs1(createTestEmulator(), 'queryTaskList', body)).headers;

  test('is printable ASCII, the rest percent-encoded', async () => {
    expect((await header('{"page_no":"测\\n% 😀"}'))['x-mock-violation']).toBe(
      'page_no must be of type integer, got "%E6%B5%8B\\n%25 %F0%9F%98%80" [type]',
    );
  });

  test('comes in Chinese too, with the section of the page', async () => {
    const zh = (await header('{"page_no":0}'))['x-mock-violation-zh'] ?? '';
    expect(decodeURIComponent(zh)).toBe('page_no 不能小于 1，实际为 0（查询群发任务数据）');
  });

  test.each(['"\\ud83d"', '"\\u0000\\r\\nset-cookie: a=b"', `"${'😀'.repeat(10_000)}"`, '"\\u007f\\u0080"'])(
    'survives %s',
    async (value) => {
      const headers = await header(
        `{"page_no":${value}, "page_size":${value}, "sender":{}, "task_name":{}, "subjectid":{}}`,
      );
      for (const name of ['x-mock-violation', 'x-mock-violation-zh']) {
        expect(headers[name]).toMatch(/^[\x20-\x7e]{1,1003}$/);
        expect(headers[name]).not.toMatch(/%(?![0-9A-F]{2})/);
      }
    },
  );

  test('is exposed to scripts of other origins', async () => {
    expect((await header('{'))['access-control-expose-headers']).toBe('x-mock-violation, x-mock-violation-zh');
  });

  test('is absent where nothing is wrong', async () => {
    expect(await header('{}')).not.toHaveProperty('x-mock-violation');
  });
});

describe('the journal', () => {
  test('keeps what arrived and what was answered', async () => {
    const emulator = createTestEmulator();
    const token = await tokenFor(emulator);
    const { text } = await call(emulator, 'queryTaskList', '{"page_size":"2"}', token);
    expect(emulator.tenants.get('1')?.journal.list({ operation: 'queryTaskList' }).items).toMatchObject([
      {
        id: 2,
        at: 1_714_536_000_000,
        appid: '1',
        method: 'POST',
        url: list,
        requestHeaders: { 'content-type': 'application/json', token },
        requestBody: '{"page_size":"2"}',
        status: 200,
        retCode: '000000',
        responseBody: text,
        violations: [],
        warnings: [{ rule: 'numericString' }],
      },
    ]);
  });

  test('tells a page as it was answered, though its records have changed since', async () => {
    const emulator = createTestEmulator({
      initialState: { channels: [{ id: 'c' }], broadcastTasks: [{ id: 't', name: 'n' }] },
    });
    const { text, entry } = await callAs1(emulator, 'queryTaskList', {});
    await emulator.tenants.get('1')!.importState({});
    emulator.tenants.get('1')!.setBehaviour({ language: 'en' });
    expect(entry?.responseBody).toBe(text);
  });

  test('keeps a refused body', async () => {
    const { entry } = await call(createTestEmulator(), 'queryTaskList', '{"page_no":', 'unknown');
    expect(entry).toMatchObject({ retCode: '900002', requestBody: '{"page_no":' });
  });

  test.each([
    ['POST', '/unknown', 404],
    ['POST', '/api/get_tokens', 404],
    ['PUT', list, 405],
    ['POST', '/api/get_token', 405],
    ['POST', '/chatres/x', 404],
  ])('keeps the body of %s %s, which is %d', async (method, url, status) => {
    const { entry } = await createTestEmulator().handle({ method, url, headers: {}, body: '{"page_no":1}' });
    expect(entry).toMatchObject({ status, requestBody: '{"page_no":1}' });
  });

  test('keeps the beginning of a long body, and none that is no text', async () => {
    const bodyOf = async (body: string | Uint8Array): Promise<string | undefined> =>
      (await createTestEmulator().handle({ method: 'POST', url: '/unknown', headers: {}, body })).entry?.requestBody;
    expect((await bodyOf('x'.repeat(1_048_577)))?.length).toBe(65_536);
    expect(await bodyOf(new Uint8Array([0xff]))).toBeUndefined();
  });

  test('of the default tenant takes what names no known tenant', async () => {
    const emulator = twoTenants();
    await get(emulator, '/unknown');
    await call(emulator, 'queryTaskList', {}, 'unknown');
    await call(emulator, 'getToken', { appid: 'unknown' });
    const { journal } = emulator.tenants.get('1')!;
    expect(journal.list().items.map(({ status, retCode }) => [status, retCode])).toEqual([
      [404, '999994'],
      [200, '900002'],
      [200, '999994'],
    ]);
  });

  test('of a tenant takes the unknown paths and wrong methods of its own', async () => {
    const emulator = twoTenants();
    const token = await tokenFor(emulator, { appid: '7', appKey: '8' });
    const statuses = [
      await send('GET', list, { token }, emulator),
      await send('GET', '/unknown', { token }, emulator),
      await send('POST', '/api/get_token?appid=7', {}, emulator),
      await send('GET', '/api/get_tokens?appid=7', {}, emulator),
      await send('POST', '/chat-line/api/line/get_media_content?appid=7', {}, emulator),
    ].map(({ entry }) => entry?.appid);
    expect(statuses).toEqual(['7', '7', '7', '7', '1']);
  });
});
