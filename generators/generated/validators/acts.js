// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from './code-points.js';
import { validateActType, validateMode, validateOutcome, validateStickerResourceType } from './enums.js';
import { note } from './note.js';
import { validateEmoji, validateMentionObject } from './parts.js';

const names19_properties = /* @__PURE__ */ new Set(["id", "name", "channelId", "recipients", "count", "startAt", "subjectId", "sendAgentId", "successRatio", "readRatio", "outcomes", "deliveredAfter", "readAfter"]);
const names22_properties = /* @__PURE__ */ new Set(["operation", "method", "path", "recipient", "messageId", "receiverId", "eventType", "nth", "probability"]);
const pattern3 = /^[\x20-\x7e]+$/u;
const names25_properties = /* @__PURE__ */ new Set(["type", "userId", "channelId", "groupId", "roomId", "mode", "text", "emojis", "mention", "quotedMessageId", "content", "contentType", "originalContentUrl", "previewImageUrl", "count", "duration", "fileName", "fileSize", "title", "address", "latitude", "longitude", "packageId", "stickerId", "stickerResourceType", "keywords"]);
const pattern4 = /^[A-Za-z0-9+/]*={0,2}$/u;
const pattern5 = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+( *;[\x20-\x7e]*)?$/u;
const pattern6 = /^https?:\/\/\S+$/u;
function validateBroadcast(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names19_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) > 64) {
          vErrors = note(vErrors, instancePath + "/id", "maxLength", { limit: 64 });
          errors++;
        }
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
        if (codePoints(data1) > 200) {
          vErrors = note(vErrors, instancePath + "/name", "maxLength", { limit: 200 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/name", "type", { type: "string" });
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data2 = data.channelId;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/channelId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/channelId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.recipients !== void 0) {
      let data3 = data.recipients;
      if (Array.isArray(data3)) {
        if (data3.length > 1e6) {
          vErrors = note(vErrors, instancePath + "/recipients", "maxItems", { limit: 1e6 });
          errors++;
        }
        if (data3.length < 1) {
          vErrors = note(vErrors, instancePath + "/recipients", "minItems", { limit: 1 });
          errors++;
        }
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 === "string") {
            if (codePoints(data4) > 64) {
              vErrors = note(vErrors, instancePath + "/recipients/" + i0, "maxLength", { limit: 64 });
              errors++;
            }
            if (codePoints(data4) < 1) {
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
    if (data.count !== void 0) {
      let data5 = data.count;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        vErrors = note(vErrors, instancePath + "/count", "type", { type: "integer" });
        errors++;
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 1e6 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/count", "maximum", { comparison: "<=", limit: 1e6 });
          errors++;
        }
        if (data5 < 1 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/count", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.startAt !== void 0) {
      let data6 = data.startAt;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        vErrors = note(vErrors, instancePath + "/startAt", "type", { type: "integer" });
        errors++;
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 253402300799999 || isNaN(data6)) {
          vErrors = note(vErrors, instancePath + "/startAt", "maximum", { comparison: "<=", limit: 253402300799999 });
          errors++;
        }
        if (data6 < 0 || isNaN(data6)) {
          vErrors = note(vErrors, instancePath + "/startAt", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.subjectId !== void 0) {
      let data7 = data.subjectId;
      if (typeof data7 === "string") {
        if (codePoints(data7) > 64) {
          vErrors = note(vErrors, instancePath + "/subjectId", "maxLength", { limit: 64 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/subjectId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.sendAgentId !== void 0) {
      let data8 = data.sendAgentId;
      if (typeof data8 === "string") {
        if (codePoints(data8) > 64) {
          vErrors = note(vErrors, instancePath + "/sendAgentId", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data8) < 1) {
          vErrors = note(vErrors, instancePath + "/sendAgentId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/sendAgentId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.successRatio !== void 0) {
      let data9 = data.successRatio;
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 1 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/successRatio", "maximum", { comparison: "<=", limit: 1 });
          errors++;
        }
        if (data9 < 0 || isNaN(data9)) {
          vErrors = note(vErrors, instancePath + "/successRatio", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/successRatio", "type", { type: "number" });
        errors++;
      }
    }
    if (data.readRatio !== void 0) {
      let data10 = data.readRatio;
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 1 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/readRatio", "maximum", { comparison: "<=", limit: 1 });
          errors++;
        }
        if (data10 < 0 || isNaN(data10)) {
          vErrors = note(vErrors, instancePath + "/readRatio", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/readRatio", "type", { type: "number" });
        errors++;
      }
    }
    if (data.outcomes !== void 0) {
      let data11 = data.outcomes;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (const key1 in data11) {
          if (!validateOutcome(data11[key1], { instancePath: instancePath + "/outcomes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") })) {
            vErrors = vErrors === null ? validateOutcome.errors : vErrors.concat(validateOutcome.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/outcomes", "type", { type: "object" });
        errors++;
      }
    }
    if (data.deliveredAfter !== void 0) {
      let data13 = data.deliveredAfter;
      if (Array.isArray(data13)) {
        if (data13.length > 2) {
          vErrors = note(vErrors, instancePath + "/deliveredAfter", "maxItems", { limit: 2 });
          errors++;
        }
        if (data13.length < 2) {
          vErrors = note(vErrors, instancePath + "/deliveredAfter", "minItems", { limit: 2 });
          errors++;
        }
        const len1 = data13.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data14 = data13[i1];
          if (!(typeof data14 == "number" && (!(data14 % 1) && !isNaN(data14)) && isFinite(data14))) {
            vErrors = note(vErrors, instancePath + "/deliveredAfter/" + i1, "type", { type: "integer" });
            errors++;
          }
          if (typeof data14 == "number" && isFinite(data14)) {
            if (data14 > 31536e6 || isNaN(data14)) {
              vErrors = note(vErrors, instancePath + "/deliveredAfter/" + i1, "maximum", { comparison: "<=", limit: 31536e6 });
              errors++;
            }
            if (data14 < 0 || isNaN(data14)) {
              vErrors = note(vErrors, instancePath + "/deliveredAfter/" + i1, "minimum", { comparison: ">=", limit: 0 });
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
      let data15 = data.readAfter;
      if (Array.isArray(data15)) {
        if (data15.length > 2) {
          vErrors = note(vErrors, instancePath + "/readAfter", "maxItems", { limit: 2 });
          errors++;
        }
        if (data15.length < 2) {
          vErrors = note(vErrors, instancePath + "/readAfter", "minItems", { limit: 2 });
          errors++;
        }
        const len2 = data15.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data16 = data15[i2];
          if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
            vErrors = note(vErrors, instancePath + "/readAfter/" + i2, "type", { type: "integer" });
            errors++;
          }
          if (typeof data16 == "number" && isFinite(data16)) {
            if (data16 > 31536e6 || isNaN(data16)) {
              vErrors = note(vErrors, instancePath + "/readAfter/" + i2, "maximum", { comparison: "<=", limit: 31536e6 });
              errors++;
            }
            if (data16 < 0 || isNaN(data16)) {
              vErrors = note(vErrors, instancePath + "/readAfter/" + i2, "minimum", { comparison: ">=", limit: 0 });
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
  validateBroadcast.errors = vErrors;
  return errors === 0;
}
function validateDeliveryEffect(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      vErrors = note(vErrors, instancePath, "minProperties", { limit: 1 });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "delay" || key0 === "duplicate" || key0 === "reorder" || key0 === "lose" || key0 === "wrongSignature" || key0 === "reserialise")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.delay !== void 0) {
      let data0 = data.delay;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/delay", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 31536e6 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/delay", "maximum", { comparison: "<=", limit: 31536e6 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/delay", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.duplicate !== void 0) {
      let data1 = data.duplicate;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/duplicate", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 100 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/duplicate", "maximum", { comparison: "<=", limit: 100 });
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/duplicate", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.reorder !== void 0) {
      let data2 = data.reorder;
      if (typeof data2 !== "boolean") {
        vErrors = note(vErrors, instancePath + "/reorder", "type", { type: "boolean" });
        errors++;
      }
      if (true !== data2) {
        vErrors = note(vErrors, instancePath + "/reorder", "const", { allowedValue: true });
        errors++;
      }
    }
    if (data.lose !== void 0) {
      let data3 = data.lose;
      if (typeof data3 !== "string") {
        vErrors = note(vErrors, instancePath + "/lose", "type", { type: "string" });
        errors++;
      }
      if (!(data3 === "request" || data3 === "answer")) {
        vErrors = note(vErrors, instancePath + "/lose", "enum", { allowedValues: ["request", "answer"] });
        errors++;
      }
    }
    if (data.wrongSignature !== void 0) {
      let data4 = data.wrongSignature;
      if (typeof data4 !== "boolean") {
        vErrors = note(vErrors, instancePath + "/wrongSignature", "type", { type: "boolean" });
        errors++;
      }
      if (true !== data4) {
        vErrors = note(vErrors, instancePath + "/wrongSignature", "const", { allowedValue: true });
        errors++;
      }
    }
    if (data.reserialise !== void 0) {
      let data5 = data.reserialise;
      if (typeof data5 !== "boolean") {
        vErrors = note(vErrors, instancePath + "/reserialise", "type", { type: "boolean" });
        errors++;
      }
      if (true !== data5) {
        vErrors = note(vErrors, instancePath + "/reserialise", "const", { allowedValue: true });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateDeliveryEffect.errors = vErrors;
  return errors === 0;
}
function validateFault(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === "id" || key0 === "match" || key0 === "request" || key0 === "delivery" || key0 === "times")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (codePoints(data0) > 64) {
          vErrors = note(vErrors, instancePath + "/id", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/id", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.match !== void 0) {
      if (!validateFaultMatch(data.match, { instancePath: instancePath + "/match" })) {
        vErrors = vErrors === null ? validateFaultMatch.errors : vErrors.concat(validateFaultMatch.errors);
        errors = vErrors.length;
      }
    }
    if (data.request !== void 0) {
      if (!validateRequestEffect(data.request, { instancePath: instancePath + "/request" })) {
        vErrors = vErrors === null ? validateRequestEffect.errors : vErrors.concat(validateRequestEffect.errors);
        errors = vErrors.length;
      }
    }
    if (data.delivery !== void 0) {
      if (!validateDeliveryEffect(data.delivery, { instancePath: instancePath + "/delivery" })) {
        vErrors = vErrors === null ? validateDeliveryEffect.errors : vErrors.concat(validateDeliveryEffect.errors);
        errors = vErrors.length;
      }
    }
    if (data.times !== void 0) {
      let data4 = data.times;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/times", "type", { type: "integer" });
        errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 9007199254740991 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/times", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/times", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateFault.errors = vErrors;
  return errors === 0;
}
function validateFaultMatch(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!names22_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.operation !== void 0) {
      let data0 = data.operation;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/operation", "type", { type: "string" });
        errors++;
      }
      if (!(data0 === "getToken" || data0 === "getMediaContent" || data0 === "queryTaskList" || data0 === "sendRecordList" || data0 === "mediaFile")) {
        vErrors = note(vErrors, instancePath + "/operation", "enum", { allowedValues: ["getToken", "getMediaContent", "queryTaskList", "sendRecordList", "mediaFile"] });
        errors++;
      }
    }
    if (data.method !== void 0) {
      let data1 = data.method;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/method", "type", { type: "string" });
        errors++;
      }
      if (!(data1 === "GET" || data1 === "POST" || data1 === "HEAD")) {
        vErrors = note(vErrors, instancePath + "/method", "enum", { allowedValues: ["GET", "POST", "HEAD"] });
        errors++;
      }
    }
    if (data.path !== void 0) {
      let data2 = data.path;
      if (typeof data2 === "string") {
        if (codePoints(data2) > 500) {
          vErrors = note(vErrors, instancePath + "/path", "maxLength", { limit: 500 });
          errors++;
        }
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/path", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/path", "type", { type: "string" });
        errors++;
      }
    }
    if (data.recipient !== void 0) {
      let data3 = data.recipient;
      if (typeof data3 === "string") {
        if (codePoints(data3) > 64) {
          vErrors = note(vErrors, instancePath + "/recipient", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data3) < 1) {
          vErrors = note(vErrors, instancePath + "/recipient", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/recipient", "type", { type: "string" });
        errors++;
      }
    }
    if (data.messageId !== void 0) {
      let data4 = data.messageId;
      if (typeof data4 === "string") {
        if (codePoints(data4) > 64) {
          vErrors = note(vErrors, instancePath + "/messageId", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data4) < 1) {
          vErrors = note(vErrors, instancePath + "/messageId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/messageId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.receiverId !== void 0) {
      let data5 = data.receiverId;
      if (typeof data5 === "string") {
        if (codePoints(data5) > 64) {
          vErrors = note(vErrors, instancePath + "/receiverId", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data5) < 1) {
          vErrors = note(vErrors, instancePath + "/receiverId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/receiverId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.eventType !== void 0) {
      let data6 = data.eventType;
      if (typeof data6 !== "string") {
        vErrors = note(vErrors, instancePath + "/eventType", "type", { type: "string" });
        errors++;
      }
      if (!(data6 === "text" || data6 === "image" || data6 === "video" || data6 === "audio" || data6 === "file" || data6 === "location" || data6 === "sticker" || data6 === "follow" || data6 === "unfollow")) {
        vErrors = note(vErrors, instancePath + "/eventType", "enum", { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker", "follow", "unfollow"] });
        errors++;
      }
    }
    if (data.nth !== void 0) {
      let data7 = data.nth;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        vErrors = note(vErrors, instancePath + "/nth", "type", { type: "integer" });
        errors++;
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 9007199254740991 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/nth", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data7 < 1 || isNaN(data7)) {
          vErrors = note(vErrors, instancePath + "/nth", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.probability !== void 0) {
      let data8 = data.probability;
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 1 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/probability", "maximum", { comparison: "<=", limit: 1 });
          errors++;
        }
        if (data8 < 0 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/probability", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/probability", "type", { type: "number" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateFaultMatch.errors = vErrors;
  return errors === 0;
}
function validateRequestEffect(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      vErrors = note(vErrors, instancePath, "minProperties", { limit: 1 });
      errors++;
    }
    for (const key0 in data) {
      if (!(key0 === "latency" || key0 === "retCode" || key0 === "status" || key0 === "expireToken" || key0 === "reset" || key0 === "body" || key0 === "contentType" || key0 === "dripBytesPerSecond")) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.latency !== void 0) {
      let data0 = data.latency;
      const _errs3 = errors;
      let valid1 = false;
      let passing0 = null;
      const _errs4 = errors;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/latency", "type", { type: "integer" });
        errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 6e5 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/latency", "maximum", { comparison: "<=", limit: 6e5 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/latency", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
      var _valid0 = _errs4 === errors;
      if (_valid0) {
        valid1 = true;
        passing0 = 0;
      }
      const _errs6 = errors;
      if (Array.isArray(data0)) {
        if (data0.length > 2) {
          vErrors = note(vErrors, instancePath + "/latency", "maxItems", { limit: 2 });
          errors++;
        }
        if (data0.length < 2) {
          vErrors = note(vErrors, instancePath + "/latency", "minItems", { limit: 2 });
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
            vErrors = note(vErrors, instancePath + "/latency/" + i0, "type", { type: "integer" });
            errors++;
          }
          if (typeof data1 == "number" && isFinite(data1)) {
            if (data1 > 6e5 || isNaN(data1)) {
              vErrors = note(vErrors, instancePath + "/latency/" + i0, "maximum", { comparison: "<=", limit: 6e5 });
              errors++;
            }
            if (data1 < 0 || isNaN(data1)) {
              vErrors = note(vErrors, instancePath + "/latency/" + i0, "minimum", { comparison: ">=", limit: 0 });
              errors++;
            }
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/latency", "type", { type: "array" });
        errors++;
      }
      var _valid0 = _errs6 === errors;
      if (_valid0 && valid1) {
        valid1 = false;
        passing0 = [passing0, 1];
      } else {
        if (_valid0) {
          valid1 = true;
          passing0 = 1;
        }
      }
      if (!valid1) {
        vErrors = note(vErrors, instancePath + "/latency", "oneOf", { passingSchemas: passing0 });
        errors++;
      } else {
        errors = _errs3;
        if (vErrors !== null) {
          if (_errs3) {
            vErrors.length = _errs3;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.retCode !== void 0) {
      let data2 = data.retCode;
      if (typeof data2 !== "string") {
        vErrors = note(vErrors, instancePath + "/retCode", "type", { type: "string" });
        errors++;
      }
      if (!(data2 === "900001" || data2 === "900002" || data2 === "900003" || data2 === "900004" || data2 === "999994" || data2 === "999999")) {
        vErrors = note(vErrors, instancePath + "/retCode", "enum", { allowedValues: ["900001", "900002", "900003", "900004", "999994", "999999"] });
        errors++;
      }
    }
    if (data.status !== void 0) {
      let data3 = data.status;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/status", "type", { type: "integer" });
        errors++;
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 599 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/status", "maximum", { comparison: "<=", limit: 599 });
          errors++;
        }
        if (data3 < 200 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/status", "minimum", { comparison: ">=", limit: 200 });
          errors++;
        }
      }
    }
    if (data.expireToken !== void 0) {
      let data4 = data.expireToken;
      if (typeof data4 !== "boolean") {
        vErrors = note(vErrors, instancePath + "/expireToken", "type", { type: "boolean" });
        errors++;
      }
      if (true !== data4) {
        vErrors = note(vErrors, instancePath + "/expireToken", "const", { allowedValue: true });
        errors++;
      }
    }
    if (data.reset !== void 0) {
      let data5 = data.reset;
      if (typeof data5 !== "string") {
        vErrors = note(vErrors, instancePath + "/reset", "type", { type: "string" });
        errors++;
      }
      if (!(data5 === "before" || data5 === "mid-body")) {
        vErrors = note(vErrors, instancePath + "/reset", "enum", { allowedValues: ["before", "mid-body"] });
        errors++;
      }
    }
    if (data.body !== void 0) {
      let data6 = data.body;
      if (typeof data6 !== "string") {
        vErrors = note(vErrors, instancePath + "/body", "type", { type: "string" });
        errors++;
      }
      if (!(data6 === "truncated" || data6 === "malformed" || data6 === "empty")) {
        vErrors = note(vErrors, instancePath + "/body", "enum", { allowedValues: ["truncated", "malformed", "empty"] });
        errors++;
      }
    }
    if (data.contentType !== void 0) {
      let data7 = data.contentType;
      if (typeof data7 === "string") {
        if (codePoints(data7) > 200) {
          vErrors = note(vErrors, instancePath + "/contentType", "maxLength", { limit: 200 });
          errors++;
        }
        if (codePoints(data7) < 1) {
          vErrors = note(vErrors, instancePath + "/contentType", "minLength", { limit: 1 });
          errors++;
        }
        if (!pattern3.test(data7)) {
          vErrors = note(vErrors, instancePath + "/contentType", "pattern", { pattern: "^[\\x20-\\x7e]+$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/contentType", "type", { type: "string" });
        errors++;
      }
    }
    if (data.dripBytesPerSecond !== void 0) {
      let data8 = data.dripBytesPerSecond;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        vErrors = note(vErrors, instancePath + "/dripBytesPerSecond", "type", { type: "integer" });
        errors++;
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 1e9 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/dripBytesPerSecond", "maximum", { comparison: "<=", limit: 1e9 });
          errors++;
        }
        if (data8 < 1 || isNaN(data8)) {
          vErrors = note(vErrors, instancePath + "/dripBytesPerSecond", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateRequestEffect.errors = vErrors;
  return errors === 0;
}
function validateUserAct(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    for (const key0 in data) {
      if (!names25_properties.has(key0)) {
        vErrors = note(vErrors, instancePath, "additionalProperties", { additionalProperty: key0 });
        errors++;
      }
    }
    if (data.type !== void 0) {
      if (!validateActType(data.type, { instancePath: instancePath + "/type" })) {
        vErrors = vErrors === null ? validateActType.errors : vErrors.concat(validateActType.errors);
        errors = vErrors.length;
      }
    }
    if (data.userId !== void 0) {
      let data1 = data.userId;
      if (typeof data1 === "string") {
        if (codePoints(data1) > 64) {
          vErrors = note(vErrors, instancePath + "/userId", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/userId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/userId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.channelId !== void 0) {
      let data2 = data.channelId;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/channelId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/channelId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.groupId !== void 0) {
      let data3 = data.groupId;
      if (typeof data3 === "string") {
        if (codePoints(data3) > 64) {
          vErrors = note(vErrors, instancePath + "/groupId", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data3) < 1) {
          vErrors = note(vErrors, instancePath + "/groupId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/groupId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.roomId !== void 0) {
      let data4 = data.roomId;
      if (typeof data4 === "string") {
        if (codePoints(data4) > 64) {
          vErrors = note(vErrors, instancePath + "/roomId", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data4) < 1) {
          vErrors = note(vErrors, instancePath + "/roomId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/roomId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.text !== void 0) {
      let data6 = data.text;
      if (typeof data6 === "string") {
        if (codePoints(data6) > 5e3) {
          vErrors = note(vErrors, instancePath + "/text", "maxLength", { limit: 5e3 });
          errors++;
        }
        if (codePoints(data6) < 1) {
          vErrors = note(vErrors, instancePath + "/text", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/text", "type", { type: "string" });
        errors++;
      }
    }
    if (data.emojis !== void 0) {
      let data7 = data.emojis;
      if (Array.isArray(data7)) {
        if (data7.length > 20) {
          vErrors = note(vErrors, instancePath + "/emojis", "maxItems", { limit: 20 });
          errors++;
        }
        const len0 = data7.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateEmoji(data7[i0], { instancePath: instancePath + "/emojis/" + i0 })) {
            vErrors = vErrors === null ? validateEmoji.errors : vErrors.concat(validateEmoji.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/emojis", "type", { type: "array" });
        errors++;
      }
    }
    if (data.mention !== void 0) {
      if (!validateMentionObject(data.mention, { instancePath: instancePath + "/mention" })) {
        vErrors = vErrors === null ? validateMentionObject.errors : vErrors.concat(validateMentionObject.errors);
        errors = vErrors.length;
      }
    }
    if (data.quotedMessageId !== void 0) {
      let data10 = data.quotedMessageId;
      if (typeof data10 === "string") {
        if (codePoints(data10) > 64) {
          vErrors = note(vErrors, instancePath + "/quotedMessageId", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data10) < 1) {
          vErrors = note(vErrors, instancePath + "/quotedMessageId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/quotedMessageId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.content !== void 0) {
      let data11 = data.content;
      if (typeof data11 === "string") {
        if (!pattern4.test(data11)) {
          vErrors = note(vErrors, instancePath + "/content", "pattern", { pattern: "^[A-Za-z0-9+/]*={0,2}$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/content", "type", { type: "string" });
        errors++;
      }
    }
    if (data.contentType !== void 0) {
      let data12 = data.contentType;
      if (typeof data12 === "string") {
        if (codePoints(data12) > 200) {
          vErrors = note(vErrors, instancePath + "/contentType", "maxLength", { limit: 200 });
          errors++;
        }
        if (!pattern5.test(data12)) {
          vErrors = note(vErrors, instancePath + "/contentType", "pattern", { pattern: "^[\\w!#$&^.+-]+/[\\w!#$&^.+-]+( *;[\\x20-\\x7e]*)?$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/contentType", "type", { type: "string" });
        errors++;
      }
    }
    if (data.originalContentUrl !== void 0) {
      let data13 = data.originalContentUrl;
      if (typeof data13 === "string") {
        if (codePoints(data13) > 2e3) {
          vErrors = note(vErrors, instancePath + "/originalContentUrl", "maxLength", { limit: 2e3 });
          errors++;
        }
        if (!pattern6.test(data13)) {
          vErrors = note(vErrors, instancePath + "/originalContentUrl", "pattern", { pattern: "^https?://\\S+$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/originalContentUrl", "type", { type: "string" });
        errors++;
      }
    }
    if (data.previewImageUrl !== void 0) {
      let data14 = data.previewImageUrl;
      if (typeof data14 === "string") {
        if (codePoints(data14) > 2e3) {
          vErrors = note(vErrors, instancePath + "/previewImageUrl", "maxLength", { limit: 2e3 });
          errors++;
        }
        if (!pattern6.test(data14)) {
          vErrors = note(vErrors, instancePath + "/previewImageUrl", "pattern", { pattern: "^https?://\\S+$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/previewImageUrl", "type", { type: "string" });
        errors++;
      }
    }
    if (data.count !== void 0) {
      let data15 = data.count;
      if (!(typeof data15 == "number" && (!(data15 % 1) && !isNaN(data15)) && isFinite(data15))) {
        vErrors = note(vErrors, instancePath + "/count", "type", { type: "integer" });
        errors++;
      }
      if (typeof data15 == "number" && isFinite(data15)) {
        if (data15 > 20 || isNaN(data15)) {
          vErrors = note(vErrors, instancePath + "/count", "maximum", { comparison: "<=", limit: 20 });
          errors++;
        }
        if (data15 < 1 || isNaN(data15)) {
          vErrors = note(vErrors, instancePath + "/count", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.duration !== void 0) {
      let data16 = data.duration;
      if (!(typeof data16 == "number" && (!(data16 % 1) && !isNaN(data16)) && isFinite(data16))) {
        vErrors = note(vErrors, instancePath + "/duration", "type", { type: "integer" });
        errors++;
      }
      if (typeof data16 == "number" && isFinite(data16)) {
        if (data16 > 864e5 || isNaN(data16)) {
          vErrors = note(vErrors, instancePath + "/duration", "maximum", { comparison: "<=", limit: 864e5 });
          errors++;
        }
        if (data16 < 0 || isNaN(data16)) {
          vErrors = note(vErrors, instancePath + "/duration", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.fileName !== void 0) {
      let data17 = data.fileName;
      if (typeof data17 === "string") {
        if (codePoints(data17) > 255) {
          vErrors = note(vErrors, instancePath + "/fileName", "maxLength", { limit: 255 });
          errors++;
        }
        if (codePoints(data17) < 1) {
          vErrors = note(vErrors, instancePath + "/fileName", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/fileName", "type", { type: "string" });
        errors++;
      }
    }
    if (data.fileSize !== void 0) {
      let data18 = data.fileSize;
      if (!(typeof data18 == "number" && (!(data18 % 1) && !isNaN(data18)) && isFinite(data18))) {
        vErrors = note(vErrors, instancePath + "/fileSize", "type", { type: "integer" });
        errors++;
      }
      if (typeof data18 == "number" && isFinite(data18)) {
        if (data18 > 1073741824 || isNaN(data18)) {
          vErrors = note(vErrors, instancePath + "/fileSize", "maximum", { comparison: "<=", limit: 1073741824 });
          errors++;
        }
        if (data18 < 0 || isNaN(data18)) {
          vErrors = note(vErrors, instancePath + "/fileSize", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.title !== void 0) {
      let data19 = data.title;
      if (typeof data19 === "string") {
        if (codePoints(data19) > 100) {
          vErrors = note(vErrors, instancePath + "/title", "maxLength", { limit: 100 });
          errors++;
        }
        if (codePoints(data19) < 1) {
          vErrors = note(vErrors, instancePath + "/title", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/title", "type", { type: "string" });
        errors++;
      }
    }
    if (data.address !== void 0) {
      let data20 = data.address;
      if (typeof data20 === "string") {
        if (codePoints(data20) > 300) {
          vErrors = note(vErrors, instancePath + "/address", "maxLength", { limit: 300 });
          errors++;
        }
        if (codePoints(data20) < 1) {
          vErrors = note(vErrors, instancePath + "/address", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/address", "type", { type: "string" });
        errors++;
      }
    }
    if (data.latitude !== void 0) {
      let data21 = data.latitude;
      if (typeof data21 == "number" && isFinite(data21)) {
        if (data21 > 90 || isNaN(data21)) {
          vErrors = note(vErrors, instancePath + "/latitude", "maximum", { comparison: "<=", limit: 90 });
          errors++;
        }
        if (data21 < -90 || isNaN(data21)) {
          vErrors = note(vErrors, instancePath + "/latitude", "minimum", { comparison: ">=", limit: -90 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/latitude", "type", { type: "number" });
        errors++;
      }
    }
    if (data.longitude !== void 0) {
      let data22 = data.longitude;
      if (typeof data22 == "number" && isFinite(data22)) {
        if (data22 > 180 || isNaN(data22)) {
          vErrors = note(vErrors, instancePath + "/longitude", "maximum", { comparison: "<=", limit: 180 });
          errors++;
        }
        if (data22 < -180 || isNaN(data22)) {
          vErrors = note(vErrors, instancePath + "/longitude", "minimum", { comparison: ">=", limit: -180 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/longitude", "type", { type: "number" });
        errors++;
      }
    }
    if (data.packageId !== void 0) {
      let data23 = data.packageId;
      if (typeof data23 === "string") {
        if (codePoints(data23) > 64) {
          vErrors = note(vErrors, instancePath + "/packageId", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data23) < 1) {
          vErrors = note(vErrors, instancePath + "/packageId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/packageId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.stickerId !== void 0) {
      let data24 = data.stickerId;
      if (typeof data24 === "string") {
        if (codePoints(data24) > 64) {
          vErrors = note(vErrors, instancePath + "/stickerId", "maxLength", { limit: 64 });
          errors++;
        }
        if (codePoints(data24) < 1) {
          vErrors = note(vErrors, instancePath + "/stickerId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/stickerId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.stickerResourceType !== void 0) {
      if (!validateStickerResourceType(data.stickerResourceType, { instancePath: instancePath + "/stickerResourceType" })) {
        vErrors = vErrors === null ? validateStickerResourceType.errors : vErrors.concat(validateStickerResourceType.errors);
        errors = vErrors.length;
      }
    }
    if (data.keywords !== void 0) {
      let data26 = data.keywords;
      if (Array.isArray(data26)) {
        if (data26.length > 15) {
          vErrors = note(vErrors, instancePath + "/keywords", "maxItems", { limit: 15 });
          errors++;
        }
        const len1 = data26.length;
        for (let i1 = 0; i1 < len1; i1++) {
          if (typeof data26[i1] !== "string") {
            vErrors = note(vErrors, instancePath + "/keywords/" + i1, "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/keywords", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateUserAct.errors = vErrors;
  return errors === 0;
}
export {
  validateBroadcast,
  validateDeliveryEffect,
  validateFault,
  validateFaultMatch,
  validateRequestEffect,
  validateUserAct
};
