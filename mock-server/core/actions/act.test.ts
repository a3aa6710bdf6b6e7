import { beforeEach, describe, expect, test } from 'vitest';
import type { LineWebhookEvent, MessageEvent, UserAct, WebhookEvent } from '../../../generators/generated/types.ts';
import { validateWebhookEnvelope, validateWebhookEvent } from '../../../generators/generated/validators/webhooks.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { callAs1, noon } from '../../../test/support/create-test-emulator.ts';
import { createTestTenant, type TestTenant } from '../../../test/support/testing-tenant.ts';

let setup: TestTenant;

beforeEach(() => {
  setup = createTestTenant();
});

/** Acts, and gives back the events after checking them against the contract. */
async function act(given: UserAct): Promise<readonly (WebhookEvent | LineWebhookEvent)[]> {
  const { outgoing } = await setup.tenant.act(given);
  const { destination, events } = outgoing;
  expect(violationsOf(validateWebhookEnvelope, { destination, events })).toEqual([]);
  for (const event of events) expect(violationsOf(validateWebhookEvent, event)).toEqual([]);
  expect(setup.sent.at(-1)).toBe(outgoing);
  return events;
}

async function messageOf(given: UserAct): Promise<MessageEvent['message']> {
  const [event] = await act(given);
  return (event as MessageEvent).message;
}

/** Bytes of a message's content, by the way a consumer takes: getMediaContent, then the URL it gives. */
async function download(messageid: string): Promise<{ readonly headers: Headers; readonly bytes: Buffer }> {
  const { item } = await callAs1(setup.emulator, 'getMediaContent', { messageid, appid: '10001' });
  const response = await setup.emulator.fetch(String(item));
  expect(response.status).toBe(200);
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('every event', () => {
  test.each(['text', 'image', 'video', 'audio', 'file', 'location', 'sticker'] as const)(
    '%s tells who, where and when',
    async (type) => {
      expect(await act({ type, userId: 'alice' })).toEqual([
        {
          type: 'message',
          mode: 'active',
          timestamp: noon,
          source: { type: 'user', userId: 'alice' },
          replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
          webhookEventId: expect.stringMatching(/^01HWS4YAG0[0-9A-Z]{16}$/),
          deliveryContext: { isRedelivery: false },
          message: expect.objectContaining({ type, id: expect.stringMatching(/^[1-9]\d{17}$/) }),
        },
      ]);
      expect(setup.sent[0]).toMatchObject({ destination: `U${'ab'.repeat(16)}`, channelId: '10001' });
    },
  );

  test('follow has a reply token and says that nobody was unblocked', async () => {
    expect(await act({ type: 'follow', userId: 'dave' })).toEqual([
      {
        replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
        type: 'follow',
        mode: 'active',
        timestamp: noon,
        source: { type: 'user', userId: 'dave' },
        webhookEventId: expect.stringMatching(/^01HWS4YAG0/),
        deliveryContext: { isRedelivery: false },
        follow: { isUnblocked: false },
      },
    ]);
  });

  test('unfollow has neither reply token nor anything of its own', async () => {
    expect(await act({ type: 'unfollow', userId: 'alice' })).toEqual([
      {
        type: 'unfollow',
        mode: 'active',
        timestamp: noon,
        source: { type: 'user', userId: 'alice' },
        webhookEventId: expect.stringMatching(/^01HWS4YAG0/),
        deliveryContext: { isRedelivery: false },
      },
    ]);
  });

  test('has an id of its own', async () => {
    const ids = new Set<string>();
    for (let count = 0; count < 50; count += 1)
      for (const event of await act({ type: 'text' })) ids.add(event.webhookEventId);
    expect(ids.size).toBe(50);
  });

  test.each(['text', 'image', 'follow'] as const)('%s in standby has no reply token', async (type) => {
    const [event] = await act({ type, mode: 'standby' });
    expect(event).toMatchObject({ type: type === 'follow' ? 'follow' : 'message', mode: 'standby' });
    expect(event).not.toHaveProperty('replyToken');
  });

  test('comes from a group with its id and the person who speaks', async () => {
    const [event] = await act({ type: 'text', userId: 'bob', groupId: 'family' });
    expect(event?.source).toEqual({ type: 'group', groupId: 'family', userId: 'bob' });
  });

  test('comes from a room with its id and the person who speaks', async () => {
    const [event] = await act({ type: 'sticker', userId: 'bob', roomId: 'kitchen' });
    expect(event?.source).toEqual({ type: 'room', roomId: 'kitchen', userId: 'bob' });
  });

  test('goes to whoever watches the tenant', async () => {
    const seen: unknown[] = [];
    setup.tenant.activity.subscribe(({ type, at, data }) => seen.push([type, at, data]));
    const events = await act({ type: 'image', userId: 'alice', count: 2 });
    expect(seen).toEqual([
      ['event', noon, events[0]],
      ['event', noon, events[1]],
    ]);
  });
});

describe('who acts', () => {
  test('is a friend of the first channel unless somebody is named', async () => {
    const [event] = await act({ type: 'text' });
    expect(['alice', 'bob']).toContain(event?.source?.userId);
  });

  test('is somebody new where nobody follows', async () => {
    await act({ type: 'unfollow', userId: 'alice' });
    await act({ type: 'unfollow', userId: 'bob' });
    const [event] = await act({ type: 'text' });
    const userId = event?.source?.userId ?? '';
    expect(userId).toMatch(/^U[0-9a-f]{32}$/);
    expect(await setup.tenant.store.recipients.get(userId)).toEqual({
      id: userId,
      channelId: '10001',
      displayName: userId,
      language: 'zh-CN',
      following: true,
    });
  });

  test('becomes known by acting', async () => {
    await act({ type: 'location', userId: 'erin' });
    expect(await setup.tenant.store.recipients.get('erin')).toMatchObject({ channelId: '10001', following: true });
  });

  test('belongs to the channel that is named', async () => {
    await setup.tenant.addRecords({ channels: [{ id: '20002', sender: '2000000002' }] });
    await setup.tenant.act({ type: 'text', userId: 'frank', channelId: '20002' });
    expect(await setup.tenant.store.recipients.get('frank')).toMatchObject({ channelId: '20002' });
    expect(setup.sent[0]?.channelId).toBe('20002');
    await setup.tenant.act({ type: 'text', userId: 'frank' });
    expect(setup.sent[1]?.channelId).toBe('20002');
  });

  test('is somebody new each time a stranger follows', async () => {
    const [first] = await act({ type: 'follow' });
    const [second] = await act({ type: 'follow' });
    expect(first?.source?.userId).toMatch(/^U[0-9a-f]{32}$/);
    expect(second?.source?.userId).not.toBe(first?.source?.userId);
  });

  test('can leave, and come back unblocked', async () => {
    await act({ type: 'unfollow', userId: 'bob' });
    expect(await setup.tenant.store.recipients.get('bob')).toMatchObject({ following: false });
    const [event] = await act({ type: 'follow', userId: 'bob' });
    expect(event).toMatchObject({ follow: { isUnblocked: true } });
    expect(await setup.tenant.store.recipients.get('bob')).toMatchObject({ following: true });
  });

  test('may still speak in a group after leaving', async () => {
    const [event] = await act({ type: 'text', userId: 'carol', groupId: 'family' });
    expect(event?.source?.userId).toBe('carol');
  });
});

describe('a text', () => {
  test('is what was said', async () => {
    expect(await messageOf({ type: 'text', text: '訂單呢？' })).toEqual({
      id: expect.stringMatching(/^\d{18}$/),
      type: 'text',
      text: '訂單呢？',
      quoteToken: expect.stringMatching(/^[0-9a-f]{44}$/),
    });
  });

  test('keeps emoji outside the basic plane, and places in UTF-16 code units', async () => {
    const text = '👩‍👩‍👧 $ hi @Shop';
    const emojis = [{ index: 9, length: 1, productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' }];
    const mention = {
      mentionees: [{ index: 14, length: 5, type: 'user' as const, userId: `U${'ab'.repeat(16)}`, isSelf: true }],
    };
    const message = await messageOf({ type: 'text', text, emojis, mention });
    expect(message).toMatchObject({ text, emojis, mention });
    expect([text.slice(9, 10), text.slice(14, 19)]).toEqual(['$', '@Shop']);
    expect(JSON.parse(Buffer.from(JSON.stringify(message)).toString())).toEqual(message);
  });

  test('may have an emoji that ends where it ends', async () => {
    const emojis = [{ index: 2, length: 2, productId: 'p', emojiId: 'e' }];
    expect(await messageOf({ type: 'text', text: '😀😀', emojis })).toMatchObject({ emojis });
  });

  test('quotes a message of before', async () => {
    const { id } = await messageOf({ type: 'text', userId: 'alice' });
    expect(await messageOf({ type: 'text', userId: 'bob', quotedMessageId: id })).toMatchObject({
      quotedMessageId: id,
    });
    expect(await messageOf({ type: 'sticker', quotedMessageId: id })).toMatchObject({ quotedMessageId: id });
  });

  test('quotes what a broadcast sent', async () => {
    await setup.tenant.broadcast({ recipients: ['alice'], outcomes: { alice: 'sent' } });
    const { items } = await setup.tenant.store.sendRecords.query({}, { offset: 0, limit: 1 });
    const quotedMessageId = items[0]!.messageId;
    expect(await messageOf({ type: 'text', userId: 'alice', quotedMessageId })).toMatchObject({ quotedMessageId });
  });
});

describe('content', () => {
  test.each([
    ['image', 'image/png', '89504e470d0a1a0a'],
    ['video', 'video/mp4', '0000002066747970'],
    ['audio', 'audio/mp4', '0000001c66747970'],
  ] as const)('of %s is made and can be fetched', async (type, contentType, start) => {
    const { id } = await messageOf({ type, userId: 'alice' });
    const { headers, bytes } = await download(id);
    expect(headers.get('content-type')).toBe(contentType);
    expect(bytes.subarray(0, 8).toString('hex')).toBe(start);
  });

  test('of a file has its name and its size', async () => {
    const message = await messageOf({ type: 'file', fileName: '報價單.xlsx', fileSize: 70_000 });
    expect(message).toMatchObject({ fileName: '報價單.xlsx', fileSize: 70_000 });
    const { headers, bytes } = await download(message.id);
    expect(bytes.length).toBe(70_000);
    expect(headers.get('content-disposition')).toContain("filename*=UTF-8''%E5%A0%B1%E5%83%B9%E5%96%AE.xlsx");
  });

  test('of a file that says nothing is a text of 2138 bytes', async () => {
    const message = await messageOf({ type: 'file' });
    expect(message).toMatchObject({ fileName: 'file.txt', fileSize: 2138 });
    const { headers, bytes } = await download(message.id);
    expect([headers.get('content-type'), bytes.length]).toEqual(['text/plain; charset=utf-8', 2138]);
  });

  test('that is uploaded comes back byte for byte', async () => {
    const content = Buffer.from([0, 255, 128, 10, 13]).toString('base64');
    const message = await messageOf({ type: 'file', fileName: 'a.bin', content, contentType: 'application/x-own' });
    expect(message).toMatchObject({ fileSize: 5 });
    const { headers, bytes } = await download(message.id);
    expect(headers.get('content-type')).toBe('application/x-own');
    expect([...bytes]).toEqual([0, 255, 128, 10, 13]);
  });

  test('that is uploaded may say its size', async () => {
    expect(await messageOf({ type: 'file', content: 'aGk=', fileSize: 2 })).toMatchObject({ fileSize: 2 });
  });

  test('of an image may be a JPEG', async () => {
    const { id } = await messageOf({ type: 'image', content: '/9j/', contentType: 'image/jpeg' });
    const { headers, bytes } = await download(id);
    expect([headers.get('content-type'), bytes.toString('hex')]).toEqual(['image/jpeg', 'ffd8ff']);
  });

  test('that lies elsewhere is named and cannot be fetched', async () => {
    const message = await messageOf({
      type: 'video',
      originalContentUrl: 'https://cdn.example.com/a.mp4',
      previewImageUrl: 'https://cdn.example.com/a.jpg',
      duration: 5000,
    });
    expect(message).toMatchObject({
      duration: 5000,
      contentProvider: {
        type: 'external',
        originalContentUrl: 'https://cdn.example.com/a.mp4',
        previewImageUrl: 'https://cdn.example.com/a.jpg',
      },
    });
    const { retCode, entry } = await callAs1(setup.emulator, 'getMediaContent', {
      messageid: message.id,
      appid: '10001',
    });
    expect(retCode).toBe('999994');
    expect(entry?.violations.map(({ rule }) => rule)).toEqual(['externalContent']);
  });

  test.each([
    ['video', 2000],
    ['audio', 1000],
  ] as const)('of %s has the length of what the mock makes', async (type, duration) => {
    expect(await messageOf({ type })).toMatchObject({ duration, contentProvider: { type: 'line' } });
  });

  test.each(['text', 'location', 'sticker'] as const)('is not there for %s', async (type) => {
    const { id } = await messageOf({ type });
    expect(await setup.tenant.store.messages.get(id)).toEqual({
      id,
      channelId: '10001',
      recipientId: expect.any(String),
      sentAt: noon,
      type,
    });
  });
});

describe('an image set', () => {
  test('is one set of messages, each with content of its own', async () => {
    const events = await act({ type: 'image', userId: 'alice', count: 3 });
    const messages = events.map((event) => (event as MessageEvent).message as { id: string; imageSet?: unknown });
    const id = (messages[0]!.imageSet as { id: string }).id;
    expect(id).toMatch(/^[0-9A-F]{64}$/);
    expect(messages.map(({ imageSet }) => imageSet)).toEqual([
      { id, index: 1, total: 3 },
      { id, index: 2, total: 3 },
      { id, index: 3, total: 3 },
    ]);
    expect(new Set(messages.map((message) => message.id)).size).toBe(3);
    expect(new Set(events.map((event) => event.webhookEventId)).size).toBe(3);
    for (const message of messages) expect((await download(message.id)).headers.get('content-type')).toBe('image/png');
  });

  test('arrives in the order and with the parts that are asked for', async () => {
    const events = await act({ type: 'image', userId: 'alice', count: 3, parts: [3, 1] });
    const sets = events.map((event) => ((event as MessageEvent).message as { imageSet?: object }).imageSet);
    expect(sets).toMatchObject([
      { index: 3, total: 3 },
      { index: 1, total: 3 },
    ]);
    const later = await act({ type: 'image', userId: 'alice', count: 2, parts: [2], imageSetId: 'set-1' });
    expect(later[0]).toMatchObject({ message: { imageSet: { id: 'set-1', index: 2, total: 2 } } });
    await expect(setup.tenant.act({ type: 'image', imageSetId: 'set-1' })).rejects.toThrow('without count');
    await expect(setup.tenant.act({ type: 'image', count: 2, parts: [2, 2] })).rejects.toThrow('names an image twice');
    await expect(setup.tenant.act({ type: 'image', count: 2, parts: [3] })).rejects.toThrow(
      'parts names image 3, and the set has 2. Give count, and parts from 1 to it.',
    );
  });

  test('is absent from a single image', async () => {
    expect(await messageOf({ type: 'image' })).not.toHaveProperty('imageSet');
  });
});

describe('a place and a sticker', () => {
  test('is in Bangkok unless it is said where', async () => {
    expect(await messageOf({ type: 'location' })).toEqual({
      id: expect.any(String),
      type: 'location',
      latitude: 13.7563,
      longitude: 100.5018,
    });
    const where = { title: 'Tower', address: '1 Road', latitude: 0, longitude: -180 };
    expect(await messageOf({ type: 'location', ...where })).toMatchObject(where);
  });

  test('is the sticker that is named', async () => {
    const sticker = { packageId: '446', stickerId: '1988', stickerResourceType: 'STATIC' as const, keywords: ['hi'] };
    expect(await messageOf({ type: 'sticker', ...sticker })).toMatchObject(sticker);
    expect(await messageOf({ type: 'sticker' })).toMatchObject({ packageId: '11537', stickerId: '52002738' });
  });
});

describe('an act after an import', () => {
  test('draws no id that the imported records have', async () => {
    const { id } = await messageOf({ type: 'image', userId: 'alice' });
    const { sequences: _, ...state } = await setup.tenant.exportState();
    await setup.tenant.importState(state);
    const again = await messageOf({ type: 'image', userId: 'alice' });
    expect(again.id).not.toBe(id);
    const { items } = await setup.tenant.store.messages.query({}, { offset: 0, limit: 10 });
    expect(new Set(items.map(({ mediaKey }) => mediaKey)).size).toBe(2);
    await expect(setup.tenant.importState(await setup.tenant.exportState())).resolves.toBeUndefined();
  });

  test('draws no person whom the imported records have', async () => {
    const [first] = await act({ type: 'follow' });
    const { sequences: _, ...state } = await setup.tenant.exportState();
    await setup.tenant.importState(state);
    const [second] = await act({ type: 'follow' });
    expect(second?.source?.userId).not.toBe(first?.source?.userId);
    expect(second).toMatchObject({ follow: { isUnblocked: false } });
  });
});

describe('whoever acts where the act does not say', () => {
  test('is found without any other person being made', async () => {
    const { store } = setup.tenant;
    await store.recipients.put(
      Array.from({ length: 100 }, (_, index) => ({
        ...{ id: `friend-${index}`, channelId: '10001', displayName: 'Friend', language: 'en', following: true },
      })),
    );
    const query = store.recipients.query.bind(store.recipients);
    let made = 0;
    const recipients = Object.assign(store.recipients, {
      query: async (...asked: Parameters<typeof query>) => {
        const page = await query(...asked);
        made += page.items.length;
        return page;
      },
    });
    const [event] = await act({ type: 'text', channelId: '10001' });
    expect(recipients.get((event as MessageEvent).source.userId!)).toMatchObject({ following: true });
    expect(made).toBe(1);
  });
});
