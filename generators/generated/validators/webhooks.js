// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from '../../runtime/validation/code-points.ts';
import { note } from '../../runtime/validation/note.ts';
import { validateMode, validateStickerResourceType } from './enums.js';
import { validateContentProvider, validateDeliveryContext, validateDuration, validateEmoji, validateEventTimestamp, validateFollow, validateImageSet, validateMarkAsReadToken, validateMention, validateMessageId, validateQuoteToken, validateReplyToken, validateSource, validateUserSource, validateWebhookEventId } from './parts.js';

function validateAudioMessage(data, { instancePath = "" } = {}) {
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
      if (!validateMessageId(data.id, { instancePath: instancePath + "/id" })) {
        vErrors = vErrors === null ? validateMessageId.errors : vErrors.concat(validateMessageId.errors);
        errors = vErrors.length;
      }
    }
    if (data.duration !== void 0) {
      if (!validateDuration(data.duration, { instancePath: instancePath + "/duration" })) {
        vErrors = vErrors === null ? validateDuration.errors : vErrors.concat(validateDuration.errors);
        errors = vErrors.length;
      }
    }
    if (data.contentProvider !== void 0) {
      if (!validateContentProvider(data.contentProvider, { instancePath: instancePath + "/contentProvider" })) {
        vErrors = vErrors === null ? validateContentProvider.errors : vErrors.concat(validateContentProvider.errors);
        errors = vErrors.length;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (!validateMarkAsReadToken(data.markAsReadToken, { instancePath: instancePath + "/markAsReadToken" })) {
        vErrors = vErrors === null ? validateMarkAsReadToken.errors : vErrors.concat(validateMarkAsReadToken.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateAudioMessage.errors = vErrors;
  return errors === 0;
}
function validateAudioMessageEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "if", { failingKeyword: "then" });
    errors++;
  }
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      let data1 = data.type;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("message" !== data1) {
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (!validateReplyToken(data.replyToken, { instancePath: instancePath + "/replyToken" })) {
        vErrors = vErrors === null ? validateReplyToken.errors : vErrors.concat(validateReplyToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (!validateAudioMessage(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateAudioMessage.errors : vErrors.concat(validateAudioMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateAudioMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateFileMessage(data, { instancePath = "" } = {}) {
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
      if (!validateMessageId(data.id, { instancePath: instancePath + "/id" })) {
        vErrors = vErrors === null ? validateMessageId.errors : vErrors.concat(validateMessageId.errors);
        errors = vErrors.length;
      }
    }
    if (data.fileName !== void 0) {
      let data2 = data.fileName;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/fileName", "minLength", { limit: 1 });
          errors++;
        }
      } else {
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
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 9007199254740991 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/fileSize", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data3 < 0 || isNaN(data3)) {
          vErrors = note(vErrors, instancePath + "/fileSize", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (!validateMarkAsReadToken(data.markAsReadToken, { instancePath: instancePath + "/markAsReadToken" })) {
        vErrors = vErrors === null ? validateMarkAsReadToken.errors : vErrors.concat(validateMarkAsReadToken.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateFileMessage.errors = vErrors;
  return errors === 0;
}
function validateFileMessageEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "if", { failingKeyword: "then" });
    errors++;
  }
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      let data1 = data.type;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("message" !== data1) {
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (!validateReplyToken(data.replyToken, { instancePath: instancePath + "/replyToken" })) {
        vErrors = vErrors === null ? validateReplyToken.errors : vErrors.concat(validateReplyToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (!validateFileMessage(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateFileMessage.errors : vErrors.concat(validateFileMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateFileMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateFollowEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "if", { failingKeyword: "then" });
    errors++;
  }
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      let data1 = data.type;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("follow" !== data1) {
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateUserSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateUserSource.errors : vErrors.concat(validateUserSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (!validateReplyToken(data.replyToken, { instancePath: instancePath + "/replyToken" })) {
        vErrors = vErrors === null ? validateReplyToken.errors : vErrors.concat(validateReplyToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.follow !== void 0) {
      if (!validateFollow(data.follow, { instancePath: instancePath + "/follow" })) {
        vErrors = vErrors === null ? validateFollow.errors : vErrors.concat(validateFollow.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateFollowEvent.errors = vErrors;
  return errors === 0;
}
function validateImageMessage(data, { instancePath = "" } = {}) {
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
      if (!validateMessageId(data.id, { instancePath: instancePath + "/id" })) {
        vErrors = vErrors === null ? validateMessageId.errors : vErrors.concat(validateMessageId.errors);
        errors = vErrors.length;
      }
    }
    if (data.contentProvider !== void 0) {
      if (!validateContentProvider(data.contentProvider, { instancePath: instancePath + "/contentProvider" })) {
        vErrors = vErrors === null ? validateContentProvider.errors : vErrors.concat(validateContentProvider.errors);
        errors = vErrors.length;
      }
    }
    if (data.imageSet !== void 0) {
      if (!validateImageSet(data.imageSet, { instancePath: instancePath + "/imageSet" })) {
        vErrors = vErrors === null ? validateImageSet.errors : vErrors.concat(validateImageSet.errors);
        errors = vErrors.length;
      }
    }
    if (data.quoteToken !== void 0) {
      if (!validateQuoteToken(data.quoteToken, { instancePath: instancePath + "/quoteToken" })) {
        vErrors = vErrors === null ? validateQuoteToken.errors : vErrors.concat(validateQuoteToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (!validateMarkAsReadToken(data.markAsReadToken, { instancePath: instancePath + "/markAsReadToken" })) {
        vErrors = vErrors === null ? validateMarkAsReadToken.errors : vErrors.concat(validateMarkAsReadToken.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateImageMessage.errors = vErrors;
  return errors === 0;
}
function validateImageMessageEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "if", { failingKeyword: "then" });
    errors++;
  }
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      let data1 = data.type;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("message" !== data1) {
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (!validateReplyToken(data.replyToken, { instancePath: instancePath + "/replyToken" })) {
        vErrors = vErrors === null ? validateReplyToken.errors : vErrors.concat(validateReplyToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (!validateImageMessage(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateImageMessage.errors : vErrors.concat(validateImageMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateImageMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateLineMessage(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "text") {
        if (!validateTextMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateTextMessage.errors : vErrors.concat(validateTextMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "image") {
        if (!validateImageMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateImageMessage.errors : vErrors.concat(validateImageMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "video") {
        if (!validateVideoMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateVideoMessage.errors : vErrors.concat(validateVideoMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "audio") {
        if (!validateAudioMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateAudioMessage.errors : vErrors.concat(validateAudioMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "file") {
        if (!validateFileMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateFileMessage.errors : vErrors.concat(validateFileMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "location") {
        if (!validateLocationMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateLocationMessage.errors : vErrors.concat(validateLocationMessage.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "sticker") {
        if (!validateStickerMessage(data, { instancePath })) {
          vErrors = vErrors === null ? validateStickerMessage.errors : vErrors.concat(validateStickerMessage.errors);
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
  validateLineMessage.errors = vErrors;
  return errors === 0;
}
function validateLocationMessage(data, { instancePath = "" } = {}) {
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
      if (!validateMessageId(data.id, { instancePath: instancePath + "/id" })) {
        vErrors = vErrors === null ? validateMessageId.errors : vErrors.concat(validateMessageId.errors);
        errors = vErrors.length;
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
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 90 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/latitude", "maximum", { comparison: "<=", limit: 90 });
          errors++;
        }
        if (data4 < -90 || isNaN(data4)) {
          vErrors = note(vErrors, instancePath + "/latitude", "minimum", { comparison: ">=", limit: -90 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/latitude", "type", { type: "number" });
        errors++;
      }
    }
    if (data.longitude !== void 0) {
      let data5 = data.longitude;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 > 180 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/longitude", "maximum", { comparison: "<=", limit: 180 });
          errors++;
        }
        if (data5 < -180 || isNaN(data5)) {
          vErrors = note(vErrors, instancePath + "/longitude", "minimum", { comparison: ">=", limit: -180 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/longitude", "type", { type: "number" });
        errors++;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (!validateMarkAsReadToken(data.markAsReadToken, { instancePath: instancePath + "/markAsReadToken" })) {
        vErrors = vErrors === null ? validateMarkAsReadToken.errors : vErrors.concat(validateMarkAsReadToken.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLocationMessage.errors = vErrors;
  return errors === 0;
}
function validateLocationMessageEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "if", { failingKeyword: "then" });
    errors++;
  }
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      let data1 = data.type;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("message" !== data1) {
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (!validateReplyToken(data.replyToken, { instancePath: instancePath + "/replyToken" })) {
        vErrors = vErrors === null ? validateReplyToken.errors : vErrors.concat(validateReplyToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (!validateLocationMessage(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateLocationMessage.errors : vErrors.concat(validateLocationMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLocationMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateMessageEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "if", { failingKeyword: "then" });
    errors++;
  }
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      let data1 = data.type;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("message" !== data1) {
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (!validateReplyToken(data.replyToken, { instancePath: instancePath + "/replyToken" })) {
        vErrors = vErrors === null ? validateReplyToken.errors : vErrors.concat(validateReplyToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (!validateLineMessage(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateLineMessage.errors : vErrors.concat(validateLineMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateStickerMessage(data, { instancePath = "" } = {}) {
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
      if (!validateMessageId(data.id, { instancePath: instancePath + "/id" })) {
        vErrors = vErrors === null ? validateMessageId.errors : vErrors.concat(validateMessageId.errors);
        errors = vErrors.length;
      }
    }
    if (data.packageId !== void 0) {
      let data2 = data.packageId;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/packageId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/packageId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.stickerId !== void 0) {
      let data3 = data.stickerId;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
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
      if (!validateQuoteToken(data.quoteToken, { instancePath: instancePath + "/quoteToken" })) {
        vErrors = vErrors === null ? validateQuoteToken.errors : vErrors.concat(validateQuoteToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (!validateMarkAsReadToken(data.markAsReadToken, { instancePath: instancePath + "/markAsReadToken" })) {
        vErrors = vErrors === null ? validateMarkAsReadToken.errors : vErrors.concat(validateMarkAsReadToken.errors);
        errors = vErrors.length;
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
  validateStickerMessage.errors = vErrors;
  return errors === 0;
}
function validateStickerMessageEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "if", { failingKeyword: "then" });
    errors++;
  }
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      let data1 = data.type;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("message" !== data1) {
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (!validateReplyToken(data.replyToken, { instancePath: instancePath + "/replyToken" })) {
        vErrors = vErrors === null ? validateReplyToken.errors : vErrors.concat(validateReplyToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (!validateStickerMessage(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateStickerMessage.errors : vErrors.concat(validateStickerMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateStickerMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateTextMessage(data, { instancePath = "" } = {}) {
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
      if (!validateMessageId(data.id, { instancePath: instancePath + "/id" })) {
        vErrors = vErrors === null ? validateMessageId.errors : vErrors.concat(validateMessageId.errors);
        errors = vErrors.length;
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
          if (!validateEmoji(data3[i0], { instancePath: instancePath + "/emojis/" + i0 })) {
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
      if (!validateMention(data.mention, { instancePath: instancePath + "/mention" })) {
        vErrors = vErrors === null ? validateMention.errors : vErrors.concat(validateMention.errors);
        errors = vErrors.length;
      }
    }
    if (data.quoteToken !== void 0) {
      if (!validateQuoteToken(data.quoteToken, { instancePath: instancePath + "/quoteToken" })) {
        vErrors = vErrors === null ? validateQuoteToken.errors : vErrors.concat(validateQuoteToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (!validateMarkAsReadToken(data.markAsReadToken, { instancePath: instancePath + "/markAsReadToken" })) {
        vErrors = vErrors === null ? validateMarkAsReadToken.errors : vErrors.concat(validateMarkAsReadToken.errors);
        errors = vErrors.length;
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
  validateTextMessage.errors = vErrors;
  return errors === 0;
}
function validateTextMessageEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "if", { failingKeyword: "then" });
    errors++;
  }
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      let data1 = data.type;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("message" !== data1) {
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (!validateReplyToken(data.replyToken, { instancePath: instancePath + "/replyToken" })) {
        vErrors = vErrors === null ? validateReplyToken.errors : vErrors.concat(validateReplyToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (!validateTextMessage(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateTextMessage.errors : vErrors.concat(validateTextMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateTextMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateUnfollowEvent(data, { instancePath = "" } = {}) {
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateUserSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateUserSource.errors : vErrors.concat(validateUserSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
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
  validateUnfollowEvent.errors = vErrors;
  return errors === 0;
}
function validateVerificationEnvelope(data, { instancePath = "" } = {}) {
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
      let data0 = data.destination;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/destination", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/destination", "type", { type: "string" });
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        if (data1.length > 0) {
          vErrors = note(vErrors, instancePath + "/events", "maxItems", { limit: 0 });
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateWebhookEvent(data1[i0], { instancePath: instancePath + "/events/" + i0 })) {
            vErrors = vErrors === null ? validateWebhookEvent.errors : vErrors.concat(validateWebhookEvent.errors);
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
  validateVerificationEnvelope.errors = vErrors;
  return errors === 0;
}
function validateVideoMessage(data, { instancePath = "" } = {}) {
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
      if (!validateMessageId(data.id, { instancePath: instancePath + "/id" })) {
        vErrors = vErrors === null ? validateMessageId.errors : vErrors.concat(validateMessageId.errors);
        errors = vErrors.length;
      }
    }
    if (data.duration !== void 0) {
      if (!validateDuration(data.duration, { instancePath: instancePath + "/duration" })) {
        vErrors = vErrors === null ? validateDuration.errors : vErrors.concat(validateDuration.errors);
        errors = vErrors.length;
      }
    }
    if (data.contentProvider !== void 0) {
      if (!validateContentProvider(data.contentProvider, { instancePath: instancePath + "/contentProvider" })) {
        vErrors = vErrors === null ? validateContentProvider.errors : vErrors.concat(validateContentProvider.errors);
        errors = vErrors.length;
      }
    }
    if (data.quoteToken !== void 0) {
      if (!validateQuoteToken(data.quoteToken, { instancePath: instancePath + "/quoteToken" })) {
        vErrors = vErrors === null ? validateQuoteToken.errors : vErrors.concat(validateQuoteToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.markAsReadToken !== void 0) {
      if (!validateMarkAsReadToken(data.markAsReadToken, { instancePath: instancePath + "/markAsReadToken" })) {
        vErrors = vErrors === null ? validateMarkAsReadToken.errors : vErrors.concat(validateMarkAsReadToken.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateVideoMessage.errors = vErrors;
  return errors === 0;
}
function validateVideoMessageEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.mode !== void 0) {
      if ("active" !== data.mode) {
        const err0 = {};
        if (vErrors === null) {
          vErrors = [err0];
        } else {
          vErrors.push(err0);
        }
        errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.replyToken === void 0) {
        vErrors = note(vErrors, instancePath, "required", { missingProperty: "replyToken" });
        errors++;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    vErrors = note(vErrors, instancePath, "if", { failingKeyword: "then" });
    errors++;
  }
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
    if (data.source === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "source" });
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
      let data1 = data.type;
      if (typeof data1 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("message" !== data1) {
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
      if (!validateEventTimestamp(data.timestamp, { instancePath: instancePath + "/timestamp" })) {
        vErrors = vErrors === null ? validateEventTimestamp.errors : vErrors.concat(validateEventTimestamp.errors);
        errors = vErrors.length;
      }
    }
    if (data.source !== void 0) {
      if (!validateSource(data.source, { instancePath: instancePath + "/source" })) {
        vErrors = vErrors === null ? validateSource.errors : vErrors.concat(validateSource.errors);
        errors = vErrors.length;
      }
    }
    if (data.webhookEventId !== void 0) {
      if (!validateWebhookEventId(data.webhookEventId, { instancePath: instancePath + "/webhookEventId" })) {
        vErrors = vErrors === null ? validateWebhookEventId.errors : vErrors.concat(validateWebhookEventId.errors);
        errors = vErrors.length;
      }
    }
    if (data.deliveryContext !== void 0) {
      if (!validateDeliveryContext(data.deliveryContext, { instancePath: instancePath + "/deliveryContext" })) {
        vErrors = vErrors === null ? validateDeliveryContext.errors : vErrors.concat(validateDeliveryContext.errors);
        errors = vErrors.length;
      }
    }
    if (data.replyToken !== void 0) {
      if (!validateReplyToken(data.replyToken, { instancePath: instancePath + "/replyToken" })) {
        vErrors = vErrors === null ? validateReplyToken.errors : vErrors.concat(validateReplyToken.errors);
        errors = vErrors.length;
      }
    }
    if (data.message !== void 0) {
      if (!validateVideoMessage(data.message, { instancePath: instancePath + "/message" })) {
        vErrors = vErrors === null ? validateVideoMessage.errors : vErrors.concat(validateVideoMessage.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateVideoMessageEvent.errors = vErrors;
  return errors === 0;
}
function validateWebhookEnvelope(data, { instancePath = "" } = {}) {
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
      let data0 = data.destination;
      if (typeof data0 === "string") {
        if (codePoints(data0) < 1) {
          vErrors = note(vErrors, instancePath + "/destination", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/destination", "type", { type: "string" });
        errors++;
      }
    }
    if (data.events !== void 0) {
      let data1 = data.events;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          vErrors = note(vErrors, instancePath + "/events", "minItems", { limit: 1 });
          errors++;
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateWebhookEvent(data1[i0], { instancePath: instancePath + "/events/" + i0 })) {
            vErrors = vErrors === null ? validateWebhookEvent.errors : vErrors.concat(validateWebhookEvent.errors);
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
  validateWebhookEnvelope.errors = vErrors;
  return errors === 0;
}
function validateWebhookEvent(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "message") {
        if (!validateMessageEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateMessageEvent.errors : vErrors.concat(validateMessageEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "follow") {
        if (!validateFollowEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateFollowEvent.errors : vErrors.concat(validateFollowEvent.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "unfollow") {
        if (!validateUnfollowEvent(data, { instancePath })) {
          vErrors = vErrors === null ? validateUnfollowEvent.errors : vErrors.concat(validateUnfollowEvent.errors);
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
  validateWebhookEvent.errors = vErrors;
  return errors === 0;
}
export {
  validateAudioMessage,
  validateAudioMessageEvent,
  validateFileMessage,
  validateFileMessageEvent,
  validateFollowEvent,
  validateImageMessage,
  validateImageMessageEvent,
  validateLineMessage,
  validateLocationMessage,
  validateLocationMessageEvent,
  validateMessageEvent,
  validateStickerMessage,
  validateStickerMessageEvent,
  validateTextMessage,
  validateTextMessageEvent,
  validateUnfollowEvent,
  validateVerificationEnvelope,
  validateVideoMessage,
  validateVideoMessageEvent,
  validateWebhookEnvelope,
  validateWebhookEvent
};
