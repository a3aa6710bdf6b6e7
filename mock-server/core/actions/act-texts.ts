import { idForm } from '../../../common/id.ts';

/** What is wrong with an act and what to do about it, in both languages. */
export interface ActText {
  readonly en: readonly [what: string, remedy: string];
  readonly zh: readonly [what: string, remedy: string];
}

const quoted = (value: string): string => JSON.stringify(value);

/** Why an act is refused. */
export const actTexts = {
  schema: (reason: { readonly en: string; readonly zh: string }) => ({
    en: [reason.en, 'See GET /_mock/openapi.json?of=control.'],
    zh: [reason.zh, '见 GET /_mock/openapi.json?of=control。'],
  }),
  misplaced: (field: string, type: string, fields: readonly string[]) => ({
    en: [`${field} does not go with ${type}`, `Its fields are ${fields.join(', ')}.`],
    zh: [`${type} 没有 ${field} 字段`, `它的字段有：${fields.join('、')}。`],
  }),
  twoChats: () => ({
    en: ['groupId and roomId are both given', 'A message is said in one place.'],
    zh: ['同时给出了 groupId 和 roomId', '一件事只发生在一处。'],
  }),
  noChat: (type: string) => ({
    en: [`${type} happens in a group or a room, and none is given`, 'Give groupId or roomId.'],
    zh: [`${type} 发生在群组或聊天室中，但没有给出`, '请给出 groupId 或 roomId。'],
  }),
  memberTwice: (id: string) => ({
    en: [`members names ${quoted(id)} twice`, 'Each of them comes or goes once.'],
    zh: [`members 中 ${quoted(id)} 出现了两次`, '每人只加入或退出一次。'],
  }),
  partTwice: () => ({
    en: ['parts names an image twice', 'Each image of a set arrives once.'],
    zh: ['parts 中有图片重复', '一组图片中每张只到达一次。'],
  }),
  setWithoutCount: () => ({
    en: ['imageSetId is given without count', 'Say how many images the set has.'],
    zh: ['给出了 imageSetId，没有给出 count', '请说明该组共有多少张图片。'],
  }),
  partBeyond: (part: number, count: number | undefined) => ({
    en: [`parts names image ${part}, and the set has ${count ?? 'no count'}`, 'Give count, and parts from 1 to it.'],
    zh: [
      count === undefined
        ? `parts 中有第 ${part} 张图片，但没有给出 count`
        : `parts 中有第 ${part} 张图片，而该组共 ${count} 张`,
      '请给出 count，parts 的取值为 1 到 count。',
    ],
  }),
  twoProviders: (kept: string) => ({
    en: [`${kept} and originalContentUrl are both given`, 'LINE keeps the content, or someone else does.'],
    zh: [`同时给出了 ${kept} 和 originalContentUrl`, '内容要么由 LINE 保存，要么在别处。'],
  }),
  previewAlone: () => ({
    en: ['previewImageUrl is given without originalContentUrl', 'Say where the content is as well.'],
    zh: ['给出了 previewImageUrl，没有给出 originalContentUrl', '请同时给出内容的地址。'],
  }),
  noBase64: () => ({
    en: ['content is not base64', 'Encode the bytes in base64 with padding.'],
    zh: ['content 不是 base64', '请用带填充的 base64 编码。'],
  }),
  wrongSize: (given: number, counted: number) => ({
    en: [`fileSize ${given} is not the size of content, ${counted}`, 'Leave it out to have it counted.'],
    zh: [`fileSize ${given} 与 content 的大小 ${counted} 不符`, '省略它即可自动计算。'],
  }),
  halfPlace: () => ({
    en: ['of latitude and longitude one is missing', 'Give both, or neither.'],
    zh: ['latitude 和 longitude 缺少一个', '请两个都给出，或都不给。'],
  }),
  placeWithoutText: (path: string) => ({
    en: [`${path} is given without text`, 'Give the text that it points into.'],
    zh: [`给出了 ${path}，没有给出 text`, '请给出它所指的文本。'],
  }),
  wrongPlace: (path: string, length: number) => ({
    en: [
      `${path} leaves the text of ${length} UTF-16 code units, or halves a character`,
      'Count index and length in UTF-16 code units.',
    ],
    zh: [`${path} 超出了 ${length} 个 UTF-16 码元的文本，或拆开了一个字符`, 'index 和 length 以 UTF-16 码元计。'],
  }),
  stickerText: (resourceType: string) => ({
    en: [`text does not go with a ${resourceType} sticker`, 'Only MESSAGE and PER_STICKER_TEXT stickers carry text.'],
    zh: [`${resourceType} 类型的贴纸没有 text`, '只有 MESSAGE 和 PER_STICKER_TEXT 贴纸带有文字。'],
  }),
  longStickerText: (length: number) => ({
    en: [`text of a sticker has ${length} characters`, 'Give 100 at most.'],
    zh: [`贴纸的 text 有 ${length} 个字符`, '最多 100 个字符。'],
  }),
  noAddress: () => ({
    en: ['userId cannot stand in a URL', idForm],
    zh: ['userId 不能放在 URL 中', '请用 1 到 64 个完整字符，且不能是 . 或 ..。'],
  }),
  noChannels: () => ({
    en: ['the tenant has no channel', 'Add one first: POST channels.'],
    zh: ['租户没有渠道', '请先添加：POST channels。'],
  }),
  unknownChannel: (id: string, known: readonly string[]) => ({
    en: [`there is no channel ${quoted(id)}`, `Channels: ${known.join(', ')}.`],
    zh: [`没有渠道 ${quoted(id)}`, `现有渠道：${known.join('、')}。`],
  }),
  otherChannel: (id: string, channelId: string) => ({
    en: [`${quoted(id)} belongs to channel ${quoted(channelId)}`, 'Leave channelId out, or act as somebody else.'],
    zh: [`${quoted(id)} 属于渠道 ${quoted(channelId)}`, '请省略 channelId，或换一个人。'],
  }),
  followsAlready: (id: string) => ({
    en: [`${quoted(id)} follows already`, 'Unfollow first, or leave userId out for a new person.'],
    zh: [`${quoted(id)} 已经关注`, '请先取消关注，或省略 userId 以换成新人。'],
  }),
  followsNot: (id: string) => ({
    en: [`${quoted(id)} does not follow`, 'Only who follows can unfollow.'],
    zh: [`${quoted(id)} 没有关注`, '只有已关注的人才能取消关注。'],
  }),
  hasUnfollowed: (id: string) => ({
    en: [`${quoted(id)} has unfollowed`, 'Send a follow first, or act as somebody else.'],
    zh: [`${quoted(id)} 已取消关注`, '请先发送 follow，或换一个人。'],
  }),
  nothingToQuote: (id: string, channelId: string) => ({
    en: [
      `there is no message ${quoted(id)} of channel ${quoted(channelId)} to quote`,
      'Quote one of GET messages or GET send-records.',
    ],
    zh: [
      `渠道 ${quoted(channelId)} 没有可引用的消息 ${quoted(id)}`,
      '请引用 GET messages 或 GET send-records 中的消息。',
    ],
  }),
  unknownMessage: (id: string) => ({
    en: [`there is no message ${quoted(id)}`, 'GET messages lists what people sent.'],
    zh: [`没有消息 ${quoted(id)}`, 'GET messages 列出客户发送的消息。'],
  }),
  noMessage: (type: string) => ({
    en: [`there is no message for ${type}`, `Send ${type === 'unsend' ? 'one' : 'a text in a group'} first.`],
    zh: [`没有可供 ${type} 的消息`, type === 'unsend' ? '请先发送一条。' : '请先在群组中发送一条文本。'],
  }),
  othersMessage: (id: string, userId: string) => ({
    en: [
      `${quoted(userId)} did not send message ${quoted(id)}`,
      'People take back and change their own messages only.',
    ],
    zh: [`消息 ${quoted(id)} 不是 ${quoted(userId)} 发送的`, '只能撤回或编辑自己发送的消息。'],
  }),
  saidElsewhere: (id: string) => ({
    en: [
      `message ${quoted(id)} was said elsewhere`,
      'Leave groupId and roomId out: the message tells where it was said.',
    ],
    zh: [`消息 ${quoted(id)} 是在别处发送的`, '请省略 groupId 和 roomId：消息自身记录了发送之处。'],
  }),
  unsentAlready: (id: string) => ({
    en: [`message ${quoted(id)} was taken back already`, 'Choose another.'],
    zh: [`消息 ${quoted(id)} 已被撤回`, '请选择另一条。'],
  }),
  notEditable: (id: string) => ({
    en: [`message ${quoted(id)} is no text in a group`, 'LINE tells of changes to these only.'],
    zh: [`消息 ${quoted(id)} 不是群组中的文本`, 'LINE 只通知群组中文本的修改。'],
  }),
} as const satisfies Readonly<Record<string, (...values: never[]) => ActText>>;
