import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeOfUlid } from '../../../common/ulid.ts';
import { documentedEventKinds } from '../../../generators/generated/event-kinds.ts';
import { payloadNames } from '../../../generators/generated/fixture-schemas.ts';
import type { MessageEvent, TextMessage, WebhookEvent } from '../../../generators/generated/types.ts';
import { validators } from '../../../generators/generated/validators/by-name.ts';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { arbitraryOf, type PayloadName } from '../index.ts';

function sample<Name extends PayloadName>(name: Name, count = 1000) {
  return fc.sample(arbitraryOf(name), { numRuns: count, seed: 7 });
}

/** What the smallest value is that a failure shrinks to. */
function smallest(name: PayloadName, seed: number): unknown {
  const details = fc.check(
    fc.property(arbitraryOf(name), () => false),
    { seed },
  );
  return details.counterexample?.[0];
}

const zeros = '0'.repeat(32);

/** The arbitraries of payloads, held against the contract, under one version of fast-check. */
export function payloadCases(version: string): void {
  describe(`${version}: arbitraryOf`, () => {
    test.each(payloadNames)('%s: every value keeps the contract, and JSON keeps every value', (name) => {
      fc.assert(
        fc.property(arbitraryOf(name), (value) => {
          expect(violationsOf(validators[name], value)).toEqual([]);
          expect(JSON.parse(JSON.stringify(value))).toEqual(value);
        }),
        { numRuns: 300 },
      );
    });

    test.each([1, 2, 3])('a failure shrinks to the smallest valid value, whatever the seed (%i)', (seed) => {
      expect(smallest('textMessageEvent', seed)).toEqual({
        type: 'message',
        mode: 'active',
        timestamp: 0,
        source: { type: 'user', userId: `U${zeros}` },
        webhookEventId: '00000000000000000000000000',
        deliveryContext: { isRedelivery: false },
        replyToken: zeros,
        message: { type: 'text', id: '100000000000000000', text: 'a' },
      });
      expect(smallest('queryTaskListRequest', seed)).toEqual({});
      expect(smallest('mention', seed)).toEqual({ mentionees: [{ index: 0, length: 1, type: 'user' }] });
      expect(smallest('mediaContentItem', seed)).toBe('https://a.aa');
    });

    test('the same seed gives the same values', () => {
      expect(sample('webhookEnvelope', 20)).toEqual(sample('webhookEnvelope', 20));
    });

    test('each member that may be absent is there and is not', () => {
      const seen = (has: (message: TextMessage) => boolean) => new Set(sample('textMessage').map(has));
      const both = new Set([true, false]);
      expect(seen((message) => 'emojis' in message)).toEqual(both);
      expect(seen((message) => 'mention' in message)).toEqual(both);
      expect(seen((message) => 'quoteToken' in message)).toEqual(both);
      expect(new Set(sample('groupSource').map((source) => 'userId' in source))).toEqual(both);
    });

    test('each form of a union comes up', () => {
      const kindOf = (event: WebhookEvent): string => (event.type === 'message' ? event.message.type : event.type);
      expect(new Set(sample('webhookEvent').map(kindOf))).toEqual(new Set(documentedEventKinds));
      expect(new Set(sample('source').map(({ type }) => type))).toEqual(new Set(['user', 'group', 'room']));
      expect(new Set(sample('mention').map((mention) => Array.isArray(mention)))).toEqual(new Set([true, false]));
      expect(new Set(sample('queryTaskListRequest').map(({ page_size: size }) => typeof size))).toEqual(
        new Set(['undefined', 'number', 'string']),
      );
    });

    test('a filter by message is any text, empty too, a number, or not there', () => {
      const formOf = (id: unknown): string => (id === '' ? 'empty' : typeof id);
      const forms = sample('sendRecordListRequest', 3000).map(({ messageid }) => formOf(messageid));
      expect(new Set(forms)).toEqual(new Set(['undefined', 'number', 'empty', 'string']));
    });

    test('numbers and lists reach their limits', () => {
      const sizes = sample('queryTaskListResponse', 400).map(({ page_size: size }) => size);
      expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 100]);
      const latitudes = sample('locationMessage', 3000).map(({ latitude }) => latitude);
      expect([Math.min(...latitudes), Math.max(...latitudes)]).toEqual([-90, 90]);
      const keywords = sample('stickerMessage', 3000).flatMap((sticker) => sticker.keywords?.length ?? []);
      expect([Math.min(...keywords), Math.max(...keywords)]).toEqual([0, 15]);
      expect(Math.max(...sample('fileMessage', 3000).map(({ fileSize }) => fileSize))).toBe(Number.MAX_SAFE_INTEGER);
    });

    test.each([
      ['emoji of several code points', /\p{Emoji}\u200d\p{Emoji}/u],
      ['a flag', /🇹🇭/u],
      ['characters outside of the basic plane', /𠮷/u],
      ['right-to-left letters', /\p{Script=Arabic}|\p{Script=Hebrew}/u],
      ['marks that turn the direction', /\u202e/u],
      ['characters without a width', /[\u200b\ufeff]/u],
      ['combining marks', /\p{Mn}/u],
      ['Thai', /\p{Script=Thai}/u],
      ['line breaks', /\n/u],
      ['five thousand characters', /^(.)\1{4999}/u],
    ])('texts have %s', (_, form) => {
      expect(sample('textMessage', 3000).some(({ text }) => form.test(text))).toBe(true);
    });

    test('no text has half a surrogate pair', () => {
      expect(sample('textMessage', 3000).filter(({ text }) => !text.isWellFormed())).toEqual([]);
    });

    test('LINE emoji and mentions stand at their place in the text, in UTF-16 code units', () => {
      const places = sample('textMessage').flatMap(({ text, emojis = [], mention = [] }) => {
        const mentionees = Array.isArray(mention) ? mention : mention.mentionees;
        return [
          ...emojis.map(({ index, length }) => ({ sign: '(', part: text.slice(index, index + length), length })),
          ...mentionees.map(({ index, length }) => ({ sign: '@', part: text.slice(index, index + length), length })),
        ];
      });
      expect(places.length).toBeGreaterThan(500);
      for (const { sign, part, length } of places) expect([part[0], part.length]).toEqual([sign, length]);
    });

    test('the id of a webhook event tells its time, and nobody replies in standby', () => {
      for (const event of sample('webhookEvent')) {
        expect(timeOfUlid(event.webhookEventId)).toBe(event.timestamp);
        expect('replyToken' in event).toBe(event.type !== 'unfollow' && event.mode === 'active');
      }
    });

    test('events of one request are in order, each with an id of its own', () => {
      for (const { events } of sample('webhookEnvelope')) {
        const times = events.map(({ timestamp }) => timestamp);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        expect(new Set(events.map(({ webhookEventId }) => webhookEventId)).size).toBe(events.length);
      }
    });

    test('no image is numbered past its set, and a sound has no preview', () => {
      const sets = sample('imageSet');
      expect(sets.some(({ index }) => index !== undefined)).toBe(true);
      for (const { index = 1, total = index } of sets) expect(index).toBeLessThanOrEqual(total);
      const isSound = ({ message }: MessageEvent): boolean => message.type === 'audio';
      const sounds = [...sample('audioMessageEvent'), ...sample('messageEvent').filter(isSound)];
      expect(JSON.stringify(sounds)).toContain('originalContentUrl');
      expect(JSON.stringify(sounds)).not.toContain('previewImageUrl');
    });

    test('the counters of a page agree with its items, newest first', () => {
      for (const { items, page_no, page_size, page_count, total_count } of sample('sendRecordListResponse', 400)) {
        const before = (page_no - 1) * page_size;
        expect(page_count).toBe(Math.ceil(total_count / page_size));
        expect(items.length).toBe(Math.min(page_size, Math.max(0, total_count - before)));
        const times = items.map(({ send_time }) => send_time);
        expect(times).toEqual(times.toSorted((one, other) => other - one));
      }
    });

    test('a task counts nobody twice and ends after it began; what was not sent has no message', () => {
      for (const task of sample('broadcastTaskItem')) {
        expect(task.send_success_num + task.send_error_num).toBeLessThanOrEqual(task.estimate_send_num);
        expect(task.task_end_time >= task.task_start_time).toBe(true);
        expect(Date.parse(`${task.task_start_time.replace(' ', 'T')}Z`)).not.toBeNaN();
      }
      for (const record of sample('sendRecordItem')) {
        expect(record.messageid !== '' || record.error_code === '999999').toBe(true);
        expect(record.status_update_time).toBeGreaterThanOrEqual(record.send_time);
      }
    });

    test('a range of time does not end before it starts, however its ends are spelt', () => {
      const ranges = sample('sendRecordListRequest').flatMap(({ send_start_time: start, send_end_time: end }) =>
        start === undefined || end === undefined ? [] : [[Number(start), Number(end)] as const],
      );
      expect(ranges.length).toBeGreaterThan(100);
      for (const [start, end] of ranges) expect(start).toBeLessThanOrEqual(end);
    });

    test('a payload goes by any name that the catalogue knows, and no other', () => {
      expect(fc.sample(arbitraryOf('text-message-event' as PayloadName), 1)[0]).toHaveProperty('message.text');
      expect(() => arbitraryOf('textEvent' as PayloadName)).toThrow('No payload is called "textEvent".');
      expect(() => arbitraryOf('tenantState' as PayloadName)).toThrow(RangeError);
      expect(() => arbitraryOf('__proto__' as PayloadName)).toThrow(RangeError);
    });
  });
}
