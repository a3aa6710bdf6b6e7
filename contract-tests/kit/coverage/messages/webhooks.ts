import type { Bilingual } from '../../../../generators/generated/types.ts';

/** A way in which an event comes. */
export type WebhookVariant =
  | 'delivered'
  | 'standby'
  | 'batch'
  | 'redelivered'
  | 'duplicate'
  | 'out-of-order'
  | 'group'
  | 'room'
  | 'user';

type Naming = (kind: Bilingual) => Bilingual;

function acknowledged(way: Bilingual): Naming {
  return ({ en, zh }) => ({ en: `${en}${way.en} is acknowledged`, zh: `${zh}${way.zh}被确认` });
}

/** What the items of webhook events are. */
export const webhookMessages = {
  variants: {
    delivered: acknowledged({ en: '', zh: '' }),
    standby: acknowledged({ en: ' in standby mode', zh: '（standby 模式）' }),
    batch: acknowledged({ en: ' among others in one request', zh: '（与其他事件同批）' }),
    redelivered: acknowledged({ en: ' that is delivered again', zh: '（重新投递）' }),
    duplicate: acknowledged({ en: ' that comes a second time', zh: '（重复到达）' }),
    'out-of-order': acknowledged({ en: ' that comes after a newer one', zh: '（晚于更新的事件到达）' }),
    group: acknowledged({ en: ' of a group', zh: '（来自群组）' }),
    room: acknowledged({ en: ' of a room', zh: '（来自多人聊天室）' }),
    user: acknowledged({ en: ' of one person', zh: '（来自个人）' }),
  } as const satisfies Readonly<Record<WebhookVariant, Naming>>,
  unknownEvent: {
    en: 'an event of a type that nobody knows yet is acknowledged',
    zh: '未知类型的事件被确认',
  },
  unknownMessage: {
    en: 'a message of a type that nobody knows yet is acknowledged',
    zh: '未知类型的消息被确认',
  },
} as const;
