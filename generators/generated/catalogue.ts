// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

/** Every schema by its name: its type, its path under `schemas/`, the file of its validator, its meaning. */
export const catalogue = {
  broadcast: {
    title: 'Broadcast',
    path: 'acts/broadcast.json',
    group: 'acts',
    description: 'A mass send to play out on the tenant\'s clock: to whom, when, and how it goes.',
  },
  deliveryEffect: {
    title: 'DeliveryEffect',
    path: 'acts/delivery-effect.json',
    group: 'acts',
    description: 'What a fault does to a delivery.',
  },
  faultMatch: {
    title: 'FaultMatch',
    path: 'acts/fault-match.json',
    group: 'acts',
    description: 'Which requests or deliveries a fault hits. All that is given must hold; nothing given: every one.',
  },
  fault: {
    title: 'Fault',
    path: 'acts/fault.json',
    group: 'acts',
    description: 'An injected failure: what it hits, what it does, how often.',
  },
  requestEffect: {
    title: 'RequestEffect',
    path: 'acts/request-effect.json',
    group: 'acts',
    description: 'What a fault does to the answer of a request.',
  },
  userAct: {
    title: 'UserAct',
    path: 'acts/user-act.json',
    group: 'acts',
    description: 'Something that a LINE user does. It becomes webhook events and the state behind them.',
  },
  behaviour: {
    title: 'Behaviour',
    path: 'behaviour.json',
    group: 'behaviour',
    description: 'The behaviour switches of a tenant: choices the provider does not document. An absent switch keeps its default.',
  },
  config: {
    title: 'Config',
    path: 'config.json',
    group: 'config',
    description: 'What sobot-mock.config.json holds, and what sobot-mock.config.ts and .js export by default: the options of sobot-mock start.',
  },
  actType: {
    title: 'ActType',
    path: 'enums/act-type.json',
    group: 'enums',
    description: 'What a LINE user does: sends a message of one of the seven kinds, follows, or unfollows.',
  },
  errorRetCode: {
    title: 'ErrorRetCode',
    path: 'enums/error-ret-code.json',
    group: 'enums',
    description: 'Why a call failed: 900001 no token, 900002 token no longer valid, 900003 wrong sign, 900004 unknown appid, 999994 invalid parameters, 999999 anything else.',
  },
  messageStatus: {
    title: 'MessageStatus',
    path: 'enums/message-status.json',
    group: 'enums',
    description: 'How far a message got: 0 sent, 1 delivered, 2 read, 9 failed.',
  },
  messageType: {
    title: 'MessageType',
    path: 'enums/message-type.json',
    group: 'enums',
    description: 'Kind of message a person sent.',
  },
  mode: {
    title: 'Mode',
    path: 'enums/mode.json',
    group: 'enums',
    description: 'State of the channel: active, or standby when another party handles the chat and no reply is due.',
  },
  outcome: {
    title: 'Outcome',
    path: 'enums/outcome.json',
    group: 'enums',
    description: 'How far a send record gets: stays sent, is delivered, is read, or fails.',
  },
  recordErrorCode: {
    title: 'RecordErrorCode',
    path: 'enums/record-error-code.json',
    group: 'enums',
    description: 'Outcome of sending: 000000 sent, 999999 failed.',
  },
  retCode: {
    title: 'RetCode',
    path: 'enums/ret-code.json',
    group: 'enums',
    description: 'Result of a call: 000000 succeeded, any other code failed. 900003 and 900004 are not on the LINE page.',
  },
  sendTimeType: {
    title: 'SendTimeType',
    path: 'enums/send-time-type.json',
    group: 'enums',
    description: 'When a broadcast task is sent: 1 at once, 2 at a scheduled time.',
  },
  stickerResourceType: {
    title: 'StickerResourceType',
    path: 'enums/sticker-resource-type.json',
    group: 'enums',
    description: 'Kind of sticker: STATIC still image, ANIMATION animated, SOUND with sound, ANIMATION_SOUND animated with sound, POPUP pop-up or effect, POPUP_SOUND pop-up or effect with sound, CUSTOM with text its user typed (the text is not given), MESSAGE message sticker.',
  },
  taskSource: {
    title: 'TaskSource',
    path: 'enums/task-source.json',
    group: 'enums',
    description: 'Where a broadcast task came from: 1 marketing broadcast.',
  },
  broadcastTaskItem: {
    title: 'BroadcastTaskItem',
    path: 'items/broadcast-task.json',
    group: 'responses',
    description: 'One broadcast task: a mass send, its times and its counts.',
  },
  mediaContentItem: {
    title: 'MediaContentItem',
    path: 'items/media-content.json',
    group: 'responses',
    description: 'Where the content of a message can be fetched. The behaviour switch mediaItem chooses the form.',
  },
  sendRecordItem: {
    title: 'SendRecordItem',
    path: 'items/send-record.json',
    group: 'responses',
    description: 'One send record: one recipient\'s outcome of a broadcast task.',
  },
  tokenItem: {
    title: 'TokenItem',
    path: 'items/token.json',
    group: 'responses',
    description: 'A token and how long it lives.',
  },
  audioMessage: {
    title: 'AudioMessage',
    path: 'messages/audio.json',
    group: 'webhooks',
    description: 'An audio recording.',
  },
  fileMessage: { title: 'FileMessage', path: 'messages/file.json', group: 'webhooks', description: 'A file.' },
  imageMessage: {
    title: 'ImageMessage',
    path: 'messages/image.json',
    group: 'webhooks',
    description: 'An image.',
  },
  lineMessage: {
    title: 'LineMessage',
    path: 'messages/line-message.json',
    group: 'webhooks',
    description: 'A message that a person sent. Its type says which fields it has.',
  },
  locationMessage: {
    title: 'LocationMessage',
    path: 'messages/location.json',
    group: 'webhooks',
    description: 'A place.',
  },
  stickerMessage: {
    title: 'StickerMessage',
    path: 'messages/sticker.json',
    group: 'webhooks',
    description: 'A sticker.',
  },
  textMessage: {
    title: 'TextMessage',
    path: 'messages/text.json',
    group: 'webhooks',
    description: 'A text. The page lists no quoteToken for it, yet its example has one.',
  },
  videoMessage: { title: 'VideoMessage', path: 'messages/video.json', group: 'webhooks', description: 'A video.' },
  contentProvider: {
    title: 'ContentProvider',
    path: 'parts/content-provider.json',
    group: 'parts',
    description: 'Who keeps the content of an image, video or audio message.',
  },
  deliveryContext: {
    title: 'DeliveryContext',
    path: 'parts/delivery-context.json',
    group: 'parts',
    description: 'How the event reached the receiver.',
  },
  duration: {
    title: 'Duration',
    path: 'parts/duration.json',
    group: 'parts',
    description: 'Length of the video or audio, in milliseconds. The page types it String and shows a number; both pass.',
  },
  emoji: {
    title: 'Emoji',
    path: 'parts/emoji.json',
    group: 'parts',
    description: 'One LINE emoji inside a text. The page shows its fields in an example only.',
  },
  eventTimestamp: {
    title: 'EventTimestamp',
    path: 'parts/event-timestamp.json',
    group: 'parts',
    description: 'When the event happened, in milliseconds since the epoch. A redelivery keeps it.',
  },
  externalContentProvider: {
    title: 'ExternalContentProvider',
    path: 'parts/external-content-provider.json',
    group: 'parts',
    description: 'The content lies on a server of its own and cannot be fetched with getMediaContent.',
  },
  follow: {
    title: 'Follow',
    path: 'parts/follow.json',
    group: 'parts',
    description: 'What a follow event tells about the follow. The page shows it in an example only.',
  },
  groupSource: {
    title: 'GroupSource',
    path: 'parts/group-source.json',
    group: 'parts',
    description: 'The event comes from a group chat. The page names the type and none of its fields.',
  },
  imageSet: {
    title: 'ImageSet',
    path: 'parts/image-set.json',
    group: 'parts',
    description: 'Ties together images sent at once. Each comes in an event of its own.',
  },
  lineContentProvider: {
    title: 'LineContentProvider',
    path: 'parts/line-content-provider.json',
    group: 'parts',
    description: 'The content is kept by LINE: getMediaContent finds it by the message id.',
  },
  lineUserId: {
    title: 'LineUserId',
    path: 'parts/line-user-id.json',
    group: 'parts',
    description: 'A person\'s LINE user id, given per provider: U and 32 lower-case hex digits. The page shortens it, so any non-empty string passes.',
  },
  mentionObject: {
    title: 'MentionObject',
    path: 'parts/mention-object.json',
    group: 'parts',
    description: 'The mentions of a text, in the form LINE defines and the mock emits.',
  },
  mention: {
    title: 'Mention',
    path: 'parts/mention.json',
    group: 'parts',
    description: 'The mentions of a text: the object LINE defines, or the array the page types it as.',
  },
  mentionee: {
    title: 'Mentionee',
    path: 'parts/mentionee.json',
    group: 'parts',
    description: 'One mention inside a text.',
  },
  messageId: {
    title: 'MessageId',
    path: 'parts/message-id.json',
    group: 'parts',
    description: 'Id of the message: digits. getMediaContent takes it as messageid.',
  },
  quoteToken: {
    title: 'QuoteToken',
    path: 'parts/quote-token.json',
    group: 'parts',
    description: 'Opaque token to quote the message with.',
  },
  replyToken: {
    title: 'ReplyToken',
    path: 'parts/reply-token.json',
    group: 'parts',
    description: 'Token to answer the event with, good for one reply. The page shows 30 letters and digits in some examples and 32 hex digits in others, so any non-empty string passes.',
  },
  roomSource: {
    title: 'RoomSource',
    path: 'parts/room-source.json',
    group: 'parts',
    description: 'The event comes from a multi-person chat. The page names the type and none of its fields.',
  },
  source: {
    title: 'Source',
    path: 'parts/source.json',
    group: 'parts',
    description: 'Where the event comes from: a person, a group chat or a multi-person chat.',
  },
  timezone: {
    title: 'Timezone',
    path: 'parts/timezone.json',
    group: 'parts',
    description: 'Offset from UTC, as the provider writes time zones: GMT+08:00.',
  },
  userSource: {
    title: 'UserSource',
    path: 'parts/user-source.json',
    group: 'parts',
    description: 'The event comes from a one-on-one chat.',
  },
  webhookEventId: {
    title: 'WebhookEventId',
    path: 'parts/webhook-event-id.json',
    group: 'parts',
    description: 'Id of the webhook event, a ULID. A redelivery keeps it.',
  },
  getMediaContentQuery: {
    title: 'GetMediaContentQuery',
    path: 'requests/get-media-content.json',
    group: 'requests',
    description: 'Query parameters of getMediaContent.',
  },
  getTokenQuery: {
    title: 'GetTokenQuery',
    path: 'requests/get-token.json',
    group: 'requests',
    description: 'Query parameters of getToken.',
  },
  queryTaskListRequest: {
    title: 'QueryTaskListRequest',
    path: 'requests/query-task-list.json',
    group: 'requests',
    description: 'Body of queryTaskList. Filters combine with AND; an absent one does not filter.',
  },
  sendRecordListRequest: {
    title: 'SendRecordListRequest',
    path: 'requests/send-record-list.json',
    group: 'requests',
    description: 'Body of sendRecordList. Filters combine with AND; an absent one does not filter, save that without a time range only the last month is searched.',
  },
  tokenHeader: {
    title: 'TokenHeader',
    path: 'requests/token-header.json',
    group: 'requests',
    description: 'The header that every operation but getToken needs.',
  },
  errorResponse: {
    title: 'ErrorResponse',
    path: 'responses/error.json',
    group: 'responses',
    description: 'The envelope of every call that did not succeed.',
  },
  getMediaContentResponse: {
    title: 'GetMediaContentResponse',
    path: 'responses/get-media-content.json',
    group: 'responses',
    description: 'Answer of getMediaContent when it succeeds.',
  },
  getTokenResponse: {
    title: 'GetTokenResponse',
    path: 'responses/get-token.json',
    group: 'responses',
    description: 'Answer of getToken when it succeeds.',
  },
  queryTaskListResponse: {
    title: 'QueryTaskListResponse',
    path: 'responses/query-task-list.json',
    group: 'responses',
    description: 'Answer of queryTaskList when it succeeds: one page of the broadcast tasks that match.',
  },
  sendRecordListResponse: {
    title: 'SendRecordListResponse',
    path: 'responses/send-record-list.json',
    group: 'responses',
    description: 'Answer of sendRecordList when it succeeds: one page of the send records that match.',
  },
  tenantState: {
    title: 'TenantState',
    path: 'state.json',
    group: 'state',
    description: 'Everything a tenant holds: what the state control route exports and imports, and the file --initial-state reads. What is left out is empty or default.',
  },
  attemptState: {
    title: 'AttemptState',
    path: 'state/attempt.json',
    group: 'state',
    description: 'One HTTP try of a delivery.',
  },
  broadcastPlanState: {
    title: 'BroadcastPlanState',
    path: 'state/broadcast-plan.json',
    group: 'state',
    description: 'What a scheduled broadcast task will do once it begins.',
  },
  broadcastTaskState: {
    title: 'BroadcastTaskState',
    path: 'state/broadcast-task.json',
    group: 'state',
    description: 'A mass send.',
  },
  channelState: {
    title: 'ChannelState',
    path: 'state/channel.json',
    group: 'state',
    description: 'A LINE official-account connection.',
  },
  clockState: {
    title: 'ClockState',
    path: 'state/clock.json',
    group: 'state',
    description: 'The tenant\'s clock.',
  },
  deliveryState: {
    title: 'DeliveryState',
    path: 'state/delivery.json',
    group: 'state',
    description: 'A delivery that has not ended: one request to one receiver, still to be sent or to be sent again.',
  },
  faultState: {
    title: 'FaultState',
    path: 'state/fault.json',
    group: 'state',
    description: 'A fault and how far it has got.',
  },
  messageState: {
    title: 'MessageState',
    path: 'state/message.json',
    group: 'state',
    description: 'A message that a recipient sent to a channel.',
  },
  receiverState: {
    title: 'ReceiverState',
    path: 'state/receiver.json',
    group: 'state',
    description: 'A webhook endpoint of the consumer, and how it is delivered to.',
  },
  recipientState: {
    title: 'RecipientState',
    path: 'state/recipient.json',
    group: 'state',
    description: 'A person addressed.',
  },
  recordStep: {
    title: 'RecordStep',
    path: 'state/record-step.json',
    group: 'state',
    description: 'A change of a send record\'s status that is still to come.',
  },
  sendRecordState: {
    title: 'SendRecordState',
    path: 'state/send-record.json',
    group: 'state',
    description: 'One recipient\'s outcome of a broadcast task.',
  },
  tokenState: {
    title: 'TokenState',
    path: 'state/token.json',
    group: 'state',
    description: 'A token that getToken answered.',
  },
  audioMessageEvent: {
    title: 'AudioMessageEvent',
    path: 'webhooks/audio-message-event.json',
    group: 'webhooks',
    description: 'A person sent an audio message. In standby mode there is no replyToken.',
  },
  fileMessageEvent: {
    title: 'FileMessageEvent',
    path: 'webhooks/file-message-event.json',
    group: 'webhooks',
    description: 'A person sent a file message. In standby mode there is no replyToken.',
  },
  followEvent: {
    title: 'FollowEvent',
    path: 'webhooks/follow-event.json',
    group: 'webhooks',
    description: 'A person added the account as a friend, or unblocked it. In standby mode there is no replyToken.',
  },
  imageMessageEvent: {
    title: 'ImageMessageEvent',
    path: 'webhooks/image-message-event.json',
    group: 'webhooks',
    description: 'A person sent an image message. In standby mode there is no replyToken.',
  },
  locationMessageEvent: {
    title: 'LocationMessageEvent',
    path: 'webhooks/location-message-event.json',
    group: 'webhooks',
    description: 'A person sent a location message. In standby mode there is no replyToken.',
  },
  messageEvent: {
    title: 'MessageEvent',
    path: 'webhooks/message-event.json',
    group: 'webhooks',
    description: 'A person sent a message. In standby mode there is no replyToken.',
  },
  stickerMessageEvent: {
    title: 'StickerMessageEvent',
    path: 'webhooks/sticker-message-event.json',
    group: 'webhooks',
    description: 'A person sent a sticker message. In standby mode there is no replyToken.',
  },
  textMessageEvent: {
    title: 'TextMessageEvent',
    path: 'webhooks/text-message-event.json',
    group: 'webhooks',
    description: 'A person sent a text message. In standby mode there is no replyToken.',
  },
  unfollowEvent: {
    title: 'UnfollowEvent',
    path: 'webhooks/unfollow-event.json',
    group: 'webhooks',
    description: 'A person blocked the account. It cannot be answered: there is no replyToken.',
  },
  verificationEnvelope: {
    title: 'VerificationEnvelope',
    path: 'webhooks/verification-envelope.json',
    group: 'webhooks',
    description: 'Body of the request that tries a webhook URL: it has no events and expects a 2xx.',
  },
  videoMessageEvent: {
    title: 'VideoMessageEvent',
    path: 'webhooks/video-message-event.json',
    group: 'webhooks',
    description: 'A person sent a video message. In standby mode there is no replyToken.',
  },
  webhookEnvelope: {
    title: 'WebhookEnvelope',
    path: 'webhooks/webhook-envelope.json',
    group: 'webhooks',
    description: 'Body of one webhook request: the events of one official account.',
  },
  webhookEvent: {
    title: 'WebhookEvent',
    path: 'webhooks/webhook-event.json',
    group: 'webhooks',
    description: 'One thing that happened in a channel. Its type says which fields it has.',
  },
} as const;

/** The name of a schema. */
export type SchemaName = keyof typeof catalogue;

const names = new Map<string, SchemaName>(
  (Object.keys(catalogue) as SchemaName[]).flatMap((name) => {
    const { title, path } = catalogue[name];
    const kebab = name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
    return [name, title, kebab, path].map((spelling): [string, SchemaName] => [spelling, name]);
  }),
);

/**
 * The schema that a text names: `getTokenResponse`, `get-token-response`, `GetTokenResponse` or
 * `responses/get-token.json`. `undefined` when there is none.
 */
export function findSchemaName(text: string): SchemaName | undefined {
  return names.get(text);
}
