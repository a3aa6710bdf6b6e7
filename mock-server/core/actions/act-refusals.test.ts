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
    ['the value must be of type object, got null. See GET /_mock/openapi.json?of=control.', null],
    ['type is required but missing. See GET /_mock/openapi.json?of=control.', {}],
    [
      'type must be one of text, image, video, audio, file, location, sticker, follow, unfollow, unsend, messageEdited, ' +
        'join, leave, memberJoined, memberLeft, postback, videoPlayComplete, beacon, accountLink, membership, got "poke". ' +
        'See GET /_mock/openapi.json?of=control.',
      { type: 'poke' },
    ],
    [
      'txt is not a known field: check its spelling. See GET /_mock/openapi.json?of=control.',
      { type: 'text', txt: 'hi' },
    ],
    [
      'text must be at least 1 characters long, got "". See GET /_mock/openapi.json?of=control.',
      { type: 'text', text: '' },
    ],
    ['count must be at most 20, got 21. See GET /_mock/openapi.json?of=control.', { type: 'image', count: 21 }],
    [
      'latitude must be at most 90, got 91. See GET /_mock/openapi.json?of=control.',
      { type: 'location', latitude: 91, longitude: 0 },
    ],
    [
      'contentType must match ^[A-Za-z0-9_!#$&^.+-]+/[A-Za-z0-9_!#$&^.+-]+(?:| *;[\\x20-\\x7e]*)$, got "image/png;\\n". ' +
        'See GET /_mock/openapi.json?of=control.',
      { type: 'image', content: 'aGk=', contentType: 'image/png;\n' },
    ],
    [
      'originalContentUrl must match ^https?://\\S+$, got "https://a b". See GET /_mock/openapi.json?of=control.',
      { type: 'image', originalContentUrl: 'https://a b' },
    ],
    ['text does not go with follow. Its fields are userId, channelId, mode.', { type: 'follow', text: 'hi' }],
    ['groupId does not go with unfollow. Its fields are userId, channelId, mode.', { type: 'unfollow', groupId: 'g' }],
    [
      'count does not go with video. Its fields are userId, channelId, mode, groupId, roomId, content, contentType, ' +
        'originalContentUrl, previewImageUrl, duration, markAsReadToken.',
      { type: 'video', count: 2 },
    ],
    [
      'originalContentUrl does not go with file. Its fields are userId, channelId, mode, groupId, roomId, content, ' +
        'contentType, fileName, fileSize, markAsReadToken.',
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
      'emojis[1] leaves the text of 4 UTF-16 code units, or halves a character. ' +
        'Count index and length in UTF-16 code units.',
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
      'mention.mentionees[0] leaves the text of 2 UTF-16 code units, or halves a character. ' +
        'Count index and length in UTF-16 code units.',
      { type: 'text', text: '😀', mention: { mentionees: [{ index: 1, length: 2, type: 'all' }] } },
    ],
    [
      'mention.mentionees[0].isSelf does not go with all. Its fields are index, length.',
      {
        type: 'text',
        text: '@All x',
        mention: { mentionees: [{ index: 0, length: 4, type: 'all', isSelf: true }] },
      },
    ],
    [
      'mention.mentionees[1].userId does not go with all. Its fields are index, length.',
      {
        type: 'messageEdited',
        text: '@ann @All',
        mention: {
          mentionees: [
            { index: 0, length: 4, type: 'user', userId: 'U1' },
            { index: 5, length: 4, type: 'all', userId: 'U2' },
          ],
        },
      },
    ],
    [
      'emojis[0] leaves the text of 5 UTF-16 code units, or halves a character. ' +
        'Count index and length in UTF-16 code units.',
      { type: 'text', text: '😀(x)', emojis: [{ ...emoji, index: 1, length: 4 }] },
    ],
    [
      'emojis[0] leaves the text of 5 UTF-16 code units, or halves a character. ' +
        'Count index and length in UTF-16 code units.',
      { type: 'text', text: '😀(x)', emojis: [{ ...emoji, index: 0, length: 1 }] },
    ],
    [
      'emojis must have at least 1 elements, got []. See GET /_mock/openapi.json?of=control.',
      { type: 'text', text: 'x', emojis: [] },
    ],
    [
      'emojis must have at least 1 elements, got []. See GET /_mock/openapi.json?of=control.',
      { type: 'messageEdited', text: 'x', emojis: [] },
    ],
    [
      'mention.mentionees must have at most 20 elements, got ' +
        '[{"index":0,"length":1,"type":"user"},{"index":1,"length":1…. See GET /_mock/openapi.json?of=control.',
      {
        type: 'text',
        text: '@'.repeat(21),
        mention: {
          mentionees: Array.from({ length: 21 }, (_, index) => ({ index, length: 1, type: 'user' as const })),
        },
      },
    ],
    [
      'userId cannot stand in a URL. Give it 1 to 64 whole characters, and neither . nor ..',
      { type: 'text', userId: '..' },
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

/** A message in a group, and its id. */
async function saidInGroup(): Promise<string> {
  const { messages } = await setup.tenant.act({ type: 'text', userId: 'alice', groupId: 'family' });
  return messages[0]!.id;
}

describe('an act that LINE alone tells of is refused, in both languages', () => {
  const prefix = { en: 'Failed to act as the LINE user: ', zh: '无法扮演 LINE 用户：' };

  test.each<[string, string, UserAct]>([
    [
      'join happens in a group or a room, and none is given. Give groupId or roomId.',
      'join 发生在群组或聊天室中，但没有给出。请给出 groupId 或 roomId。',
      { type: 'join', userId: 'alice' },
    ],
    [
      'memberJoined happens in a group or a room, and none is given. Give groupId or roomId.',
      'memberJoined 发生在群组或聊天室中，但没有给出。请给出 groupId 或 roomId。',
      { type: 'memberJoined', members: ['alice'] },
    ],
    [
      'groupId and roomId are both given. A message is said in one place.',
      '同时给出了 groupId 和 roomId。一件事只发生在一处。',
      { type: 'leave', groupId: 'g', roomId: 'r' },
    ],
    [
      'members names "bob" twice. Each of them comes or goes once.',
      'members 中 "bob" 出现了两次。每人只加入或退出一次。',
      { type: 'memberLeft', groupId: 'g', members: ['bob', 'alice', 'bob'] },
    ],
    [
      'members must have at least 1 elements, got []. See GET /_mock/openapi.json?of=control.',
      'members 至少须有 1 个元素，实际为 []。见 GET /_mock/openapi.json?of=control。',
      { type: 'memberLeft', groupId: 'g', members: [] },
    ],
    [
      'members does not go with leave. Its fields are userId, channelId, mode, groupId, roomId.',
      'leave 没有 members 字段。它的字段有：userId、channelId、mode、groupId、roomId。',
      { type: 'leave', groupId: 'g', members: ['bob'] },
    ],
    [
      'groupId does not go with beacon. Its fields are userId, channelId, mode, beacon, hwid, dm.',
      'beacon 没有 groupId 字段。它的字段有：userId、channelId、mode、beacon、hwid、dm。',
      { type: 'beacon', groupId: 'g' },
    ],
    [
      '"carol" has unfollowed. Send a follow first, or act as somebody else.',
      '"carol" 已取消关注。请先发送 follow，或换一个人。',
      { type: 'membership', userId: 'carol' },
    ],
    [
      'there is no message "1". GET messages lists what people sent.',
      '没有消息 "1"。GET messages 列出客户发送的消息。',
      { type: 'unsend', messageId: '1' },
    ],
    [
      'there is no message for unsend. Send one first.',
      '没有可供 unsend 的消息。请先发送一条。',
      { type: 'unsend', userId: 'bob' },
    ],
    [
      'there is no message for messageEdited. Send a text in a group first.',
      '没有可供 messageEdited 的消息。请先在群组中发送一条文本。',
      { type: 'messageEdited', userId: 'alice' },
    ],
    [
      'emojis[0] leaves the text of 2 UTF-16 code units, or halves a character. ' +
        'Count index and length in UTF-16 code units.',
      'emojis[0] 超出了 2 个 UTF-16 码元的文本，或拆开了一个字符。index 和 length 以 UTF-16 码元计。',
      { type: 'messageEdited', text: '😀', emojis: [{ ...emoji, index: 0, length: 1 }] },
    ],
    [
      'text does not go with a CUSTOM sticker. Only MESSAGE and PER_STICKER_TEXT stickers carry text.',
      'CUSTOM 类型的贴纸没有 text。只有 MESSAGE 和 PER_STICKER_TEXT 贴纸带有文字。',
      { type: 'sticker', stickerResourceType: 'CUSTOM', text: 'Hi' },
    ],
    [
      'text of a sticker has 101 characters. Give 100 at most.',
      '贴纸的 text 有 101 个字符。最多 100 个字符。',
      { type: 'sticker', text: '谢'.repeat(101) },
    ],
  ])('%s', async (en, zh, act) => {
    await expect(setup.tenant.act(act)).rejects.toMatchObject({
      code: 'ACT_INVALID',
      reason: { en: `${prefix.en}${en}`, zh: `${prefix.zh}${zh}` },
    });
    expect(setup.sent).toHaveLength(1);
    expect(await setup.tenant.exportState()).toEqual(before);
  });

  test('for a message that somebody else sent', async () => {
    const messageId = await saidInGroup();
    await expect(setup.tenant.act({ type: 'unsend', userId: 'bob', messageId })).rejects.toMatchObject({
      reason: {
        en: `${prefix.en}"bob" did not send message "${messageId}". People take back and change their own messages only.`,
        zh: `${prefix.zh}消息 "${messageId}" 不是 "bob" 发送的。只能撤回或编辑自己发送的消息。`,
      },
    });
  });

  test('for a message that was taken back already', async () => {
    const messageId = await saidInGroup();
    await setup.tenant.act({ type: 'unsend', messageId });
    for (const type of ['unsend', 'messageEdited'] as const) {
      await expect(setup.tenant.act({ type, messageId })).rejects.toMatchObject({
        reason: {
          en: `${prefix.en}message "${messageId}" was taken back already. Choose another.`,
          zh: `${prefix.zh}消息 "${messageId}" 已被撤回。请选择另一条。`,
        },
      });
    }
  });

  test.each<UserAct>([{ type: 'text' }, { type: 'sticker', groupId: 'family' }, { type: 'text', roomId: 'kitchen' }])(
    'for a change of what is no text in a group: %j',
    async (given) => {
      const { messages } = await setup.tenant.act({ ...given, userId: 'alice' });
      const { id: messageId } = messages[0]!;
      await expect(setup.tenant.act({ type: 'messageEdited', messageId })).rejects.toMatchObject({
        reason: {
          en: `${prefix.en}message "${messageId}" is no text in a group. LINE tells of changes to these only.`,
          zh: `${prefix.zh}消息 "${messageId}" 不是群组中的文本。LINE 只通知群组中文本的修改。`,
        },
      });
    },
  );
});

describe('an act that is not refused', () => {
  test('may carry fields without a value', async () => {
    const fields = { text: undefined, count: undefined } as unknown as UserAct;
    await expect(setup.tenant.act({ ...fields, type: 'follow' })).resolves.toMatchObject({ messages: [] });
  });
});
