import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { send } from '../adapters/express/send.ts';
import { mediaPath } from '../core/media/media-path.ts';
import { startMockServer, type MockServer, type MockServerOptions } from '../server.ts';
import { createRequestQueues } from './request-queues.ts';

const servers: MockServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(options: MockServerOptions): Promise<MockServer> {
  const server = await startMockServer({ port: 0, initialState: 'empty', timeouts: { close: 50 }, ...options });
  servers.push(server);
  return server;
}

function connectTo({ port }: { readonly port: number }): Socket {
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  return socket.on('error', () => undefined);
}

/** All that comes on a connection until it ends. */
async function textOf(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString();
}

const request = 'GET /api/get_token?appid=1 HTTP/1.1\r\nhost: x\r\n\r\n';

test('F10: a TLS handshake that is never ended is given up', async () => {
  const server = await start({ https: true, timeouts: { headers: 50, close: 50 } });
  const socket = connectTo(server);
  // Node by itself waits two minutes, longer than a test may take.
  await once(socket.resume(), 'close');
});

test('F10: closing does not wait for a TLS handshake', async () => {
  const server = await start({ https: true });
  const socket = connectTo(server);
  await once(socket, 'connect');
  // A record of a handshake that has only begun.
  socket.write(Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00]));
  await expect.poll(() => socket.bytesWritten).toBe(5);
  await server.close();
  await expect.poll(() => socket.resume().destroyed).toBe(true);
});

describe('F12: a client that does not read', () => {
  test('is hung up on once it has taken nothing for a while', async () => {
    const server = await start({ timeouts: { unread: 1000, close: 50 } });
    const tenant = server.emulator.tenants.get('1')!;
    await tenant.addRecords({
      channels: [{ id: 'c1' }],
      messages: [{ id: 'm1', channelId: 'c1', type: 'file', fileName: 'a.bin', fileSize: 64 * 1_048_576 }],
    });
    const [message] = (await tenant.store.messages.query({}, { offset: 0, limit: 1 })).items;
    const path = mediaPath(tenant, message!);
    const socket = connectTo(server);
    socket.write(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`);
    socket.pause();
    await expect.poll(() => server.runningRequests).toBe(1);
    await expect.poll(() => server.runningRequests).toBe(0);
  });

  test('has one answer at a time made for it, however many requests it sends ahead', { timeout: 60_000 }, async () => {
    let made = 0;
    const queues = createRequestQueues((_request, response) => {
      made += 1;
      response.end('x'.repeat(8 * 1_048_576));
    });
    const server: Server = createServer(queues.listener).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await once(server, 'listening');
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const socket = connectTo(server.address() as AddressInfo);
    socket.pause();
    socket.write(request.repeat(24));
    const [served] = await connected;
    await expect.poll(() => served.isPaused()).toBe(true);
    expect(made).toBe(1);
    socket.resume();
    await expect.poll(() => made, { timeout: 20_000 }).toBe(24);
    expect(queues.running()).toBeLessThanOrEqual(1);
  });
});

describe('F12: answers that nobody reads', () => {
  test('are made no more once they fill what there is for them, and are again when they are taken', async () => {
    const queues = createRequestQueues((_request, response) => void response.end('x'.repeat(32 * 1_048_576)), {
      mostUnread: 9_000_000,
      lookEvery: 1,
    });
    const server: Server = createServer(queues.listener).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await once(server, 'listening');
    const address = server.address() as AddressInfo;
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const lazy = connectTo(address).pause();
    lazy.write(request);
    const [served] = await connected;
    await expect.poll(() => served.writableNeedDrain).toBe(true);
    const refused = connectTo(address);
    refused.write(request);
    const text = await textOf(refused);
    expect(text).toMatch(/^HTTP\/1\.1 503 Service Unavailable\r\n/);
    expect(text).toContain('retry-after: 1\r\n');
    expect(text).toContain('x-mock-violation: 9000000 bytes of answers wait for clients that do not read them');
    expect(text).toContain('{"ret_code":"999999","ret_msg":"系统未知异常"}');
    lazy.resume();
    await expect.poll(() => queues.running()).toBe(0);
    const next = connectTo(address);
    next.write(request.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'));
    expect(await textOf(next)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  test('of a large file are made as it is taken', async () => {
    const taken: number[] = [];
    const pieces = {
      size: 64 * 1_048_576,
      slice(from: number, to: number) {
        taken.push(to);
        return Buffer.alloc(to - from);
      },
    };
    const server: Server = createServer((incoming, response) => {
      Object.assign(response, { req: incoming });
      send(response as never, { status: 200, headers: {}, body: '', pieces });
    }).listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    await once(server, 'listening');
    const connected = once(server, 'connection') as Promise<[Socket]>;
    const socket = connectTo(server.address() as AddressInfo).pause();
    socket.write(request.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'));
    const [served] = await connected;
    await expect.poll(() => served.writableNeedDrain).toBe(true);
    expect(served.writableLength).toBeLessThanOrEqual(65_536);
    expect(taken.at(-1)).toBeLessThan(pieces.size);
    let length = 0;
    socket.on('data', (chunk: Buffer) => (length += chunk.length)).resume();
    await once(socket, 'close');
    expect(taken).toHaveLength(1024);
    expect(length).toBeGreaterThan(pieces.size);
  });
});

test('requests sent ahead are answered in their order', async () => {
  const server = await start({});
  const socket = connectTo(server);
  const paths = Array.from({ length: 40 }, (_, index) => `/nowhere/${index}`);
  socket.write(paths.map((path) => `GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`).join(''));
  socket.write('GET /last HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
  const text = await textOf(socket);
  expect(text.match(/HTTP\/1\.1 404/g)).toHaveLength(41);
});

describe('F23', () => {
  test('a request that names two hosts is refused', async () => {
    const server = await start({});
    const socket = connectTo(server);
    socket.write('GET /api/get_token HTTP/1.1\r\nhost: a\r\nHost: b\r\n\r\n');
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\nconnection: close\r\n/);
  });

  test.each([
    ['names no host', 'GET /api/get_token HTTP/1.1\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
    ['expects what nobody knows', 'GET / HTTP/1.1\r\nhost: a\r\nexpect: x\r\n\r\n', 'HTTP/1.1 417 Expectation Failed'],
  ])('a request that %s is refused with the envelope', async (_what, text, line) => {
    const socket = connectTo(await start({}));
    socket.write(text);
    const answer = await textOf(socket);
    expect(answer).toMatch(new RegExp(`^${line}\\r\\nconnection: close\\r\\n`));
    expect(answer).toContain('{"ret_code":"999994","ret_msg":');
  });

  test('HTTP/1.0 names no host, and gets media URLs of the server', async () => {
    const server = await start({
      initialState: {
        channels: [{ id: 'c1' }],
        recipients: [{ id: 'U1', channelId: 'c1' }],
        messages: [{ id: '7', channelId: 'c1', recipientId: 'U1', type: 'image' }],
      },
    });
    const { token } = server.emulator.tenants.get('1')!.tokens.issue(server.emulator.tenants.get('1')!.clock.now());
    const socket = connectTo(server);
    socket.write(`GET /chat-line/api/line/get_media_content?messageid=7&appid=c1 HTTP/1.0\r\ntoken: ${token}\r\n\r\n`);
    const { item } = JSON.parse((await textOf(socket)).split('\r\n\r\n')[1]!) as { readonly item: string };
    expect(item.startsWith(`http://127.0.0.1:${server.port}/chatres/`)).toBe(true);
    expect((await fetch(item)).headers.get('content-type')).toBe('image/png');
  });

  test('what came whole before garbage is answered before the garbage is refused', async () => {
    const server = await start({});
    const socket = connectTo(server);
    socket.write(`${request}${request}NO HTTP AT ALL\r\n\r\n`);
    expect((await textOf(socket)).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  test('a flood of requests on one connection brings no warning', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error): void => void warnings.push(warning);
    process.on('warning', note);
    onTestFinished(() => void process.off('warning', note));
    const server = await start({});
    const socket = connectTo(server);
    socket.write(request.repeat(200) + request.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n'));
    expect((await textOf(socket)).match(/HTTP\/1\.1 200/g)).toHaveLength(201);
    expect(warnings).toEqual([]);
  });
});
