// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.

/** Fields of `schemas/acts/user-act.json`, by the path of the object within it. */
export const actFields: Readonly<Record<string, readonly string[]>> = {
  '': [
    'type',
    'userId',
    'channelId',
    'groupId',
    'roomId',
    'mode',
    'text',
    'emojis',
    'mention',
    'quotedMessageId',
    'content',
    'contentType',
    'originalContentUrl',
    'previewImageUrl',
    'count',
    'parts',
    'imageSetId',
    'duration',
    'fileName',
    'fileSize',
    'title',
    'address',
    'latitude',
    'longitude',
    'packageId',
    'stickerId',
    'stickerResourceType',
    'keywords',
    'markAsReadToken',
    'messageId',
    'members',
    'data',
    'params',
    'trackingId',
    'beacon',
    'hwid',
    'dm',
    'result',
    'nonce',
    'membership',
    'membershipId',
  ],
};

/** Fields of `schemas/acts/fault.json`, by the path of the object within it. */
export const faultFields: Readonly<Record<string, readonly string[]>> = {
  '': ['id', 'match', 'request', 'delivery', 'times'],
  match: [
    'operation',
    'method',
    'path',
    'recipient',
    'messageId',
    'receiverId',
    'eventType',
    'nth',
    'probability',
  ],
  request: [
    'latency',
    'retCode',
    'status',
    'expireToken',
    'reset',
    'body',
    'contentType',
    'chunked',
    'dripBytesPerSecond',
  ],
  delivery: ['delay', 'duplicate', 'reorder', 'lose', 'wrongSignature', 'reserialise'],
};

/** Fields of `schemas/state/receiver.json`, by the path of the object within it. */
export const receiverFields: Readonly<Record<string, readonly string[]>> = {
  '': [
    'id',
    'url',
    'secret',
    'channelId',
    'events',
    'redelivery',
    'acknowledgementTimeout',
    'concurrency',
    'batchSize',
    'queueLimit',
    'inProcess',
  ],
  redelivery: ['enabled', 'attempts', 'delays', 'jitter'],
};

/** Fields of `schemas/acts/broadcast.json`, by the path of the object within it. */
export const broadcastFields: Readonly<Record<string, readonly string[]>> = {
  '': [
    'id',
    'name',
    'channelId',
    'recipients',
    'count',
    'startAt',
    'subjectId',
    'sendAgentId',
    'successRatio',
    'readRatio',
    'outcomes',
    'deliveredAfter',
    'readAfter',
  ],
};
