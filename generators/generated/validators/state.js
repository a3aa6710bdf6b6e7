// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { anything, boolean, by, choice, integer, list, number, object, spelt, text, validatorOf } from '../../runtime/validation/forms.ts';
import { eventKinds } from '../event-kinds.ts';
import { validateBehaviour } from './behaviour.js';
import { validateDeliveryEffect, validateFault } from './faults.js';

const validateTenantState = /* @__PURE__ */ validatorOf(() => object({ "$schema": text(), "seed": integer(-9007199254740991, 9007199254740991), "timezone": spelt("^GMT[+-](0[0-9]|1[0-4]):[0-5][0-9]$"), "behaviour": by(validateBehaviour), "clock": by(validateClockState), "sequences": object({}, void 0, integer(0, 9007199254740991)), "channels": list(by(validateChannelState)), "recipients": list(by(validateRecipientState)), "messages": list(by(validateMessageState)), "broadcastTasks": list(by(validateBroadcastTaskState)), "sendRecords": list(by(validateSendRecordState)), "faults": list(by(validateFaultState)), "tokens": list(by(validateTokenState)), "receivers": list(by(validateReceiverState)), "deliveries": list(by(validateDeliveryState)) }));
const validateAttemptState = /* @__PURE__ */ validatorOf(() => object({ "at": integer(0, 253402300799999), "reason": choice("could_not_connect", "request_timeout", "error_status_code", "unclassified"), "detail": text(), "interrupted": boolean(), "lost": choice("request", "answer"), "request": object({ "headers": object({}, void 0, text()), "body": spelt("^(?:[A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/])*(?:|[A-Za-z0-9+/][A-Za-z0-9+/]==|[A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/]=)$") }, ["headers", "body"]), "response": object({ "status": integer(0, 999), "headers": object({}, void 0, text()), "body": spelt("^(?:[A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/])*(?:|[A-Za-z0-9+/][A-Za-z0-9+/]==|[A-Za-z0-9+/][A-Za-z0-9+/][A-Za-z0-9+/]=)$") }, ["status", "headers", "body"]) }, ["at", "request"]));
const validateBroadcastPlanState = /* @__PURE__ */ validatorOf(() => object({ "channelId": text(1), "recipients": list(text(1)), "outcomes": list(choice("sent", "delivered", "read", "failed")), "deliveredAfter": list(integer(0, 31536e6), 2, 2), "readAfter": list(integer(0, 31536e6), 2, 2) }, ["channelId", "recipients", "outcomes", "deliveredAfter", "readAfter"]));
const validateBroadcastTaskState = /* @__PURE__ */ validatorOf(() => object({ "id": text(1), "name": text(), "source": choice(1), "timezone": spelt("^GMT[+-](0[0-9]|1[0-4]):[0-5][0-9]$"), "startTime": integer(0, 253402300799999), "endTime": integer(0, 253402300799999), "sendTimeType": choice(1, 2), "subjectId": text(), "sender": text(1), "sendAgentId": text(), "estimateSendNum": integer(0, 9007199254740991), "sendSuccessNum": integer(0, 9007199254740991), "sendErrorNum": integer(0, 9007199254740991), "partial": boolean(), "plan": by(validateBroadcastPlanState) }, ["name"]));
const validateChannelState = /* @__PURE__ */ validatorOf(() => object({ "id": text(1), "name": text(1), "sender": text(1), "lineUserId": text(1) }, ["id"]));
const validateClockState = /* @__PURE__ */ validatorOf(() => object({ "now": integer(0, 253402300799999), "frozen": boolean() }));
const validateDeliveryState = /* @__PURE__ */ validatorOf(() => object({ "id": integer(1, 9007199254740991), "receiverId": text(1), "destination": text(), "events": list(object({ "type": text() }, ["type"], anything()), 1), "createdAt": integer(0, 253402300799999), "duplicateOf": integer(1, 9007199254740991), "attempts": list(by(validateAttemptState)), "nextAttemptAt": integer(0, 253465372799999), "effect": by(validateDeliveryEffect) }, ["receiverId", "destination", "events"]));
const validateFaultState = /* @__PURE__ */ validatorOf(() => object({ "fault": by(validateFault), "matched": integer(0, 9007199254740991), "hits": integer(0, 9007199254740991) }, ["fault", "matched", "hits"]));
const validateMessageState = /* @__PURE__ */ validatorOf(() => object({ "id": text(1), "channelId": text(1), "recipientId": text(1), "type": choice("text", "image", "video", "audio", "file", "location", "sticker"), "sentAt": integer(0, 253402300799999), "groupId": text(1, 64), "roomId": text(1, 64), "unsentAt": integer(0, 253402300799999), "contentProvider": choice("line", "external"), "mediaKey": spelt("^[0-9a-f]{32}$"), "fileName": text(1), "fileSize": integer(0, 9007199254740991), "contentType": text(1), "content": spelt("^[A-Za-z0-9+/]*={0,2}$") }, ["channelId", "type"]));
const validateReceiverState = /* @__PURE__ */ validatorOf(() => object({ "id": spelt("^[A-Za-z0-9_.~-]{1,64}$"), "url": text(1, 2048), "secret": text(1, 1024), "channelId": text(1), "events": list(choice("message", ...eventKinds), 1), "redelivery": by(validateRedeliveryState), "acknowledgementTimeout": integer(1, 6e5), "concurrency": integer(1, 1e3), "batchSize": integer(1, 1e3), "queueLimit": integer(1, 1e7), "inProcess": boolean() }, ["url"]));
const validateRecipientState = /* @__PURE__ */ validatorOf(() => object({ "id": text(1), "channelId": text(1), "displayName": text(), "language": text(1), "following": boolean() }, ["id", "channelId"]));
const validateRecordStep = /* @__PURE__ */ validatorOf(() => object({ "status": choice("1", "2", "9"), "at": integer(0, 253402300799999) }, ["status", "at"]));
const validateRedeliveryState = /* @__PURE__ */ validatorOf(() => object({ "enabled": boolean(), "attempts": integer(1, 100), "delays": list(integer(0, 31536e6), 1, 100), "jitter": number(0, 1) }));
const validateSendRecordState = /* @__PURE__ */ validatorOf(() => object({ "id": integer(0, 9007199254740991), "taskId": text(1), "taskName": text(), "sender": text(1), "sendAgentId": text(), "subjectId": text(), "timezone": spelt("^GMT[+-](0[0-9]|1[0-4]):[0-5][0-9]$"), "recipientId": text(1), "messageId": spelt("^(?:|[^,](?:[^,]|,[^,])*)$"), "sendTime": integer(0, 253402300799999), "status": choice("0", "1", "2", "9"), "statusUpdateTime": integer(0, 253402300799999), "errorCode": choice("000000", "999999"), "pending": list(by(validateRecordStep)) }, ["taskId", "recipientId"]));
const validateTokenState = /* @__PURE__ */ validatorOf(() => object({ "token": text(1), "issuedAt": integer(0, 253402300799999), "expiresAt": integer(0, 253402387199999), "replacedAt": integer(0, 253402300799999) }, ["token", "issuedAt", "expiresAt"]));
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
