// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from '../../runtime/validation/code-points.ts';
import { note } from '../../runtime/validation/note.ts';

const pattern21 = /^[0-9]{10}$/u;
const pattern22 = /^[0-9a-fA-F]{32}$/u;
const pattern16 = /^[0-9]{1,16}$/u;
const pattern25 = /^[1-9][0-9]{0,15}$/u;
function validateGetMediaContentQuery(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.messageid === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "messageid" });
      errors++;
    }
    if (data.appid === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "appid" });
      errors++;
    }
    if (data.messageid !== void 0) {
      let data0 = data.messageid;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/messageid", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/messageid", "type", { type: "string" });
        errors++;
      }
    }
    if (data.appid !== void 0) {
      let data1 = data.appid;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/appid", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/appid", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateGetMediaContentQuery.errors = vErrors;
  return errors === 0;
}
function validateGetTokenQuery(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.appid === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "appid" });
      errors++;
    }
    if (data.create_time === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "create_time" });
      errors++;
    }
    if (data.sign === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "sign" });
      errors++;
    }
    if (data.appid !== void 0) {
      let data0 = data.appid;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/appid", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/appid", "type", { type: "string" });
        errors++;
      }
    }
    if (data.create_time !== void 0) {
      let data1 = data.create_time;
      if (typeof data1 === "string") {
        if (!pattern21.test(data1)) {
          vErrors = note(vErrors, instancePath + "/create_time", "pattern", { pattern: "^[0-9]{10}$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/create_time", "type", { type: "string" });
        errors++;
      }
    }
    if (data.sign !== void 0) {
      let data2 = data.sign;
      if (typeof data2 === "string") {
        if (!pattern22.test(data2)) {
          vErrors = note(vErrors, instancePath + "/sign", "pattern", { pattern: "^[0-9a-fA-F]{32}$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sign", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateGetTokenQuery.errors = vErrors;
  return errors === 0;
}
function validateQueryTaskListRequest(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.task_start_time !== void 0) {
      let data0 = data.task_start_time;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/task_start_time", "type", { type: ["integer", "string"] });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/task_start_time", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/task_start_time", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      if (typeof data0 === "string") {
        if (!pattern16.test(data0) || +data0 < 0 || +data0 > 9007199254740991) {
          vErrors = note(vErrors, instancePath + "/task_start_time", "numberAsString", { pattern: "^[0-9]{1,16}$", minimum: 0, maximum: 9007199254740991 });
          errors++;
        }
      }
    }
    if (data.task_end_time !== void 0) {
      let data1 = data.task_end_time;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/task_end_time", "type", { type: ["integer", "string"] });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/task_end_time", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/task_end_time", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      if (typeof data1 === "string") {
        if (!pattern16.test(data1) || +data1 < 0 || +data1 > 9007199254740991) {
          vErrors = note(vErrors, instancePath + "/task_end_time", "numberAsString", { pattern: "^[0-9]{1,16}$", minimum: 0, maximum: 9007199254740991 });
          errors++;
        }
      }
    }
    if (data.sender !== void 0) {
      let data2 = data.sender;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/sender", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.task_name !== void 0) {
      let data3 = data.task_name;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/task_name", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.subjectid !== void 0) {
      let data4 = data.subjectid;
      if (typeof data4 !== "string" && !(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/subjectid", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.page_no !== void 0) {
      let data5 = data.page_no;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5)) && typeof data5 !== "string") {
        vErrors = note(vErrors, instancePath + "/page_no", "type", { type: ["integer", "string"] });
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 9007199254740991 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/page_no", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data5 < 1 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/page_no", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
      if (typeof data5 === "string") {
        if (!pattern25.test(data5) || +data5 < 1 || +data5 > 9007199254740991) {
          vErrors = note(vErrors, instancePath + "/page_no", "numberAsString", { pattern: "^[1-9][0-9]{0,15}$", minimum: 1, maximum: 9007199254740991 });
          errors++;
        }
      }
    }
    if (data.page_size !== void 0) {
      let data6 = data.page_size;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6)) && typeof data6 !== "string") {
        vErrors = note(vErrors, instancePath + "/page_size", "type", { type: ["integer", "string"] });
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 100 || isNaN(data6)) {
          vErrors = note(vErrors, instancePath + "/page_size", "maximum", { comparison: "<=", limit: 100 });
          errors++;
        }
        if (data6 < 1 || isNaN(data6)) {
          vErrors = note(vErrors, instancePath + "/page_size", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
      if (typeof data6 === "string") {
        if (!pattern25.test(data6) || +data6 < 1 || +data6 > 100) {
          vErrors = note(vErrors, instancePath + "/page_size", "numberAsString", { pattern: "^[1-9][0-9]{0,15}$", minimum: 1, maximum: 100 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateQueryTaskListRequest.errors = vErrors;
  return errors === 0;
}
function validateSendRecordListRequest(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.send_start_time !== void 0) {
      let data0 = data.send_start_time;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/send_start_time", "type", { type: ["integer", "string"] });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/send_start_time", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/send_start_time", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      if (typeof data0 === "string") {
        if (!pattern16.test(data0) || +data0 < 0 || +data0 > 9007199254740991) {
          vErrors = note(vErrors, instancePath + "/send_start_time", "numberAsString", { pattern: "^[0-9]{1,16}$", minimum: 0, maximum: 9007199254740991 });
          errors++;
        }
      }
    }
    if (data.send_end_time !== void 0) {
      let data1 = data.send_end_time;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/send_end_time", "type", { type: ["integer", "string"] });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/send_end_time", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/send_end_time", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      if (typeof data1 === "string") {
        if (!pattern16.test(data1) || +data1 < 0 || +data1 > 9007199254740991) {
          vErrors = note(vErrors, instancePath + "/send_end_time", "numberAsString", { pattern: "^[0-9]{1,16}$", minimum: 0, maximum: 9007199254740991 });
          errors++;
        }
      }
    }
    if (data.messageid !== void 0) {
      let data2 = data.messageid;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/messageid", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.message_status !== void 0) {
      let data3 = data.message_status;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/message_status", "type", { type: ["string", "integer"] });
        errors++;
      }
      if (!(data3 === "0" || data3 === "1" || data3 === "2" || data3 === "9" || data3 === "" || data3 === 0 || data3 === 1 || data3 === 2 || data3 === 9)) {
        vErrors = note(vErrors, instancePath + "/message_status", "enum", { allowedValues: ["0", "1", "2", "9", "", 0, 1, 2, 9] });
        errors++;
      }
    }
    if (data.taskid !== void 0) {
      let data4 = data.taskid;
      if (typeof data4 !== "string" && !(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/taskid", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.task_name !== void 0) {
      let data5 = data.task_name;
      if (typeof data5 !== "string" && !(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        vErrors = note(vErrors, instancePath + "/task_name", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.send_agentid !== void 0) {
      let data6 = data.send_agentid;
      if (typeof data6 !== "string" && !(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        vErrors = note(vErrors, instancePath + "/send_agentid", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.sender !== void 0) {
      let data7 = data.sender;
      if (typeof data7 !== "string" && !(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        vErrors = note(vErrors, instancePath + "/sender", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.recipient !== void 0) {
      let data8 = data.recipient;
      if (typeof data8 !== "string" && !(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        vErrors = note(vErrors, instancePath + "/recipient", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.subjectid !== void 0) {
      let data9 = data.subjectid;
      if (typeof data9 !== "string" && !(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        vErrors = note(vErrors, instancePath + "/subjectid", "type", { type: ["string", "integer"] });
        errors++;
      }
    }
    if (data.page_no !== void 0) {
      let data10 = data.page_no;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10)) && typeof data10 !== "string") {
        vErrors = note(vErrors, instancePath + "/page_no", "type", { type: ["integer", "string"] });
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 9007199254740991 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/page_no", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data10 < 1 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/page_no", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
      if (typeof data10 === "string") {
        if (!pattern25.test(data10) || +data10 < 1 || +data10 > 9007199254740991) {
          vErrors = note(vErrors, instancePath + "/page_no", "numberAsString", { pattern: "^[1-9][0-9]{0,15}$", minimum: 1, maximum: 9007199254740991 });
          errors++;
        }
      }
    }
    if (data.page_size !== void 0) {
      let data11 = data.page_size;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11)) && typeof data11 !== "string") {
        vErrors = note(vErrors, instancePath + "/page_size", "type", { type: ["integer", "string"] });
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 100 || isNaN(data11)) {
          vErrors = note(vErrors, instancePath + "/page_size", "maximum", { comparison: "<=", limit: 100 });
          errors++;
        }
        if (data11 < 1 || isNaN(data11)) {
          vErrors = note(vErrors, instancePath + "/page_size", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
      if (typeof data11 === "string") {
        if (!pattern25.test(data11) || +data11 < 1 || +data11 > 100) {
          vErrors = note(vErrors, instancePath + "/page_size", "numberAsString", { pattern: "^[1-9][0-9]{0,15}$", minimum: 1, maximum: 100 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateSendRecordListRequest.errors = vErrors;
  return errors === 0;
}
function validateTokenHeader(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "token" });
      errors++;
    }
    if (data.token !== void 0) {
      let data0 = data.token;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/token", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/token", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateTokenHeader.errors = vErrors;
  return errors === 0;
}
export {
  validateGetMediaContentQuery,
  validateGetTokenQuery,
  validateQueryTaskListRequest,
  validateSendRecordListRequest,
  validateTokenHeader
};
