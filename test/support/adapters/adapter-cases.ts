import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyLimit, type PlainRequest } from '../../../mock-server/core/plain-http.ts';
import type { StateRecords } from '../../../mock-server/core/tenant/initial-state/state-records.ts';
import { createEmulator, type CreateEmulatorOptions, type Emulator } from '../../../mock-server/emulator.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** A way to an emulator that is reached as `http://sobot.test`. */
export interface Connection {
  send(request: PlainRequest): Promise<Answer>;
  close(): Promise<void>;
}

/** Where the cases expect the provider. */
export const origin = 'http://sobot.test';

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tasks = '/chat-set/api/line/query_task_list';
const mediaContent = '/chat-line/api/line/get_media_content';
const records = '/chat-set/api/line/send_record_list';
const json = { 'content-type': 'application/json' };

/** What every way is tried with: plain data, so that a page can be given it. */
export const caseSetup = {
  options: { seed: 7, clock: { now: 1_741_564_800_000, frozen: true } },
  records: {
    channels: [{ id: 'c1' }],
    messages: [
      {
        id: 'm1',
        channelId: 'c1',
        type: 'file',
        fileName: 'a.txt',
        mediaKey: 'f'.repeat(32),
        content: 'SGVsbG8sIFNvYm90IQ==',
      },
    ],
  },
} as const satisfies { options: CreateEmulatorOptions; records: StateRecords };

/** The emulator of the cases. */
export async function createCaseEmulator(): Promise<Emulator> {
  const emulator = createEmulator(caseSetup.options);
  await emulator.tenants.get('1')?.addRecords(caseSetup.records);
  return emulator;
}

export interface CaseOptions {
  /**
   * Whether `express.json()` stands before the emulator. What it refuses never gets further: those cases are left out.
   */
  readonly behindJsonParser?: boolean;
}

/** The same calls through each way to the emulator, which must make no difference. `connect` reaches `origin`. */
export function adapterCases(
  way: string,
  connect: () => Promise<Connection>,
  { behindJsonParser = false }: CaseOptions = {},
): void {
  describe(`through ${way}`, () => {
    cases(connect, behindJsonParser);
  });
}

function cases(connect: () => Promise<Connection>, behindJsonParser: boolean): void {
  let connection: Connection;
  let token: string;
  let mediaPath: string;

  beforeAll(async () => {
    connection = await connect();
    const answer = await connection.send({ method: 'GET', url: getToken, headers: {} });
    token = (JSON.parse(answer.body.toString()) as { item: { token: string } }).item.token;
    const media = await connection.send({
      method: 'GET',
      url: `${mediaContent}?messageid=m1&appid=c1`,
      headers: { token },
    });
    mediaPath = (JSON.parse(media.body.toString()) as { item: string }).item;
  }, 60_000);
  afterAll(() => connection.close());

  test('the seed decides the token', async () => {
    const { handle } = createEmulator({ seed: 7 });
    const { body } = await handle({ method: 'GET', url: getToken, headers: {} });
    expect(body).toBe(`{"item":{"token":"${token}","expires_in":"86400"},"ret_code":"000000","ret_msg":"操作成功"}`);
  });

  test('a success is the envelope as UTF-8 JSON with its length', async () => {
    const { status, headers, body } = await connection.send({
      method: 'POST',
      url: tasks,
      headers: { ...json, token },
      body: '{"task_name":"不存在","page_size":1}',
    });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json;charset=UTF-8');
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(body.toString()).toBe(
      '{"items":[],"page_count":0,"page_no":1,"page_size":1,"ret_code":"000000","ret_msg":"操作成功","total_count":0}',
    );
  });

  test('an absent body means no parameters', async () => {
    const { body } = await connection.send({ method: 'POST', url: tasks, headers: { token } });
    expect(JSON.parse(body.toString())).toMatchObject({ ret_code: '000000', page_no: 1, page_size: 15 });
  });

  test('a request without a token is refused with the reason in a header', async () => {
    const { headers, body } = await connection.send({ method: 'POST', url: tasks, headers: json, body: '{}' });
    expect(body.toString()).toBe('{"ret_code":"900001","ret_msg":"token 为空"}');
    expect(headers['x-mock-violation']).toContain('token');
  });

  test.skipIf(behindJsonParser)('malformed JSON is refused', async () => {
    const { body } = await connection.send({
      method: 'POST',
      url: tasks,
      headers: { ...json, token },
      body: '{"page_no":',
    });
    expect(JSON.parse(body.toString())).toMatchObject({ ret_code: '999994' });
  });

  test('invalid UTF-8 is refused', async () => {
    const { body } = await connection.send({
      method: 'POST',
      url: tasks,
      headers: { 'content-type': 'text/plain', token },
      body: Uint8Array.of(0x7b, 0xff, 0x7d),
    });
    expect(JSON.parse(body.toString())).toMatchObject({ ret_code: '999994' });
  });

  test.skipIf(behindJsonParser)('a body over the limit is refused', async () => {
    const { status, body } = await connection.send({
      method: 'POST',
      url: tasks,
      headers: { ...json, token },
      body: `{"task_name":"${'x'.repeat(bodyLimit * 3)}"}`,
    });
    expect(status).toBe(200);
    expect(JSON.parse(body.toString())).toMatchObject({ ret_code: '999994' });
  });

  test('names that every object inherits are ordinary parameters', async () => {
    const { body } = await connection.send({
      method: 'POST',
      url: tasks,
      headers: { ...json, token },
      body: '{"__proto__":{"page_size":1},"constructor":1,"toString":2}',
    });
    expect(JSON.parse(body.toString())).toMatchObject({ ret_code: '000000', page_size: 15 });
  });

  test('the wrong method is a 405 that names the right one', async () => {
    const { status, headers } = await connection.send({ method: 'DELETE', url: getToken, headers: {} });
    expect([status, headers['allow']]).toEqual([405, 'GET, OPTIONS']);
  });

  test('HEAD of an operation has no body', async () => {
    const { status, body } = await connection.send({ method: 'HEAD', url: getToken, headers: {} });
    expect([status, body.length]).toEqual([405, 0]);
  });

  test('a preflight is answered', async () => {
    const { status, headers, body } = await connection.send({
      method: 'OPTIONS',
      url: tasks,
      headers: { origin: 'http://localhost:5173', 'access-control-request-method': 'POST' },
    });
    expect([status, headers['access-control-allow-methods'], headers['content-length'], body.length]).toEqual([
      204,
      'POST',
      undefined,
      0,
    ]);
  });

  test('a media URL names the host that was asked', () => {
    expect(mediaPath).toMatch(/^http:\/\/sobot\.test\/chatres\/[0-9a-f]{32}\/msg\/20250310\/f{32}\/f{32}\.txt$/);
  });

  test('media are given whole', async () => {
    const { status, headers, body } = await media('GET', {});
    expect([status, headers['content-length'], body.toString()]).toEqual([200, '13', 'Hello, Sobot!']);
    expect(headers['content-disposition']).toContain('a.txt');
  });

  test('media are given in part', async () => {
    const { status, headers, body } = await media('GET', { range: 'bytes=7-' });
    expect([status, headers['content-range'], headers['content-length'], body.toString()]).toEqual([
      206,
      'bytes 7-12/13',
      '6',
      'Sobot!',
    ]);
  });

  test('a range past the end is a 416', async () => {
    const { status, headers } = await media('GET', { range: 'bytes=99-' });
    expect([status, headers['content-range']]).toEqual([416, 'bytes */13']);
  });

  test('media the client has already are not sent again', async () => {
    const { headers } = await media('GET', {});
    const { status, body } = await media('GET', { 'if-none-match': headers['etag'] });
    expect([status, body.length]).toEqual([304, 0]);
  });

  test('HEAD of media tells their length', async () => {
    const { status, headers, body } = await media('HEAD', {});
    expect([status, headers['content-length'], body.length]).toEqual([200, '13', 0]);
  });

  test('a path below the media that names none is a 404', async () => {
    const { status, body } = await connection.send({ method: 'GET', url: '/chatres/nothing', headers: {} });
    expect([status, JSON.parse(body.toString())]).toMatchObject([404, { ret_code: '999994' }]);
  });

  test.each<Omit<PlainRequest, 'headers'>>([
    { method: 'POST', url: tasks, body: '{"page_size":100}' },
    { method: 'POST', url: tasks, body: '{"page_size":101}' },
    { method: 'POST', url: records, body: '{"page_no":2,"page_size":"7","send_end_time":1741564800000}' },
    { method: 'GET', url: `${mediaContent}?messageid=m1&appid=c1` },
    { method: 'GET', url: `${mediaContent}?messageid=%E4%B8%8D&appid=c1` },
    { method: 'PUT', url: records, body: '{}' },
  ])('$method $url $body is answered as handle answers it, byte for byte', async (request) => {
    const { handle } = await createCaseEmulator();
    await handle({ method: 'GET', url: getToken, headers: {} });
    const headers = { ...json, token };
    const expected = await handle({ ...request, headers: { host: 'sobot.test', ...headers } });
    const { status, headers: received, body } = await connection.send({ ...request, headers });
    expect(body).toEqual(Buffer.from(expected.body));
    expect({ status, headers: received }).toMatchObject({ status: expected.status, headers: expected.headers });
  });

  function media(method: string, headers: PlainRequest['headers']): Promise<Answer> {
    return connection.send({ method, url: mediaPath.slice(origin.length), headers });
  }
}
