// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from './code-points.js';

const pattern29 = /^\d{10}$/u;
const pattern30 = /^[0-9a-fA-F]{32}$/u;
const pattern20 = /^\d{1,16}$/u;
const pattern33 = /^[1-9]\d{0,15}$/u;
const pattern34 = /^([1-9]\d?|100)$/u;
function validateGetMediaContentQuery(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.messageid === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "messageid" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.appid === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "appid" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.messageid !== void 0) {
      let data0 = data.messageid;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err2 = { instancePath: instancePath + "/messageid", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/messageid", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err3];
        } else {
          vErrors.push(err3);
        }
        errors++;
      }
    }
    if (data.appid !== void 0) {
      let data1 = data.appid;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          const err4 = { instancePath: instancePath + "/appid", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/appid", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err6];
    } else {
      vErrors.push(err6);
    }
    errors++;
  }
  validateGetMediaContentQuery.errors = vErrors;
  return errors === 0;
}
function validateGetTokenQuery(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.appid === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "appid" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.create_time === void 0) {
      const err1 = { instancePath, keyword: "required", params: { missingProperty: "create_time" } };
      if (vErrors === null) {
        vErrors = [err1];
      } else {
        vErrors.push(err1);
      }
      errors++;
    }
    if (data.sign === void 0) {
      const err2 = { instancePath, keyword: "required", params: { missingProperty: "sign" } };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
    }
    if (data.appid !== void 0) {
      let data0 = data.appid;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err3 = { instancePath: instancePath + "/appid", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      } else {
        const err4 = { instancePath: instancePath + "/appid", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
    }
    if (data.create_time !== void 0) {
      let data1 = data.create_time;
      if (typeof data1 === "string") {
        if (!pattern29.test(data1)) {
          const err5 = { instancePath: instancePath + "/create_time", keyword: "pattern", params: { pattern: "^\\d{10}$" } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
      } else {
        const err6 = { instancePath: instancePath + "/create_time", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err6];
        } else {
          vErrors.push(err6);
        }
        errors++;
      }
    }
    if (data.sign !== void 0) {
      let data2 = data.sign;
      if (typeof data2 === "string") {
        if (!pattern30.test(data2)) {
          const err7 = { instancePath: instancePath + "/sign", keyword: "pattern", params: { pattern: "^[0-9a-fA-F]{32}$" } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/sign", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
  } else {
    const err9 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err9];
    } else {
      vErrors.push(err9);
    }
    errors++;
  }
  validateGetTokenQuery.errors = vErrors;
  return errors === 0;
}
function validateQueryTaskListRequest(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.task_start_time !== void 0) {
      let data0 = data.task_start_time;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && typeof data0 !== "string") {
        const err0 = { instancePath: instancePath + "/task_start_time", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err1 = { instancePath: instancePath + "/task_start_time", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/task_start_time", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      if (typeof data0 === "string") {
        if (!pattern20.test(data0) || +data0 < 0 || +data0 > 9007199254740991) {
          const err3 = { instancePath: instancePath + "/task_start_time", keyword: "numberAsString", params: { pattern: "^\\d{1,16}$", minimum: 0, maximum: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.task_end_time !== void 0) {
      let data1 = data.task_end_time;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/task_end_time", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/task_end_time", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/task_end_time", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
      if (typeof data1 === "string") {
        if (!pattern20.test(data1) || +data1 < 0 || +data1 > 9007199254740991) {
          const err7 = { instancePath: instancePath + "/task_end_time", keyword: "numberAsString", params: { pattern: "^\\d{1,16}$", minimum: 0, maximum: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.sender !== void 0) {
      let data2 = data.sender;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err8 = { instancePath: instancePath + "/sender", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.task_name !== void 0) {
      let data3 = data.task_name;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err9 = { instancePath: instancePath + "/task_name", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
    }
    if (data.subjectid !== void 0) {
      let data4 = data.subjectid;
      if (typeof data4 !== "string" && !(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err10 = { instancePath: instancePath + "/subjectid", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.page_no !== void 0) {
      let data5 = data.page_no;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5)) && typeof data5 !== "string") {
        const err11 = { instancePath: instancePath + "/page_no", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 9007199254740991 || isNaN(data5)) {
          const err12 = { instancePath: instancePath + "/page_no", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err12];
          } else {
            vErrors.push(err12);
          }
          errors++;
        }
        if (data5 < 1 || isNaN(data5)) {
          const err13 = { instancePath: instancePath + "/page_no", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err13];
          } else {
            vErrors.push(err13);
          }
          errors++;
        }
      }
      if (typeof data5 === "string") {
        if (!pattern33.test(data5) || +data5 < 1 || +data5 > 9007199254740991) {
          const err14 = { instancePath: instancePath + "/page_no", keyword: "numberAsString", params: { pattern: "^[1-9]\\d{0,15}$", minimum: 1, maximum: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err14];
          } else {
            vErrors.push(err14);
          }
          errors++;
        }
      }
    }
    if (data.page_size !== void 0) {
      let data6 = data.page_size;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6)) && typeof data6 !== "string") {
        const err15 = { instancePath: instancePath + "/page_size", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 100 || isNaN(data6)) {
          const err16 = { instancePath: instancePath + "/page_size", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
          if (vErrors === null) {
            vErrors = [err16];
          } else {
            vErrors.push(err16);
          }
          errors++;
        }
        if (data6 < 1 || isNaN(data6)) {
          const err17 = { instancePath: instancePath + "/page_size", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err17];
          } else {
            vErrors.push(err17);
          }
          errors++;
        }
      }
      if (typeof data6 === "string") {
        if (!pattern34.test(data6) || +data6 < 1 || +data6 > 100) {
          const err18 = { instancePath: instancePath + "/page_size", keyword: "numberAsString", params: { pattern: "^([1-9]\\d?|100)$", minimum: 1, maximum: 100 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
      }
    }
  } else {
    const err19 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err19];
    } else {
      vErrors.push(err19);
    }
    errors++;
  }
  validateQueryTaskListRequest.errors = vErrors;
  return errors === 0;
}
function validateSendRecordListRequest(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.send_start_time !== void 0) {
      let data0 = data.send_start_time;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0)) && typeof data0 !== "string") {
        const err0 = { instancePath: instancePath + "/send_start_time", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          const err1 = { instancePath: instancePath + "/send_start_time", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/send_start_time", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      if (typeof data0 === "string") {
        if (!pattern20.test(data0) || +data0 < 0 || +data0 > 9007199254740991) {
          const err3 = { instancePath: instancePath + "/send_start_time", keyword: "numberAsString", params: { pattern: "^\\d{1,16}$", minimum: 0, maximum: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err3];
          } else {
            vErrors.push(err3);
          }
          errors++;
        }
      }
    }
    if (data.send_end_time !== void 0) {
      let data1 = data.send_end_time;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1)) && typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/send_end_time", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err4];
        } else {
          vErrors.push(err4);
        }
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          const err5 = { instancePath: instancePath + "/send_end_time", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err5];
          } else {
            vErrors.push(err5);
          }
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          const err6 = { instancePath: instancePath + "/send_end_time", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
          if (vErrors === null) {
            vErrors = [err6];
          } else {
            vErrors.push(err6);
          }
          errors++;
        }
      }
      if (typeof data1 === "string") {
        if (!pattern20.test(data1) || +data1 < 0 || +data1 > 9007199254740991) {
          const err7 = { instancePath: instancePath + "/send_end_time", keyword: "numberAsString", params: { pattern: "^\\d{1,16}$", minimum: 0, maximum: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err7];
          } else {
            vErrors.push(err7);
          }
          errors++;
        }
      }
    }
    if (data.messageid !== void 0) {
      let data2 = data.messageid;
      if (typeof data2 !== "string" && !(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        const err8 = { instancePath: instancePath + "/messageid", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err8];
        } else {
          vErrors.push(err8);
        }
        errors++;
      }
    }
    if (data.message_status !== void 0) {
      let data3 = data.message_status;
      if (typeof data3 !== "string" && !(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        const err9 = { instancePath: instancePath + "/message_status", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err9];
        } else {
          vErrors.push(err9);
        }
        errors++;
      }
      if (!(data3 === "0" || data3 === "1" || data3 === "2" || data3 === "9" || data3 === "" || data3 === 0 || data3 === 1 || data3 === 2 || data3 === 9)) {
        const err10 = { instancePath: instancePath + "/message_status", keyword: "enum", params: { allowedValues: ["0", "1", "2", "9", "", 0, 1, 2, 9] } };
        if (vErrors === null) {
          vErrors = [err10];
        } else {
          vErrors.push(err10);
        }
        errors++;
      }
    }
    if (data.taskid !== void 0) {
      let data4 = data.taskid;
      if (typeof data4 !== "string" && !(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        const err11 = { instancePath: instancePath + "/taskid", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err11];
        } else {
          vErrors.push(err11);
        }
        errors++;
      }
    }
    if (data.task_name !== void 0) {
      let data5 = data.task_name;
      if (typeof data5 !== "string" && !(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        const err12 = { instancePath: instancePath + "/task_name", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err12];
        } else {
          vErrors.push(err12);
        }
        errors++;
      }
    }
    if (data.send_agentid !== void 0) {
      let data6 = data.send_agentid;
      if (typeof data6 !== "string" && !(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        const err13 = { instancePath: instancePath + "/send_agentid", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err13];
        } else {
          vErrors.push(err13);
        }
        errors++;
      }
    }
    if (data.sender !== void 0) {
      let data7 = data.sender;
      if (typeof data7 !== "string" && !(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        const err14 = { instancePath: instancePath + "/sender", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err14];
        } else {
          vErrors.push(err14);
        }
        errors++;
      }
    }
    if (data.recipient !== void 0) {
      let data8 = data.recipient;
      if (typeof data8 !== "string" && !(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        const err15 = { instancePath: instancePath + "/recipient", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err15];
        } else {
          vErrors.push(err15);
        }
        errors++;
      }
    }
    if (data.subjectid !== void 0) {
      let data9 = data.subjectid;
      if (typeof data9 !== "string" && !(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        const err16 = { instancePath: instancePath + "/subjectid", keyword: "type", params: { type: ["string", "integer"] } };
        if (vErrors === null) {
          vErrors = [err16];
        } else {
          vErrors.push(err16);
        }
        errors++;
      }
    }
    if (data.page_no !== void 0) {
      let data10 = data.page_no;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10)) && typeof data10 !== "string") {
        const err17 = { instancePath: instancePath + "/page_no", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err17];
        } else {
          vErrors.push(err17);
        }
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 9007199254740991 || isNaN(data10)) {
          const err18 = { instancePath: instancePath + "/page_no", keyword: "maximum", params: { comparison: "<=", limit: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err18];
          } else {
            vErrors.push(err18);
          }
          errors++;
        }
        if (data10 < 1 || isNaN(data10)) {
          const err19 = { instancePath: instancePath + "/page_no", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err19];
          } else {
            vErrors.push(err19);
          }
          errors++;
        }
      }
      if (typeof data10 === "string") {
        if (!pattern33.test(data10) || +data10 < 1 || +data10 > 9007199254740991) {
          const err20 = { instancePath: instancePath + "/page_no", keyword: "numberAsString", params: { pattern: "^[1-9]\\d{0,15}$", minimum: 1, maximum: 9007199254740991 } };
          if (vErrors === null) {
            vErrors = [err20];
          } else {
            vErrors.push(err20);
          }
          errors++;
        }
      }
    }
    if (data.page_size !== void 0) {
      let data11 = data.page_size;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11)) && typeof data11 !== "string") {
        const err21 = { instancePath: instancePath + "/page_size", keyword: "type", params: { type: ["integer", "string"] } };
        if (vErrors === null) {
          vErrors = [err21];
        } else {
          vErrors.push(err21);
        }
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 100 || isNaN(data11)) {
          const err22 = { instancePath: instancePath + "/page_size", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
          if (vErrors === null) {
            vErrors = [err22];
          } else {
            vErrors.push(err22);
          }
          errors++;
        }
        if (data11 < 1 || isNaN(data11)) {
          const err23 = { instancePath: instancePath + "/page_size", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
          if (vErrors === null) {
            vErrors = [err23];
          } else {
            vErrors.push(err23);
          }
          errors++;
        }
      }
      if (typeof data11 === "string") {
        if (!pattern34.test(data11) || +data11 < 1 || +data11 > 100) {
          const err24 = { instancePath: instancePath + "/page_size", keyword: "numberAsString", params: { pattern: "^([1-9]\\d?|100)$", minimum: 1, maximum: 100 } };
          if (vErrors === null) {
            vErrors = [err24];
          } else {
            vErrors.push(err24);
          }
          errors++;
        }
      }
    }
  } else {
    const err25 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err25];
    } else {
      vErrors.push(err25);
    }
    errors++;
  }
  validateSendRecordListRequest.errors = vErrors;
  return errors === 0;
}
function validateTokenHeader(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token === void 0) {
      const err0 = { instancePath, keyword: "required", params: { missingProperty: "token" } };
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
    if (data.token !== void 0) {
      let data0 = data.token;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          const err1 = { instancePath: instancePath + "/token", keyword: "minLength", params: { limit: 1 } };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      } else {
        const err2 = { instancePath: instancePath + "/token", keyword: "type", params: { type: "string" } };
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      }
    }
  } else {
    const err3 = { instancePath, keyword: "type", params: { type: "object" } };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
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
