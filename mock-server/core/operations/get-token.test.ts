import { describe, expect, test } from 'vitest';
import {
  call,
  createTestEmulator,
  get,
  noon,
  tokenFor,
  tokenUrl,
  type Reading,
} from '../../../test/support/create-test-emulator.ts';
import type { CreateEmulatorOptions } from '../../emulator.ts';

const page = { appid: '1', create_time: '1569397773', sign: '258eec3118705112b2c53dc8043d4d34' };

function getToken(query: string | Record<string, string>, options?: CreateEmulatorOptions): Promise<Reading> {
  return call(createTestEmulator({ initialState: 'empty', ...options }), 'getToken', query);
}

describe('getToken', () => {
  test("answers the page's example", async () => {
    const { status, json, text } = await getToken(page);
    expect(status).toBe(200);
    expect(json).toEqual({
      item: { token: expect.stringMatching(/^[0-9a-f]{32}$/), expires_in: '86400' },
      ret_code: '000000',
      ret_msg: '操作成功',
    });
    expect(text).toMatch(
      /^\{"item":\{"token":"[0-9a-f]{32}","expires_in":"86400"\},"ret_code":"000000","ret_msg":"操作成功"\}$/,
    );
  });

  test('takes a sign in upper case', async () => {
    expect((await getToken({ ...page, sign: page.sign.toUpperCase() })).retCode).toBe('000000');
  });

  test('gives a new token each time', async () => {
    const emulator = createTestEmulator();
    const tokens = [await tokenFor(emulator), await tokenFor(emulator), await tokenFor(emulator)];
    expect(new Set(tokens).size).toBe(3);
  });

  test('signs with the credentials of each tenant', async () => {
    const emulator = createTestEmulator({ tenants: [{ appid: '测试 &=', appKey: 'ключ' }] });
    expect(await tokenFor(emulator, { appid: '测试 &=', appKey: 'ключ' })).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each([
    ['appid is required but missing [required]', { create_time: '1569397773', sign: page.sign }],
    ['create_time is required but missing [required]', { appid: '1', sign: page.sign }],
    ['sign is required but missing [required]', { appid: '1', create_time: '1569397773' }],
    ['appid must be at least 1 characters long, got "" [minLength]', { ...page, appid: '' }],
    ['create_time must match ^[0-9]{10}$, got "156939777" [pattern]', { ...page, create_time: '156939777' }],
    [
      'create_time is in milliseconds, got "1569397773000": send seconds (10 digits) [milliseconds]',
      { ...page, create_time: '1569397773000' },
    ],
    ['sign must match ^[0-9a-fA-F]{32}$, got "258eec" [pattern]', { ...page, sign: '258eec' }],
  ])('refuses with 999994: %s', async (reason, query) => {
    const { retCode, headers } = await getToken(query as Record<string, string>);
    expect([retCode, headers['x-mock-violation']]).toEqual(['999994', reason]);
  });

  test('refuses a query that is not UTF-8 with 999994', async () => {
    expect(await getToken(`appid=1&create_time=%FF&sign=${page.sign}`)).toMatchObject({
      retCode: '999994',
      entry: { violations: [{ rule: 'utf8', value: 'create_time=%FF' }] },
    });
  });

  test('refuses an unknown appid with 900004', async () => {
    expect((await getToken({ ...page, appid: '2' })).json).toEqual({
      ret_code: '900004',
      ret_msg: '没有找到公司的api配置信息!',
    });
  });

  test('refuses a wrong sign with 900003', async () => {
    expect((await getToken({ ...page, sign: '0'.repeat(32) })).json).toEqual({
      ret_code: '900003',
      ret_msg: 'signature错误',
    });
  });

  test('finds a bad parameter before an unknown appid, and that before a wrong sign', async () => {
    expect((await getToken({ ...page, appid: '2', create_time: 'x' })).retCode).toBe('999994');
    expect((await getToken({ ...page, appid: '2', sign: '0'.repeat(32) })).retCode).toBe('900004');
  });

  test.each(['__proto__', 'constructor', 'toString'])('knows no appid %s', async (appid) => {
    expect((await getToken({ ...page, appid })).retCode).toBe('900004');
  });

  test('counts the first of a repeated parameter, with a warning', async () => {
    const { retCode, entry } = await getToken(`appid=1&appid=2&create_time=1569397773&sign=${page.sign}`);
    expect(retCode).toBe('000000');
    expect(entry?.warnings).toMatchObject([{ rule: 'duplicateParameter', parameter: 'appid', value: '1' }]);
  });

  test('ignores an unknown parameter, with a warning', async () => {
    const { retCode, entry } = await getToken({ ...page, app_key: '2' });
    expect(retCode).toBe('000000');
    expect(entry?.warnings).toMatchObject([{ rule: 'unknownParameter', parameter: 'app_key', value: '2' }]);
  });

  test.each([
    ['JSON', '{"appid":"1","create_time":1569397773,"other":2}'],
    ['bytes', new TextEncoder().encode('{"appid":"1","create_time":1569397773,"other":2}')],
    ['a form', 'appid=1&create_time=1569397773&other=2'],
  ])('does not read a body, and warns of parameters in it: %s', async (_, body) => {
    const request = { method: 'GET', url: '/api/get_token', headers: {}, body };
    const { entry } = await createTestEmulator().handle(request);
    expect(entry).toMatchObject({
      retCode: '999994',
      requestBody: typeof body === 'string' ? body : '{"appid":"1","create_time":1569397773,"other":2}',
      violations: [{ rule: 'required' }, { rule: 'required' }, { rule: 'required' }],
      warnings: [
        {
          rule: 'ignoredBody',
          parameter: 'appid',
          value: '1',
          reason: {
            en: 'appid is in the body of a GET, where it is not read: put it into the query',
            zh: 'appid 在 GET 的请求体中，不会被读取，请放入查询参数',
          },
        },
        { rule: 'ignoredBody', parameter: 'create_time' },
        { rule: 'unknownParameter', parameter: 'other' },
      ],
    });
  });

  test.each(['', '{}', 'null', '[{"appid":1}]', '{"appid', '\uFEFF', '<appid>1</appid>'])(
    'answers a GET whose body says nothing of it: %j',
    async (body) => {
      const { entry } = await createTestEmulator().handle({ method: 'GET', url: tokenUrl(), headers: {}, body });
      expect([entry?.retCode, entry?.warnings, entry?.requestBody]).toEqual(['000000', [], body.replace('\uFEFF', '')]);
    },
  );

  test('warns of at most 20 unknown and 20 repeated parameters', async () => {
    const many = Array.from({ length: 500 }, (_, index) => `p${index}=1&p${index}=2`).join('&');
    const { entry } = await getToken(`${String(new URLSearchParams(page))}&${many}`);
    expect(entry?.warnings).toHaveLength(40);
  });
});

describe('credentialErrors', () => {
  test.each([
    ['platform', '900004', '900003'],
    ['documented', '999994', '999994'],
  ] as const)('%s: an unknown appid is %s and a wrong sign %s', async (credentialErrors, unknown, wrong) => {
    const options = { behaviour: { credentialErrors } };
    expect((await getToken({ ...page, appid: '2' }, options)).retCode).toBe(unknown);
    expect((await getToken({ ...page, sign: '0'.repeat(32) }, options)).retCode).toBe(wrong);
  });
});

describe('createTimeSkewSeconds', () => {
  const seconds = noon / 1000;
  const at = (createTime: number, createTimeSkewSeconds: number | 'off'): Promise<Reading> =>
    get(
      createTestEmulator({ initialState: 'empty', behaviour: { createTimeSkewSeconds } }),
      tokenUrl({ createTime: String(createTime) }),
    );

  test('is off: a time of 2019 is as good as today', async () => {
    expect((await at(1_569_397_773, 'off')).retCode).toBe('000000');
  });

  test.each([
    [0, 0, '000000'],
    [0, 1, '999994'],
    [300, -300, '000000'],
    [300, 300, '000000'],
    [300, -301, '999994'],
    [300, 301, '999994'],
  ])('%d: a create_time %d s from the clock is %s', async (skew, offset, retCode) => {
    expect((await at(seconds + offset, skew)).retCode).toBe(retCode);
  });

  test.each([
    [0, 0, '000000'],
    [0, 1, '999994'],
    [300, -300, '000000'],
    [300, 301, '999994'],
  ])('%d: late in a second, a create_time %d s from it is %s', async (createTimeSkewSeconds, offset, retCode) => {
    const emulator = createTestEmulator({
      initialState: 'empty',
      behaviour: { createTimeSkewSeconds },
      clock: { now: noon + 999, frozen: true },
    });
    expect((await get(emulator, tokenUrl({ createTime: String(seconds + offset) }))).retCode).toBe(retCode);
  });

  test('says how far a time may be', async () => {
    expect((await at(1_569_397_773, 300)).headers['x-mock-violation']).toBe(
      'create_time must be within 300 s of the tenant\'s clock, got "1569397773": sign with the current time in seconds [staleCreateTime]',
    );
  });

  test('is checked before the appid', async () => {
    const emulator = createTestEmulator({ behaviour: { createTimeSkewSeconds: 300 } });
    expect((await get(emulator, tokenUrl({ appid: '2' }))).retCode).toBe('999994');
  });

  test('goes by the clock of the default tenant for an unknown appid', async () => {
    const emulator = createTestEmulator({
      behaviour: { createTimeSkewSeconds: 300 },
      clock: { now: 1_569_397_773_000, frozen: true },
    });
    expect((await get(emulator, tokenUrl({ appid: '2' }))).retCode).toBe('900004');
  });
});
