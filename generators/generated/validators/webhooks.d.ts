// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { AudioMessage, AudioMessageEvent, FileMessage, FileMessageEvent, FollowEvent, ImageMessage, ImageMessageEvent, LineMessage, LocationMessage, LocationMessageEvent, MessageEvent, StickerMessage, StickerMessageEvent, TextMessage, TextMessageEvent, UnfollowEvent, VerificationEnvelope, VideoMessage, VideoMessageEvent, WebhookEnvelope, WebhookEvent } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateAudioMessage: Validator<AudioMessage>;

export declare const validateFileMessage: Validator<FileMessage>;

export declare const validateImageMessage: Validator<ImageMessage>;

export declare const validateLineMessage: Validator<LineMessage>;

export declare const validateLocationMessage: Validator<LocationMessage>;

export declare const validateStickerMessage: Validator<StickerMessage>;

export declare const validateTextMessage: Validator<TextMessage>;

export declare const validateVideoMessage: Validator<VideoMessage>;

export declare const validateAudioMessageEvent: Validator<AudioMessageEvent>;

export declare const validateFileMessageEvent: Validator<FileMessageEvent>;

export declare const validateFollowEvent: Validator<FollowEvent>;

export declare const validateImageMessageEvent: Validator<ImageMessageEvent>;

export declare const validateLocationMessageEvent: Validator<LocationMessageEvent>;

export declare const validateMessageEvent: Validator<MessageEvent>;

export declare const validateStickerMessageEvent: Validator<StickerMessageEvent>;

export declare const validateTextMessageEvent: Validator<TextMessageEvent>;

export declare const validateUnfollowEvent: Validator<UnfollowEvent>;

export declare const validateVerificationEnvelope: Validator<VerificationEnvelope>;

export declare const validateVideoMessageEvent: Validator<VideoMessageEvent>;

export declare const validateWebhookEnvelope: Validator<WebhookEnvelope>;

export declare const validateWebhookEvent: Validator<WebhookEvent>;
