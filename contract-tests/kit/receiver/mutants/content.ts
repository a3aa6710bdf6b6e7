import { expecting, refuse, withSteps, type ReceiverMutant } from './make.ts';
import { rightSteps, type ArrivedMessage } from './web-receiver.ts';

/** A handler of messages of one type; it passes over all others. */
function onMessage(type: string, handle: (message: ArrivedMessage) => unknown): ReceiverMutant['make'] {
  return expecting((event) => (event.message?.type === type ? handle(event.message) : undefined));
}

/** Acknowledges texts that it cannot store, and says nothing. */
function dropping(isLost: (text: string) => boolean): ReceiverMutant['make'] {
  return withSteps(() => ({
    isNew: (event, seen) => !isLost(String(event.message?.text ?? '')) && rightSteps.isNew(event, seen),
  }));
}

/** Wrong about what an event holds. */
export const contentMutants: readonly ReceiverMutant[] = [
  {
    name: 'emojis-required',
    mistake: {
      en: 'loops over message.emojis, which a plain text does not have',
      zh: '遍历 message.emojis，而普通文本没有该字段',
    },
    caughtBy: 'event/text',
    make: onMessage('text', ({ emojis }) => emojis.map(({ index }) => index)),
  },
  {
    name: 'mention-is-an-object',
    mistake: {
      en: 'reads message.mention.mentionees.length where mention is the array that the page types',
      zh: '读取 message.mention.mentionees.length，而页面将 mention 写为数组',
    },
    caughtBy: 'event/page-only',
    make: onMessage('text', ({ mention }) => mention?.mentionees.length),
  },
  {
    name: 'image-set-complete',
    mistake: {
      en: 'waits for imageSet.total images, though a set may tell its id alone',
      zh: '等待 imageSet.total 张图片，而图片集可能只有 id',
    },
    caughtBy: 'event/image',
    make: onMessage('image', ({ imageSet }) => imageSet && Array.from({ length: imageSet.total.valueOf() })),
  },
  {
    name: 'duration-is-a-number',
    mistake: {
      en: 'calls message.duration.toFixed, though the page types it as a string',
      zh: '调用 message.duration.toFixed，而页面将其写为字符串',
    },
    caughtBy: 'event/page-only',
    make: onMessage('video', ({ duration }) => duration?.toFixed(0)),
  },
  {
    name: 'audio-from-line-only',
    mistake: { en: 'throws for audio that LINE does not keep', zh: '对并非由 LINE 保存的音频抛错' },
    caughtBy: 'event/audio',
    make: onMessage('audio', ({ contentProvider }) => refuse(contentProvider.type !== 'line', 'no content')),
  },
  {
    name: 'extension-required',
    mistake: { en: 'takes the extension of a file name for granted', zh: '假定文件名一定有扩展名' },
    caughtBy: 'event/file',
    make: onMessage('file', ({ fileName }) => /\.(\w+)$/.exec(fileName)![1]),
  },
  {
    name: 'title-required',
    mistake: {
      en: 'calls message.title.trim, though a location may lack its title',
      zh: '调用 message.title.trim，而地点可能没有 title',
    },
    caughtBy: 'event/location',
    make: onMessage('location', ({ title }) => title.trim()),
  },
  {
    name: 'keywords-required',
    mistake: {
      en: 'joins message.keywords, which not every sticker has',
      zh: '拼接 message.keywords，而并非每个贴纸都有',
    },
    caughtBy: 'event/sticker',
    make: onMessage('sticker', ({ keywords }) => keywords.join(', ')),
  },
  {
    name: 'is-unblocked-required',
    mistake: {
      en: 'reads follow.isUnblocked, though follow may be absent',
      zh: '读取 follow.isUnblocked，而 follow 可能不存在',
    },
    caughtBy: 'event/page-only',
    make: expecting(({ type, follow }) => type === 'follow' && follow.isUnblocked),
  },
  {
    name: 'reply-to-unfollow',
    mistake: { en: 'takes replyToken for granted on every event', zh: '假定每个事件都有 replyToken' },
    caughtBy: 'event/unfollow',
    make: expecting(({ replyToken }) => replyToken.length),
  },
  {
    name: 'reply-in-standby',
    mistake: { en: 'takes replyToken for granted on every message', zh: '假定每条消息都有 replyToken' },
    caughtBy: 'event/standby',
    make: expecting(({ type, replyToken }) => type === 'message' && replyToken.length),
  },
  {
    name: 'standby-throws',
    mistake: { en: 'throws when mode is standby', zh: 'mode 为 standby 时抛错' },
    caughtBy: 'event/standby',
    make: expecting(({ mode }) => refuse(mode === 'standby', 'not ours')),
  },
  {
    name: 'user-id-required',
    mistake: { en: 'takes source.userId for granted', zh: '假定 source.userId 一定存在' },
    caughtBy: 'source/group',
    make: expecting(({ source }) => source.userId.slice(1)),
  },
  {
    name: 'chats-are-users-or-groups',
    mistake: { en: 'takes every source that is no user for a group', zh: '把不是 user 的 source 都当作 group' },
    caughtBy: 'source/room',
    make: expecting(({ source }) => source.type !== 'user' && source.groupId.slice(1)),
  },
  {
    name: 'three-byte-utf-8',
    mistake: {
      en: 'writes to a MySQL column of utf8, which has no emoji',
      zh: '写入 MySQL 的 utf8 列，其中不能存 emoji',
    },
    caughtBy: 'text/emoji',
    make: onMessage('text', ({ text }) => refuse(/[\u{10000}-\u{10ffff}]/u.test(text), 'Incorrect string value')),
  },
  {
    name: 'code-points',
    mistake: {
      en: 'counts the index of an emoji in code points, as Python does',
      zh: '像 Python 那样按码点计算表情的 index',
    },
    caughtBy: 'text/emoji',
    make: onMessage('text', ({ text, emojis = [] }) =>
      refuse(
        emojis.some(({ index }) => [...text][index] === undefined),
        'string index out of range',
      ),
    ),
  },
  {
    name: 'latin1-column',
    mistake: { en: 'writes to a Latin-1 column', zh: '写入 Latin-1 列' },
    caughtBy: 'text/direction',
    make: onMessage('text', ({ text }) => refuse(/[\u0590-\u06ff]/.test(text), 'unencodable')),
  },
  {
    name: 'first-word-required',
    mistake: { en: 'takes the first word of a text for granted', zh: '假定文本一定有第一个词' },
    caughtBy: 'text/invisible',
    make: onMessage('text', ({ text }) => /\S+/.exec(text.trim())![0]),
  },
  {
    name: 'varchar-255',
    mistake: { en: 'writes to a column of 255 characters', zh: '写入 255 个字符的列' },
    caughtBy: 'text/length',
    make: onMessage('text', ({ text }) => refuse(text.length > 4000, 'value too long')),
  },
  {
    name: 'nul-in-postgres',
    mistake: { en: 'writes a NUL to PostgreSQL, which refuses it', zh: '将 NUL 写入不接受它的 PostgreSQL' },
    caughtBy: 'text/escapes',
    make: onMessage('text', ({ text }) => refuse(text.includes('\0'), 'invalid byte sequence')),
  },
  {
    name: 'quote-token-required',
    mistake: {
      en: 'takes quoteToken for granted, which LINE always sends and the page does not require',
      zh: '假定 quoteToken 一定存在：LINE 总会发送，而页面不要求',
    },
    caughtBy: 'event/page-only',
    make: expecting(({ message }) => message?.type === 'text' && message.quoteToken.length),
  },
  {
    name: 'mentioned-users-are-known',
    mistake: {
      en: 'takes the userId of a mentioned user for granted, which LINE tells with consent alone',
      zh: '假定被提及的用户一定有 userId，而 LINE 仅在用户同意时提供',
    },
    caughtBy: 'event/text',
    make: onMessage('text', ({ mention }) => {
      if (!Array.isArray(mention?.mentionees)) return;
      for (const { type, userId } of mention.mentionees) if (type === 'user') userId.slice(1);
    }),
  },
  {
    name: 'no-case-for-files',
    mistake: { en: 'has no case for files, and its default throws', zh: '没有文件的分支，default 抛错' },
    caughtBy: 'event/file',
    make: onMessage('file', () => refuse(true, 'unsupported')),
  },
  {
    name: 'decodes-as-latin1',
    mistake: {
      en: 'verifies the bytes and decodes them as Latin-1, so that most texts become garbage',
      zh: '校验字节后按 Latin-1 解码，使多数文本变成乱码',
    },
    caughtBy: 'text/content',
    make: withSteps(() => ({ decode: (body) => Array.from(body, (byte) => String.fromCharCode(byte)).join('') })),
  },
  {
    name: 'cuts-texts',
    mistake: { en: 'keeps the first 255 characters of a text', zh: '只保留文本的前 255 个字符' },
    caughtBy: 'text/content',
    make: withSteps(() => ({
      parse: (text) =>
        JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? value.slice(0, 255) : value)),
    })),
  },
  {
    name: 'drops-emoji',
    mistake: {
      en: 'acknowledges a text with an emoji and drops it, as its column holds three-byte characters at most',
      zh: '确认含 emoji 的文本却将其丢弃，因为数据库列最多存三字节字符',
    },
    caughtBy: 'text/content',
    make: dropping((text) => /[\u{10000}-\u{10ffff}]/u.test(text)),
  },
  {
    name: 'drops-long-texts',
    mistake: {
      en: 'acknowledges a text of more than 1,000 characters and drops it',
      zh: '确认超过 1,000 个字符的文本却将其丢弃',
    },
    caughtBy: 'text/content',
    make: dropping((text) => text.length > 1000),
  },
  {
    name: 'preview-required',
    mistake: {
      en: 'takes the preview of a video that is kept elsewhere for granted',
      zh: '假定存于别处的视频一定有预览图',
    },
    caughtBy: 'event/video',
    make: onMessage('video', ({ contentProvider: { type, previewImageUrl } }) =>
      refuse(type === 'external' && previewImageUrl === undefined, 'no preview'),
    ),
  },
  {
    name: 'followers-are-new',
    mistake: {
      en: 'inserts whoever follows, and one who had blocked the account is there already',
      zh: '直接插入关注者，而解除封锁的用户已经存在',
    },
    caughtBy: 'event/follow',
    make: expecting(({ type, follow }) => refuse(type === 'follow' && follow?.isUnblocked, 'duplicate key')),
  },
];
