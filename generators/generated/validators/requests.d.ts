// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { GetMediaContentQuery, GetTokenQuery, QueryTaskListRequest, SendRecordListRequest, TokenHeader } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateGetMediaContentQuery: Validator<GetMediaContentQuery>;

export declare const validateGetTokenQuery: Validator<GetTokenQuery>;

export declare const validateQueryTaskListRequest: Validator<QueryTaskListRequest>;

export declare const validateSendRecordListRequest: Validator<SendRecordListRequest>;

export declare const validateTokenHeader: Validator<TokenHeader>;
