// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { AttemptState, BroadcastPlanState, BroadcastTaskState, ChannelState, ClockState, DeliveryState, FaultState, MessageState, ReceiverState, RecipientState, RecordStep, RedeliveryState, SendRecordState, TenantState, TokenState } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateTenantState: Validator<TenantState>;

export declare const validateAttemptState: Validator<AttemptState>;

export declare const validateBroadcastPlanState: Validator<BroadcastPlanState>;

export declare const validateBroadcastTaskState: Validator<BroadcastTaskState>;

export declare const validateChannelState: Validator<ChannelState>;

export declare const validateClockState: Validator<ClockState>;

export declare const validateDeliveryState: Validator<DeliveryState>;

export declare const validateFaultState: Validator<FaultState>;

export declare const validateMessageState: Validator<MessageState>;

export declare const validateReceiverState: Validator<ReceiverState>;

export declare const validateRecipientState: Validator<RecipientState>;

export declare const validateRecordStep: Validator<RecordStep>;

export declare const validateRedeliveryState: Validator<RedeliveryState>;

export declare const validateSendRecordState: Validator<SendRecordState>;

export declare const validateTokenState: Validator<TokenState>;
