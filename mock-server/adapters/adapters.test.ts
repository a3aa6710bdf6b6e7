import express from 'express';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyLimit, type PlainRequest } from '../core/plain-http.ts';
import { createEmulator, type Emulator } from '../emulator.ts';
import { sendRequest } from '../node/testing/http-client.ts';
import { sobotRouter } from './express.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

interface Connection {
  send(request: PlainRequest): Promise<Answer>;
  close(): Promise<void>;
}

/** Each way to the emulator. What express.json refuses never reaches the router: those cases are skipped behind it. */
const ways: Readonly<Record<string, (emulator: Emulator) => Promise<Connection>>> = {
  async handle({ handle }) {
    return {
      async send(request) {
        const { status, headers, body } = await handle({
          ...request,
          headers: { host: 'sobot.test', ...request.headers },
        });
        return { status, headers, body: Buffer.from(body) };
      },
      close: async () => undefined,
    };
  },
  async fetch({ fetch }) {
    return {
      async send({ method, url, headers, body }) {
        const response = await fetch(`http://sobot.test${url}`, {
          method,
          headers: headers as Record<string, string>,
          ...(body !== undefined && { body: body as string }),
        });
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: Buffer.from(await response.arrayBuffer()),
        };
      },
      close: async () => undefined,
    };
  },
  express: (emulator) => overSocket(express().use(sobotRouter({ emulator }))),
  'express behind express.json': (emulator) => overSocket(express().use(express.json(), sobotRouter({ emulator }))),
};

async function overSocket(app: express.Express): Promise<Connection> {
  const server: Server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    async send({ method, url, headers, body }) {
      const {
        status,
        headers: received,
        bytes,
      } = await sendRequest(`http://127.0.0.1:${port}${url}`, {
        method,
        headers: { host: 'sobot.test', ...headers },
        ...(body !== undefined && { body }),
      });
      return { status, headers: received as Answer['headers'], body: bytes };
    },
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tasks = '/chat-set/api/line/query_task_list';
const json = { 'content-type': 'application/json' };

describe.each(Object.entries(ways))('through %s', (way, connect) => {
  let connection: Connection;
  let token: string;
  let mediaPath: string;
  let channelId: string;
  let messageId: string;

  beforeAll(async () => {
    const emulator = createEmulator({ seed: 7, clock: { now: 1_741_564_800_000, frozen: true } });
    const tenant = emulator.tenants.get('1')!;
    await tenant.addRecords({
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
    });
    channelId = 'c1';
    messageId = 'm1';
    connection = await connect(emulator);
    const answer = await connection.send({ method: 'GET', url: getToken, headers: {} });
    token = (JSON.parse(answer.body.toString()) as { item: { token: string } }).item.token;
    const media = await connection.send({
      method: 'GET',
      url: `/chat-line/api/line/get_media_content?messageid=${messageId}&appid=${channelId}`,
      headers: { token },
    });
    mediaPath = (JSON.parse(media.body.toString()) as { item: string }).item;
  });
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

  test.skipIf(way.includes('json'))('malformed JSON is refused', async () => {
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

  test.skipIf(way.includes('json'))('a body over the limit is refused', async () => {
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

  function media(method: string, headers: PlainRequest['headers']): Promise<Answer> {
    return connection.send({ method, url: mediaPath.slice('http://sobot.test'.length), headers });
  }
});
