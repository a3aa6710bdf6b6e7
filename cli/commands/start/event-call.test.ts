import { expect, test } from 'vitest';
import { eventCall, receiverText } from './event-call.ts';

const options = { url: 'http://127.0.0.1:7626', appid: '1', shell: 'posix' } as const;

test('the call makes one image event', () => {
  expect(eventCall(options)).toBe(
    `curl 'http://127.0.0.1:7626/_mock/tenants/1/events' -H 'content-type: application/json' -d '{"type":"image"}'`,
  );
});

test('the call carries the control token, and accepts the certificate made at start', () => {
  expect(eventCall({ ...options, url: 'https://127.0.0.1:1', appid: "a'/b", controlToken: "t'k" })).toBe(
    String.raw`curl -k 'https://127.0.0.1:1/_mock/tenants/a'\''%2Fb/events' -H 'content-type: application/json' ` +
      String.raw`-H 'authorization: Bearer t'\''k' -d '{"type":"image"}'`,
  );
});

test('the call is quoted for cmd.exe on Windows', () => {
  expect(eventCall({ ...options, shell: 'windows' })).toBe(
    [
      'curl "http://127.0.0.1:7626/_mock/tenants/1/events"',
      '-H "content-type: application/json"',
      String.raw`-d "{\"type\":\"image\"}"`,
    ].join(' '),
  );
});

test('a receiver is told with what it gets, and without its secret', () => {
  const url = 'http://127.0.0.1:3000/webhook';
  expect(receiverText({ url, secret: 's3cret', redelivery: { enabled: true } })).toBe(`${url} (signed, redelivery)`);
  expect(receiverText({ url, redelivery: { enabled: false } })).toBe(`${url} (unsigned)`);
});
