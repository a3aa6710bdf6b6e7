// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { by, choice, either, integer, list, number, object, only, spelt, text, validatorOf } from '../../runtime/validation/forms.ts';
import { eventKinds } from '../event-kinds.ts';

const validateDeliveryEffect = /* @__PURE__ */ validatorOf(() => object({ "delay": integer(0, 31536e6), "duplicate": integer(1, 100), "reorder": only(true), "lose": choice("request", "answer"), "wrongSignature": only(true), "reserialise": only(true) }, void 0, void 0, 1));
const validateFaultMatch = /* @__PURE__ */ validatorOf(() => object({ "operation": choice("getToken", "getMediaContent", "queryTaskList", "sendRecordList", "mediaFile"), "method": choice("GET", "POST", "HEAD"), "path": text(1, 500), "recipient": text(1, 64), "messageId": text(1, 64), "receiverId": text(1, 64), "eventType": choice(...eventKinds), "nth": integer(1, 9007199254740991), "probability": number(0, 1) }));
const validateFault = /* @__PURE__ */ validatorOf(() => object({ "id": text(1, 64), "match": by(validateFaultMatch), "request": by(validateRequestEffect), "delivery": by(validateDeliveryEffect), "times": integer(1, 9007199254740991) }));
const validateRequestEffect = /* @__PURE__ */ validatorOf(() => object({ "latency": either(integer(0, 6e5), list(integer(0, 6e5), 2, 2)), "retCode": choice("900001", "900002", "900003", "900004", "999994", "999999"), "status": integer(200, 599), "expireToken": only(true), "reset": choice("before", "mid-body"), "body": choice("truncated", "malformed", "empty"), "contentType": spelt("^[\\x20-\\x7e]+$", 1, 200), "chunked": only(true), "dripBytesPerSecond": integer(1, 1e9) }, void 0, void 0, 1));
export {
  validateDeliveryEffect,
  validateFault,
  validateFaultMatch,
  validateRequestEffect
};
