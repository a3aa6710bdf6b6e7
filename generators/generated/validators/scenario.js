// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from '../../runtime/validation/code-points.ts';
import { note } from '../../runtime/validation/note.ts';
import { validateBroadcast, validateUserAct } from './acts.js';
import { validateBehaviour } from './behaviour.js';
import { validateFault } from './faults.js';
import { validateBroadcastTaskState, validateChannelState, validateMessageState, validateRecipientState, validateRedeliveryState, validateSendRecordState, validateTenantState } from './state.js';

const pattern38 = /^(?:[0-9]{1,9}(?:\.[0-9]{1,9})?(?:ms|s|m|h|d|w))+$/u;
const pattern31 = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?:|:[0-9]{2}|:[0-9]{2}\.[0-9]{1,3})(?:Z|[+-][0-9]{2}:[0-9]{2})$/u;
const pattern3 = /^[\x20-\x7e]+$/u;
function validateScenario(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.steps === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "steps" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "$schema" || key0 === "seed" || key0 === "appid" || key0 === "start" || key0 === "behaviour" || key0 === "state" || key0 === "receiver" || key0 === "steps")) {
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
    if (data.appid !== void 0) {
      let data2 = data.appid;
      if (typeof data2 === "string") {
        if (codePoints(data2) > 256) {
          vErrors = note(vErrors, instancePath + "/appid", "maxLength", { limit: 256 });
          errors++;
        }
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/appid", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/appid", "type", { type: "string" });
        errors++;
      }
    }
    if (data.start !== void 0) {
      if (!validateScenarioInstant(data.start, { instancePath: instancePath + "/start" })) {
        vErrors = vErrors === null ? validateScenarioInstant.errors : vErrors.concat(validateScenarioInstant.errors);
        errors = vErrors.length;
      }
    }
    if (data.behaviour !== void 0) {
      if (!validateBehaviour(data.behaviour, { instancePath: instancePath + "/behaviour" })) {
        vErrors = vErrors === null ? validateBehaviour.errors : vErrors.concat(validateBehaviour.errors);
        errors = vErrors.length;
      }
    }
    if (data.state !== void 0) {
      if (!validateTenantState(data.state, { instancePath: instancePath + "/state" })) {
        vErrors = vErrors === null ? validateTenantState.errors : vErrors.concat(validateTenantState.errors);
        errors = vErrors.length;
      }
    }
    if (data.receiver !== void 0) {
      if (!validateScenarioReceiver(data.receiver, { instancePath: instancePath + "/receiver" })) {
        vErrors = vErrors === null ? validateScenarioReceiver.errors : vErrors.concat(validateScenarioReceiver.errors);
        errors = vErrors.length;
      }
    }
    if (data.steps !== void 0) {
      let data7 = data.steps;
      if (Array.isArray(data7)) {
        if (data7.length > 1e5) {
          vErrors = note(vErrors, instancePath + "/steps", "maxItems", { limit: 1e5 });
          errors++;
        }
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateScenarioStep(data7[i0], { instancePath: instancePath + "/steps/" + i0 })) {
            vErrors = vErrors === null ? validateScenarioStep.errors : vErrors.concat(validateScenarioStep.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/steps", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateScenario.errors = vErrors;
  return errors === 0;
}
function validateScenarioClockMove(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 1) {
      vErrors = note(vErrors, instancePath, "maxProperties", { limit: 1 });
      errors++;
    }
    if (Object.keys(data).length < 1) {
      vErrors = note(vErrors, instancePath, "minProperties", { limit: 1 });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "advance" || key0 === "set")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.advance !== void 0) {
      let data0 = data.advance;
      if (typeof data0 !== "string" && !(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/advance", "type", { type: ["string", "integer"] });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 253402300799999 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/advance", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/advance", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      if (typeof data0 === "string") {
        if (codePoints(data0) > 40) {
          vErrors = note(vErrors, instancePath + "/advance", "maxLength", { limit: 40 });
          errors++;
        }
        if (codePoints(data0) < 2) {
          vErrors = note(vErrors, instancePath + "/advance", "minLength", { limit: 2 });
          errors++;
        }
        if (!pattern38.test(data0)) {
          vErrors = note(vErrors, instancePath + "/advance", "pattern", { pattern: "^(?:[0-9]{1,9}(?:\\.[0-9]{1,9})?(?:ms|s|m|h|d|w))+$" });
          errors++;
        }
      }
    }
    if (data.set !== void 0) {
      if (!validateScenarioInstant(data.set, { instancePath: instancePath + "/set" })) {
        vErrors = vErrors === null ? validateScenarioInstant.errors : vErrors.concat(validateScenarioInstant.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateScenarioClockMove.errors = vErrors;
  return errors === 0;
}
function validateScenarioExpectation(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      vErrors = note(vErrors, instancePath, "minProperties", { limit: 1 });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "requests" || key0 === "delivered" || key0 === "waiting" || key0 === "gaveUp" || key0 === "lastStatus")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.requests !== void 0) {
      let data0 = data.requests;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/requests", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/requests", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/requests", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.delivered !== void 0) {
      let data1 = data.delivered;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/delivered", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/delivered", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/delivered", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.waiting !== void 0) {
      let data2 = data.waiting;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/waiting", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/waiting", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data2 < 0 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/waiting", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.gaveUp !== void 0) {
      let data3 = data.gaveUp;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/gaveUp", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/gaveUp", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/gaveUp", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.lastStatus !== void 0) {
      let data4 = data.lastStatus;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/lastStatus", "type", { type: "integer" });
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 599 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/lastStatus", "maximum", { comparison: "<=", limit: 599 });
          errors++;
        }
        if (data4 < 100 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/lastStatus", "minimum", { comparison: ">=", limit: 100 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateScenarioExpectation.errors = vErrors;
  return errors === 0;
}
function validateScenarioInstant(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string" && !(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    vErrors = note(vErrors, instancePath, "type", { type: ["string", "integer"] });
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 253402300799999 || isNaN(data)) {
      vErrors = note(vErrors, instancePath, "maximum", { comparison: "<=", limit: 253402300799999 });
      errors++;
    }
    if (data < 0 || isNaN(data)) {
      vErrors = note(vErrors, instancePath, "minimum", { comparison: ">=", limit: 0 });
      errors++;
    }
  }
  if (typeof data === "string") {
    if (!pattern31.test(data)) {
      vErrors = note(vErrors, instancePath, "pattern", { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(?:|:[0-9]{2}|:[0-9]{2}\\.[0-9]{1,3})(?:Z|[+-][0-9]{2}:[0-9]{2})$" });
      errors++;
    }
  }
  validateScenarioInstant.errors = vErrors;
  return errors === 0;
}
function validateScenarioReceiver(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "url" || key0 === "secret" || key0 === "redelivery" || key0 === "acknowledgementTimeout" || key0 === "batchSize")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.url !== void 0) {
      let data0 = data.url;
      if (typeof data0 === "string") {
        if (codePoints(data0) > 2048) {
          vErrors = note(vErrors, instancePath + "/url", "maxLength", { limit: 2048 });
          errors++;
        }
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/url", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/url", "type", { type: "string" });
        errors++;
      }
    }
    if (data.secret !== void 0) {
      let data1 = data.secret;
      if (typeof data1 === "string") {
        if (codePoints(data1) > 1024) {
          vErrors = note(vErrors, instancePath + "/secret", "maxLength", { limit: 1024 });
          errors++;
        }
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/secret", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/secret", "type", { type: "string" });
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
      let data3 = data.acknowledgementTimeout;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/acknowledgementTimeout", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 6e5 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/acknowledgementTimeout", "maximum", { comparison: "<=", limit: 6e5 });
          errors++;
        }
        if (data3 < 1 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/acknowledgementTimeout", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.batchSize !== void 0) {
      let data4 = data.batchSize;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/batchSize", "type", { type: "integer" });
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1e3 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/batchSize", "maximum", { comparison: "<=", limit: 1e3 });
          errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/batchSize", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateScenarioReceiver.errors = vErrors;
  return errors === 0;
}
function validateScenarioRecords(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      vErrors = note(vErrors, instancePath, "minProperties", { limit: 1 });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "channels" || key0 === "recipients" || key0 === "messages" || key0 === "broadcastTasks" || key0 === "sendRecords")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.channels !== void 0) {
      let data0 = data.channels;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateChannelState(data0[i0], { instancePath: instancePath + "/channels/" + i0 })) {
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
      let data2 = data.recipients;
      if (Array.isArray(data2)) {
        const len1 = data2.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (!validateRecipientState(data2[i1], { instancePath: instancePath + "/recipients/" + i1 })) {
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
      let data4 = data.messages;
      if (Array.isArray(data4)) {
        const len2 = data4.length;
        for (let i2 = 0; i2 < len2; i2++) {
          if (!validateMessageState(data4[i2], { instancePath: instancePath + "/messages/" + i2 })) {
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
      let data6 = data.broadcastTasks;
      if (Array.isArray(data6)) {
        const len3 = data6.length;
        for (let i3 = 0; i3 < len3; i3++) {
          if (!validateBroadcastTaskState(data6[i3], { instancePath: instancePath + "/broadcastTasks/" + i3 })) {
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
      let data8 = data.sendRecords;
      if (Array.isArray(data8)) {
        const len4 = data8.length;
        for (let i4 = 0; i4 < len4; i4++) {
          if (!validateSendRecordState(data8[i4], { instancePath: instancePath + "/sendRecords/" + i4 })) {
            vErrors = vErrors === null ? validateSendRecordState.errors : vErrors.concat(validateSendRecordState.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sendRecords", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateScenarioRecords.errors = vErrors;
  return errors === 0;
}
function validateScenarioRequest(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.body === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "body" });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "body" || key0 === "contentType" || key0 === "signature")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.body !== void 0) {
      let data0 = data.body;
      if (typeof data0 === "string") {
        if (codePoints(data0) > 1048576) {
          vErrors = note(vErrors, instancePath + "/body", "maxLength", { limit: 1048576 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/body", "type", { type: "string" });
        errors++;
      }
    }
    if (data.contentType !== void 0) {
      let data1 = data.contentType;
      if (typeof data1 === "string") {
        if (codePoints(data1) > 200) {
          vErrors = note(vErrors, instancePath + "/contentType", "maxLength", { limit: 200 });
          errors++;
        }
        if (!pattern3.test(data1)) {
          vErrors = note(vErrors, instancePath + "/contentType", "pattern", { pattern: "^[\\x20-\\x7e]+$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/contentType", "type", { type: "string" });
        errors++;
      }
    }
    if (data.signature !== void 0) {
      let data2 = data.signature;
      if (typeof data2 !== "string") {
        vErrors = note(vErrors, instancePath + "/signature", "type", { type: "string" });
        errors++;
      }
      if (!(data2 === "right" || data2 === "wrong" || data2 === "none")) {
        vErrors = note(vErrors, instancePath + "/signature", "enum", { allowedValues: ["right", "wrong", "none"] });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateScenarioRequest.errors = vErrors;
  return errors === 0;
}
function validateScenarioStep(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length > 1) {
      vErrors = note(vErrors, instancePath, "maxProperties", { limit: 1 });
      errors++;
    }
    if (Object.keys(data).length < 1) {
      vErrors = note(vErrors, instancePath, "minProperties", { limit: 1 });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "act" || key0 === "broadcast" || key0 === "fault" || key0 === "records" || key0 === "clock" || key0 === "request" || key0 === "expect")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.act !== void 0) {
      if (!validateUserAct(data.act, { instancePath: instancePath + "/act" })) {
        vErrors = vErrors === null ? validateUserAct.errors : vErrors.concat(validateUserAct.errors);
        errors = vErrors.length;
      }
    }
    if (data.broadcast !== void 0) {
      if (!validateBroadcast(data.broadcast, { instancePath: instancePath + "/broadcast" })) {
        vErrors = vErrors === null ? validateBroadcast.errors : vErrors.concat(validateBroadcast.errors);
        errors = vErrors.length;
      }
    }
    if (data.fault !== void 0) {
      if (!validateFault(data.fault, { instancePath: instancePath + "/fault" })) {
        vErrors = vErrors === null ? validateFault.errors : vErrors.concat(validateFault.errors);
        errors = vErrors.length;
      }
    }
    if (data.records !== void 0) {
      if (!validateScenarioRecords(data.records, { instancePath: instancePath + "/records" })) {
        vErrors = vErrors === null ? validateScenarioRecords.errors : vErrors.concat(validateScenarioRecords.errors);
        errors = vErrors.length;
      }
    }
    if (data.clock !== void 0) {
      if (!validateScenarioClockMove(data.clock, { instancePath: instancePath + "/clock" })) {
        vErrors = vErrors === null ? validateScenarioClockMove.errors : vErrors.concat(validateScenarioClockMove.errors);
        errors = vErrors.length;
      }
    }
    if (data.request !== void 0) {
      if (!validateScenarioRequest(data.request, { instancePath: instancePath + "/request" })) {
        vErrors = vErrors === null ? validateScenarioRequest.errors : vErrors.concat(validateScenarioRequest.errors);
        errors = vErrors.length;
      }
    }
    if (data.expect !== void 0) {
      if (!validateScenarioExpectation(data.expect, { instancePath: instancePath + "/expect" })) {
        vErrors = vErrors === null ? validateScenarioExpectation.errors : vErrors.concat(validateScenarioExpectation.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateScenarioStep.errors = vErrors;
  return errors === 0;
}
export {
  validateScenario,
  validateScenarioClockMove,
  validateScenarioExpectation,
  validateScenarioInstant,
  validateScenarioReceiver,
  validateScenarioRecords,
  validateScenarioRequest,
  validateScenarioStep
};
