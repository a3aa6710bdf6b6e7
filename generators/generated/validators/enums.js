// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

function validateActType(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "text" || data === "image" || data === "video" || data === "audio" || data === "file" || data === "location" || data === "sticker" || data === "follow" || data === "unfollow")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker", "follow", "unfollow"] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateActType.errors = vErrors;
  return errors === 0;
}
function validateErrorRetCode(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "900001" || data === "900002" || data === "900003" || data === "900004" || data === "999994" || data === "999999")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: ["900001", "900002", "900003", "900004", "999994", "999999"] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateErrorRetCode.errors = vErrors;
  return errors === 0;
}
function validateMessageStatus(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "0" || data === "1" || data === "2" || data === "9")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: ["0", "1", "2", "9"] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateMessageStatus.errors = vErrors;
  return errors === 0;
}
function validateMessageType(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "text" || data === "image" || data === "video" || data === "audio" || data === "file" || data === "location" || data === "sticker")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker"] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateMessageType.errors = vErrors;
  return errors === 0;
}
function validateMode(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "active" || data === "standby")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: ["active", "standby"] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateMode.errors = vErrors;
  return errors === 0;
}
function validateOutcome(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "sent" || data === "delivered" || data === "read" || data === "failed")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: ["sent", "delivered", "read", "failed"] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateOutcome.errors = vErrors;
  return errors === 0;
}
function validateRecordErrorCode(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "000000" || data === "999999")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: ["000000", "999999"] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateRecordErrorCode.errors = vErrors;
  return errors === 0;
}
function validateRetCode(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "000000" || data === "900001" || data === "900002" || data === "900003" || data === "900004" || data === "999994" || data === "999999")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: ["000000", "900001", "900002", "900003", "900004", "999994", "999999"] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateRetCode.errors = vErrors;
  return errors === 0;
}
function validateSendTimeType(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    const err0 = { instancePath, keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === 1 || data === 2)) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: [1, 2] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateSendTimeType.errors = vErrors;
  return errors === 0;
}
function validateStickerResourceType(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    const err0 = { instancePath, keyword: "type", params: { type: "string" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === "STATIC" || data === "ANIMATION" || data === "SOUND" || data === "ANIMATION_SOUND" || data === "POPUP" || data === "POPUP_SOUND" || data === "CUSTOM" || data === "MESSAGE")) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: ["STATIC", "ANIMATION", "SOUND", "ANIMATION_SOUND", "POPUP", "POPUP_SOUND", "CUSTOM", "MESSAGE"] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateStickerResourceType.errors = vErrors;
  return errors === 0;
}
function validateTaskSource(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    const err0 = { instancePath, keyword: "type", params: { type: "integer" } };
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  if (!(data === 1)) {
    const err1 = { instancePath, keyword: "enum", params: { allowedValues: [1] } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
  }
  validateTaskSource.errors = vErrors;
  return errors === 0;
}
export {
  validateActType,
  validateErrorRetCode,
  validateMessageStatus,
  validateMessageType,
  validateMode,
  validateOutcome,
  validateRecordErrorCode,
  validateRetCode,
  validateSendTimeType,
  validateStickerResourceType,
  validateTaskSource
};
