// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { codePoints } from '../../runtime/validation/code-points.ts';
import { note } from '../../runtime/validation/note.ts';

const pattern16 = /^[0-9]{1,16}$/u;
const pattern6 = /^https?:\/\/\S+$/u;
const pattern8 = /^GMT[+-](0[0-9]|1[0-4]):[0-5][0-9]$/u;
const pattern19 = /^[0-9A-HJKMNP-TV-Z]{26}$/u;
function validateContentProvider(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "line") {
        if (!validateLineContentProvider(data, { instancePath })) {
          vErrors = vErrors === null ? validateLineContentProvider.errors : vErrors.concat(validateLineContentProvider.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "external") {
        if (!validateExternalContentProvider(data, { instancePath })) {
          vErrors = vErrors === null ? validateExternalContentProvider.errors : vErrors.concat(validateExternalContentProvider.errors);
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
  validateContentProvider.errors = vErrors;
  return errors === 0;
}
function validateDeliveryContext(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.isRedelivery === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "isRedelivery" });
      errors++;
    }
    if (data.isRedelivery !== void 0) {
      if (typeof data.isRedelivery !== "boolean") {
        vErrors = note(vErrors, instancePath + "/isRedelivery", "type", { type: "boolean" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateDeliveryContext.errors = vErrors;
  return errors === 0;
}
function validateDuration(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data)) && typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: ["integer", "string"] });
    errors++;
  }
  if (typeof data == "number" && isFinite(data)) {
    if (data > 9007199254740991 || isNaN(data)) {
      vErrors = note(vErrors, instancePath, "maximum", { comparison: "<=", limit: 9007199254740991 });
      errors++;
    }
    if (data < 0 || isNaN(data)) {
      vErrors = note(vErrors, instancePath, "minimum", { comparison: ">=", limit: 0 });
      errors++;
    }
  }
  if (typeof data === "string") {
    if (!pattern16.test(data) || +data < 0 || +data > 9007199254740991) {
      vErrors = note(vErrors, instancePath, "numberAsString", { pattern: "^[0-9]{1,16}$", minimum: 0, maximum: 9007199254740991 });
      errors++;
    }
  }
  validateDuration.errors = vErrors;
  return errors === 0;
}
function validateEmoji(data, { instancePath = "" } = {}) {
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
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/index", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/index", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.length !== void 0) {
      let data1 = data.length;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/length", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/length", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/length", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.productId !== void 0) {
      let data2 = data.productId;
      if (typeof data2 === "string") {
        if (codePoints(data2) < 1) {
          vErrors = note(vErrors, instancePath + "/productId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/productId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.emojiId !== void 0) {
      let data3 = data.emojiId;
      if (typeof data3 === "string") {
        if (codePoints(data3) < 1) {
          vErrors = note(vErrors, instancePath + "/emojiId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/emojiId", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateEmoji.errors = vErrors;
  return errors === 0;
}
function validateEventTimestamp(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    vErrors = note(vErrors, instancePath, "type", { type: "integer" });
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
  validateEventTimestamp.errors = vErrors;
  return errors === 0;
}
function validateExternalContentProvider(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.originalContentUrl === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "originalContentUrl" });
      errors++;
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        vErrors = note(vErrors, instancePath + "/type", "type", { type: "string" });
        errors++;
      }
      if ("external" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "external" });
        errors++;
      }
    }
    if (data.originalContentUrl !== void 0) {
      let data1 = data.originalContentUrl;
      if (typeof data1 === "string") {
        if (!pattern6.test(data1)) {
          vErrors = note(vErrors, instancePath + "/originalContentUrl", "pattern", { pattern: "^https?://\\S+$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/originalContentUrl", "type", { type: "string" });
        errors++;
      }
    }
    if (data.previewImageUrl !== void 0) {
      let data2 = data.previewImageUrl;
      if (typeof data2 === "string") {
        if (!pattern6.test(data2)) {
          vErrors = note(vErrors, instancePath + "/previewImageUrl", "pattern", { pattern: "^https?://\\S+$" });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/previewImageUrl", "type", { type: "string" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateExternalContentProvider.errors = vErrors;
  return errors === 0;
}
function validateFollow(data, { instancePath = "" } = {}) {
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
  validateFollow.errors = vErrors;
  return errors === 0;
}
function validateGroupSource(data, { instancePath = "" } = {}) {
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
      let data1 = data.groupId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/groupId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/groupId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.userId !== void 0) {
      if (!validateLineUserId(data.userId, { instancePath: instancePath + "/userId" })) {
        vErrors = vErrors === null ? validateLineUserId.errors : vErrors.concat(validateLineUserId.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateGroupSource.errors = vErrors;
  return errors === 0;
}
function validateImageSet(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "id" });
      errors++;
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
    if (data.index !== void 0) {
      let data1 = data.index;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/index", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/index", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/index", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
    if (data.total !== void 0) {
      let data2 = data.total;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        vErrors = note(vErrors, instancePath + "/total", "type", { type: "integer" });
        errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 9007199254740991 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/total", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data2 < 1 || isNaN(data2)) {
          vErrors = note(vErrors, instancePath + "/total", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateImageSet.errors = vErrors;
  return errors === 0;
}
function validateLineContentProvider(data, { instancePath = "" } = {}) {
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
      if ("line" !== data0) {
        vErrors = note(vErrors, instancePath + "/type", "const", { allowedValue: "line" });
        errors++;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateLineContentProvider.errors = vErrors;
  return errors === 0;
}
function validateLineUserId(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (codePoints(data) < 1) {
      vErrors = note(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validateLineUserId.errors = vErrors;
  return errors === 0;
}
function validateMarkAsReadToken(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validateMarkAsReadToken.errors = vErrors;
  return errors === 0;
}
function validateMention(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  const _errs0 = errors;
  let valid0 = false;
  let passing0 = null;
  const _errs1 = errors;
  if (!validateMentionObject(data, { instancePath })) {
    vErrors = vErrors === null ? validateMentionObject.errors : vErrors.concat(validateMentionObject.errors);
    errors = vErrors.length;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = true;
    passing0 = 0;
  }
  const _errs2 = errors;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      if (!validateMentionee(data[i0], { instancePath: instancePath + "/" + i0 })) {
        vErrors = vErrors === null ? validateMentionee.errors : vErrors.concat(validateMentionee.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "array" });
    errors++;
  }
  var _valid0 = _errs2 === errors;
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
  validateMention.errors = vErrors;
  return errors === 0;
}
function validateMentionObject(data, { instancePath = "" } = {}) {
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
        if (data0.length < 1) {
          vErrors = note(vErrors, instancePath + "/mentionees", "minItems", { limit: 1 });
          errors++;
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateMentionee(data0[i0], { instancePath: instancePath + "/mentionees/" + i0 })) {
            vErrors = vErrors === null ? validateMentionee.errors : vErrors.concat(validateMentionee.errors);
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
  validateMentionObject.errors = vErrors;
  return errors === 0;
}
function validateMentionee(data, { instancePath = "" } = {}) {
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
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 9007199254740991 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/index", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          vErrors = note(vErrors, instancePath + "/index", "minimum", { comparison: ">=", limit: 0 });
          errors++;
        }
      }
    }
    if (data.length !== void 0) {
      let data1 = data.length;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        vErrors = note(vErrors, instancePath + "/length", "type", { type: "integer" });
        errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/length", "maximum", { comparison: "<=", limit: 9007199254740991 });
          errors++;
        }
        if (data1 < 1 || isNaN(data1)) {
          vErrors = note(vErrors, instancePath + "/length", "minimum", { comparison: ">=", limit: 1 });
          errors++;
        }
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
      if (!validateLineUserId(data.userId, { instancePath: instancePath + "/userId" })) {
        vErrors = vErrors === null ? validateLineUserId.errors : vErrors.concat(validateLineUserId.errors);
        errors = vErrors.length;
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
  validateMentionee.errors = vErrors;
  return errors === 0;
}
function validateMessageId(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (codePoints(data) < 1) {
      vErrors = note(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validateMessageId.errors = vErrors;
  return errors === 0;
}
function validateQuoteToken(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (codePoints(data) < 1) {
      vErrors = note(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validateQuoteToken.errors = vErrors;
  return errors === 0;
}
function validateReplyToken(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (codePoints(data) < 1) {
      vErrors = note(vErrors, instancePath, "minLength", { limit: 1 });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validateReplyToken.errors = vErrors;
  return errors === 0;
}
function validateRoomSource(data, { instancePath = "" } = {}) {
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
      let data1 = data.roomId;
      if (typeof data1 === "string") {
        if (codePoints(data1) < 1) {
          vErrors = note(vErrors, instancePath + "/roomId", "minLength", { limit: 1 });
          errors++;
        }
      } else {
        vErrors = note(vErrors, instancePath + "/roomId", "type", { type: "string" });
        errors++;
      }
    }
    if (data.userId !== void 0) {
      if (!validateLineUserId(data.userId, { instancePath: instancePath + "/userId" })) {
        vErrors = vErrors === null ? validateLineUserId.errors : vErrors.concat(validateLineUserId.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateRoomSource.errors = vErrors;
  return errors === 0;
}
function validateSource(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    const tag0 = data.type;
    if (typeof tag0 == "string") {
      if (tag0 === "user") {
        if (!validateUserSource(data, { instancePath })) {
          vErrors = vErrors === null ? validateUserSource.errors : vErrors.concat(validateUserSource.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "group") {
        if (!validateGroupSource(data, { instancePath })) {
          vErrors = vErrors === null ? validateGroupSource.errors : vErrors.concat(validateGroupSource.errors);
          errors = vErrors.length;
        }
      } else if (tag0 === "room") {
        if (!validateRoomSource(data, { instancePath })) {
          vErrors = vErrors === null ? validateRoomSource.errors : vErrors.concat(validateRoomSource.errors);
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
  validateSource.errors = vErrors;
  return errors === 0;
}
function validateTimezone(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern8.test(data)) {
      vErrors = note(vErrors, instancePath, "pattern", { pattern: "^GMT[+-](0[0-9]|1[0-4]):[0-5][0-9]$" });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validateTimezone.errors = vErrors;
  return errors === 0;
}
function validateUserSource(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "type" });
      errors++;
    }
    if (data.userId === void 0) {
      vErrors = note(vErrors, instancePath, "required", { missingProperty: "userId" });
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
      if (!validateLineUserId(data.userId, { instancePath: instancePath + "/userId" })) {
        vErrors = vErrors === null ? validateLineUserId.errors : vErrors.concat(validateLineUserId.errors);
        errors = vErrors.length;
      }
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "object" });
    errors++;
  }
  validateUserSource.errors = vErrors;
  return errors === 0;
}
function validateWebhookEventId(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (!pattern19.test(data)) {
      vErrors = note(vErrors, instancePath, "pattern", { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" });
      errors++;
    }
  } else {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  validateWebhookEventId.errors = vErrors;
  return errors === 0;
}
export {
  validateContentProvider,
  validateDeliveryContext,
  validateDuration,
  validateEmoji,
  validateEventTimestamp,
  validateExternalContentProvider,
  validateFollow,
  validateGroupSource,
  validateImageSet,
  validateLineContentProvider,
  validateLineUserId,
  validateMarkAsReadToken,
  validateMention,
  validateMentionObject,
  validateMentionee,
  validateMessageId,
  validateQuoteToken,
  validateReplyToken,
  validateRoomSource,
  validateSource,
  validateTimezone,
  validateUserSource,
  validateWebhookEventId
};
