// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { validateFault } from './acts.js';
import { validateBehaviour } from './behaviour.js';
import { codePoints } from './code-points.js';
import { validateMessageStatus, validateMessageType, validateOutcome, validateRecordErrorCode, validateSendTimeType, validateTaskSource } from './enums.js';
import { note } from './note.js';
import { validateTimezone } from './parts.js';

const pattern37 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;
const names106_properties = /* @__PURE__ */ new Set(["id", "name", "source", "timezone", "startTime", "endTime", "sendTimeType", "subjectId", "sender", "sendAgentId", "estimateSendNum", "sendSuccessNum", "sendErrorNum", "plan"]);
const names105_properties = /* @__PURE__ */ new Set(["id", "channelId", "recipientId", "type", "sentAt", "contentProvider", "mediaKey", "fileName", "fileSize", "contentType", "content"]);
const pattern14 = /^[0-9a-f]{32}$/u;
const pattern4 = /^[A-Za-z0-9+/]*={0,2}$/u;
const names112_properties = /* @__PURE__ */ new Set(["id", "url", "secret", "channelId", "events", "redelivery", "acknowledgementTimeout", "concurrency", "batchSize", "queueLimit"]);
const pattern36 = /^[\w.~-]{1,64}$/u;
const names108_properties = /* @__PURE__ */ new Set(["id", "taskId", "taskName", "sender", "sendAgentId", "subjectId", "timezone", "recipientId", "messageId", "sendTime", "status", "statusUpdateTime", "errorCode", "pending"]);
const pattern13 = /^([^,]+(,[^,]+)*)?$/u;
const names101_properties = /* @__PURE__ */ new Set(["$schema", "seed", "timezone", "behaviour", "clock", "sequences", "channels", "recipients", "messages", "broadcastTasks", "sendRecords", "faults", "tokens", "receivers", "deliveries"]);
function validateAttemptState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.at === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "at" });
      errors++;
    }
    if (data.request === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "request" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "at" || key0 === "reason" || key0 === "detail" || key0 === "interrupted" || key0 === "lost" || key0 === "request" || key0 === "response")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data0 = data.at;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/at", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 864e13 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/at", "maximum", { comparison: "<=", limit: 864e13 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/at", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.reason !== void 0) {
      let data1 = data.reason;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/reason", "type", { type: "string" });
        errors++;
      }
      if (!(data1 === "could_not_connect" || data1 === "request_timeout" || data1 === "error_status_code" || data1 === "unclassified")) {
        vErrors = note(vErrors, instancePath + "/reason", "enum", { allowedValues: ["could_not_connect", "request_timeout", "error_status_code", "unclassified"] });
        errors++;
      }
    }
    if (data.detail !== void 0) {
      if (typeof data.detail !== "string") {
        vErrors = note(vErrors, instancePath + "/detail", "type", { type: "string" });
        errors++;
      }
    }
    if (data.interrupted !== void 0) {
      if (typeof data.interrupted !== "boolean") {
        vErrors = note(vErrors, instancePath + "/interrupted", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.lost !== void 0) {
      let data4 = data.lost;
      if (typeof data4 !== "string") {
        vErrors = note(vErrors, instancePath + "/lost", "type", { type: "string" });
        errors++;
      }
      if (!(data4 === "request" || data4 === "answer")) {
        vErrors = note(vErrors, instancePath + "/lost", "enum", { allowedValues: ["request", "answer"] });
        errors++;
      }
    }
    if (data.request !== void 0) {
      let data5 = data.request;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.headers === void 0) {
          vErrors = note(vErrors, instancePath + "/request", "required", { missingProperty: "headers" });
          errors++;
        }
        if (data5.body === void 0) {
          vErrors = note(vErrors, instancePath + "/request", "required", { missingProperty: "body" });
          errors++;
        }
        for (const key1 in data5) {
          if (!(key1 === "headers" || key1 === "body")) {
            vErrors = note(vErrors, instancePath + "/request", "additionalProperties", { additionalProperty: key1 });
            errors++;
          }
        }
        if (data5.headers !== void 0) {
          let data6 = data5.headers;
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            for (const key2 in data6) {
              if (typeof data6[key2] !== "string") {
                vErrors = note(vErrors, instancePath + "/request/headers/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = note(vErrors, instancePath + "/request/headers", "type", { type: "object" });
            errors++;
          }
        }
        if (data5.body !== void 0) {
          let data8 = data5.body;
          if (typeof data8 === "string") {
            if (!pattern37.test(data8)) {
              vErrors = note(vErrors, instancePath + "/request/body", "pattern", { pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" });
              errors++;
            }
          } else {
            vErrors = note(vErrors, instancePath + "/request/body", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/request", "type", { type: "object" });
        errors++;
      }
    }
    if (data.response !== void 0) {
      let data9 = data.response;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        if (data9.status === void 0) {
          vErrors = note(vErrors, instancePath + "/response", "required", { missingProperty: "status" });
          errors++;
        }
        if (data9.headers === void 0) {
          vErrors = note(vErrors, instancePath + "/response", "required", { missingProperty: "headers" });
          errors++;
        }
        if (data9.body === void 0) {
          vErrors = note(vErrors, instancePath + "/response", "required", { missingProperty: "body" });
          errors++;
        }
        for (const key3 in data9) {
          if (!(key3 === "status" || key3 === "headers" || key3 === "body")) {
            vErrors = note(vErrors, instancePath + "/response", "additionalProperties", { additionalProperty: key3 });
            errors++;
          }
        }
        if (data9.status !== void 0) {
          let data10 = data9.status;
          if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
            vErrors = note(vErrors, instancePath + "/response/status", "type", { type: "integer" });
            errors++;
          }
          if (typeof data10 == "number" && isFinite(data10)) {
            if (data10 > 999 || isNaN(data10)) {
              vErrors = note(vErrors, instancePath + "/response/status", "maximum", { comparison: "<=", limit: 999 });
              errors++;
            }
            if (data10 < 0 || isNaN(data10)) {
              vErrors = note(vErrors, instancePath + "/response/status", "minimum", { comparison: ">=", limit: 0 });
              errors++;
            }
          }
        }
        if (data9.headers !== void 0) {
          let data11 = data9.headers;
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            for (const key4 in data11) {
              if (typeof data11[key4] !== "string") {
                vErrors = note(vErrors, instancePath + "/response/headers/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"), "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = note(vErrors, instancePath + "/response/headers", "type", { type: "object" });
            errors++;
          }
        }
        if (data9.body !== void 0) {
          let data13 = data9.body;
          if (typeof data13 === "string") {
            if (!pattern37.test(data13)) {
              vErrors = note(vErrors, instancePath + "/response/body", "pattern", { pattern: "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$" });
              errors++;
            }
          } else {
            vErrors = note(vErrors, instancePath + "/response/body", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/response", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateAttemptState.errors = vErrors;
  return errors === 0;
}
function validateBroadcastPlanState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.channelId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "channelId" });
      errors++;
    }
    if (data.recipients === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "recipients" });
      errors++;
    }
    if (data.outcomes === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "outcomes" });
      errors++;
    }
    if (data.deliveredAfter === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveredAfter" });
      errors++;
    }
    if (data.readAfter === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "readAfter" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "channelId" || key0 === "recipients" || key0 === "outcomes" || key0 === "deliveredAfter" || key0 === "readAfter")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data0 = data.channelId;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/channelId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/channelId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.recipients !== void 0) {
      let data1 = data.recipients;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 === "string") {
            if (codePoints(data2) < 1) {
              vErrors = note(vErrors, instancePath + "/recipients/" + i0, "minLength", { limit: 1 });
              errors++;
            }
          } else {
            vErrors = note(vErrors, instancePath + "/recipients/" + i0, "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/recipients", "type", { type: "array" });
        errors++;
      }
    }
    if (data.outcomes !== void 0) {
      let data3 = data.outcomes;
      if (Array.isArray(data3)) {
        const len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validateOutcome(data3[i1], { instancePath: instancePath + "/outcomes/" + i1 })) {
            vErrors = vErrors === null ? validateOutcome.errors : vErrors.concat(validateOutcome.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/outcomes", "type", { type: "array" });
        errors++;
      }
    }
    if (data.deliveredAfter !== void 0) {
      let data5 = data.deliveredAfter;
      if (Array.isArray(data5)) {
        if (data5.length > 2) {
          vErrors = note(vErrors, instancePath + "/deliveredAfter", "maxItems", { limit: 2 });
          errors++;
        }
        if (data5.length < 2) {
          vErrors = note(vErrors, instancePath + "/deliveredAfter", "minItems", { limit: 2 });
          errors++;
        }
        const len2 = data5.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data6 = data5[i2];
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            vErrors = note(vErrors, instancePath + "/deliveredAfter/" + i2, "type", { type: "integer" });
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 31536e6 || isNaN(data6)) {
              vErrors = note(vErrors, instancePath + "/deliveredAfter/" + i2, "maximum", { comparison: "<=", limit: 31536e6 });
              errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
              vErrors = note(vErrors, instancePath + "/deliveredAfter/" + i2, "minimum", { comparison: ">=", limit: 0 });
              errors++;
            }
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/deliveredAfter", "type", { type: "array" });
        errors++;
      }
    }
    if (data.readAfter !== void 0) {
      let data7 = data.readAfter;
      if (Array.isArray(data7)) {
        if (data7.length > 2) {
          vErrors = note(vErrors, instancePath + "/readAfter", "maxItems", { limit: 2 });
          errors++;
        }
        if (data7.length < 2) {
          vErrors = note(vErrors, instancePath + "/readAfter", "minItems", { limit: 2 });
          errors++;
        }
        const len3 = data7.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data8 = data7[i3];
          if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
            vErrors = note(vErrors, instancePath + "/readAfter/" + i3, "type", { type: "integer" });
            errors++;
          }
          if (typeof data8 == "number" && isFinite(data8)) {
            if (data8 > 31536e6 || isNaN(data8)) {
              vErrors = note(vErrors, instancePath + "/readAfter/" + i3, "maximum", { comparison: "<=", limit: 31536e6 });
              errors++;
            }
            if (data8 < 0 || isNaN(data8)) {
              vErrors = note(vErrors, instancePath + "/readAfter/" + i3, "minimum", { comparison: ">=", limit: 0 });
              errors++;
            }
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/readAfter", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateBroadcastPlanState.errors = vErrors;
  return errors === 0;
}
function validateBroadcastTaskState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "name" });
      errors++;
    }
    for (const key0 in data) {
      if (!names106_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/id", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.name !== void 0) {
      if (typeof data.name !== "string") {
        vErrors = note(vErrors, instancePath + "/name", "type", { type: "string" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateTaskSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateTaskSource.errors : vErrors.concat(validateTaskSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.timezone !== void 0) {
      if (!validateTimezone(data.timezone, { instancePath: instancePath + "/timezone" })) {
        vErrors = vErrors === null ? validateTimezone.errors : vErrors.concat(validateTimezone.errors);
        errors = vErrors.length;
      }
    }
    if (data.startTime !== void 0) {
      let data4 = data.startTime;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/startTime", "type", { type: "integer" });
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 253402300799999 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/startTime", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/startTime", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.endTime !== void 0) {
      let data5 = data.endTime;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        vErrors = note(vErrors, instancePath + "/endTime", "type", { type: "integer" });
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 253402300799999 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/endTime", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data5 < 0 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/endTime", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.sendTimeType !== void 0) {
      if (!validateSendTimeType(data.sendTimeType, { instancePath: instancePath + "/sendTimeType" })) {
        vErrors = vErrors === null ? validateSendTimeType.errors : vErrors.concat(validateSendTimeType.errors);
        errors = vErrors.length;
      }
    }
    if (data.subjectId !== void 0) {
      if (typeof data.subjectId !== "string") {
        vErrors = note(vErrors, instancePath + "/subjectId", "type", { type: "string" });
        errors++;
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
    if (data.sendAgentId !== void 0) {
      let data9 = data.sendAgentId;
      if (typeof data9 === "string") {
        if (codePoints(data9) < 1) {
          vErrors = note(vErrors, instancePath + "/sendAgentId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sendAgentId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.estimateSendNum !== void 0) {
      let data10 = data.estimateSendNum;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        vErrors = note(vErrors, instancePath + "/estimateSendNum", "type", { type: "integer" });
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 9007199254740991 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/estimateSendNum", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data10 < 0 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/estimateSendNum", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.sendSuccessNum !== void 0) {
      let data11 = data.sendSuccessNum;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        vErrors = note(vErrors, instancePath + "/sendSuccessNum", "type", { type: "integer" });
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 9007199254740991 || isNaN(data11)) {
          vErrors = note(vErrors, instancePath + "/sendSuccessNum", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data11 < 0 || isNaN(data11)) {
          vErrors = note(vErrors, instancePath + "/sendSuccessNum", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.sendErrorNum !== void 0) {
      let data12 = data.sendErrorNum;
      if (!(typeof data12 == "number" && (!(data12 % 1) && !isNaN(data12)) && isFinite(data12))) {
        vErrors = note(vErrors, instancePath + "/sendErrorNum", "type", { type: "integer" });
        errors++;
      }
      if (typeof data12 == "number" && isFinite(data12)) {
        if (data12 > 9007199254740991 || isNaN(data12)) {
          vErrors = note(vErrors, instancePath + "/sendErrorNum", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data12 < 0 || isNaN(data12)) {
          vErrors = note(vErrors, instancePath + "/sendErrorNum", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.plan !== void 0) {
      if (!validateBroadcastPlanState(data.plan, { instancePath: instancePath + "/plan" })) {
        vErrors = vErrors === null ? validateBroadcastPlanState.errors : vErrors.concat(validateBroadcastPlanState.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateBroadcastTaskState.errors = vErrors;
  return errors === 0;
}
function validateChannelState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "name" || key0 === "sender" || key0 === "lineUserId")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/id", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/name", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/name", "type", { type: "string" });
        errors++;
      }
    }
    if (data.sender !== void 0) {
      let data2 = data.sender;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/sender", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sender", "type", { type: "string" });
        errors++;
      }
    }
    if (data.lineUserId !== void 0) {
      let data3 = data.lineUserId;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          vErrors = note(vErrors, instancePath + "/lineUserId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/lineUserId", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateChannelState.errors = vErrors;
  return errors === 0;
}
function validateClockState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "now" || key0 === "frozen")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.now !== void 0) {
      let data0 = data.now;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/now", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 864e13 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/now", "maximum", { comparison: "<=", limit: 864e13 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/now", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.frozen !== void 0) {
      if (typeof data.frozen !== "boolean") {
        vErrors = note(vErrors, instancePath + "/frozen", "type", { type: "boolean" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateClockState.errors = vErrors;
  return errors === 0;
}
function validateDeliveryState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.receiverId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "receiverId" });
      errors++;
    }
    if (data.destination === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "destination" });
      errors++;
    }
    if (data.events === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "events" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "receiverId" || key0 === "destination" || key0 === "events" || key0 === "createdAt" || key0 === "duplicateOf" || key0 === "attempts" || key0 === "nextAttemptAt")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/id", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data0 < 1 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/id", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.receiverId !== void 0) {
      let data1 = data.receiverId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/receiverId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/receiverId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.destination !== void 0) {
      if (typeof data.destination !== "string") {
        vErrors = note(vErrors, instancePath + "/destination", "type", { type: "string" });
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data3 = data.events;
      if (Array.isArray(data3)) {
        if (data3.length < 1) {
          vErrors = note(vErrors, instancePath + "/events", "minItems", { limit: 1 });
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.type === void 0) {
              vErrors = note(vErrors, instancePath + "/events/" + i0, "required", { missingProperty: "type" });
              errors++;
            }
            if (data4.type !== void 0) {
              if (typeof data4.type !== "string") {
                vErrors = note(vErrors, instancePath + "/events/" + i0 + "/type", "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = note(vErrors, instancePath + "/events/" + i0, "type", { type: "object" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/events", "type", { type: "array" });
        errors++;
      }
    }
    if (data.createdAt !== void 0) {
      let data6 = data.createdAt;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        vErrors = note(vErrors, instancePath + "/createdAt", "type", { type: "integer" });
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 864e13 || isNaN(data6)) {
          vErrors = note(vErrors, instancePath + "/createdAt", "maximum", { comparison: "<=", limit: 864e13 });
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          vErrors = note(vErrors, instancePath + "/createdAt", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.duplicateOf !== void 0) {
      let data7 = data.duplicateOf;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        vErrors = note(vErrors, instancePath + "/duplicateOf", "type", { type: "integer" });
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 9007199254740991 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/duplicateOf", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data7 < 1 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/duplicateOf", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.attempts !== void 0) {
      let data8 = data.attempts;
      if (Array.isArray(data8)) {
        const len1 = data8.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validateAttemptState(data8[i1], { instancePath: instancePath + "/attempts/" + i1 })) {
            vErrors = vErrors === null ? validateAttemptState.errors : vErrors.concat(validateAttemptState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/attempts", "type", { type: "array" });
        errors++;
      }
    }
    if (data.nextAttemptAt !== void 0) {
      let data10 = data.nextAttemptAt;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        vErrors = note(vErrors, instancePath + "/nextAttemptAt", "type", { type: "integer" });
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 864e13 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/nextAttemptAt", "maximum", { comparison: "<=", limit: 864e13 });
          errors++;
        }
        if (data10 < 0 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/nextAttemptAt", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateDeliveryState.errors = vErrors;
  return errors === 0;
}
function validateFaultState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.fault === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "fault" });
      errors++;
    }
    if (data.matched === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "matched" });
      errors++;
    }
    if (data.hits === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "hits" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "fault" || key0 === "matched" || key0 === "hits")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.fault !== void 0) {
      if (!validateFault(data.fault, { instancePath: instancePath + "/fault" })) {
        vErrors = vErrors === null ? validateFault.errors : vErrors.concat(validateFault.errors);
        errors = vErrors.length;
      }
    }
    if (data.matched !== void 0) {
      let data1 = data.matched;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/matched", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/matched", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/matched", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.hits !== void 0) {
      let data2 = data.hits;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/hits", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/hits", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/hits", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateFaultState.errors = vErrors;
  return errors === 0;
}
function validateMessageState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.channelId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "channelId" });
      errors++;
    }
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    for (const key0 in data) {
      if (!names105_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/id", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data1 = data.channelId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/channelId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/channelId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.recipientId !== void 0) {
      let data2 = data.recipientId;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/recipientId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/recipientId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.type !== void 0) {
      if (!validateMessageType(data.type, { instancePath: instancePath + "/type" })) {
        vErrors = vErrors === null ? validateMessageType.errors : vErrors.concat(validateMessageType.errors);
        errors = vErrors.length;
      }
    }
    if (data.sentAt !== void 0) {
      let data4 = data.sentAt;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/sentAt", "type", { type: "integer" });
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 253402300799999 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/sentAt", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/sentAt", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.contentProvider !== void 0) {
      let data5 = data.contentProvider;
      if (typeof data5 !== "string") {
        vErrors = note(vErrors, instancePath + "/contentProvider", "type", { type: "string" });
        errors++;
      }
      if (!(data5 === "line" || data5 === "external")) {
        vErrors = note(vErrors, instancePath + "/contentProvider", "enum", { allowedValues: ["line", "external"] });
        errors++;
      }
    }
    if (data.mediaKey !== void 0) {
      let data6 = data.mediaKey;
      if (typeof data6 === "string") {
        if (!pattern14.test(data6)) {
          vErrors = note(vErrors, instancePath + "/mediaKey", "pattern", { pattern: "^[0-9a-f]{32}$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/mediaKey", "type", { type: "string" });
        errors++;
      }
    }
    if (data.fileName !== void 0) {
      let data7 = data.fileName;
      if (typeof data7 === "string") {
        if (codePoints(data7) < 1) {
          vErrors = note(vErrors, instancePath + "/fileName", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/fileName", "type", { type: "string" });
        errors++;
      }
    }
    if (data.fileSize !== void 0) {
      let data8 = data.fileSize;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        vErrors = note(vErrors, instancePath + "/fileSize", "type", { type: "integer" });
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 9007199254740991 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/fileSize", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/fileSize", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.contentType !== void 0) {
      let data9 = data.contentType;
      if (typeof data9 === "string") {
        if (codePoints(data9) < 1) {
          vErrors = note(vErrors, instancePath + "/contentType", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/contentType", "type", { type: "string" });
        errors++;
      }
    }
    if (data.content !== void 0) {
      let data10 = data.content;
      if (typeof data10 === "string") {
        if (!pattern4.test(data10)) {
          vErrors = note(vErrors, instancePath + "/content", "pattern", { pattern: "^[A-Za-z0-9+/]*={0,2}$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/content", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateMessageState.errors = vErrors;
  return errors === 0;
}
function validateReceiverState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "url" });
      errors++;
    }
    for (const key0 in data) {
      if (!names112_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (!pattern36.test(data0)) {
          vErrors = note(vErrors, instancePath + "/id", "pattern", { pattern: "^[\\w.~-]{1,64}$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.url !== void 0) {
      let data1 = data.url;
      if (typeof data1 === "string") {
        if (codePoints(data1) > 2048) {
          vErrors = note(vErrors, instancePath + "/url", "maxLength", { limit: 2048 });
          errors++;
        }
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/url", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/url", "type", { type: "string" });
        errors++;
      }
    }
    if (data.secret !== void 0) {
      let data2 = data.secret;
      if (typeof data2 === "string") {
        if (codePoints(data2) > 1024) {
          vErrors = note(vErrors, instancePath + "/secret", "maxLength", { limit: 1024 });
          errors++;
        }
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/secret", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/secret", "type", { type: "string" });
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data3 = data.channelId;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          vErrors = note(vErrors, instancePath + "/channelId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/channelId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data4 = data.events;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          vErrors = note(vErrors, instancePath + "/events", "minItems", { limit: 1 });
          errors++;
        }
        const len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 !== "string") {
            vErrors = note(vErrors, instancePath + "/events/" + i0, "type", { type: "string" });
            errors++;
          }
          if (!(data5 === "message" || data5 === "follow" || data5 === "unfollow" || data5 === "text" || data5 === "image" || data5 === "video" || data5 === "audio" || data5 === "file" || data5 === "location" || data5 === "sticker")) {
            vErrors = note(vErrors, instancePath + "/events/" + i0, "enum", { allowedValues: ["message", "follow", "unfollow", "text", "image", "video", "audio", "file", "location", "sticker"] });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/events", "type", { type: "array" });
        errors++;
      }
    }
    if (data.redelivery !== void 0) {
      if (!validateRedeliveryState(data.redelivery, { instancePath: instancePath + "/redelivery" })) {
        vErrors = vErrors === null ? validateRedeliveryState.errors : vErrors.concat(validateRedeliveryState.errors);
        errors = vErrors.length;
      }
    }
    if (data.acknowledgementTimeout !== void 0) {
      let data7 = data.acknowledgementTimeout;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        vErrors = note(vErrors, instancePath + "/acknowledgementTimeout", "type", { type: "integer" });
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 6e5 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/acknowledgementTimeout", "maximum", { comparison: "<=", limit: 6e5 });
          errors++;
        }
        if (data7 < 1 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/acknowledgementTimeout", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.concurrency !== void 0) {
      let data8 = data.concurrency;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        vErrors = note(vErrors, instancePath + "/concurrency", "type", { type: "integer" });
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 1e3 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/concurrency", "maximum", { comparison: "<=", limit: 1e3 });
          errors++;
        }
        if (data8 < 1 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/concurrency", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.batchSize !== void 0) {
      let data9 = data.batchSize;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        vErrors = note(vErrors, instancePath + "/batchSize", "type", { type: "integer" });
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 1e3 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/batchSize", "maximum", { comparison: "<=", limit: 1e3 });
          errors++;
        }
        if (data9 < 1 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/batchSize", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.queueLimit !== void 0) {
      let data10 = data.queueLimit;
      if (!(typeof data10 == "number" && (!(data10 % 1) && !isNaN(data10)) && isFinite(data10))) {
        vErrors = note(vErrors, instancePath + "/queueLimit", "type", { type: "integer" });
        errors++;
      }
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 1e7 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/queueLimit", "maximum", { comparison: "<=", limit: 1e7 });
          errors++;
        }
        if (data10 < 1 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/queueLimit", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateReceiverState.errors = vErrors;
  return errors === 0;
}
function validateRecipientState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.channelId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "channelId" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "channelId" || key0 === "displayName" || key0 === "language" || key0 === "following")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/id", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data1 = data.channelId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/channelId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/channelId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.displayName !== void 0) {
      if (typeof data.displayName !== "string") {
        vErrors = note(vErrors, instancePath + "/displayName", "type", { type: "string" });
        errors++;
      }
    }
    if (data.language !== void 0) {
      let data3 = data.language;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          vErrors = note(vErrors, instancePath + "/language", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/language", "type", { type: "string" });
        errors++;
      }
    }
    if (data.following !== void 0) {
      if (typeof data.following !== "boolean") {
        vErrors = note(vErrors, instancePath + "/following", "type", { type: "boolean" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateRecipientState.errors = vErrors;
  return errors === 0;
}
function validateRecordStep(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.status === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "status" });
      errors++;
    }
    if (data.at === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "at" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "status" || key0 === "at")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data0 = data.status;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/status", "type", { type: "string" });
        errors++;
      }
      if (!(data0 === "1" || data0 === "2" || data0 === "9")) {
        vErrors = note(vErrors, instancePath + "/status", "enum", { allowedValues: ["1", "2", "9"] });
        errors++;
      }
    }
    if (data.at !== void 0) {
      let data1 = data.at;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/at", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 253402300799999 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/at", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/at", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateRecordStep.errors = vErrors;
  return errors === 0;
}
function validateRedeliveryState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "enabled" || key0 === "attempts" || key0 === "delays" || key0 === "jitter")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.enabled !== void 0) {
      if (typeof data.enabled !== "boolean") {
        vErrors = note(vErrors, instancePath + "/enabled", "type", { type: "boolean" });
        errors++;
      }
    }
    if (data.attempts !== void 0) {
      let data1 = data.attempts;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/attempts", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 100 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/attempts", "maximum", { comparison: "<=", limit: 100 });
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/attempts", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.delays !== void 0) {
      let data2 = data.delays;
      if (Array.isArray(data2)) {
        if (data2.length > 100) {
          vErrors = note(vErrors, instancePath + "/delays", "maxItems", { limit: 100 });
          errors++;
        }
        if (data2.length < 1) {
          vErrors = note(vErrors, instancePath + "/delays", "minItems", { limit: 1 });
          errors++;
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
            vErrors = note(vErrors, instancePath + "/delays/" + i0, "type", { type: "integer" });
            errors++;
          }
          if (typeof data3 == "number" && isFinite(data3)) {
            if (data3 > 31536e6 || isNaN(data3)) {
              vErrors = note(vErrors, instancePath + "/delays/" + i0, "maximum", { comparison: "<=", limit: 31536e6 });
              errors++;
            }
            if (data3 < 0 || isNaN(data3)) {
              vErrors = note(vErrors, instancePath + "/delays/" + i0, "minimum", { comparison: ">=", limit: 0 });
              errors++;
            }
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/delays", "type", { type: "array" });
        errors++;
      }
    }
    if (data.jitter !== void 0) {
      let data4 = data.jitter;
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/jitter", "maximum", { comparison: "<=", limit: 1 });
          errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/jitter", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/jitter", "type", { type: "number" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateRedeliveryState.errors = vErrors;
  return errors === 0;
}
function validateSendRecordState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.taskId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "taskId" });
      errors++;
    }
    if (data.recipientId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "recipientId" });
      errors++;
    }
    for (const key0 in data) {
      if (!names108_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/id", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/id", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.taskId !== void 0) {
      let data1 = data.taskId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/taskId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/taskId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.taskName !== void 0) {
      if (typeof data.taskName !== "string") {
        vErrors = note(vErrors, instancePath + "/taskName", "type", { type: "string" });
        errors++;
      }
    }
    if (data.sender !== void 0) {
      let data3 = data.sender;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          vErrors = note(vErrors, instancePath + "/sender", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sender", "type", { type: "string" });
        errors++;
      }
    }
    if (data.sendAgentId !== void 0) {
      let data4 = data.sendAgentId;
      if (typeof data4 === "string") {
        if (codePoints(data4) < 1) {
          vErrors = note(vErrors, instancePath + "/sendAgentId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sendAgentId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.subjectId !== void 0) {
      if (typeof data.subjectId !== "string") {
        vErrors = note(vErrors, instancePath + "/subjectId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.timezone !== void 0) {
      if (!validateTimezone(data.timezone, { instancePath: instancePath + "/timezone" })) {
        vErrors = vErrors === null ? validateTimezone.errors : vErrors.concat(validateTimezone.errors);
        errors = vErrors.length;
      }
    }
    if (data.recipientId !== void 0) {
      let data7 = data.recipientId;
      if (typeof data7 === "string") {
        if (codePoints(data7) < 1) {
          vErrors = note(vErrors, instancePath + "/recipientId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/recipientId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.messageId !== void 0) {
      let data8 = data.messageId;
      if (typeof data8 === "string") {
        if (!pattern13.test(data8)) {
          vErrors = note(vErrors, instancePath + "/messageId", "pattern", { pattern: "^([^,]+(,[^,]+)*)?$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/messageId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.sendTime !== void 0) {
      let data9 = data.sendTime;
      if (!(typeof data9 == "number" && (!(data9 % 1) && !isNaN(data9)) && isFinite(data9))) {
        vErrors = note(vErrors, instancePath + "/sendTime", "type", { type: "integer" });
        errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 253402300799999 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/sendTime", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data9 < 0 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/sendTime", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.status !== void 0) {
      if (!validateMessageStatus(data.status, { instancePath: instancePath + "/status" })) {
        vErrors = vErrors === null ? validateMessageStatus.errors : vErrors.concat(validateMessageStatus.errors);
        errors = vErrors.length;
      }
    }
    if (data.statusUpdateTime !== void 0) {
      let data11 = data.statusUpdateTime;
      if (!(typeof data11 == "number" && (!(data11 % 1) && !isNaN(data11)) && isFinite(data11))) {
        vErrors = note(vErrors, instancePath + "/statusUpdateTime", "type", { type: "integer" });
        errors++;
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 253402300799999 || isNaN(data11)) {
          vErrors = note(vErrors, instancePath + "/statusUpdateTime", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data11 < 0 || isNaN(data11)) {
          vErrors = note(vErrors, instancePath + "/statusUpdateTime", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.errorCode !== void 0) {
      if (!validateRecordErrorCode(data.errorCode, { instancePath: instancePath + "/errorCode" })) {
        vErrors = vErrors === null ? validateRecordErrorCode.errors : vErrors.concat(validateRecordErrorCode.errors);
        errors = vErrors.length;
      }
    }
    if (data.pending !== void 0) {
      let data13 = data.pending;
      if (Array.isArray(data13)) {
        const len0 = data13.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateRecordStep(data13[i0], { instancePath: instancePath + "/pending/" + i0 })) {
            vErrors = vErrors === null ? validateRecordStep.errors : vErrors.concat(validateRecordStep.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/pending", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateSendRecordState.errors = vErrors;
  return errors === 0;
}
function validateTenantState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names101_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.$schema !== void 0) {
      if (typeof data.$schema !== "string") {
        vErrors = note(vErrors, instancePath + "/$schema", "type", { type: "string" });
        errors++;
      }
    }
    if (data.seed !== void 0) {
      let data1 = data.seed;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/seed", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/seed", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data1 < -9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/seed", "minimum", { comparison: ">=", limit: -9007199254740991 });
          errors++;
        }
      }
    }
    if (data.timezone !== void 0) {
      if (!validateTimezone(data.timezone, { instancePath: instancePath + "/timezone" })) {
        vErrors = vErrors === null ? validateTimezone.errors : vErrors.concat(validateTimezone.errors);
        errors = vErrors.length;
      }
    }
    if (data.behaviour !== void 0) {
      if (!validateBehaviour(data.behaviour, { instancePath: instancePath + "/behaviour" })) {
        vErrors = vErrors === null ? validateBehaviour.errors : vErrors.concat(validateBehaviour.errors);
        errors = vErrors.length;
      }
    }
    if (data.clock !== void 0) {
      if (!validateClockState(data.clock, { instancePath: instancePath + "/clock" })) {
        vErrors = vErrors === null ? validateClockState.errors : vErrors.concat(validateClockState.errors);
        errors = vErrors.length;
      }
    }
    if (data.sequences !== void 0) {
      let data5 = data.sequences;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (const key1 in data5) {
          let data6 = data5[key1];
          if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
            vErrors = note(vErrors, instancePath + "/sequences/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "type", { type: "integer" });
            errors++;
          }
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 9007199254740991 || isNaN(data6)) {
              vErrors = note(vErrors, instancePath + "/sequences/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "maximum", { comparison: "<=", limit: 9007199254740991 });
              errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
              vErrors = note(vErrors, instancePath + "/sequences/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), "minimum", { comparison: ">=", limit: 0 });
              errors++;
            }
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sequences", "type", { type: "object" });
        errors++;
      }
    }
    if (data.channels !== void 0) {
      let data7 = data.channels;
      if (Array.isArray(data7)) {
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateChannelState(data7[i0], { instancePath: instancePath + "/channels/" + i0 })) {
            vErrors = vErrors === null ? validateChannelState.errors : vErrors.concat(validateChannelState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/channels", "type", { type: "array" });
        errors++;
      }
    }
    if (data.recipients !== void 0) {
      let data9 = data.recipients;
      if (Array.isArray(data9)) {
        const len1 = data9.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validateRecipientState(data9[i1], { instancePath: instancePath + "/recipients/" + i1 })) {
            vErrors = vErrors === null ? validateRecipientState.errors : vErrors.concat(validateRecipientState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/recipients", "type", { type: "array" });
        errors++;
      }
    }
    if (data.messages !== void 0) {
      let data11 = data.messages;
      if (Array.isArray(data11)) {
        const len2 = data11.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validateMessageState(data11[i2], { instancePath: instancePath + "/messages/" + i2 })) {
            vErrors = vErrors === null ? validateMessageState.errors : vErrors.concat(validateMessageState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/messages", "type", { type: "array" });
        errors++;
      }
    }
    if (data.broadcastTasks !== void 0) {
      let data13 = data.broadcastTasks;
      if (Array.isArray(data13)) {
        const len3 = data13.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validateBroadcastTaskState(data13[i3], { instancePath: instancePath + "/broadcastTasks/" + i3 })) {
            vErrors = vErrors === null ? validateBroadcastTaskState.errors : vErrors.concat(validateBroadcastTaskState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/broadcastTasks", "type", { type: "array" });
        errors++;
      }
    }
    if (data.sendRecords !== void 0) {
      let data15 = data.sendRecords;
      if (Array.isArray(data15)) {
        const len4 = data15.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (!validateSendRecordState(data15[i4], { instancePath: instancePath + "/sendRecords/" + i4 })) {
            vErrors = vErrors === null ? validateSendRecordState.errors : vErrors.concat(validateSendRecordState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sendRecords", "type", { type: "array" });
        errors++;
      }
    }
    if (data.faults !== void 0) {
      let data17 = data.faults;
      if (Array.isArray(data17)) {
        const len5 = data17.length;
        for (let i5 = 0; i5 < len5; i5++) {
          if (!validateFaultState(data17[i5], { instancePath: instancePath + "/faults/" + i5 })) {
            vErrors = vErrors === null ? validateFaultState.errors : vErrors.concat(validateFaultState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/faults", "type", { type: "array" });
        errors++;
      }
    }
    if (data.tokens !== void 0) {
      let data19 = data.tokens;
      if (Array.isArray(data19)) {
        const len6 = data19.length;
        for (let i6 = 0; i6 < len6; i6++) {
          if (!validateTokenState(data19[i6], { instancePath: instancePath + "/tokens/" + i6 })) {
            vErrors = vErrors === null ? validateTokenState.errors : vErrors.concat(validateTokenState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/tokens", "type", { type: "array" });
        errors++;
      }
    }
    if (data.receivers !== void 0) {
      let data21 = data.receivers;
      if (Array.isArray(data21)) {
        const len7 = data21.length;
        for (let i7 = 0; i7 < len7; i7++) {
          if (!validateReceiverState(data21[i7], { instancePath: instancePath + "/receivers/" + i7 })) {
            vErrors = vErrors === null ? validateReceiverState.errors : vErrors.concat(validateReceiverState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/receivers", "type", { type: "array" });
        errors++;
      }
    }
    if (data.deliveries !== void 0) {
      let data23 = data.deliveries;
      if (Array.isArray(data23)) {
        const len8 = data23.length;
        for (let i8 = 0; i8 < len8; i8++) {
          if (!validateDeliveryState(data23[i8], { instancePath: instancePath + "/deliveries/" + i8 })) {
            vErrors = vErrors === null ? validateDeliveryState.errors : vErrors.concat(validateDeliveryState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/deliveries", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateTenantState.errors = vErrors;
  return errors === 0;
}
function validateTokenState(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.token === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "token" });
      errors++;
    }
    if (data.issuedAt === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "issuedAt" });
      errors++;
    }
    if (data.expiresAt === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "expiresAt" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "token" || key0 === "issuedAt" || key0 === "expiresAt" || key0 === "replacedAt")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
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
    if (data.issuedAt !== void 0) {
      let data1 = data.issuedAt;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/issuedAt", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 864e13 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/issuedAt", "maximum", { comparison: "<=", limit: 864e13 });
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/issuedAt", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.expiresAt !== void 0) {
      let data2 = data.expiresAt;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/expiresAt", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 864e13 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/expiresAt", "maximum", { comparison: "<=", limit: 864e13 });
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/expiresAt", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.replacedAt !== void 0) {
      let data3 = data.replacedAt;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/replacedAt", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 864e13 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/replacedAt", "maximum", { comparison: "<=", limit: 864e13 });
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/replacedAt", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateTokenState.errors = vErrors;
  return errors === 0;
}
export {
  validateAttemptState,
  validateBroadcastPlanState,
  validateBroadcastTaskState,
  validateChannelState,
  validateClockState,
  validateDeliveryState,
  validateFaultState,
  validateMessageState,
  validateReceiverState,
  validateRecipientState,
  validateRecordStep,
  validateRedeliveryState,
  validateSendRecordState,
  validateTenantState,
  validateTokenState
};
