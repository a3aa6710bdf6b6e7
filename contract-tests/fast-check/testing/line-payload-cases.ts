import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beyondLine } from '../../../cli/commands/emit/beyond-line.ts';
import { timeOfUlid } from '../../../common/ulid.ts';
import { eventKindFacts, eventKinds } from '../../../generators/generated/event-kinds.ts';
import type { EventKind } from '../../../generators/generated/types.ts';
import { arbitraryOf, type PayloadName } from '../index.ts';

function sample<Name extends PayloadName>(name: Name, count = 500) {
  return fc.sample(arbitraryOf(name), { numRuns: count, seed: 7 });
}

interface AnyEvent {
  readonly type: string;
  readonly mode: string;
  readonly timestamp: number;
  readonly webhookEventId: string;
  readonly replyToken?: string;
  readonly source?: { readonly type: string };
  readonly message?: { readonly type: string };
}

function kindOf({ type, message }: AnyEvent): EventKind {
  return (message !== undefined && type === 'message' ? message.type : type) as EventKind;
}

const inferred = eventKinds.filter((kind) => eventKindFacts[kind].source === 'inferred');
const lineEvents: readonly PayloadName[] = [
  ...inferred.map((kind) => eventKindFacts[kind].schema as PayloadName),
  ...(['lineMessageEvent', 'lineFollowEvent', 'lineUnfollowEvent', 'lineWebhookEvent'] as const),
];

/** The arbitraries of what LINE sends, held against what LINE would not send, under one version of fast-check. */
export function linePayloadCases(version: string): void {
  describe(`${version}: arbitraryOf, of LINE's payloads`, () => {
    test.each([...lineEvents, 'webhookEvent' as const])('%s: every value can occur', (name) => {
      for (const event of sample(name) as AnyEvent[]) {
        expect({ event, beyond: beyondLine(kindOf(event), event) }).toEqual({ event, beyond: undefined });
        expect(event.webhookEventId).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
        expect(timeOfUlid(event.webhookEventId)).toBe(event.timestamp);
        expect(event.timestamp).toBeLessThanOrEqual(253_402_300_799_999);
      }
    });

    test.each([
      ['messageEditedEvent', ['active true', 'standby false']],
      ['postbackEvent', ['active true', 'standby false']],
      ['lineMessageEvent', ['active true', 'standby false']],
      ['accountLinkEvent', ['active false', 'active true', 'standby false']],
      ['joinEvent', ['active true', 'standby true']],
      ['memberJoinedEvent', ['active true', 'standby true']],
      ['videoPlayCompleteEvent', ['active true', 'standby true']],
      ['lineFollowEvent', ['active true', 'standby true']],
      ['leaveEvent', ['active false', 'standby false']],
      ['unsendEvent', ['active false', 'standby false']],
    ] as const)('%s: the mode, and whether there is a token to reply with', (name, expected) => {
      const seen = (sample(name) as AnyEvent[]).map((event) => `${event.mode} ${'replyToken' in event}`);
      expect([...new Set(seen)].sort()).toEqual(expected);
    });

    test.each([
      ['unsendEvent', ['group', 'room', 'user']],
      ['messageEditedEvent', ['group']],
      ['joinEvent', ['group', 'room']],
      ['beaconEvent', ['user']],
      ['activatedEvent', ['none']],
      ['moduleEvent', ['none']],
    ] as const)('%s comes from where LINE lets it happen', (name, expected) => {
      const seen = (sample(name) as AnyEvent[]).map(({ source }) => source?.type ?? 'none');
      expect([...new Set(seen)].sort()).toEqual(expected);
    });

    test('an account that could not be linked has nothing to reply with', () => {
      for (const { mode, link, ...event } of sample('accountLinkEvent')) {
        expect('replyToken' in event).toBe(mode === 'active' && link.result === 'ok');
      }
    });

    test('texts alone are edited, somebody joins or leaves, what is picked has its form', () => {
      expect(new Set(sample('messageEditedEvent').map(({ message }) => message.type))).toEqual(new Set(['text']));
      expect(Math.min(...sample('memberJoinedEvent').map(({ joined }) => joined.members.length))).toBe(1);
      expect(Math.min(...sample('memberLeftEvent').map(({ left }) => left.members.length))).toBe(1);
      for (const { postback } of sample('postbackEvent')) {
        expect(Object.keys(postback.params ?? { none: '' }).join(' ')).toMatch(
          /^(?:none|date|time|datetime|newRichMenuAliasId status)$/,
        );
      }
      for (const { timestamp, chatControl } of sample('activatedEvent')) {
        expect(chatControl.expireAt).toBeGreaterThanOrEqual(timestamp);
      }
    });

    test('emoji and mentions of LINE stand at their place in the text', () => {
      const places = sample('lineTextMessage', 1000).flatMap(({ text, emojis = [], mention }) => [
        ...emojis.map(({ index, length }) => ({ sign: '(', part: text.slice(index, index + length), length })),
        ...(mention?.mentionees ?? []).map(({ index, length }) => {
          return { sign: '@', part: text.slice(index, index + length), length };
        }),
      ]);
      expect(places.length).toBeGreaterThan(300);
      for (const { sign, part, length } of places) expect([part[0], part.length]).toEqual([sign, length]);
      for (const { index, length } of [...sample('lineEmoji'), ...sample('lineMentionee')]) {
        expect([index >= 0, length >= 1, index + length <= 5000]).toEqual([true, true, true]);
      }
      const all = sample('lineMentionee').filter(({ type }) => type === 'all');
      expect(all.filter((mentionee) => 'userId' in mentionee || 'isSelf' in mentionee)).toEqual([]);
    });

    test.each(['imageSet', 'lineImageSet'] as const)('%s: no image is numbered past its set', (name) => {
      const sets = sample(name);
      expect(new Set(sets.map((set) => `${'index' in set} ${'total' in set}`))).toEqual(
        new Set(['true true', 'false false']),
      );
      for (const { index = 1, total = 1 } of sets) expect([index >= 1, index <= total]).toEqual([true, true]);
    });

    test('what LINE keeps lies nowhere else, what it does not keep does, and a sound has no preview', () => {
      const providers = sample('lineMediaProvider').map((provider) => {
        return `${provider.type} ${'originalContentUrl' in provider} ${'previewImageUrl' in provider}`;
      });
      expect([...new Set(providers)].sort()).toEqual(['external true false', 'external true true', 'line false false']);
      expect(JSON.stringify(sample('lineAudioMessage'))).toContain('originalContentUrl');
      expect(JSON.stringify(sample('lineAudioMessage'))).not.toContain('previewImageUrl');
      expect(JSON.stringify(sample('lineImageMessage'))).toContain('previewImageUrl');
    });

    test.each(['stickerMessage', 'lineStickerMessage'] as const)('%s: two kinds of stickers have a text', (name) => {
      const texts = sample(name, 1000).filter((sticker) => 'text' in sticker);
      expect(new Set(texts.map(({ stickerResourceType }) => stickerResourceType))).toEqual(
        new Set(['MESSAGE', 'PER_STICKER_TEXT']),
      );
    });

    test('ids, tokens and names have their real form, and places lie on the earth', () => {
      for (const { id, quoteToken, quotedMessageId = id, markAsReadToken = quoteToken } of sample('lineTextMessage')) {
        expect(`${id} ${quotedMessageId}`).toMatch(/^[1-9]\d{17} [1-9]\d{17}$/);
        expect(`${quoteToken} ${markAsReadToken}`).toMatch(/^[\w-]{1,90} [\w-]{1,90}$/);
      }
      for (const { fileName, fileSize } of sample('lineFileMessage')) {
        expect(fileName).toMatch(/^[^/\\]+$/);
        expect(fileSize).toBeGreaterThanOrEqual(0);
      }
      for (const { latitude, longitude } of sample('lineLocationMessage')) {
        expect([Math.abs(latitude) <= 90, Math.abs(longitude) <= 180]).toEqual([true, true]);
      }
    });

    test('events of one request are in order, each with an id of its own', () => {
      for (const { events } of sample('lineWebhookEnvelope', 200)) {
        const times = events.map(({ timestamp }) => timestamp);
        expect(times).toEqual(times.toSorted((one, other) => one - other));
        expect(new Set(events.map(({ webhookEventId }) => webhookEventId)).size).toBe(events.length);
      }
    });

    test('a failure shrinks to the smallest event that can occur', () => {
      const { counterexample } = fc.check(
        fc.property(arbitraryOf('memberJoinedEvent'), () => false),
        { seed: 1 },
      );
      const zeros = '0'.repeat(32);
      expect(counterexample?.[0]).toEqual({
        type: 'memberJoined',
        mode: 'active',
        timestamp: 0,
        source: { type: 'group', groupId: `C${zeros}` },
        webhookEventId: '00000000000000000000000000',
        deliveryContext: { isRedelivery: false },
        replyToken: zeros,
        joined: { members: [{ type: 'user' }] },
      });
    });
  });
}
