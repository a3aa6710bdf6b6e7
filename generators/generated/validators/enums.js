// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { note } from '../../runtime/validation/note.ts';

function validateActType(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "text" || data === "image" || data === "video" || data === "audio" || data === "file" || data === "location" || data === "sticker" || data === "follow" || data === "unfollow" || data === "unsend" || data === "messageEdited" || data === "join" || data === "leave" || data === "memberJoined" || data === "memberLeft" || data === "postback" || data === "videoPlayComplete" || data === "beacon" || data === "accountLink" || data === "membership")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker", "follow", "unfollow", "unsend", "messageEdited", "join", "leave", "memberJoined", "memberLeft", "postback", "videoPlayComplete", "beacon", "accountLink", "membership"] });
    errors++;
  }
  validateActType.errors = vErrors;
  return errors === 0;
}
function validateErrorRetCode(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "900001" || data === "900002" || data === "900003" || data === "900004" || data === "999994" || data === "999999")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["900001", "900002", "900003", "900004", "999994", "999999"] });
    errors++;
  }
  validateErrorRetCode.errors = vErrors;
  return errors === 0;
}
function validateEventFilter(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "message" || data === "text" || data === "image" || data === "video" || data === "audio" || data === "file" || data === "location" || data === "sticker" || data === "follow" || data === "unfollow" || data === "unsend" || data === "messageEdited" || data === "join" || data === "leave" || data === "memberJoined" || data === "memberLeft" || data === "postback" || data === "videoPlayComplete" || data === "beacon" || data === "accountLink" || data === "membership" || data === "module" || data === "activated" || data === "deactivated" || data === "botSuspended" || data === "botResumed" || data === "delivery")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["message", "text", "image", "video", "audio", "file", "location", "sticker", "follow", "unfollow", "unsend", "messageEdited", "join", "leave", "memberJoined", "memberLeft", "postback", "videoPlayComplete", "beacon", "accountLink", "membership", "module", "activated", "deactivated", "botSuspended", "botResumed", "delivery"] });
    errors++;
  }
  validateEventFilter.errors = vErrors;
  return errors === 0;
}
function validateEventKind(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "text" || data === "image" || data === "video" || data === "audio" || data === "file" || data === "location" || data === "sticker" || data === "follow" || data === "unfollow" || data === "unsend" || data === "messageEdited" || data === "join" || data === "leave" || data === "memberJoined" || data === "memberLeft" || data === "postback" || data === "videoPlayComplete" || data === "beacon" || data === "accountLink" || data === "membership" || data === "module" || data === "activated" || data === "deactivated" || data === "botSuspended" || data === "botResumed" || data === "delivery")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker", "follow", "unfollow", "unsend", "messageEdited", "join", "leave", "memberJoined", "memberLeft", "postback", "videoPlayComplete", "beacon", "accountLink", "membership", "module", "activated", "deactivated", "botSuspended", "botResumed", "delivery"] });
    errors++;
  }
  validateEventKind.errors = vErrors;
  return errors === 0;
}
function validateEventType(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "message" || data === "follow" || data === "unfollow" || data === "unsend" || data === "messageEdited" || data === "join" || data === "leave" || data === "memberJoined" || data === "memberLeft" || data === "postback" || data === "videoPlayComplete" || data === "beacon" || data === "accountLink" || data === "membership" || data === "module" || data === "activated" || data === "deactivated" || data === "botSuspended" || data === "botResumed" || data === "delivery")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["message", "follow", "unfollow", "unsend", "messageEdited", "join", "leave", "memberJoined", "memberLeft", "postback", "videoPlayComplete", "beacon", "accountLink", "membership", "module", "activated", "deactivated", "botSuspended", "botResumed", "delivery"] });
    errors++;
  }
  validateEventType.errors = vErrors;
  return errors === 0;
}
function validateMessageStatus(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "0" || data === "1" || data === "2" || data === "9")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["0", "1", "2", "9"] });
    errors++;
  }
  validateMessageStatus.errors = vErrors;
  return errors === 0;
}
function validateMessageType(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "text" || data === "image" || data === "video" || data === "audio" || data === "file" || data === "location" || data === "sticker")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["text", "image", "video", "audio", "file", "location", "sticker"] });
    errors++;
  }
  validateMessageType.errors = vErrors;
  return errors === 0;
}
function validateMode(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "active" || data === "standby")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["active", "standby"] });
    errors++;
  }
  validateMode.errors = vErrors;
  return errors === 0;
}
function validateOutcome(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "sent" || data === "delivered" || data === "read" || data === "failed")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["sent", "delivered", "read", "failed"] });
    errors++;
  }
  validateOutcome.errors = vErrors;
  return errors === 0;
}
function validateRecordErrorCode(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "000000" || data === "999999")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["000000", "999999"] });
    errors++;
  }
  validateRecordErrorCode.errors = vErrors;
  return errors === 0;
}
function validateRetCode(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "000000" || data === "900001" || data === "900002" || data === "900003" || data === "900004" || data === "999994" || data === "999999")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["000000", "900001", "900002", "900003", "900004", "999994", "999999"] });
    errors++;
  }
  validateRetCode.errors = vErrors;
  return errors === 0;
}
function validateSendTimeType(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    vErrors = note(vErrors, instancePath, "type", { type: "integer" });
    errors++;
  }
  if (!(data === 1 || data === 2)) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: [1, 2] });
    errors++;
  }
  validateSendTimeType.errors = vErrors;
  return errors === 0;
}
function validateStickerResourceType(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    vErrors = note(vErrors, instancePath, "type", { type: "string" });
    errors++;
  }
  if (!(data === "STATIC" || data === "ANIMATION" || data === "SOUND" || data === "ANIMATION_SOUND" || data === "POPUP" || data === "POPUP_SOUND" || data === "CUSTOM" || data === "MESSAGE" || data === "NAME_TEXT" || data === "PER_STICKER_TEXT")) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: ["STATIC", "ANIMATION", "SOUND", "ANIMATION_SOUND", "POPUP", "POPUP_SOUND", "CUSTOM", "MESSAGE", "NAME_TEXT", "PER_STICKER_TEXT"] });
    errors++;
  }
  validateStickerResourceType.errors = vErrors;
  return errors === 0;
}
function validateTaskSource(data, { instancePath = "" } = {}) {
  ;
  let vErrors = null;
  let errors = 0;
  if (!(typeof data == "number" && (!(data % 1) && !isNaN(data)) && isFinite(data))) {
    vErrors = note(vErrors, instancePath, "type", { type: "integer" });
    errors++;
  }
  if (!(data === 1)) {
    vErrors = note(vErrors, instancePath, "enum", { allowedValues: [1] });
    errors++;
  }
  validateTaskSource.errors = vErrors;
  return errors === 0;
}
export {
  validateActType,
  validateErrorRetCode,
  validateEventFilter,
  validateEventKind,
  validateEventType,
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
