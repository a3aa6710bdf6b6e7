// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { OperationId } from './operations.ts';
import type { Validator } from '../runtime/validation/validator.ts';
import {
  validateGetMediaContentResponse,
  validateGetTokenResponse,
  validateQueryTaskListResponse,
  validateSendRecordListResponse,
} from './validators/responses.js';

/** The answer of each operation when it succeeds. */
export const answerValidators: Readonly<Record<OperationId, Validator<unknown>>> = {
  getToken: validateGetTokenResponse,
  getMediaContent: validateGetMediaContentResponse,
  queryTaskList: validateQueryTaskListResponse,
  sendRecordList: validateSendRecordListResponse,
};
