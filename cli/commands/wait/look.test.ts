import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freeUrl } from '../../../test/support/free-port.ts';
import { look } from './look.ts';

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/_mock/ready`);
}

test('a mock server that says it is ready is ready', async () => {
  const url = await serve((request, response) => {
    response.end(request.url === '/_mock/ready' ? '{"status":"ready"}' : '{}');
  });
  expect(await look(url, 5000)).toEqual({ ready: true, seen: { en: 'ready', zh: '已就绪' } });
});

test.each(['NOT_READY', 'LEDGER_UNAVAILABLE', 'DATA_UNWRITABLE'])('a mock server that says %s is not', async (code) => {
  const url = await serve((_request, response) => response.writeHead(503).end(JSON.stringify({ code })));
  expect(await look(url, 5000)).toEqual({
    ready: false,
    seen: { en: 'a mock server that is not ready', zh: '模拟服务器尚未就绪' },
  });
});

test.each([
  [200, 'hello'],
  [200, 'null'],
  [200, `{"status":"ready","more":"${'x'.repeat(10_000)}"}`],
  [404, '{"status":"ready"}'],
  [302, ''],
  [503, '<html>'],
  [503, '{"code":"BUSY"}'],
])('another server, which answers %i %.20s, is told apart', async (status, body) => {
  const url = await serve((_request, response) => response.writeHead(status, { location: '/' }).end(body));
  const { ready, seen } = await look(url, 5000);
  expect({ ready, seen }).toEqual({
    ready: false,
    seen: {
      en: `HTTP ${status} from ${url.host}, which is not a sobot-mock server`,
      zh: `${url.host} 应答 HTTP ${status}，它不是 sobot-mock 服务器`,
    },
  });
});

test('a server that hangs up is told apart', async () => {
  const url = await serve((request) => request.socket.destroy());
  expect(await look(url, 5000)).toEqual({
    ready: false,
    seen: { en: 'connection closed without an answer', zh: '连接在应答之前关闭' },
  });
});

test('a server that never answers is given up', async () => {
  const url = await serve(() => undefined);
  expect(await look(url, 1)).toEqual({ ready: false, seen: { en: 'no answer', zh: '没有应答' } });
});

test('where nothing listens, that is what is seen', async () => {
  expect(await look(new URL(await freeUrl()), 5000)).toEqual({
    ready: false,
    seen: { en: 'connection refused, nothing listens there', zh: '连接被拒绝，那里无人监听' },
  });
});

test('HTTPS is not spoken by a server of HTTP', async () => {
  const url = await serve((_request, response) => response.end('{"status":"ready"}'));
  url.protocol = 'https:';
  expect(await look(url, 5000)).toEqual({
    ready: false,
    seen: { en: 'a server that speaks no HTTPS', zh: '该服务器不使用 HTTPS' },
  });
});

test('what has come while this process stood still is seen, though the time is over', async () => {
  const sighting = look(new URL(await freeUrl()), 1);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
  expect(await sighting).toEqual({
    ready: false,
    seen: { en: 'connection refused, nothing listens there', zh: '连接被拒绝，那里无人监听' },
  });
});
