import { describe, expect, test } from 'vitest';
import { call, createTestEmulator, tokenFor, type Reading } from '../../../test/support/create-test-emulator.ts';
import type { CreateEmulatorOptions, Emulator } from '../../emulator.ts';

const day = 86_400_000;
const withToken = ['getMediaContent', 'queryTaskList', 'sendRecordList'] as const;
/** Parameters that are right. */
const right = {
  getMediaContent: { messageid: '1501597916', appid: '12323' },
  queryTaskList: {},
  sendRecordList: {},
};
/** Parameters that are wrong, and some that would be warned about. */
const wrong = {
  getMediaContent: { unknown: '1' },
  queryTaskList: { page_no: 0, page_size: '1', unknown: 1 },
  sendRecordList: { page_no: 'x', sender: 1 },
};

function create(options?: CreateEmulatorOptions): Emulator {
  return createTestEmulator(options);
}

const list = (emulator: Emulator, token: string | undefined): Promise<Reading> =>
  call(emulator, 'queryTaskList', {}, token);

describe.each(withToken)('%s', (operation) => {
  test('answers with a token', async () => {
    const emulator = create();
    expect((await call(emulator, operation, right[operation], await tokenFor(emulator))).retCode).toBe('000000');
  });

  test('is 900001 without a token', async () => {
    expect((await call(create(), operation, right[operation])).json).toEqual({
      ret_code: '900001',
      ret_msg: 'token 为空',
    });
  });

  test.each(['', ' '])('is 900001 with the token %j', async (token) => {
    expect((await call(create(), operation, right[operation], token)).retCode).toBe('900001');
  });

  test('is 900002 with an unknown token', async () => {
    expect((await call(create(), operation, right[operation], '0'.repeat(32))).json).toEqual({
      ret_code: '900002',
      ret_msg: 'token 已失效,请重新获取',
    });
  });

  test.each([undefined, '0'.repeat(32)])('says nothing of bad parameters with the token %j', async (token) => {
    const { retCode, entry } = await call(create(), operation, wrong[operation], token);
    expect(retCode).toBe(token === undefined ? '900001' : '900002');
    expect(entry?.violations.map(({ parameter }) => parameter)).toEqual(['token']);
    expect(entry?.warnings).toEqual([]);
  });

  test('is 999994 with a token and bad parameters', async () => {
    const emulator = create();
    expect((await call(emulator, operation, wrong[operation], await tokenFor(emulator))).json).toEqual({
      ret_code: '999994',
      ret_msg: '参数异常,请检查',
    });
  });
});

describe('a token', () => {
  test('lives 24 hours to the millisecond', async () => {
    const emulator = create();
    const token = await tokenFor(emulator);
    const clock = emulator.tenants.get('1')!.clock;
    await clock.advance(day - 1);
    expect((await list(emulator, token)).retCode).toBe('000000');
    await clock.advance(1);
    const { retCode, headers } = await list(emulator, token);
    expect(retCode).toBe('900002');
    expect(headers['x-mock-violation']).toBe(
      `token "${token}" expired at 2024-05-02T04:00:00.000Z: get a new one [expiredToken]`,
    );
  });

  test('is good again when the clock goes back', async () => {
    const emulator = create();
    const token = await tokenFor(emulator);
    const clock = emulator.tenants.get('1')!.clock;
    await clock.advance(day);
    await clock.set(clock.now() - 1);
    expect((await list(emulator, token)).retCode).toBe('000000');
  });

  test.each(['__proto__', 'constructor', 'toString'])('is unknown when it is %s', async (token) => {
    expect((await list(create(), token)).retCode).toBe('900002');
  });

  test('of one tenant opens nothing of another', async () => {
    const emulator = create({
      tenants: [
        { appid: '1', appKey: '2' },
        { appid: '7', appKey: '8', initialState: 'empty' },
      ],
    });
    const token = await tokenFor(emulator, { appid: '7', appKey: '8' });
    expect((await list(emulator, token)).json['total_count']).toBe(0);
    expect((await list(emulator, await tokenFor(emulator))).json['total_count']).toBe(40);
  });

  test('ends with its tenant', async () => {
    const emulator = create();
    const token = await tokenFor(emulator);
    emulator.tenants.delete('1');
    expect((await list(emulator, token)).retCode).toBe('900002');
  });
});

describe('tokenRotation', () => {
  test('single: a new token ends the one before it', async () => {
    const emulator = create();
    const [first, second] = [await tokenFor(emulator), await tokenFor(emulator)];
    const { retCode, headers } = await list(emulator, first);
    expect(retCode).toBe('900002');
    expect(headers['x-mock-violation']).toBe(
      `token "${first}" was replaced by a newer one at 2024-05-01T04:00:00.000Z: share one token, or set the switch tokenRotation to overlap [replacedToken]`,
    );
    expect((await list(emulator, second)).retCode).toBe('000000');
  });

  test('single: a getToken that is refused ends no token', async () => {
    const emulator = create();
    const token = await tokenFor(emulator);
    await call(emulator, 'getToken', { appid: '1', create_time: '1569397773', sign: '0'.repeat(32) });
    expect((await list(emulator, token)).retCode).toBe('000000');
  });

  test('overlap: each token lives to its own expiry', async () => {
    const emulator = create({ behaviour: { tokenRotation: 'overlap' } });
    const first = await tokenFor(emulator);
    await emulator.tenants.get('1')!.clock.advance(1000);
    const second = await tokenFor(emulator);
    expect((await list(emulator, first)).retCode).toBe('000000');
    await emulator.tenants.get('1')!.clock.advance(day - 1000);
    expect([(await list(emulator, first)).retCode, (await list(emulator, second)).retCode]).toEqual([
      '900002',
      '000000',
    ]);
  });

  test('overlap: a token lives beside more than ten thousand newer ones', async () => {
    const emulator = create({ behaviour: { tokenRotation: 'overlap' } });
    const first = await tokenFor(emulator);
    for (let issued = 0; issued < 10_000; issued += 1) emulator.tenants.get('1')!.tokens.issue(0);
    expect((await list(emulator, first)).retCode).toBe('000000');
  });

  test('holds for tokens that were issued under the other setting', async () => {
    const emulator = create({ behaviour: { tokenRotation: 'overlap' } });
    const first = await tokenFor(emulator);
    await tokenFor(emulator);
    emulator.tenants.get('1')!.setBehaviour({ tokenRotation: 'single' });
    expect((await list(emulator, first)).retCode).toBe('900002');
  });
});
