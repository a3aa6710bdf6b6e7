import { once } from 'node:events';
import { Agent, createServer, request as requestOverHttp, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as requestOverTls } from 'node:https';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import type { Fault, RequestEffect } from '../../../generators/generated/types.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { smallAccount } from '../../../test/support/testing-tenant.ts';
import { startMockServer, type MockServer, type MockServerOptions, type RequestLine } from '../../server.ts';
import { sobotRouter } from '../express.ts';

const getToken = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';
const tasks = '/chat-set/api/line/query_task_list';
const refused = '{"ret_code":"999994","ret_msg":"参数异常,请检查"}';
/** Longer than anything waits for in a test, in ms. */
const forever = 600_000;

const servers: MockServer[] = [];

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(fault: Fault | RequestEffect, options: MockServerOptions = {}): Promise<MockServer> {
  const server = await startMockServer({ port: 0, initialState: smallAccount, ...options });
  servers.push(server);
  server.emulator.tenants
    .get('1')!
    .faults.add('request' in fault || 'match' in fault ? fault : { request: fault as RequestEffect });
  return server;
}

/** What a client got until the answer or the connection ended. */
interface Received {
  readonly status?: number | undefined;
  readonly length?: string | undefined;
  readonly text: string;
  readonly error?: string | undefined;
}

interface ReceiveOptions {
  readonly method?: string;
  readonly path?: string;
  readonly onData?: (text: string) => void;
}

function receive(
  base: string | MockServer,
  { method = 'GET', path = '/api/get_token', onData }: ReceiveOptions = {},
): Promise<Received> {
  const { url, certificate: ca } = typeof base === 'string' ? { url: base, certificate: undefined } : base;
  const { promise, resolve } = Promise.withResolvers<Received>();
  let incoming: IncomingMessage | undefined;
  let text = '';
  const end = (error?: NodeJS.ErrnoException): void =>
    resolve({ status: incoming?.statusCode, length: incoming?.headers['content-length'], text, error: error?.code });
  const read = (message: IncomingMessage): void => {
    incoming = message;
    message.setEncoding('utf8');
    message.on('data', (chunk: string) => {
      text += chunk;
      onData?.(text);
    });
    message.on('error', end);
    message.on('end', () => end());
  };
  const outgoing: ClientRequest = url.startsWith('https')
    ? requestOverTls(`${url}${path}`, { method, ca, agent: false }, read)
    : requestOverHttp(`${url}${path}`, { method, agent: false }, read);
  outgoing.on('error', end);
  outgoing.end();
  return promise;
}

/** Resolves with the next request that the default tenant notes in its journal. */
function nextEntry({ emulator }: MockServer): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  emulator.tenants.get('1')!.journal.onEntry(resolve);
  return promise;
}

describe('a reset', () => {
  test('before the first byte is all that the client sees', async () => {
    const server = await start({ reset: 'before' });
    expect(await receive(server)).toEqual({ status: undefined, length: undefined, text: '', error: 'ECONNRESET' });
    const [entry] = server.emulator.tenants.get('1')!.journal.list().items;
    expect(entry).toMatchObject({ faults: ['fault-1'], responseBody: refused });
  });

  test('midway comes after the head and half of the body', async () => {
    const server = await start({ reset: 'mid-body' });
    expect(await receive(server)).toEqual({
      status: 200,
      length: '56',
      text: '{"ret_code":"999994","ret_ms',
      error: 'ECONNRESET',
    });
  });

  test.each(['before', 'mid-body'] as const)('%s over TLS breaks the connection off', async (reset) => {
    const server = await start({ reset }, { https: true });
    const { text, error } = await receive(server);
    expect([text === '', error]).toEqual([reset === 'before', 'ECONNRESET']);
  });

  test('neighbours 7: chunked drops the length of a body, reset amid it or cut', async () => {
    const reset = await start({ reset: 'mid-body', chunked: true });
    const whole = refused.length;
    expect(await receive(reset)).toEqual({
      status: 200,
      length: undefined,
      text: refused.slice(0, Math.floor(Buffer.byteLength(refused) / 2)),
      error: 'ECONNRESET',
    });
    const cut = await start({ body: 'truncated', chunked: true });
    expect(await receive(cut)).toMatchObject({
      status: 200,
      length: undefined,
      text: refused.slice(0, Math.floor(whole / 2)),
      error: undefined,
    });
  });

  test('chunked drops the length of a body of no bytes, too', async () => {
    const server = await start({ body: 'empty', chunked: true });
    expect(await receive(server)).toEqual({ status: 200, length: undefined, text: '', error: undefined });
  });

  test('amid a body that has no middle comes before it', async () => {
    const server = await start({ reset: 'mid-body', body: 'empty' });
    expect(await receive(server)).toMatchObject({ status: undefined, error: 'ECONNRESET' });
  });

  test('harms no other connection', async () => {
    const server = await start({ match: { nth: 1 }, request: { reset: 'before' } });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await expect(sendRequest(`${server.url}${getToken}`, { agent })).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await sendRequest(`${server.url}${getToken}`, { agent })).json()).toMatchObject({ ret_code: '000000' });
    agent.destroy();
  });

  test('of a kept connection ends that connection', async () => {
    const server = await start({ match: { nth: 2 }, request: { reset: 'mid-body' } });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    await sendRequest(`${server.url}${getToken}`, { agent });
    await expect(sendRequest(`${server.url}${getToken}`, { agent })).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await sendRequest(`${server.url}${getToken}`, { agent })).status).toBe(200);
    agent.destroy();
  });
});

describe('a slow body', () => {
  test('comes whole in the end', async () => {
    const server = await start({ dripBytesPerSecond: 2000 });
    expect(await receive(server)).toEqual({ status: 200, length: '56', text: refused, error: undefined });
  });

  test('comes bit by bit, and the rest at once when the server closes', async () => {
    const server = await start({ dripBytesPerSecond: 10 });
    let first = '';
    const received = await receive(server, {
      onData(text) {
        if (first === '') void server.close();
        first ||= text;
      },
    });
    expect(refused.startsWith(first)).toBe(true);
    expect(first.length).toBeLessThan(refused.length);
    expect(received).toMatchObject({ text: refused, error: undefined });
  });

  test('stops when the client goes away', async () => {
    const { promise: told, resolve: onRequest } = Promise.withResolvers<RequestLine>();
    const server = await start({ dripBytesPerSecond: 1 }, { onRequest });
    const outgoing = requestOverHttp(`${server.url}${getToken}`, { agent: false }).end();
    await once(outgoing, 'response');
    outgoing.destroy();
    expect(await told).toMatchObject({ operation: 'getToken' });
    expect(server.runningRequests).toBe(0);
  });

  test('of no bytes is an answer at once', async () => {
    const server = await start({ dripBytesPerSecond: 1, body: 'empty' });
    expect(await receive(server)).toMatchObject({ status: 200, length: '0', text: '' });
  });

  test('is none for a HEAD', async () => {
    const server = await start({ dripBytesPerSecond: 1 });
    await server.emulator.tenants.get('1')!.addRecords({
      messages: [{ id: 'm', channelId: '10001', type: 'file', content: 'SGVsbG8=', mediaKey: 'f'.repeat(32) }],
    });
    const { mediaKey } = server.emulator.tenants.get('1')!;
    const path = `/chatres/${mediaKey}/msg/20240501/${'f'.repeat(32)}/${'f'.repeat(32)}.txt`;
    expect(await receive(server, { method: 'HEAD', path })).toEqual({
      status: 200,
      length: '5',
      text: '',
      error: undefined,
    });
  });

  test('may break off', async () => {
    const server = await start({ dripBytesPerSecond: 2000, reset: 'mid-body' });
    const { text, error } = await receive(server);
    expect([refused.startsWith(text), text.length > 0, error]).toEqual([true, true, 'ECONNRESET']);
  });
});

describe('latency', () => {
  test('lets an answer wait', async () => {
    const server = await start({ latency: [1, 5] });
    expect(await receive(server)).toMatchObject({ status: 200, text: refused });
  });

  test('ends when the server closes', async () => {
    const server = await start({ latency: forever });
    let answered = false;
    const noted = nextEntry(server);
    const answer = receive(server).finally(() => {
      answered = true;
    });
    await noted;
    expect([answered, server.runningRequests]).toEqual([false, 1]);
    await server.close();
    expect(await answer).toMatchObject({ status: 200, text: refused, error: undefined });
  });

  test('ends when the client goes away', async () => {
    const { promise: told, resolve: onRequest } = Promise.withResolvers<RequestLine>();
    const server = await start({ latency: forever, reset: 'mid-body' }, { onRequest });
    const noted = nextEntry(server);
    const outgoing = requestOverHttp(`${server.url}${getToken}`, { agent: false }).end();
    outgoing.on('error', () => undefined);
    await noted;
    outgoing.destroy();
    await told;
    expect(server.runningRequests).toBe(0);
  });

  test('may come before a reset', async () => {
    const server = await start({ latency: 2, reset: 'before' });
    expect(await receive(server)).toMatchObject({ status: undefined, error: 'ECONNRESET' });
  });

  test('keeps no other request waiting', async () => {
    const server = await start({ match: { operation: 'getToken' }, request: { latency: forever } });
    const noted = nextEntry(server);
    const outgoing = requestOverHttp(`${server.url}${getToken}`, { agent: false }).end();
    outgoing.on('error', () => undefined);
    await noted;
    expect((await sendRequest(`${server.url}${tasks}`, { method: 'POST' })).json()).toMatchObject({
      ret_code: '900001',
    });
    outgoing.destroy();
  });
});

describe('faults that need no connection', () => {
  async function ask(fault: RequestEffect): Promise<Awaited<ReturnType<typeof sendRequest>>> {
    const server = await start({ match: { operation: 'queryTaskList' }, request: fault });
    const { item } = (await sendRequest(`${server.url}${getToken}`)).json<{ item: { token: string } }>();
    return sendRequest(`${server.url}${tasks}`, { method: 'POST', headers: { token: item.token } });
  }

  test('a wrong content type', async () => {
    expect((await ask({ contentType: 'text/html' })).headers['content-type']).toBe('text/html');
  });

  test('malformed JSON', async () => {
    const { text, json } = await ask({ body: 'malformed' });
    expect(text).toMatch(/"total_count":0,\}$/);
    expect(() => json()).toThrow(SyntaxError);
  });

  test('half of a body, whose length is true', async () => {
    const { headers, bytes, json } = await ask({ body: 'truncated' });
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(() => json()).toThrow(SyntaxError);
  });

  test('a status without a body', async () => {
    const { status, headers, bytes } = await ask({ status: 204 });
    expect([status, headers['content-length'], bytes.length]).toEqual([204, undefined, 0]);
  });

  test('a token that expires early', async () => {
    expect((await ask({ expireToken: true })).json()).toMatchObject({ ret_code: '900002' });
  });
});

describe('in an app of your own', () => {
  test('faults reach the connection', async () => {
    const sobot = sobotRouter();
    sobot.emulator.tenants.get('1')!.faults.add({ request: { reset: 'mid-body' } });
    const app = createServer(express().use(sobot)).listen(0, '127.0.0.1');
    await once(app, 'listening');
    const url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
    expect(await receive(url)).toMatchObject({ status: 200, error: 'ECONNRESET' });
    app.close();
    await once(app, 'close');
  });

  test('an answer that a middleware gave meanwhile stands', async () => {
    const sobot = sobotRouter();
    sobot.emulator.tenants.get('1')!.faults.add({ request: { latency: 1, reset: 'before' } });
    const early: express.RequestHandler = (_request, response, next) => {
      response.end('early');
      next();
    };
    const app = createServer(express().use(early, sobot)).listen(0, '127.0.0.1');
    await once(app, 'listening');
    const url = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
    expect(await receive(url)).toMatchObject({ status: 200, text: 'early' });
    app.close();
    await once(app, 'close');
  });
});
