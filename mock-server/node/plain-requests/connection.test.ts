import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import type { HandledResponse } from '../../core/emulator-options.ts';
import type { PlainRequest } from '../../core/plain-http.ts';
import { createEmulator } from '../../emulator.ts';
import { createApp } from '../create-app.ts';
import { serve, type ServerTimeouts } from '../serve.ts';
import { getToken, head, host } from '../testing/raw-requests.ts';

type Serving = Awaited<ReturnType<typeof serve>>;

const servers: Serving[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

interface Answering {
  readonly handle?: (request: PlainRequest) => Promise<HandledResponse>;
  readonly onAnswer?: (request: PlainRequest) => void;
  readonly timeouts?: ServerTimeouts;
}

/** A server whose plain requests `handle` answers, and what was thrown on it. */
async function start({ handle, onAnswer, timeouts }: Answering = {}): Promise<
  Serving & { readonly port: number; readonly errors: unknown[] }
> {
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const app = createApp({ emulator: createEmulator({ initialState: 'empty' }), onError });
  const plain = { ...app.plain!, onAnswer, handle: handle ?? app.plain!.handle };
  const server = await serve(
    { listener: app.listener, plain },
    {
      port: 0,
      host: '127.0.0.1',
      https: false,
      hosts: [],
      timeouts: { close: 5000, ...timeouts },
      onClosing: () => undefined,
      onError,
    },
  );
  servers.push(server);
  const { port } = await server.listen();
  return { ...server, port, errors };
}

/** A connection, and all that has come on it. */
async function open(port: number): Promise<{ readonly socket: Socket; readonly text: () => string }> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  const received: Buffer[] = [];
  socket.on('error', () => undefined).on('data', (piece: Buffer) => received.push(piece));
  await once(socket, 'connect');
  return { socket, text: () => Buffer.concat(received).toString('latin1') };
}

const request = head(`GET ${getToken}`, host);
const answer: HandledResponse = { status: 200, headers: { 'content-type': 'text/plain' }, body: 'pong' };

/** A handler that answers when it is told to. */
function createLateHandler(): {
  readonly handle: () => Promise<HandledResponse>;
  readonly asked: () => number;
  answer(given?: HandledResponse): void;
  fail(error: unknown): void;
} {
  const waiting: PromiseWithResolvers<HandledResponse>[] = [];
  let asked = 0;
  return {
    handle() {
      asked += 1;
      const late = Promise.withResolvers<HandledResponse>();
      waiting.push(late);
      return late.promise;
    },
    asked: () => asked,
    answer: (given = answer) => waiting.shift()!.resolve(given),
    fail: (error) => waiting.shift()!.reject(error),
  };
}

test('an answer has the head that Node would give it', async () => {
  const { port } = await start({ handle: async () => answer });
  const { socket, text } = await open(port);
  socket.write(request);
  await expect
    .poll(text)
    .toMatch(
      /^HTTP\/1\.1 200 OK\r\ncontent-type: text\/plain\r\ncontent-length: 4\r\nDate: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\npong$/,
    );
});

describe('a connection', () => {
  test('on which nothing comes is answered 408 and ends', async () => {
    const { port } = await start({ timeouts: { headers: 30 } });
    const { socket, text } = await open(port);
    await once(socket, 'end');
    expect(text()).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/);
  });

  test('that nobody uses any more ends without a word', async () => {
    const { port } = await start({ handle: async () => answer, timeouts: { keepAlive: 1 } });
    const { socket, text } = await open(port);
    socket.write(request);
    await once(socket, 'end');
    expect(text()).toMatch(/Keep-Alive: timeout=0\r\n\r\npong$/);
  });

  test('is kept while its answer is late, however long it takes', async () => {
    const late = createLateHandler();
    const { port, runningRequests } = await start({ handle: late.handle, timeouts: { unread: 500, headers: 500 } });
    const { socket, text } = await open(port);
    socket.write(request);
    await expect.poll(late.asked).toBe(1);
    // Another connection is silent for as long, and ends.
    await once((await open(port)).socket, 'end');
    expect([socket.readyState, runningRequests()]).toEqual(['open', 1]);
    late.answer();
    await expect.poll(text).toMatch(/pong$/);
    expect(runningRequests()).toBe(0);
  });

  test('whose client takes nothing ends, and what waits for it with it', async () => {
    const body = 'x'.repeat(16 * 1_048_576);
    const asked = Promise.withResolvers<void>();
    const { port, runningRequests } = await start({
      async handle() {
        asked.resolve();
        return { ...answer, body };
      },
      timeouts: { unread: 500 },
    });
    const { socket } = await open(port);
    socket.pause();
    socket.write(request);
    await asked.promise;
    await expect.poll(runningRequests).toBe(0);
    expect(socket.bytesRead).toBeLessThan(body.length);
  });

  test('whose client takes a long answer late is kept, and goes on', async () => {
    const body = 'x'.repeat(8 * 1_048_576);
    const { port, runningRequests } = await start({ handle: async () => ({ ...answer, body }) });
    const { socket, text } = await open(port);
    socket.pause();
    socket.write(request);
    await expect.poll(runningRequests).toBe(1);
    socket.write(request);
    socket.resume();
    await expect.poll(() => text().match(/HTTP\/1\.1 200/g)?.length, { timeout: 20_000 }).toBe(2);
    await expect.poll(runningRequests).toBe(0);
  });

  test('whose client says that nothing more comes ends', async () => {
    const { port } = await start({ handle: async () => answer });
    const { socket, text } = await open(port);
    socket.end(request);
    await once(socket, 'end');
    expect(text()).toMatch(/pong$/);
  });

  test('whose client goes away while its answer is made counts no more', async () => {
    const late = createLateHandler();
    const told: string[] = [];
    const { port, errors, runningRequests } = await start({
      handle: late.handle,
      onAnswer: ({ url }) => void told.push(url),
    });
    const { socket } = await open(port);
    socket.write(request);
    await expect.poll(runningRequests).toBe(1);
    socket.resetAndDestroy();
    await expect.poll(runningRequests).toBe(0);
    late.answer();
    await expect.poll(() => told).toEqual([getToken]);
    expect(errors).toEqual([]);
  });
});

test('what is sent ahead of a late answer is answered after it', async () => {
  const late = createLateHandler();
  const { port } = await start({ handle: late.handle });
  const { socket, text } = await open(port);
  socket.write(request);
  await expect.poll(late.asked).toBe(1);
  socket.write(head('GET /nowhere', host).slice(0, 20));
  await new Promise((resolve) => setImmediate(resolve));
  socket.write(head('GET /nowhere', host).slice(20));
  late.answer();
  await expect.poll(() => text().match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404']);
});

test('what comes after plain requests and is not plain is answered by Node', async () => {
  const { port } = await start({ handle: async () => answer });
  const { socket, text } = await open(port);
  socket.write(request);
  await expect.poll(text).toMatch(/pong$/);
  socket.write(head('OPTIONS /nowhere', host, 'connection: close'));
  await once(socket, 'end');
  expect(text().match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404']);
});

describe('while the server closes', () => {
  test('connections end on which nothing is being answered', async () => {
    const { port, close } = await start({ handle: async () => answer });
    const { socket, text } = await open(port);
    socket.write(request);
    await expect.poll(text).toMatch(/pong$/);
    const ended = once(socket, 'end');
    await close();
    await ended;
  });

  test('a late answer goes out, and says that its connection ends', async () => {
    const late = createLateHandler();
    const { port, close } = await start({ handle: late.handle });
    const { socket, text } = await open(port);
    socket.write(request);
    await expect.poll(late.asked).toBe(1);
    const closed = close();
    late.answer();
    await closed;
    await expect.poll(text).toMatch(/^HTTP\/1\.1 200 OK\r\n(?:.+\r\n)*connection: close\r\n(?:.+\r\n)*\r\npong$/i);
    expect(late.asked()).toBe(1);
  });
});

describe('what is thrown', () => {
  test('by whoever answers is a fault of the mock, on a connection that stays', async () => {
    const late = createLateHandler();
    const { port, errors } = await start({ handle: late.handle });
    const { socket, text } = await open(port);
    socket.write(request);
    await expect.poll(late.asked).toBe(1);
    late.fail(new Error('broken'));
    await expect.poll(text).toMatch(/^HTTP\/1\.1 200 OK\r\n.*Connection: keep-alive\r\n.*"ret_code":"999999".*$/s);
    expect(errors).toEqual([new Error('broken')]);
  });

  test('by whoever is told of an answer harms nobody', async () => {
    const { port, errors, runningRequests } = await start({
      handle: async () => answer,
      onAnswer() {
        throw new Error('broken');
      },
    });
    const { socket, text } = await open(port);
    socket.write(request);
    await expect.poll(text).toMatch(/pong$/);
    expect([errors, runningRequests()]).toEqual([[new Error('broken')], 0]);
  });
});
