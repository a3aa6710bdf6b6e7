// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from '../../runtime/validation/code-points.ts';
import { note } from '../../runtime/validation/note.ts';
import { validateErrorRetCode, validateRecordErrorCode, validateSendTimeType, validateTaskSource } from './enums.js';
import { validateTimezone } from './parts.js';

const pattern9 = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/u;
const pattern6 = /^https?:\/\/\S+$/u;
const pattern13 = /^(?:|[^,](?:[^,]|,[^,])*)$/u;
const pattern14 = /^[0-9a-f]{32}$/u;
const pattern15 = /^[0-9]{1,5}$/u;
function validateBroadcastTaskItem(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.task_name === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "task_name" });
      errors++;
    }
    if (data.task_source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "task_source" });
      errors++;
    }
    if (data.taskid === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "taskid" });
      errors++;
    }
    if (data.timezone === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timezone" });
      errors++;
    }
    if (data.task_start_time === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "task_start_time" });
      errors++;
    }
    if (data.task_end_time === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "task_end_time" });
      errors++;
    }
    if (data.send_time_type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "send_time_type" });
      errors++;
    }
    if (data.estimate_send_num === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "estimate_send_num" });
      errors++;
    }
    if (data.send_success_num === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "send_success_num" });
      errors++;
    }
    if (data.send_error_num === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "send_error_num" });
      errors++;
    }
    if (data.subjectid === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "subjectid" });
      errors++;
    }
    if (data.task_name !== void 0) {
      if (typeof data.task_name !== "string") {
        vErrors = note(vErrors, instancePath + "/task_name", "type", { type: "string" });
        errors++;
      }
    }
    if (data.task_source !== void 0) {
      if (!validateTaskSource(data.task_source, { instancePath: instancePath + "/task_source" })) {
        vErrors = vErrors === null ? validateTaskSource.errors : vErrors.concat(validateTaskSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.taskid !== void 0) {
      let data2 = data.taskid;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/taskid", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/taskid", "type", { type: "string" });
        errors++;
      }
    }
    if (data.timezone !== void 0) {
      if (!validateTimezone(data.timezone, { instancePath: instancePath + "/timezone" })) {
        vErrors = vErrors === null ? validateTimezone.errors : vErrors.concat(validateTimezone.errors);
        errors = vErrors.length;
      }
    }
    if (data.task_start_time !== void 0) {
      let data4 = data.task_start_time;
      if (typeof data4 === "string") {
        if (!pattern9.test(data4)) {
          vErrors = note(vErrors, instancePath + "/task_start_time", "pattern", { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/task_start_time", "type", { type: "string" });
        errors++;
      }
    }
    if (data.task_end_time !== void 0) {
      let data5 = data.task_end_time;
      if (typeof data5 === "string") {
        if (!pattern9.test(data5)) {
          vErrors = note(vErrors, instancePath + "/task_end_time", "pattern", { pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]) ([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/task_end_time", "type", { type: "string" });
        errors++;
      }
    }
    if (data.send_time_type !== void 0) {
      if (!validateSendTimeType(data.send_time_type, { instancePath: instancePath + "/send_time_type" })) {
        vErrors = vErrors === null ? validateSendTimeType.errors : vErrors.concat(validateSendTimeType.errors);
        errors = vErrors.length;
      }
    }
    if (data.estimate_send_num !== void 0) {
      let data7 = data.estimate_send_num;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        vErrors = note(vErrors, instancePath + "/estimate_send_num", "type", { type: "integer" });
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 9007199254740991 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/estimate_send_num", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data7 < 0 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/estimate_send_num", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.send_success_num !== void 0) {
      let data8 = data.send_success_num;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        vErrors = note(vErrors, instancePath + "/send_success_num", "type", { type: "integer" });
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 9007199254740991 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/send_success_num", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/send_success_num", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.send_error_num !== void 0) {
      let data9 = data.send_error_num;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        vErrors = note(vErrors, instancePath + "/send_error_num", "type", { type: "integer" });
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 9007199254740991 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/send_error_num", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data9 < 0 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/send_error_num", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.subjectid !== void 0) {
      if (typeof data.subjectid !== "string") {
        vErrors = note(vErrors, instancePath + "/subjectid", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateBroadcastTaskItem.errors = vErrors;
  return errors === 0;
}
function validateErrorResponse(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ret_code === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_code" });
      errors++;
    }
    if (data.ret_msg === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_msg" });
      errors++;
    }
    if (data.ret_code !== void 0) {
      if (!validateErrorRetCode(data.ret_code, { instancePath: instancePath + "/ret_code" })) {
        vErrors = vErrors === null ? validateErrorRetCode.errors : vErrors.concat(validateErrorRetCode.errors);
        errors = vErrors.length;
      }
    }
    if (data.ret_msg !== void 0) {
      if (typeof data.ret_msg !== "string") {
        vErrors = note(vErrors, instancePath + "/ret_msg", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateErrorResponse.errors = vErrors;
  return errors === 0;
}
function validateGetMediaContentResponse(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.item === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "item" });
      errors++;
    }
    if (data.ret_code === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_code" });
      errors++;
    }
    if (data.ret_msg === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_msg" });
      errors++;
    }
    if (data.item !== void 0) {
      if (!validateMediaContentItem(data.item, { instancePath: instancePath + "/item" })) {
        vErrors = vErrors === null ? validateMediaContentItem.errors : vErrors.concat(validateMediaContentItem.errors);
        errors = vErrors.length;
      }
    }
    if (data.ret_code !== void 0) {
      let data1 = data.ret_code;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/ret_code", "type", { type: "string" });
        errors++;
      }
      if ("000000" !== data1) {
        vErrors = note(vErrors, instancePath + "/ret_code", "const", { allowedValue: "000000" });
        errors++;
      }
    }
    if (data.ret_msg !== void 0) {
      if (typeof data.ret_msg !== "string") {
        vErrors = note(vErrors, instancePath + "/ret_msg", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateGetMediaContentResponse.errors = vErrors;
  return errors === 0;
}
function validateGetTokenResponse(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.item === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "item" });
      errors++;
    }
    if (data.ret_code === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_code" });
      errors++;
    }
    if (data.ret_msg === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_msg" });
      errors++;
    }
    if (data.item !== void 0) {
      if (!validateTokenItem(data.item, { instancePath: instancePath + "/item" })) {
        vErrors = vErrors === null ? validateTokenItem.errors : vErrors.concat(validateTokenItem.errors);
        errors = vErrors.length;
      }
    }
    if (data.ret_code !== void 0) {
      let data1 = data.ret_code;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/ret_code", "type", { type: "string" });
        errors++;
      }
      if ("000000" !== data1) {
        vErrors = note(vErrors, instancePath + "/ret_code", "const", { allowedValue: "000000" });
        errors++;
      }
    }
    if (data.ret_msg !== void 0) {
      if (typeof data.ret_msg !== "string") {
        vErrors = note(vErrors, instancePath + "/ret_msg", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateGetTokenResponse.errors = vErrors;
  return errors === 0;
}
function validateMediaContentItem(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (typeof data === "string") {
    if (!pattern6.test(data)) {
      vErrors = note(vErrors, instancePath, "pattern", { pattern: "^https?://\\S+$" });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs3 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "url" });
      errors++;
    }
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 === "string") {
        if (!pattern6.test(data0)) {
          vErrors = note(vErrors, instancePath + "/url", "pattern", { pattern: "^https?://\\S+$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/url", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  var _valid0 = _errs3 === errors;
  if (_valid0 && valid0) {
    valid0 = false;
    passing0 = [passing0, 1];
  } else {
    if (_valid0) {
      valid0 = true;
      passing0 = 1;
    }
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "oneOf", { passingSchemas: passing0 });
    errors++;
  } else {
    errors = _errs0;
    if (vErrors !== null) {
      if (_errs0) {
        vErrors.length = _errs0;
      } else {
        vErrors = null;
      }
    }
  }
  validateMediaContentItem.errors = vErrors;
  return errors === 0;
}
function validateQueryTaskListResponse(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "items" });
      errors++;
    }
    if (data.page_count === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "page_count" });
      errors++;
    }
    if (data.page_no === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "page_no" });
      errors++;
    }
    if (data.page_size === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "page_size" });
      errors++;
    }
    if (data.total_count === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "total_count" });
      errors++;
    }
    if (data.ret_code === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_code" });
      errors++;
    }
    if (data.ret_msg === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_msg" });
      errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          vErrors = note(vErrors, instancePath + "/items", "maxItems", { limit: 100 });
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateBroadcastTaskItem(data0[i0], { instancePath: instancePath + "/items/" + i0 })) {
            vErrors = vErrors === null ? validateBroadcastTaskItem.errors : vErrors.concat(validateBroadcastTaskItem.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/items", "type", { type: "array" });
        errors++;
      }
    }
    if (data.page_count !== void 0) {
      let data2 = data.page_count;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/page_count", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/page_count", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/page_count", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.page_no !== void 0) {
      let data3 = data.page_no;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/page_no", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/page_no", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/page_no", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.page_size !== void 0) {
      let data4 = data.page_size;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/page_size", "type", { type: "integer" });
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 100 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/page_size", "maximum", { comparison: "<=", limit: 100 });
          errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/page_size", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.total_count !== void 0) {
      let data5 = data.total_count;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        vErrors = note(vErrors, instancePath + "/total_count", "type", { type: "integer" });
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 9007199254740991 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/total_count", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data5 < 0 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/total_count", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.ret_code !== void 0) {
      let data6 = data.ret_code;
      if (typeof data6 !== "string") {
        vErrors = note(vErrors, instancePath + "/ret_code", "type", { type: "string" });
        errors++;
      }
      if ("000000" !== data6) {
        vErrors = note(vErrors, instancePath + "/ret_code", "const", { allowedValue: "000000" });
        errors++;
      }
    }
    if (data.ret_msg !== void 0) {
      if (typeof data.ret_msg !== "string") {
        vErrors = note(vErrors, instancePath + "/ret_msg", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateQueryTaskListResponse.errors = vErrors;
  return errors === 0;
}
function validateSendRecordItem(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.task_name === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "task_name" });
      errors++;
    }
    if (data.error_code === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "error_code" });
      errors++;
    }
    if (data.timezone === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timezone" });
      errors++;
    }
    if (data.messageid === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "messageid" });
      errors++;
    }
    if (data.taskid === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "taskid" });
      errors++;
    }
    if (data.recipient_id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "recipient_id" });
      errors++;
    }
    if (data.send_agentid === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "send_agentid" });
      errors++;
    }
    if (data.send_time === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "send_time" });
      errors++;
    }
    if (data.sender === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "sender" });
      errors++;
    }
    if (data.status_update_time === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "status_update_time" });
      errors++;
    }
    if (data.subjectid === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "subjectid" });
      errors++;
    }
    if (data.task_name !== void 0) {
      if (typeof data.task_name !== "string") {
        vErrors = note(vErrors, instancePath + "/task_name", "type", { type: "string" });
        errors++;
      }
    }
    if (data.error_code !== void 0) {
      if (!validateRecordErrorCode(data.error_code, { instancePath: instancePath + "/error_code" })) {
        vErrors = vErrors === null ? validateRecordErrorCode.errors : vErrors.concat(validateRecordErrorCode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timezone !== void 0) {
      if (!validateTimezone(data.timezone, { instancePath: instancePath + "/timezone" })) {
        vErrors = vErrors === null ? validateTimezone.errors : vErrors.concat(validateTimezone.errors);
        errors = vErrors.length;
      }
    }
    if (data.messageid !== void 0) {
      let data3 = data.messageid;
      if (typeof data3 === "string") {
        if (!pattern13.test(data3)) {
          vErrors = note(vErrors, instancePath + "/messageid", "pattern", { pattern: "^(?:|[^,](?:[^,]|,[^,])*)$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/messageid", "type", { type: "string" });
        errors++;
      }
    }
    if (data.taskid !== void 0) {
      let data4 = data.taskid;
      if (typeof data4 === "string") {
        if (codePoints(data4) < 1) {
          vErrors = note(vErrors, instancePath + "/taskid", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/taskid", "type", { type: "string" });
        errors++;
      }
    }
    if (data.recipient_id !== void 0) {
      let data5 = data.recipient_id;
      if (typeof data5 === "string") {
        if (codePoints(data5) < 1) {
          vErrors = note(vErrors, instancePath + "/recipient_id", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/recipient_id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.send_agentid !== void 0) {
      if (typeof data.send_agentid !== "string") {
        vErrors = note(vErrors, instancePath + "/send_agentid", "type", { type: "string" });
        errors++;
      }
    }
    if (data.send_time !== void 0) {
      let data7 = data.send_time;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        vErrors = note(vErrors, instancePath + "/send_time", "type", { type: "integer" });
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 253402300799999 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/send_time", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data7 < 0 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/send_time", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.sender !== void 0) {
      let data8 = data.sender;
      if (typeof data8 === "string") {
        if (codePoints(data8) < 1) {
          vErrors = note(vErrors, instancePath + "/sender", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sender", "type", { type: "string" });
        errors++;
      }
    }
    if (data.status_update_time !== void 0) {
      let data9 = data.status_update_time;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        vErrors = note(vErrors, instancePath + "/status_update_time", "type", { type: "integer" });
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 253402300799999 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/status_update_time", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data9 < 0 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/status_update_time", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.subjectid !== void 0) {
      if (typeof data.subjectid !== "string") {
        vErrors = note(vErrors, instancePath + "/subjectid", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateSendRecordItem.errors = vErrors;
  return errors === 0;
}
function validateSendRecordListResponse(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.items === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "items" });
      errors++;
    }
    if (data.page_count === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "page_count" });
      errors++;
    }
    if (data.page_no === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "page_no" });
      errors++;
    }
    if (data.page_size === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "page_size" });
      errors++;
    }
    if (data.total_count === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "total_count" });
      errors++;
    }
    if (data.ret_code === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_code" });
      errors++;
    }
    if (data.ret_msg === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "ret_msg" });
      errors++;
    }
    if (data.items !== void 0) {
      let data0 = data.items;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          vErrors = note(vErrors, instancePath + "/items", "maxItems", { limit: 100 });
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateSendRecordItem(data0[i0], { instancePath: instancePath + "/items/" + i0 })) {
            vErrors = vErrors === null ? validateSendRecordItem.errors : vErrors.concat(validateSendRecordItem.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/items", "type", { type: "array" });
        errors++;
      }
    }
    if (data.page_count !== void 0) {
      let data2 = data.page_count;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/page_count", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/page_count", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/page_count", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.page_no !== void 0) {
      let data3 = data.page_no;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/page_no", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/page_no", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/page_no", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.page_size !== void 0) {
      let data4 = data.page_size;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/page_size", "type", { type: "integer" });
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 100 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/page_size", "maximum", { comparison: "<=", limit: 100 });
          errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/page_size", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.total_count !== void 0) {
      let data5 = data.total_count;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        vErrors = note(vErrors, instancePath + "/total_count", "type", { type: "integer" });
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 9007199254740991 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/total_count", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data5 < 0 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/total_count", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.ret_code !== void 0) {
      let data6 = data.ret_code;
      if (typeof data6 !== "string") {
        vErrors = note(vErrors, instancePath + "/ret_code", "type", { type: "string" });
        errors++;
      }
      if ("000000" !== data6) {
        vErrors = note(vErrors, instancePath + "/ret_code", "const", { allowedValue: "000000" });
        errors++;
      }
    }
    if (data.ret_msg !== void 0) {
      if (typeof data.ret_msg !== "string") {
        vErrors = note(vErrors, instancePath + "/ret_msg", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateSendRecordListResponse.errors = vErrors;
  return errors === 0;
}
function validateTokenItem(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "token" });
      errors++;
    }
    if (data.expires_in === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "expires_in" });
      errors++;
    }
    if (data.token !== void 0) {
      let data0 = data.token;
      if (typeof data0 === "string") {
        if (!pattern14.test(data0)) {
          vErrors = note(vErrors, instancePath + "/token", "pattern", { pattern: "^[0-9a-f]{32}$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/token", "type", { type: "string" });
        errors++;
      }
    }
    if (data.expires_in !== void 0) {
      let data1 = data.expires_in;
      if (typeof data1 === "string") {
        if (!pattern15.test(data1)) {
          vErrors = note(vErrors, instancePath + "/expires_in", "pattern", { pattern: "^[0-9]{1,5}$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/expires_in", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateTokenItem.errors = vErrors;
  return errors === 0;
}
export {
  validateBroadcastTaskItem,
  validateErrorResponse,
  validateGetMediaContentResponse,
  validateGetTokenResponse,
  validateMediaContentItem,
  validateQueryTaskListResponse,
  validateSendRecordItem,
  validateSendRecordListResponse,
  validateTokenItem
};
