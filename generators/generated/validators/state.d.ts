// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { BroadcastTaskState, ChannelState, ClockState, MessageState, RecipientState, SendRecordState, TenantState, TokenState } from '../types.js';
import type { Validator } from '../validator.js';

export declare const validateTenantState: Validator<TenantState>;

export declare const validateBroadcastTaskState: Validator<BroadcastTaskState>;

export declare const validateChannelState: Validator<ChannelState>;

export declare const validateClockState: Validator<ClockState>;

export declare const validateMessageState: Validator<MessageState>;

export declare const validateRecipientState: Validator<RecipientState>;

export declare const validateSendRecordState: Validator<SendRecordState>;

export declare const validateTokenState: Validator<TokenState>;
