// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { OperationId } from './operations.ts';
import type { Validator } from '../runtime/validation/validator.ts';
import {
  validateGetMediaContentQuery,
  validateGetTokenQuery,
  validateQueryTaskListRequest,
  validateSendRecordListRequest,
} from './validators/requests.js';

/** The parameters of each operation. */
export const requestValidators: Readonly<Record<OperationId, Validator<unknown>>> = {
  getToken: validateGetTokenQuery,
  getMediaContent: validateGetMediaContentQuery,
  queryTaskList: validateQueryTaskListRequest,
  sendRecordList: validateSendRecordListRequest,
};
