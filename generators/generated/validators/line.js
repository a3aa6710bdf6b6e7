// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from '../../runtime/validation/code-points.ts';
import { note } from '../../runtime/validation/note.ts';
import { validateMode, validateStickerResourceType } from './enums.js';
import { validateDeliveryContext } from './parts.js';

function validateAccountLinkEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.link === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "link" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("accountLink" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "accountLink" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.link !== void 0) {
      let data7 = data.link;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.result === void 0) {
          vErrors = note(vErrors, instancePath + "/link", "required", { missingProperty: "result" });
          errors++;
        }
        if (data7.nonce === void 0) {
          vErrors = note(vErrors, instancePath + "/link", "required", { missingProperty: "nonce" });
          errors++;
        }
        if (data7.result !== void 0) {
          let data8 = data7.result;
          if (typeof data8 !== "string") {
            vErrors = note(vErrors, instancePath + "/link/result", "type", { type: "string" });
            errors++;
          }
          if (!(data8 === "ok" || data8 === "failed")) {
            vErrors = note(vErrors, instancePath + "/link/result", "enum", { allowedValues: ["ok", "failed"] });
            errors++;
          }
        }
        if (data7.nonce !== void 0) {
          if (typeof data7.nonce !== "string") {
            vErrors = note(vErrors, instancePath + "/link/nonce", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/link", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateAccountLinkEvent.errors = vErrors;
  return errors === 0;
}
function validateActivatedEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.chatControl === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "chatControl" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("activated" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "activated" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.chatControl !== void 0) {
      let data6 = data.chatControl;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.expireAt === void 0) {
          vErrors = note(vErrors, instancePath + "/chatControl", "required", { missingProperty: "expireAt" });
          errors++;
        }
        if (data6.expireAt !== void 0) {
          let data7 = data6.expireAt;
          if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
            vErrors = note(vErrors, instancePath + "/chatControl/expireAt", "type", { type: "integer" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/chatControl", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateActivatedEvent.errors = vErrors;
  return errors === 0;
}
function validateAttachedModule(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.botId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "botId" });
      errors++;
    }
    if (data.scopes === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "scopes" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("attached" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "attached" });
        errors++;
      }
    }
    if (data.botId !== void 0) {
      if (typeof data.botId !== "string") {
        vErrors = note(vErrors, instancePath + "/botId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.scopes !== void 0) {
      let data2 = data.scopes;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data2[i0] !== "string") {
            vErrors = note(vErrors, instancePath + "/scopes/" + i0, "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/scopes", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateAttachedModule.errors = vErrors;
  return errors === 0;
}
function validateBeaconEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.replyToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
      errors++;
    }
    if (data.beacon === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "beacon" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("beacon" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "beacon" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.beacon !== void 0) {
      let data7 = data.beacon;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.hwid === void 0) {
          vErrors = note(vErrors, instancePath + "/beacon", "required", { missingProperty: "hwid" });
          errors++;
        }
        if (data7.type === void 0) {
          vErrors = note(vErrors, instancePath + "/beacon", "required", { missingProperty: "type" });
          errors++;
        }
        if (data7.hwid !== void 0) {
          if (typeof data7.hwid !== "string") {
            vErrors = note(vErrors, instancePath + "/beacon/hwid", "type", { type: "string" });
            errors++;
          }
        }
        if (data7.type !== void 0) {
          let data9 = data7.type;
          if (typeof data9 !== "string") {
            vErrors = note(vErrors, instancePath + "/beacon/type", "type", { type: "string" });
            errors++;
          }
          if (!(data9 === "enter" || data9 === "banner" || data9 === "stay")) {
            vErrors = note(vErrors, instancePath + "/beacon/type", "enum", { allowedValues: ["enter", "banner", "stay"] });
            errors++;
          }
        }
        if (data7.dm !== void 0) {
          if (typeof data7.dm !== "string") {
            vErrors = note(vErrors, instancePath + "/beacon/dm", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/beacon", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateBeaconEvent.errors = vErrors;
  return errors === 0;
}
function validateBotResumedEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("botResumed" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "botResumed" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateBotResumedEvent.errors = vErrors;
  return errors === 0;
}
function validateBotSuspendedEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("botSuspended" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "botSuspended" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateBotSuspendedEvent.errors = vErrors;
  return errors === 0;
}
function validateDeactivatedEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("deactivated" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "deactivated" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateDeactivatedEvent.errors = vErrors;
  return errors === 0;
}
function validateDeliveryEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.delivery === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "delivery" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("delivery" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "delivery" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.delivery !== void 0) {
      let data6 = data.delivery;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.data === void 0) {
          vErrors = note(vErrors, instancePath + "/delivery", "required", { missingProperty: "data" });
          errors++;
        }
        if (data6.data !== void 0) {
          if (typeof data6.data !== "string") {
            vErrors = note(vErrors, instancePath + "/delivery/data", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/delivery", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateDeliveryEvent.errors = vErrors;
  return errors === 0;
}
function validateDetachedModule(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.botId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "botId" });
      errors++;
    }
    if (data.reason === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "reason" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("detached" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "detached" });
        errors++;
      }
    }
    if (data.botId !== void 0) {
      if (typeof data.botId !== "string") {
        vErrors = note(vErrors, instancePath + "/botId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.reason !== void 0) {
      let data2 = data.reason;
      if (typeof data2 !== "string") {
        vErrors = note(vErrors, instancePath + "/reason", "type", { type: "string" });
        errors++;
      }
      if (!(data2 === "bot_deleted")) {
        vErrors = note(vErrors, instancePath + "/reason", "enum", { allowedValues: ["bot_deleted"] });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateDetachedModule.errors = vErrors;
  return errors === 0;
}
function validateJoinEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.replyToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("join" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "join" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateJoinEvent.errors = vErrors;
  return errors === 0;
}
function validateJoinedMembership(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.membershipId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "membershipId" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("joined" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "joined" });
        errors++;
      }
    }
    if (data.membershipId !== void 0) {
      let data1 = data.membershipId;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/membershipId", "type", { type: "integer" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateJoinedMembership.errors = vErrors;
  return errors === 0;
}
function validateLeaveEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("leave" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "leave" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLeaveEvent.errors = vErrors;
  return errors === 0;
}
function validateLeftMembership(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.membershipId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "membershipId" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("left" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "left" });
        errors++;
      }
    }
    if (data.membershipId !== void 0) {
      let data1 = data.membershipId;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/membershipId", "type", { type: "integer" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLeftMembership.errors = vErrors;
  return errors === 0;
}
function validateLineAudioMessage(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.contentProvider === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "contentProvider" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("audio" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "audio" });
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.duration !== void 0) {
      let data2 = data.duration;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/duration", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.contentProvider !== void 0) {
      if (!validateLineMediaProvider(data.contentProvider, { instancePath: instancePath + "/contentProvider" })) {
        vErrors = vErrors === null ? validateLineMediaProvider.errors : vErrors.concat(validateLineMediaProvider.errors);
        errors = vErrors.length;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (typeof data.markAsReadToken !== "string") {
        vErrors = note(vErrors, instancePath + "/markAsReadToken", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineAudioMessage.errors = vErrors;
  return errors === 0;
}
function validateLineEmoji(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.index === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "index" });
      errors++;
    }
    if (data.length === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "length" });
      errors++;
    }
    if (data.productId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "productId" });
      errors++;
    }
    if (data.emojiId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "emojiId" });
      errors++;
    }
    if (data.index !== void 0) {
      let data0 = data.index;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/index", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.length !== void 0) {
      let data1 = data.length;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/length", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.productId !== void 0) {
      if (typeof data.productId !== "string") {
        vErrors = note(vErrors, instancePath + "/productId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.emojiId !== void 0) {
      if (typeof data.emojiId !== "string") {
        vErrors = note(vErrors, instancePath + "/emojiId", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineEmoji.errors = vErrors;
  return errors === 0;
}
function validateLineFileMessage(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.fileName === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "fileName" });
      errors++;
    }
    if (data.fileSize === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "fileSize" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("file" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "file" });
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.fileName !== void 0) {
      if (typeof data.fileName !== "string") {
        vErrors = note(vErrors, instancePath + "/fileName", "type", { type: "string" });
        errors++;
      }
    }
    if (data.fileSize !== void 0) {
      let data3 = data.fileSize;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        vErrors = note(vErrors, instancePath + "/fileSize", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (typeof data.markAsReadToken !== "string") {
        vErrors = note(vErrors, instancePath + "/markAsReadToken", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineFileMessage.errors = vErrors;
  return errors === 0;
}
function validateLineFollow(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.isUnblocked === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "isUnblocked" });
      errors++;
    }
    if (data.isUnblocked !== void 0) {
      if (typeof data.isUnblocked !== "boolean") {
        vErrors = note(vErrors, instancePath + "/isUnblocked", "type", { type: "boolean" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineFollow.errors = vErrors;
  return errors === 0;
}
function validateLineFollowEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.replyToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
      errors++;
    }
    if (data.follow === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "follow" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("follow" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "follow" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.follow !== void 0) {
      if (!validateLineFollow(data.follow, { instancePath: instancePath + "/follow" })) {
        vErrors = vErrors === null ? validateLineFollow.errors : vErrors.concat(validateLineFollow.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineFollowEvent.errors = vErrors;
  return errors === 0;
}
function validateLineGroupSource(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.groupId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "groupId" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("group" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "group" });
        errors++;
      }
    }
    if (data.groupId !== void 0) {
      if (typeof data.groupId !== "string") {
        vErrors = note(vErrors, instancePath + "/groupId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.userId !== void 0) {
      if (typeof data.userId !== "string") {
        vErrors = note(vErrors, instancePath + "/userId", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineGroupSource.errors = vErrors;
  return errors === 0;
}
function validateLineImageMessage(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.contentProvider === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "contentProvider" });
      errors++;
    }
    if (data.quoteToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "quoteToken" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("image" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "image" });
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.contentProvider !== void 0) {
      if (!validateLineMediaProvider(data.contentProvider, { instancePath: instancePath + "/contentProvider" })) {
        vErrors = vErrors === null ? validateLineMediaProvider.errors : vErrors.concat(validateLineMediaProvider.errors);
        errors = vErrors.length;
      }
    }
    if (data.imageSet !== void 0) {
      if (!validateLineImageSet(data.imageSet, { instancePath: instancePath + "/imageSet" })) {
        vErrors = vErrors === null ? validateLineImageSet.errors : vErrors.concat(validateLineImageSet.errors);
        errors = vErrors.length;
      }
    }
    if (data.quoteToken !== void 0) {
      if (typeof data.quoteToken !== "string") {
        vErrors = note(vErrors, instancePath + "/quoteToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (typeof data.markAsReadToken !== "string") {
        vErrors = note(vErrors, instancePath + "/markAsReadToken", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineImageMessage.errors = vErrors;
  return errors === 0;
}
function validateLineImageSet(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.index !== void 0) {
      let data1 = data.index;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/index", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.total !== void 0) {
      let data2 = data.total;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/total", "type", { type: "integer" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineImageSet.errors = vErrors;
  return errors === 0;
}
function validateLineLocationMessage(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.latitude === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "latitude" });
      errors++;
    }
    if (data.longitude === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "longitude" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("location" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "location" });
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.title !== void 0) {
      if (typeof data.title !== "string") {
        vErrors = note(vErrors, instancePath + "/title", "type", { type: "string" });
        errors++;
      }
    }
    if (data.address !== void 0) {
      if (typeof data.address !== "string") {
        vErrors = note(vErrors, instancePath + "/address", "type", { type: "string" });
        errors++;
      }
    }
    if (data.latitude !== void 0) {
      let data4 = data.latitude;
      if (!(typeof data4 == "number" && isFinite(data4))) {
        vErrors = note(vErrors, instancePath + "/latitude", "type", { type: "number" });
        errors++;
      }
    }
    if (data.longitude !== void 0) {
      let data5 = data.longitude;
      if (!(typeof data5 == "number" && isFinite(data5))) {
        vErrors = note(vErrors, instancePath + "/longitude", "type", { type: "number" });
        errors++;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (typeof data.markAsReadToken !== "string") {
        vErrors = note(vErrors, instancePath + "/markAsReadToken", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineLocationMessage.errors = vErrors;
  return errors === 0;
}
function validateLineMediaProvider(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if (!(data0 === "line" || data0 === "external")) {
        vErrors = note(vErrors, instancePath + "/type", "enum", { allowedValues: ["line", "external"] });
        errors++;
      }
    }
    if (data.originalContentUrl !== void 0) {
      if (typeof data.originalContentUrl !== "string") {
        vErrors = note(vErrors, instancePath + "/originalContentUrl", "type", { type: "string" });
        errors++;
      }
    }
    if (data.previewImageUrl !== void 0) {
      if (typeof data.previewImageUrl !== "string") {
        vErrors = note(vErrors, instancePath + "/previewImageUrl", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineMediaProvider.errors = vErrors;
  return errors === 0;
}
function validateLineMention(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mentionees === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mentionees" });
      errors++;
    }
    if (data.mentionees !== void 0) {
      let data0 = data.mentionees;
      if (Array.isArray(data0)) {
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateLineMentionee(data0[i0], { instancePath: instancePath + "/mentionees/" + i0 })) {
            vErrors = vErrors === null ? validateLineMentionee.errors : vErrors.concat(validateLineMentionee.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/mentionees", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineMention.errors = vErrors;
  return errors === 0;
}
function validateLineMentionee(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.index === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "index" });
      errors++;
    }
    if (data.length === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "length" });
      errors++;
    }
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.index !== void 0) {
      let data0 = data.index;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        vErrors = note(vErrors, instancePath + "/index", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.length !== void 0) {
      let data1 = data.length;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/length", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data2 = data.type;
      if (typeof data2 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if (!(data2 === "user" || data2 === "all")) {
        vErrors = note(vErrors, instancePath + "/type", "enum", { allowedValues: ["user", "all"] });
        errors++;
      }
    }
    if (data.userId !== void 0) {
      if (typeof data.userId !== "string") {
        vErrors = note(vErrors, instancePath + "/userId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.isSelf !== void 0) {
      if (typeof data.isSelf !== "boolean") {
        vErrors = note(vErrors, instancePath + "/isSelf", "type", { type: "boolean" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineMentionee.errors = vErrors;
  return errors === 0;
}
function validateLineMessageContent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "text") {
        if (!validateLineTextMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineTextMessage.errors : vErrors.concat(validateLineTextMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "image") {
        if (!validateLineImageMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineImageMessage.errors : vErrors.concat(validateLineImageMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "video") {
        if (!validateLineVideoMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineVideoMessage.errors : vErrors.concat(validateLineVideoMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "audio") {
        if (!validateLineAudioMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineAudioMessage.errors : vErrors.concat(validateLineAudioMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "file") {
        if (!validateLineFileMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineFileMessage.errors : vErrors.concat(validateLineFileMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "location") {
        if (!validateLineLocationMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineLocationMessage.errors : vErrors.concat(validateLineLocationMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "sticker") {
        if (!validateLineStickerMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineStickerMessage.errors : vErrors.concat(validateLineStickerMessage.errors);
          errors = vErrors.length;
        }
      } else {
        vErrors = note(vErrors, instancePath, "discriminator", { error: "mapping", tag: "type", tagValue: tag0 });
        errors++;
      }
    } else {
      vErrors = note(vErrors, instancePath, "discriminator", { error: "tag", tag: "type", tagValue: tag0 });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineMessageContent.errors = vErrors;
  return errors === 0;
}
function validateLineMessageEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.message === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "message" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("message" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "message" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateLineMessageContent(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateLineMessageContent.errors : vErrors.concat(validateLineMessageContent.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateLineRoomSource(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.roomId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "roomId" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("room" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "room" });
        errors++;
      }
    }
    if (data.roomId !== void 0) {
      if (typeof data.roomId !== "string") {
        vErrors = note(vErrors, instancePath + "/roomId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.userId !== void 0) {
      if (typeof data.userId !== "string") {
        vErrors = note(vErrors, instancePath + "/userId", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineRoomSource.errors = vErrors;
  return errors === 0;
}
function validateLineSource(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "user") {
        if (!validateLineUserSource(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineUserSource.errors : vErrors.concat(validateLineUserSource.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "group") {
        if (!validateLineGroupSource(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineGroupSource.errors : vErrors.concat(validateLineGroupSource.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "room") {
        if (!validateLineRoomSource(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineRoomSource.errors : vErrors.concat(validateLineRoomSource.errors);
          errors = vErrors.length;
        }
      } else {
        vErrors = note(vErrors, instancePath, "discriminator", { error: "mapping", tag: "type", tagValue: tag0 });
        errors++;
      }
    } else {
      vErrors = note(vErrors, instancePath, "discriminator", { error: "tag", tag: "type", tagValue: tag0 });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineSource.errors = vErrors;
  return errors === 0;
}
function validateLineStickerMessage(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.packageId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "packageId" });
      errors++;
    }
    if (data.stickerId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "stickerId" });
      errors++;
    }
    if (data.stickerResourceType === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "stickerResourceType" });
      errors++;
    }
    if (data.quoteToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "quoteToken" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("sticker" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "sticker" });
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.packageId !== void 0) {
      if (typeof data.packageId !== "string") {
        vErrors = note(vErrors, instancePath + "/packageId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.stickerId !== void 0) {
      if (typeof data.stickerId !== "string") {
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
      let data5 = data.keywords;
      if (Array.isArray(data5)) {
        if (data5.length > 15) {
          vErrors = note(vErrors, instancePath + "/keywords", "maxItems", { limit: 15 });
          errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (typeof data5[i0] !== "string") {
            vErrors = note(vErrors, instancePath + "/keywords/" + i0, "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/keywords", "type", { type: "array" });
        errors++;
      }
    }
    if (data.quoteToken !== void 0) {
      if (typeof data.quoteToken !== "string") {
        vErrors = note(vErrors, instancePath + "/quoteToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (typeof data.markAsReadToken !== "string") {
        vErrors = note(vErrors, instancePath + "/markAsReadToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.quotedMessageId !== void 0) {
      if (typeof data.quotedMessageId !== "string") {
        vErrors = note(vErrors, instancePath + "/quotedMessageId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.text !== void 0) {
      let data10 = data.text;
      if (typeof data10 === "string") {
        if (codePoints(data10) > 100) {
          vErrors = note(vErrors, instancePath + "/text", "maxLength", { limit: 100 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/text", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineStickerMessage.errors = vErrors;
  return errors === 0;
}
function validateLineTextMessage(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.text === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "text" });
      errors++;
    }
    if (data.quoteToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "quoteToken" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("text" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "text" });
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.text !== void 0) {
      if (typeof data.text !== "string") {
        vErrors = note(vErrors, instancePath + "/text", "type", { type: "string" });
        errors++;
      }
    }
    if (data.emojis !== void 0) {
      let data3 = data.emojis;
      if (Array.isArray(data3)) {
        const len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateLineEmoji(data3[i0], { instancePath: instancePath + "/emojis/" + i0 })) {
            vErrors = vErrors === null ? validateLineEmoji.errors : vErrors.concat(validateLineEmoji.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/emojis", "type", { type: "array" });
        errors++;
      }
    }
    if (data.mention !== void 0) {
      if (!validateLineMention(data.mention, { instancePath: instancePath + "/mention" })) {
        vErrors = vErrors === null ? validateLineMention.errors : vErrors.concat(validateLineMention.errors);
        errors = vErrors.length;
      }
    }
    if (data.quoteToken !== void 0) {
      if (typeof data.quoteToken !== "string") {
        vErrors = note(vErrors, instancePath + "/quoteToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (typeof data.markAsReadToken !== "string") {
        vErrors = note(vErrors, instancePath + "/markAsReadToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.quotedMessageId !== void 0) {
      if (typeof data.quotedMessageId !== "string") {
        vErrors = note(vErrors, instancePath + "/quotedMessageId", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineTextMessage.errors = vErrors;
  return errors === 0;
}
function validateLineUnfollowEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("unfollow" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "unfollow" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineUnfollowEvent.errors = vErrors;
  return errors === 0;
}
function validateLineUserSource(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("user" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "user" });
        errors++;
      }
    }
    if (data.userId !== void 0) {
      if (typeof data.userId !== "string") {
        vErrors = note(vErrors, instancePath + "/userId", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineUserSource.errors = vErrors;
  return errors === 0;
}
function validateLineVideoMessage(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
    }
    if (data.contentProvider === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "contentProvider" });
      errors++;
    }
    if (data.quoteToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "quoteToken" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("video" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "video" });
        errors++;
      }
    }
    if (data.id !== void 0) {
      if (typeof data.id !== "string") {
        vErrors = note(vErrors, instancePath + "/id", "type", { type: "string" });
        errors++;
      }
    }
    if (data.duration !== void 0) {
      let data2 = data.duration;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/duration", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.contentProvider !== void 0) {
      if (!validateLineMediaProvider(data.contentProvider, { instancePath: instancePath + "/contentProvider" })) {
        vErrors = vErrors === null ? validateLineMediaProvider.errors : vErrors.concat(validateLineMediaProvider.errors);
        errors = vErrors.length;
      }
    }
    if (data.quoteToken !== void 0) {
      if (typeof data.quoteToken !== "string") {
        vErrors = note(vErrors, instancePath + "/quoteToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (typeof data.markAsReadToken !== "string") {
        vErrors = note(vErrors, instancePath + "/markAsReadToken", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineVideoMessage.errors = vErrors;
  return errors === 0;
}
function validateLineWebhookEnvelope(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.destination === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "destination" });
      errors++;
    }
    if (data.events === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "events" });
      errors++;
    }
    if (data.destination !== void 0) {
      if (typeof data.destination !== "string") {
        vErrors = note(vErrors, instancePath + "/destination", "type", { type: "string" });
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateLineWebhookEvent(data1[i0], { instancePath: instancePath + "/events/" + i0 })) {
            vErrors = vErrors === null ? validateLineWebhookEvent.errors : vErrors.concat(validateLineWebhookEvent.errors);
            errors = vErrors.length;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/events", "type", { type: "array" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineWebhookEnvelope.errors = vErrors;
  return errors === 0;
}
function validateLineWebhookEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "message") {
        if (!validateLineMessageEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineMessageEvent.errors : vErrors.concat(validateLineMessageEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "follow") {
        if (!validateLineFollowEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineFollowEvent.errors : vErrors.concat(validateLineFollowEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "unfollow") {
        if (!validateLineUnfollowEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineUnfollowEvent.errors : vErrors.concat(validateLineUnfollowEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "unsend") {
        if (!validateUnsendEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateUnsendEvent.errors : vErrors.concat(validateUnsendEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "messageEdited") {
        if (!validateMessageEditedEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateMessageEditedEvent.errors : vErrors.concat(validateMessageEditedEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "join") {
        if (!validateJoinEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateJoinEvent.errors : vErrors.concat(validateJoinEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "leave") {
        if (!validateLeaveEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateLeaveEvent.errors : vErrors.concat(validateLeaveEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "memberJoined") {
        if (!validateMemberJoinedEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateMemberJoinedEvent.errors : vErrors.concat(validateMemberJoinedEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "memberLeft") {
        if (!validateMemberLeftEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateMemberLeftEvent.errors : vErrors.concat(validateMemberLeftEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "postback") {
        if (!validatePostbackEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validatePostbackEvent.errors : vErrors.concat(validatePostbackEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "videoPlayComplete") {
        if (!validateVideoPlayCompleteEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateVideoPlayCompleteEvent.errors : vErrors.concat(validateVideoPlayCompleteEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "beacon") {
        if (!validateBeaconEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateBeaconEvent.errors : vErrors.concat(validateBeaconEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "accountLink") {
        if (!validateAccountLinkEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateAccountLinkEvent.errors : vErrors.concat(validateAccountLinkEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "membership") {
        if (!validateMembershipEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateMembershipEvent.errors : vErrors.concat(validateMembershipEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "module") {
        if (!validateModuleEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateModuleEvent.errors : vErrors.concat(validateModuleEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "activated") {
        if (!validateActivatedEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateActivatedEvent.errors : vErrors.concat(validateActivatedEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "deactivated") {
        if (!validateDeactivatedEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateDeactivatedEvent.errors : vErrors.concat(validateDeactivatedEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "botSuspended") {
        if (!validateBotSuspendedEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateBotSuspendedEvent.errors : vErrors.concat(validateBotSuspendedEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "botResumed") {
        if (!validateBotResumedEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateBotResumedEvent.errors : vErrors.concat(validateBotResumedEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "delivery") {
        if (!validateDeliveryEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateDeliveryEvent.errors : vErrors.concat(validateDeliveryEvent.errors);
          errors = vErrors.length;
        }
      } else {
        vErrors = note(vErrors, instancePath, "discriminator", { error: "mapping", tag: "type", tagValue: tag0 });
        errors++;
      }
    } else {
      vErrors = note(vErrors, instancePath, "discriminator", { error: "tag", tag: "type", tagValue: tag0 });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineWebhookEvent.errors = vErrors;
  return errors === 0;
}
function validateMemberJoinedEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.replyToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
      errors++;
    }
    if (data.joined === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "joined" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("memberJoined" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "memberJoined" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.joined !== void 0) {
      let data7 = data.joined;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.members === void 0) {
          vErrors = note(vErrors, instancePath + "/joined", "required", { missingProperty: "members" });
          errors++;
        }
        if (data7.members !== void 0) {
          let data8 = data7.members;
          if (Array.isArray(data8)) {
            const len0 = data8.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (!validateLineUserSource(data8[i0], { instancePath: instancePath + "/joined/members/" + i0 })) {
                vErrors = vErrors === null ? validateLineUserSource.errors : vErrors.concat(validateLineUserSource.errors);
                errors = vErrors.length;
              }
            }
          } else {
            vErrors = note(vErrors, instancePath + "/joined/members", "type", { type: "array" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/joined", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateMemberJoinedEvent.errors = vErrors;
  return errors === 0;
}
function validateMemberLeftEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.left === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "left" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("memberLeft" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "memberLeft" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.left !== void 0) {
      let data6 = data.left;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.members === void 0) {
          vErrors = note(vErrors, instancePath + "/left", "required", { missingProperty: "members" });
          errors++;
        }
        if (data6.members !== void 0) {
          let data7 = data6.members;
          if (Array.isArray(data7)) {
            const len0 = data7.length;
            for (let i0 = 0; i0 < len0; i0++) {
              if (!validateLineUserSource(data7[i0], { instancePath: instancePath + "/left/members/" + i0 })) {
                vErrors = vErrors === null ? validateLineUserSource.errors : vErrors.concat(validateLineUserSource.errors);
                errors = vErrors.length;
              }
            }
          } else {
            vErrors = note(vErrors, instancePath + "/left/members", "type", { type: "array" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/left", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateMemberLeftEvent.errors = vErrors;
  return errors === 0;
}
function validateMembership(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "joined") {
        if (!validateJoinedMembership(data, { instancePath })) {
          vErrors = vErrors === null ? validateJoinedMembership.errors : vErrors.concat(validateJoinedMembership.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "left") {
        if (!validateLeftMembership(data, { instancePath })) {
          vErrors = vErrors === null ? validateLeftMembership.errors : vErrors.concat(validateLeftMembership.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "renewed") {
        if (!validateRenewedMembership(data, { instancePath })) {
          vErrors = vErrors === null ? validateRenewedMembership.errors : vErrors.concat(validateRenewedMembership.errors);
          errors = vErrors.length;
        }
      } else {
        vErrors = note(vErrors, instancePath, "discriminator", { error: "mapping", tag: "type", tagValue: tag0 });
        errors++;
      }
    } else {
      vErrors = note(vErrors, instancePath, "discriminator", { error: "tag", tag: "type", tagValue: tag0 });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateMembership.errors = vErrors;
  return errors === 0;
}
function validateMembershipEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.replyToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
      errors++;
    }
    if (data.membership === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "membership" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("membership" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "membership" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.membership !== void 0) {
      if (!validateMembership(data.membership, { instancePath: instancePath + "/membership" })) {
        vErrors = vErrors === null ? validateMembership.errors : vErrors.concat(validateMembership.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateMembershipEvent.errors = vErrors;
  return errors === 0;
}
function validateMessageEditedEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.message === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "message" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("messageEdited" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "messageEdited" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.message !== void 0) {
      if (!validateLineMessageContent(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateLineMessageContent.errors : vErrors.concat(validateLineMessageContent.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateMessageEditedEvent.errors = vErrors;
  return errors === 0;
}
function validateModule(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "attached") {
        if (!validateAttachedModule(data, { instancePath })) {
          vErrors = vErrors === null ? validateAttachedModule.errors : vErrors.concat(validateAttachedModule.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "detached") {
        if (!validateDetachedModule(data, { instancePath })) {
          vErrors = vErrors === null ? validateDetachedModule.errors : vErrors.concat(validateDetachedModule.errors);
          errors = vErrors.length;
        }
      } else {
        vErrors = note(vErrors, instancePath, "discriminator", { error: "mapping", tag: "type", tagValue: tag0 });
        errors++;
      }
    } else {
      vErrors = note(vErrors, instancePath, "discriminator", { error: "tag", tag: "type", tagValue: tag0 });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateModule.errors = vErrors;
  return errors === 0;
}
function validateModuleEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.module === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "module" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("module" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "module" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.module !== void 0) {
      if (!validateModule(data.module, { instancePath: instancePath + "/module" })) {
        vErrors = vErrors === null ? validateModule.errors : vErrors.concat(validateModule.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateModuleEvent.errors = vErrors;
  return errors === 0;
}
function validatePostbackEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.postback === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "postback" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("postback" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "postback" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.postback !== void 0) {
      let data7 = data.postback;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.data === void 0) {
          vErrors = note(vErrors, instancePath + "/postback", "required", { missingProperty: "data" });
          errors++;
        }
        if (data7.data !== void 0) {
          if (typeof data7.data !== "string") {
            vErrors = note(vErrors, instancePath + "/postback/data", "type", { type: "string" });
            errors++;
          }
        }
        if (data7.params !== void 0) {
          let data9 = data7.params;
          if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
            for (const key0 in data9) {
              if (typeof data9[key0] !== "string") {
                vErrors = note(vErrors, instancePath + "/postback/params/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), "type", { type: "string" });
                errors++;
              }
            }
          } else {
            vErrors = note(vErrors, instancePath + "/postback/params", "type", { type: "object" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/postback", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validatePostbackEvent.errors = vErrors;
  return errors === 0;
}
function validateRenewedMembership(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.membershipId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "membershipId" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("renewed" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "renewed" });
        errors++;
      }
    }
    if (data.membershipId !== void 0) {
      let data1 = data.membershipId;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/membershipId", "type", { type: "integer" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateRenewedMembership.errors = vErrors;
  return errors === 0;
}
function validateUnsendEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.unsend === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "unsend" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("unsend" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "unsend" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.unsend !== void 0) {
      let data6 = data.unsend;
      if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
        if (data6.messageId === void 0) {
          vErrors = note(vErrors, instancePath + "/unsend", "required", { missingProperty: "messageId" });
          errors++;
        }
        if (data6.messageId !== void 0) {
          if (typeof data6.messageId !== "string") {
            vErrors = note(vErrors, instancePath + "/unsend/messageId", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/unsend", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateUnsendEvent.errors = vErrors;
  return errors === 0;
}
function validateVideoPlayCompleteEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.mode === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "mode" });
      errors++;
    }
    if (data.timestamp === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "timestamp" });
      errors++;
    }
    if (data.webhookEventId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "webhookEventId" });
      errors++;
    }
    if (data.deliveryContext === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "deliveryContext" });
      errors++;
    }
    if (data.replyToken === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
      errors++;
    }
    if (data.videoPlayComplete === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "videoPlayComplete" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("videoPlayComplete" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "videoPlayComplete" });
        errors++;
      }
    }
    if (data.mode !== void 0) {
      if (!validateMode(data.mode, { instancePath: instancePath + "/mode" })) {
        vErrors = vErrors === null ? validateMode.errors : vErrors.concat(validateMode.errors);
        errors = vErrors.length;
      }
    }
    if (data.timestamp !== void 0) {
      let data2 = data.timestamp;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/timestamp", "type", { type: "integer" });
        errors++;
      }
    }
    if (data.source !== void 0) {
      if (!validateLineSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateLineSource.errors : vErrors.concat(validateLineSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (typeof data.webhookEventId !== "string") {
        vErrors = note(vErrors, instancePath + "/webhookEventId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (typeof data.replyToken !== "string") {
        vErrors = note(vErrors, instancePath + "/replyToken", "type", { type: "string" });
        errors++;
      }
    }
    if (data.videoPlayComplete !== void 0) {
      let data7 = data.videoPlayComplete;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.trackingId === void 0) {
          vErrors = note(vErrors, instancePath + "/videoPlayComplete", "required", { missingProperty: "trackingId" });
          errors++;
        }
        if (data7.trackingId !== void 0) {
          if (typeof data7.trackingId !== "string") {
            vErrors = note(vErrors, instancePath + "/videoPlayComplete/trackingId", "type", { type: "string" });
            errors++;
          }
        }
      } else {
        vErrors = note(vErrors, instancePath + "/videoPlayComplete", "type", { type: "object" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateVideoPlayCompleteEvent.errors = vErrors;
  return errors === 0;
}
export {
  validateAccountLinkEvent,
  validateActivatedEvent,
  validateAttachedModule,
  validateBeaconEvent,
  validateBotResumedEvent,
  validateBotSuspendedEvent,
  validateDeactivatedEvent,
  validateDeliveryEvent,
  validateDetachedModule,
  validateJoinEvent,
  validateJoinedMembership,
  validateLeaveEvent,
  validateLeftMembership,
  validateLineAudioMessage,
  validateLineEmoji,
  validateLineFileMessage,
  validateLineFollow,
  validateLineFollowEvent,
  validateLineGroupSource,
  validateLineImageMessage,
  validateLineImageSet,
  validateLineLocationMessage,
  validateLineMediaProvider,
  validateLineMention,
  validateLineMentionee,
  validateLineMessageContent,
  validateLineMessageEvent,
  validateLineRoomSource,
  validateLineSource,
  validateLineStickerMessage,
  validateLineTextMessage,
  validateLineUnfollowEvent,
  validateLineUserSource,
  validateLineVideoMessage,
  validateLineWebhookEnvelope,
  validateLineWebhookEvent,
  validateMemberJoinedEvent,
  validateMemberLeftEvent,
  validateMembership,
  validateMembershipEvent,
  validateMessageEditedEvent,
  validateModule,
  validateModuleEvent,
  validatePostbackEvent,
  validateRenewedMembership,
  validateUnsendEvent,
  validateVideoPlayCompleteEvent
};
