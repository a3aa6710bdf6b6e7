import { once } from 'node:events';
import { request as requestOverHttp, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../../test/support/free-port.ts';
import { exchange, type ClientRequestOptions } from '../../../test/support/http-client.ts';
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

const emptyPage =
  '{"items":[],"page_count":0,"page_no":1,"page_size":15,"ret_code":"000000","ret_msg":"操作成功","total_count":0}';
const refusedByTarget = '{"ret_code":"999999","ret_msg":"系统未知异常"}';

/** Answers once with raw bytes, whatever is asked. */
async function startRawBytes(answer: (socket: Socket) => void): Promise<string> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('an answer comes as the target sent it', () => {
  test.each<[string, string, ClientRequestOptions]>([
    ['a token', tokenPath, {}],
    ['a refusal with its reason', '/api/get_token?appid=2', {}],
    ['a page without a token', tasksPath, { method: 'POST', body: '{}' }],
    ['a wrong method', tasksPath, {}],
    ['a preflight', tasksPath, { method: 'OPTIONS' }],
    ['a HEAD', tokenPath, { method: 'HEAD' }],
    ['an unknown path', '/nowhere?a=1&a=2&%E4', {}],
    ['malformed JSON', recordsPath, { method: 'POST', body: '{"page_no": 1,' }],
  ])('%s', async (_, path, options) => {
    const now = (): number => 1_741_564_800_000;
    const [direct, behind] = await Promise.all([startTestMock({ now }), startTestMock({ now })]);
    const proxy = await startTestProxy(behind.url);
    expect(await timeless(`${proxy.url}${path}`, options)).toEqual(await timeless(`${direct.url}${path}`, options));
  });

  test('pages of an account, and its media with their ranges', async () => {
    const mock = await startTestMock();
    const proxy = await startTestProxy(mock.url);
    const token = await tokenOf(proxy.url);
    for (const [path, body] of [
      [tasksPath, '{"page_size":7,"page_no":2}'],
      [recordsPath, '{"page_size":100,"taskid":1123412432341234123412431}'],
      [recordsPath, '{}'],
    ] as const) {
      const headers = { token, 'content-type': 'application/json' };
      const options = { method: 'POST', headers, body };
      expect(await timeless(`${proxy.url}${path}`, options)).toEqual(await timeless(`${mock.url}${path}`, options));
    }
    const tenant = mock.emulator.tenants.get('1')!;
    const { items } = await tenant.store.messages.query({ type: 'image' }, { offset: 0, limit: 100 });
    const { id, channelId } = items.find(({ contentProvider }) => contentProvider === 'line')!;
    const path = `/chat-line/api/line/get_media_content?messageid=${id}&appid=${channelId}`;
    const { body } = await exchange(`${proxy.url}${path}`, { headers: { token } });
    const { item } = JSON.parse(body.toString()) as { item: string };
    // The target names itself: what it answers is not touched.
    expect(item.startsWith(`${mock.url}/chatres/`)).toBe(true);
    const media = item.slice(mock.url.length);
    for (const headers of [{}, { range: 'bytes=0-9' }, { range: 'bytes=-5' }, { range: 'bytes=999999-' }]) {
      const through = await timeless(`${proxy.url}${media}`, { headers });
      expect(through).toEqual(await timeless(`${mock.url}${media}`, { headers }));
      expect([200, 206, 416]).toContain(through.status);
    }
    expect(proxy.journal().at(-1)).toMatchObject({ operation: 'mediaFile', violations: [], warnings: [] });
  });

  test('its status text, and its fields in their order and spelling', async () => {
    const headers = ['X-B', '2', 'Set-Cookie', 'a=1', 'x-a', '1', 'SET-COOKIE', 'b=2', 'Content-Type', 'text/plain'];
    const target = await startTarget((_, response) => void response.writeHead(207, 'Quite Fine', headers).end('hello'));
    const proxy = await startTestProxy(target.url);
    const through = await timeless(`${proxy.url}/x`);
    expect(through).toMatchObject({ status: 207, statusText: 'Quite Fine', headers });
    expect(through).toEqual(await timeless(`${target.url}/x`));
  });

  test('with bytes in its fields that are no ASCII', async () => {
    const head = Buffer.from('HTTP/1.1 200 Sch\u00f6n\r\nx-latin: caf\u00e9\r\ncontent-length: 2\r\n\r\n', 'latin1');
    const url = await startRawBytes((socket) => void socket.write(Buffer.concat([head, Buffer.from('ok')])));
    const proxy = await startTestProxy(url);
    const { statusText, headers } = await exchange(`${proxy.url}/x`);
    expect([statusText, headers.slice(0, 2)]).toEqual(['', ['x-latin', 'caf\u00e9']]);
  });

  test('without the fields of the connection to the target', async () => {
    const target = await startTarget((_, response) => {
      response.writeHead(200, {
        connection: 'keep-alive, x-hop',
        'x-hop': '1',
        'proxy-authenticate': 'Basic',
        'x-end': '2',
      });
      response.end();
    });
    const proxy = await startTestProxy(target.url);
    const { headers } = await exchange(`${proxy.url}/x`);
    expect(headers).toContain('x-end');
    expect(headers.filter((name) => name === 'x-hop' || name === 'proxy-authenticate')).toEqual([]);
  });

  test('compressed, and checked all the same', async () => {
    const bytes = gzipSync(emptyPage.replace('"page_count":0', '"page_count":3'));
    const target = await startTarget((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bytes);
    });
    const proxy = await startTestProxy(target.url);
    const { body, headers } = await post(`${proxy.url}${tasksPath}`, '{}');
    expect([body.equals(bytes), gunzipSync(body).length > bytes.length, headers.includes('gzip')]).toEqual([
      true,
      true,
      true,
    ]);
    expect(told((await proxy.line(0)).violations)).toEqual(['provider pageCount page_count']);
  });

  test.each([204, 304])('%i, which has no body', async (status) => {
    const target = await startTarget((_, response) => void response.writeHead(status, { etag: '"x"' }).end());
    const proxy = await startTestProxy(target.url);
    expect(await timeless(`${proxy.url}/x`)).toEqual(await timeless(`${target.url}/x`));
    expect((await proxy.line(0)).status).toBe(status);
  });

  test('204 with the length of a body that it has not', async () => {
    const url = await startRawBytes((socket) => socket.end('HTTP/1.1 204 No Content\r\ncontent-length: 2\r\n\r\n'));
    const proxy = await startTestProxy(url);
    expect((await timeless(`${proxy.url}/x`)).headers).toEqual(['content-length', '2']);
    const { status, violations } = await proxy.line(0);
    expect([status, told(violations)]).toEqual([204, []]);
  });

  test('the length that a HEAD tells', async () => {
    const target = await startTarget(
      (_, response) => void response.writeHead(200, { 'content-length': '12345' }).end(),
    );
    const proxy = await startTestProxy(target.url);
    expect((await timeless(`${proxy.url}/x`, { method: 'HEAD' })).headers).toEqual(['content-length', '12345']);
  });

  test('trailers', async () => {
    const target = await startTarget((_, response) => {
      response.writeHead(200, { trailer: 'x-sum' });
      response.write('body');
      response.addTrailers([['X-Sum', '1']]);
      response.end();
    });
    const proxy = await startTestProxy(target.url);
    expect((await exchange(`${proxy.url}/x`)).trailers).toEqual(['X-Sum', '1']);
  });

  test('many megabytes, unchecked', async () => {
    const bytes = Buffer.alloc(5_000_000, 'abcdefghij');
    const target = await startTarget((request, response) => {
      request.resume();
      response.writeHead(200, { 'content-type': 'application/json' }).end(bytes);
    });
    const proxy = await startTestProxy(target.url);
    const { body } = await post(`${proxy.url}${tasksPath}`, '{}');
    expect(body.equals(bytes)).toBe(true);
    const { violations, warnings } = await proxy.line(0);
    expect([violations, told(warnings)]).toEqual([[], ['provider unchecked answer']]);
  });

  test('piece by piece, each as soon as it is there', async () => {
    const held: ServerResponse[] = [];
    const target = await startTarget((_, response) => {
      held.push(response);
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.flushHeaders();
    });
    const proxy = await startTestProxy(target.url);
    const outgoing = requestOverHttp(`${proxy.url}/x`, { agent: false }).end();
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    for (const piece of ['one', 'two']) {
      held[0]!.write(piece);
      const [chunk] = (await once(incoming, 'data')) as [Buffer];
      expect(chunk.toString()).toBe(piece);
    }
    incoming.resume();
    held[0]!.end();
    await once(incoming, 'end');
  });
});

describe('a request goes as the client sent it', () => {
  test.each<[string, ClientRequestOptions]>([
    ['with a length', { method: 'POST', body: '{"page_no" : 1}' }],
    ['in chunks', { method: 'POST', body: ['{"page', '_no":', '1}'] }],
    ['with bytes that are no text', { method: 'PUT', body: Uint8Array.of(0, 255, 254, 128) }],
    ['with a body though it is a GET', { method: 'GET', headers: { 'content-length': '2' }, body: '{}' }],
    ['without a body', { method: 'DELETE' }],
    ['of many megabytes', { method: 'POST', body: Buffer.alloc(3_000_000, 'x') }],
    ['with bytes in its fields that are no ASCII', { headers: ['Host', 'x', 'X-Latin', 'caf\u00e9'] }],
    ['with fields that come twice', { headers: ['Host', 'x', 'X-A', '1', 'x-B', '2', 'X-a', '3'] }],
  ])('%s', async (_, options) => {
    const target = await startTarget((request, response) => {
      request.resume();
      request.on('end', () => response.end('{}'));
    });
    const proxy = await startTestProxy(target.url);
    const path = '/chat-set/api/line/query_task_list?b=%E4%BD%A0&a=1&a=2';
    await exchange(`${target.url}${path}`, options);
    await exchange(`${proxy.url}${path}`, options);
    const [direct, passed] = target.requests;
    expect(ofMessage(passed!.rawHeaders)).toEqual(ofMessage(direct!.rawHeaders));
    expect(passed!.body.equals(direct!.body)).toBe(true);
    expect([passed!.method, passed!.url]).toEqual([direct!.method, direct!.url]);
    expect(valueOf(passed!.rawHeaders, 'transfer-encoding')).toBe(valueOf(direct!.rawHeaders, 'transfer-encoding'));
  });

  test('to the host of the target, below its path, without the control token and the fields of the connection', async () => {
    const target = await startTarget((_, response) => void response.end());
    const proxy = await startTestProxy(`${target.url}/staging/`);
    const hops = {
      connection: 'x-hop',
      'x-hop': '1',
      te: 'trailers',
      'proxy-authorization': 'Basic eA==',
      'x-mock-token': 't',
    };
    await exchange(`${proxy.url}/x?y`, { headers: { ...hops, 'x-end': '2' } });
    const { url, rawHeaders } = target.requests[0]!;
    expect(url).toBe('/staging/x?y');
    expect(rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase())).toEqual([
      'host',
      'connection',
      'x-end',
    ]);
    expect(`http://${valueOf(rawHeaders, 'host')}`).toBe(target.url);
  });

  test('once the client was told to go on, where it waits for that', async () => {
    const target = await startJsonTarget(emptyPage);
    const proxy = await startTestProxy(target.url);
    const headers = { expect: '100-continue', 'content-length': '2', token: 't' };
    const outgoing = requestOverHttp(`${proxy.url}${tasksPath}`, { method: 'POST', headers, agent: false });
    outgoing.flushHeaders();
    await once(outgoing, 'continue');
    outgoing.end('{}');
    const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
    incoming.resume();
    expect([incoming.statusCode, target.requests[0]?.body.toString()]).toEqual([200, '{}']);
  });

  test('piece by piece, each as soon as it is there', async () => {
    const pieces: string[] = [];
    let arrived = Promise.withResolvers<void>();
    const target = await startTarget((request, response) => {
      request.on('data', (chunk: Buffer) => {
        pieces.push(chunk.toString());
        arrived.resolve();
      });
      request.on('end', () => response.end());
    });
    const proxy = await startTestProxy(target.url);
    const outgoing = requestOverHttp(`${proxy.url}/x`, { method: 'POST', agent: false });
    for (const piece of ['one', 'two']) {
      outgoing.write(piece);
      await arrived.promise;
      arrived = Promise.withResolvers<void>();
    }
    expect(pieces).toEqual(['one', 'two']);
    outgoing.end();
    await once(outgoing, 'response');
  });
});

describe('when it goes wrong', () => {
  test('a client that hangs up ends the request to the target', async () => {
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const { promise: came, resolve: arrive } = Promise.withResolvers<void>();
    const target = await startTarget((_, response) => {
      response.on('close', resolve);
      arrive();
    });
    const proxy = await startTestProxy(target.url);
    const outgoing = requestOverHttp(`${proxy.url}${tokenPath}`, { agent: false }).end();
    outgoing.on('error', () => undefined);
    await came;
    outgoing.destroy();
    await ended;
    const { status, violations, warnings } = await proxy.line(0);
    expect([status, violations, told(warnings)]).toEqual([499, [], ['consumer clientGone']]);
  });

  test('a client that hangs up amid its body breaks the body to the target off', async () => {
    const { promise: broken, resolve } = Promise.withResolvers<boolean>();
    const { promise: came, resolve: arrive } = Promise.withResolvers<void>();
    const target = await startTarget((request) => {
      request.on('data', () => arrive());
      request.on('close', () => resolve(request.complete));
      request.on('error', () => undefined);
    });
    const proxy = await startTestProxy(target.url);
    const headers = { 'content-length': '100', token: 't' };
    const outgoing = requestOverHttp(`${proxy.url}${tasksPath}`, { method: 'POST', headers, agent: false });
    outgoing.on('error', () => undefined);
    outgoing.write('{"page_no"');
    await came;
    outgoing.destroy();
    expect(await broken).toBe(false);
    expect(told((await proxy.line(0)).warnings)).toContain('consumer clientGone');
  });

  test('a target that resets amid its answer resets the client', async () => {
    const url = await startRawBytes((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\ncontent-type: application/json\r\n\r\n{"items":', () => {
        setImmediate(() => socket.resetAndDestroy());
      });
    });
    const proxy = await startTestProxy(url);
    await expect(post(`${proxy.url}${tasksPath}`, '{}')).rejects.toMatchObject({ code: 'ECONNRESET' });
    const { status, violations } = await proxy.line(0);
    expect([status, told(violations)]).toEqual([200, ['provider targetReset']]);
    expect(proxy.journal()[0]).toMatchObject({ responseBody: '{"items":', reset: 'mid-body' });
  });

  test('an answer that is no HTTP is told in the words of the parser alone', async () => {
    const url = await startRawBytes((socket) => socket.end('HTTP/1.1 200 OK\r\nX A: b\r\ncontent-length: 0\r\n\r\n'));
    const proxy = await startTestProxy(url);
    const { headers } = await post(`${proxy.url}${tasksPath}`, '{}');
    expect(valueOf(headers, 'x-mock-violation')).toMatch(
      /^the target broke off: .*\(Invalid header token\) \[targetReset\]$/,
    );
  });

  test('a target that hangs up before it answers is a 502 with the reason', async () => {
    const url = await startRawBytes((socket) => socket.destroy());
    const proxy = await startTestProxy(url);
    const { status, headers, body } = await post(`${proxy.url}${tasksPath}`, '{}');
    expect([status, body.toString()]).toEqual([502, refusedByTarget]);
    expect(valueOf(headers, 'x-mock-violation')).toBe(
      'the target broke off: other side closed (UND_ERR_SOCKET) [targetReset]',
    );
    expect(proxy.journal()[0]).toMatchObject({ status: 502, retCode: '999999', responseBody: refusedByTarget });
  });

  test('a target that is not there is a 502, and the next request finds it once it is', async () => {
    const port = await freePort();
    const proxy = await startTestProxy(`http://127.0.0.1:${port}`);
    const { status, headers } = await exchange(`${proxy.url}${tokenPath}`);
    expect(status).toBe(502);
    expect(valueOf(headers, 'x-mock-violation')).toMatch(
      /^the target could not be reached: .*ECONNREFUSED.* \[targetUnreachable\]$/,
    );
    expect((await exchange(`${proxy.url}${tokenPath}`, { method: 'HEAD' })).body.length).toBe(0);
    const back = createServer((socket) => void socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok')).listen(
      port,
      '127.0.0.1',
    );
    await once(back, 'listening');
    onTestFinished(() => void back.close());
    expect((await exchange(`${proxy.url}/x`)).body.toString()).toBe('ok');
  });

  test('a target that says nothing is a 504', async () => {
    const target = await startTarget(() => undefined);
    const proxy = await startTestProxy(target.url, { targetTimeout: 500 });
    const { status, headers } = await exchange(`${proxy.url}${tokenPath}`);
    expect(status).toBe(504);
    expect(valueOf(headers, 'x-mock-violation')).toBe(
      'the target took longer than 500 ms: to begin its answer [targetTimeout]',
    );
  });

  test('a target that does not speak HTTP is a 502', async () => {
    const url = await startRawBytes((socket) => void socket.end('SSH-2.0-OpenSSH_9.9\r\n'));
    const proxy = await startTestProxy(url);
    expect((await exchange(`${proxy.url}${tokenPath}`)).status).toBe(502);
  });

  test('a target that answers before it has read the body is heard', async () => {
    const target = await startTarget((_, response) => void response.writeHead(413).end('too large'));
    const proxy = await startTestProxy(target.url);
    const { status, body } = await exchange(`${proxy.url}/x`, { method: 'POST', body: Buffer.alloc(3_000_000) });
    expect([status, body.toString()]).toEqual([413, 'too large']);
  });

  test('a target that hangs up amid its answer breaks the client off', async () => {
    const url = await startRawBytes(
      (socket) => void socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n4\r\nhalf\r\n'),
    );
    const proxy = await startTestProxy(url);
    await expect(exchange(`${proxy.url}/x`)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(told((await proxy.line(0)).violations)).toEqual(['provider targetReset']);
  });

  test('a client that hangs up before its body is enforced reaches nobody', async () => {
    const target = await startTarget((_, response) => void response.end());
    const proxy = await startTestProxy(target.url, { enforce: true });
    const headers = { 'content-length': '100', expect: '100-continue', token: 't' };
    const outgoing = requestOverHttp(`${proxy.url}${tasksPath}`, { method: 'POST', headers, agent: false });
    outgoing.on('error', () => undefined);
    outgoing.flushHeaders();
    await once(outgoing, 'continue');
    outgoing.destroy();
    expect(told((await proxy.line(0)).warnings)).toContain('consumer clientGone');
    expect(target.requests).toEqual([]);
  });

  test('F12: requests of one connection go on in turn; of a client that hangs up, those that waited go nowhere', async () => {
    const { promise: came, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: ended, resolve } = Promise.withResolvers<void>();
    const target = await startTarget((request, response) => {
      if (request.url === '/first') return void response.end();
      response.write('x'.repeat(1_000_000));
      response.on('close', resolve);
      arrive();
    });
    const proxy = await startTestProxy(target.url);
    const socket = connect(proxy.port, '127.0.0.1');
    socket.write(['first', 'second', 'third'].map((path) => `GET /${path} HTTP/1.1\r\nhost: x\r\n\r\n`).join(''));
    await came;
    socket.destroy();
    await ended;
    const lines = await Promise.all([proxy.line(0), proxy.line(1)]);
    expect(lines.map(({ warnings }) => told(warnings).includes('consumer clientGone'))).toEqual([false, true]);
    expect(target.requests.map(({ url }) => url)).toEqual(['/first', '/second']);
  });

  test('what is no HTTP gets no further', async () => {
    const target = await startTarget((_, response) => void response.end());
    const proxy = await startTestProxy(target.url);
    const socket = connect(proxy.port, '127.0.0.1');
    socket.write('GET /x HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 400 /);
    expect(target.requests).toEqual([]);
  });
});

/** An answer without its date, which two answers may differ in. */
async function timeless(url: string, options?: ClientRequestOptions): Promise<Awaited<ReturnType<typeof exchange>>> {
  const answer = await exchange(url, options);
  const { headers } = answer;
  return { ...answer, headers: headers.filter((_, index) => headers[index - (index % 2)]!.toLowerCase() !== 'date') };
}

/** Fields of a request in their order, without those of the connection and the length, which has no place of its own. */
function ofMessage(raw: readonly string[]): readonly string[] {
  const others = ['host', 'connection', 'content-length', 'transfer-encoding'];
  return raw.filter((_, index) => !others.includes(raw[index - (index % 2)]!.toLowerCase()));
}

function valueOf(raw: readonly string[], name: string): string | undefined {
  const index = raw.findIndex((field, at) => at % 2 === 0 && field.toLowerCase() === name);
  return index === -1 ? undefined : raw[index + 1];
}
