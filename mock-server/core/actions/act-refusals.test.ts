import { beforeEach, describe, expect, test } from 'vitest';
import type { TenantState, UserAct } from '../../../generators/generated/types.ts';
import { createTestTenant, type TestTenant } from '../../../test/support/testing-tenant.ts';

let setup: TestTenant;
let before: TenantState;

beforeEach(async () => {
  setup = createTestTenant();
  await setup.tenant.act({ type: 'text', userId: 'alice' });
  before = await setup.tenant.exportState();
});

const emoji = { productId: 'p', emojiId: 'e' };
const somewhere = 'https://cdn.example.com/a.mp4';

describe('an act that is refused', () => {
  test.each<[string, unknown]>([
    ['the value must be of type object, got null. GET /_mock/openapi.json describes the fields.', null],
    ['type is required but missing. GET /_mock/openapi.json describes the fields.', {}],
    [
      'type must be one of text, image, video, audio, file, location, sticker, follow, unfollow, got "poke". ' +
        'GET /_mock/openapi.json describes the fields.',
      { type: 'poke' },
    ],
    [
      'txt is not a known field: check its spelling. GET /_mock/openapi.json describes the fields.',
      { type: 'text', txt: 'hi' },
    ],
    [
      'text must be at least 1 characters long, got "". GET /_mock/openapi.json describes the fields.',
      { type: 'text', text: '' },
    ],
    ['count must be at most 20, got 21. GET /_mock/openapi.json describes the fields.', { type: 'image', count: 21 }],
    [
      'latitude must be at most 90, got 91. GET /_mock/openapi.json describes the fields.',
      { type: 'location', latitude: 91, longitude: 0 },
    ],
    [
      'contentType must match ^[\\w!#$&^.+-]+/[\\w!#$&^.+-]+( *;[\\x20-\\x7e]*)?$, got "image/png;\\n". ' +
        'GET /_mock/openapi.json describes the fields.',
      { type: 'image', content: 'aGk=', contentType: 'image/png;\n' },
    ],
    [
      'originalContentUrl must match ^https?://\\S+$, got "https://a b". GET /_mock/openapi.json describes the fields.',
      { type: 'image', originalContentUrl: 'https://a b' },
    ],
    ['text does not go with follow. Its fields are userId, channelId, mode.', { type: 'follow', text: 'hi' }],
    ['groupId does not go with unfollow. Its fields are userId, channelId, mode.', { type: 'unfollow', groupId: 'g' }],
    [
      'count does not go with video. Its fields are userId, channelId, mode, groupId, roomId, content, contentType, ' +
        'originalContentUrl, previewImageUrl, duration.',
      { type: 'video', count: 2 },
    ],
    [
      'originalContentUrl does not go with file. Its fields are userId, channelId, mode, groupId, roomId, content, ' +
        'contentType, fileName, fileSize.',
      { type: 'file', originalContentUrl: somewhere },
    ],
    ['groupId and roomId are both given. A message is said in one place.', { type: 'text', groupId: 'g', roomId: 'r' }],
    [
      'content and originalContentUrl are both given. LINE keeps the content, or someone else does.',
      { type: 'image', content: 'aGk=', originalContentUrl: somewhere },
    ],
    [
      'contentType and originalContentUrl are both given. LINE keeps the content, or someone else does.',
      { type: 'image', contentType: 'image/png', originalContentUrl: somewhere },
    ],
    [
      'previewImageUrl is given without originalContentUrl. Say where the content is as well.',
      { type: 'video', previewImageUrl: somewhere },
    ],
    ['content is not base64. Encode the bytes in base64 with padding.', { type: 'image', content: 'aGk' }],
    [
      'fileSize 3 is not the size of content, 2. Leave it out to have it counted.',
      { type: 'file', content: 'aGk=', fileSize: 3 },
    ],
    ['of latitude and longitude one is missing. Give both, or neither.', { type: 'location', latitude: 1 }],
    ['of latitude and longitude one is missing. Give both, or neither.', { type: 'location', longitude: 1 }],
    [
      'emojis[0] is given without text. Give the text that it points into.',
      { type: 'text', emojis: [{ ...emoji, index: 0, length: 1 }] },
    ],
    [
      'emojis[1] ends at 5, and the text has 4 UTF-16 code units. Count index and length in UTF-16 code units.',
      {
        type: 'text',
        text: '😀$$',
        emojis: [
          { ...emoji, index: 2, length: 1 },
          { ...emoji, index: 3, length: 2 },
        ],
      },
    ],
    [
      'mention.mentionees[0] ends at 3, and the text has 2 UTF-16 code units. ' +
        'Count index and length in UTF-16 code units.',
      { type: 'text', text: '😀', mention: { mentionees: [{ index: 1, length: 2, type: 'all' }] } },
    ],
    ['there is no channel "99". Channels: 10001.', { type: 'text', channelId: '99' }],
    [
      '"alice" follows already. Unfollow first, or leave userId out for a new person.',
      { type: 'follow', userId: 'alice' },
    ],
    ['"carol" does not follow. Only who follows can unfollow.', { type: 'unfollow', userId: 'carol' }],
    ['"carol" has unfollowed. Send a follow first, or act as somebody else.', { type: 'image', userId: 'carol' }],
    [
      'there is no message "1" of channel "10001" to quote. Quote one of GET messages or GET send-records.',
      { type: 'text', quotedMessageId: '1' },
    ],
  ])('says: %s', async (message, act) => {
    await expect(setup.tenant.act(act as UserAct)).rejects.toMatchObject({
      code: 'ACT_INVALID',
      message: `Failed to act as the LINE user: ${message}`,
    });
    expect(setup.sent).toHaveLength(1);
    expect(await setup.tenant.exportState()).toEqual(before);
  });

  test('names the channel of somebody who belongs to another', async () => {
    await setup.tenant.addRecords({ channels: [{ id: '20002' }] });
    await expect(setup.tenant.act({ type: 'text', userId: 'alice', channelId: '20002' })).rejects.toThrow(
      'Failed to act as the LINE user: "alice" belongs to channel "10001". ' +
        'Leave channelId out, or act as somebody else.',
    );
  });

  test('quotes nothing of another channel', async () => {
    const { messages } = await setup.tenant.act({ type: 'text', userId: 'bob' });
    await setup.tenant.addRecords({ channels: [{ id: '20002' }] });
    await expect(
      setup.tenant.act({ type: 'text', channelId: '20002', quotedMessageId: messages[0]!.id }),
    ).rejects.toThrow('of channel "20002" to quote');
  });

  test('asks for a channel where there is none', async () => {
    const { tenant } = createTestTenant({ initialState: 'empty' });
    await expect(tenant.act({ type: 'text' })).rejects.toThrow(
      'Failed to act as the LINE user: the tenant has no channel. Add one first: POST channels.',
    );
  });

  test('changes nothing in what comes after it', async () => {
    const other = createTestTenant();
    await other.tenant.act({ type: 'text', userId: 'alice' });
    await expect(setup.tenant.act({ type: 'text', userId: 'carol' })).rejects.toThrow('has unfollowed');
    await setup.tenant.act({ type: 'image', userId: 'alice' });
    await other.tenant.act({ type: 'image', userId: 'alice' });
    expect(setup.sent).toEqual(other.sent);
  });
});

describe('an act that is not refused', () => {
  test('may carry fields without a value', async () => {
    const fields = { text: undefined, count: undefined } as unknown as UserAct;
    await expect(setup.tenant.act({ ...fields, type: 'follow' })).resolves.toMatchObject({ messages: [] });
  });
});
