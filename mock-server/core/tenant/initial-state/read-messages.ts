import type { Random } from '../../../../common/random.ts';
import { base64Length, isBase64 } from '../../media/base64.ts';
import { hasContent } from '../../media/media-kind.ts';
import { createIdGuard, stateFailure } from '../../state-failure.ts';
import type { Channel, Message, Recipient } from '../../store/records.ts';
import { assertChannel } from './read-channels.ts';
import type { ReadStateContext, StateRecords } from './state-records.ts';

export interface People {
  readonly channelById: ReadonlyMap<string, Channel>;
  /** Those of the state itself. */
  readonly recipients: readonly Recipient[];
  readonly addRecipient: (id: string, channelId: string) => void;
}

export function readMessages(
  { messages = [] }: StateRecords,
  { known, random, now }: ReadStateContext,
  { channelById, recipients, addRecipient }: People,
): Message[] {
  const guardId = createIdGuard(
    'messages',
    known.messages.map(({ id }) => id),
  );
  const knownKeys = known.messages.flatMap(({ mediaKey }) => mediaKey ?? []);
  const guardMediaKey = createIdGuard('messages', knownKeys, 'mediaKey');
  const firstOf = firstOfEachChannel([...known.recipients, ...recipients]);
  return messages.map((given, index) => {
    const path = `messages[${index}]`;
    const message: Message = {
      ...given,
      id: given.id ?? random.digits(18),
      recipientId: given.recipientId ?? firstOf.get(given.channelId) ?? `U${random.hex(32)}`,
      sentAt: given.sentAt ?? now,
    };
    guardId(message.id, index);
    if (message.groupId !== undefined && message.roomId !== undefined) {
      throw stateFailure(path, 'has a groupId and a roomId', 'A message is said in one place.');
    }
    assertChannel(message.channelId, `${path}.channelId`, channelById);
    addRecipient(message.recipientId, message.channelId);
    const whole = withContent(message, path, random);
    if (whole.mediaKey !== undefined) guardMediaKey(whole.mediaKey, index);
    return whole;
  });
}

function firstOfEachChannel(recipients: readonly Recipient[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { id, channelId } of recipients) if (!first.has(channelId)) first.set(channelId, id);
  return first;
}

/** Fields that describe content. */
const contentFields = ['content', 'contentType', 'mediaKey', 'fileName', 'fileSize'] as const;

function assertNone(
  message: Message,
  fields: readonly (keyof Message)[],
  path: string,
  what: string,
  remedy: string,
): void {
  const given = fields.find((field) => message[field] !== undefined);
  if (given !== undefined) throw stateFailure(`${path}.${given}`, `is given for ${what}`, remedy);
}

/** A media type as a header takes it (RFC 9110). */
const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?: *;[\x20-\x7e]*)?$/;

function withContent(message: Message, path: string, random: Random): Message {
  const { type, content, contentType } = message;
  if (!hasContent(type)) {
    const remedy = 'Only image, video, audio and file have content.';
    assertNone(message, [...contentFields, 'contentProvider'], path, `a ${type} message`, remedy);
    return message;
  }
  if (message.contentProvider === 'external') {
    const remedy = 'Leave it out, or set contentProvider to line.';
    assertNone(message, ['content', 'contentType', 'mediaKey'], path, 'a message whose content is external', remedy);
    return message;
  }
  if (content !== undefined && !isBase64(content)) {
    throw stateFailure(`${path}.content`, 'is not base64', 'Encode the bytes in base64 with padding.');
  }
  if (contentType !== undefined && !mediaType.test(contentType)) {
    throw stateFailure(
      `${path}.contentType ${JSON.stringify(contentType)}`,
      'is not a media type',
      'Write it like image/png.',
    );
  }
  const whole: Message = {
    ...message,
    contentProvider: 'line',
    mediaKey: message.mediaKey ?? random.hex(32),
    ...(type === 'file' ? { fileName: message.fileName ?? 'file.txt' } : {}),
  };
  const contentSize = content === undefined ? undefined : base64Length(content);
  const size = message.fileSize ?? contentSize ?? 2138;
  if (contentSize !== undefined && size !== contentSize) {
    throw stateFailure(
      `${path}.fileSize ${size}`,
      `is not the size of its content, ${contentSize}`,
      'Leave it out to have it counted.',
    );
  }
  return type === 'file' ? { ...whole, fileSize: size } : whole;
}
