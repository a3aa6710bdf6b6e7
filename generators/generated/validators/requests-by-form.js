// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { anything, numeral, object, spelt, text, validatorOf, word } from '../../runtime/validation/forms.ts';

const validateGetMediaContentQuery = /* @__PURE__ */ validatorOf(() => object({ "messageid": text(1), "appid": text(1) }, ["messageid", "appid"], anything()));
const validateGetTokenQuery = /* @__PURE__ */ validatorOf(() => object({ "appid": text(1), "create_time": spelt("^[0-9]{10}$"), "sign": spelt("^[0-9a-fA-F]{32}$") }, ["appid", "create_time", "sign"], anything()));
const validateQueryTaskListRequest = /* @__PURE__ */ validatorOf(() => object({ "task_start_time": numeral(0, 9007199254740991, "^[0-9]{1,16}$"), "task_end_time": numeral(0, 9007199254740991, "^[0-9]{1,16}$"), "sender": word(), "task_name": word(), "subjectid": word(), "page_no": numeral(1, 9007199254740991, "^[1-9][0-9]{0,15}$"), "page_size": numeral(1, 100, "^[1-9][0-9]{0,15}$") }, void 0, anything()));
const validateSendRecordListRequest = /* @__PURE__ */ validatorOf(() => object({ "send_start_time": numeral(0, 9007199254740991, "^[0-9]{1,16}$"), "send_end_time": numeral(0, 9007199254740991, "^[0-9]{1,16}$"), "messageid": word(), "message_status": word("0", "1", "2", "9", "", 0, 1, 2, 9), "taskid": word(), "task_name": word(), "send_agentid": word(), "sender": word(), "recipient": word(), "subjectid": word(), "page_no": numeral(1, 9007199254740991, "^[1-9][0-9]{0,15}$"), "page_size": numeral(1, 100, "^[1-9][0-9]{0,15}$") }, void 0, anything()));
const validateTokenHeader = /* @__PURE__ */ validatorOf(() => object({ "token": text(1) }, ["token"], anything()));
export {
  validateGetMediaContentQuery,
  validateGetTokenQuery,
  validateQueryTaskListRequest,
  validateSendRecordListRequest,
  validateTokenHeader
};
