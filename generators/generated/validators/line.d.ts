// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { AccountLinkEvent, ActivatedEvent, AttachedModule, BeaconEvent, BotResumedEvent, BotSuspendedEvent, DeactivatedEvent, DeliveryEvent, DetachedModule, JoinEvent, JoinedMembership, LeaveEvent, LeftMembership, LineAudioMessage, LineEmoji, LineFileMessage, LineFollow, LineFollowEvent, LineGroupSource, LineImageMessage, LineImageSet, LineLocationMessage, LineMediaProvider, LineMention, LineMentionee, LineMessageContent, LineMessageEvent, LineRoomSource, LineSource, LineStickerMessage, LineTextMessage, LineUnfollowEvent, LineUserSource, LineVideoMessage, LineWebhookEnvelope, LineWebhookEvent, MemberJoinedEvent, MemberLeftEvent, Membership, MembershipEvent, MessageEditedEvent, Module, ModuleEvent, PostbackEvent, RenewedMembership, UnsendEvent, VideoPlayCompleteEvent } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateAccountLinkEvent: Validator<AccountLinkEvent>;

export declare const validateActivatedEvent: Validator<ActivatedEvent>;

export declare const validateAttachedModule: Validator<AttachedModule>;

export declare const validateLineAudioMessage: Validator<LineAudioMessage>;

export declare const validateBeaconEvent: Validator<BeaconEvent>;

export declare const validateBotResumedEvent: Validator<BotResumedEvent>;

export declare const validateBotSuspendedEvent: Validator<BotSuspendedEvent>;

export declare const validateDeactivatedEvent: Validator<DeactivatedEvent>;

export declare const validateDeliveryEvent: Validator<DeliveryEvent>;

export declare const validateDetachedModule: Validator<DetachedModule>;

export declare const validateLineEmoji: Validator<LineEmoji>;

export declare const validateLineFileMessage: Validator<LineFileMessage>;

export declare const validateLineFollowEvent: Validator<LineFollowEvent>;

export declare const validateLineFollow: Validator<LineFollow>;

export declare const validateLineGroupSource: Validator<LineGroupSource>;

export declare const validateLineImageMessage: Validator<LineImageMessage>;

export declare const validateLineImageSet: Validator<LineImageSet>;

export declare const validateJoinEvent: Validator<JoinEvent>;

export declare const validateJoinedMembership: Validator<JoinedMembership>;

export declare const validateLeaveEvent: Validator<LeaveEvent>;

export declare const validateLeftMembership: Validator<LeftMembership>;

export declare const validateLineLocationMessage: Validator<LineLocationMessage>;

export declare const validateLineMediaProvider: Validator<LineMediaProvider>;

export declare const validateMemberJoinedEvent: Validator<MemberJoinedEvent>;

export declare const validateMemberLeftEvent: Validator<MemberLeftEvent>;

export declare const validateMembershipEvent: Validator<MembershipEvent>;

export declare const validateMembership: Validator<Membership>;

export declare const validateLineMention: Validator<LineMention>;

export declare const validateLineMentionee: Validator<LineMentionee>;

export declare const validateLineMessageContent: Validator<LineMessageContent>;

export declare const validateMessageEditedEvent: Validator<MessageEditedEvent>;

export declare const validateLineMessageEvent: Validator<LineMessageEvent>;

export declare const validateModuleEvent: Validator<ModuleEvent>;

export declare const validateModule: Validator<Module>;

export declare const validatePostbackEvent: Validator<PostbackEvent>;

export declare const validateRenewedMembership: Validator<RenewedMembership>;

export declare const validateLineRoomSource: Validator<LineRoomSource>;

export declare const validateLineSource: Validator<LineSource>;

export declare const validateLineStickerMessage: Validator<LineStickerMessage>;

export declare const validateLineTextMessage: Validator<LineTextMessage>;

export declare const validateLineUnfollowEvent: Validator<LineUnfollowEvent>;

export declare const validateUnsendEvent: Validator<UnsendEvent>;

export declare const validateLineUserSource: Validator<LineUserSource>;

export declare const validateLineVideoMessage: Validator<LineVideoMessage>;

export declare const validateVideoPlayCompleteEvent: Validator<VideoPlayCompleteEvent>;

export declare const validateLineWebhookEnvelope: Validator<LineWebhookEnvelope>;

export declare const validateLineWebhookEvent: Validator<LineWebhookEvent>;
