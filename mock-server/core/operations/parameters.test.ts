import { describe, expect, test } from 'vitest';
import {
  call,
  callAs1,
  createTestEmulator,
  tokenFor,
  type Reading,
} from '../../../test/support/create-test-emulator.ts';

const lists = ['queryTaskList', 'sendRecordList'] as const;

async function send(
  operation: (typeof lists)[number],
  body: string | Record<string, unknown>,
  behaviour = {},
): Promise<Reading> {
  return callAs1(createTestEmulator({ behaviour }), operation, body);
}

const reasonOf = (reading: Reading): string | undefined => reading.headers['x-mock-violation'];

describe.each(lists)('%s', (operation) => {
  test('gives page 1 of 15 rows unless asked otherwise', async () => {
    expect((await send(operation, {})).json).toMatchObject({ page_no: 1, page_size: 15, items: { length: 15 } });
  });

  test('gives up to 100 rows', async () => {
    const { json } = await send(operation, { page_size: 100 });
    expect(json).toMatchObject({ page_no: 1, page_size: 100 });
  });

  test('gives disjoint pages of one order', async () => {
    const emulator = createTestEmulator();
    const token = await tokenFor(emulator);
    const rows = async (page_no: number, page_size: number): Promise<readonly unknown[]> =>
      (await call(emulator, operation, { page_no, page_size }, token)).items;
    const pages = [...(await rows(1, 10)), ...(await rows(2, 10)), ...(await rows(3, 10))];
    expect(pages).toEqual(await rows(1, 30));
    expect(new Set(pages.map((row) => JSON.stringify(row))).size).toBe(30);
  });

  test('counts pages and rows', async () => {
    const { json } = await send(operation, { page_size: 7 });
    const total = Number(json['total_count']);
    expect(json['page_count']).toBe(Math.ceil(total / 7));
  });

  test('gives no rows and true totals past the last page', async () => {
    const { json } = await send(operation, { page_no: 9_007_199_254_740_991, page_size: 100 });
    const { json: first } = await send(operation, { page_size: 100 });
    expect(json).toEqual({ ...first, items: [], page_no: 9_007_199_254_740_991 });
  });

  test('gives no pages when nothing matches', async () => {
    expect((await send(operation, { sender: 'nobody' })).json).toMatchObject({
      items: [],
      page_count: 0,
      total_count: 0,
    });
  });

  test('takes an absent body for no filters', async () => {
    const emulator = createTestEmulator();
    const token = await tokenFor(emulator);
    expect((await call(emulator, operation, undefined, token)).text).toBe(
      (await call(emulator, operation, {}, token)).text,
    );
  });

  test.each([
    ['page_size must be at most 100, got 101 [maximum]', '{"page_size":101}'],
    ['page_size must be at most 100, got "101" [maximum]', '{"page_size":"101"}'],
    ['page_size must be at least 1, got 0 [minimum]', '{"page_size":0}'],
    ['page_no must be at least 1, got 0 [minimum]', '{"page_no":0}'],
    ['page_no must be at least 1, got -1 [minimum]', '{"page_no":-1}'],
    ['page_no must be at least 1, got "-1" [minimum]', '{"page_no":"-1"}'],
    ['page_no must be of type integer or string, got 1.5 [type]', '{"page_no":1.5}'],
    ['page_no must be of type integer, got "1.5" [type]', '{"page_no":"1.5"}'],
    ['page_no must be of type integer, got "x" [type]', '{"page_no":"x"}'],
    ['page_no must be of type integer, got "" [type]', '{"page_no":""}'],
    ['page_no must match ^[1-9][0-9]{0,15}$, got "01" [pattern]', '{"page_no":"01"}'],
    ['page_no must be of type integer or string, got true [type]', '{"page_no":true}'],
    ['page_no must be of type integer or string, got null [type]', '{"page_no":null}'],
    ['page_no must be of type integer or string, got Infinity [type]', '{"page_no":1e400}'],
    ['page_no must be of type integer or string, got -Infinity [type]', '{"page_no":-1e400}'],
    ['page_no must be of type integer or string, got [1] [type]', '{"page_no":[1]}'],
    ['page_no must be of type integer or string, got {"valueOf":1} [type]', '{"page_no":{"valueOf":1}}'],
    ['page_no must be at most 9007199254740991, got 9007199254740992 [maximum]', '{"page_no":9007199254740993}'],
    ['page_no must be at most 9007199254740991, got "9007199254740993" [maximum]', '{"page_no":"9007199254740993"}'],
    ['sender must be of type string or integer, got {} [type]', '{"sender":{}}'],
    ['sender must be of type string or integer, got null [type]', '{"sender":null}'],
    ['sender must be of type string or integer, got 1.5 [type]', '{"sender":1.5}'],
    ['the body must be a JSON object, got [] [bodyType]', '[]'],
    ['the body must be a JSON object, got null [bodyType]', 'null'],
    ['the body must be at most 1048576 bytes: ask for less at once [bodyTooLarge]', `{"a":"${'x'.repeat(1_048_576)}"}`],
    [
      'page_no must be at least 1, got 0 [minimum]; page_size must be at least 1, got 0 [minimum]',
      '{"page_no":0,"page_size":0}',
    ],
  ])('refuses with 999994: %s', async (reason, body) => {
    const reading = await send(operation, body);
    expect([reading.retCode, reasonOf(reading)]).toEqual(['999994', reason]);
  });

  test('ignores unknown parameters, with a warning each', async () => {
    const { retCode, entry } = await send(operation, '{"page":2,"__proto__":{"page_no":9},"constructor":1}');
    expect(retCode).toBe('000000');
    expect(entry?.warnings.map(({ rule, parameter }) => [rule, parameter])).toEqual([
      ['unknownParameter', 'page'],
      ['unknownParameter', '__proto__'],
      ['unknownParameter', 'constructor'],
    ]);
  });

  test('warns of at most 20 unknown parameters', async () => {
    const body = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`p${index}`, 1]));
    expect((await send(operation, body)).entry?.warnings).toHaveLength(20);
  });

  test('keeps 200 characters of what is wrong', async () => {
    const { entry } = await send(operation, { page_no: 'x'.repeat(100_000), ['y'.repeat(1000)]: [['z'.repeat(1000)]] });
    const [wrong, unknown] = [entry?.violations[0], entry?.warnings[0]];
    expect([String(wrong?.value).length, String(unknown?.value).length, unknown?.parameter?.length]).toEqual([
      200, 200, 200,
    ]);
  });
});

describe('coercion', () => {
  const body = '{"send_start_time":"1","page_no":"1","page_size":2,"sender":123456,"taskid":1123412432341234123412431}';

  test('lenient: the other spelling is accepted, with warnings', async () => {
    const { retCode, json, entry } = await send('sendRecordList', body);
    expect([retCode, json['page_no'], json['total_count']]).toEqual(['000000', 1, 1]);
    expect(entry?.warnings.map(({ reason }) => reason.en)).toEqual([
      'send_start_time is documented as Long, got the string "1": send a number',
      'taskid is documented as String, got the number 1.1234124323412341e+24: send a string',
      'sender is documented as String, got the number 123456: send a string',
      'page_no is documented as Integer, got the string "1": send a number',
    ]);
  });

  test('strict: the other spelling is refused', async () => {
    const { retCode, entry } = await send('sendRecordList', body, { coercion: 'strict' });
    expect(retCode).toBe('999994');
    expect(entry?.violations.map(({ rule, parameter }) => [rule, parameter])).toEqual([
      ['numericString', 'send_start_time'],
      ['numberForString', 'taskid'],
      ['numberForString', 'sender'],
      ['numericString', 'page_no'],
    ]);
  });

  test('strict: the documented types are accepted', async () => {
    expect((await send('sendRecordList', { send_start_time: 1, taskid: '1' }, { coercion: 'strict' })).retCode).toBe(
      '000000',
    );
  });

  test.each(['lenient', 'strict'])('%s: a value that is wrong is told of once', async (coercion) => {
    const { entry } = await send('queryTaskList', { page_no: 'x' }, { coercion });
    expect([entry?.violations.length, entry?.warnings.length]).toEqual([1, 0]);
  });
});

describe('G4: nullParameter', () => {
  const nulls = { sender: null, page_no: null, page_size: 2, unknown: null };

  test.each(lists)('reject: %s refuses null', async (operation) => {
    const { retCode, entry } = await send(operation, nulls);
    expect(retCode).toBe('999994');
    expect(entry?.violations.map(({ reason }) => reason.en)).toEqual([
      'sender must be of type string or integer, got null',
      'page_no must be of type integer or string, got null',
    ]);
  });

  test.each(lists)('ignore: in %s null counts as absent, with warnings', async (operation) => {
    const { json, entry } = await send(operation, nulls, { nullParameter: 'ignore' });
    expect(json).toEqual((await send(operation, { page_size: 2 })).json);
    expect(entry?.warnings.map(({ reason }) => reason.en)).toEqual([
      'unknown is not a parameter of this operation and is ignored, got null: check its spelling',
      'sender must be of type string or integer, got null',
      'page_no must be of type integer or string, got null',
    ]);
  });

  test('ignore: a number beyond the range of JSON is no null, and is kept as what it is', async () => {
    const { retCode, entry } = await send('queryTaskList', '{"page_no":1e400}', { nullParameter: 'ignore' });
    expect([retCode, entry?.violations.map(({ value, reason }) => [value, reason.zh])]).toEqual([
      '999994',
      [['Infinity', 'page_no 的类型须为 integer 或 string，实际为 Infinity']],
    ]);
  });

  test('ignore: a body of null is refused all the same', async () => {
    expect((await send('queryTaskList', 'null', { nullParameter: 'ignore' })).retCode).toBe('999994');
  });
});

describe('pageSizeOverMaximum', () => {
  test('clamp: more than 100 counts as 100, with a warning', async () => {
    const { json, entry } = await send('queryTaskList', { page_size: 5000 }, { pageSizeOverMaximum: 'clamp' });
    expect(json['page_size']).toBe(100);
    expect(entry?.warnings.map(({ reason }) => reason.en)).toEqual([
      'page_size must be at most 100, got 5000: 100 is used',
    ]);
  });

  test('clamp: a numeric string counts too', async () => {
    expect(
      (await send('queryTaskList', { page_size: '5000' }, { pageSizeOverMaximum: 'clamp' })).json['page_size'],
    ).toBe(100);
  });

  test('clamp: how it is spelt counts like that of any other number', async () => {
    const clamp = { pageSizeOverMaximum: 'clamp' };
    const strict = await send('queryTaskList', { page_size: '500' }, { ...clamp, coercion: 'strict' });
    expect([strict.retCode, strict.entry?.violations.map(({ rule, value }) => [rule, value])]).toEqual([
      '999994',
      [['numericString', '500']],
    ]);
    const lenient = await send('queryTaskList', { page_size: '500' }, clamp);
    expect(lenient.entry?.warnings.map(({ rule }) => rule)).toEqual(['pageSizeClamped', 'numericString']);
  });

  test('clamp: the largest number that is told exactly counts as 100', async () => {
    const clamp = { pageSizeOverMaximum: 'clamp' };
    const { json } = await send('queryTaskList', { page_size: 9_007_199_254_740_991 }, clamp);
    expect(json['page_size']).toBe(100);
  });

  test.each([0, -1, 1.5, 'x', '0500', null, [500], 9_007_199_254_740_992, 1e300, '99999999999999999'])(
    'clamp: %j is refused all the same',
    async (page_size) => {
      expect((await send('queryTaskList', { page_size }, { pageSizeOverMaximum: 'clamp' })).retCode).toBe('999994');
    },
  );
});
