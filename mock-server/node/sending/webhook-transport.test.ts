import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { factories } from '../../../generators/entries/fixtures.ts';
import { catalogue } from '../../../generators/generated/catalogue.ts';
import { eventKindFacts, eventKinds } from '../../../generators/generated/event-kinds.ts';
import type { DeliveryEffect, WebhookEvent } from '../../../generators/generated/types.ts';
import { freePort } from '../../../test/support/free-port.ts';
import { startSocketServer } from '../../../test/support/receiver.ts';
import { createEmulator } from '../../emulator.ts';
import { attachWebhooks } from '../../webhooks/attach.ts';
import { createEmitter } from '../../webhooks/emitter.ts';
import type { ReceiverOptions } from '../../webhooks/receiver/receiver.ts';
import type { TransportFailure } from '../../webhooks/sending/failure-reason.ts';
import type { Spelling } from '../../webhooks/sending/outgoing-request.ts';
import { createNodeSign } from './webhook-signer.ts';
import { createNodeTransport, type NodeTransport, type NodeTransportOptions } from './webhook-transport.ts';

// The fast path and undici are held against each other: what they write, and what they make of what comes.

const paths = ['fast path', 'undici'] as const;

function openTransport(options?: NodeTransportOptions): NodeTransport {
  const transport = createNodeTransport(options);
  onTestFinished(() => transport.close());
  return transport;
}

const both = (): Readonly<Record<(typeof paths)[number], NodeTransport>> => ({
  'fast path': openTransport(),
  undici: openTransport({ byUndici: true }),
});

const ok = 'HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n';

/** A receiver that keeps each request byte for byte. */
async function startWire(answer: (socket: Socket, index: number) => void = (socket) => void socket.write(ok)) {
  const requests: string[] = [];
  let connections = 0;
  const url = await startSocketServer((socket) => {
    connections += 1;
    let bytes = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      const end = bytes.indexOf('\r\n\r\n') + 4;
      const length = Number(/^content-length: (\d+)/im.exec(bytes.toString('latin1', 0, end))?.[1]);
      if (end < 4 || bytes.length < end + length) return;
      requests.push(bytes.toString('latin1', 0, end + length));
      bytes = bytes.subarray(end + length);
      answer(socket, requests.length - 1);
    });
  });
  return { url, requests, connections: () => connections };
}

type Wire = Awaited<ReturnType<typeof startWire>>;

/** What one path writes, and then the other. */
async function written(wire: Wire, send: (transport: NodeTransport) => Promise<void>): Promise<readonly string[][]> {
  const lists: string[][] = [];
  for (const transport of Object.values(both())) {
    await send(transport);
    lists.push(wire.requests.splice(0));
  }
  return lists;
}

interface Emission {
  readonly receiver?: ReceiverOptions;
  readonly effect?: DeliveryEffect;
  readonly spelling?: Spelling;
  readonly advance?: number;
}

async function emitAll(wire: Wire, transport: NodeTransport, emission: Emission): Promise<void> {
  const { receiver, effect, spelling, advance = 0 } = emission;
  const emitter = createEmitter({
    transport,
    spelling,
    sign: createNodeSign(),
    clock: { now: 0, frozen: true },
    intercept: () => effect,
    receivers: [{ url: wire.url, concurrency: 1, ...receiver }],
  });
  for (const [seed, kind] of eventKinds.entries()) {
    const title = catalogue[eventKindFacts[kind].schema].title as keyof typeof factories;
    const build = factories[title] as (overrides: object, options: object) => WebhookEvent;
    await emitter.emit(build({ mode: 'active' }, { seed }));
  }
  await emitter.idle();
  await emitter.clock.advance(advance);
  await emitter.close();
}

describe('both paths write the same bytes for every kind of event', () => {
  test('signed', async () => {
    const wire = await startWire();
    const [fast, undici] = await written(wire, (transport) =>
      emitAll(wire, transport, { receiver: { secret: 's3cret' } }),
    );
    expect(fast).toEqual(undici);
    expect(fast).toHaveLength(eventKinds.length);
    const { host } = new URL(wire.url);
    expect(fast![0]).toMatch(
      new RegExp(
        `^POST /webhook HTTP/1\\.1\\r\\nhost: ${host}\\r\\nconnection: keep-alive\\r\\n` +
          'content-type: application/json; charset=utf-8\\r\\nuser-agent: LineBotWebhook/2\\.0\\r\\n' +
          'x-line-signature: [+/A-Za-z0-9]{43}=\\r\\ncontent-length: \\d+\\r\\n\\r\\n\\{"destination":"U',
        'u',
      ),
    );
  });

  test.each<readonly [string, Emission]>([
    ['unsigned', {}],
    ['with a secret beyond ASCII', { receiver: { secret: '密钥 🔑' } }],
    ['several in a request', { receiver: { secret: 's', batchSize: 7 } }],
    ['only some', { receiver: { secret: 's', events: ['text', 'follow'] } }],
    ['spelled in ASCII', { receiver: { secret: 's' }, spelling: 'escaped' }],
    ['written another way', { receiver: { secret: 's' }, effect: { reserialise: true } }],
    ['signed wrong', { receiver: { secret: 's' }, effect: { wrongSignature: true } }],
    ['copied', { receiver: { secret: 's' }, effect: { duplicate: 2 } }],
    ['whose answers are lost, again', { receiver: { redelivery: true }, effect: { lose: 'answer' }, advance: 600_000 }],
  ])('%s', async (_, emission) => {
    const wire = await startWire();
    const [fast, undici] = await written(wire, (transport) => emitAll(wire, transport, emission));
    expect(fast).toEqual(undici);
    expect(fast!.length).toBeGreaterThan(1);
  });

  test('and for a query, a body of no bytes, one of many, and headers that only undici may judge', async () => {
    const wire = await startWire();
    const requests = [
      { path: '/a/b?c=d&e=%E4%BD%A0#f', headers: {}, body: '' },
      { path: '/', headers: { 'content-type': 'text/plain' }, body: 'x'.repeat(200_000) },
      { path: '/', headers: { 'x-other': 'a', 'content-type': 'text/plain ' }, body: 'x' },
      { path: '/', headers: { 'content-type': 'a', 'x-line-signature': 'é' }, body: 'x' },
    ];
    const [fast, undici] = await written(wire, async (transport) => {
      for (const { path, headers, body } of requests) {
        await transport({ url: new URL(path, wire.url).href, headers, body: Buffer.from(body), timeout: 5000 });
      }
    });
    expect(fast).toEqual(undici);
    expect(fast).toHaveLength(4);
  });

  test('verification and bodies as they are', async () => {
    const wire = await startWire();
    const [fast, undici] = await written(wire, async (transport) => {
      const { tenants } = createEmulator();
      const receivers = [{ id: 'r', url: wire.url, secret: 's' }];
      const webhooks = attachWebhooks(tenants.list()[0]!, { transport, receivers, sign: createNodeSign() });
      await webhooks.verify('r');
      for (const signature of ['right', 'wrong', 'none'] as const) {
        await webhooks.sendExact('r', { body: Buffer.from([0, 255]), contentType: 'image/png', signature });
      }
      await webhooks.close();
    });
    expect(fast).toEqual(undici);
    expect(fast).toHaveLength(4);
  });
});

const answers: readonly (readonly [string, string])[] = [
  ['no body', ok],
  ['a body', 'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello'],
  [
    'a name twice',
    'HTTP/1.1 200 OK\r\nX-A: 1\r\nset-cookie: a\r\nx-a: 2\r\nset-cookie: b\r\ncontent-length: 0\r\n\r\n',
  ],
  ['names that objects have', 'HTTP/1.1 200 OK\r\nconstructor: a\r\ntoString: b\r\ncontent-length: 0\r\n\r\n'],
  ['the name of what objects are made from', 'HTTP/1.1 200 OK\r\n__PROTO__: a\r\ncontent-length: 0\r\n\r\n'],
  ['no reason', 'HTTP/1.1 200\r\ncontent-length: 0\r\n\r\n'],
  ['an empty value', 'HTTP/1.1 200 OK\r\nx-a:\r\nx-b: \r\ncontent-length: 0\r\n\r\n'],
  ['spaces around a value', 'HTTP/1.1 200 OK\r\nx-a:  \t 1 \t\r\ncontent-length: 0\r\n\r\n'],
  ['bytes beyond ASCII', 'HTTP/1.1 200 OK\r\nx-a: caf\xe9\r\ncontent-length: 2\r\n\r\n\xc3\xa9'],
  ['no content', 'HTTP/1.1 204 No Content\r\n\r\n'],
  ['no content of three bytes', 'HTTP/1.1 204 No Content\r\ncontent-length: 3\r\n\r\n'],
  ['not modified', 'HTTP/1.1 304 Not Modified\r\ncontent-length: 3\r\n\r\n'],
  ['no content that has a length', 'HTTP/1.1 204 No Content\r\ncontent-length: 11\r\n\r\n'],
  ['no change that has a length', 'HTTP/1.1 304 Not Modified\r\ncontent-length: 5\r\n\r\n'],
  ['a redirect', 'HTTP/1.1 302 Found\r\nlocation: /x\r\ncontent-length: 0\r\n\r\n'],
  ['an error', 'HTTP/1.1 500 Internal Server Error\r\ncontent-length: 4\r\n\r\noops'],
  ['a status that nobody knows', 'HTTP/1.1 599 What\r\ncontent-length: 0\r\n\r\n'],
  ['no status', 'HTTP/1.1 000 None\r\ncontent-length: 0\r\n\r\n'],
  ['a status of no class', 'HTTP/1.1 999 What\r\ncontent-length: 0\r\n\r\n'],
  [
    'chunks',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n1a\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n',
  ],
  ['no chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n'],
  ['a chunk with an extension', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n1;a=b\r\nx\r\n0\r\n\r\n'],
  ['a trailer', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ntrailer: x\r\n\r\n1\r\nx\r\n0\r\nx: y\r\n\r\n'],
  ['a broken chunk', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\nx\r\n0\r\n\r\n'],
  ['chunks and a length', 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\ncontent-length: 1\r\n\r\n0\r\n\r\n'],
  ['two lengths', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
  ['a length that is none', 'HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n'],
  ['an interim answer before', `HTTP/1.1 103 Early Hints\r\n\r\n${ok}`],
  ['a continue that nobody asked for', `HTTP/1.1 100 Continue\r\n\r\n${ok}`],
  ['a switch of protocols', 'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'],
  ['an upgrade to something else', 'HTTP/1.1 200 OK\r\nupgrade: h2c\r\ncontent-length: 0\r\n\r\n'],
  ['another version', 'HTTP/1.0 200 OK\r\ncontent-length: 0\r\n\r\n'],
  ['the connection is closed', 'HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\nok'],
  ['it is kept for no time', 'HTTP/1.1 200 OK\r\nkeep-alive: timeout=1\r\ncontent-length: 2\r\n\r\nok'],
  ['bare line feeds', 'HTTP/1.1 200 OK\ncontent-length: 0\n\n'],
  ['a line without a colon', 'HTTP/1.1 200 OK\r\nnothing\r\ncontent-length: 0\r\n\r\n'],
  ['a folded line', 'HTTP/1.1 200 OK\r\nx-a: 1\r\n 2\r\ncontent-length: 0\r\n\r\n'],
  ['headers beyond measure', `HTTP/1.1 200 OK\r\nx-a: ${'x'.repeat(20_000)}\r\ncontent-length: 0\r\n\r\n`],
  ['a long body', `HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n${'x'.repeat(100_000)}`],
  ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n'],
  ['nothing', ''],
];

/** What a transport makes of an answer, as a test compares it. */
async function outcomeOf(transport: NodeTransport, url: string): Promise<unknown> {
  try {
    const { status, headers, body } = await transport({ url, headers: {}, body: Buffer.from('{}'), timeout: 5000 });
    return { status, headers: Object.entries(headers), body: Buffer.from(body).toString('latin1') };
  } catch (error) {
    const { reason, message, cause } = error as TransportFailure;
    return { reason, message, cause: String(cause) };
  }
}

describe('both paths make the same of an answer that is', () => {
  test.each(answers)('%s', async (_, answer) => {
    const bytes = Buffer.from(answer, 'latin1');
    for (const places of [[], [9], [20], [bytes.length - 3], [bytes.length - 1], [30, 31]]) {
      const pieces = [0, ...places].map((from, index) => bytes.subarray(from, places[index]));
      const answerInPieces = async (socket: Socket): Promise<void> => {
        for (const piece of pieces) {
          if (socket.writable) socket.write(piece);
          // The next turn of the event loop: the pieces arrive one by one.
          await new Promise(setImmediate);
        }
        // Whatever waits for more shall not wait for its time.
        socket.end();
      };
      const { url } = await startWire((socket) => void answerInPieces(socket));
      const { 'fast path': fast, undici } = both();
      expect(await outcomeOf(fast, url)).toEqual(await outcomeOf(undici, url));
    }
  });

  // What follows an answer without a body, as slips of many receivers have it, is no part of it.
  test.each([
    [204, ''],
    [204, 'hello world'],
    [304, 'hello world'],
  ])('a %i that has a length, and the body %j', async (status, body) => {
    const { url } = await startWire(
      (socket) => void socket.end(`HTTP/1.1 ${status} None\r\ncontent-length: 11\r\n\r\n${body}`),
    );
    const { 'fast path': fast, undici } = both();
    const outcome = { status, headers: [['content-length', '11']], body: '' };
    expect([await outcomeOf(fast, url), await outcomeOf(undici, url)]).toEqual([outcome, outcome]);
  });

  test.each(['000', '099'])('the status %s, which is none', async (status) => {
    const { url } = await startWire(
      (socket) => void socket.end(`HTTP/1.1 ${status} None\r\ncontent-length: 0\r\n\r\n`),
    );
    const { 'fast path': fast, undici } = both();
    const message = `the answer is no HTTP: it has the status ${status}`;
    const outcome = { reason: 'unclassified', message, cause: 'undefined' };
    expect([await outcomeOf(fast, url), await outcomeOf(undici, url)]).toEqual([outcome, outcome]);
  });

  test('a reset', async () => {
    const { url } = await startWire((socket) => void socket.resetAndDestroy());
    const { 'fast path': fast, undici } = both();
    expect(await outcomeOf(fast, url)).toEqual(await outcomeOf(undici, url));
  });
});

test('the fast path sends each request whole, whatever it sent before', async () => {
  const { url, requests } = await startWire();
  const { host } = new URL(url);
  const transport = openTransport();
  const send = (path: string, body: string) =>
    transport({ url: new URL(path, url).href, headers: {}, body: Buffer.from(body), timeout: 5000 });
  const head = (path: string, length: number) =>
    `POST ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: keep-alive\r\ncontent-length: ${length}\r\n\r\n`;
  const large = 'x'.repeat(100_000);
  for (const [path, body] of [
    ['/first/of/all', 'one'],
    ['/first/of/all', 'three'],
    ['/2', 'two'],
    ['/first/of/all', large],
    ['/2', ''],
    ['/first/of/all', 'one'],
  ] as const) {
    await send(path, body);
    expect(requests.splice(0)).toEqual([head(path, body.length) + body]);
  }
});

test('the fast path sends nothing on a connection before what came a turn behind its answer was read', async () => {
  const stray = 'HTTP/1.1 500 Stray\r\ncontent-length: 0\r\n\r\n';
  // The answer is read in the next turn; what comes behind it is written before that turn ends.
  const { url, connections } = await startWire((socket, index) => {
    socket.write(ok);
    if (index === 0) setImmediate(() => setImmediate(() => void socket.write(stray)));
  });
  const transport = openTransport();
  const request = { url, headers: {}, body: Buffer.from('{}'), timeout: 5000, connections: { limit: 1 } };
  const given = await Promise.all([transport(request), transport(request)]);
  expect(given.map(({ status }) => status)).toEqual([200, 200]);
  expect(connections()).toBe(2);
});

describe.each(paths)('%s', (path) => {
  const post = (transport: NodeTransport, url: string, limit = 1, timeout = 5000) =>
    transport({ url, headers: {}, body: Buffer.from('{}'), timeout, connections: limits.get(limit) });
  const limits = new Map([1, 2, 3].map((limit) => [limit, { limit }]));

  test('no more connections than the sender may have, and each request is answered', async () => {
    const { url, requests, connections } = await startWire();
    const transport = both()[path];
    await Promise.all(Array.from({ length: 50 }, () => post(transport, url, 3)));
    expect(requests).toHaveLength(50);
    expect(connections()).toBeLessThanOrEqual(3);
  });

  test('an answer that nobody asked for is not taken for the next one', async () => {
    const stray = 'HTTP/1.1 500 Stray\r\ncontent-length: 0\r\n\r\n';
    const { url, connections } = await startWire((socket, index) => void socket.write(index === 0 ? ok + stray : ok));
    const transport = both()[path];
    expect([(await post(transport, url)).status, (await post(transport, url)).status]).toEqual([200, 200]);
    expect(connections()).toBe(2);
  });

  test('one that comes later is not either', async () => {
    let first: Socket | undefined;
    const { url } = await startWire((socket) => {
      first ??= socket;
      // Its time is long: what ends it before is the stray answer.
      socket.write('HTTP/1.1 200 OK\r\nkeep-alive: timeout=600\r\ncontent-length: 0\r\n\r\n');
    });
    const transport = both()[path];
    await post(transport, url);
    first!.write('HTTP/1.1 500 Stray\r\ncontent-length: 0\r\n\r\n');
    await once(first!, 'close');
    expect((await post(transport, url)).status).toBe(200);
  });

  test('a connection that the receiver closes while it is idle is not used again', async () => {
    const { url, connections } = await startWire((socket) => {
      socket.write(ok);
      setImmediate(() => socket.end());
    });
    const transport = both()[path];
    for (let request = 0; request < 5; request += 1) {
      await post(transport, url);
      await new Promise((resolve) => setTimeout(resolve, 0));
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    expect(connections()).toBe(5);
  });

  test('what is aborted before it is sent, while it waits and while it is under way rejects with the reason', async () => {
    const { url, requests } = await startWire(() => undefined);
    const transport = both()[path];
    const abort = new AbortController();
    const begun = [1, 2].map(() =>
      transport({
        url,
        headers: {},
        body: Buffer.from('{}'),
        timeout: 5000,
        signal: abort.signal,
        connections: limits.get(1),
      }),
    );
    const ends = Promise.allSettled(begun);
    await expect.poll(() => requests.length).toBe(1);
    abort.abort(new Error('enough'));
    expect((await ends).map((end) => end.status === 'rejected' && String(end.reason))).toEqual([
      'Error: enough',
      'Error: enough',
    ]);
    const late = { url, headers: {}, body: Buffer.from('{}'), timeout: 5000, signal: abort.signal };
    await expect(transport(late)).rejects.toThrow('enough');
  });

  test('each request has its own time, and the next one gets the connection', async () => {
    const unanswered = [2, 3];
    const { url, requests } = await startWire((socket, index) => void (unanswered.includes(index) || socket.write(ok)));
    const transport = both()[path];
    // Their time is for an answer alone: the connections are there.
    await Promise.all([post(transport, url, 2), post(transport, url, 2)]);
    const ends = await Promise.allSettled([post(transport, url, 2, 400), post(transport, url, 2, 200)]);
    expect(ends.map((end) => end.status === 'rejected' && String(end.reason))).toEqual([
      'TransportFailure: no complete answer within 400 ms',
      'TransportFailure: no complete answer within 200 ms',
    ]);
    expect((await post(transport, url, 2)).status).toBe(200);
    expect(requests).toHaveLength(5);
  });

  test('what is under way when it is closed fails', async () => {
    const { url, requests } = await startWire(() => undefined);
    const transport = both()[path];
    const end = Promise.allSettled([post(transport, url)]);
    await expect.poll(() => requests.length).toBe(1);
    await transport.close();
    expect(await end).toMatchObject([
      { reason: { message: path === 'undici' ? 'The client is destroyed' : 'The transport is closed' } },
    ]);
  });

  test('what waits for a connection when it is closed fails as well, and is not sent', async () => {
    const { url, requests, connections } = await startWire(() => undefined);
    const transport = both()[path];
    const ends = Promise.allSettled([post(transport, url), post(transport, url)]);
    await expect.poll(() => requests.length).toBe(1);
    await transport.close();
    const failure = { reason: { message: path === 'undici' ? 'The client is destroyed' : 'The transport is closed' } };
    expect(await ends).toMatchObject([failure, failure]);
    expect([requests.length, connections()]).toEqual([1, 1]);
  });

  test('an address of IPv6 has its brackets in the host', async () => {
    const port = await freePort();
    const outcome = await outcomeOf(both()[path], `http://[::1]:${port}/`);
    expect(outcome).toMatchObject({ reason: 'could_not_connect', message: `connect ECONNREFUSED ::1:${port}` });
  });
});
