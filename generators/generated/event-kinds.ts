// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { SchemaName } from './catalogue.ts';
import type { ActType, EventKind, EventType, MessageType } from './types.ts';

/** What is known of a kind of event. */
export interface EventKindFacts {
  /** `type` of the event. */
  readonly type: EventType;
  /** Whether the provider's page has it, or LINE alone. */
  readonly source: 'documented' | 'inferred';
  /** The name of its schema. */
  readonly schema: SchemaName;
  /** What people call it. */
  readonly name: { readonly en: string; readonly zh: string };
}

/** Kinds of events: messages by their own type, anything else by its type. */
export const eventKinds = [
  'text',
  'image',
  'video',
  'audio',
  'file',
  'location',
  'sticker',
  'follow',
  'unfollow',
  'unsend',
  'messageEdited',
  'join',
  'leave',
  'memberJoined',
  'memberLeft',
  'postback',
  'videoPlayComplete',
  'beacon',
  'accountLink',
  'membership',
  'module',
  'activated',
  'deactivated',
  'botSuspended',
  'botResumed',
  'delivery',
] as const satisfies readonly EventKind[];

/** Kinds of events that the page documents. */
export const documentedEventKinds = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker', 'follow', 'unfollow'] as const satisfies readonly EventKind[];

/** Types of events that the page documents. */
export const documentedEventTypes = ['message', 'follow', 'unfollow'] as const satisfies readonly EventType[];

/** Types of events. */
export const eventTypes = [
  'message',
  'follow',
  'unfollow',
  'unsend',
  'messageEdited',
  'join',
  'leave',
  'memberJoined',
  'memberLeft',
  'postback',
  'videoPlayComplete',
  'beacon',
  'accountLink',
  'membership',
  'module',
  'activated',
  'deactivated',
  'botSuspended',
  'botResumed',
  'delivery',
] as const satisfies readonly EventType[];

/** Types of messages that people send. */
export const messageTypes = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker'] as const satisfies readonly MessageType[];

/** What people do. */
export const actTypes = [
  'text',
  'image',
  'video',
  'audio',
  'file',
  'location',
  'sticker',
  'follow',
  'unfollow',
  'unsend',
  'messageEdited',
  'join',
  'leave',
  'memberJoined',
  'memberLeft',
  'postback',
  'videoPlayComplete',
  'beacon',
  'accountLink',
  'membership',
] as const satisfies readonly ActType[];

/** Members of messages that LINE alone has, by the type of the message. */
export const inferredMembers = {
  text: ['markAsReadToken', 'quotedMessageId'],
  image: ['markAsReadToken'],
  video: ['markAsReadToken'],
  audio: ['markAsReadToken'],
  file: ['markAsReadToken'],
  location: ['markAsReadToken'],
  sticker: ['markAsReadToken', 'quotedMessageId', 'text'],
} as const satisfies Readonly<Record<MessageType, readonly string[]>>;

/** Where it is known from what LINE sends of each type of event, and of which day that is. */
export const lineSources = {
  message: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  follow: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  unfollow: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  unsend: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  messageEdited: 'LINE\'s own types, @line/bot-sdk 11.2.0, 2026-07-01',
  join: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  leave: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  memberJoined: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  memberLeft: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  postback: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  videoPlayComplete: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  beacon: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  accountLink: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  membership: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  module: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  activated: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  deactivated: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  botSuspended: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  botResumed: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
  delivery: 'LINE\'s own definition of its webhooks, github.com/line/line-openapi, webhook.yml, 2026-07-01',
} as const satisfies Readonly<Partial<Record<EventType, string>>>;

/** What people call each kind of event. */
export const eventKindNames = {
  text: { en: 'a text message', zh: '文本消息' },
  image: { en: 'an image message', zh: '图片消息' },
  video: { en: 'a video message', zh: '视频消息' },
  audio: { en: 'an audio message', zh: '音频消息' },
  file: { en: 'a file message', zh: '文件消息' },
  location: { en: 'a location message', zh: '地点消息' },
  sticker: { en: 'a sticker message', zh: '贴纸消息' },
  follow: { en: 'a follow event', zh: '关注事件' },
  unfollow: { en: 'an unfollow event', zh: '取消关注事件' },
  unsend: { en: 'an unsend event', zh: '撤回事件' },
  messageEdited: { en: 'a messageEdited event', zh: '消息编辑事件' },
  join: { en: 'a join event', zh: '入群事件' },
  leave: { en: 'a leave event', zh: '退群事件' },
  memberJoined: { en: 'a memberJoined event', zh: '成员加入事件' },
  memberLeft: { en: 'a memberLeft event', zh: '成员退出事件' },
  postback: { en: 'a postback event', zh: '回传事件' },
  videoPlayComplete: { en: 'a videoPlayComplete event', zh: '视频播放完成事件' },
  beacon: { en: 'a beacon event', zh: '信标事件' },
  accountLink: { en: 'an accountLink event', zh: '账号绑定事件' },
  membership: { en: 'a membership event', zh: '会员事件' },
  module: { en: 'a module event', zh: '模块事件' },
  activated: { en: 'an activated event', zh: '激活事件' },
  deactivated: { en: 'a deactivated event', zh: '停用事件' },
  botSuspended: { en: 'a botSuspended event', zh: '账号暂停事件' },
  botResumed: { en: 'a botResumed event', zh: '账号恢复事件' },
  delivery: { en: 'a delivery event', zh: '通知送达事件' },
} as const satisfies Readonly<Record<EventKind, EventKindFacts['name']>>;

/** What is known of each kind of event. */
export const eventKindFacts = {
  text: {
    type: 'message',
    source: 'documented',
    schema: 'textMessageEvent',
    name: { en: 'a text message', zh: '文本消息' },
  },
  image: {
    type: 'message',
    source: 'documented',
    schema: 'imageMessageEvent',
    name: { en: 'an image message', zh: '图片消息' },
  },
  video: {
    type: 'message',
    source: 'documented',
    schema: 'videoMessageEvent',
    name: { en: 'a video message', zh: '视频消息' },
  },
  audio: {
    type: 'message',
    source: 'documented',
    schema: 'audioMessageEvent',
    name: { en: 'an audio message', zh: '音频消息' },
  },
  file: {
    type: 'message',
    source: 'documented',
    schema: 'fileMessageEvent',
    name: { en: 'a file message', zh: '文件消息' },
  },
  location: {
    type: 'message',
    source: 'documented',
    schema: 'locationMessageEvent',
    name: { en: 'a location message', zh: '地点消息' },
  },
  sticker: {
    type: 'message',
    source: 'documented',
    schema: 'stickerMessageEvent',
    name: { en: 'a sticker message', zh: '贴纸消息' },
  },
  follow: {
    type: 'follow',
    source: 'documented',
    schema: 'followEvent',
    name: { en: 'a follow event', zh: '关注事件' },
  },
  unfollow: {
    type: 'unfollow',
    source: 'documented',
    schema: 'unfollowEvent',
    name: { en: 'an unfollow event', zh: '取消关注事件' },
  },
  unsend: {
    type: 'unsend',
    source: 'inferred',
    schema: 'unsendEvent',
    name: { en: 'an unsend event', zh: '撤回事件' },
  },
  messageEdited: {
    type: 'messageEdited',
    source: 'inferred',
    schema: 'messageEditedEvent',
    name: { en: 'a messageEdited event', zh: '消息编辑事件' },
  },
  join: {
    type: 'join',
    source: 'inferred',
    schema: 'joinEvent',
    name: { en: 'a join event', zh: '入群事件' },
  },
  leave: {
    type: 'leave',
    source: 'inferred',
    schema: 'leaveEvent',
    name: { en: 'a leave event', zh: '退群事件' },
  },
  memberJoined: {
    type: 'memberJoined',
    source: 'inferred',
    schema: 'memberJoinedEvent',
    name: { en: 'a memberJoined event', zh: '成员加入事件' },
  },
  memberLeft: {
    type: 'memberLeft',
    source: 'inferred',
    schema: 'memberLeftEvent',
    name: { en: 'a memberLeft event', zh: '成员退出事件' },
  },
  postback: {
    type: 'postback',
    source: 'inferred',
    schema: 'postbackEvent',
    name: { en: 'a postback event', zh: '回传事件' },
  },
  videoPlayComplete: {
    type: 'videoPlayComplete',
    source: 'inferred',
    schema: 'videoPlayCompleteEvent',
    name: { en: 'a videoPlayComplete event', zh: '视频播放完成事件' },
  },
  beacon: {
    type: 'beacon',
    source: 'inferred',
    schema: 'beaconEvent',
    name: { en: 'a beacon event', zh: '信标事件' },
  },
  accountLink: {
    type: 'accountLink',
    source: 'inferred',
    schema: 'accountLinkEvent',
    name: { en: 'an accountLink event', zh: '账号绑定事件' },
  },
  membership: {
    type: 'membership',
    source: 'inferred',
    schema: 'membershipEvent',
    name: { en: 'a membership event', zh: '会员事件' },
  },
  module: {
    type: 'module',
    source: 'inferred',
    schema: 'moduleEvent',
    name: { en: 'a module event', zh: '模块事件' },
  },
  activated: {
    type: 'activated',
    source: 'inferred',
    schema: 'activatedEvent',
    name: { en: 'an activated event', zh: '激活事件' },
  },
  deactivated: {
    type: 'deactivated',
    source: 'inferred',
    schema: 'deactivatedEvent',
    name: { en: 'a deactivated event', zh: '停用事件' },
  },
  botSuspended: {
    type: 'botSuspended',
    source: 'inferred',
    schema: 'botSuspendedEvent',
    name: { en: 'a botSuspended event', zh: '账号暂停事件' },
  },
  botResumed: {
    type: 'botResumed',
    source: 'inferred',
    schema: 'botResumedEvent',
    name: { en: 'a botResumed event', zh: '账号恢复事件' },
  },
  delivery: {
    type: 'delivery',
    source: 'inferred',
    schema: 'deliveryEvent',
    name: { en: 'a delivery event', zh: '通知送达事件' },
  },
} as const satisfies Readonly<Record<EventKind, EventKindFacts>>;
