// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

import * as listLengths from '../runtime/fixtures/list-lengths.ts';
import * as plans from '../runtime/fixtures/plans.ts';
import * as unions from '../runtime/fixtures/unions.ts';
import * as values from '../runtime/fixtures/values.ts';
import { openContext } from '../runtime/fixtures/context.ts';
import { clamped, included, memberOf } from '../runtime/fixtures/helpers.ts';
import { chosen, given, overlay, within } from '../runtime/fixtures/overrides.ts';
import { below, characters, digits, hex, pick, upperHex } from '../runtime/fixtures/random.ts';
import type { FixtureContext, FixtureOptions } from '../runtime/fixtures/context.ts';
import type { Fields } from '../runtime/fixtures/helpers.ts';
import type { DeepPartial, Given } from '../runtime/fixtures/overrides.ts';
import { retCodes } from './errors.ts';
import type {
  ErrorRetCode,
  MessageStatus,
  MessageType,
  Mode,
  RecordErrorCode,
  RetCode,
  SendTimeType,
  StickerResourceType,
  TaskSource,
  BroadcastTaskItem,
  MediaContentItem,
  SendRecordItem,
  TokenItem,
  AudioMessage,
  FileMessage,
  ImageMessage,
  LineMessage,
  LocationMessage,
  StickerMessage,
  TextMessage,
  VideoMessage,
  ContentProvider,
  DeliveryContext,
  Duration,
  Emoji,
  EventTimestamp,
  ExternalContentProvider,
  Follow,
  GroupSource,
  ImageSet,
  LineContentProvider,
  LineUserId,
  MarkAsReadToken,
  MentionObject,
  Mention,
  Mentionee,
  MessageId,
  QuoteToken,
  ReplyToken,
  RoomSource,
  Source,
  Timezone,
  UserSource,
  WebhookEventId,
  GetMediaContentQuery,
  GetTokenQuery,
  QueryTaskListRequest,
  SendRecordListRequest,
  TokenHeader,
  ErrorResponse,
  GetMediaContentResponse,
  GetTokenResponse,
  QueryTaskListResponse,
  SendRecordListResponse,
  AudioMessageEvent,
  FileMessageEvent,
  FollowEvent,
  ImageMessageEvent,
  AccountLinkEvent,
  ActivatedEvent,
  AttachedModule,
  LineAudioMessage,
  BeaconEvent,
  BotResumedEvent,
  BotSuspendedEvent,
  DeactivatedEvent,
  DeliveryEvent,
  DetachedModule,
  LineEmoji,
  LineFileMessage,
  LineFollowEvent,
  LineFollow,
  LineGroupSource,
  LineImageMessage,
  LineImageSet,
  JoinEvent,
  JoinedMembership,
  LeaveEvent,
  LeftMembership,
  LineLocationMessage,
  LineMediaProvider,
  MemberJoinedEvent,
  MemberLeftEvent,
  MembershipEvent,
  Membership,
  LineMention,
  LineMentionee,
  LineMessageContent,
  MessageEditedEvent,
  LineMessageEvent,
  ModuleEvent,
  Module,
  PostbackEvent,
  RenewedMembership,
  LineRoomSource,
  LineSource,
  LineStickerMessage,
  LineTextMessage,
  LineUnfollowEvent,
  UnsendEvent,
  LineUserSource,
  LineVideoMessage,
  VideoPlayCompleteEvent,
  LineWebhookEnvelope,
  LineWebhookEvent,
  LocationMessageEvent,
  MessageEvent,
  StickerMessageEvent,
  TextMessageEvent,
  UnfollowEvent,
  VerificationEnvelope,
  VideoMessageEvent,
  WebhookEnvelope,
  WebhookEvent,
} from './types.ts';

function makeErrorRetCode(context: FixtureContext): unknown {
  return values.errorRetCode(context, retCodes);
}

const choicesOfMessageStatus = ['0', '1', '2', '9'] as const;

function makeMessageStatus(context: FixtureContext): unknown {
  return pick(context, choicesOfMessageStatus);
}

const choicesOfMessageType = ['text', 'image', 'video', 'audio', 'file', 'location', 'sticker'] as const;

function makeMessageType(context: FixtureContext): unknown {
  return pick(context, choicesOfMessageType);
}

function makeMode(context: FixtureContext): unknown {
  return values.mode(context);
}

function makeRecordErrorCode(context: FixtureContext): unknown {
  return values.recordErrorCode(context);
}

const choicesOfRetCode = ['000000', '900001', '900002', '900003', '900004', '999994', '999999'] as const;

function makeRetCode(context: FixtureContext): unknown {
  return pick(context, choicesOfRetCode);
}

const choicesOfSendTimeType = [1, 2] as const;

function makeSendTimeType(context: FixtureContext): unknown {
  return pick(context, choicesOfSendTimeType);
}

function makeStickerResourceType(context: FixtureContext): unknown {
  return values.stickerResourceType(context);
}

function makeTaskSource(_context: FixtureContext): unknown {
  return 1;
}

function makeBroadcastTaskItem(context: FixtureContext, overrides?: Given): unknown {
  plans.broadcastTask(context, overrides);
  const value: Fields = {
    task_name: values.taskName(context),
    task_source: makeTaskSource(context),
    taskid: hex(context, 32),
    timezone: makeTimezone(context),
    task_start_time: values.taskStart(context),
    task_end_time: values.taskEnd(context),
    send_time_type: makeSendTimeType(context),
    estimate_send_num: values.estimated(context),
    send_success_num: values.succeeded(context),
    send_error_num: values.failed(context),
    subjectid: values.subjectId(context),
  };
  return value;
}

function makeMediaContentItemOption2(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    url: values.mediaUrl(context),
  };
  return value;
}

function makeMediaContentItem(context: FixtureContext, overrides?: Given): unknown {
  return overrides === undefined ? values.mediaUrl(context) : makeMediaContentItemOption2(context, overrides);
}

function makeSendRecordItem(context: FixtureContext, overrides?: Given): unknown {
  plans.sendRecord(context, overrides);
  const value: Fields = {
    task_name: values.taskName(context),
    error_code: makeRecordErrorCode(context),
    timezone: makeTimezone(context),
    messageid: values.recordMessageIds(context),
    taskid: hex(context, 32),
    recipient_id: 'U' + hex(context, 32),
    send_agentid: hex(context, 32),
    send_time: values.sendTime(context),
    sender: values.sender(context),
    status_update_time: values.statusUpdateTime(context),
    subjectid: values.subjectId(context),
  };
  return value;
}

function makeTokenItem(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    token: hex(context, 32),
    expires_in: values.expiresIn(),
  };
  return value;
}

function makeAudioMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.audioMessage(context);
  const value: Fields = {
    type: 'audio',
    id: makeMessageId(context),
    contentProvider: makeContentProvider(context, within(overrides, 'contentProvider')),
  };
  if (included(context, overrides, 'duration', presence.duration)) {
    value.duration = makeDuration(context);
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = makeMarkAsReadToken(context);
  }
  return value;
}

function makeFileMessage(context: FixtureContext, overrides?: Given): unknown {
  const value: Fields = {
    type: 'file',
    id: makeMessageId(context),
    fileName: values.fileName(context),
    fileSize: values.fileSize(context),
  };
  if (included(context, overrides, 'markAsReadToken', undefined)) {
    value.markAsReadToken = makeMarkAsReadToken(context);
  }
  return value;
}

function makeImageMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.imageMessage(context);
  const value: Fields = {
    type: 'image',
    id: makeMessageId(context),
    contentProvider: makeContentProvider(context, within(overrides, 'contentProvider')),
    quoteToken: makeQuoteToken(context),
  };
  if (included(context, overrides, 'imageSet', presence.imageSet)) {
    value.imageSet = makeImageSet(context, within(overrides, 'imageSet'));
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = makeMarkAsReadToken(context);
  }
  return value;
}

const membersOfLineMessage = {
  text: ['type', 'id', 'text', 'emojis', 'mention', 'quoteToken', 'markAsReadToken', 'quotedMessageId'],
  image: ['type', 'id', 'contentProvider', 'imageSet', 'quoteToken', 'markAsReadToken'],
  video: ['type', 'id', 'duration', 'contentProvider', 'quoteToken', 'markAsReadToken'],
  audio: ['type', 'id', 'duration', 'contentProvider', 'markAsReadToken'],
  file: ['type', 'id', 'fileName', 'fileSize', 'markAsReadToken'],
  location: ['type', 'id', 'title', 'address', 'latitude', 'longitude', 'markAsReadToken'],
  sticker: [
    'type',
    'id',
    'packageId',
    'stickerId',
    'stickerResourceType',
    'keywords',
    'quoteToken',
    'markAsReadToken',
    'quotedMessageId',
    'text',
  ],
};

const tagOfLineMessage = /* @__PURE__ */ unions.messageType(['text', 'image', 'video', 'audio', 'file', 'location', 'sticker']);

function makeLineMessage(context: FixtureContext, overrides?: Given): unknown {
  switch (memberOf(overrides, 'type', tagOfLineMessage(context), membersOfLineMessage)) {
    case 'text':
      return makeTextMessage(context, overrides);
    case 'image':
      return makeImageMessage(context, overrides);
    case 'video':
      return makeVideoMessage(context, overrides);
    case 'audio':
      return makeAudioMessage(context, overrides);
    case 'file':
      return makeFileMessage(context, overrides);
    case 'location':
      return makeLocationMessage(context, overrides);
    case 'sticker':
      return makeStickerMessage(context, overrides);
    default:
      return makeTextMessage(context, overrides);
  }
}

function makeLocationMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.location(context);
  const value: Fields = {
    type: 'location',
    id: makeMessageId(context),
    latitude: values.placeLatitude(context),
    longitude: values.placeLongitude(context),
  };
  if (included(context, overrides, 'title', presence.title)) {
    value.title = values.placeTitle(context);
  }
  if (included(context, overrides, 'address', presence.address)) {
    value.address = values.placeAddress(context);
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = makeMarkAsReadToken(context);
  }
  return value;
}

function makeStickerMessageKeywords(context: FixtureContext): unknown {
  const count = clamped(listLengths.keywords(context), 0, 15);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(values.stickerKeyword(context));
  }
  return list;
}

function makeStickerMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.sticker(context, overrides);
  const value: Fields = {
    type: 'sticker',
    id: makeMessageId(context),
    packageId: values.stickerPackage(context),
    stickerId: values.stickerId(context),
    stickerResourceType: makeStickerResourceType(context),
    quoteToken: makeQuoteToken(context),
  };
  if (included(context, overrides, 'keywords', presence.keywords)) {
    value.keywords = makeStickerMessageKeywords(context);
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = makeMarkAsReadToken(context);
  }
  if (included(context, overrides, 'quotedMessageId', presence.quotedMessageId)) {
    value.quotedMessageId = values.messageId(context);
  }
  if (included(context, overrides, 'text', presence.text)) {
    value.text = values.stickerText(context);
  }
  return value;
}

function makeTextMessageEmojis(context: FixtureContext): unknown {
  const count = clamped(listLengths.emojiSpots(context), 0, Infinity);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeEmoji(context));
  }
  return list;
}

const limitsOfTextMessage = {};

function makeTextMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.textMessage(context, overrides, limitsOfTextMessage);
  const value: Fields = {
    type: 'text',
    id: makeMessageId(context),
    text: values.messageText(context),
  };
  if (included(context, overrides, 'emojis', presence.emojis)) {
    value.emojis = makeTextMessageEmojis(context);
  }
  if (included(context, overrides, 'mention', presence.mention)) {
    value.mention = makeMention(context, within(overrides, 'mention'));
  }
  if (included(context, overrides, 'quoteToken', presence.quoteToken)) {
    value.quoteToken = makeQuoteToken(context);
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = makeMarkAsReadToken(context);
  }
  if (included(context, overrides, 'quotedMessageId', presence.quotedMessageId)) {
    value.quotedMessageId = values.messageId(context);
  }
  return value;
}

function makeVideoMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.videoMessage(context);
  const value: Fields = {
    type: 'video',
    id: makeMessageId(context),
    contentProvider: makeContentProvider(context, within(overrides, 'contentProvider')),
    quoteToken: makeQuoteToken(context),
  };
  if (included(context, overrides, 'duration', presence.duration)) {
    value.duration = makeDuration(context);
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = makeMarkAsReadToken(context);
  }
  return value;
}

const membersOfContentProvider = { line: ['type'], external: ['type', 'originalContentUrl', 'previewImageUrl'] };

const tagOfContentProvider = /* @__PURE__ */ unions.contentProviderType();

function makeContentProvider(context: FixtureContext, overrides?: Given): unknown {
  switch (memberOf(overrides, 'type', tagOfContentProvider(context), membersOfContentProvider)) {
    case 'line':
      return makeLineContentProvider(context, overrides);
    case 'external':
      return makeExternalContentProvider(context, overrides);
    default:
      return makeLineContentProvider(context, overrides);
  }
}

function makeDeliveryContext(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    isRedelivery: values.redelivered(context),
  };
  return value;
}

function makeDuration(context: FixtureContext): unknown {
  return values.duration(context);
}

function makeEmoji(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    index: values.emojiIndex(context),
    length: values.emojiLength(context),
    productId: values.emojiProduct(context),
    emojiId: values.emojiId(context),
  };
  return value;
}

function makeEventTimestamp(context: FixtureContext): unknown {
  return values.eventTime(context);
}

function makeExternalContentProvider(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.externalContent(context);
  const value: Fields = {
    type: 'external',
    originalContentUrl: values.contentUrl(context),
  };
  if (included(context, overrides, 'previewImageUrl', presence.previewImageUrl)) {
    value.previewImageUrl = values.previewUrl(context);
  }
  return value;
}

function makeFollow(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    isUnblocked: below(context, 2) === 0,
  };
  return value;
}

function makeGroupSource(context: FixtureContext, overrides?: Given): unknown {
  const value: Fields = {
    type: 'group',
    groupId: 'C' + hex(context, 32),
  };
  if (included(context, overrides, 'userId', undefined)) {
    value.userId = makeLineUserId(context);
  }
  return value;
}

const limitsOfImageSet = {
  index: { minimum: 1, maximum: 9007199254740991 },
  total: { minimum: 1, maximum: 9007199254740991 },
};

function makeImageSet(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.imageSet(context, overrides, limitsOfImageSet);
  const value: Fields = {
    id: upperHex(context, 64),
  };
  if (included(context, overrides, 'index', presence.index)) {
    value.index = values.imageIndex(context);
  }
  if (included(context, overrides, 'total', presence.total)) {
    value.total = values.imageTotal(context);
  }
  return value;
}

function makeLineContentProvider(_context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    type: 'line',
  };
  return value;
}

function makeLineUserId(context: FixtureContext): unknown {
  return 'U' + hex(context, 32);
}

function makeMarkAsReadToken(context: FixtureContext): unknown {
  return values.markAsReadToken(context);
}

function makeMentionObjectMentionees(context: FixtureContext): unknown {
  const count = clamped(listLengths.mentionSpots(context), 1, Infinity);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeMentionee(context));
  }
  return list;
}

function makeMentionObject(context: FixtureContext, _overrides?: Given): unknown {
  plans.mention(context);
  const value: Fields = {
    mentionees: makeMentionObjectMentionees(context),
  };
  return value;
}

function makeMention(context: FixtureContext, overrides?: Given): unknown {
  return makeMentionObject(context, overrides);
}

function makeMentionee(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.mentionee(context, overrides);
  const value: Fields = {
    index: values.mentionIndex(context),
    length: values.mentionLength(context),
    type: values.mentionType(context),
  };
  if (included(context, overrides, 'userId', presence.userId)) {
    value.userId = makeLineUserId(context);
  }
  if (included(context, overrides, 'isSelf', presence.isSelf)) {
    value.isSelf = values.mentionOfSelf(context);
  }
  return value;
}

function makeMessageId(context: FixtureContext): unknown {
  return values.messageId(context);
}

function makeQuoteToken(context: FixtureContext): unknown {
  return values.quoteToken(context);
}

function makeReplyToken(context: FixtureContext): unknown {
  return hex(context, 32);
}

function makeRoomSource(context: FixtureContext, overrides?: Given): unknown {
  const value: Fields = {
    type: 'room',
    roomId: 'R' + hex(context, 32),
  };
  if (included(context, overrides, 'userId', undefined)) {
    value.userId = makeLineUserId(context);
  }
  return value;
}

const membersOfSource = {
  user: ['type', 'userId'],
  group: ['type', 'groupId', 'userId'],
  room: ['type', 'roomId', 'userId'],
};

const tagOfSource = /* @__PURE__ */ unions.sourceType();

function makeSource(context: FixtureContext, overrides?: Given): unknown {
  switch (memberOf(overrides, 'type', tagOfSource(context), membersOfSource)) {
    case 'user':
      return makeUserSource(context, overrides);
    case 'group':
      return makeGroupSource(context, overrides);
    case 'room':
      return makeRoomSource(context, overrides);
    default:
      return makeUserSource(context, overrides);
  }
}

function makeTimezone(context: FixtureContext): unknown {
  return values.timezone(context);
}

function makeUserSource(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    type: 'user',
    userId: makeLineUserId(context),
  };
  return value;
}

function makeWebhookEventId(context: FixtureContext): unknown {
  return values.webhookEventId(context);
}

function makeGetMediaContentQuery(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    messageid: values.messageId(context),
    appid: values.channelId(context),
  };
  return value;
}

function makeGetTokenQuery(context: FixtureContext, overrides?: Given): unknown {
  plans.tokenQuery(context, overrides);
  const value: Fields = {
    appid: values.appid(),
    create_time: values.createTime(context),
    sign: values.sign(context),
  };
  return value;
}

function makeQueryTaskListRequest(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.timeRange(context, overrides);
  const value: Fields = {};
  if (included(context, overrides, 'task_start_time', presence.task_start_time)) {
    value.task_start_time = values.rangeStart(context);
  }
  if (included(context, overrides, 'task_end_time', presence.task_end_time)) {
    value.task_end_time = values.rangeEnd(context);
  }
  if (included(context, overrides, 'sender', presence.sender)) {
    value.sender = values.sender(context);
  }
  if (included(context, overrides, 'task_name', presence.task_name)) {
    value.task_name = values.taskName(context);
  }
  if (included(context, overrides, 'subjectid', presence.subjectid)) {
    value.subjectid = values.subjectId(context);
  }
  if (included(context, overrides, 'page_no', presence.page_no)) {
    value.page_no = values.requestedPage(context);
  }
  if (included(context, overrides, 'page_size', presence.page_size)) {
    value.page_size = values.requestedSize(context);
  }
  return value;
}

const choicesOfSendRecordListRequestMessageStatus = ['0', '1', '2', '9'] as const;

function makeSendRecordListRequest(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.timeRange(context, overrides);
  const value: Fields = {};
  if (included(context, overrides, 'send_start_time', presence.send_start_time)) {
    value.send_start_time = values.rangeStart(context);
  }
  if (included(context, overrides, 'send_end_time', presence.send_end_time)) {
    value.send_end_time = values.rangeEnd(context);
  }
  if (included(context, overrides, 'messageid', presence.messageid)) {
    value.messageid = values.messageId(context);
  }
  if (included(context, overrides, 'message_status', presence.message_status)) {
    value.message_status = pick(context, choicesOfSendRecordListRequestMessageStatus);
  }
  if (included(context, overrides, 'taskid', presence.taskid)) {
    value.taskid = hex(context, 32);
  }
  if (included(context, overrides, 'task_name', presence.task_name)) {
    value.task_name = values.taskName(context);
  }
  if (included(context, overrides, 'send_agentid', presence.send_agentid)) {
    value.send_agentid = hex(context, 32);
  }
  if (included(context, overrides, 'sender', presence.sender)) {
    value.sender = values.sender(context);
  }
  if (included(context, overrides, 'recipient', presence.recipient)) {
    value.recipient = 'U' + hex(context, 32);
  }
  if (included(context, overrides, 'subjectid', presence.subjectid)) {
    value.subjectid = values.subjectId(context);
  }
  if (included(context, overrides, 'page_no', presence.page_no)) {
    value.page_no = values.requestedPage(context);
  }
  if (included(context, overrides, 'page_size', presence.page_size)) {
    value.page_size = values.requestedSize(context);
  }
  return value;
}

function makeTokenHeader(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    token: values.token(context),
  };
  return value;
}

function makeErrorResponse(context: FixtureContext, overrides?: Given): unknown {
  plans.errorResponse(context, overrides);
  const value: Fields = {
    ret_code: makeErrorRetCode(context),
    ret_msg: values.errorMessage(context, retCodes),
  };
  return value;
}

function makeGetMediaContentResponse(context: FixtureContext, overrides?: Given): unknown {
  const value: Fields = {
    item: makeMediaContentItem(context, within(overrides, 'item')),
    ret_code: '000000',
    ret_msg: values.successMessage(context, retCodes),
  };
  return value;
}

function makeGetTokenResponse(context: FixtureContext, overrides?: Given): unknown {
  const value: Fields = {
    item: makeTokenItem(context, within(overrides, 'item')),
    ret_code: '000000',
    ret_msg: values.successMessage(context, retCodes),
  };
  return value;
}

function makeQueryTaskListResponseItems(context: FixtureContext): unknown {
  const count = clamped(listLengths.pageItems(context), 0, 100);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeBroadcastTaskItem(context));
  }
  return list;
}

const limitsOfQueryTaskListResponse = {
  items: { maxItems: 100 },
  page_count: { minimum: 0, maximum: 9007199254740991 },
  page_no: { minimum: 1, maximum: 9007199254740991 },
  page_size: { minimum: 1, maximum: 100 },
  total_count: { minimum: 0, maximum: 9007199254740991 },
};

function makeQueryTaskListResponse(context: FixtureContext, overrides?: Given): unknown {
  plans.page(context, overrides, limitsOfQueryTaskListResponse);
  const value: Fields = {
    items: makeQueryTaskListResponseItems(context),
    page_count: values.pageCount(context),
    page_no: values.pageNumber(context),
    page_size: values.pageSize(context),
    total_count: values.totalCount(context),
    ret_code: '000000',
    ret_msg: values.successMessage(context, retCodes),
  };
  return value;
}

function makeSendRecordListResponseItems(context: FixtureContext): unknown {
  const count = clamped(listLengths.pageItems(context), 0, 100);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeSendRecordItem(context));
  }
  return list;
}

const limitsOfSendRecordListResponse = {
  items: { maxItems: 100 },
  page_count: { minimum: 0, maximum: 9007199254740991 },
  page_no: { minimum: 1, maximum: 9007199254740991 },
  page_size: { minimum: 1, maximum: 100 },
  total_count: { minimum: 0, maximum: 9007199254740991 },
};

function makeSendRecordListResponse(context: FixtureContext, overrides?: Given): unknown {
  plans.page(context, overrides, limitsOfSendRecordListResponse);
  const value: Fields = {
    items: makeSendRecordListResponseItems(context),
    page_count: values.pageCount(context),
    page_no: values.pageNumber(context),
    page_size: values.pageSize(context),
    total_count: values.totalCount(context),
    ret_code: '000000',
    ret_msg: values.successMessage(context, retCodes),
  };
  return value;
}

function makeAudioMessageEvent(context: FixtureContext, overrides?: Given): unknown {
  plans.event(context, overrides);
  const value: Fields = {
    type: 'message',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeAudioMessage(context, within(overrides, 'message')),
  };
  if (chosen(overrides, 'mode', value.mode) === 'active') {
    value.replyToken = makeReplyToken(context);
  }
  return value;
}

function makeFileMessageEvent(context: FixtureContext, overrides?: Given): unknown {
  plans.event(context, overrides);
  const value: Fields = {
    type: 'message',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeFileMessage(context, within(overrides, 'message')),
  };
  if (chosen(overrides, 'mode', value.mode) === 'active') {
    value.replyToken = makeReplyToken(context);
  }
  return value;
}

function makeFollowEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.followEvent(context, overrides);
  const value: Fields = {
    type: 'follow',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeUserSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
  };
  if (chosen(overrides, 'mode', value.mode) === 'active') {
    value.replyToken = makeReplyToken(context);
  }
  if (included(context, overrides, 'follow', presence.follow)) {
    value.follow = makeFollow(context, within(overrides, 'follow'));
  }
  return value;
}

function makeImageMessageEvent(context: FixtureContext, overrides?: Given): unknown {
  plans.event(context, overrides);
  const value: Fields = {
    type: 'message',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeImageMessage(context, within(overrides, 'message')),
  };
  if (chosen(overrides, 'mode', value.mode) === 'active') {
    value.replyToken = makeReplyToken(context);
  }
  return value;
}

function makeAccountLinkEventLink(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    result: values.linkResult(context),
    nonce: characters(context, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', 32),
  };
  return value;
}

function makeAccountLinkEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineAccountLink(context, overrides);
  const value: Fields = {
    type: 'accountLink',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    link: makeAccountLinkEventLink(context, within(overrides, 'link')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  if (included(context, overrides, 'replyToken', presence.replyToken)) {
    value.replyToken = hex(context, 32);
  }
  return value;
}

function makeActivatedEventChatControl(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    expireAt: values.expireAt(context),
  };
  return value;
}

function makeActivatedEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChannelEvent(context, overrides);
  const value: Fields = {
    type: 'activated',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    chatControl: makeActivatedEventChatControl(context, within(overrides, 'chatControl')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeAttachedModuleScopes(context: FixtureContext): unknown {
  const count = clamped(listLengths.scopeCount(context), 0, Infinity);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(values.scope(context));
  }
  return list;
}

function makeAttachedModule(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    type: 'attached',
    botId: 'U' + hex(context, 32),
    scopes: makeAttachedModuleScopes(context),
  };
  return value;
}

function makeLineAudioMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.audioMessage(context);
  const value: Fields = {
    type: 'audio',
    id: values.messageId(context),
    contentProvider: makeLineMediaProvider(context, within(overrides, 'contentProvider')),
  };
  if (included(context, overrides, 'duration', presence.duration)) {
    value.duration = values.duration(context);
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = values.markAsReadToken(context);
  }
  return value;
}

const choicesOfBeaconEventBeaconType = ['enter', 'banner', 'stay'] as const;

function makeBeaconEventBeacon(context: FixtureContext, overrides?: Given): unknown {
  const value: Fields = {
    hwid: hex(context, 10),
    type: pick(context, choicesOfBeaconEventBeaconType),
  };
  if (included(context, overrides, 'dm', undefined)) {
    value.dm = hex(context, 10);
  }
  return value;
}

function makeBeaconEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.linePersonEvent(context, overrides);
  const value: Fields = {
    type: 'beacon',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    replyToken: hex(context, 32),
    beacon: makeBeaconEventBeacon(context, within(overrides, 'beacon')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeBotResumedEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChannelEvent(context, overrides);
  const value: Fields = {
    type: 'botResumed',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeBotSuspendedEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChannelEvent(context, overrides);
  const value: Fields = {
    type: 'botSuspended',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeDeactivatedEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChannelEvent(context, overrides);
  const value: Fields = {
    type: 'deactivated',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeDeliveryEventDelivery(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    data: hex(context, 64),
  };
  return value;
}

function makeDeliveryEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.linePersonEvent(context, overrides);
  const value: Fields = {
    type: 'delivery',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    delivery: makeDeliveryEventDelivery(context, within(overrides, 'delivery')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeDetachedModule(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    type: 'detached',
    botId: 'U' + hex(context, 32),
    reason: 'bot_deleted',
  };
  return value;
}

function makeLineEmoji(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    index: values.emojiIndex(context),
    length: values.emojiLength(context),
    productId: values.emojiProduct(context),
    emojiId: values.emojiId(context),
  };
  return value;
}

function makeLineFileMessage(context: FixtureContext, overrides?: Given): unknown {
  const value: Fields = {
    type: 'file',
    id: values.messageId(context),
    fileName: values.fileName(context),
    fileSize: values.fileSize(context),
  };
  if (included(context, overrides, 'markAsReadToken', undefined)) {
    value.markAsReadToken = values.markAsReadToken(context);
  }
  return value;
}

function makeLineFollowEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.linePersonEvent(context, overrides);
  const value: Fields = {
    type: 'follow',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    replyToken: hex(context, 32),
    follow: makeLineFollow(context, within(overrides, 'follow')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeLineFollow(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    isUnblocked: below(context, 2) === 0,
  };
  return value;
}

function makeLineGroupSource(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChatSource(context);
  const value: Fields = {
    type: 'group',
    groupId: 'C' + hex(context, 32),
  };
  if (included(context, overrides, 'userId', presence.userId)) {
    value.userId = 'U' + hex(context, 32);
  }
  return value;
}

function makeLineImageMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.imageMessage(context);
  const value: Fields = {
    type: 'image',
    id: values.messageId(context),
    contentProvider: makeLineMediaProvider(context, within(overrides, 'contentProvider')),
    quoteToken: values.quoteToken(context),
  };
  if (included(context, overrides, 'imageSet', presence.imageSet)) {
    value.imageSet = makeLineImageSet(context, within(overrides, 'imageSet'));
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = values.markAsReadToken(context);
  }
  return value;
}

const limitsOfLineImageSet = {};

function makeLineImageSet(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.imageSet(context, overrides, limitsOfLineImageSet);
  const value: Fields = {
    id: upperHex(context, 64),
  };
  if (included(context, overrides, 'index', presence.index)) {
    value.index = values.imageIndex(context);
  }
  if (included(context, overrides, 'total', presence.total)) {
    value.total = values.imageTotal(context);
  }
  return value;
}

function makeJoinEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChatEvent(context, overrides);
  const value: Fields = {
    type: 'join',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    replyToken: hex(context, 32),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeJoinedMembership(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    type: 'joined',
    membershipId: values.membershipId(context),
  };
  return value;
}

function makeLeaveEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChatEvent(context, overrides);
  const value: Fields = {
    type: 'leave',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeLeftMembership(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    type: 'left',
    membershipId: values.membershipId(context),
  };
  return value;
}

function makeLineLocationMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.location(context);
  const value: Fields = {
    type: 'location',
    id: values.messageId(context),
    latitude: values.placeLatitude(context),
    longitude: values.placeLongitude(context),
  };
  if (included(context, overrides, 'title', presence.title)) {
    value.title = values.placeTitle(context);
  }
  if (included(context, overrides, 'address', presence.address)) {
    value.address = values.placeAddress(context);
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = values.markAsReadToken(context);
  }
  return value;
}

function makeLineMediaProvider(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineContentProvider(context, overrides);
  const value: Fields = {
    type: values.providerType(context),
  };
  if (included(context, overrides, 'originalContentUrl', presence.originalContentUrl)) {
    value.originalContentUrl = values.contentUrl(context);
  }
  if (included(context, overrides, 'previewImageUrl', presence.previewImageUrl)) {
    value.previewImageUrl = values.previewUrl(context);
  }
  return value;
}

function makeMemberJoinedEventJoinedMembers(context: FixtureContext): unknown {
  const count = clamped(listLengths.memberCount(context), 0, Infinity);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeLineUserSource(context));
  }
  return list;
}

function makeMemberJoinedEventJoined(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    members: makeMemberJoinedEventJoinedMembers(context),
  };
  return value;
}

function makeMemberJoinedEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChatEvent(context, overrides);
  const value: Fields = {
    type: 'memberJoined',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    replyToken: hex(context, 32),
    joined: makeMemberJoinedEventJoined(context, within(overrides, 'joined')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeMemberLeftEventLeftMembers(context: FixtureContext): unknown {
  const count = clamped(listLengths.memberCount(context), 0, Infinity);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeLineUserSource(context));
  }
  return list;
}

function makeMemberLeftEventLeft(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    members: makeMemberLeftEventLeftMembers(context),
  };
  return value;
}

function makeMemberLeftEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChatEvent(context, overrides);
  const value: Fields = {
    type: 'memberLeft',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    left: makeMemberLeftEventLeft(context, within(overrides, 'left')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeMembershipEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.linePersonEvent(context, overrides);
  const value: Fields = {
    type: 'membership',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    replyToken: hex(context, 32),
    membership: makeMembership(context, within(overrides, 'membership')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

const membersOfMembership = {
  joined: ['type', 'membershipId'],
  left: ['type', 'membershipId'],
  renewed: ['type', 'membershipId'],
};

function makeMembership(context: FixtureContext, overrides?: Given): unknown {
  switch (memberOf(overrides, 'type', pick(context, ['joined', 'left', 'renewed']), membersOfMembership)) {
    case 'joined':
      return makeJoinedMembership(context, overrides);
    case 'left':
      return makeLeftMembership(context, overrides);
    case 'renewed':
      return makeRenewedMembership(context, overrides);
    default:
      return makeJoinedMembership(context, overrides);
  }
}

function makeLineMentionMentionees(context: FixtureContext): unknown {
  const count = clamped(listLengths.mentionSpots(context), 0, Infinity);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeLineMentionee(context));
  }
  return list;
}

function makeLineMention(context: FixtureContext, _overrides?: Given): unknown {
  plans.mention(context);
  const value: Fields = {
    mentionees: makeLineMentionMentionees(context),
  };
  return value;
}

function makeLineMentionee(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.mentionee(context, overrides);
  const value: Fields = {
    index: values.mentionIndex(context),
    length: values.mentionLength(context),
    type: values.mentionType(context),
  };
  if (included(context, overrides, 'userId', presence.userId)) {
    value.userId = 'U' + hex(context, 32);
  }
  if (included(context, overrides, 'isSelf', presence.isSelf)) {
    value.isSelf = values.mentionOfSelf(context);
  }
  return value;
}

const membersOfLineMessageContent = {
  text: ['type', 'id', 'text', 'emojis', 'mention', 'quoteToken', 'markAsReadToken', 'quotedMessageId'],
  image: ['type', 'id', 'contentProvider', 'imageSet', 'quoteToken', 'markAsReadToken'],
  video: ['type', 'id', 'duration', 'contentProvider', 'quoteToken', 'markAsReadToken'],
  audio: ['type', 'id', 'duration', 'contentProvider', 'markAsReadToken'],
  file: ['type', 'id', 'fileName', 'fileSize', 'markAsReadToken'],
  location: ['type', 'id', 'title', 'address', 'latitude', 'longitude', 'markAsReadToken'],
  sticker: [
    'type',
    'id',
    'packageId',
    'stickerId',
    'stickerResourceType',
    'keywords',
    'quoteToken',
    'markAsReadToken',
    'quotedMessageId',
    'text',
  ],
};

const tagOfLineMessageContent = /* @__PURE__ */ unions.messageType(['text', 'image', 'video', 'audio', 'file', 'location', 'sticker']);

function makeLineMessageContent(context: FixtureContext, overrides?: Given): unknown {
  switch (memberOf(overrides, 'type', tagOfLineMessageContent(context), membersOfLineMessageContent)) {
    case 'text':
      return makeLineTextMessage(context, overrides);
    case 'image':
      return makeLineImageMessage(context, overrides);
    case 'video':
      return makeLineVideoMessage(context, overrides);
    case 'audio':
      return makeLineAudioMessage(context, overrides);
    case 'file':
      return makeLineFileMessage(context, overrides);
    case 'location':
      return makeLineLocationMessage(context, overrides);
    case 'sticker':
      return makeLineStickerMessage(context, overrides);
    default:
      return makeLineTextMessage(context, overrides);
  }
}

function makeMessageEditedEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineMessageEdited(context, overrides);
  const value: Fields = {
    type: 'messageEdited',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeLineMessageContent(context, within(overrides, 'message')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  if (included(context, overrides, 'replyToken', presence.replyToken)) {
    value.replyToken = hex(context, 32);
  }
  return value;
}

function makeLineMessageEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineMessageEvent(context, overrides);
  const value: Fields = {
    type: 'message',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeLineMessageContent(context, within(overrides, 'message')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  if (included(context, overrides, 'replyToken', presence.replyToken)) {
    value.replyToken = hex(context, 32);
  }
  return value;
}

function makeModuleEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChannelEvent(context, overrides);
  const value: Fields = {
    type: 'module',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    module: makeModule(context, within(overrides, 'module')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

const membersOfModule = { attached: ['type', 'botId', 'scopes'], detached: ['type', 'botId', 'reason'] };

function makeModule(context: FixtureContext, overrides?: Given): unknown {
  switch (memberOf(overrides, 'type', pick(context, ['attached', 'detached']), membersOfModule)) {
    case 'attached':
      return makeAttachedModule(context, overrides);
    case 'detached':
      return makeDetachedModule(context, overrides);
    default:
      return makeAttachedModule(context, overrides);
  }
}

function makePostbackEventPostbackParams(_context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {};
  return value;
}

function makePostbackEventPostback(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.postback();
  const value: Fields = {
    data: values.postbackData(context),
  };
  if (included(context, overrides, 'params', presence.params)) {
    value.params = makePostbackEventPostbackParams(context, within(overrides, 'params'));
  }
  return value;
}

function makePostbackEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.linePersonEvent(context, overrides);
  const value: Fields = {
    type: 'postback',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    postback: makePostbackEventPostback(context, within(overrides, 'postback')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  if (included(context, overrides, 'replyToken', presence.replyToken)) {
    value.replyToken = hex(context, 32);
  }
  return value;
}

function makeRenewedMembership(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    type: 'renewed',
    membershipId: values.membershipId(context),
  };
  return value;
}

function makeLineRoomSource(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineChatSource(context);
  const value: Fields = {
    type: 'room',
    roomId: 'R' + hex(context, 32),
  };
  if (included(context, overrides, 'userId', presence.userId)) {
    value.userId = 'U' + hex(context, 32);
  }
  return value;
}

const membersOfLineSource = {
  user: ['type', 'userId'],
  group: ['type', 'groupId', 'userId'],
  room: ['type', 'roomId', 'userId'],
};

const tagOfLineSource = /* @__PURE__ */ unions.sourceType();

function makeLineSource(context: FixtureContext, overrides?: Given): unknown {
  switch (memberOf(overrides, 'type', tagOfLineSource(context), membersOfLineSource)) {
    case 'user':
      return makeLineUserSource(context, overrides);
    case 'group':
      return makeLineGroupSource(context, overrides);
    case 'room':
      return makeLineRoomSource(context, overrides);
    default:
      return makeLineUserSource(context, overrides);
  }
}

function makeLineStickerMessageKeywords(context: FixtureContext): unknown {
  const count = clamped(listLengths.keywords(context), 0, 15);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(values.stickerKeyword(context));
  }
  return list;
}

function makeLineStickerMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.sticker(context, overrides);
  const value: Fields = {
    type: 'sticker',
    id: values.messageId(context),
    packageId: values.stickerPackage(context),
    stickerId: values.stickerId(context),
    stickerResourceType: makeStickerResourceType(context),
    quoteToken: values.quoteToken(context),
  };
  if (included(context, overrides, 'keywords', presence.keywords)) {
    value.keywords = makeLineStickerMessageKeywords(context);
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = values.markAsReadToken(context);
  }
  if (included(context, overrides, 'quotedMessageId', presence.quotedMessageId)) {
    value.quotedMessageId = values.messageId(context);
  }
  if (included(context, overrides, 'text', presence.text)) {
    value.text = values.stickerText(context);
  }
  return value;
}

function makeLineTextMessageEmojis(context: FixtureContext): unknown {
  const count = clamped(listLengths.emojiSpots(context), 0, Infinity);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeLineEmoji(context));
  }
  return list;
}

const limitsOfLineTextMessage = {};

function makeLineTextMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.textMessage(context, overrides, limitsOfLineTextMessage);
  const value: Fields = {
    type: 'text',
    id: values.messageId(context),
    text: values.messageText(context),
    quoteToken: values.quoteToken(context),
  };
  if (included(context, overrides, 'emojis', presence.emojis)) {
    value.emojis = makeLineTextMessageEmojis(context);
  }
  if (included(context, overrides, 'mention', presence.mention)) {
    value.mention = makeLineMention(context, within(overrides, 'mention'));
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = values.markAsReadToken(context);
  }
  if (included(context, overrides, 'quotedMessageId', presence.quotedMessageId)) {
    value.quotedMessageId = values.messageId(context);
  }
  return value;
}

function makeLineUnfollowEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.linePersonEvent(context, overrides);
  const value: Fields = {
    type: 'unfollow',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeUnsendEventUnsend(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    messageId: values.messageId(context),
  };
  return value;
}

function makeUnsendEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineAnyEvent(context, overrides);
  const value: Fields = {
    type: 'unsend',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    unsend: makeUnsendEventUnsend(context, within(overrides, 'unsend')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeLineUserSource(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.lineUserSource();
  const value: Fields = {
    type: 'user',
  };
  if (included(context, overrides, 'userId', presence.userId)) {
    value.userId = 'U' + hex(context, 32);
  }
  return value;
}

function makeLineVideoMessage(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.videoMessage(context);
  const value: Fields = {
    type: 'video',
    id: values.messageId(context),
    contentProvider: makeLineMediaProvider(context, within(overrides, 'contentProvider')),
    quoteToken: values.quoteToken(context),
  };
  if (included(context, overrides, 'duration', presence.duration)) {
    value.duration = values.duration(context);
  }
  if (included(context, overrides, 'markAsReadToken', presence.markAsReadToken)) {
    value.markAsReadToken = values.markAsReadToken(context);
  }
  return value;
}

function makeVideoPlayCompleteEventVideoPlayComplete(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    trackingId: 'track-' + digits(context, 6),
  };
  return value;
}

function makeVideoPlayCompleteEvent(context: FixtureContext, overrides?: Given): unknown {
  const presence = plans.linePersonEvent(context, overrides);
  const value: Fields = {
    type: 'videoPlayComplete',
    mode: makeMode(context),
    timestamp: values.eventTime(context),
    webhookEventId: values.webhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    replyToken: hex(context, 32),
    videoPlayComplete: makeVideoPlayCompleteEventVideoPlayComplete(context, within(overrides, 'videoPlayComplete')),
  };
  if (included(context, overrides, 'source', presence.source)) {
    value.source = makeLineSource(context, within(overrides, 'source'));
  }
  return value;
}

function makeLineWebhookEnvelopeEvents(context: FixtureContext): unknown {
  const count = clamped(listLengths.events(context), 0, Infinity);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeLineWebhookEvent(context));
  }
  return list;
}

function makeLineWebhookEnvelope(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    destination: 'U' + hex(context, 32),
    events: makeLineWebhookEnvelopeEvents(context),
  };
  return value;
}

const membersOfLineWebhookEvent = {
  message: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'message',
  ],
  follow: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'follow',
  ],
  unfollow: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext'],
  unsend: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext', 'unsend'],
  messageEdited: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'message',
  ],
  join: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext', 'replyToken'],
  leave: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext'],
  memberJoined: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'joined',
  ],
  memberLeft: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext', 'left'],
  postback: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'postback',
  ],
  videoPlayComplete: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'videoPlayComplete',
  ],
  beacon: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'beacon',
  ],
  accountLink: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext', 'replyToken', 'link'],
  membership: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'membership',
  ],
  module: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext', 'module'],
  activated: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext', 'chatControl'],
  deactivated: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext'],
  botSuspended: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext'],
  botResumed: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext'],
  delivery: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext', 'delivery'],
};

const tagOfLineWebhookEvent = /* @__PURE__ */ unions.lineEventType([
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
]);

function makeLineWebhookEvent(context: FixtureContext, overrides?: Given): unknown {
  switch (memberOf(overrides, 'type', tagOfLineWebhookEvent(context), membersOfLineWebhookEvent)) {
    case 'message':
      return makeLineMessageEvent(context, overrides);
    case 'follow':
      return makeLineFollowEvent(context, overrides);
    case 'unfollow':
      return makeLineUnfollowEvent(context, overrides);
    case 'unsend':
      return makeUnsendEvent(context, overrides);
    case 'messageEdited':
      return makeMessageEditedEvent(context, overrides);
    case 'join':
      return makeJoinEvent(context, overrides);
    case 'leave':
      return makeLeaveEvent(context, overrides);
    case 'memberJoined':
      return makeMemberJoinedEvent(context, overrides);
    case 'memberLeft':
      return makeMemberLeftEvent(context, overrides);
    case 'postback':
      return makePostbackEvent(context, overrides);
    case 'videoPlayComplete':
      return makeVideoPlayCompleteEvent(context, overrides);
    case 'beacon':
      return makeBeaconEvent(context, overrides);
    case 'accountLink':
      return makeAccountLinkEvent(context, overrides);
    case 'membership':
      return makeMembershipEvent(context, overrides);
    case 'module':
      return makeModuleEvent(context, overrides);
    case 'activated':
      return makeActivatedEvent(context, overrides);
    case 'deactivated':
      return makeDeactivatedEvent(context, overrides);
    case 'botSuspended':
      return makeBotSuspendedEvent(context, overrides);
    case 'botResumed':
      return makeBotResumedEvent(context, overrides);
    case 'delivery':
      return makeDeliveryEvent(context, overrides);
    default:
      return makeLineMessageEvent(context, overrides);
  }
}

function makeLocationMessageEvent(context: FixtureContext, overrides?: Given): unknown {
  plans.event(context, overrides);
  const value: Fields = {
    type: 'message',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeLocationMessage(context, within(overrides, 'message')),
  };
  if (chosen(overrides, 'mode', value.mode) === 'active') {
    value.replyToken = makeReplyToken(context);
  }
  return value;
}

function makeMessageEvent(context: FixtureContext, overrides?: Given): unknown {
  plans.event(context, overrides);
  const value: Fields = {
    type: 'message',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeLineMessage(context, within(overrides, 'message')),
  };
  if (chosen(overrides, 'mode', value.mode) === 'active') {
    value.replyToken = makeReplyToken(context);
  }
  return value;
}

function makeStickerMessageEvent(context: FixtureContext, overrides?: Given): unknown {
  plans.event(context, overrides);
  const value: Fields = {
    type: 'message',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeStickerMessage(context, within(overrides, 'message')),
  };
  if (chosen(overrides, 'mode', value.mode) === 'active') {
    value.replyToken = makeReplyToken(context);
  }
  return value;
}

function makeTextMessageEvent(context: FixtureContext, overrides?: Given): unknown {
  plans.event(context, overrides);
  const value: Fields = {
    type: 'message',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeTextMessage(context, within(overrides, 'message')),
  };
  if (chosen(overrides, 'mode', value.mode) === 'active') {
    value.replyToken = makeReplyToken(context);
  }
  return value;
}

function makeUnfollowEvent(context: FixtureContext, overrides?: Given): unknown {
  plans.event(context, overrides);
  const value: Fields = {
    type: 'unfollow',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeUserSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
  };
  return value;
}

function makeVerificationEnvelopeEvents(context: FixtureContext): unknown {
  const count = 0;
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeWebhookEvent(context));
  }
  return list;
}

function makeVerificationEnvelope(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    destination: 'U' + hex(context, 32),
    events: makeVerificationEnvelopeEvents(context),
  };
  return value;
}

function makeVideoMessageEvent(context: FixtureContext, overrides?: Given): unknown {
  plans.event(context, overrides);
  const value: Fields = {
    type: 'message',
    mode: makeMode(context),
    timestamp: makeEventTimestamp(context),
    source: makeSource(context, within(overrides, 'source')),
    webhookEventId: makeWebhookEventId(context),
    deliveryContext: makeDeliveryContext(context, within(overrides, 'deliveryContext')),
    message: makeVideoMessage(context, within(overrides, 'message')),
  };
  if (chosen(overrides, 'mode', value.mode) === 'active') {
    value.replyToken = makeReplyToken(context);
  }
  return value;
}

function makeWebhookEnvelopeEvents(context: FixtureContext): unknown {
  const count = clamped(listLengths.events(context), 1, Infinity);
  const list: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    context.at = at;
    list.push(makeWebhookEvent(context));
  }
  return list;
}

function makeWebhookEnvelope(context: FixtureContext, _overrides?: Given): unknown {
  const value: Fields = {
    destination: 'U' + hex(context, 32),
    events: makeWebhookEnvelopeEvents(context),
  };
  return value;
}

const membersOfWebhookEvent = {
  message: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'message',
  ],
  follow: [
    'type',
    'mode',
    'timestamp',
    'source',
    'webhookEventId',
    'deliveryContext',
    'replyToken',
    'follow',
  ],
  unfollow: ['type', 'mode', 'timestamp', 'source', 'webhookEventId', 'deliveryContext'],
};

const tagOfWebhookEvent = /* @__PURE__ */ unions.eventType(['message', 'follow', 'unfollow']);

function makeWebhookEvent(context: FixtureContext, overrides?: Given): unknown {
  switch (memberOf(overrides, 'type', tagOfWebhookEvent(context), membersOfWebhookEvent)) {
    case 'message':
      return makeMessageEvent(context, overrides);
    case 'follow':
      return makeFollowEvent(context, overrides);
    case 'unfollow':
      return makeUnfollowEvent(context, overrides);
    default:
      return makeMessageEvent(context, overrides);
  }
}

/**
 * Builds a valid ErrorRetCode. Why a call failed: 900001 no token, 900002 token no longer valid, 900003 wrong
 * sign, 900004 unknown appid, 999994 invalid parameters, 999999 anything else.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildErrorRetCode(undefined, { seed: 1 }); // the same error-ret-code each time
 */
export function buildErrorRetCode(
  overrides?: DeepPartial<ErrorRetCode>,
  options?: FixtureOptions,
): ErrorRetCode {
  return overlay(makeErrorRetCode(openContext(options)), overrides) as ErrorRetCode;
}

/**
 * Builds a valid MessageStatus. How far a message got: 0 sent, 1 delivered, 2 read, 9 failed.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildMessageStatus(undefined, { seed: 1 }); // the same message-status each time
 */
export function buildMessageStatus(
  overrides?: DeepPartial<MessageStatus>,
  options?: FixtureOptions,
): MessageStatus {
  return overlay(makeMessageStatus(openContext(options)), overrides) as MessageStatus;
}

/**
 * Builds a valid MessageType. Kind of message a person sent.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildMessageType(undefined, { seed: 1 }); // the same message-type each time
 */
export function buildMessageType(
  overrides?: DeepPartial<MessageType>,
  options?: FixtureOptions,
): MessageType {
  return overlay(makeMessageType(openContext(options)), overrides) as MessageType;
}

/**
 * Builds a valid Mode. State of the channel: active, or standby when another party handles the chat and no reply
 * is due.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildMode(undefined, { seed: 1 }); // the same mode each time
 */
export function buildMode(
  overrides?: DeepPartial<Mode>,
  options?: FixtureOptions,
): Mode {
  return overlay(makeMode(openContext(options)), overrides) as Mode;
}

/**
 * Builds a valid RecordErrorCode. Outcome of sending: 000000 sent, 999999 failed.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildRecordErrorCode(undefined, { seed: 1 }); // the same record-error-code each time
 */
export function buildRecordErrorCode(
  overrides?: DeepPartial<RecordErrorCode>,
  options?: FixtureOptions,
): RecordErrorCode {
  return overlay(makeRecordErrorCode(openContext(options)), overrides) as RecordErrorCode;
}

/**
 * Builds a valid RetCode. Result of a call: 000000 succeeded, any other code failed. 900003 and 900004 are not
 * on the LINE page.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildRetCode(undefined, { seed: 1 }); // the same ret-code each time
 */
export function buildRetCode(
  overrides?: DeepPartial<RetCode>,
  options?: FixtureOptions,
): RetCode {
  return overlay(makeRetCode(openContext(options)), overrides) as RetCode;
}

/**
 * Builds a valid SendTimeType. When a broadcast task is sent: 1 at once, 2 at a scheduled time.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildSendTimeType(undefined, { seed: 1 }); // the same send-time-type each time
 */
export function buildSendTimeType(
  overrides?: DeepPartial<SendTimeType>,
  options?: FixtureOptions,
): SendTimeType {
  return overlay(makeSendTimeType(openContext(options)), overrides) as SendTimeType;
}

/**
 * Builds a valid StickerResourceType. Kind of sticker: STATIC still image, ANIMATION animated, SOUND with sound,
 * ANIMATION_SOUND animated with sound, POPUP pop-up or effect, POPUP_SOUND pop-up or effect with sound, CUSTOM
 * with text its user typed (the text is not given), MESSAGE message sticker. NAME_TEXT and PER_STICKER_TEXT,
 * stickers with text of their user, are LINE's; the page does not have them.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildStickerResourceType(undefined, { seed: 1 }); // the same sticker-resource-type each time
 */
export function buildStickerResourceType(
  overrides?: DeepPartial<StickerResourceType>,
  options?: FixtureOptions,
): StickerResourceType {
  return overlay(makeStickerResourceType(openContext(options)), overrides) as StickerResourceType;
}

/**
 * Builds a valid TaskSource. Where a broadcast task came from: 1 marketing broadcast.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildTaskSource(undefined, { seed: 1 }); // the same task-source each time
 */
export function buildTaskSource(
  overrides?: DeepPartial<TaskSource>,
  options?: FixtureOptions,
): TaskSource {
  return overlay(makeTaskSource(openContext(options)), overrides) as TaskSource;
}

/**
 * Builds a valid BroadcastTaskItem. One broadcast task: a mass send, its times and its counts.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildBroadcastTaskItem(undefined, { seed: 1 }); // the same broadcast-task each time
 */
export function buildBroadcastTaskItem(
  overrides?: DeepPartial<BroadcastTaskItem>,
  options?: FixtureOptions,
): BroadcastTaskItem {
  return overlay(makeBroadcastTaskItem(openContext(options), given(overrides)), overrides) as BroadcastTaskItem;
}

/**
 * Builds a valid MediaContentItem. Where the content of a message can be fetched. The behaviour switch mediaItem
 * chooses the form.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMediaContentItem(undefined, { seed: 1 }); // the same media-content each time
 */
export function buildMediaContentItem(
  overrides?: DeepPartial<MediaContentItem>,
  options?: FixtureOptions,
): MediaContentItem {
  return overlay(makeMediaContentItem(openContext(options), given(overrides)), overrides) as MediaContentItem;
}

/**
 * Builds a valid SendRecordItem. One send record: one recipient's outcome of a broadcast task.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildSendRecordItem(undefined, { seed: 1 }); // the same send-record each time
 */
export function buildSendRecordItem(
  overrides?: DeepPartial<SendRecordItem>,
  options?: FixtureOptions,
): SendRecordItem {
  return overlay(makeSendRecordItem(openContext(options), given(overrides)), overrides) as SendRecordItem;
}

/**
 * Builds a valid TokenItem. A token and how long it lives.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildTokenItem(undefined, { seed: 1 }); // the same token each time
 */
export function buildTokenItem(
  overrides?: DeepPartial<TokenItem>,
  options?: FixtureOptions,
): TokenItem {
  return overlay(makeTokenItem(openContext(options), given(overrides)), overrides) as TokenItem;
}

/**
 * Builds a valid AudioMessage. An audio recording.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildAudioMessage(undefined, { seed: 1 }); // the same audio each time
 */
export function buildAudioMessage(
  overrides: DeepPartial<AudioMessage> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): AudioMessage;
export function buildAudioMessage(
  overrides?: DeepPartial<AudioMessage>,
  options?: FixtureOptions,
): AudioMessage & LineAudioMessage;
export function buildAudioMessage(
  overrides?: DeepPartial<AudioMessage>,
  options?: FixtureOptions,
): AudioMessage & LineAudioMessage {
  return overlay(makeAudioMessage(openContext(options), given(overrides)), overrides) as AudioMessage & LineAudioMessage;
}

/**
 * Builds a valid FileMessage. A file.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildFileMessage(undefined, { seed: 1 }); // the same file each time
 */
export function buildFileMessage(
  overrides: DeepPartial<FileMessage> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): FileMessage;
export function buildFileMessage(
  overrides?: DeepPartial<FileMessage>,
  options?: FixtureOptions,
): FileMessage & LineFileMessage;
export function buildFileMessage(
  overrides?: DeepPartial<FileMessage>,
  options?: FixtureOptions,
): FileMessage & LineFileMessage {
  return overlay(makeFileMessage(openContext(options), given(overrides)), overrides) as FileMessage & LineFileMessage;
}

/**
 * Builds a valid ImageMessage. An image.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildImageMessage(undefined, { seed: 1 }); // the same image each time
 */
export function buildImageMessage(
  overrides: DeepPartial<ImageMessage> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): ImageMessage;
export function buildImageMessage(
  overrides?: DeepPartial<ImageMessage>,
  options?: FixtureOptions,
): ImageMessage & LineImageMessage;
export function buildImageMessage(
  overrides?: DeepPartial<ImageMessage>,
  options?: FixtureOptions,
): ImageMessage & LineImageMessage {
  return overlay(makeImageMessage(openContext(options), given(overrides)), overrides) as ImageMessage & LineImageMessage;
}

/**
 * Builds a valid LineMessage. A message that a person sent. Its type says which fields it has.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineMessage(undefined, { seed: 1 }); // the same line-message each time
 */
export function buildLineMessage(
  overrides?: DeepPartial<LineMessage>,
  options?: FixtureOptions,
): LineMessage {
  return overlay(makeLineMessage(openContext(options), given(overrides)), overrides) as LineMessage;
}

/**
 * Builds a valid LocationMessage. A place.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLocationMessage(undefined, { seed: 1 }); // the same location each time
 */
export function buildLocationMessage(
  overrides: DeepPartial<LocationMessage> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): LocationMessage;
export function buildLocationMessage(
  overrides?: DeepPartial<LocationMessage>,
  options?: FixtureOptions,
): LocationMessage & LineLocationMessage;
export function buildLocationMessage(
  overrides?: DeepPartial<LocationMessage>,
  options?: FixtureOptions,
): LocationMessage & LineLocationMessage {
  return overlay(makeLocationMessage(openContext(options), given(overrides)), overrides) as LocationMessage & LineLocationMessage;
}

/**
 * Builds a valid StickerMessage. A sticker.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildStickerMessage(undefined, { seed: 1 }); // the same sticker each time
 */
export function buildStickerMessage(
  overrides: DeepPartial<StickerMessage> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): StickerMessage;
export function buildStickerMessage(
  overrides?: DeepPartial<StickerMessage>,
  options?: FixtureOptions,
): StickerMessage & LineStickerMessage;
export function buildStickerMessage(
  overrides?: DeepPartial<StickerMessage>,
  options?: FixtureOptions,
): StickerMessage & LineStickerMessage {
  return overlay(makeStickerMessage(openContext(options), given(overrides)), overrides) as StickerMessage & LineStickerMessage;
}

/**
 * Builds a valid TextMessage. A text. The page lists no quoteToken for it, yet its example has one.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildTextMessage(undefined, { seed: 1 }); // the same text each time
 */
export function buildTextMessage(
  overrides: DeepPartial<TextMessage> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): TextMessage;
export function buildTextMessage(
  overrides?: DeepPartial<TextMessage>,
  options?: FixtureOptions,
): TextMessage & LineTextMessage;
export function buildTextMessage(
  overrides?: DeepPartial<TextMessage>,
  options?: FixtureOptions,
): TextMessage & LineTextMessage {
  return overlay(makeTextMessage(openContext(options), given(overrides)), overrides) as TextMessage & LineTextMessage;
}

/**
 * Builds a valid VideoMessage. A video.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildVideoMessage(undefined, { seed: 1 }); // the same video each time
 */
export function buildVideoMessage(
  overrides: DeepPartial<VideoMessage> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): VideoMessage;
export function buildVideoMessage(
  overrides?: DeepPartial<VideoMessage>,
  options?: FixtureOptions,
): VideoMessage & LineVideoMessage;
export function buildVideoMessage(
  overrides?: DeepPartial<VideoMessage>,
  options?: FixtureOptions,
): VideoMessage & LineVideoMessage {
  return overlay(makeVideoMessage(openContext(options), given(overrides)), overrides) as VideoMessage & LineVideoMessage;
}

/**
 * Builds a valid ContentProvider. Who keeps the content of an image, video or audio message.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildContentProvider(undefined, { seed: 1 }); // the same content-provider each time
 */
export function buildContentProvider(
  overrides?: DeepPartial<ContentProvider>,
  options?: FixtureOptions,
): ContentProvider {
  return overlay(makeContentProvider(openContext(options), given(overrides)), overrides) as ContentProvider;
}

/**
 * Builds a valid DeliveryContext. How the event reached the receiver.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildDeliveryContext(undefined, { seed: 1 }); // the same delivery-context each time
 */
export function buildDeliveryContext(
  overrides?: DeepPartial<DeliveryContext>,
  options?: FixtureOptions,
): DeliveryContext {
  return overlay(makeDeliveryContext(openContext(options), given(overrides)), overrides) as DeliveryContext;
}

/**
 * Builds a valid Duration. Length of the video or audio, in milliseconds. The page types it String and shows a
 * number; both pass.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildDuration(undefined, { seed: 1 }); // the same duration each time
 */
export function buildDuration(
  overrides?: DeepPartial<Duration>,
  options?: FixtureOptions,
): Duration {
  return overlay(makeDuration(openContext(options)), overrides) as Duration;
}

/**
 * Builds a valid Emoji. One LINE emoji inside a text. The page shows its fields in an example only.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildEmoji(undefined, { seed: 1 }); // the same emoji each time
 */
export function buildEmoji(
  overrides: DeepPartial<Emoji> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): Emoji;
export function buildEmoji(
  overrides?: DeepPartial<Emoji>,
  options?: FixtureOptions,
): Emoji & LineEmoji;
export function buildEmoji(
  overrides?: DeepPartial<Emoji>,
  options?: FixtureOptions,
): Emoji & LineEmoji {
  return overlay(makeEmoji(openContext(options), given(overrides)), overrides) as Emoji & LineEmoji;
}

/**
 * Builds a valid EventTimestamp. When the event happened, in milliseconds since the epoch. A redelivery keeps
 * it.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildEventTimestamp(undefined, { seed: 1 }); // the same event-timestamp each time
 */
export function buildEventTimestamp(
  overrides?: DeepPartial<EventTimestamp>,
  options?: FixtureOptions,
): EventTimestamp {
  return overlay(makeEventTimestamp(openContext(options)), overrides) as EventTimestamp;
}

/**
 * Builds a valid ExternalContentProvider. The content lies on a server of its own and cannot be fetched with
 * getMediaContent.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildExternalContentProvider(undefined, { seed: 1 }); // the same external-content-provider each time
 */
export function buildExternalContentProvider(
  overrides?: DeepPartial<ExternalContentProvider>,
  options?: FixtureOptions,
): ExternalContentProvider {
  return overlay(makeExternalContentProvider(openContext(options), given(overrides)), overrides) as ExternalContentProvider;
}

/**
 * Builds a valid Follow. What a follow event tells about the follow. The page shows it in an example only.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildFollow(undefined, { seed: 1 }); // the same follow each time
 */
export function buildFollow(
  overrides: DeepPartial<Follow> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): Follow;
export function buildFollow(
  overrides?: DeepPartial<Follow>,
  options?: FixtureOptions,
): Follow & LineFollow;
export function buildFollow(
  overrides?: DeepPartial<Follow>,
  options?: FixtureOptions,
): Follow & LineFollow {
  return overlay(makeFollow(openContext(options), given(overrides)), overrides) as Follow & LineFollow;
}

/**
 * Builds a valid GroupSource. The event comes from a group chat. The page names the type and none of its fields.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildGroupSource(undefined, { seed: 1 }); // the same group-source each time
 */
export function buildGroupSource(
  overrides: DeepPartial<GroupSource> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): GroupSource;
export function buildGroupSource(
  overrides?: DeepPartial<GroupSource>,
  options?: FixtureOptions,
): GroupSource & LineGroupSource;
export function buildGroupSource(
  overrides?: DeepPartial<GroupSource>,
  options?: FixtureOptions,
): GroupSource & LineGroupSource {
  return overlay(makeGroupSource(openContext(options), given(overrides)), overrides) as GroupSource & LineGroupSource;
}

/**
 * Builds a valid ImageSet. Ties together images sent at once. Each comes in an event of its own.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildImageSet(undefined, { seed: 1 }); // the same image-set each time
 */
export function buildImageSet(
  overrides: DeepPartial<ImageSet> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): ImageSet;
export function buildImageSet(
  overrides?: DeepPartial<ImageSet>,
  options?: FixtureOptions,
): ImageSet & LineImageSet;
export function buildImageSet(
  overrides?: DeepPartial<ImageSet>,
  options?: FixtureOptions,
): ImageSet & LineImageSet {
  return overlay(makeImageSet(openContext(options), given(overrides)), overrides) as ImageSet & LineImageSet;
}

/**
 * Builds a valid LineContentProvider. The content is kept by LINE: getMediaContent finds it by the message id.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineContentProvider(undefined, { seed: 1 }); // the same line-content-provider each time
 */
export function buildLineContentProvider(
  overrides?: DeepPartial<LineContentProvider>,
  options?: FixtureOptions,
): LineContentProvider {
  return overlay(makeLineContentProvider(openContext(options), given(overrides)), overrides) as LineContentProvider;
}

/**
 * Builds a valid LineUserId. A person's LINE user id, given per provider: U and 32 lower-case hex digits. The
 * page shortens it, so any non-empty string passes.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildLineUserId(undefined, { seed: 1 }); // the same line-user-id each time
 */
export function buildLineUserId(
  overrides?: DeepPartial<LineUserId>,
  options?: FixtureOptions,
): LineUserId {
  return overlay(makeLineUserId(openContext(options)), overrides) as LineUserId;
}

/**
 * Builds a valid MarkAsReadToken. Token to mark the message as read with. LINE sends it since November 2025; the
 * page does not have it.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildMarkAsReadToken(undefined, { seed: 1 }); // the same mark-as-read-token each time
 */
export function buildMarkAsReadToken(
  overrides?: DeepPartial<MarkAsReadToken>,
  options?: FixtureOptions,
): MarkAsReadToken {
  return overlay(makeMarkAsReadToken(openContext(options)), overrides) as MarkAsReadToken;
}

/**
 * Builds a valid MentionObject. The mentions of a text, in the form LINE defines and the mock emits.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMentionObject(undefined, { seed: 1 }); // the same mention-object each time
 */
export function buildMentionObject(
  overrides?: DeepPartial<MentionObject>,
  options?: FixtureOptions,
): MentionObject {
  return overlay(makeMentionObject(openContext(options), given(overrides)), overrides) as MentionObject;
}

/**
 * Builds a valid Mention. The mentions of a text: the object LINE defines, or the array the page types it as.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMention(undefined, { seed: 1 }); // the same mention each time
 */
export function buildMention(
  overrides: DeepPartial<Mention> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): Mention;
export function buildMention(
  overrides?: DeepPartial<Mention>,
  options?: FixtureOptions,
): Mention & LineMention;
export function buildMention(
  overrides?: DeepPartial<Mention>,
  options?: FixtureOptions,
): Mention & LineMention {
  return overlay(makeMention(openContext(options), given(overrides)), overrides) as Mention & LineMention;
}

/**
 * Builds a valid Mentionee. One mention inside a text.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMentionee(undefined, { seed: 1 }); // the same mentionee each time
 */
export function buildMentionee(
  overrides: DeepPartial<Mentionee> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): Mentionee;
export function buildMentionee(
  overrides?: DeepPartial<Mentionee>,
  options?: FixtureOptions,
): Mentionee & LineMentionee;
export function buildMentionee(
  overrides?: DeepPartial<Mentionee>,
  options?: FixtureOptions,
): Mentionee & LineMentionee {
  return overlay(makeMentionee(openContext(options), given(overrides)), overrides) as Mentionee & LineMentionee;
}

/**
 * Builds a valid MessageId. Id of the message: digits. getMediaContent takes it as messageid.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildMessageId(undefined, { seed: 1 }); // the same message-id each time
 */
export function buildMessageId(
  overrides?: DeepPartial<MessageId>,
  options?: FixtureOptions,
): MessageId {
  return overlay(makeMessageId(openContext(options)), overrides) as MessageId;
}

/**
 * Builds a valid QuoteToken. Opaque token to quote the message with.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildQuoteToken(undefined, { seed: 1 }); // the same quote-token each time
 */
export function buildQuoteToken(
  overrides?: DeepPartial<QuoteToken>,
  options?: FixtureOptions,
): QuoteToken {
  return overlay(makeQuoteToken(openContext(options)), overrides) as QuoteToken;
}

/**
 * Builds a valid ReplyToken. Token to answer the event with, good for one reply. The page shows 30 letters and
 * digits in some examples and 32 hex digits in others, so any non-empty string passes.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildReplyToken(undefined, { seed: 1 }); // the same reply-token each time
 */
export function buildReplyToken(
  overrides?: DeepPartial<ReplyToken>,
  options?: FixtureOptions,
): ReplyToken {
  return overlay(makeReplyToken(openContext(options)), overrides) as ReplyToken;
}

/**
 * Builds a valid RoomSource. The event comes from a multi-person chat. The page names the type and none of its
 * fields.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildRoomSource(undefined, { seed: 1 }); // the same room-source each time
 */
export function buildRoomSource(
  overrides: DeepPartial<RoomSource> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): RoomSource;
export function buildRoomSource(
  overrides?: DeepPartial<RoomSource>,
  options?: FixtureOptions,
): RoomSource & LineRoomSource;
export function buildRoomSource(
  overrides?: DeepPartial<RoomSource>,
  options?: FixtureOptions,
): RoomSource & LineRoomSource {
  return overlay(makeRoomSource(openContext(options), given(overrides)), overrides) as RoomSource & LineRoomSource;
}

/**
 * Builds a valid Source. Where the event comes from: a person, a group chat or a multi-person chat.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildSource(undefined, { seed: 1 }); // the same source each time
 */
export function buildSource(
  overrides: DeepPartial<Source> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): Source;
export function buildSource(
  overrides?: DeepPartial<Source>,
  options?: FixtureOptions,
): Source & LineSource;
export function buildSource(
  overrides?: DeepPartial<Source>,
  options?: FixtureOptions,
): Source & LineSource {
  return overlay(makeSource(openContext(options), given(overrides)), overrides) as Source & LineSource;
}

/**
 * Builds a valid Timezone. Offset from UTC, as the provider writes time zones: GMT+08:00.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildTimezone(undefined, { seed: 1 }); // the same timezone each time
 */
export function buildTimezone(
  overrides?: DeepPartial<Timezone>,
  options?: FixtureOptions,
): Timezone {
  return overlay(makeTimezone(openContext(options)), overrides) as Timezone;
}

/**
 * Builds a valid UserSource. The event comes from a one-on-one chat.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildUserSource(undefined, { seed: 1 }); // the same user-source each time
 */
export function buildUserSource(
  overrides: DeepPartial<UserSource> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): UserSource;
export function buildUserSource(
  overrides?: DeepPartial<UserSource>,
  options?: FixtureOptions,
): UserSource & LineUserSource;
export function buildUserSource(
  overrides?: DeepPartial<UserSource>,
  options?: FixtureOptions,
): UserSource & LineUserSource {
  return overlay(makeUserSource(openContext(options), given(overrides)), overrides) as UserSource & LineUserSource;
}

/**
 * Builds a valid WebhookEventId. Id of the webhook event, a ULID. A redelivery keeps it.
 *
 * @param overrides what to change: the value itself
 * @param options seed or faker, variant, now
 * @example
 * buildWebhookEventId(undefined, { seed: 1 }); // the same webhook-event-id each time
 */
export function buildWebhookEventId(
  overrides?: DeepPartial<WebhookEventId>,
  options?: FixtureOptions,
): WebhookEventId {
  return overlay(makeWebhookEventId(openContext(options)), overrides) as WebhookEventId;
}

/**
 * Builds a valid GetMediaContentQuery. Query parameters of getMediaContent.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildGetMediaContentQuery(undefined, { seed: 1 }); // the same get-media-content each time
 */
export function buildGetMediaContentQuery(
  overrides?: DeepPartial<GetMediaContentQuery>,
  options?: FixtureOptions,
): GetMediaContentQuery {
  return overlay(makeGetMediaContentQuery(openContext(options), given(overrides)), overrides) as GetMediaContentQuery;
}

/**
 * Builds a valid GetTokenQuery. Query parameters of getToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildGetTokenQuery(undefined, { seed: 1 }); // the same get-token each time
 */
export function buildGetTokenQuery(
  overrides?: DeepPartial<GetTokenQuery>,
  options?: FixtureOptions,
): GetTokenQuery {
  return overlay(makeGetTokenQuery(openContext(options), given(overrides)), overrides) as GetTokenQuery;
}

/**
 * Builds a valid QueryTaskListRequest. Body of queryTaskList. Filters combine with AND; an absent one does not
 * filter.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildQueryTaskListRequest(undefined, { seed: 1 }); // the same query-task-list each time
 */
export function buildQueryTaskListRequest(
  overrides?: DeepPartial<QueryTaskListRequest>,
  options?: FixtureOptions,
): QueryTaskListRequest {
  return overlay(makeQueryTaskListRequest(openContext(options), given(overrides)), overrides) as QueryTaskListRequest;
}

/**
 * Builds a valid SendRecordListRequest. Body of sendRecordList. Filters combine with AND; an absent one does not
 * filter, save that without a time range only the last month is searched.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildSendRecordListRequest(undefined, { seed: 1 }); // the same send-record-list each time
 */
export function buildSendRecordListRequest(
  overrides?: DeepPartial<SendRecordListRequest>,
  options?: FixtureOptions,
): SendRecordListRequest {
  return overlay(makeSendRecordListRequest(openContext(options), given(overrides)), overrides) as SendRecordListRequest;
}

/**
 * Builds a valid TokenHeader. The header that every operation but getToken needs.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildTokenHeader(undefined, { seed: 1 }); // the same token-header each time
 */
export function buildTokenHeader(
  overrides?: DeepPartial<TokenHeader>,
  options?: FixtureOptions,
): TokenHeader {
  return overlay(makeTokenHeader(openContext(options), given(overrides)), overrides) as TokenHeader;
}

/**
 * Builds a valid ErrorResponse. The envelope of every call that did not succeed.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildErrorResponse(undefined, { seed: 1 }); // the same error each time
 */
export function buildErrorResponse(
  overrides?: DeepPartial<ErrorResponse>,
  options?: FixtureOptions,
): ErrorResponse {
  return overlay(makeErrorResponse(openContext(options), given(overrides)), overrides) as ErrorResponse;
}

/**
 * Builds a valid GetMediaContentResponse. Answer of getMediaContent when it succeeds.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildGetMediaContentResponse(undefined, { seed: 1 }); // the same get-media-content each time
 */
export function buildGetMediaContentResponse(
  overrides?: DeepPartial<GetMediaContentResponse>,
  options?: FixtureOptions,
): GetMediaContentResponse {
  return overlay(makeGetMediaContentResponse(openContext(options), given(overrides)), overrides) as GetMediaContentResponse;
}

/**
 * Builds a valid GetTokenResponse. Answer of getToken when it succeeds.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildGetTokenResponse(undefined, { seed: 1 }); // the same get-token each time
 */
export function buildGetTokenResponse(
  overrides?: DeepPartial<GetTokenResponse>,
  options?: FixtureOptions,
): GetTokenResponse {
  return overlay(makeGetTokenResponse(openContext(options), given(overrides)), overrides) as GetTokenResponse;
}

/**
 * Builds a valid QueryTaskListResponse. Answer of queryTaskList when it succeeds: one page of the broadcast
 * tasks that match.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildQueryTaskListResponse(undefined, { seed: 1 }); // the same query-task-list each time
 */
export function buildQueryTaskListResponse(
  overrides?: DeepPartial<QueryTaskListResponse>,
  options?: FixtureOptions,
): QueryTaskListResponse {
  return overlay(makeQueryTaskListResponse(openContext(options), given(overrides)), overrides) as QueryTaskListResponse;
}

/**
 * Builds a valid SendRecordListResponse. Answer of sendRecordList when it succeeds: one page of the send records
 * that match.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildSendRecordListResponse(undefined, { seed: 1 }); // the same send-record-list each time
 */
export function buildSendRecordListResponse(
  overrides?: DeepPartial<SendRecordListResponse>,
  options?: FixtureOptions,
): SendRecordListResponse {
  return overlay(makeSendRecordListResponse(openContext(options), given(overrides)), overrides) as SendRecordListResponse;
}

/**
 * Builds a valid AudioMessageEvent. A person sent an audio message. In standby mode there is no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildAudioMessageEvent(undefined, { seed: 1 }); // the same audio-message-event each time
 */
export function buildAudioMessageEvent(
  overrides: DeepPartial<AudioMessageEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): AudioMessageEvent;
export function buildAudioMessageEvent(
  overrides?: DeepPartial<AudioMessageEvent>,
  options?: FixtureOptions,
): AudioMessageEvent & { message: LineAudioMessage };
export function buildAudioMessageEvent(
  overrides?: DeepPartial<AudioMessageEvent>,
  options?: FixtureOptions,
): AudioMessageEvent & { message: LineAudioMessage } {
  return overlay(makeAudioMessageEvent(openContext(options), given(overrides)), overrides) as AudioMessageEvent & { message: LineAudioMessage };
}

/**
 * Builds a valid FileMessageEvent. A person sent a file message. In standby mode there is no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildFileMessageEvent(undefined, { seed: 1 }); // the same file-message-event each time
 */
export function buildFileMessageEvent(
  overrides: DeepPartial<FileMessageEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): FileMessageEvent;
export function buildFileMessageEvent(
  overrides?: DeepPartial<FileMessageEvent>,
  options?: FixtureOptions,
): FileMessageEvent & { message: LineFileMessage };
export function buildFileMessageEvent(
  overrides?: DeepPartial<FileMessageEvent>,
  options?: FixtureOptions,
): FileMessageEvent & { message: LineFileMessage } {
  return overlay(makeFileMessageEvent(openContext(options), given(overrides)), overrides) as FileMessageEvent & { message: LineFileMessage };
}

/**
 * Builds a valid FollowEvent. A person added the account as a friend, or unblocked it. In standby mode there is
 * no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildFollowEvent(undefined, { seed: 1 }); // the same follow-event each time
 */
export function buildFollowEvent(
  overrides: DeepPartial<FollowEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): FollowEvent;
export function buildFollowEvent(
  overrides?: DeepPartial<FollowEvent>,
  options?: FixtureOptions,
): FollowEvent & LineFollowEvent;
export function buildFollowEvent(
  overrides?: DeepPartial<FollowEvent>,
  options?: FixtureOptions,
): FollowEvent & LineFollowEvent {
  return overlay(makeFollowEvent(openContext(options), given(overrides)), overrides) as FollowEvent & LineFollowEvent;
}

/**
 * Builds a valid ImageMessageEvent. A person sent an image message. In standby mode there is no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildImageMessageEvent(undefined, { seed: 1 }); // the same image-message-event each time
 */
export function buildImageMessageEvent(
  overrides: DeepPartial<ImageMessageEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): ImageMessageEvent;
export function buildImageMessageEvent(
  overrides?: DeepPartial<ImageMessageEvent>,
  options?: FixtureOptions,
): ImageMessageEvent & { message: LineImageMessage };
export function buildImageMessageEvent(
  overrides?: DeepPartial<ImageMessageEvent>,
  options?: FixtureOptions,
): ImageMessageEvent & { message: LineImageMessage } {
  return overlay(makeImageMessageEvent(openContext(options), given(overrides)), overrides) as ImageMessageEvent & { message: LineImageMessage };
}

/**
 * Builds a valid AccountLinkEvent. A person linked their LINE account with one of the service, or the attempt
 * failed.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildAccountLinkEvent(undefined, { seed: 1 }); // the same account-link-event each time
 */
export function buildAccountLinkEvent(
  overrides?: DeepPartial<AccountLinkEvent>,
  options?: FixtureOptions,
): AccountLinkEvent {
  return overlay(makeAccountLinkEvent(openContext(options), given(overrides)), overrides) as AccountLinkEvent;
}

/**
 * Builds a valid ActivatedEvent. The module channel became the one that answers.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildActivatedEvent(undefined, { seed: 1 }); // the same activated-event each time
 */
export function buildActivatedEvent(
  overrides?: DeepPartial<ActivatedEvent>,
  options?: FixtureOptions,
): ActivatedEvent {
  return overlay(makeActivatedEvent(openContext(options), given(overrides)), overrides) as ActivatedEvent;
}

/**
 * Builds a valid AttachedModule. The module channel was attached.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildAttachedModule(undefined, { seed: 1 }); // the same attached-module each time
 */
export function buildAttachedModule(
  overrides?: DeepPartial<AttachedModule>,
  options?: FixtureOptions,
): AttachedModule {
  return overlay(makeAttachedModule(openContext(options), given(overrides)), overrides) as AttachedModule;
}

/**
 * Builds a valid LineAudioMessage. An audio message as LINE defines it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineAudioMessage(undefined, { seed: 1 }); // the same audio-message each time
 */
export function buildLineAudioMessage(
  overrides?: DeepPartial<LineAudioMessage>,
  options?: FixtureOptions,
): LineAudioMessage {
  return overlay(makeLineAudioMessage(openContext(options), given(overrides)), overrides) as LineAudioMessage;
}

/**
 * Builds a valid BeaconEvent. A person came near a LINE Beacon, stays there, or tapped its banner.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildBeaconEvent(undefined, { seed: 1 }); // the same beacon-event each time
 */
export function buildBeaconEvent(
  overrides?: DeepPartial<BeaconEvent>,
  options?: FixtureOptions,
): BeaconEvent {
  return overlay(makeBeaconEvent(openContext(options), given(overrides)), overrides) as BeaconEvent;
}

/**
 * Builds a valid BotResumedEvent. The account is no longer suspended.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildBotResumedEvent(undefined, { seed: 1 }); // the same bot-resumed-event each time
 */
export function buildBotResumedEvent(
  overrides?: DeepPartial<BotResumedEvent>,
  options?: FixtureOptions,
): BotResumedEvent {
  return overlay(makeBotResumedEvent(openContext(options), given(overrides)), overrides) as BotResumedEvent;
}

/**
 * Builds a valid BotSuspendedEvent. The account was suspended.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildBotSuspendedEvent(undefined, { seed: 1 }); // the same bot-suspended-event each time
 */
export function buildBotSuspendedEvent(
  overrides?: DeepPartial<BotSuspendedEvent>,
  options?: FixtureOptions,
): BotSuspendedEvent {
  return overlay(makeBotSuspendedEvent(openContext(options), given(overrides)), overrides) as BotSuspendedEvent;
}

/**
 * Builds a valid DeactivatedEvent. The module channel no longer answers.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildDeactivatedEvent(undefined, { seed: 1 }); // the same deactivated-event each time
 */
export function buildDeactivatedEvent(
  overrides?: DeepPartial<DeactivatedEvent>,
  options?: FixtureOptions,
): DeactivatedEvent {
  return overlay(makeDeactivatedEvent(openContext(options), given(overrides)), overrides) as DeactivatedEvent;
}

/**
 * Builds a valid DeliveryEvent. A LINE notification message reached the person it was sent to.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildDeliveryEvent(undefined, { seed: 1 }); // the same delivery-event each time
 */
export function buildDeliveryEvent(
  overrides?: DeepPartial<DeliveryEvent>,
  options?: FixtureOptions,
): DeliveryEvent {
  return overlay(makeDeliveryEvent(openContext(options), given(overrides)), overrides) as DeliveryEvent;
}

/**
 * Builds a valid DetachedModule. The module channel was detached.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildDetachedModule(undefined, { seed: 1 }); // the same detached-module each time
 */
export function buildDetachedModule(
  overrides?: DeepPartial<DetachedModule>,
  options?: FixtureOptions,
): DetachedModule {
  return overlay(makeDetachedModule(openContext(options), given(overrides)), overrides) as DetachedModule;
}

/**
 * Builds a valid LineEmoji. One LINE emoji inside a text.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineEmoji(undefined, { seed: 1 }); // the same emoji each time
 */
export function buildLineEmoji(
  overrides?: DeepPartial<LineEmoji>,
  options?: FixtureOptions,
): LineEmoji {
  return overlay(makeLineEmoji(openContext(options), given(overrides)), overrides) as LineEmoji;
}

/**
 * Builds a valid LineFileMessage. A file message as LINE defines it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineFileMessage(undefined, { seed: 1 }); // the same file-message each time
 */
export function buildLineFileMessage(
  overrides?: DeepPartial<LineFileMessage>,
  options?: FixtureOptions,
): LineFileMessage {
  return overlay(makeLineFileMessage(openContext(options), given(overrides)), overrides) as LineFileMessage;
}

/**
 * Builds a valid LineFollowEvent. A person added the account as a friend, or unblocked it, in any form that LINE
 * defines.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineFollowEvent(undefined, { seed: 1 }); // the same follow-event each time
 */
export function buildLineFollowEvent(
  overrides?: DeepPartial<LineFollowEvent>,
  options?: FixtureOptions,
): LineFollowEvent {
  return overlay(makeLineFollowEvent(openContext(options), given(overrides)), overrides) as LineFollowEvent;
}

/**
 * Builds a valid LineFollow. What a follow event tells about the follow.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineFollow(undefined, { seed: 1 }); // the same follow each time
 */
export function buildLineFollow(
  overrides?: DeepPartial<LineFollow>,
  options?: FixtureOptions,
): LineFollow {
  return overlay(makeLineFollow(openContext(options), given(overrides)), overrides) as LineFollow;
}

/**
 * Builds a valid LineGroupSource. A group chat. Only messages tell who wrote them.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineGroupSource(undefined, { seed: 1 }); // the same group-source each time
 */
export function buildLineGroupSource(
  overrides?: DeepPartial<LineGroupSource>,
  options?: FixtureOptions,
): LineGroupSource {
  return overlay(makeLineGroupSource(openContext(options), given(overrides)), overrides) as LineGroupSource;
}

/**
 * Builds a valid LineImageMessage. An image message as LINE defines it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineImageMessage(undefined, { seed: 1 }); // the same image-message each time
 */
export function buildLineImageMessage(
  overrides?: DeepPartial<LineImageMessage>,
  options?: FixtureOptions,
): LineImageMessage {
  return overlay(makeLineImageMessage(openContext(options), given(overrides)), overrides) as LineImageMessage;
}

/**
 * Builds a valid LineImageSet. Ties together images sent at once. They arrive in any order, and some may never
 * arrive.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineImageSet(undefined, { seed: 1 }); // the same image-set each time
 */
export function buildLineImageSet(
  overrides?: DeepPartial<LineImageSet>,
  options?: FixtureOptions,
): LineImageSet {
  return overlay(makeLineImageSet(openContext(options), given(overrides)), overrides) as LineImageSet;
}

/**
 * Builds a valid JoinEvent. The account joined a group or a multi-person chat.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildJoinEvent(undefined, { seed: 1 }); // the same join-event each time
 */
export function buildJoinEvent(
  overrides?: DeepPartial<JoinEvent>,
  options?: FixtureOptions,
): JoinEvent {
  return overlay(makeJoinEvent(openContext(options), given(overrides)), overrides) as JoinEvent;
}

/**
 * Builds a valid JoinedMembership. A person joined a membership.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildJoinedMembership(undefined, { seed: 1 }); // the same joined-membership each time
 */
export function buildJoinedMembership(
  overrides?: DeepPartial<JoinedMembership>,
  options?: FixtureOptions,
): JoinedMembership {
  return overlay(makeJoinedMembership(openContext(options), given(overrides)), overrides) as JoinedMembership;
}

/**
 * Builds a valid LeaveEvent. The account left a group or a multi-person chat, or was removed from it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLeaveEvent(undefined, { seed: 1 }); // the same leave-event each time
 */
export function buildLeaveEvent(
  overrides?: DeepPartial<LeaveEvent>,
  options?: FixtureOptions,
): LeaveEvent {
  return overlay(makeLeaveEvent(openContext(options), given(overrides)), overrides) as LeaveEvent;
}

/**
 * Builds a valid LeftMembership. A person left a membership.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLeftMembership(undefined, { seed: 1 }); // the same left-membership each time
 */
export function buildLeftMembership(
  overrides?: DeepPartial<LeftMembership>,
  options?: FixtureOptions,
): LeftMembership {
  return overlay(makeLeftMembership(openContext(options), given(overrides)), overrides) as LeftMembership;
}

/**
 * Builds a valid LineLocationMessage. A location message as LINE defines it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineLocationMessage(undefined, { seed: 1 }); // the same location-message each time
 */
export function buildLineLocationMessage(
  overrides?: DeepPartial<LineLocationMessage>,
  options?: FixtureOptions,
): LineLocationMessage {
  return overlay(makeLineLocationMessage(openContext(options), given(overrides)), overrides) as LineLocationMessage;
}

/**
 * Builds a valid LineMediaProvider. Who keeps the content of a message.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineMediaProvider(undefined, { seed: 1 }); // the same media-provider each time
 */
export function buildLineMediaProvider(
  overrides?: DeepPartial<LineMediaProvider>,
  options?: FixtureOptions,
): LineMediaProvider {
  return overlay(makeLineMediaProvider(openContext(options), given(overrides)), overrides) as LineMediaProvider;
}

/**
 * Builds a valid MemberJoinedEvent. People joined a group or a multi-person chat that the account is in.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMemberJoinedEvent(undefined, { seed: 1 }); // the same member-joined-event each time
 */
export function buildMemberJoinedEvent(
  overrides?: DeepPartial<MemberJoinedEvent>,
  options?: FixtureOptions,
): MemberJoinedEvent {
  return overlay(makeMemberJoinedEvent(openContext(options), given(overrides)), overrides) as MemberJoinedEvent;
}

/**
 * Builds a valid MemberLeftEvent. People left a group or a multi-person chat that the account is in.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMemberLeftEvent(undefined, { seed: 1 }); // the same member-left-event each time
 */
export function buildMemberLeftEvent(
  overrides?: DeepPartial<MemberLeftEvent>,
  options?: FixtureOptions,
): MemberLeftEvent {
  return overlay(makeMemberLeftEvent(openContext(options), given(overrides)), overrides) as MemberLeftEvent;
}

/**
 * Builds a valid MembershipEvent. A person joined, renewed or left one of the account's memberships.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMembershipEvent(undefined, { seed: 1 }); // the same membership-event each time
 */
export function buildMembershipEvent(
  overrides?: DeepPartial<MembershipEvent>,
  options?: FixtureOptions,
): MembershipEvent {
  return overlay(makeMembershipEvent(openContext(options), given(overrides)), overrides) as MembershipEvent;
}

/**
 * Builds a valid Membership. What happened to a membership.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMembership(undefined, { seed: 1 }); // the same membership each time
 */
export function buildMembership(
  overrides?: DeepPartial<Membership>,
  options?: FixtureOptions,
): Membership {
  return overlay(makeMembership(openContext(options), given(overrides)), overrides) as Membership;
}

/**
 * Builds a valid LineMention. The mentions of a text.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineMention(undefined, { seed: 1 }); // the same mention each time
 */
export function buildLineMention(
  overrides?: DeepPartial<LineMention>,
  options?: FixtureOptions,
): LineMention {
  return overlay(makeLineMention(openContext(options), given(overrides)), overrides) as LineMention;
}

/**
 * Builds a valid LineMentionee. One mention inside a text.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineMentionee(undefined, { seed: 1 }); // the same mentionee each time
 */
export function buildLineMentionee(
  overrides?: DeepPartial<LineMentionee>,
  options?: FixtureOptions,
): LineMentionee {
  return overlay(makeLineMentionee(openContext(options), given(overrides)), overrides) as LineMentionee;
}

/**
 * Builds a valid LineMessageContent. What a person sent, as LINE defines it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineMessageContent(undefined, { seed: 1 }); // the same message-content each time
 */
export function buildLineMessageContent(
  overrides?: DeepPartial<LineMessageContent>,
  options?: FixtureOptions,
): LineMessageContent {
  return overlay(makeLineMessageContent(openContext(options), given(overrides)), overrides) as LineMessageContent;
}

/**
 * Builds a valid MessageEditedEvent. A person changed a message that was sent to a group. The latest timestamp
 * has the latest text; edits may arrive in any order.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMessageEditedEvent(undefined, { seed: 1 }); // the same message-edited-event each time
 */
export function buildMessageEditedEvent(
  overrides?: DeepPartial<MessageEditedEvent>,
  options?: FixtureOptions,
): MessageEditedEvent {
  return overlay(makeMessageEditedEvent(openContext(options), given(overrides)), overrides) as MessageEditedEvent;
}

/**
 * Builds a valid LineMessageEvent. A person sent a message, in any form that LINE defines.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineMessageEvent(undefined, { seed: 1 }); // the same message-event each time
 */
export function buildLineMessageEvent(
  overrides?: DeepPartial<LineMessageEvent>,
  options?: FixtureOptions,
): LineMessageEvent {
  return overlay(makeLineMessageEvent(openContext(options), given(overrides)), overrides) as LineMessageEvent;
}

/**
 * Builds a valid ModuleEvent. A module channel was attached to an account, or detached from it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildModuleEvent(undefined, { seed: 1 }); // the same module-event each time
 */
export function buildModuleEvent(
  overrides?: DeepPartial<ModuleEvent>,
  options?: FixtureOptions,
): ModuleEvent {
  return overlay(makeModuleEvent(openContext(options), given(overrides)), overrides) as ModuleEvent;
}

/**
 * Builds a valid Module. What happened to a module channel.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildModule(undefined, { seed: 1 }); // the same module each time
 */
export function buildModule(
  overrides?: DeepPartial<Module>,
  options?: FixtureOptions,
): Module {
  return overlay(makeModule(openContext(options), given(overrides)), overrides) as Module;
}

/**
 * Builds a valid PostbackEvent. A person chose an action that sends data back: a button, a date, an entry of a
 * menu.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildPostbackEvent(undefined, { seed: 1 }); // the same postback-event each time
 */
export function buildPostbackEvent(
  overrides?: DeepPartial<PostbackEvent>,
  options?: FixtureOptions,
): PostbackEvent {
  return overlay(makePostbackEvent(openContext(options), given(overrides)), overrides) as PostbackEvent;
}

/**
 * Builds a valid RenewedMembership. A person renewed a membership.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildRenewedMembership(undefined, { seed: 1 }); // the same renewed-membership each time
 */
export function buildRenewedMembership(
  overrides?: DeepPartial<RenewedMembership>,
  options?: FixtureOptions,
): RenewedMembership {
  return overlay(makeRenewedMembership(openContext(options), given(overrides)), overrides) as RenewedMembership;
}

/**
 * Builds a valid LineRoomSource. A multi-person chat. Only messages tell who wrote them.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineRoomSource(undefined, { seed: 1 }); // the same room-source each time
 */
export function buildLineRoomSource(
  overrides?: DeepPartial<LineRoomSource>,
  options?: FixtureOptions,
): LineRoomSource {
  return overlay(makeLineRoomSource(openContext(options), given(overrides)), overrides) as LineRoomSource;
}

/**
 * Builds a valid LineSource. Where an event comes from.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineSource(undefined, { seed: 1 }); // the same source each time
 */
export function buildLineSource(
  overrides?: DeepPartial<LineSource>,
  options?: FixtureOptions,
): LineSource {
  return overlay(makeLineSource(openContext(options), given(overrides)), overrides) as LineSource;
}

/**
 * Builds a valid LineStickerMessage. A sticker message as LINE defines it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineStickerMessage(undefined, { seed: 1 }); // the same sticker-message each time
 */
export function buildLineStickerMessage(
  overrides?: DeepPartial<LineStickerMessage>,
  options?: FixtureOptions,
): LineStickerMessage {
  return overlay(makeLineStickerMessage(openContext(options), given(overrides)), overrides) as LineStickerMessage;
}

/**
 * Builds a valid LineTextMessage. A text message as LINE defines it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineTextMessage(undefined, { seed: 1 }); // the same text-message each time
 */
export function buildLineTextMessage(
  overrides?: DeepPartial<LineTextMessage>,
  options?: FixtureOptions,
): LineTextMessage {
  return overlay(makeLineTextMessage(openContext(options), given(overrides)), overrides) as LineTextMessage;
}

/**
 * Builds a valid LineUnfollowEvent. A person blocked the account, in any form that LINE defines.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineUnfollowEvent(undefined, { seed: 1 }); // the same unfollow-event each time
 */
export function buildLineUnfollowEvent(
  overrides?: DeepPartial<LineUnfollowEvent>,
  options?: FixtureOptions,
): LineUnfollowEvent {
  return overlay(makeLineUnfollowEvent(openContext(options), given(overrides)), overrides) as LineUnfollowEvent;
}

/**
 * Builds a valid UnsendEvent. A person took a message back. What was kept of it should go.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildUnsendEvent(undefined, { seed: 1 }); // the same unsend-event each time
 */
export function buildUnsendEvent(
  overrides?: DeepPartial<UnsendEvent>,
  options?: FixtureOptions,
): UnsendEvent {
  return overlay(makeUnsendEvent(openContext(options), given(overrides)), overrides) as UnsendEvent;
}

/**
 * Builds a valid LineUserSource. A one-on-one chat. The id of the person is there where LINE may tell it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineUserSource(undefined, { seed: 1 }); // the same user-source each time
 */
export function buildLineUserSource(
  overrides?: DeepPartial<LineUserSource>,
  options?: FixtureOptions,
): LineUserSource {
  return overlay(makeLineUserSource(openContext(options), given(overrides)), overrides) as LineUserSource;
}

/**
 * Builds a valid LineVideoMessage. A video message as LINE defines it.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineVideoMessage(undefined, { seed: 1 }); // the same video-message each time
 */
export function buildLineVideoMessage(
  overrides?: DeepPartial<LineVideoMessage>,
  options?: FixtureOptions,
): LineVideoMessage {
  return overlay(makeLineVideoMessage(openContext(options), given(overrides)), overrides) as LineVideoMessage;
}

/**
 * Builds a valid VideoPlayCompleteEvent. A person watched a video to its end that the account had sent with a
 * tracking id.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildVideoPlayCompleteEvent(undefined, { seed: 1 }); // the same video-play-complete-event each time
 */
export function buildVideoPlayCompleteEvent(
  overrides?: DeepPartial<VideoPlayCompleteEvent>,
  options?: FixtureOptions,
): VideoPlayCompleteEvent {
  return overlay(makeVideoPlayCompleteEvent(openContext(options), given(overrides)), overrides) as VideoPlayCompleteEvent;
}

/**
 * Builds a valid LineWebhookEnvelope. The body of a webhook request, with events in any form that LINE defines.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineWebhookEnvelope(undefined, { seed: 1 }); // the same webhook-envelope each time
 */
export function buildLineWebhookEnvelope(
  overrides?: DeepPartial<LineWebhookEnvelope>,
  options?: FixtureOptions,
): LineWebhookEnvelope {
  return overlay(makeLineWebhookEnvelope(openContext(options), given(overrides)), overrides) as LineWebhookEnvelope;
}

/**
 * Builds a valid LineWebhookEvent. One thing that happened in a channel, in any form that LINE defines: what the
 * page documents, and what it does not.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLineWebhookEvent(undefined, { seed: 1 }); // the same webhook-event each time
 */
export function buildLineWebhookEvent(
  overrides?: DeepPartial<LineWebhookEvent>,
  options?: FixtureOptions,
): LineWebhookEvent {
  return overlay(makeLineWebhookEvent(openContext(options), given(overrides)), overrides) as LineWebhookEvent;
}

/**
 * Builds a valid LocationMessageEvent. A person sent a location message. In standby mode there is no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildLocationMessageEvent(undefined, { seed: 1 }); // the same location-message-event each time
 */
export function buildLocationMessageEvent(
  overrides: DeepPartial<LocationMessageEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): LocationMessageEvent;
export function buildLocationMessageEvent(
  overrides?: DeepPartial<LocationMessageEvent>,
  options?: FixtureOptions,
): LocationMessageEvent & { message: LineLocationMessage };
export function buildLocationMessageEvent(
  overrides?: DeepPartial<LocationMessageEvent>,
  options?: FixtureOptions,
): LocationMessageEvent & { message: LineLocationMessage } {
  return overlay(makeLocationMessageEvent(openContext(options), given(overrides)), overrides) as LocationMessageEvent & { message: LineLocationMessage };
}

/**
 * Builds a valid MessageEvent. A person sent a message. In standby mode there is no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildMessageEvent(undefined, { seed: 1 }); // the same message-event each time
 */
export function buildMessageEvent(
  overrides: DeepPartial<MessageEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): MessageEvent;
export function buildMessageEvent(
  overrides?: DeepPartial<MessageEvent>,
  options?: FixtureOptions,
): MessageEvent & LineMessageEvent;
export function buildMessageEvent(
  overrides?: DeepPartial<MessageEvent>,
  options?: FixtureOptions,
): MessageEvent & LineMessageEvent {
  return overlay(makeMessageEvent(openContext(options), given(overrides)), overrides) as MessageEvent & LineMessageEvent;
}

/**
 * Builds a valid StickerMessageEvent. A person sent a sticker message. In standby mode there is no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildStickerMessageEvent(undefined, { seed: 1 }); // the same sticker-message-event each time
 */
export function buildStickerMessageEvent(
  overrides: DeepPartial<StickerMessageEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): StickerMessageEvent;
export function buildStickerMessageEvent(
  overrides?: DeepPartial<StickerMessageEvent>,
  options?: FixtureOptions,
): StickerMessageEvent & { message: LineStickerMessage };
export function buildStickerMessageEvent(
  overrides?: DeepPartial<StickerMessageEvent>,
  options?: FixtureOptions,
): StickerMessageEvent & { message: LineStickerMessage } {
  return overlay(makeStickerMessageEvent(openContext(options), given(overrides)), overrides) as StickerMessageEvent & { message: LineStickerMessage };
}

/**
 * Builds a valid TextMessageEvent. A person sent a text message. In standby mode there is no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildTextMessageEvent(undefined, { seed: 1 }); // the same text-message-event each time
 */
export function buildTextMessageEvent(
  overrides: DeepPartial<TextMessageEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): TextMessageEvent;
export function buildTextMessageEvent(
  overrides?: DeepPartial<TextMessageEvent>,
  options?: FixtureOptions,
): TextMessageEvent & { message: LineTextMessage };
export function buildTextMessageEvent(
  overrides?: DeepPartial<TextMessageEvent>,
  options?: FixtureOptions,
): TextMessageEvent & { message: LineTextMessage } {
  return overlay(makeTextMessageEvent(openContext(options), given(overrides)), overrides) as TextMessageEvent & { message: LineTextMessage };
}

/**
 * Builds a valid UnfollowEvent. A person blocked the account. It cannot be answered: there is no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildUnfollowEvent(undefined, { seed: 1 }); // the same unfollow-event each time
 */
export function buildUnfollowEvent(
  overrides: DeepPartial<UnfollowEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): UnfollowEvent;
export function buildUnfollowEvent(
  overrides?: DeepPartial<UnfollowEvent>,
  options?: FixtureOptions,
): UnfollowEvent & LineUnfollowEvent;
export function buildUnfollowEvent(
  overrides?: DeepPartial<UnfollowEvent>,
  options?: FixtureOptions,
): UnfollowEvent & LineUnfollowEvent {
  return overlay(makeUnfollowEvent(openContext(options), given(overrides)), overrides) as UnfollowEvent & LineUnfollowEvent;
}

/**
 * Builds a valid VerificationEnvelope. Body of the request that tries a webhook URL: it has no events and
 * expects a 2xx.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildVerificationEnvelope(undefined, { seed: 1 }); // the same verification-envelope each time
 */
export function buildVerificationEnvelope(
  overrides?: DeepPartial<VerificationEnvelope>,
  options?: FixtureOptions,
): VerificationEnvelope {
  return overlay(makeVerificationEnvelope(openContext(options), given(overrides)), overrides) as VerificationEnvelope;
}

/**
 * Builds a valid VideoMessageEvent. A person sent a video message. In standby mode there is no replyToken.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildVideoMessageEvent(undefined, { seed: 1 }); // the same video-message-event each time
 */
export function buildVideoMessageEvent(
  overrides: DeepPartial<VideoMessageEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): VideoMessageEvent;
export function buildVideoMessageEvent(
  overrides?: DeepPartial<VideoMessageEvent>,
  options?: FixtureOptions,
): VideoMessageEvent & { message: LineVideoMessage };
export function buildVideoMessageEvent(
  overrides?: DeepPartial<VideoMessageEvent>,
  options?: FixtureOptions,
): VideoMessageEvent & { message: LineVideoMessage } {
  return overlay(makeVideoMessageEvent(openContext(options), given(overrides)), overrides) as VideoMessageEvent & { message: LineVideoMessage };
}

/**
 * Builds a valid WebhookEnvelope. Body of one webhook request: the events of one official account.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildWebhookEnvelope(undefined, { seed: 1 }); // the same webhook-envelope each time
 */
export function buildWebhookEnvelope(
  overrides: DeepPartial<WebhookEnvelope> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): WebhookEnvelope;
export function buildWebhookEnvelope(
  overrides?: DeepPartial<WebhookEnvelope>,
  options?: FixtureOptions,
): Omit<WebhookEnvelope, 'events'> & { events: (WebhookEvent & LineWebhookEvent)[] };
export function buildWebhookEnvelope(
  overrides?: DeepPartial<WebhookEnvelope>,
  options?: FixtureOptions,
): Omit<WebhookEnvelope, 'events'> & { events: (WebhookEvent & LineWebhookEvent)[] } {
  return overlay(makeWebhookEnvelope(openContext(options), given(overrides)), overrides) as Omit<WebhookEnvelope, 'events'> & { events: (WebhookEvent & LineWebhookEvent)[] };
}

/**
 * Builds a valid WebhookEvent. One thing that happened in a channel. Its type says which fields it has.
 *
 * @param overrides what to change: objects merge deeply, arrays and scalars replace
 * @param options seed or faker, variant, now
 * @example
 * buildWebhookEvent(undefined, { seed: 1 }); // the same webhook-event each time
 */
export function buildWebhookEvent(
  overrides: DeepPartial<WebhookEvent> | undefined,
  options: FixtureOptions & { readonly variant: 'minimal' },
): WebhookEvent;
export function buildWebhookEvent(
  overrides?: DeepPartial<WebhookEvent>,
  options?: FixtureOptions,
): WebhookEvent & LineWebhookEvent;
export function buildWebhookEvent(
  overrides?: DeepPartial<WebhookEvent>,
  options?: FixtureOptions,
): WebhookEvent & LineWebhookEvent {
  return overlay(makeWebhookEvent(openContext(options), given(overrides)), overrides) as WebhookEvent & LineWebhookEvent;
}

/** Every factory, by the title of its schema. */
export const factories = {
  ErrorRetCode: buildErrorRetCode,
  MessageStatus: buildMessageStatus,
  MessageType: buildMessageType,
  Mode: buildMode,
  RecordErrorCode: buildRecordErrorCode,
  RetCode: buildRetCode,
  SendTimeType: buildSendTimeType,
  StickerResourceType: buildStickerResourceType,
  TaskSource: buildTaskSource,
  BroadcastTaskItem: buildBroadcastTaskItem,
  MediaContentItem: buildMediaContentItem,
  SendRecordItem: buildSendRecordItem,
  TokenItem: buildTokenItem,
  AudioMessage: buildAudioMessage as (overrides?: DeepPartial<AudioMessage>, options?: FixtureOptions) => AudioMessage,
  FileMessage: buildFileMessage as (overrides?: DeepPartial<FileMessage>, options?: FixtureOptions) => FileMessage,
  ImageMessage: buildImageMessage as (overrides?: DeepPartial<ImageMessage>, options?: FixtureOptions) => ImageMessage,
  LineMessage: buildLineMessage,
  LocationMessage: buildLocationMessage as (overrides?: DeepPartial<LocationMessage>, options?: FixtureOptions) => LocationMessage,
  StickerMessage: buildStickerMessage as (overrides?: DeepPartial<StickerMessage>, options?: FixtureOptions) => StickerMessage,
  TextMessage: buildTextMessage as (overrides?: DeepPartial<TextMessage>, options?: FixtureOptions) => TextMessage,
  VideoMessage: buildVideoMessage as (overrides?: DeepPartial<VideoMessage>, options?: FixtureOptions) => VideoMessage,
  ContentProvider: buildContentProvider,
  DeliveryContext: buildDeliveryContext,
  Duration: buildDuration,
  Emoji: buildEmoji as (overrides?: DeepPartial<Emoji>, options?: FixtureOptions) => Emoji,
  EventTimestamp: buildEventTimestamp,
  ExternalContentProvider: buildExternalContentProvider,
  Follow: buildFollow as (overrides?: DeepPartial<Follow>, options?: FixtureOptions) => Follow,
  GroupSource: buildGroupSource as (overrides?: DeepPartial<GroupSource>, options?: FixtureOptions) => GroupSource,
  ImageSet: buildImageSet as (overrides?: DeepPartial<ImageSet>, options?: FixtureOptions) => ImageSet,
  LineContentProvider: buildLineContentProvider,
  LineUserId: buildLineUserId,
  MarkAsReadToken: buildMarkAsReadToken,
  MentionObject: buildMentionObject,
  Mention: buildMention as (overrides?: DeepPartial<Mention>, options?: FixtureOptions) => Mention,
  Mentionee: buildMentionee as (overrides?: DeepPartial<Mentionee>, options?: FixtureOptions) => Mentionee,
  MessageId: buildMessageId,
  QuoteToken: buildQuoteToken,
  ReplyToken: buildReplyToken,
  RoomSource: buildRoomSource as (overrides?: DeepPartial<RoomSource>, options?: FixtureOptions) => RoomSource,
  Source: buildSource as (overrides?: DeepPartial<Source>, options?: FixtureOptions) => Source,
  Timezone: buildTimezone,
  UserSource: buildUserSource as (overrides?: DeepPartial<UserSource>, options?: FixtureOptions) => UserSource,
  WebhookEventId: buildWebhookEventId,
  GetMediaContentQuery: buildGetMediaContentQuery,
  GetTokenQuery: buildGetTokenQuery,
  QueryTaskListRequest: buildQueryTaskListRequest,
  SendRecordListRequest: buildSendRecordListRequest,
  TokenHeader: buildTokenHeader,
  ErrorResponse: buildErrorResponse,
  GetMediaContentResponse: buildGetMediaContentResponse,
  GetTokenResponse: buildGetTokenResponse,
  QueryTaskListResponse: buildQueryTaskListResponse,
  SendRecordListResponse: buildSendRecordListResponse,
  AudioMessageEvent: buildAudioMessageEvent as (overrides?: DeepPartial<AudioMessageEvent>, options?: FixtureOptions) => AudioMessageEvent,
  FileMessageEvent: buildFileMessageEvent as (overrides?: DeepPartial<FileMessageEvent>, options?: FixtureOptions) => FileMessageEvent,
  FollowEvent: buildFollowEvent as (overrides?: DeepPartial<FollowEvent>, options?: FixtureOptions) => FollowEvent,
  ImageMessageEvent: buildImageMessageEvent as (overrides?: DeepPartial<ImageMessageEvent>, options?: FixtureOptions) => ImageMessageEvent,
  AccountLinkEvent: buildAccountLinkEvent,
  ActivatedEvent: buildActivatedEvent,
  AttachedModule: buildAttachedModule,
  LineAudioMessage: buildLineAudioMessage,
  BeaconEvent: buildBeaconEvent,
  BotResumedEvent: buildBotResumedEvent,
  BotSuspendedEvent: buildBotSuspendedEvent,
  DeactivatedEvent: buildDeactivatedEvent,
  DeliveryEvent: buildDeliveryEvent,
  DetachedModule: buildDetachedModule,
  LineEmoji: buildLineEmoji,
  LineFileMessage: buildLineFileMessage,
  LineFollowEvent: buildLineFollowEvent,
  LineFollow: buildLineFollow,
  LineGroupSource: buildLineGroupSource,
  LineImageMessage: buildLineImageMessage,
  LineImageSet: buildLineImageSet,
  JoinEvent: buildJoinEvent,
  JoinedMembership: buildJoinedMembership,
  LeaveEvent: buildLeaveEvent,
  LeftMembership: buildLeftMembership,
  LineLocationMessage: buildLineLocationMessage,
  LineMediaProvider: buildLineMediaProvider,
  MemberJoinedEvent: buildMemberJoinedEvent,
  MemberLeftEvent: buildMemberLeftEvent,
  MembershipEvent: buildMembershipEvent,
  Membership: buildMembership,
  LineMention: buildLineMention,
  LineMentionee: buildLineMentionee,
  LineMessageContent: buildLineMessageContent,
  MessageEditedEvent: buildMessageEditedEvent,
  LineMessageEvent: buildLineMessageEvent,
  ModuleEvent: buildModuleEvent,
  Module: buildModule,
  PostbackEvent: buildPostbackEvent,
  RenewedMembership: buildRenewedMembership,
  LineRoomSource: buildLineRoomSource,
  LineSource: buildLineSource,
  LineStickerMessage: buildLineStickerMessage,
  LineTextMessage: buildLineTextMessage,
  LineUnfollowEvent: buildLineUnfollowEvent,
  UnsendEvent: buildUnsendEvent,
  LineUserSource: buildLineUserSource,
  LineVideoMessage: buildLineVideoMessage,
  VideoPlayCompleteEvent: buildVideoPlayCompleteEvent,
  LineWebhookEnvelope: buildLineWebhookEnvelope,
  LineWebhookEvent: buildLineWebhookEvent,
  LocationMessageEvent: buildLocationMessageEvent as (overrides?: DeepPartial<LocationMessageEvent>, options?: FixtureOptions) => LocationMessageEvent,
  MessageEvent: buildMessageEvent as (overrides?: DeepPartial<MessageEvent>, options?: FixtureOptions) => MessageEvent,
  StickerMessageEvent: buildStickerMessageEvent as (overrides?: DeepPartial<StickerMessageEvent>, options?: FixtureOptions) => StickerMessageEvent,
  TextMessageEvent: buildTextMessageEvent as (overrides?: DeepPartial<TextMessageEvent>, options?: FixtureOptions) => TextMessageEvent,
  UnfollowEvent: buildUnfollowEvent as (overrides?: DeepPartial<UnfollowEvent>, options?: FixtureOptions) => UnfollowEvent,
  VerificationEnvelope: buildVerificationEnvelope,
  VideoMessageEvent: buildVideoMessageEvent as (overrides?: DeepPartial<VideoMessageEvent>, options?: FixtureOptions) => VideoMessageEvent,
  WebhookEnvelope: buildWebhookEnvelope as (overrides?: DeepPartial<WebhookEnvelope>, options?: FixtureOptions) => WebhookEnvelope,
  WebhookEvent: buildWebhookEvent as (overrides?: DeepPartial<WebhookEvent>, options?: FixtureOptions) => WebhookEvent,
} as const;
