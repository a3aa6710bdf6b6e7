import { expect, test } from 'vitest';
import { isObject } from '../../../../common/json.ts';
import * as fixtures from '../../../../generators/entries/fixtures.ts';
import { eventKindFacts, schemas, validators } from '../../../../generators/entries/schemas.ts';
import { canBeAnswered, lineEvents, lineKinds, sourcesOf } from './line-events.ts';
import type { Json } from './schema-node.ts';

/** An event on one line: where it comes from, whether it can be answered, and what is its own. */
function shown({ mode: _, timestamp: __, webhookEventId: ___, deliveryContext: ____, ...event }: Json): string {
  const { type, source, replyToken, ...own } = event;
  const place = isObject(source) ? Object.keys(source).join(' ') : '-';
  const { message, ...rest } = own;
  const text = isObject(message) ? String(message['type']) : JSON.stringify(rest).replaceAll(/([0A])\1{9,}/g, '$1…');
  return `${String(type)} | ${place} | ${replyToken === undefined ? '-' : 'reply'} | ${text}`;
}

test('every event of LINE is sent in each form that its schema has, from everywhere that it can come from', () => {
  expect(lineEvents.map(({ event }) => shown(event))).toEqual([
    'unsend | type userId | - | {"unsend":{"messageId":"text"}}',
    'unsend | type groupId | - | {"unsend":{"messageId":"text"}}',
    'unsend | type roomId | - | {"unsend":{"messageId":"text"}}',
    'messageEdited | type groupId | reply | text',
    'join | type groupId | reply | {}',
    'join | type roomId | reply | {}',
    'leave | type groupId | - | {}',
    'leave | type roomId | - | {}',
    'memberJoined | type groupId | reply | {"joined":{"members":[{"type":"user","userId":"U0…"}]}}',
    'memberJoined | type roomId | reply | {"joined":{"members":[{"type":"user","userId":"U0…"}]}}',
    'memberLeft | type groupId | - | {"left":{"members":[{"type":"user","userId":"U0…"}]}}',
    'memberLeft | type roomId | - | {"left":{"members":[{"type":"user","userId":"U0…"}]}}',
    'postback | type userId | reply | {"postback":{"data":"text","params":{"datetime":"2026-11-28T10:00"}}}',
    'postback | type userId | reply | {"postback":{"data":"text"}}',
    'postback | type groupId | reply | {"postback":{"data":"text","params":{"datetime":"2026-11-28T10:00"}}}',
    'postback | type roomId | reply | {"postback":{"data":"text","params":{"datetime":"2026-11-28T10:00"}}}',
    'videoPlayComplete | type userId | reply | {"videoPlayComplete":{"trackingId":"track-000000"}}',
    'beacon | type userId | reply | {"beacon":{"hwid":"0…","type":"enter","dm":"0…"}}',
    'beacon | type userId | reply | {"beacon":{"hwid":"0…","type":"banner"}}',
    'beacon | type userId | reply | {"beacon":{"hwid":"0…","type":"stay"}}',
    'accountLink | type userId | reply | {"link":{"result":"ok","nonce":"A…"}}',
    'accountLink | type userId | - | {"link":{"result":"failed","nonce":"A…"}}',
    'membership | type userId | reply | {"membership":{"type":"joined","membershipId":1}}',
    'membership | type userId | reply | {"membership":{"type":"left","membershipId":1}}',
    'membership | type userId | reply | {"membership":{"type":"renewed","membershipId":1}}',
    'module | - | - | {"module":{"type":"attached","botId":"U0…","scopes":["text"]}}',
    'module | - | - | {"module":{"type":"detached","botId":"U0…","reason":"bot_deleted"}}',
    'activated | - | - | {"chatControl":{"expireAt":1}}',
    'deactivated | - | - | {}',
    'botSuspended | - | - | {}',
    'botResumed | - | - | {}',
    'delivery | type userId | - | {"delivery":{"data":"0…"}}',
  ]);
});

test('what is sent fits the schemas of LINE, and no event that cannot be answered has a token to do so', () => {
  for (const { what, event } of lineEvents) {
    expect(validators.lineWebhookEvent(event), what.en).toBe(true);
    expect(validators.webhookEvent(event), what.en).toBe(false);
  }
  const failed = lineEvents.find(({ event }) => (event['link'] as Json | undefined)?.['result'] === 'failed');
  expect(failed!.event).not.toHaveProperty('replyToken');
});

test('events come from nowhere else than the fixtures of their kind, and can be answered where those can', () => {
  for (const kind of lineKinds) {
    const title = schemas[eventKindFacts[kind].schema].title;
    const build = (fixtures as unknown as Readonly<Record<string, (...args: unknown[]) => Json>>)[`build${title}`]!;
    const known: readonly (string | undefined)[] = sourcesOf(kind).length === 0 ? [undefined] : sourcesOf(kind);
    for (let seed = 0; seed < 40; seed += 1) {
      const event = build({ mode: 'active' }, { seed });
      expect(known, kind).toContain((event['source'] as Json | undefined)?.['type']);
      expect('replyToken' in event, kind).toBe(canBeAnswered(kind, event));
    }
  }
});
