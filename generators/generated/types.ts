// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

/**
 * How far a send record gets: stays sent, is delivered, is read, or fails.
 *
 * Section: sobot-mock (control routes).
 */
export type Outcome = 'sent' | 'delivered' | 'read' | 'failed';
/**
 * What a webhook event tells of: a message by its own type, anything else by the type of the event.
 *
 * Section: sobot-mock (kinds of webhook events).
 */
export type EventKind =
  | 'text'
  | 'image'
  | 'video'
  | 'audio'
  | 'file'
  | 'location'
  | 'sticker'
  | 'follow'
  | 'unfollow'
  | 'unsend'
  | 'messageEdited'
  | 'join'
  | 'leave'
  | 'memberJoined'
  | 'memberLeft'
  | 'postback'
  | 'videoPlayComplete'
  | 'beacon'
  | 'accountLink'
  | 'membership'
  | 'module'
  | 'activated'
  | 'deactivated'
  | 'botSuspended'
  | 'botResumed'
  | 'delivery';
/**
 * What a LINE user does. The page documents the first nine: a message of one of seven kinds, follow,
 * unfollow. The others are LINE's (inferred): a message taken back or changed; the account added to or
 * removed from a group or a room, and members who come and go there; and what a person does in the
 * chat with the account.
 *
 * Section: sobot-mock (control routes).
 */
export type ActType =
  | 'text'
  | 'image'
  | 'video'
  | 'audio'
  | 'file'
  | 'location'
  | 'sticker'
  | 'follow'
  | 'unfollow'
  | 'unsend'
  | 'messageEdited'
  | 'join'
  | 'leave'
  | 'memberJoined'
  | 'memberLeft'
  | 'postback'
  | 'videoPlayComplete'
  | 'beacon'
  | 'accountLink'
  | 'membership';
/**
 * State of the channel: active, or standby when another party handles the chat and no reply is due.
 *
 * Documented type: String. Section: 完整示例.
 */
export type Mode = 'active' | 'standby';
/**
 * A person's LINE user id, given per provider: U and 32 lower-case hex digits. The page shortens it,
 * so any non-empty string passes.
 *
 * Documented type: String. Section: 完整示例.
 */
export type LineUserId = string;
/**
 * Kind of sticker: STATIC still image, ANIMATION animated, SOUND with sound, ANIMATION_SOUND animated
 * with sound, POPUP pop-up or effect, POPUP_SOUND pop-up or effect with sound, CUSTOM with text its
 * user typed (the text is not given), MESSAGE message sticker. NAME_TEXT and PER_STICKER_TEXT,
 * stickers with text of their user, are LINE's; the page does not have them.
 *
 * Documented type: String. Section: 7. 贴纸类型消息.
 */
export type StickerResourceType =
  | 'STATIC'
  | 'ANIMATION'
  | 'SOUND'
  | 'ANIMATION_SOUND'
  | 'POPUP'
  | 'POPUP_SOUND'
  | 'CUSTOM'
  | 'MESSAGE'
  | 'NAME_TEXT'
  | 'PER_STICKER_TEXT';
/**
 * Offset from UTC, as the provider writes time zones: GMT+08:00.
 *
 * Documented type: String. Section: 查询群发任务数据.
 */
export type Timezone = string;
/**
 * Why a call failed: 900001 no token, 900002 token no longer valid, 900003 wrong sign, 900004 unknown
 * appid, 999994 invalid parameters, 999999 anything else.
 *
 * Documented type: String. Section: 系统异常.
 */
export type ErrorRetCode = '900001' | '900002' | '900003' | '900004' | '999994' | '999999';
/**
 * Events to pick out: by the type of the event, or by the type of the message.
 *
 * Section: sobot-mock (kinds of webhook events).
 */
export type EventFilter =
  | 'message'
  | 'text'
  | 'image'
  | 'video'
  | 'audio'
  | 'file'
  | 'location'
  | 'sticker'
  | 'follow'
  | 'unfollow'
  | 'unsend'
  | 'messageEdited'
  | 'join'
  | 'leave'
  | 'memberJoined'
  | 'memberLeft'
  | 'postback'
  | 'videoPlayComplete'
  | 'beacon'
  | 'accountLink'
  | 'membership'
  | 'module'
  | 'activated'
  | 'deactivated'
  | 'botSuspended'
  | 'botResumed'
  | 'delivery';
/**
 * The type of a webhook event.
 *
 * Section: sobot-mock (kinds of webhook events).
 */
export type EventType =
  | 'message'
  | 'follow'
  | 'unfollow'
  | 'unsend'
  | 'messageEdited'
  | 'join'
  | 'leave'
  | 'memberJoined'
  | 'memberLeft'
  | 'postback'
  | 'videoPlayComplete'
  | 'beacon'
  | 'accountLink'
  | 'membership'
  | 'module'
  | 'activated'
  | 'deactivated'
  | 'botSuspended'
  | 'botResumed'
  | 'delivery';
/**
 * How far a message got: 0 sent, 1 delivered, 2 read, 9 failed.
 *
 * Documented type: String. Section: message_status.
 */
export type MessageStatus = '0' | '1' | '2' | '9';
/**
 * Kind of message a person sent.
 *
 * Documented type: String. Section: 接收客户消息.
 */
export type MessageType = 'text' | 'image' | 'video' | 'audio' | 'file' | 'location' | 'sticker';
/**
 * Outcome of sending: 000000 sent, 999999 failed.
 *
 * Documented type: String. Section: error_code错误码.
 */
export type RecordErrorCode = '000000' | '999999';
/**
 * Result of a call: 000000 succeeded, any other code failed. 900003 and 900004 are not on the LINE
 * page.
 *
 * Documented type: String. Section: 错误编码.
 */
export type RetCode = '000000' | '900001' | '900002' | '900003' | '900004' | '999994' | '999999';
/**
 * When a broadcast task is sent: 1 at once, 2 at a scheduled time.
 *
 * Documented type: Integer. Section: 查询群发任务数据.
 */
export type SendTimeType = 1 | 2;
/**
 * Where a broadcast task came from: 1 marketing broadcast.
 *
 * Documented type: Integer. Section: 查询群发任务数据.
 */
export type TaskSource = 1;
/**
 * Where the content of a message can be fetched. The behaviour switch mediaItem chooses the form.
 *
 * Section: 获取媒体消息内容.
 */
export type MediaContentItem =
  | string
  | {
      /**
       * URL of the content.
       */
      url: string;
    };
/**
 * Id of the message: digits. getMediaContent takes it as messageid.
 *
 * Documented type: String. Section: 接收客户消息.
 */
export type MessageId = string;
/**
 * Length of the video or audio, in milliseconds. The page types it String and shows a number; both
 * pass.
 *
 * Unit: ms. Documented type: String. Section: 3. 视频类型消息.
 */
export type Duration = number | string;
/**
 * Who keeps the content of an image, video or audio message.
 *
 * Section: 2. 图片类型消息.
 */
export type ContentProvider = LineContentProvider | ExternalContentProvider;
/**
 * Token to mark the message as read with. LINE sends it since November 2025; the page does not have
 * it.
 *
 * Section: LINE Messaging API (inferred).
 */
export type MarkAsReadToken = string;
/**
 * Opaque token to quote the message with.
 *
 * Documented type: String. Section: 2. 图片类型消息.
 */
export type QuoteToken = string;
/**
 * A message that a person sent. Its type says which fields it has.
 *
 * Section: 接收客户消息.
 */
export type LineMessage =
  TextMessage | ImageMessage | VideoMessage | AudioMessage | FileMessage | LocationMessage | StickerMessage;
/**
 * The mentions of a text: the object LINE defines, or the array the page types it as.
 *
 * Documented type: Array. Section: 1. 文本类型消息.
 */
export type Mention = MentionObject | Mentionee[];
/**
 * When the event happened, in milliseconds since the epoch. A redelivery keeps it.
 *
 * Unit: ms. Documented type: Long. Section: 完整示例.
 */
export type EventTimestamp = number;
/**
 * Token to answer the event with, good for one reply. The page shows 30 letters and digits in some
 * examples and 32 hex digits in others, so any non-empty string passes.
 *
 * Documented type: String. Section: 完整示例.
 */
export type ReplyToken = string;
/**
 * Where the event comes from: a person, a group chat or a multi-person chat.
 *
 * Section: 完整示例.
 */
export type Source = UserSource | GroupSource | RoomSource;
/**
 * Id of the webhook event, a ULID. A redelivery keeps it.
 *
 * Documented type: String. Section: 完整示例.
 */
export type WebhookEventId = string;
/**
 * A time: ISO 8601 with its zone, like 2025-03-10T08:00:00Z, or milliseconds since the epoch.
 *
 * Unit: ms. Section: sobot-mock (scenario file).
 */
export type ScenarioInstant = string | number;
/**
 * A person sent an audio message. In standby mode there is no replyToken.
 *
 * Section: 4. 音频类型消息.
 */
export type AudioMessageEvent =
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'active';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken: ReplyToken;
      message: AudioMessage;
    }
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'standby';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken?: ReplyToken;
      message: AudioMessage;
    };
/**
 * A person sent a file message. In standby mode there is no replyToken.
 *
 * Section: 5. 文件类型消息.
 */
export type FileMessageEvent =
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'active';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken: ReplyToken;
      message: FileMessage;
    }
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'standby';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken?: ReplyToken;
      message: FileMessage;
    };
/**
 * A person added the account as a friend, or unblocked it. In standby mode there is no replyToken.
 *
 * Section: 1. 关注事件.
 */
export type FollowEvent =
  | {
      /**
       * The account was followed.
       *
       * Documented type: String.
       */
      type: 'follow';
      mode: 'active';
      timestamp: EventTimestamp;
      source: UserSource;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken: ReplyToken;
      follow?: Follow;
    }
  | {
      /**
       * The account was followed.
       *
       * Documented type: String.
       */
      type: 'follow';
      mode: 'standby';
      timestamp: EventTimestamp;
      source: UserSource;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken?: ReplyToken;
      follow?: Follow;
    };
/**
 * A person sent an image message. In standby mode there is no replyToken.
 *
 * Section: 2. 图片类型消息.
 */
export type ImageMessageEvent =
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'active';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken: ReplyToken;
      message: ImageMessage;
    }
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'standby';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken?: ReplyToken;
      message: ImageMessage;
    };
/**
 * Where an event comes from.
 *
 * Section: LINE Messaging API (inferred).
 */
export type LineSource = LineUserSource | LineGroupSource | LineRoomSource;
/**
 * What happened to a membership.
 *
 * Section: LINE Messaging API (inferred).
 */
export type Membership = JoinedMembership | LeftMembership | RenewedMembership;
/**
 * What a person sent, as LINE defines it.
 *
 * Section: LINE Messaging API (inferred).
 */
export type LineMessageContent =
  | LineTextMessage
  | LineImageMessage
  | LineVideoMessage
  | LineAudioMessage
  | LineFileMessage
  | LineLocationMessage
  | LineStickerMessage;
/**
 * What happened to a module channel.
 *
 * Section: LINE Messaging API (inferred).
 */
export type Module = AttachedModule | DetachedModule;
/**
 * One thing that happened in a channel, in any form that LINE defines: what the page documents, and
 * what it does not.
 *
 * Section: LINE Messaging API (inferred).
 */
export type LineWebhookEvent =
  | LineMessageEvent
  | LineFollowEvent
  | LineUnfollowEvent
  | UnsendEvent
  | MessageEditedEvent
  | JoinEvent
  | LeaveEvent
  | MemberJoinedEvent
  | MemberLeftEvent
  | PostbackEvent
  | VideoPlayCompleteEvent
  | BeaconEvent
  | AccountLinkEvent
  | MembershipEvent
  | ModuleEvent
  | ActivatedEvent
  | DeactivatedEvent
  | BotSuspendedEvent
  | BotResumedEvent
  | DeliveryEvent;
/**
 * A person sent a location message. In standby mode there is no replyToken.
 *
 * Section: 6. 地点类型消息.
 */
export type LocationMessageEvent =
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'active';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken: ReplyToken;
      message: LocationMessage;
    }
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'standby';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken?: ReplyToken;
      message: LocationMessage;
    };
/**
 * A person sent a message. In standby mode there is no replyToken.
 *
 * Section: 接收客户消息.
 */
export type MessageEvent =
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'active';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken: ReplyToken;
      message: LineMessage;
    }
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'standby';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken?: ReplyToken;
      message: LineMessage;
    };
/**
 * A person sent a sticker message. In standby mode there is no replyToken.
 *
 * Section: 7. 贴纸类型消息.
 */
export type StickerMessageEvent =
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'active';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken: ReplyToken;
      message: StickerMessage;
    }
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'standby';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken?: ReplyToken;
      message: StickerMessage;
    };
/**
 * A person sent a text message. In standby mode there is no replyToken.
 *
 * Section: 1. 文本类型消息.
 */
export type TextMessageEvent =
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'active';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken: ReplyToken;
      message: TextMessage;
    }
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'standby';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken?: ReplyToken;
      message: TextMessage;
    };
/**
 * A person sent a video message. In standby mode there is no replyToken.
 *
 * Section: 3. 视频类型消息.
 */
export type VideoMessageEvent =
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'active';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken: ReplyToken;
      message: VideoMessage;
    }
  | {
      /**
       * A message arrived.
       *
       * Documented type: String.
       */
      type: 'message';
      mode: 'standby';
      timestamp: EventTimestamp;
      source: Source;
      webhookEventId: WebhookEventId;
      deliveryContext: DeliveryContext;
      replyToken?: ReplyToken;
      message: VideoMessage;
    };
/**
 * One thing that happened in a channel. Its type says which fields it has.
 *
 * Section: Webhook 消息转发.
 */
export type WebhookEvent = MessageEvent | FollowEvent | UnfollowEvent;

/**
 * Every type of the contract, by the name of its schema.
 */
export interface SchemaTypes {
  broadcast: Broadcast;
  deliveryEffect: DeliveryEffect;
  faultMatch: FaultMatch;
  fault: Fault;
  requestEffect: RequestEffect;
  userAct: UserAct;
  behaviour: Behaviour;
  config: Config;
  actType: ActType;
  errorRetCode: ErrorRetCode;
  eventFilter: EventFilter;
  eventKind: EventKind;
  eventType: EventType;
  messageStatus: MessageStatus;
  messageType: MessageType;
  mode: Mode;
  outcome: Outcome;
  recordErrorCode: RecordErrorCode;
  retCode: RetCode;
  sendTimeType: SendTimeType;
  stickerResourceType: StickerResourceType;
  taskSource: TaskSource;
  broadcastTaskItem: BroadcastTaskItem;
  mediaContentItem: MediaContentItem;
  sendRecordItem: SendRecordItem;
  tokenItem: TokenItem;
  audioMessage: AudioMessage;
  fileMessage: FileMessage;
  imageMessage: ImageMessage;
  lineMessage: LineMessage;
  locationMessage: LocationMessage;
  stickerMessage: StickerMessage;
  textMessage: TextMessage;
  videoMessage: VideoMessage;
  contentProvider: ContentProvider;
  deliveryContext: DeliveryContext;
  duration: Duration;
  emoji: Emoji;
  eventTimestamp: EventTimestamp;
  externalContentProvider: ExternalContentProvider;
  follow: Follow;
  groupSource: GroupSource;
  imageSet: ImageSet;
  lineContentProvider: LineContentProvider;
  lineUserId: LineUserId;
  markAsReadToken: MarkAsReadToken;
  mentionObject: MentionObject;
  mention: Mention;
  mentionee: Mentionee;
  messageId: MessageId;
  quoteToken: QuoteToken;
  replyToken: ReplyToken;
  roomSource: RoomSource;
  source: Source;
  timezone: Timezone;
  userSource: UserSource;
  webhookEventId: WebhookEventId;
  acknowledgement: Acknowledgement;
  bilingual: Bilingual;
  checkReport: CheckReport;
  checkResult: CheckResult;
  checkViolation: CheckViolation;
  checkCounts: CheckCounts;
  coverageCounts: CoverageCounts;
  coverageItem: CoverageItem;
  coverageReport: CoverageReport;
  coverageRequest: CoverageRequest;
  coverageStep: CoverageStep;
  coverageSuggestion: CoverageSuggestion;
  coveredJournal: CoveredJournal;
  drift: Drift;
  judgedJournal: JudgedJournal;
  outcomes: Outcomes;
  recordedRequest: RecordedRequest;
  recordedResponse: RecordedResponse;
  ruleSource: RuleSource;
  getMediaContentQuery: GetMediaContentQuery;
  getTokenQuery: GetTokenQuery;
  queryTaskListRequest: QueryTaskListRequest;
  sendRecordListRequest: SendRecordListRequest;
  tokenHeader: TokenHeader;
  errorResponse: ErrorResponse;
  getMediaContentResponse: GetMediaContentResponse;
  getTokenResponse: GetTokenResponse;
  queryTaskListResponse: QueryTaskListResponse;
  sendRecordListResponse: SendRecordListResponse;
  scenario: Scenario;
  scenarioClockMove: ScenarioClockMove;
  scenarioExpectation: ScenarioExpectation;
  scenarioInstant: ScenarioInstant;
  scenarioReceiver: ScenarioReceiver;
  scenarioRecords: ScenarioRecords;
  scenarioRequest: ScenarioRequest;
  scenarioStep: ScenarioStep;
  tenantState: TenantState;
  attemptState: AttemptState;
  broadcastPlanState: BroadcastPlanState;
  broadcastTaskState: BroadcastTaskState;
  channelState: ChannelState;
  clockState: ClockState;
  deliveryState: DeliveryState;
  faultState: FaultState;
  messageState: MessageState;
  receiverState: ReceiverState;
  recipientState: RecipientState;
  recordStep: RecordStep;
  redeliveryState: RedeliveryState;
  sendRecordState: SendRecordState;
  tokenState: TokenState;
  audioMessageEvent: AudioMessageEvent;
  fileMessageEvent: FileMessageEvent;
  followEvent: FollowEvent;
  imageMessageEvent: ImageMessageEvent;
  accountLinkEvent: AccountLinkEvent;
  activatedEvent: ActivatedEvent;
  attachedModule: AttachedModule;
  lineAudioMessage: LineAudioMessage;
  beaconEvent: BeaconEvent;
  botResumedEvent: BotResumedEvent;
  botSuspendedEvent: BotSuspendedEvent;
  deactivatedEvent: DeactivatedEvent;
  deliveryEvent: DeliveryEvent;
  detachedModule: DetachedModule;
  lineEmoji: LineEmoji;
  lineFileMessage: LineFileMessage;
  lineFollowEvent: LineFollowEvent;
  lineFollow: LineFollow;
  lineGroupSource: LineGroupSource;
  lineImageMessage: LineImageMessage;
  lineImageSet: LineImageSet;
  joinEvent: JoinEvent;
  joinedMembership: JoinedMembership;
  leaveEvent: LeaveEvent;
  leftMembership: LeftMembership;
  lineLocationMessage: LineLocationMessage;
  lineMediaProvider: LineMediaProvider;
  memberJoinedEvent: MemberJoinedEvent;
  memberLeftEvent: MemberLeftEvent;
  membershipEvent: MembershipEvent;
  membership: Membership;
  lineMention: LineMention;
  lineMentionee: LineMentionee;
  lineMessageContent: LineMessageContent;
  messageEditedEvent: MessageEditedEvent;
  lineMessageEvent: LineMessageEvent;
  moduleEvent: ModuleEvent;
  module: Module;
  postbackEvent: PostbackEvent;
  renewedMembership: RenewedMembership;
  lineRoomSource: LineRoomSource;
  lineSource: LineSource;
  lineStickerMessage: LineStickerMessage;
  lineTextMessage: LineTextMessage;
  lineUnfollowEvent: LineUnfollowEvent;
  unsendEvent: UnsendEvent;
  lineUserSource: LineUserSource;
  lineVideoMessage: LineVideoMessage;
  videoPlayCompleteEvent: VideoPlayCompleteEvent;
  lineWebhookEnvelope: LineWebhookEnvelope;
  lineWebhookEvent: LineWebhookEvent;
  locationMessageEvent: LocationMessageEvent;
  messageEvent: MessageEvent;
  stickerMessageEvent: StickerMessageEvent;
  textMessageEvent: TextMessageEvent;
  unfollowEvent: UnfollowEvent;
  verificationEnvelope: VerificationEnvelope;
  videoMessageEvent: VideoMessageEvent;
  webhookEnvelope: WebhookEnvelope;
  webhookEvent: WebhookEvent;
}
/**
 * A mass send to play out on the tenant's clock: to whom, when, and how it goes.
 *
 * Section: sobot-mock (control routes).
 */
export interface Broadcast {
  /**
   * Id of the broadcast task. Absent: a new one.
   */
  id?: string;
  /**
   * Name of the broadcast task. Absent: Broadcast.
   */
  name?: string;
  /**
   * Id of the channel that sends. Absent: the first.
   */
  channelId?: string;
  /**
   * Ids of the people addressed; unknown ones are added. Give these or count.
   *
   * @minItems 1
   * @maxItems 1000000
   */
  recipients?: string[];
  /**
   * How many people to address: those who follow the channel first, then new ones. Give this or
   * recipients.
   *
   * Unit: items.
   */
  count?: number;
  /**
   * When sending begins, in milliseconds since the epoch; later than now makes it a scheduled task.
   * Absent: at once.
   *
   * Unit: ms.
   */
  startAt?: number;
  /**
   * Id of the marketing subject. Absent: empty.
   */
  subjectId?: string;
  /**
   * Id of the agent who sends. Absent: a new one.
   */
  sendAgentId?: string;
  /**
   * Share of the people addressed whom it reaches. Absent: 0.95.
   */
  successRatio?: number;
  /**
   * Share of the people reached who read it. Absent: 0.5.
   */
  readRatio?: number;
  /**
   * How it goes for single people, by their id; wins over the ratios.
   */
  outcomes?: {
    [k: string]: Outcome;
  };
  /**
   * Shortest and longest time from sent to delivered or failed. Absent: 300 ms to 4 s.
   *
   * Unit: ms.
   *
   * @minItems 2
   * @maxItems 2
   */
  deliveredAfter?: number[];
  /**
   * Shortest and longest time from delivered to read. Absent: 20 s to 1 h.
   *
   * Unit: ms.
   *
   * @minItems 2
   * @maxItems 2
   */
  readAfter?: number[];
}
/**
 * What a fault does to a delivery.
 *
 * Section: sobot-mock (control routes).
 */
export interface DeliveryEffect {
  /**
   * How long it waits on the tenant's clock, in milliseconds.
   *
   * Unit: ms.
   */
  delay?: number;
  /**
   * How many more times it is delivered.
   *
   * Unit: items.
   */
  duplicate?: number;
  /**
   * It changes places with the next delivery to the same receiver.
   */
  reorder?: true;
  /**
   * It is lost on the way, so it counts as failed: the request before it gets to the receiver, or the
   * answer after the receiver has done its work.
   */
  lose?: 'request' | 'answer';
  /**
   * Its signature is that of another secret.
   */
  wrongSignature?: true;
  /**
   * The body is written anew after signing, so that its bytes differ from those signed.
   */
  reserialise?: true;
}
/**
 * Which requests or deliveries a fault hits. All that is given must hold; nothing given: every one.
 *
 * Section: sobot-mock (control routes).
 */
export interface FaultMatch {
  /**
   * Operation of the request; mediaFile is the URL that getMediaContent gives.
   */
  operation?: 'getToken' | 'getMediaContent' | 'queryTaskList' | 'sendRecordList' | 'mediaFile';
  /**
   * Method of the request: GET, POST, HEAD.
   */
  method?: 'GET' | 'POST' | 'HEAD';
  /**
   * Path of the request; a * at its end stands for any rest.
   */
  path?: string;
  /**
   * The recipient that the request filters by, or whose webhook event it is.
   */
  recipient?: string;
  /**
   * The message that the request asks for, or that the webhook event tells of.
   */
  messageId?: string;
  /**
   * The receiver of the delivery.
   */
  receiverId?: string;
  eventType?: EventKind;
  /**
   * Only the nth that matches, counted from 1.
   */
  nth?: number;
  /**
   * With this probability, decided by the tenant's seed.
   */
  probability?: number;
}
/**
 * An injected failure: what it hits, what it does, how often.
 *
 * Section: sobot-mock (control routes).
 */
export interface Fault {
  /**
   * Its id. Absent: the next free one.
   */
  id?: string;
  match?: FaultMatch;
  request?: RequestEffect;
  delivery?: DeliveryEffect;
  /**
   * After how many hits it is spent. Absent: never.
   *
   * Unit: items.
   */
  times?: number;
}
/**
 * What a fault does to the answer of a request.
 *
 * Section: sobot-mock (control routes).
 */
export interface RequestEffect {
  /**
   * How long the answer waits, in milliseconds of real time: one number, or the shortest and the
   * longest.
   *
   * Unit: ms.
   */
  latency?: number | number[];
  /**
   * The ret_code that is answered in place of the real answer; nothing is done.
   */
  retCode?: '900001' | '900002' | '900003' | '900004' | '999994' | '999999';
  /**
   * The HTTP status.
   */
  status?: number;
  /**
   * The token of the request expires just before it is used.
   */
  expireToken?: true;
  /**
   * The connection is reset: before a byte is answered, or in the middle of the body.
   */
  reset?: 'before' | 'mid-body';
  /**
   * What happens to the body: cut in half, made into text that is no JSON, or left out.
   */
  body?: 'truncated' | 'malformed' | 'empty';
  /**
   * The content type that is declared.
   */
  contentType?: string;
  /**
   * The body comes in chunks and no content-length says how long it is, as behind many proxies: where it
   * is cut, a client cannot tell by the length.
   */
  chunked?: true;
  /**
   * How fast the body arrives.
   *
   * Unit: bytes.
   */
  dripBytesPerSecond?: number;
}
/**
 * Something that a LINE user does. It becomes webhook events and the state behind them.
 *
 * Section: sobot-mock (control routes).
 */
export interface UserAct {
  type: ActType;
  /**
   * Who does it. Absent: someone who follows the channel; a new person where the type is follow; who
   * sent the message where the type is unsend or messageEdited.
   */
  userId?: string;
  /**
   * To which channel. Absent: that of the person, else the first.
   */
  channelId?: string;
  /**
   * The group it is said or happens in. Absent: between the person and the account.
   */
  groupId?: string;
  /**
   * The room it is said or happens in. Absent: between the person and the account.
   */
  roomId?: string;
  mode?: Mode;
  /**
   * text: what is said; messageEdited: what it says now. Absent: a phrase. sticker: what its user typed
   * into a message sticker, at most 100 characters.
   */
  text?: string;
  /**
   * text, messageEdited: LINE emoji in the text, each at its place in UTF-16 code units.
   *
   * @minItems 1
   * @maxItems 20
   */
  emojis?: Emoji[];
  /**
   * text, messageEdited: the mentions of the text, each at its place in UTF-16 code units.
   */
  mention?: {
    /**
     * The mentions, in the order of the text.
     *
     * @minItems 1
     * @maxItems 20
     */
    mentionees: Mentionee[];
  };
  /**
   * text, sticker: id of the message that is quoted.
   */
  quotedMessageId?: string;
  /**
   * image, video, audio, file: the bytes in base64. Absent: content of the right type is made.
   */
  content?: string;
  /**
   * image, video, audio, file: media type of content.
   */
  contentType?: string;
  /**
   * image, video, audio: where the content is, when LINE does not keep it.
   */
  originalContentUrl?: string;
  /**
   * image, video: where the preview is, when LINE does not keep the content.
   */
  previewImageUrl?: string;
  /**
   * image: how many are sent as one set. Absent: 1, without a set.
   *
   * Unit: items.
   */
  count?: number;
  /**
   * image, with count: which of the set arrive, in this order: [3, 1] of three leaves out the second.
   * LINE sends the images of a set in any order, and may send some alone. Absent: all, from the first.
   *
   * @minItems 1
   * @maxItems 20
   */
  parts?: number[];
  /**
   * image, with count: id of the set, so that acts with one image each make up a set together. Absent: a
   * new one.
   */
  imageSetId?: string;
  /**
   * video, audio: its length in milliseconds. Absent: that of the content the mock makes.
   *
   * Unit: ms.
   */
  duration?: number;
  /**
   * file: its name. Absent: file.txt.
   */
  fileName?: string;
  /**
   * file: its size in bytes. Absent: that of content, else 2138.
   *
   * Unit: bytes.
   */
  fileSize?: number;
  /**
   * location: its name.
   */
  title?: string;
  /**
   * location: its address.
   */
  address?: string;
  /**
   * location: degrees north. Absent, with longitude: a place in Bangkok.
   */
  latitude?: number;
  /**
   * location: degrees east. Absent, with latitude: a place in Bangkok.
   */
  longitude?: number;
  /**
   * sticker: id of its package. Absent: 11537.
   */
  packageId?: string;
  /**
   * sticker: its id. Absent: 52002738.
   */
  stickerId?: string;
  stickerResourceType?: StickerResourceType;
  /**
   * sticker: words that describe it, at most 15.
   *
   * @maxItems 15
   */
  keywords?: string[];
  /**
   * messages, messageEdited: token to mark the message as read with, which LINE sends and the page does
   * not have. Of a set of images it is that of the first to arrive; the others get their own. Absent:
   * none.
   */
  markAsReadToken?: string;
  /**
   * unsend, messageEdited: the message that is taken back, or changed. Absent: the last one of the
   * person that can be.
   */
  messageId?: string;
  /**
   * memberJoined, memberLeft: ids of those who come or go. Absent: the person who acts.
   *
   * @minItems 1
   * @maxItems 500
   */
  members?: string[];
  /**
   * postback: the data of the action. Absent: data of an order.
   */
  data?: string;
  /**
   * postback: what was picked, by name: date, time or datetime of a date picker; newRichMenuAliasId and
   * status of a rich menu. Absent: nothing was picked.
   */
  params?: {
    [k: string]: string;
  };
  /**
   * videoPlayComplete: the tracking id that the video was sent with. Absent: a new one.
   */
  trackingId?: string;
  /**
   * beacon: enter, came into range; banner, tapped the banner; stay, is still in range. Absent: enter.
   */
  beacon?: 'enter' | 'banner' | 'stay';
  /**
   * beacon: hardware id of the beacon. Absent: 10 hex digits.
   */
  hwid?: string;
  /**
   * beacon: device message of the beacon, in hex digits. Absent: none.
   */
  dm?: string;
  /**
   * accountLink: how it went. Absent: ok.
   */
  result?: 'ok' | 'failed';
  /**
   * accountLink: the nonce that the service gave. Absent: a new one.
   */
  nonce?: string;
  /**
   * membership: joined, left or renewed. Absent: joined.
   */
  membership?: 'joined' | 'left' | 'renewed';
  /**
   * membership: id of the membership. Absent: a number of four digits.
   */
  membershipId?: number;
}
/**
 * One LINE emoji inside a text. The page shows its fields in an example only.
 *
 * Section: 1. 文本类型消息.
 */
export interface Emoji {
  /**
   * Where the emoji begins in the text, in UTF-16 code units from 0.
   */
  index: number;
  /**
   * How long its placeholder in the text is, in UTF-16 code units.
   */
  length: number;
  /**
   * Id of the emoji set: 24 hex digits.
   */
  productId: string;
  /**
   * Id of the emoji in its set: 3 digits.
   */
  emojiId: string;
}
/**
 * One mention inside a text.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface Mentionee {
  /**
   * Where the mention begins in the text, in UTF-16 code units from 0.
   */
  index: number;
  /**
   * How long the mention is, in UTF-16 code units.
   */
  length: number;
  /**
   * Who is mentioned: one person or everyone in the chat.
   */
  type: 'user' | 'all';
  userId?: LineUserId;
  /**
   * Whether the person mentioned is the account that receives the event.
   */
  isSelf?: boolean;
}
/**
 * The behaviour switches of a tenant: choices the provider does not document. An absent switch keeps
 * its default.
 *
 * Section: sobot-mock (undocumented behaviour).
 */
export interface Behaviour {
  /**
   * What a new token does to the tokens before it.
   */
  tokenRotation?: 'single' | 'overlap';
  /**
   * How far create_time may be from the clock, in seconds, before getToken refuses it.
   *
   * Unit: s.
   */
  createTimeSkewSeconds?: 'off' | number;
  /**
   * Which codes getToken answers for an unknown appid and for a wrong sign.
   */
  credentialErrors?: 'platform' | 'documented';
  /**
   * Language of ret_msg.
   */
  language?: 'zh' | 'en' | 'header';
  /**
   * HTTP status of an answer whose ret_code is not 000000.
   */
  errorStatus?: 'always200' | 'mapped';
  /**
   * Shape of the item that getMediaContent answers.
   */
  mediaItem?: 'string' | 'object';
  /**
   * What happens to a parameter sent in the other JSON type.
   */
  coercion?: 'lenient' | 'strict';
  /**
   * What happens to a page_size above 100.
   */
  pageSizeOverMaximum?: 'reject' | 'clamp';
  /**
   * What happens to an optional parameter of a list that is null.
   */
  nullParameter?: 'reject' | 'ignore';
  /**
   * How the task_name filter compares.
   */
  textMatch?: 'contains' | 'exact';
  /**
   * Which broadcast tasks a time range selects in queryTaskList.
   */
  taskTimeMatch?: 'start' | 'within' | 'overlap';
  /**
   * How webhook bodies spell characters beyond ASCII.
   */
  webhookSpelling?: 'raw' | 'escaped';
}
/**
 * What sobot-mock.config.json holds, and what sobot-mock.config.ts and .js export by default: the
 * options of sobot-mock start.
 *
 * Section: sobot-mock (configuration).
 */
export interface Config {
  /**
   * Where this schema is, for editors.
   */
  $schema?: string;
  /**
   * Port to listen on; 0 takes any free one.
   */
  port?: number;
  /**
   * Address to listen on. Any but a loopback address makes the control routes ask for a control token.
   */
  host?: string;
  /**
   * Whether to serve HTTPS, with a certificate made at start.
   */
  https?: boolean;
  /**
   * Credential id of the default tenant.
   */
  appid?: string;
  /**
   * Credential key of the default tenant: what signs its token calls.
   */
  appKey?: string;
  /**
   * The number behind every random value: the same seed and the same calls give the same answers.
   */
  seed?: number;
  behaviour?: Behaviour;
  /**
   * What each tenant holds at first: believable (a generated account with a past), empty, or the path of
   * a state file, relative to the configuration.
   */
  initialState?: string;
  /**
   * A file that everything tenants hold is kept in, made where there is none; relative to the
   * configuration. Absent: what they hold ends with the mock server.
   */
  data?: string;
  /**
   * URL of a PostgreSQL database that several mock servers share, so that they are one, like
   * postgres://user@host:5432/database; its schema sobot_mock is made where there is none. A password is
   * better given in the variable PGPASSWORD. Absent: the mock server is alone.
   */
  store?: string;
  /**
   * A state file that what the first tenant holds is written to when the mock server stops, in the place
   * of an old one; relative to the configuration.
   */
  saveOnExit?: string;
  /**
   * The time at which each tenant's clock stands still: ISO 8601 with its zone, or milliseconds since
   * the epoch. Without it the clock runs in real time.
   *
   * Unit: ms.
   */
  clock?: string | number;
  timezone?: Timezone;
  /**
   * Names by which the control routes may be called, beside the address listened on and localhost; pages
   * of theirs may call them.
   *
   * Items: A host name, without a port.
   */
  allowHost?: string[];
  /**
   * What a caller of the control routes has to send. Without it one is made where one is needed.
   */
  controlToken?: string;
  /**
   * Where the webhook events of the default tenant go.
   *
   * Items: URL of a receiver: http or https, without a user name or password.
   */
  webhookUrl?: string[];
  /**
   * Channel secret that signs what those receivers get. Absent: nothing is signed.
   */
  webhookSecret?: string;
  /**
   * Whether those receivers get again what failed: up to four times, after 1 min, 5 min, 30 min and 2 h.
   */
  redelivery?: boolean;
  /**
   * Hosts that receivers may have, beside this machine's own.
   *
   * Items: A host name, without a port; * for any.
   */
  allowWebhookHost?: string[];
  /**
   * How many requests each tenant's journal keeps.
   *
   * Unit: items.
   */
  journalLimit?: number;
  /**
   * How many records control calls may bring each tenant to. Absent: as many as there is memory for.
   *
   * Unit: items.
   */
  quotaRecords?: number;
  /**
   * How many characters of requests and answers each tenant's journal keeps: the oldest requests go
   * first.
   *
   * Unit: characters.
   */
  quotaJournalBytes?: number;
  /**
   * How many deliveries control calls may cause in each tenant a second. Absent: unlimited.
   *
   * Unit: items.
   */
  quotaDeliveries?: number;
  /**
   * How many streams of each tenant may be open at once. Absent: unlimited.
   *
   * Unit: items.
   */
  quotaStreams?: number;
  /**
   * What is printed of each request: a line to read, a JSON document, or nothing.
   */
  log?: 'pretty' | 'json' | 'silent';
  /**
   * What sobot-mock listen saw of a platform, for people to read. start ignores it.
   */
  observed?: {};
  /**
   * Whether to open the console in a browser once the mock server listens.
   */
  open?: boolean;
}
/**
 * One broadcast task: a mass send, its times and its counts.
 *
 * Section: 查询群发任务数据.
 */
export interface BroadcastTaskItem {
  /**
   * Name of the broadcast task.
   *
   * Documented type: String.
   */
  task_name: string;
  task_source: TaskSource;
  /**
   * Id of the broadcast task.
   *
   * Documented type: String.
   */
  taskid: string;
  timezone: Timezone;
  /**
   * When sending began: YYYY-MM-DD HH:mm:ss in the task's timezone.
   *
   * Documented type: String.
   */
  task_start_time: string;
  /**
   * When sending ended: YYYY-MM-DD HH:mm:ss in the task's timezone.
   *
   * Documented type: String.
   */
  task_end_time: string;
  send_time_type: SendTimeType;
  /**
   * How many recipients were planned.
   *
   * Unit: items. Documented type: Long.
   */
  estimate_send_num: number;
  /**
   * How many were sent.
   *
   * Unit: items. Documented type: Long.
   */
  send_success_num: number;
  /**
   * How many failed.
   *
   * Unit: items. Documented type: Long.
   */
  send_error_num: number;
  /**
   * Id of the marketing subject; empty when the task has none.
   *
   * Documented type: String.
   */
  subjectid: string;
}
/**
 * One send record: one recipient's outcome of a broadcast task.
 *
 * Section: 查询发送记录.
 */
export interface SendRecordItem {
  /**
   * Name of the broadcast task.
   *
   * Documented type: String.
   */
  task_name: string;
  error_code: RecordErrorCode;
  timezone: Timezone;
  /**
   * Id of the LINE message; several joined by commas when one send made several messages, empty when
   * sending failed.
   *
   * Documented type: String.
   */
  messageid: string;
  /**
   * Id of the broadcast task.
   *
   * Documented type: String.
   */
  taskid: string;
  /**
   * Id of the recipient: the person's LINE user id.
   *
   * Documented type: String.
   */
  recipient_id: string;
  /**
   * Id of the agent who sent; empty where nobody did: a record sent by API.
   *
   * Documented type: String.
   */
  send_agentid: string;
  /**
   * When it was sent. Milliseconds since the epoch.
   *
   * Unit: ms. Documented type: Long.
   */
  send_time: number;
  /**
   * LINE official account that sent.
   *
   * Documented type: String.
   */
  sender: string;
  /**
   * When its status last changed. Milliseconds since the epoch.
   *
   * Unit: ms. Documented type: Long.
   */
  status_update_time: number;
  /**
   * Id of the marketing subject; empty when the task has none.
   *
   * Documented type: String.
   */
  subjectid: string;
}
/**
 * A token and how long it lives.
 *
 * Section: 获取Token.
 */
export interface TokenItem {
  /**
   * The token: 32 hex digits.
   *
   * Documented type: String.
   */
  token: string;
  /**
   * How long the token lives from now, in seconds: 86400 or less.
   *
   * Unit: s. Documented type: String.
   */
  expires_in: string;
}
/**
 * An audio recording.
 *
 * Section: 4. 音频类型消息.
 */
export interface AudioMessage {
  /**
   * This is an audio message.
   *
   * Documented type: String.
   */
  type: 'audio';
  id: MessageId;
  duration?: Duration;
  contentProvider: ContentProvider;
  markAsReadToken?: MarkAsReadToken;
}
/**
 * The content is kept by LINE: getMediaContent finds it by the message id.
 *
 * Section: 2. 图片类型消息.
 */
export interface LineContentProvider {
  /**
   * Sent by a LINE user.
   *
   * Documented type: String.
   */
  type: 'line';
}
/**
 * The content lies on a server of its own and cannot be fetched with getMediaContent.
 *
 * Section: 3. 视频类型消息.
 */
export interface ExternalContentProvider {
  /**
   * Kept elsewhere.
   *
   * Documented type: String.
   */
  type: 'external';
  /**
   * URL of the content.
   *
   * Documented type: String.
   */
  originalContentUrl: string;
  /**
   * URL of a preview image. Videos and images have it; audio does not.
   *
   * Documented type: String.
   */
  previewImageUrl?: string;
}
/**
 * A file.
 *
 * Section: 5. 文件类型消息.
 */
export interface FileMessage {
  /**
   * This is a file message.
   *
   * Documented type: String.
   */
  type: 'file';
  id: MessageId;
  /**
   * Name of the file.
   *
   * Documented type: String.
   */
  fileName: string;
  /**
   * Size of the file, in bytes.
   *
   * Unit: bytes. Documented type: Integer.
   */
  fileSize: number;
  markAsReadToken?: MarkAsReadToken;
}
/**
 * An image.
 *
 * Section: 2. 图片类型消息.
 */
export interface ImageMessage {
  /**
   * This is an image message.
   *
   * Documented type: String.
   */
  type: 'image';
  id: MessageId;
  contentProvider: ContentProvider;
  imageSet?: ImageSet;
  quoteToken: QuoteToken;
  markAsReadToken?: MarkAsReadToken;
}
/**
 * Ties together images sent at once. Each comes in an event of its own.
 *
 * Section: 2. 图片类型消息.
 */
export interface ImageSet {
  /**
   * Id of the set: 64 upper-case hex digits. Its images share it.
   *
   * Documented type: String.
   */
  id: string;
  /**
   * Which image of the set this is, counted from 1.
   *
   * Documented type: Integer.
   */
  index?: number;
  /**
   * How many images the set has.
   *
   * Unit: items. Documented type: Integer.
   */
  total?: number;
}
/**
 * A text. The page lists no quoteToken for it, yet its example has one.
 *
 * Section: 1. 文本类型消息.
 */
export interface TextMessage {
  /**
   * This is a text message.
   *
   * Documented type: String.
   */
  type: 'text';
  id: MessageId;
  /**
   * The text, with a placeholder where each LINE emoji stands.
   *
   * Documented type: String.
   */
  text: string;
  /**
   * The LINE emojis of the text; absent when it has none.
   *
   * Documented type: Array.
   */
  emojis?: Emoji[];
  mention?: Mention;
  quoteToken?: QuoteToken;
  markAsReadToken?: MarkAsReadToken;
  /**
   * Id of the message that this one quotes; absent when it quotes none. The page does not have it.
   *
   * Section: LINE Messaging API (inferred).
   */
  quotedMessageId?: string;
}
/**
 * The mentions of a text, in the form LINE defines and the mock emits.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface MentionObject {
  /**
   * The mentions, in the order of the text.
   *
   * @minItems 1
   */
  mentionees: Mentionee[];
}
/**
 * A video.
 *
 * Section: 3. 视频类型消息.
 */
export interface VideoMessage {
  /**
   * This is a video message.
   *
   * Documented type: String.
   */
  type: 'video';
  id: MessageId;
  duration?: Duration;
  contentProvider: ContentProvider;
  quoteToken: QuoteToken;
  markAsReadToken?: MarkAsReadToken;
}
/**
 * A place.
 *
 * Section: 6. 地点类型消息.
 */
export interface LocationMessage {
  /**
   * This is a location message.
   *
   * Documented type: String.
   */
  type: 'location';
  id: MessageId;
  /**
   * Name of the place.
   *
   * Documented type: String.
   */
  title?: string;
  /**
   * Address of the place.
   *
   * Documented type: String.
   */
  address?: string;
  /**
   * Latitude in degrees, north positive.
   *
   * Unit: degrees. Documented type: Decimal.
   */
  latitude: number;
  /**
   * Longitude in degrees, east positive.
   *
   * Unit: degrees. Documented type: Decimal.
   */
  longitude: number;
  markAsReadToken?: MarkAsReadToken;
}
/**
 * A sticker.
 *
 * Section: 7. 贴纸类型消息.
 */
export interface StickerMessage {
  /**
   * This is a sticker message.
   *
   * Documented type: String.
   */
  type: 'sticker';
  id: MessageId;
  /**
   * Id of the sticker package: digits.
   *
   * Documented type: String.
   */
  packageId: string;
  /**
   * Id of the sticker: digits.
   *
   * Documented type: String.
   */
  stickerId: string;
  stickerResourceType: StickerResourceType;
  /**
   * Words that describe the sticker, at most 15. A sticker with more gives 15 at random, so two events
   * can differ.
   *
   * Documented type: Array.
   *
   * @maxItems 15
   */
  keywords?: string[];
  quoteToken: QuoteToken;
  markAsReadToken?: MarkAsReadToken;
  /**
   * Id of the message that this one quotes; absent when it quotes none. The page does not have it.
   *
   * Section: LINE Messaging API (inferred).
   */
  quotedMessageId?: string;
  /**
   * What the person typed into a message sticker; absent on others. The page does not have it.
   *
   * Section: LINE Messaging API (inferred).
   */
  text?: string;
}
/**
 * How the event reached the receiver.
 *
 * Section: 完整示例.
 */
export interface DeliveryContext {
  /**
   * Whether the event was delivered before.
   *
   * Documented type: Boolean.
   */
  isRedelivery: boolean;
}
/**
 * What a follow event tells about the follow. The page shows it in an example only.
 *
 * Section: 1. 关注事件.
 */
export interface Follow {
  /**
   * True when the person unblocked the account, false when they added it as a friend.
   */
  isUnblocked: boolean;
}
/**
 * The event comes from a group chat. The page names the type and none of its fields.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface GroupSource {
  /**
   * A group chat.
   *
   * Documented type: String.
   */
  type: 'group';
  /**
   * Id of the group chat: C and 32 lower-case hex digits.
   */
  groupId: string;
  userId?: LineUserId;
}
/**
 * The event comes from a multi-person chat. The page names the type and none of its fields.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface RoomSource {
  /**
   * A multi-person chat.
   *
   * Documented type: String.
   */
  type: 'room';
  /**
   * Id of the multi-person chat: R and 32 lower-case hex digits.
   */
  roomId: string;
  userId?: LineUserId;
}
/**
 * The event comes from a one-on-one chat.
 *
 * Section: 完整示例.
 */
export interface UserSource {
  /**
   * A person.
   *
   * Documented type: String.
   */
  type: 'user';
  userId: LineUserId;
}
/**
 * How fast a receiver answered the requests that it has to acknowledge.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface Acknowledgement {
  /**
   * How many requests were answered.
   */
  count: number;
  /**
   * Half were answered within this.
   *
   * Unit: ms.
   */
  p50: number;
  /**
   * 99 of 100 were answered within this.
   *
   * Unit: ms.
   */
  p99: number;
  /**
   * The slowest.
   *
   * Unit: ms.
   */
  max: number;
  /**
   * What LINE allows.
   *
   * Unit: ms.
   */
  limit: number;
}
/**
 * A text in both languages of the project.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface Bilingual {
  /**
   * English.
   */
  en: string;
  /**
   * Chinese.
   */
  zh: string;
}
/**
 * What a run of checks found: the JSON that sobot-mock check writes.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CheckReport {
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * What was checked.
   */
  subject: 'provider' | 'receiver' | 'journal';
  /**
   * Where it is: an origin or a URL, without credentials.
   */
  target: string;
  /**
   * Decides every generated case: the same seed runs the same checks again. Absent where nothing is
   * generated.
   */
  seed?: number;
  /**
   * When it began: ISO 8601, UTC.
   */
  startedAt: string;
  /**
   * How long it took.
   *
   * Unit: ms.
   */
  ms: number;
  /**
   * True where the run ended before every check was tried.
   */
  interrupted?: boolean;
  /**
   * How many requests were made; of journals, how many were judged.
   */
  requests: number;
  counts: CheckCounts;
  /**
   * Every check, in the order they ran.
   */
  checks: CheckResult[];
  /**
   * The journals that were judged: those of tenants that were called.
   */
  journals?: JudgedJournal[];
  /**
   * What the target does beyond or against the page.
   */
  drift?: Drift[];
  behaviour?: Behaviour;
  acknowledgement?: Acknowledgement;
  outcomes?: Outcomes;
}
/**
 * How many checks ended how.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CheckCounts {
  /**
   * Nothing found.
   */
  passed: number;
  /**
   * Violations of the contract.
   */
  failed: number;
  /**
   * Violations that are tolerated: warnings.
   */
  warned: number;
  /**
   * Not tried.
   */
  skipped: number;
}
/**
 * What came of one check.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CheckResult {
  /**
   * Names the check: token/shape.
   */
  id: string;
  title: Bilingual;
  source: RuleSource;
  /**
   * What breaking the rule means: a violation of the contract, or a warning.
   */
  severity: 'violation' | 'warning';
  /**
   * passed: nothing found. failed: violations. warned: warnings and nothing worse. skipped: not tried.
   */
  status: 'passed' | 'failed' | 'warned' | 'skipped';
  /**
   * How many cases were tried.
   */
  tried: number;
  /**
   * How many of them failed.
   */
  failed: number;
  skipped?: Bilingual;
  /**
   * The violations that are told: the smallest case, or at most 20 where all cases were asked for.
   */
  violations: CheckViolation[];
  /**
   * How many more cases violate the rule than are told. Absent: none.
   */
  others?: number;
  /**
   * How many requests it made.
   */
  requests?: number;
  /**
   * How long it took.
   *
   * Unit: ms.
   */
  ms: number;
}
/**
 * Where a rule comes from: a heading of the provider's page, a behaviour switch for what the page
 * leaves open, or LINE's own rules, which the provider forwards.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface RuleSource {
  /**
   * Documented by the provider, left open by it, or inferred from LINE.
   */
  kind: 'documented' | 'behaviour' | 'line';
  /**
   * The heading on the page, the name of the switch, or the topic in LINE's documentation.
   */
  name: string;
}
/**
 * One violation that a check found.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CheckViolation {
  message: Bilingual;
  remedy: Bilingual;
  /**
   * Present where it counts for less than its rule's violations: a warning.
   */
  severity?: 'warning';
  /**
   * Where in the answer or the payload: items[0].taskid.
   */
  path?: string;
  /**
   * Appid of the tenant in whose journal it was seen.
   */
  tenant?: string;
  /**
   * Ids of the journal entries it was seen in: the first 20.
   */
  entries?: number[];
  /**
   * What the rule asks for.
   */
  expected?: unknown;
  /**
   * What was found instead.
   */
  got?: unknown;
  request?: RecordedRequest;
  response?: RecordedResponse;
  /**
   * True where a generated case was made as small as it could be and still fails.
   */
  shrunk?: boolean;
}
/**
 * What was sent, credentials masked.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface RecordedRequest {
  /**
   * HTTP method.
   */
  method: string;
  /**
   * The whole URL, or the path where the host is known.
   */
  url: string;
  /**
   * Headers that matter, by their lower-case name.
   */
  headers?: {
    [k: string]: string;
  };
  /**
   * The body as text, cut where it is long.
   */
  body?: string;
}
/**
 * What came back, credentials masked.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface RecordedResponse {
  /**
   * HTTP status.
   */
  status: number;
  /**
   * Headers that matter, by their lower-case name.
   */
  headers?: {
    [k: string]: string;
  };
  /**
   * The body as text, cut where it is long.
   */
  body?: string;
  /**
   * How long it took.
   *
   * Unit: ms.
   */
  ms?: number;
}
/**
 * A tenant's journal, and how much of it there was to judge.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface JudgedJournal {
  /**
   * Appid of the tenant.
   */
  tenant: string;
  /**
   * How many requests it holds.
   */
  requests: number;
  /**
   * How many older ones it let go to make room.
   */
  dropped: number;
}
/**
 * Something the target does that the page leaves open, contradicts or does not mention.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface Drift {
  /**
   * The behaviour switch that it settles.
   */
  behaviour?: string;
  /**
   * The setting of the switch that matches the target.
   */
  value?: unknown;
  /**
   * Id of the check that saw it.
   */
  check: string;
  /**
   * Heading on the provider's page, or where the rule comes from.
   */
  section?: string;
  message: Bilingual;
  /**
   * How often it was seen.
   */
  count?: number;
  /**
   * One place where it was seen.
   */
  example?: unknown;
}
/**
 * Of the requests that a receiver has to acknowledge: how many it did, and how the others failed, in
 * LINE's words.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface Outcomes {
  /**
   * Any 2xx in time.
   */
  acknowledged: number;
  /**
   * No connection.
   */
  could_not_connect: number;
  /**
   * No answer in time.
   */
  request_timeout: number;
  /**
   * Any other status.
   */
  error_status_code: number;
  /**
   * A reset, or an answer that is not HTTP.
   */
  unclassified: number;
}
/**
 * How many items there are of each kind.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CoverageCounts {
  /**
   * All of them.
   */
  items: number;
  /**
   * Covered at least once.
   */
  covered: number;
  /**
   * Not covered, for a reason that was given: they do not count.
   */
  allowed: number;
  /**
   * Not covered, and they should be.
   */
  missing: number;
}
/**
 * One thing of the contract that a run can exercise.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CoverageItem {
  /**
   * Family, what it is about, and in what outcome: filter/queryTaskList/sender/nothing.
   */
  id: string;
  what: Bilingual;
  /**
   * How often it was.
   */
  covered: number;
  /**
   * Why it need not be.
   */
  allowed?: string;
  /**
   * The cheapest way to cover it, step by step. Absent where it is covered, or no way is known.
   */
  how?: CoverageStep[];
}
/**
 * A step of a test: in words, and as the request that it is.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CoverageStep {
  /**
   * English.
   */
  en: string;
  /**
   * Chinese.
   */
  zh: string;
  request?: CoverageRequest;
}
/**
 * The request of a step. Absent for a step that no request makes.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CoverageRequest {
  /**
   * Its method.
   */
  method: 'GET' | 'POST' | 'PATCH';
  /**
   * Its path. :appid stands for the tenant, :newest for the newest delivery; :answered alone for the URL
   * in the answer of the step before.
   */
  path: string;
  /**
   * The token that it carries: the newest that was given, the one before it, or one that nobody gave.
   */
  token?: 'newest' | 'former' | 'unknown';
  /**
   * The header that chooses the language of the answer.
   */
  language?: 'en';
  /**
   * Parameters of an operation: its query or its body. A value that has to be looked up is an object:
   * {"is": "credential"}, one that is right; {"is": "known"}, one that records have; {"is": "messageOf",
   * "type": "image"}, the id of such a message.
   */
  parameters?: {};
  /**
   * Body of a control call.
   */
  body?: unknown;
}
/**
 * What of the contract was exercised, and in what outcome: the JSON that sobot-mock check coverage
 * writes.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CoverageReport {
  /**
   * Version of this format.
   */
  version: 1;
  /**
   * Tells it from a report of checks.
   */
  subject: 'coverage';
  /**
   * Share of what counts that was covered, rounded down to a tenth.
   */
  percent: number;
  counts: CoverageCounts;
  /**
   * What it was read from, a row for each tenant.
   */
  journals: CoveredJournal[];
  /**
   * Everything there is to cover.
   */
  items: CoverageItem[];
  /**
   * The tests that raise it most, the first of them most of all.
   */
  suggestions: CoverageSuggestion[];
}
/**
 * The journal of a tenant, how much of it there was, and the behaviour switches that stood otherwise
 * than by default.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CoveredJournal {
  /**
   * Appid of the tenant.
   */
  tenant: string;
  /**
   * How many requests it holds.
   */
  requests: number;
  /**
   * How many webhook deliveries it has on record.
   */
  deliveries: number;
  /**
   * How many older requests it let go to make room: what they covered is not known.
   */
  dropped: number;
  behaviour?: Behaviour;
}
/**
 * A test to add.
 *
 * Section: sobot-mock (report of the contract kit).
 */
export interface CoverageSuggestion {
  /**
   * What it does: calls of the client, and control calls between them.
   */
  steps: CoverageStep[];
  /**
   * How many items it covers that neither the run nor the suggestions before it do.
   */
  gain: number;
  /**
   * Ids of those items.
   */
  covers: string[];
}
/**
 * Query parameters of getMediaContent.
 *
 * Section: 获取媒体消息内容.
 */
export interface GetMediaContentQuery {
  /**
   * Id of the LINE message whose content is wanted: message.id of its webhook event.
   *
   * Documented type: String.
   */
  messageid: string;
  /**
   * Id of the channel the message was sent to. Not the appid of the credentials.
   *
   * Documented type: String.
   */
  appid: string;
}
/**
 * Query parameters of getToken.
 *
 * Section: 获取Token.
 */
export interface GetTokenQuery {
  /**
   * Id of the company's API credentials. Not the channel id that getMediaContent calls appid.
   *
   * Documented type: String.
   */
  appid: string;
  /**
   * When the request was signed: 10 digits, seconds since the epoch.
   *
   * Unit: s. Documented type: String.
   */
  create_time: string;
  /**
   * md5 of appid, create_time and app_key joined without separators, as 32 hex digits. Upper case is
   * accepted.
   *
   * Documented type: String.
   */
  sign: string;
}
/**
 * Body of queryTaskList. Filters combine with AND; an absent one does not filter.
 *
 * Section: 查询群发任务数据.
 */
export interface QueryTaskListRequest {
  /**
   * Start of the time range, inclusive: milliseconds since the epoch. The behaviour switch taskTimeMatch
   * says how tasks are compared with the range.
   *
   * Unit: ms. Documented type: Long.
   */
  task_start_time?: number | string;
  /**
   * End of the time range, inclusive: milliseconds since the epoch.
   *
   * Unit: ms. Documented type: Long.
   */
  task_end_time?: number | string;
  /**
   * LINE official account that sends. Empty: no filter.
   *
   * Documented type: String.
   */
  sender?: string | number;
  /**
   * Name of the broadcast task. The behaviour switch textMatch says how it is compared. Empty: no
   * filter.
   *
   * Documented type: String.
   */
  task_name?: string | number;
  /**
   * Id of the marketing subject. Empty: no filter.
   *
   * Documented type: String.
   */
  subjectid?: string | number;
  /**
   * Page wanted, counted from 1. Absent: 1.
   *
   * Documented type: Integer.
   */
  page_no?: number | string;
  /**
   * Rows on a page, at most 100. Absent: 15.
   *
   * Unit: items. Documented type: Integer.
   */
  page_size?: number | string;
}
/**
 * Body of sendRecordList. Filters combine with AND; an absent one does not filter, save that without a
 * time range only the last month is searched.
 *
 * Section: 查询发送记录.
 */
export interface SendRecordListRequest {
  /**
   * Earliest send time, inclusive: milliseconds since the epoch.
   *
   * Unit: ms. Documented type: Long.
   */
  send_start_time?: number | string;
  /**
   * Latest send time, inclusive: milliseconds since the epoch.
   *
   * Unit: ms. Documented type: Long.
   */
  send_end_time?: number | string;
  /**
   * One message id; finds the record whose comma-joined ids contain it. Empty: no filter.
   *
   * Documented type: String.
   */
  messageid?: string | number;
  /**
   * How far the message got: 0 sent, 1 delivered, 2 read, 9 failed. Empty: no filter.
   *
   * Documented type: String.
   */
  message_status?: ('0' | '1' | '2' | '9' | '') | (0 | 1 | 2 | 9);
  /**
   * Id of the broadcast task. Send it as a string: a number past 2^53 loses digits in JSON parsers.
   * Empty: no filter.
   *
   * Documented type: String.
   */
  taskid?: string | number;
  /**
   * Name of the broadcast task. The behaviour switch textMatch says how it is compared. Empty: no
   * filter.
   *
   * Documented type: String.
   */
  task_name?: string | number;
  /**
   * Id of the agent who sent. Empty: no filter.
   *
   * Documented type: String.
   */
  send_agentid?: string | number;
  /**
   * LINE official account that sends. Empty: no filter.
   *
   * Documented type: String.
   */
  sender?: string | number;
  /**
   * Id of the recipient: recipient_id of a send record. Empty: no filter.
   *
   * Documented type: String.
   */
  recipient?: string | number;
  /**
   * Id of the marketing subject. Empty: no filter.
   *
   * Documented type: String.
   */
  subjectid?: string | number;
  /**
   * Page wanted, counted from 1. Absent: 1.
   *
   * Documented type: Integer.
   */
  page_no?: number | string;
  /**
   * Rows on a page, at most 100. Absent: 15.
   *
   * Unit: items. Documented type: Integer.
   */
  page_size?: number | string;
}
/**
 * The header that every operation but getToken needs.
 *
 * Section: 接口声明.
 */
export interface TokenHeader {
  /**
   * The token that getToken answered.
   *
   * Documented type: String.
   */
  token: string;
}
/**
 * The envelope of every call that did not succeed.
 *
 * Section: 错误编码.
 */
export interface ErrorResponse {
  ret_code: ErrorRetCode;
  /**
   * Text of the error.
   *
   * Documented type: String.
   */
  ret_msg: string;
}
/**
 * Answer of getMediaContent when it succeeds.
 *
 * Section: 获取媒体消息内容.
 */
export interface GetMediaContentResponse {
  item: MediaContentItem;
  /**
   * 000000: the call succeeded.
   *
   * Documented type: String.
   */
  ret_code: '000000';
  /**
   * Text of the result.
   *
   * Documented type: String.
   */
  ret_msg: string;
}
/**
 * Answer of getToken when it succeeds.
 *
 * Section: 获取Token.
 */
export interface GetTokenResponse {
  item: TokenItem;
  /**
   * 000000: the call succeeded.
   *
   * Documented type: String.
   */
  ret_code: '000000';
  /**
   * Text of the result.
   *
   * Documented type: String.
   */
  ret_msg: string;
}
/**
 * Answer of queryTaskList when it succeeds: one page of the broadcast tasks that match.
 *
 * Section: 查询群发任务数据.
 */
export interface QueryTaskListResponse {
  /**
   * The broadcast tasks of this page, newest first; empty past the last page.
   *
   * Documented type: Array.
   *
   * @maxItems 100
   */
  items: BroadcastTaskItem[];
  /**
   * How many pages there are; 0 when nothing matches.
   *
   * Documented type: Integer.
   */
  page_count: number;
  /**
   * The page answered, counted from 1.
   *
   * Documented type: Integer.
   */
  page_no: number;
  /**
   * Rows on a page.
   *
   * Unit: items. Documented type: Integer.
   */
  page_size: number;
  /**
   * How many broadcast tasks match in all.
   *
   * Unit: items. Documented type: Integer.
   */
  total_count: number;
  /**
   * 000000: the call succeeded.
   *
   * Documented type: String.
   */
  ret_code: '000000';
  /**
   * Text of the result.
   *
   * Documented type: String.
   */
  ret_msg: string;
}
/**
 * Answer of sendRecordList when it succeeds: one page of the send records that match.
 *
 * Section: 查询发送记录.
 */
export interface SendRecordListResponse {
  /**
   * The send records of this page, newest first; empty past the last page.
   *
   * Documented type: Array.
   *
   * @maxItems 100
   */
  items: SendRecordItem[];
  /**
   * How many pages there are; 0 when nothing matches.
   *
   * Documented type: Integer.
   */
  page_count: number;
  /**
   * The page answered, counted from 1.
   *
   * Documented type: Integer.
   */
  page_no: number;
  /**
   * Rows on a page.
   *
   * Unit: items. Documented type: Integer.
   */
  page_size: number;
  /**
   * How many send records match in all.
   *
   * Unit: items. Documented type: Integer.
   */
  total_count: number;
  /**
   * 000000: the call succeeded.
   *
   * Documented type: String.
   */
  ret_code: '000000';
  /**
   * Text of the result.
   *
   * Documented type: String.
   */
  ret_msg: string;
}
/**
 * What happens to a receiver, step by step: people act, the clock moves, deliveries fail. Played
 * again, it sends the same bytes.
 *
 * Section: sobot-mock (scenario file).
 */
export interface Scenario {
  /**
   * Where editors find this schema. Ignored.
   */
  $schema?: string;
  /**
   * Drives every random value: ids, tokens, what an act leaves out. Absent: the seed of its state, else
   * 1.
   */
  seed?: number;
  /**
   * Credential id of the tenant: with the seed it decides every random value. Absent: 1.
   */
  appid?: string;
  start?: ScenarioInstant;
  behaviour?: Behaviour;
  state?: TenantState;
  receiver?: ScenarioReceiver;
  /**
   * What happens, one after the other. A step has ended when nothing is under way to the receiver any
   * more.
   *
   * @maxItems 100000
   */
  steps: ScenarioStep[];
}
/**
 * Everything a tenant holds: what the state control route exports and imports, and the file
 * --initial-state reads. What is left out is empty or default.
 *
 * Section: sobot-mock (state file).
 */
export interface TenantState {
  /**
   * Where editors find this schema. Ignored.
   */
  $schema?: string;
  /**
   * Drives every random value of the tenant.
   */
  seed?: number;
  timezone?: Timezone;
  behaviour?: Behaviour;
  clock?: ClockState;
  /**
   * How often random values were drawn, by concern: keeps what is made next apart from what was made
   * before.
   */
  sequences?: {
    [k: string]: number;
  };
  /**
   * The LINE official accounts it connects.
   */
  channels?: ChannelState[];
  /**
   * The people it addresses.
   */
  recipients?: RecipientState[];
  /**
   * What they sent to it.
   */
  messages?: MessageState[];
  /**
   * Its mass sends.
   */
  broadcastTasks?: BroadcastTaskState[];
  /**
   * The outcomes of its mass sends, recipient by recipient.
   */
  sendRecords?: SendRecordState[];
  /**
   * The injected failures.
   */
  faults?: FaultState[];
  /**
   * Tokens it was given, oldest first.
   */
  tokens?: TokenState[];
  /**
   * Where its webhook events go. Absent: the receivers it was made with.
   */
  receivers?: ReceiverState[];
  /**
   * Deliveries that have not ended: queued, under way, or waiting for redelivery.
   */
  deliveries?: DeliveryState[];
}
/**
 * The tenant's clock.
 *
 * Section: sobot-mock (state file).
 */
export interface ClockState {
  /**
   * The tenant's time. Absent: real time. Milliseconds since the epoch.
   *
   * Unit: ms.
   */
  now?: number;
  /**
   * Whether time stands still. Absent: false.
   */
  frozen?: boolean;
}
/**
 * A LINE official-account connection.
 *
 * Section: sobot-mock (state file).
 */
export interface ChannelState {
  /**
   * Id of the channel: what getMediaContent calls appid.
   */
  id: string;
  /**
   * Name people know it by.
   */
  name?: string;
  /**
   * The LINE official account as the provider names it: sender of tasks and records.
   */
  sender?: string;
  /**
   * LINE user id of the account: destination of its webhook envelopes.
   */
  lineUserId?: string;
}
/**
 * A person addressed.
 *
 * Section: sobot-mock (state file).
 */
export interface RecipientState {
  /**
   * The person's LINE user id.
   */
  id: string;
  /**
   * Id of the channel that reaches them.
   */
  channelId: string;
  /**
   * Name they show on LINE.
   */
  displayName?: string;
  /**
   * Language they use, as a BCP 47 tag: zh-CN, th, ja, en.
   */
  language?: string;
  /**
   * False once they unfollowed (blocked) the channel.
   */
  following?: boolean;
}
/**
 * A message that a recipient sent to a channel.
 *
 * Section: sobot-mock (state file).
 */
export interface MessageState {
  /**
   * Id of the message. Absent: a new one.
   */
  id?: string;
  /**
   * Id of the channel it was sent to.
   */
  channelId: string;
  /**
   * Id of the recipient who sent it. Absent: the first of the channel, or a new one.
   */
  recipientId?: string;
  type: MessageType;
  /**
   * When it was sent. Milliseconds since the epoch. Absent: the tenant's time.
   *
   * Unit: ms.
   */
  sentAt?: number;
  /**
   * Id of the group it was said in. Absent: between the recipient and the account.
   */
  groupId?: string;
  /**
   * Id of the room it was said in. Absent: between the recipient and the account.
   */
  roomId?: string;
  /**
   * When it was taken back (unsend). Milliseconds since the epoch. Absent: it was not.
   *
   * Unit: ms.
   */
  unsentAt?: number;
  /**
   * Who keeps its content: external content cannot be fetched. Absent for types without content.
   */
  contentProvider?: 'line' | 'external';
  /**
   * Names the message in its media URL: 32 hex digits. Present where content can be fetched.
   */
  mediaKey?: string;
  /**
   * Name of the file.
   */
  fileName?: string;
  /**
   * Size of the file, in bytes.
   *
   * Unit: bytes.
   */
  fileSize?: number;
  /**
   * Media type of uploaded content: image/png.
   */
  contentType?: string;
  /**
   * Uploaded content in base64. Absent: the mock generates content of the right type.
   */
  content?: string;
}
/**
 * A mass send.
 *
 * Section: sobot-mock (state file).
 */
export interface BroadcastTaskState {
  /**
   * Id of the broadcast task: taskid on the wire. Absent: a new one.
   */
  id?: string;
  /**
   * Name of the broadcast task.
   */
  name: string;
  source?: TaskSource;
  timezone?: Timezone;
  /**
   * When sending began. Milliseconds since the epoch. Absent: the tenant's time.
   *
   * Unit: ms.
   */
  startTime?: number;
  /**
   * When sending ended; not before startTime. Milliseconds since the epoch. Absent: startTime.
   *
   * Unit: ms.
   */
  endTime?: number;
  sendTimeType?: SendTimeType;
  /**
   * Id of the marketing subject; empty when the task has none. Absent: empty.
   */
  subjectId?: string;
  /**
   * LINE official account that sends. Absent: the first channel's.
   */
  sender?: string;
  /**
   * Id of the agent who sends; empty where nobody does. Absent: a new one.
   */
  sendAgentId?: string;
  /**
   * How many recipients were planned. Absent: counted from the send records of the task.
   *
   * Unit: items.
   */
  estimateSendNum?: number;
  /**
   * How many were sent. Absent: counted from the send records of the task.
   *
   * Unit: items.
   */
  sendSuccessNum?: number;
  /**
   * How many failed. Absent: counted from the send records of the task.
   *
   * Unit: items.
   */
  sendErrorNum?: number;
  /**
   * Whether only some of its send records are here, as in a recording: then its counters may be greater
   * than what those count. Absent: false.
   */
  partial?: boolean;
  plan?: BroadcastPlanState;
}
/**
 * What a scheduled broadcast task will do once it begins.
 *
 * Section: sobot-mock (state file).
 */
export interface BroadcastPlanState {
  /**
   * Id of the channel that sends.
   */
  channelId: string;
  /**
   * Ids of the people addressed.
   */
  recipients: string[];
  /**
   * How it goes for each of them, in the same order.
   */
  outcomes: Outcome[];
  /**
   * Shortest and longest time from sent to delivered or failed.
   *
   * Unit: ms.
   *
   * @minItems 2
   * @maxItems 2
   */
  deliveredAfter: number[];
  /**
   * Shortest and longest time from delivered to read.
   *
   * Unit: ms.
   *
   * @minItems 2
   * @maxItems 2
   */
  readAfter: number[];
}
/**
 * One recipient's outcome of a broadcast task.
 *
 * Section: sobot-mock (state file).
 */
export interface SendRecordState {
  /**
   * Counts up within the tenant and breaks ties between records of one time. Absent: the next free one.
   */
  id?: number;
  /**
   * Id of the broadcast task.
   */
  taskId: string;
  /**
   * Name of the broadcast task. Absent: its task's.
   */
  taskName?: string;
  /**
   * LINE official account that sent. Absent: its task's.
   */
  sender?: string;
  /**
   * Id of the agent who sent; empty where nobody did. Absent: its task's.
   */
  sendAgentId?: string;
  /**
   * Id of the marketing subject; empty when there is none. Absent: its task's.
   */
  subjectId?: string;
  timezone?: Timezone;
  /**
   * Id of the recipient.
   */
  recipientId: string;
  /**
   * Empty when sending failed, else one id, or several joined by commas. Absent: a new one, or empty
   * where the status is 9.
   */
  messageId?: string;
  /**
   * When it was sent. Milliseconds since the epoch. Absent: its task's start.
   *
   * Unit: ms.
   */
  sendTime?: number;
  status?: MessageStatus;
  /**
   * When its status last changed. Milliseconds since the epoch. Absent: when it was sent.
   *
   * Unit: ms.
   */
  statusUpdateTime?: number;
  errorCode?: RecordErrorCode;
  /**
   * What is still to come of it, in time order. Absent: nothing.
   */
  pending?: RecordStep[];
}
/**
 * A change of a send record's status that is still to come.
 *
 * Section: sobot-mock (state file).
 */
export interface RecordStep {
  /**
   * 1 delivered, 2 read, 9 failed.
   */
  status: '1' | '2' | '9';
  /**
   * When it happens. Milliseconds since the epoch.
   *
   * Unit: ms.
   */
  at: number;
}
/**
 * A fault and how far it has got.
 *
 * Section: sobot-mock (state file).
 */
export interface FaultState {
  fault: Fault;
  /**
   * How many requests or deliveries it matched, nth and probability left aside.
   *
   * Unit: items.
   */
  matched: number;
  /**
   * How many it hit.
   *
   * Unit: items.
   */
  hits: number;
}
/**
 * A token that getToken answered.
 *
 * Section: sobot-mock (state file).
 */
export interface TokenState {
  /**
   * The token.
   */
  token: string;
  /**
   * When it was issued. Milliseconds since the epoch.
   *
   * Unit: ms.
   */
  issuedAt: number;
  /**
   * When it stops being valid. Milliseconds since the epoch.
   *
   * Unit: ms.
   */
  expiresAt: number;
  /**
   * When a newer one was issued. Ends this one where the switch tokenRotation is single. Milliseconds
   * since the epoch.
   *
   * Unit: ms.
   */
  replacedAt?: number;
}
/**
 * A webhook endpoint of the consumer, and how it is delivered to.
 *
 * Section: sobot-mock (state file).
 */
export interface ReceiverState {
  /**
   * Names it within the tenant. Absent: receiver-1 and so on.
   */
  id?: string;
  /**
   * Where it listens: an http or https URL without a user name or password.
   */
  url: string;
  /**
   * Channel secret that signs its requests. Absent: they are not signed.
   */
  secret?: string;
  /**
   * Only events of this channel. Absent: of every channel.
   */
  channelId?: string;
  /**
   * Only these types of events, or kinds of messages. Absent: all of them.
   *
   * @minItems 1
   */
  events?: EventFilter[];
  redelivery?: RedeliveryState;
  /**
   * How long it may take to answer, in real time. Absent: 2 seconds.
   *
   * Unit: ms.
   */
  acknowledgementTimeout?: number;
  /**
   * How many requests may be under way to it at a time. Absent: 16.
   *
   * Unit: items.
   */
  concurrency?: number;
  /**
   * How many events one request may carry; more than 1 combines what is queued. Absent: 1.
   *
   * Unit: items.
   */
  batchSize?: number;
  /**
   * How many deliveries to it may be queued, under way or waiting for redelivery. Absent: 100,000.
   *
   * Unit: items.
   */
  queueLimit?: number;
  /**
   * It is built in: the mock server acknowledges by itself, and GET deliveries shows what came. Its url
   * is a name only, and POST receivers does without.
   */
  inProcess?: boolean;
}
/**
 * Whether and when a delivery that failed is tried again. LINE does not publish its schedule: the
 * default is inferred.
 *
 * Section: sobot-mock (state file).
 */
export interface RedeliveryState {
  /**
   * Absent: true. Where redelivery is left out as a whole, nothing is tried again.
   */
  enabled?: boolean;
  /**
   * How many more attempts follow the first. Absent: 4.
   *
   * Unit: items.
   */
  attempts?: number;
  /**
   * How long each waits after the failure before it; the last one repeats. Absent: 1 min, 5 min, 30 min,
   * 2 h.
   *
   * Unit: ms.
   *
   * @minItems 1
   * @maxItems 100
   */
  delays?: number[];
  /**
   * By up to which share a delay is shortened or lengthened, drawn from the tenant's seed. Absent: 0.
   */
  jitter?: number;
}
/**
 * A delivery that has not ended: one request to one receiver, still to be sent or to be sent again.
 *
 * Section: sobot-mock (state file).
 */
export interface DeliveryState {
  /**
   * Counts up within the tenant. Absent: the next free one.
   */
  id?: number;
  /**
   * Id of the receiver it goes to.
   */
  receiverId: string;
  /**
   * LINE user id of the official account: destination of the webhook envelope.
   */
  destination: string;
  /**
   * The webhook events it carries, as they were first sent.
   *
   * @minItems 1
   */
  events: {
    /**
     * Type of the event.
     */
    type: string;
  }[];
  /**
   * When the events were emitted. Milliseconds since the epoch. Absent: the tenant's time.
   *
   * Unit: ms.
   */
  createdAt?: number;
  /**
   * Id of the delivery that a fault made this a copy of.
   */
  duplicateOf?: number;
  /**
   * What was tried so far, oldest first. Absent: nothing.
   */
  attempts?: AttemptState[];
  /**
   * When it is tried next, on the tenant's clock. Milliseconds since the epoch. Absent: at once.
   *
   * Unit: ms.
   */
  nextAttemptAt?: number;
  effect?: DeliveryEffect;
}
/**
 * One HTTP try of a delivery.
 *
 * Section: sobot-mock (state file).
 */
export interface AttemptState {
  /**
   * When it began, on the tenant's clock. Milliseconds since the epoch.
   *
   * Unit: ms.
   */
  at: number;
  /**
   * Why it failed, in LINE's words. Absent: the receiver acknowledged, or the attempt was interrupted.
   */
  reason?: 'could_not_connect' | 'request_timeout' | 'error_status_code' | 'unclassified';
  /**
   * What went wrong, for a person to read.
   */
  detail?: string;
  /**
   * True where shutdown cut it off: whether the receiver got it is not known.
   */
  interrupted?: boolean;
  /**
   * What of it a fault lost on the way: then the receiver did not get the request, or the sender not the
   * answer.
   */
  lost?: 'request' | 'answer';
  /**
   * What was sent.
   */
  request: {
    /**
     * Headers by their lower-case name.
     */
    headers: {
      [k: string]: string;
    };
    /**
     * The bytes, in base64.
     */
    body: string;
  };
  /**
   * What the receiver answered. Absent: nothing whole.
   */
  response?: {
    /**
     * HTTP status.
     */
    status: number;
    /**
     * Headers by their lower-case name.
     */
    headers: {
      [k: string]: string;
    };
    /**
     * The first 64 kB of the bytes, in base64.
     */
    body: string;
  };
}
/**
 * The receiver of a scenario, and how it is delivered to: one request at a time, so that the order is
 * the same every time.
 *
 * Section: sobot-mock (scenario file).
 */
export interface ScenarioReceiver {
  /**
   * Where it listens, unless whoever plays the scenario says otherwise.
   */
  url?: string;
  /**
   * Channel secret that signs its requests, unless whoever plays the scenario gives another. Absent:
   * they are not signed.
   */
  secret?: string;
  redelivery?: RedeliveryState;
  /**
   * How long it may take to answer, in real time. Absent: 2 seconds.
   *
   * Unit: ms.
   */
  acknowledgementTimeout?: number;
  /**
   * How many events of one act a request may carry. Absent: 1.
   *
   * Unit: items.
   */
  batchSize?: number;
}
/**
 * One thing that happens; exactly one of these.
 *
 * Section: sobot-mock (scenario file).
 */
export interface ScenarioStep {
  act?: UserAct;
  broadcast?: Broadcast;
  fault?: Fault;
  records?: ScenarioRecords;
  clock?: ScenarioClockMove;
  request?: ScenarioRequest;
  expect?: ScenarioExpectation;
}
/**
 * Records that somebody adds to the account. What they leave out is made or derived.
 *
 * Section: sobot-mock (scenario file).
 */
export interface ScenarioRecords {
  /**
   * LINE official accounts.
   */
  channels?: ChannelState[];
  /**
   * People.
   */
  recipients?: RecipientState[];
  /**
   * What they sent.
   */
  messages?: MessageState[];
  /**
   * Mass sends, as they are: nothing is sent.
   */
  broadcastTasks?: BroadcastTaskState[];
  /**
   * Outcomes of mass sends, recipient by recipient.
   */
  sendRecords?: SendRecordState[];
}
/**
 * A move of the clock: by a duration, or to a time. What falls due on the way happens in time order.
 *
 * Section: sobot-mock (scenario file).
 */
export interface ScenarioClockMove {
  /**
   * By how much: 24h, 1h30m, 500ms, or milliseconds.
   *
   * Unit: ms.
   */
  advance?: string | number;
  set?: ScenarioInstant;
}
/**
 * A webhook request that is sent as it is written here, byte for byte: what sobot-mock listen --record
 * wrote down.
 *
 * Section: sobot-mock (scenario file).
 */
export interface ScenarioRequest {
  /**
   * Its body. Nothing reads or changes it.
   */
  body: string;
  /**
   * Header content-type. Absent: application/json; charset=utf-8.
   */
  contentType?: string;
  /**
   * How it is signed, where the receiver has a secret. right: with it. wrong: with another. none: not at
   * all. Absent: right.
   */
  signature?: 'right' | 'wrong' | 'none';
}
/**
 * How things have to stand at this point. What is left out is not looked at.
 *
 * Section: sobot-mock (scenario file).
 */
export interface ScenarioExpectation {
  /**
   * Requests that have got to the receiver so far, redeliveries and copies included.
   *
   * Unit: items.
   */
  requests?: number;
  /**
   * Deliveries that the receiver has acknowledged with a 2xx.
   *
   * Unit: items.
   */
  delivered?: number;
  /**
   * Deliveries that wait for redelivery, or because a fault holds them back.
   *
   * Unit: items.
   */
  waiting?: number;
  /**
   * Deliveries that nobody will try again.
   *
   * Unit: items.
   */
  gaveUp?: number;
  /**
   * HTTP status of the receiver's last answer.
   */
  lastStatus?: number;
}
/**
 * A person linked their LINE account with one of the service, or the attempt failed.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface AccountLinkEvent {
  /**
   * An account was linked.
   */
  type: 'accountLink';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken?: string;
  /**
   * How it went.
   */
  link: {
    /**
     * ok: linked; failed: not, and there is no replyToken.
     */
    result: 'ok' | 'failed';
    /**
     * The nonce that the service gave.
     */
    nonce: string;
  };
}
/**
 * A one-on-one chat. The id of the person is there where LINE may tell it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineUserSource {
  /**
   * A person.
   */
  type: 'user';
  /**
   * The person.
   */
  userId?: string;
}
/**
 * A group chat. Only messages tell who wrote them.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineGroupSource {
  /**
   * A group chat.
   */
  type: 'group';
  /**
   * Id of the group chat.
   */
  groupId: string;
  /**
   * The person who wrote, where LINE may tell it.
   */
  userId?: string;
}
/**
 * A multi-person chat. Only messages tell who wrote them.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineRoomSource {
  /**
   * A multi-person chat.
   */
  type: 'room';
  /**
   * Id of the multi-person chat.
   */
  roomId: string;
  /**
   * The person who wrote, where LINE may tell it.
   */
  userId?: string;
}
/**
 * The module channel became the one that answers.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface ActivatedEvent {
  /**
   * The channel became active.
   */
  type: 'activated';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * For how long.
   */
  chatControl: {
    /**
     * Until when it answers, in milliseconds since the epoch.
     */
    expireAt: number;
  };
}
/**
 * The module channel was attached.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface AttachedModule {
  /**
   * It was attached.
   */
  type: 'attached';
  /**
   * User id of the account.
   */
  botId: string;
  /**
   * What the account permits.
   *
   * Items: One permission.
   */
  scopes: string[];
}
/**
 * An audio message as LINE defines it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineAudioMessage {
  /**
   * This is an audio message.
   */
  type: 'audio';
  /**
   * Id of the message.
   */
  id: string;
  /**
   * Length in milliseconds.
   */
  duration?: number;
  contentProvider: LineMediaProvider;
  /**
   * Token to mark the message as read with.
   */
  markAsReadToken?: string;
}
/**
 * Who keeps the content of a message.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineMediaProvider {
  /**
   * line: LINE keeps it; external: somebody else does.
   */
  type: 'line' | 'external';
  /**
   * Where the content is, when LINE does not keep it.
   */
  originalContentUrl?: string;
  /**
   * Where the preview is, when LINE does not keep the content.
   */
  previewImageUrl?: string;
}
/**
 * A person came near a LINE Beacon, stays there, or tapped its banner.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface BeaconEvent {
  /**
   * A beacon was met.
   */
  type: 'beacon';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken: string;
  /**
   * Which beacon, and how.
   */
  beacon: {
    /**
     * Hardware id of the beacon: 10 hex digits.
     */
    hwid: string;
    /**
     * enter: came into range; banner: tapped the banner; stay: is still in range.
     */
    type: 'enter' | 'banner' | 'stay';
    /**
     * Device message of the beacon, in hex digits.
     */
    dm?: string;
  };
}
/**
 * The account is no longer suspended.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface BotResumedEvent {
  /**
   * The account resumed.
   */
  type: 'botResumed';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
}
/**
 * The account was suspended.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface BotSuspendedEvent {
  /**
   * The account was suspended.
   */
  type: 'botSuspended';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
}
/**
 * The module channel no longer answers.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface DeactivatedEvent {
  /**
   * The channel went to standby.
   */
  type: 'deactivated';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
}
/**
 * A LINE notification message reached the person it was sent to.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface DeliveryEvent {
  /**
   * A notification message was delivered.
   */
  type: 'delivery';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Which one.
   */
  delivery: {
    /**
     * Hash of the phone number, or the tag that the request gave.
     */
    data: string;
  };
}
/**
 * The module channel was detached.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface DetachedModule {
  /**
   * It was detached.
   */
  type: 'detached';
  /**
   * User id of the account.
   */
  botId: string;
  /**
   * Why: bot_deleted.
   */
  reason: 'bot_deleted';
}
/**
 * One LINE emoji inside a text.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineEmoji {
  /**
   * Where the emoji begins in the text, in UTF-16 code units from 0.
   */
  index: number;
  /**
   * How long its placeholder in the text is, in UTF-16 code units.
   */
  length: number;
  /**
   * Id of the emoji set: 24 hex digits.
   */
  productId: string;
  /**
   * Id of the emoji in its set: 3 digits.
   */
  emojiId: string;
}
/**
 * A file message as LINE defines it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineFileMessage {
  /**
   * This is a file message.
   */
  type: 'file';
  /**
   * Id of the message.
   */
  id: string;
  /**
   * Name of the file.
   */
  fileName: string;
  /**
   * Size of the file, in bytes.
   */
  fileSize: number;
  /**
   * Token to mark the message as read with.
   */
  markAsReadToken?: string;
}
/**
 * A person added the account as a friend, or unblocked it, in any form that LINE defines.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineFollowEvent {
  /**
   * The account was followed.
   */
  type: 'follow';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken: string;
  follow: LineFollow;
}
/**
 * What a follow event tells about the follow.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineFollow {
  /**
   * True when the person unblocked the account, false when they added it as a friend.
   */
  isUnblocked: boolean;
}
/**
 * An image message as LINE defines it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineImageMessage {
  /**
   * This is an image message.
   */
  type: 'image';
  /**
   * Id of the message.
   */
  id: string;
  contentProvider: LineMediaProvider;
  imageSet?: LineImageSet;
  /**
   * Token to quote the message with.
   */
  quoteToken: string;
  /**
   * Token to mark the message as read with.
   */
  markAsReadToken?: string;
}
/**
 * Ties together images sent at once. They arrive in any order, and some may never arrive.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineImageSet {
  /**
   * Id of the set: 64 upper-case hex digits. Its images share it.
   */
  id: string;
  /**
   * Which image of the set this is, counted from 1.
   */
  index?: number;
  /**
   * How many images the set has.
   */
  total?: number;
}
/**
 * The account joined a group or a multi-person chat.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface JoinEvent {
  /**
   * The account joined.
   */
  type: 'join';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken: string;
}
/**
 * A person joined a membership.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface JoinedMembership {
  /**
   * The person joined it.
   */
  type: 'joined';
  /**
   * Id of the membership.
   */
  membershipId: number;
}
/**
 * The account left a group or a multi-person chat, or was removed from it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LeaveEvent {
  /**
   * The account left.
   */
  type: 'leave';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
}
/**
 * A person left a membership.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LeftMembership {
  /**
   * The person left it.
   */
  type: 'left';
  /**
   * Id of the membership.
   */
  membershipId: number;
}
/**
 * A location message as LINE defines it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineLocationMessage {
  /**
   * This is a location message.
   */
  type: 'location';
  /**
   * Id of the message.
   */
  id: string;
  /**
   * Name of the place.
   */
  title?: string;
  /**
   * Address of the place.
   */
  address?: string;
  /**
   * Latitude in degrees, north positive.
   */
  latitude: number;
  /**
   * Longitude in degrees, east positive.
   */
  longitude: number;
  /**
   * Token to mark the message as read with.
   */
  markAsReadToken?: string;
}
/**
 * People joined a group or a multi-person chat that the account is in.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface MemberJoinedEvent {
  /**
   * People joined.
   */
  type: 'memberJoined';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken: string;
  /**
   * Who joined.
   */
  joined: {
    /**
     * The people, at least one.
     */
    members: LineUserSource[];
  };
}
/**
 * People left a group or a multi-person chat that the account is in.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface MemberLeftEvent {
  /**
   * People left.
   */
  type: 'memberLeft';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Who left.
   */
  left: {
    /**
     * The people, at least one.
     */
    members: LineUserSource[];
  };
}
/**
 * A person joined, renewed or left one of the account's memberships.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface MembershipEvent {
  /**
   * A membership changed.
   */
  type: 'membership';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken: string;
  membership: Membership;
}
/**
 * A person renewed a membership.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface RenewedMembership {
  /**
   * The person renewed it.
   */
  type: 'renewed';
  /**
   * Id of the membership.
   */
  membershipId: number;
}
/**
 * The mentions of a text.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineMention {
  /**
   * The mentions, in the order of the text.
   */
  mentionees: LineMentionee[];
}
/**
 * One mention inside a text.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineMentionee {
  /**
   * Where the mention begins in the text, in UTF-16 code units from 0.
   */
  index: number;
  /**
   * How long the mention is, in UTF-16 code units.
   */
  length: number;
  /**
   * Who is mentioned: user, one person; all, everyone in the chat.
   */
  type: 'user' | 'all';
  /**
   * The person mentioned, where that person consented.
   */
  userId?: string;
  /**
   * Whether the person mentioned is the account that receives the event.
   */
  isSelf?: boolean;
}
/**
 * A text message as LINE defines it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineTextMessage {
  /**
   * This is a text message.
   */
  type: 'text';
  /**
   * Id of the message.
   */
  id: string;
  /**
   * The text, with a placeholder where each LINE emoji stands.
   */
  text: string;
  /**
   * The LINE emojis of the text.
   */
  emojis?: LineEmoji[];
  mention?: LineMention;
  /**
   * Token to quote the message with.
   */
  quoteToken: string;
  /**
   * Token to mark the message as read with.
   */
  markAsReadToken?: string;
  /**
   * Id of the message that this one quotes; absent when it quotes none. The page does not have it.
   */
  quotedMessageId?: string;
}
/**
 * A video message as LINE defines it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineVideoMessage {
  /**
   * This is a video message.
   */
  type: 'video';
  /**
   * Id of the message.
   */
  id: string;
  /**
   * Length in milliseconds.
   */
  duration?: number;
  contentProvider: LineMediaProvider;
  /**
   * Token to quote the message with.
   */
  quoteToken: string;
  /**
   * Token to mark the message as read with.
   */
  markAsReadToken?: string;
}
/**
 * A sticker message as LINE defines it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineStickerMessage {
  /**
   * This is a sticker message.
   */
  type: 'sticker';
  /**
   * Id of the message.
   */
  id: string;
  /**
   * Id of the sticker package: digits.
   */
  packageId: string;
  /**
   * Id of the sticker: digits.
   */
  stickerId: string;
  stickerResourceType: StickerResourceType;
  /**
   * Words that describe the sticker, at most 15. A sticker with more gives 15 at random, so two events
   * can differ.
   *
   * @maxItems 15
   */
  keywords?: string[];
  /**
   * Token to quote the message with.
   */
  quoteToken: string;
  /**
   * Token to mark the message as read with.
   */
  markAsReadToken?: string;
  /**
   * Id of the message that this one quotes; absent when it quotes none. The page does not have it.
   */
  quotedMessageId?: string;
  /**
   * What the person typed into a message sticker; absent on others. The page does not have it.
   */
  text?: string;
}
/**
 * A person changed a message that was sent to a group. The latest timestamp has the latest text; edits
 * may arrive in any order.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface MessageEditedEvent {
  /**
   * A message was changed.
   */
  type: 'messageEdited';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken?: string;
  message: LineMessageContent;
}
/**
 * A person sent a message, in any form that LINE defines.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineMessageEvent {
  /**
   * A message arrived.
   */
  type: 'message';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken?: string;
  message: LineMessageContent;
}
/**
 * A module channel was attached to an account, or detached from it.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface ModuleEvent {
  /**
   * A module channel was attached or detached.
   */
  type: 'module';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  module: Module;
}
/**
 * A person chose an action that sends data back: a button, a date, an entry of a menu.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface PostbackEvent {
  /**
   * Data came back.
   */
  type: 'postback';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken?: string;
  /**
   * What came back.
   */
  postback: {
    /**
     * The data of the action.
     */
    data: string;
    /**
     * What was picked, by name: date, time, datetime, newRichMenuAliasId, status. Absent where nothing
     * was.
     */
    params?: {
      [k: string]: string;
    };
  };
}
/**
 * A person blocked the account, in any form that LINE defines.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineUnfollowEvent {
  /**
   * The account was blocked.
   */
  type: 'unfollow';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
}
/**
 * A person took a message back. What was kept of it should go.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface UnsendEvent {
  /**
   * A message was taken back.
   */
  type: 'unsend';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Which message.
   */
  unsend: {
    /**
     * Id of the message that was taken back.
     */
    messageId: string;
  };
}
/**
 * A person watched a video to its end that the account had sent with a tracking id.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface VideoPlayCompleteEvent {
  /**
   * A video was watched to its end.
   */
  type: 'videoPlayComplete';
  mode: Mode;
  /**
   * When it happened, in milliseconds since the epoch. A redelivery keeps it.
   */
  timestamp: number;
  source?: LineSource;
  /**
   * Id of the webhook event, a ULID. A redelivery keeps it.
   */
  webhookEventId: string;
  deliveryContext: DeliveryContext;
  /**
   * Token to answer the event with, good for one reply.
   */
  replyToken: string;
  /**
   * Which video.
   */
  videoPlayComplete: {
    /**
     * The tracking id that the video was sent with.
     */
    trackingId: string;
  };
}
/**
 * The body of a webhook request, with events in any form that LINE defines.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface LineWebhookEnvelope {
  /**
   * User id of the account that receives the events.
   */
  destination: string;
  /**
   * The events, oldest first. None: LINE verifies the URL.
   */
  events: LineWebhookEvent[];
}
/**
 * A person blocked the account. It cannot be answered: there is no replyToken.
 *
 * Section: 2. 取消关注事件.
 */
export interface UnfollowEvent {
  /**
   * The account was unfollowed.
   *
   * Documented type: String.
   */
  type: 'unfollow';
  mode: Mode;
  timestamp: EventTimestamp;
  source: UserSource;
  webhookEventId: WebhookEventId;
  deliveryContext: DeliveryContext;
}
/**
 * Body of the request that tries a webhook URL: it has no events and expects a 2xx.
 *
 * Section: LINE Messaging API (inferred).
 */
export interface VerificationEnvelope {
  /**
   * LINE user id of the official account the events are for: U and 32 lower-case hex digits. The page
   * masks it, so any non-empty string passes.
   *
   * Documented type: String.
   */
  destination: string;
  /**
   * Always empty.
   *
   * Documented type: Array.
   *
   * @maxItems 0
   */
  events: never[];
}
/**
 * Body of one webhook request: the events of one official account.
 *
 * Section: 完整示例.
 */
export interface WebhookEnvelope {
  /**
   * LINE user id of the official account the events are for: U and 32 lower-case hex digits. The page
   * masks it, so any non-empty string passes.
   *
   * Documented type: String.
   */
  destination: string;
  /**
   * What happened, one element each.
   *
   * Documented type: Array.
   *
   * @minItems 1
   */
  events: WebhookEvent[];
}
