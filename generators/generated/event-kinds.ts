// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { SchemaName } from './catalogue.ts';
import type { ActType, EventKind, EventType, MessageType } from './types.ts';

/** What is known of a kind of event. */
export interface EventKindFacts {
  /** `type` of the event. */
  readonly type: EventType;
  /** The name of its schema. */
  readonly schema: SchemaName;
  /** What people call it. */
  readonly name: { readonly en: string; readonly zh: string };
}

/** Kinds of events: messages by their own type, anything else by its type. */
export const eventKinds = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker', 'follow', 'unfollow'] as const satisfies readonly EventKind[];

/** Types of events. */
export const eventTypes = ['message', 'follow', 'unfollow'] as const satisfies readonly EventType[];

/** Types of messages that people send. */
export const messageTypes = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker'] as const satisfies readonly MessageType[];

/** What people do. */
export const actTypes = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker', 'follow', 'unfollow'] as const satisfies readonly ActType[];

/** What is known of each kind of event. */
export const eventKindFacts = {
  text: { type: 'message', schema: 'textMessageEvent', name: { en: 'a text message', zh: '文本消息' } },
  image: { type: 'message', schema: 'imageMessageEvent', name: { en: 'an image message', zh: '图片消息' } },
  video: { type: 'message', schema: 'videoMessageEvent', name: { en: 'a video message', zh: '视频消息' } },
  audio: { type: 'message', schema: 'audioMessageEvent', name: { en: 'an audio message', zh: '音频消息' } },
  file: { type: 'message', schema: 'fileMessageEvent', name: { en: 'a file message', zh: '文件消息' } },
  location: {
    type: 'message',
    schema: 'locationMessageEvent',
    name: { en: 'a location message', zh: '地点消息' },
  },
  sticker: { type: 'message', schema: 'stickerMessageEvent', name: { en: 'a sticker message', zh: '贴纸消息' } },
  follow: { type: 'follow', schema: 'followEvent', name: { en: 'a follow event', zh: '关注事件' } },
  unfollow: { type: 'unfollow', schema: 'unfollowEvent', name: { en: 'an unfollow event', zh: '取消关注事件' } },
} as const satisfies Readonly<Record<EventKind, EventKindFacts>>;
