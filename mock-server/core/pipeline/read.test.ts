import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createTestEmulator, get, tokenFor, tokenUrl } from '../../../test/support/create-test-emulator.ts';
import type { JournalEntry } from '../journal/entry.ts';

const list = '/chat-set/api/line/query_task_list';
const records = '/chat-set/api/line/send_record_list';

/** The journal's entry of one POST, and the code it was answered with. */
async function entryOf(
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
  url = list,
): Promise<JournalEntry> {
  const emulator = createTestEmulator();
  const token = await tokenFor(emulator);
  return (await emulator.handle({ method: 'POST', url, headers: { token, ...headers }, body })).entry!;
}

const rulesOf = ({ retCode, violations, warnings }: JournalEntry): unknown => [
  retCode,
  violations.map(({ rule }) => rule),
  warnings.map(({ rule }) => rule),
];

describe('one request, one judgement', () => {
  test('N12: JSON under the content type of a form is answered, with a warning', async () => {
    const entry = await entryOf('{"page_no":1}', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(rulesOf(entry)).toEqual(['000000', [], ['contentType']]);
    expect(entry.warnings[0]!.reason).toEqual({
      en: 'content-type must be application/json, got "application/x-www-form-urlencoded"',
      zh: 'content-type 须为 application/json，实际为 "application/x-www-form-urlencoded"',
    });
  });

  test('J1: parameters in the query of a POST are not read, and warned of', async () => {
    const entry = await entryOf('', {}, `${list}?page_no=2&page_size=15&_=1`);
    expect(rulesOf(entry)).toEqual(['000000', [], ['ignoredQuery', 'ignoredQuery', 'unknownParameter']]);
    expect(entry.warnings[0]!.reason).toEqual({
      en: 'page_no is in the query of a POST, where it is not read: put it into the body',
      zh: 'page_no 在 POST 的查询参数中，不会被读取，请放入请求体',
    });
  });

  test('what is no parameter is told in the query of a POST as it is in its body, up to twenty times', async () => {
    const entry = await entryOf('{}', undefined, `${list}?foo=1&token=x&constructor=2`);
    expect(rulesOf(entry)).toEqual(['000000', [], ['unknownParameter', 'unknownParameter', 'unknownParameter']]);
    expect(entry.warnings.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['foo', '1'],
      ['token', 'x'],
      ['constructor', '2'],
    ]);
    expect(entry.warnings[0]!.reason).toEqual({
      en: 'foo is not a parameter of this operation and is ignored, got "1": check its spelling',
      zh: 'foo 不是本接口的参数，已忽略，实际为 "1"，请检查拼写',
    });
    const many = Array.from({ length: 30 }, (_, index) => `p${index}=1`).join('&');
    expect((await entryOf('{}', undefined, `${list}?${many}`)).warnings.length).toBe(20);
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/vnd.x+json'])(
    'N12: %s is JSON',
    async (type) => {
      expect(rulesOf(await entryOf('{}', { 'content-type': type }))).toEqual(['000000', [], []]);
    },
  );

  test('N12: a body without a content type is warned of; no body needs one', async () => {
    expect(rulesOf(await entryOf('{}', {}))).toEqual(['000000', [], ['contentType']]);
    expect(rulesOf(await entryOf('', {}))).toEqual(['000000', [], []]);
  });

  test.each([
    [list, { task_start_time: 1_795_000_000 }, ['seconds']],
    [records, { send_start_time: 1_795_000_000, send_end_time: 1_795_000_001 }, ['seconds', 'seconds']],
    [records, { send_start_time: 0 }, []],
    [records, { send_start_time: 1_795_000_000_000 }, []],
  ])('J3: on %s %j are warned of as seconds', async (url, body, warnings) => {
    expect(rulesOf(await entryOf(JSON.stringify(body), undefined, url))).toEqual(['000000', [], warnings]);
  });

  test.each([
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="appid"\r\n\r\n1\r\n--x--\r\n',
      [],
    ],
    ['Multipart/Form-Data; boundary=x', '--x\r\n\r\na=1&b=2\r\n--x--\r\n', []],
    ['application/x-www-form-urlencoded', 'appid=1&x=2', ['ignoredBody', 'unknownParameter']],
  ])('the body of a GET is read where it is a form like a query: %s', async (type, body, rules) => {
    const request = { method: 'GET', url: tokenUrl(), headers: { 'content-type': type }, body };
    const { entry } = await createTestEmulator().handle(request);
    expect(rulesOf(entry!)).toEqual(['000000', [], rules]);
  });

  test('a byte order mark is answered, with a warning', async () => {
    const marked = new TextEncoder().encode('\uFEFF{"page_no":1}');
    expect(rulesOf(await entryOf(marked))).toEqual(['000000', [], ['byteOrderMark']]);
    expect(rulesOf(await entryOf('\uFEFF{"page_no":1}'))).toEqual(['000000', [], ['byteOrderMark']]);
  });
});

describe('an object that refuses to be a number or a text', () => {
  test.each([
    [list, 'page_no'],
    [list, 'task_start_time'],
    [records, 'recipient'],
    [records, 'taskid'],
  ])('%s: in place of %s it is of a wrong type, once there is a token', async (url, name) => {
    const emulator = createTestEmulator();
    const token = await tokenFor(emulator);
    emulator.tenants.get('1')!.faults.add({ match: { recipient: 'nobody' }, request: { status: 503 } });
    for (const value of [{ toString: 1 }, [{ toString: 1 }]]) {
      const request = { method: 'POST', url, body: JSON.stringify({ [name]: value }) };
      const json = { 'content-type': 'application/json' };
      const { entry } = await emulator.handle({ ...request, headers: { ...json, token } });
      expect(rulesOf(entry!)).toEqual(['999994', ['type'], []]);
      const { body } = await emulator.handle({ ...request, headers: json });
      expect(String(body)).toBe('{"ret_code":"900001","ret_msg":"token 为空"}');
    }
  });
});

describe('reasons that name the mistake', () => {
  test.each([
    ['page_no=1&page_size=15', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['page_no=1&page_size=15', {}],
    ['task_name=a%20b', { 'content-type': 'application/json' }],
    [
      '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
      { 'content-type': 'multipart/form-data; boundary=x' },
    ],
  ])('G8a: %j is form-encoded', async (body, headers) => {
    const entry = await entryOf(body, headers as Record<string, string>);
    expect([entry.retCode, entry.violations.map(({ rule }) => rule)]).toEqual(['999994', ['formEncoded']]);
    expect(entry.violations[0]!.reason.en).toMatch(
      /^the body is form-encoded \(.*\): send JSON, with content-type: application\/json$/,
    );
    expect(entry.violations[0]!.reason.zh).toMatch(/^请求体为表单编码/);
  });

  test.each(['{page_no=1}', '[1', 'page_no'])('%j is no form', async (body) => {
    expect(rulesOf(await entryOf(body))).toEqual(['999994', ['jsonSyntax'], []]);
  });

  test('G8: a gzip body is told of as compressed, whether a header says so or not', async () => {
    const body = gzipSync('{"page_no":1}');
    const json = { 'content-type': 'application/json' };
    for (const headers of [json, { ...json, 'content-encoding': 'gzip' }]) {
      const entry = await entryOf(body, headers);
      expect(rulesOf(entry)).toEqual(['999994', ['compressedBody'], []]);
      expect(entry.violations[0]!.reason.en).toBe(
        'the body is compressed ("gzip"): send it as it is, without content-encoding',
      );
    }
  });

  test('G8c: a create_time in milliseconds is named', async () => {
    const { entry } = await get(createTestEmulator(), tokenUrl({ createTime: '1569397773000' }));
    expect(entry!.violations.map(({ reason }) => reason)).toEqual([
      {
        en: 'create_time is in milliseconds, got "1569397773000": send seconds (10 digits)',
        zh: 'create_time 的单位是毫秒，实际为 "1569397773000"，请改为秒（10 位数字）',
      },
    ]);
  });

  test.each(['/api/get_token/', '//api/get_token', '/API/get_token'])(
    '%s: the path that was meant is named',
    async (url) => {
      const { entry } = await get(createTestEmulator(), url);
      expect(entry!.violations[0]).toMatchObject({
        rule: 'nearPath',
        reason: { en: `no operation has the path "${url}": use /api/get_token` },
      });
    },
  );
});
