// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { ContentProvider, DeliveryContext, Duration, Emoji, EventTimestamp, ExternalContentProvider, Follow, GroupSource, ImageSet, LineContentProvider, LineUserId, MarkAsReadToken, Mention, MentionObject, Mentionee, MessageId, QuoteToken, ReplyToken, RoomSource, Source, Timezone, UserSource, WebhookEventId } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateContentProvider: Validator<ContentProvider>;

export declare const validateDeliveryContext: Validator<DeliveryContext>;

export declare const validateDuration: Validator<Duration>;

export declare const validateEmoji: Validator<Emoji>;

export declare const validateEventTimestamp: Validator<EventTimestamp>;

export declare const validateExternalContentProvider: Validator<ExternalContentProvider>;

export declare const validateFollow: Validator<Follow>;

export declare const validateGroupSource: Validator<GroupSource>;

export declare const validateImageSet: Validator<ImageSet>;

export declare const validateLineContentProvider: Validator<LineContentProvider>;

export declare const validateLineUserId: Validator<LineUserId>;

export declare const validateMarkAsReadToken: Validator<MarkAsReadToken>;

export declare const validateMentionObject: Validator<MentionObject>;

export declare const validateMention: Validator<Mention>;

export declare const validateMentionee: Validator<Mentionee>;

export declare const validateMessageId: Validator<MessageId>;

export declare const validateQuoteToken: Validator<QuoteToken>;

export declare const validateReplyToken: Validator<ReplyToken>;

export declare const validateRoomSource: Validator<RoomSource>;

export declare const validateSource: Validator<Source>;

export declare const validateTimezone: Validator<Timezone>;

export declare const validateUserSource: Validator<UserSource>;

export declare const validateWebhookEventId: Validator<WebhookEventId>;
