import { expect, test } from 'vitest';
import type { WebhookEvent } from '../../../generators/generated/types.ts';
import { createEncode } from '../sending/encode.ts';
import type { Spelling } from '../sending/outgoing-request.ts';
import { createTakeDown } from './brief-attempt.ts';
import { DeliveryRecord } from './delivery-record.ts';

const event = { type: 'unfollow', mode: 'active', webhookEventId: '01', source: { type: 'user', userId: '您' } };
const text = JSON.stringify(event);

function setUp(spelling: { now: Spelling } = { now: 'raw' }) {
  const encode = createEncode(() => spelling.now);
  const start = { receiverId: 'receiver-1', url: 'http://127.0.0.1/', destination: 'U1', createdAt: 1, attempts: [] };
  const texts = encode.whole('U1', event)!;
  return { encode, texts, delivery: new DeliveryRecord({ ...start, texts }, 1) };
}

const bodyOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('an event that was written at once goes out in these bytes, and is told from them', () => {
  const { encode, texts, delivery } = setUp();
  expect(delivery.nextBody(encode)).toBe(texts.bytes);
  expect(delivery.texts()).toEqual([text]);
  expect(delivery.events).toEqual([event as unknown as WebhookEvent]);
  expect(delivery.eventIds()).toEqual(['01']);
});

test('it goes out as bodies are spelt when its turn comes', () => {
  const spelling: { now: Spelling } = { now: 'raw' };
  const { encode, delivery } = setUp(spelling);
  spelling.now = 'escaped';
  expect(bodyOf(delivery.nextBody(encode))).toBe(`{"destination":"U1","events":[${text.replace('您', '\\u60a8')}]}`);
});

test('it comes again marked as such, and others may join it', () => {
  const { encode, texts, delivery } = setUp();
  const request = { headers: {}, body: texts.bytes };
  delivery.addAttempt({ at: 1, request, reason: 'could_not_connect', durationMs: 1 }, createTakeDown());
  expect(bodyOf(delivery.nextBody(encode))).toBe(
    `{"destination":"U1","events":[${text.slice(0, -1)},"deliveryContext":{"isRedelivery":true}}]}`,
  );
  delivery.addTexts(['{"type":"follow"}']);
  expect(delivery.texts()).toEqual([text, '{"type":"follow"}']);
});

test('what ends without an attempt still tells its events', () => {
  const { delivery } = setUp();
  delivery.releaseTexts();
  expect(delivery.texts()).toEqual([text]);
});
