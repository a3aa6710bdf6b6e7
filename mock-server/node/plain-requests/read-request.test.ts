import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { duplexPair } from 'node:stream';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { PlainRequest } from '../../core/plain-http.ts';
import { getToken, head, host, json, tasks, whole } from '../testing/raw-requests.ts';
import { createRequestReaders } from './read-request.ts';

/** What Node's own HTTP reads of some bytes; absent: no request, or more than one. */
async function readByNode(bytes: Buffer): Promise<PlainRequest | undefined> {
  const found: PlainRequest[] = [];
  const [client, served] = duplexPair();
  client.on('error', () => undefined).resume();
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const { method = '', url = '', headers } = request;
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const hasBody = headers['content-length'] !== undefined;
      const body = hasBody ? Buffer.concat(pieces).toString('latin1') : undefined;
      found.push({ method, url, headers: headers as PlainRequest['headers'], body, origin: `http://${headers.host}` });
      response.end();
    });
  });
  server.emit('connection', served);
  client.end(bytes);
  await once(client, 'close');
  return found.length === 1 ? found[0] : undefined;
}

const server: Server = createServer();
afterAll(() => void server.close());

/** What is read on a connection, after what came on it before; bodies as text, to be compared. */
function readPlainly(bytes: Buffer, ...before: readonly Buffer[]): PlainRequest | undefined {
  const read = createRequestReaders()();
  for (const earlier of before) read(earlier);
  const request = read(bytes);
  if (request === undefined) return undefined;
  const { method, url, headers, body, origin } = request;
  return {
    method,
    url,
    headers: { ...headers },
    body: body === undefined ? undefined : Buffer.from(body as Uint8Array).toString('latin1'),
    origin,
  };
}

const plain = Buffer.from(whole(tasks, '{"page_no":1}', 'token: abc', json));

test('a plain request is read as it is', () => {
  expect(readPlainly(plain)).toEqual({
    method: 'POST',
    url: '/chat-set/api/line/query_task_list',
    headers: {
      host: 'sobot.test:7626',
      token: 'abc',
      'content-type': 'application/json',
      'content-length': '13',
    },
    body: '{"page_no":1}',
    origin: 'http://sobot.test:7626',
  });
});

test('one without a length has no body', () => {
  expect(readPlainly(Buffer.from(head(`GET ${getToken}`, host)))).toMatchObject({ method: 'GET', body: undefined });
});

test('one of no bytes has an empty body', () => {
  expect(readPlainly(Buffer.from(whole(tasks, '')))).toMatchObject({ method: 'POST', body: '' });
});

test('one whose head came before is read with its own body', () => {
  const next = Buffer.from(whole(tasks, '{"page_no":2}', 'token: abc', json));
  expect(readPlainly(next, plain)?.body).toBe('{"page_no":2}');
});

describe('not read is', () => {
  test.each([
    ['a path that is no operation', head('GET /_mock/live', host)],
    ['a media file', head('GET /chatres/a/msg/b/c/d.png', host)],
    ['an absolute URL', head(`GET http://sobot.test${getToken}`, host)],
    ['another version', `GET ${getToken} HTTP/1.0\r\n${host}\r\n\r\n`],
    ['another method', head(`HEAD ${getToken}`, host)],
    ['a request without headers', `GET ${getToken} HTTP/1.1\r\n\r\n`],
    ['no host', head(`GET ${getToken}`, 'token: a')],
    ['two hosts', head(`GET ${getToken}`, host, host)],
    ['a header that comes twice', head(`GET ${getToken}`, host, 'a: 1', 'A: 1')],
    ['the name of what objects are made from', head(`GET ${getToken}`, host, '__Proto__: a')],
    ['a folded header', head(`GET ${getToken}`, host, 'a: 1', ' b')],
    ['a header in other letters', head(`GET ${getToken}`, host, 'a: caf\u00e9')],
    ['a header that ends in a space', head(`GET ${getToken}`, host, 'a: 1 ')],
    ['line feeds alone', `GET ${getToken} HTTP/1.1\n${host}\n\n`],
    ['a connection that shall end', head(`GET ${getToken}`, host, 'connection: close')],
    ['an upgrade', head(`GET ${getToken}`, host, 'connection: upgrade', 'upgrade: h2c')],
    ['chunks', `${head(`POST ${tasks}`, host, 'transfer-encoding: chunked')}0\r\n\r\n`],
    [
      'a length and chunks',
      `${head(`POST ${tasks}`, host, 'content-length: 5', 'transfer-encoding: chunked')}0\r\n\r\n`,
    ],
    ['a client that waits to be asked', head(`POST ${tasks}`, host, 'content-length: 0', 'expect: 100-continue')],
    ['a length with a sign', `${head(`POST ${tasks}`, host, 'content-length: +2')}{}`],
    ['a longer body', `${head(`POST ${tasks}`, host, 'content-length: 2')}{} `],
    ['a shorter body', `${head(`POST ${tasks}`, host, 'content-length: 3')}{}`],
    ['a body without a length', `${head(`POST ${tasks}`, host)}{}`],
    ['two requests', head(`GET ${getToken}`, host).repeat(2)],
    ['half a head', `GET ${getToken} HTTP/1.1\r\n${host}\r\n`],
    ['a head that is long', head(`GET ${getToken}`, host, `a: ${'z'.repeat(5000)}`)],
    ['many headers', head(`GET ${getToken}`, host, ...Array.from({ length: 70 }, (_, index) => `a${index}: 1`))],
  ])('%s', (_, text) => {
    expect(readPlainly(Buffer.from(text, 'latin1'))).toBeUndefined();
  });
});

test('whatever is read, Node reads the same of it', { timeout: 60_000 }, async () => {
  const requests = [
    plain,
    Buffer.from(whole(tasks, '', 'Accept: */*', 'x-empty:', 'Connection: Keep-Alive')),
    Buffer.from(head(`GET ${getToken}`, host, 'cookie: a=1; b=2', 'accept-language: zh')),
  ];
  const odd = fc.constantFrom(0, 9, 10, 13, 32, 33, 35, 43, 48, 58, 63, 95, 127, 128, 255, 65, 97, 44, 59, 92, 34);
  const change = fc.record({
    at: fc.nat(400),
    byte: fc.oneof(odd, fc.integer({ min: 32, max: 126 })),
    how: fc.constantFrom('put', 'insert', 'drop', 'keep'),
  });
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...requests), fc.array(change, { maxLength: 3 }), async (request, changes) => {
      const bytes = [...request];
      for (const { at, byte, how } of changes) {
        if (how === 'keep') continue;
        bytes.splice(at % bytes.length, how === 'insert' ? 0 : 1, ...(how === 'drop' ? [] : [byte]));
      }
      const piece = Buffer.from(bytes);
      const found = readPlainly(piece);
      expect(readPlainly(piece, request)).toEqual(found);
      if (found === undefined) return;
      read += 1;
      expect(found).toEqual(await readByNode(piece));
    }),
    { numRuns: 2000, seed: 1 },
  );
  expect(read).toBeGreaterThan(300);
});
