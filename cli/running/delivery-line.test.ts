import { expect, test } from 'vitest';
import { createStyle } from '../style.ts';
import { deliveryLine, type DeliveryLine } from './delivery-line.ts';

const acknowledged: DeliveryLine = {
  id: 1,
  appid: '1',
  receiverId: 'receiver-1',
  url: 'http://127.0.0.1:3000/webhook',
  events: ['image'],
  status: 'acknowledged',
  attempts: 1,
  attempt: { at: 1000, responseStatus: 200, durationMs: 12.34 },
  toldAt: 1000,
};

const shown = (part: Partial<DeliveryLine>): string =>
  deliveryLine({ ...acknowledged, ...part }, { at: new Date(2025, 2, 10, 9, 5, 7, 42), style: createStyle(false) });

const start = '09:05:07.042  → image     http://127.0.0.1:3000/webhook ';
const failed = { at: 1000, reason: 'error_status_code', responseStatus: 500, durationMs: 3 } as const;

test('an acknowledged delivery', () => {
  expect(shown({})).toBe(`${start}  200    12.3 ms  tenant 1`);
});

test('one that failed and is not tried again', () => {
  expect(shown({ status: 'gave_up', cause: 'attempts_used_up', attempt: failed })).toBe(
    `${start}  500     3.0 ms  tenant 1`,
  );
});

test('one that nobody answered, with why', () => {
  const attempt = { at: 1, reason: 'could_not_connect', detail: 'connect \u001b[2J', durationMs: 3 } as const;
  expect(shown({ status: 'gave_up', attempt })).toBe(
    `${start}  could_not_connect (connect \\u001b[2J)     3.0 ms  tenant 1`,
  );
});

test.each([
  [60_000, '1m'],
  [5_430_000, '1h30m30s'],
  [90_000_000, '1d1h'],
  [500, '500ms'],
])('one that waits %i ms for its next attempt', (delay, text) => {
  expect(shown({ status: 'waiting', attempts: 2, attempt: failed, nextAttemptAt: 1000 + delay })).toBe(
    `${start}  500     3.0 ms  tenant 1  attempt 2  next in ${text}`,
  );
});

test('one that was acknowledged at last, and one that never was', () => {
  expect(shown({ attempts: 3 })).toMatch(/tenant 1 {2}attempt 3$/u);
  expect(shown({ attempts: 5, status: 'gave_up', cause: 'attempts_used_up', attempt: failed })).toMatch(
    /attempt 5 {2}gave up$/u,
  );
});

test.each([
  ['queue_full', 'gave_up', 'not sent: its queue is full'],
  ['receiver_removed', 'unfinished', 'unfinished: the receiver was removed'],
  ['closed', 'unfinished', 'unfinished: the mock server closed'],
] as const)('one that ended because of %s', (cause, status, note) => {
  expect(shown({ cause, status, attempts: 0, attempt: undefined })).toBe(`${start}  tenant 1  ${note}`);
});

test.each([
  ['en', 'tenant 1  unfinished: the tenant was deleted'],
  ['zh', '租户 1  未结束：租户已删除'],
] as const)('one that ended with its tenant, in %s', (language, note) => {
  const line = { ...acknowledged, status: 'unfinished', cause: 'closed', isOrphan: true, attempt: undefined } as const;
  const at = new Date(2025, 2, 10, 9, 5, 7, 42);
  expect(deliveryLine(line, { at, style: createStyle(false), language })).toBe(`${start}  ${note}`);
});

test('several events of one request are counted by kind', () => {
  expect(shown({ events: ['text', 'image', 'text', '\u001b[2J'] })).toContain('→ text ×2, image, \\u001b[2J  http');
});

test('in Chinese where the terminal is', () => {
  const line = { ...acknowledged, status: 'waiting', attempts: 2, attempt: failed, nextAttemptAt: 61_000 } as const;
  const at = new Date(2025, 2, 10, 9, 5, 7, 42);
  expect(deliveryLine(line, { at, style: createStyle(false), language: 'zh' })).toBe(
    `${start}  500     3.0 ms  租户 1  第 2 次尝试  1m 后再试`,
  );
});
