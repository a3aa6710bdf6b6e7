import type { Bilingual } from '../../../../generators/generated/types.ts';

/** What is particular about an event, to put after the name of its kind. */
export const variantNames = {
  page: { en: 'as on the page', zh: '（同页面示例）' },
  least: { en: 'without any optional member', zh: '，不带任何可选字段' },
  most: { en: 'with every optional member', zh: '，带全部可选字段' },
  pageLeast: { en: 'with nothing but what the page requires', zh: '，只有页面要求的字段' },
  unblocked: { en: 'of somebody who had blocked the account', zh: '，来自解除封锁的用户' },
  twoEmojis: { en: 'with two emojis', zh: '，带两个表情' },
  oneCharacter: { en: 'of one character', zh: '，只有一个字符' },
  mentionUnnamed: {
    en: 'that mentions somebody whom LINE does not name, and everybody',
    zh: '，提及一位 LINE 未提供 userId 的用户和所有人',
  },
  mentionSelf: { en: 'that mentions the account itself', zh: '，提及官方账号自身' },
  quotes: { en: 'that quotes another message', zh: '，引用另一条消息' },
  markAsRead: { en: 'with a token to mark it as read', zh: '，带 markAsReadToken' },
  elsewhere: { en: 'kept elsewhere', zh: '，存于别处' },
  elsewhereNoPreview: { en: 'kept elsewhere, without a preview', zh: '，存于别处且无预览图' },
  byLine: { en: 'kept by LINE', zh: '，由 LINE 保存' },
  setId: { en: 'in a set that tells only its id', zh: '，图片集只有 id' },
  setLast: { en: 'that comes as the last of its set, alone', zh: '，是图片集的最后一张且单独到达' },
  empty: { en: 'of no bytes', zh: '，大小为 0' },
  huge: { en: 'of 1 GB', zh: '，大小为 1 GB' },
  notAscii: { en: 'with a name that is not ASCII', zh: '，文件名不是 ASCII' },
  noExtension: { en: 'without an extension', zh: '，文件名没有扩展名' },
  southWest: { en: 'south and west', zh: '，在南半球和西半球' },
  zeroZero: { en: 'at 0, 0', zh: '，在 0, 0' },
  emptyTitle: { en: 'with an empty title', zh: '，标题为空' },
  noKeyword: { en: 'without a keyword in its list', zh: '，关键字数组为空' },
  manyKeywords: { en: 'with 15 keywords', zh: '，有 15 个关键字' },
  stickerText: { en: 'with a text of its user', zh: '，带用户输入的文字' },
  mentionArray: { en: 'with mention as the array the page types it as', zh: '，mention 是页面所写的数组' },
  durationText: {
    en: 'with its duration as a text, as the page types it',
    zh: '，duration 如页面所写为字符串',
  },
} as const;

export const events = {
  standby: {
    title: {
      en: 'An event in standby mode is acknowledged, with a replyToken and without.',
      zh: '确认 standby 模式的事件，无论有无 replyToken。',
    },
    remedy: {
      en: 'In standby another party handles the chat and there is nothing to reply with: read replyToken only where you reply, and never reply when mode is standby.',
      zh: 'standby 时由另一方处理会话，无从回复：仅在回复时读取 replyToken，且 mode 为 standby 时不要回复。',
    },
    bare: (name: Bilingual): Bilingual => ({
      en: `${name.en} in standby mode, without a replyToken`,
      zh: `standby 模式、无 replyToken 的${name.zh}`,
    }),
    whole: (name: Bilingual): Bilingual => ({ en: `${name.en} in standby mode`, zh: `standby 模式的${name.zh}` }),
  },
  pageOnly: {
    title: {
      en: 'Events that the page allows and LINE does not send are acknowledged.',
      zh: '确认页面允许而 LINE 不会发送的事件。',
    },
    remedy: {
      en: 'LINE sends none of these, but the page allows them: look at what LINE always sends (quoteToken, follow), and at the type of mention and duration, before you use them.',
      zh: 'LINE 不会发送这些内容，但页面允许：使用 LINE 总会发送的字段（quoteToken、follow）以及 mention、duration 之前，先判断其是否存在和类型。',
    },
  },
  ofKind: (name: Bilingual) => ({
    title: {
      en: `${name.en.charAt(0).toUpperCase()}${name.en.slice(1)} is acknowledged, in every variant that LINE sends.`,
      zh: `确认${name.zh}，包括 LINE 发送的各种形式。`,
    },
    remedy: {
      en: `Handle ${name.en} with only its required members; look at the rest before you use it, and acknowledge what you have no use for.`,
      zh: `${name.zh}只有必填字段时也要能处理；其余字段先判断再使用，用不到的事件也要确认。`,
    },
    remedyOfAll: {
      en: `No variant of ${name.en} is taken, so there is probably no case for it: give the switch a default that does nothing, and acknowledge.`,
      zh: `${name.zh}的任何形式都未被接受，多半没有对应的分支：请为 switch 加上什么都不做的 default，并确认。`,
    },
  }),
  from: (type: 'group' | 'room') => ({
    title: {
      en: `A message from a ${type} is acknowledged, with the userId of who wrote it and without.`,
      zh: `确认来自 ${type} 的消息，无论有无发送者的 userId。`,
    },
    remedy: {
      en: `source has ${type}Id here and userId only where LINE may tell it: do not take source.userId for granted.`,
      zh: `此时 source 带有 ${type}Id，userId 仅在 LINE 允许时才有：不要假定 source.userId 一定存在。`,
    },
    named: (name: Bilingual): Bilingual => ({ en: `${name.en} from a ${type}`, zh: `来自 ${type} 的${name.zh}` }),
    unnamed: (name: Bilingual): Bilingual => ({
      en: `${name.en} from a ${type}, without a userId`,
      zh: `来自 ${type}、无 userId 的${name.zh}`,
    }),
  }),
  allBut: (path: string): Bilingual => ({
    en: `with every optional member but ${path}`,
    zh: `，带除 ${path} 外的全部可选字段`,
  }),
  stickerType: (type: string): Bilingual => ({ en: `of type ${type}`, zh: `，类型为 ${type}` }),
  variant: (name: Bilingual, what: Bilingual): Bilingual => ({
    en: `${name.en} ${what.en}`,
    zh: `${name.zh}${what.zh}`,
  }),
  ofLine: (type: string, place: 'user' | 'group' | 'room' | undefined): Bilingual => {
    if (place === undefined)
      return { en: `an event of type ${type} without a source`, zh: `类型为 ${type}、没有 source 的事件` };
    if (place === 'user') return { en: `an event of type ${type}`, zh: `类型为 ${type} 的事件` };
    return { en: `an event of type ${type} in a ${place}`, zh: `${place} 中类型为 ${type} 的事件` };
  },
} as const;
