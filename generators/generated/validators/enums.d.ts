// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { ActType, ErrorRetCode, EventFilter, EventKind, EventType, MessageStatus, MessageType, Mode, Outcome, RecordErrorCode, RetCode, SendTimeType, StickerResourceType, TaskSource } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateActType: Validator<ActType>;

export declare const validateErrorRetCode: Validator<ErrorRetCode>;

export declare const validateEventFilter: Validator<EventFilter>;

export declare const validateEventKind: Validator<EventKind>;

export declare const validateEventType: Validator<EventType>;

export declare const validateMessageStatus: Validator<MessageStatus>;

export declare const validateMessageType: Validator<MessageType>;

export declare const validateMode: Validator<Mode>;

export declare const validateOutcome: Validator<Outcome>;

export declare const validateRecordErrorCode: Validator<RecordErrorCode>;

export declare const validateRetCode: Validator<RetCode>;

export declare const validateSendTimeType: Validator<SendTimeType>;

export declare const validateStickerResourceType: Validator<StickerResourceType>;

export declare const validateTaskSource: Validator<TaskSource>;
