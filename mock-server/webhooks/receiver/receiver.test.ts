import { expect, test } from 'vitest';
import { readReceiver, receiverState, type ReceiverOptions } from './receiver.ts';

const read = (options: ReceiverOptions) => readReceiver(options, { allowHosts: [], freeId: () => 'receiver-1' });

test('a URL is enough; the rest is decided', () => {
  expect(read({ url: 'http://127.0.0.1:3000/webhook' })).toEqual({
    id: 'receiver-1',
    url: 'http://127.0.0.1:3000/webhook',
    redelivery: { enabled: false, attempts: 4, delays: [60_000, 300_000, 1_800_000, 7_200_000], jitter: 0 },
    acknowledgementTimeout: 2000,
    concurrency: 16,
    batchSize: 1,
    queueLimit: 100_000,
  });
});

test('one that is built in takes no URL, and a state has all of it', () => {
  const receiver = read({ inProcess: true, secret: 's3cret' });
  expect(receiver).toMatchObject({ url: 'http://receiver.test/webhook', inProcess: true });
  expect(read(receiverState(receiver)!)).toEqual(receiver);
  expect(() => read({ inProcess: true, handler: () => new Response() })).toThrow(/only one of them can answer/);
});

test('durations are read as people write them', () => {
  const { acknowledgementTimeout, redelivery } = read({
    url: 'http://localhost/',
    acknowledgementTimeout: '1.5s',
    redelivery: { delays: ['10s', 500, '1h'], attempts: 2, jitter: 0.5 },
  });
  expect(acknowledgementTimeout).toBe(1500);
  expect(redelivery).toEqual({ enabled: true, attempts: 2, delays: [10_000, 500, 3_600_000], jitter: 0.5 });
});

test('redelivery is on where it is asked for', () => {
  expect(read({ url: 'http://localhost/', redelivery: true }).redelivery.enabled).toBe(true);
  expect(read({ url: 'http://localhost/', redelivery: false }).redelivery.enabled).toBe(false);
  expect(read({ url: 'http://localhost/', redelivery: { attempts: 1 } }).redelivery.enabled).toBe(true);
  expect(read({ url: 'http://localhost/', redelivery: { enabled: false } }).redelivery.enabled).toBe(false);
});

test.each<[object, RegExp]>([
  [{}, /url is required/],
  [{ url: 'http://localhost/', concurrency: 0 }, /concurrency must be at least 1, got 0/],
  [{ url: 'http://localhost/', batchSize: 1.5 }, /batchSize must be/],
  [{ url: 'http://localhost/', queueLimit: -1 }, /queueLimit must be at least 1, got -1/],
  [{ url: 'http://localhost/', acknowledgementTimeout: 0 }, /acknowledgementTimeout must be at least 1, got 0/],
  [{ url: 'http://localhost/', acknowledgementTimeout: 'soon' }, /Failed to read the duration "soon"/],
  [{ url: 'http://localhost/', redelivery: { jitter: 2 } }, /jitter must be at most 1, got 2/],
  [{ url: 'http://localhost/', redelivery: { delays: [] } }, /delays/],
  [{ url: 'http://localhost/', redelivery: { delays: ['1m', null] } }, /delays/],
  [{ url: 'http://localhost/', events: ['jion'] }, /events/],
  [{ url: 'http://localhost/', events: [] }, /events/],
  [{ url: 'http://localhost/', id: 'a b' }, /id/],
  [{ url: 'http://localhost/', secret: '' }, /secret/],
  [
    { url: 'http://localhost/', retries: 3 },
    /^Failed to read the receiver: retries is not a known field: check its spelling\. .*There are id, url, secret,/,
  ],
  [
    { url: 'http://localhost/', redelivery: { delay: ['1m'] } },
    /Did you mean delays\? There are enabled, attempts, delays, jitter\.$/,
  ],
  [{ url: 7 }, /url/],
])('%j is refused, and the message says why', (options, message) => {
  expect(() => read(options as ReceiverOptions)).toThrow(message);
});

test('a handler needs no URL, and no state can hold it', () => {
  const receiver = read({ handler: () => new Response() });
  expect(receiver.url).toBe('http://receiver.test/webhook');
  expect(receiverState(receiver)).toBeUndefined();
});

test('the state of a receiver is one that it can be made of again', () => {
  const receiver = read({
    url: 'http://localhost/',
    secret: 's',
    events: ['text', 'follow'],
    redelivery: { jitter: 0.1 },
  });
  const state = receiverState(receiver)!;
  expect(read(JSON.parse(JSON.stringify(state)) as ReceiverOptions)).toEqual(receiver);
});
