import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LineWebhookEvent, UserAct, WebhookEvent } from '../../../generators/generated/types.ts';
import { validateLineWebhookEvent } from '../../../generators/generated/validators/line.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { misfits } from '../../../generators/testing/line-definition.ts';
import { callAs1, noon } from '../../../test/support/create-test-emulator.ts';
import { createTestTenant, type TestTenant } from '../../../test/support/testing-tenant.ts';

let setup: TestTenant;

beforeEach(() => {
  setup = createTestTenant();
});

/** Acts, and gives back the event after holding it against LINE's definition. */
async function act(given: UserAct): Promise<WebhookEvent | LineWebhookEvent> {
  const { outgoing } = await setup.tenant.act(given);
  const [event] = outgoing.events;
  expect(outgoing.events).toHaveLength(1);
  expect(violationsOf(validateLineWebhookEvent, event)).toEqual([]);
  expect(misfits(event)).toEqual([]);
  expect(setup.sent.at(-1)).toBe(outgoing);
  return event!;
}

const envelope = {
  mode: 'active',
  timestamp: noon,
  webhookEventId: expect.stringMatching(/^01HWS4YAG0[0-9A-Z]{16}$/u) as string,
  deliveryContext: { isRedelivery: false },
};
const replyToken = expect.stringMatching(/^[0-9a-f]{32}$/u) as string;
const alice = { type: 'user', userId: 'alice' };
const family = { type: 'group', groupId: 'family' };

/** Sends a message, and gives its id. */
async function said(given: UserAct): Promise<string> {
  const { messages } = await setup.tenant.act(given);
  return messages[0]!.id;
}

describe('the event of', () => {
  test('join names the group, and nobody', async () => {
    expect(await act({ type: 'join', userId: 'alice', groupId: 'family' })).toEqual({
      type: 'join',
      ...envelope,
      source: family,
      replyToken,
    });
  });

  test('leave names the room, and cannot be answered', async () => {
    expect(await act({ type: 'leave', userId: 'alice', roomId: 'kitchen' })).toEqual({
      type: 'leave',
      ...envelope,
      source: { type: 'room', roomId: 'kitchen' },
    });
  });

  test('memberJoined lists who joined: the person who acts', async () => {
    expect(await act({ type: 'memberJoined', userId: 'alice', groupId: 'family' })).toEqual({
      type: 'memberJoined',
      ...envelope,
      source: family,
      replyToken,
      joined: { members: [alice] },
    });
  });

  test('memberJoined lists those who are named, and the first of them acts', async () => {
    const { recipient, outgoing } = await setup.tenant.act({
      type: 'memberJoined',
      groupId: 'family',
      members: ['dave', 'alice'],
    });
    expect(recipient.id).toBe('dave');
    expect(outgoing.events[0]).toMatchObject({ joined: { members: [{ type: 'user', userId: 'dave' }, alice] } });
  });

  test('memberLeft lists who left, and cannot be answered', async () => {
    expect(await act({ type: 'memberLeft', groupId: 'family', members: ['bob'] })).toEqual({
      type: 'memberLeft',
      ...envelope,
      source: family,
      left: { members: [{ type: 'user', userId: 'bob' }] },
    });
  });

  test('unsend names the message, and cannot be answered', async () => {
    const messageId = await said({ type: 'text', userId: 'alice' });
    expect(await act({ type: 'unsend', messageId })).toEqual({
      type: 'unsend',
      ...envelope,
      source: alice,
      unsend: { messageId },
    });
  });

  test('unsend in a group tells of nobody', async () => {
    const messageId = await said({ type: 'text', userId: 'alice', groupId: 'family' });
    expect(await act({ type: 'unsend', userId: 'alice', messageId })).toMatchObject({ source: family });
    expect((await act({ type: 'unsend', messageId: await said({ type: 'text', roomId: 'r' }) })).source).toEqual({
      type: 'room',
      roomId: 'r',
    });
  });

  test('messageEdited has the id of the message, its new text and who wrote it', async () => {
    const messageId = await said({ type: 'text', userId: 'alice', groupId: 'family', text: 'helo' });
    expect(await act({ type: 'messageEdited', messageId, text: 'hello', markAsReadToken: 'r1' })).toEqual({
      type: 'messageEdited',
      ...envelope,
      source: { ...family, userId: 'alice' },
      replyToken,
      message: {
        id: messageId,
        type: 'text',
        text: 'hello',
        quoteToken: expect.stringMatching(/^[0-9a-f]{44}$/u),
        markAsReadToken: 'r1',
      },
    });
  });

  test('postback has its data and what was picked', async () => {
    const params = { datetime: '2026-11-28T10:00' };
    expect(await act({ type: 'postback', userId: 'alice', data: 'shop=3', params })).toEqual({
      type: 'postback',
      ...envelope,
      source: alice,
      replyToken,
      postback: { data: 'shop=3', params },
    });
  });

  test('postback has data of its own where none is given, and picks nothing', async () => {
    expect(await act({ type: 'postback', userId: 'alice', groupId: 'family' })).toMatchObject({
      source: family,
      postback: { data: expect.stringMatching(/^action=buy&itemid=\d{3}$/u) },
    });
    expect(await act({ type: 'postback' })).not.toHaveProperty('postback.params');
  });

  test('videoPlayComplete has the tracking id of the video', async () => {
    expect(await act({ type: 'videoPlayComplete', userId: 'alice', trackingId: 'track-1' })).toEqual({
      type: 'videoPlayComplete',
      ...envelope,
      source: alice,
      replyToken,
      videoPlayComplete: { trackingId: 'track-1' },
    });
  });

  test.each(['enter', 'banner', 'stay'] as const)('beacon tells that the person met it: %s', async (beacon) => {
    expect(await act({ type: 'beacon', userId: 'alice', beacon, hwid: 'd41d8cd98f', dm: 'ff00' })).toEqual({
      type: 'beacon',
      ...envelope,
      source: alice,
      replyToken,
      beacon: { hwid: 'd41d8cd98f', type: beacon, dm: 'ff00' },
    });
  });

  test('beacon is a new one in range where nothing is said of it', async () => {
    expect(await act({ type: 'beacon', userId: 'alice' })).toMatchObject({
      beacon: { hwid: expect.stringMatching(/^[0-9a-f]{10}$/u), type: 'enter' },
    });
  });

  test('accountLink that went well can be answered', async () => {
    expect(await act({ type: 'accountLink', userId: 'alice', nonce: 'n0nce' })).toEqual({
      type: 'accountLink',
      ...envelope,
      source: alice,
      replyToken,
      link: { result: 'ok', nonce: 'n0nce' },
    });
  });

  test('accountLink that failed cannot', async () => {
    expect(await act({ type: 'accountLink', userId: 'alice', result: 'failed' })).toEqual({
      type: 'accountLink',
      ...envelope,
      source: alice,
      link: { result: 'failed', nonce: expect.stringMatching(/^[0-9a-f]{32}$/u) },
    });
  });

  test.each(['joined', 'left', 'renewed'] as const)('membership tells that it was %s', async (membership) => {
    expect(await act({ type: 'membership', userId: 'alice', membership, membershipId: 3189 })).toEqual({
      type: 'membership',
      ...envelope,
      source: alice,
      replyToken,
      membership: { type: membership, membershipId: 3189 },
    });
  });

  test.each([
    [{ type: 'postback' }, false],
    [{ type: 'accountLink' }, false],
    [{ type: 'join', groupId: 'family' }, true],
    [{ type: 'beacon' }, true],
  ] as const)('%j in standby has a reply token only where LINE requires one: %s', async (given, isRequired) => {
    const event = await act({ ...given, mode: 'standby' });
    expect(event.mode).toBe('standby');
    expect('replyToken' in event).toBe(isRequired);
  });
});

describe('a message that is taken back', () => {
  test('is the newest of the person where none is named', async () => {
    const first = await said({ type: 'text', userId: 'alice' });
    await setup.tenant.clock.advance(1000);
    const second = await said({ type: 'sticker', userId: 'alice' });
    await said({ type: 'text', userId: 'bob' });
    expect(await act({ type: 'unsend', userId: 'alice' })).toMatchObject({ unsend: { messageId: second } });
    expect(await act({ type: 'unsend', userId: 'alice' })).toMatchObject({ unsend: { messageId: first } });
    await expect(setup.tenant.act({ type: 'unsend', userId: 'alice' })).rejects.toThrow('no message for unsend');
  });

  test('is the newest in the group that is named', async () => {
    const inGroup = await said({ type: 'text', userId: 'alice', groupId: 'family' });
    await setup.tenant.clock.advance(1000);
    const alone = await said({ type: 'text', userId: 'alice' });
    await said({ type: 'text', userId: 'alice', groupId: 'work' });
    expect(await act({ type: 'unsend', groupId: 'family' })).toMatchObject({ unsend: { messageId: inGroup } });
    await expect(setup.tenant.act({ type: 'unsend', messageId: alone, groupId: 'family' })).rejects.toMatchObject({
      reason: {
        en:
          `Failed to act as the LINE user: message "${alone}" was said elsewhere. ` +
          'Leave groupId and roomId out: the message tells where it was said.',
        zh: `无法扮演 LINE 用户：消息 "${alone}" 是在别处发送的。请省略 groupId 和 roomId：消息自身记录了发送之处。`,
      },
    });
  });

  test('is not one of somebody who has left, where nobody is named', async () => {
    const kept = await said({ type: 'text', userId: 'bob' });
    await setup.tenant.clock.advance(1000);
    await said({ type: 'text', userId: 'alice' });
    await setup.tenant.act({ type: 'unfollow', userId: 'alice' });
    expect(await act({ type: 'unsend' })).toMatchObject({ unsend: { messageId: kept } });
  });

  test('stays on record, with the time', async () => {
    const messageId = await said({ type: 'text', userId: 'alice', groupId: 'family' });
    await setup.tenant.clock.advance(1000);
    const { messages } = await setup.tenant.act({ type: 'unsend', messageId });
    const record = {
      id: messageId,
      channelId: '10001',
      recipientId: 'alice',
      sentAt: noon,
      type: 'text',
      groupId: 'family',
      unsentAt: noon + 1000,
    };
    expect(messages).toEqual([record]);
    const state = await setup.tenant.exportState();
    expect(state.messages).toEqual([record]);
    await setup.tenant.importState(JSON.parse(JSON.stringify(state)));
    expect(await setup.tenant.store.messages.get(messageId)).toEqual(record);
  });

  test('keeps its content: what getMediaContent does then is undocumented', async () => {
    const messageid = await said({ type: 'image', userId: 'alice' });
    await setup.tenant.act({ type: 'unsend', messageId: messageid });
    expect(await callAs1(setup.emulator, 'getMediaContent', { messageid, appid: '10001' })).toMatchObject({
      retCode: '000000',
    });
  });

  test('can be quoted no more', async () => {
    const messageId = await said({ type: 'text', userId: 'alice' });
    await setup.tenant.act({ type: 'unsend', messageId });
    await expect(setup.tenant.act({ type: 'text', quotedMessageId: messageId })).rejects.toThrow('taken back already');
  });
});

test('a text that is changed is the newest in a group that was not taken back', async () => {
  const first = await said({ type: 'text', userId: 'alice', groupId: 'family' });
  await setup.tenant.clock.advance(1000);
  const second = await said({ type: 'text', userId: 'alice', groupId: 'family' });
  await setup.tenant.clock.advance(1000);
  await said({ type: 'text', userId: 'alice' });
  await said({ type: 'sticker', userId: 'alice', groupId: 'family' });
  expect(await act({ type: 'messageEdited', userId: 'alice' })).toMatchObject({ message: { id: second } });
  await setup.tenant.act({ type: 'unsend', messageId: second });
  expect(await act({ type: 'messageEdited', userId: 'alice' })).toMatchObject({ message: { id: first } });
});

test.each([
  { type: 'unsend', messageId: '9' },
  { type: 'unsend', messageId: '9', channelId: 'c2' },
  { type: 'unsend', userId: 'U1' },
  { type: 'messageEdited', messageId: '9' },
] as const)('%j goes to the channel that the message was said in', async (given) => {
  setup = createTestTenant({
    initialState: {
      channels: [
        { id: 'c1', lineUserId: `U${'1'.repeat(32)}` },
        { id: 'c2', lineUserId: `U${'2'.repeat(32)}` },
      ],
      recipients: [{ id: 'U1', channelId: 'c1' }],
      messages: [{ id: '9', channelId: 'c2', recipientId: 'U1', type: 'text', groupId: 'family' }],
    },
  });
  await act(given);
  expect(setup.sent).toMatchObject([{ destination: `U${'2'.repeat(32)}`, channelId: 'c2' }]);
  expect(await setup.tenant.store.recipients.get('U1')).toMatchObject({ channelId: 'c1' });
});

describe('members of messages that LINE alone has', () => {
  test.each(['text', 'image', 'video', 'audio', 'file', 'location', 'sticker'] as const)(
    '%s carries a token to mark it as read with',
    async (type) => {
      expect(await act({ type, markAsReadToken: 'r1' })).toMatchObject({ message: { type, markAsReadToken: 'r1' } });
      expect(await act({ type })).not.toHaveProperty('message.markAsReadToken');
    },
  );

  test('each image of a set has a token of its own', async () => {
    const { outgoing } = await setup.tenant.act({ type: 'image', count: 3, parts: [3, 1], markAsReadToken: 'r1' });
    expect(outgoing.events).toMatchObject([
      { message: { imageSet: { index: 3, total: 3 }, markAsReadToken: 'r1' } },
      { message: { imageSet: { index: 1, total: 3 }, markAsReadToken: expect.stringMatching(/^[0-9a-f]{72}$/u) } },
    ]);
  });

  test('a message sticker carries what its user typed', async () => {
    expect(await act({ type: 'sticker', text: 'Thank you!' })).toMatchObject({
      message: { stickerResourceType: 'MESSAGE', text: 'Thank you!' },
    });
    expect(await act({ type: 'sticker', text: 'Hi', stickerResourceType: 'PER_STICKER_TEXT' })).toMatchObject({
      message: { stickerResourceType: 'PER_STICKER_TEXT', text: 'Hi' },
    });
    expect(await act({ type: 'sticker', stickerResourceType: 'NAME_TEXT' })).not.toHaveProperty('message.text');
  });

  test('a text and a sticker reply to an earlier message', async () => {
    const quotedMessageId = await said({ type: 'image', userId: 'alice' });
    expect(await act({ type: 'text', quotedMessageId })).toMatchObject({ message: { quotedMessageId } });
    expect(await act({ type: 'sticker', quotedMessageId })).toMatchObject({ message: { quotedMessageId } });
  });

  test('a mention needs no id of a person', async () => {
    const mention = { mentionees: [{ index: 0, length: 4, type: 'user' as const, isSelf: true }] };
    expect(await act({ type: 'text', text: '@Bot hi', mention })).toMatchObject({ message: { mention } });
  });
});

const text = (most: number): fc.Arbitrary<string> => fc.string({ minLength: 1, maxLength: most, unit: 'binary' });

const chat = fc.constantFrom({ groupId: 'family' }, { roomId: 'kitchen' });

const anyAct: fc.Arbitrary<UserAct> = fc.oneof(
  fc.tuple(fc.constantFrom('join' as const, 'leave' as const), chat).map(([type, place]) => ({ type, ...place })),
  fc
    .tuple(
      fc.constantFrom('memberJoined' as const, 'memberLeft' as const),
      chat,
      fc.uniqueArray(fc.constantFrom('alice', 'bob', 'dave'), { minLength: 1 }),
    )
    .map(([type, place, members]) => ({ type, ...place, members })),
  fc.tuple(text(300), fc.constantFrom({}, { groupId: 'family' })).map(([data, place]) => {
    return { type: 'postback' as const, data, params: { date: data }, ...place };
  }),
  text(100).map((trackingId) => ({ type: 'videoPlayComplete' as const, trackingId })),
  fc.record(
    {
      type: fc.constant('beacon' as const),
      beacon: fc.constantFrom('enter' as const, 'banner' as const, 'stay' as const),
      hwid: text(64),
      dm: text(64),
    },
    { requiredKeys: ['type'], noNullPrototype: true },
  ),
  fc.record(
    {
      type: fc.constant('accountLink' as const),
      result: fc.constantFrom('ok' as const, 'failed' as const),
      nonce: text(255),
    },
    { requiredKeys: ['type'], noNullPrototype: true },
  ),
  fc.record(
    {
      type: fc.constant('membership' as const),
      membership: fc.constantFrom('joined' as const, 'left' as const, 'renewed' as const),
      membershipId: fc.maxSafeNat(),
    },
    { requiredKeys: ['type'], noNullPrototype: true },
  ),
  fc.constantFrom<UserAct>({ type: 'unsend' }, { type: 'messageEdited', text: 'new' }),
);

test("whatever is done, the event is one of LINE's", async () => {
  const mode = fc.constantFrom<Pick<UserAct, 'mode'>>({}, { mode: 'standby' });
  await fc.assert(
    fc.asyncProperty(anyAct, mode, async (given, how) => {
      await said({ type: 'text', userId: 'alice', groupId: 'family' });
      const { outgoing } = await setup.tenant.act({ ...given, ...how });
      expect(outgoing.events.map((event) => violationsOf(validateLineWebhookEvent, event))).toEqual([[]]);
      expect(outgoing.events.flatMap(misfits)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
