import type { Bilingual } from '../../../../generators/generated/types.ts';

/** Texts of the rules on what LINE may add without notice. */
export const unknown = {
  eventType: {
    title: { en: 'An event of an unknown type is acknowledged.', zh: '确认未知类型的事件。' },
    remedy: {
      en: 'Give the switch over event.type a default that does nothing, and acknowledge. Of other events than messages source can be a group or a room without a userId, or absent.',
      zh: '为 event.type 的 switch 加上什么都不做的 default，并确认。非消息事件的 source 可能是没有 userId 的 group 或 room，也可能没有 source。',
    },
    nobodys: { en: 'an event of type somethingNew, which nobody has', zh: '谁都没有的 somethingNew 类型的事件' },
  },
  messageType: {
    title: { en: 'A message of an unknown type is acknowledged.', zh: '确认未知类型的消息。' },
    remedy: {
      en: 'Give the switch over message.type a default that does nothing, and acknowledge.',
      zh: '为 message.type 的 switch 加上什么都不做的 default，并确认。',
    },
    of: (type: string): Bilingual => ({ en: `a message of type ${type}`, zh: `类型为 ${type} 的消息` }),
  },
  members: {
    title: { en: 'Unknown members are ignored, at every level.', zh: '忽略各层级的未知字段。' },
    remedy: {
      en: 'Read the members you know and pass over the others: no additionalProperties: false, no strict objects.',
      zh: '只读取已知字段，忽略其他字段：不要使用 additionalProperties: false 或严格对象。',
    },
    envelope: { en: 'an envelope with an unknown member', zh: '信封带有未知字段' },
    emoji: { en: 'a text message with an unknown member in an emoji', zh: '表情带有未知字段的文本消息' },
    at: (name: Bilingual, path: string): Bilingual =>
      path === ''
        ? { en: `${name.en} with an unknown member`, zh: `${name.zh}带有未知字段` }
        : { en: `${name.en} with an unknown member in ${path}`, zh: `${name.zh}的 ${path} 带有未知字段` },
  },
  values: {
    title: { en: 'Unknown values of known members do no harm.', zh: '已知字段的未知取值不会造成问题。' },
    remedy: { en: 'Treat a value you do not know like an absent one.', zh: '未知取值按字段不存在处理。' },
    mode: { en: 'an event with an unknown mode', zh: 'mode 未知的事件' },
    source: { en: 'an event with an unknown type of source', zh: 'source 类型未知的事件' },
    noSource: { en: 'an event without a source', zh: '没有 source 的事件' },
    sticker: { en: 'a sticker of an unknown type', zh: '类型未知的贴纸' },
    provider: { en: 'an image of an unknown content provider', zh: 'contentProvider 未知的图片' },
    mention: { en: 'a mention of an unknown type', zh: '类型未知的 mention' },
  },
  neighbours: {
    title: { en: 'Known events beside unknown ones are handled.', zh: '未知事件旁边的已知事件会被处理。' },
    remedy: {
      en: 'Pass over an event you do not know, and go on with the next one.',
      zh: '跳过未知事件，继续处理下一个。',
    },
    between: {
      en: 'events of unknown types, each between two text messages',
      zh: '未知类型的事件，各夹在两条文本消息之间',
    },
  },
} as const;
