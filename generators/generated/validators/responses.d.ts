// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { BroadcastTaskItem, ErrorResponse, GetMediaContentResponse, GetTokenResponse, MediaContentItem, QueryTaskListResponse, SendRecordItem, SendRecordListResponse, TokenItem } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateBroadcastTaskItem: Validator<BroadcastTaskItem>;

export declare const validateMediaContentItem: Validator<MediaContentItem>;

export declare const validateSendRecordItem: Validator<SendRecordItem>;

export declare const validateTokenItem: Validator<TokenItem>;

export declare const validateErrorResponse: Validator<ErrorResponse>;

export declare const validateGetMediaContentResponse: Validator<GetMediaContentResponse>;

export declare const validateGetTokenResponse: Validator<GetTokenResponse>;

export declare const validateQueryTaskListResponse: Validator<QueryTaskListResponse>;

export declare const validateSendRecordListResponse: Validator<SendRecordListResponse>;
