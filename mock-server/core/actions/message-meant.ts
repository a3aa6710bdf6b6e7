import type { ActType, UserAct } from '../../../generators/generated/types.ts';
import type { Message } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { actFailure } from './act-fields.ts';
import { actTexts } from './act-texts.ts';

/** What people do to a message that they sent before. */
export type MessageChange = 'unsend' | 'messageEdited';

export function changesMessage(type: ActType): type is MessageChange {
  return type === 'unsend' || type === 'messageEdited';
}

/**
 * The message that somebody takes back or changes: the one that is named, or the newest that can be.
 *
 * @throws a failure `ACT_INVALID` that says why there is none.
 */
export async function messageMeant(act: UserAct, type: MessageChange, store: Store): Promise<Message> {
  const { messageId, userId, channelId } = act;
  if (messageId === undefined) return newestMeant(act, type, store);
  const message = await store.messages.get(messageId);
  if (message === undefined || (channelId !== undefined && message.channelId !== channelId)) {
    throw actFailure(actTexts.unknownMessage(messageId));
  }
  if (userId !== undefined && message.recipientId !== userId) {
    throw actFailure(actTexts.othersMessage(messageId, userId));
  }
  if (!isThere(message, act)) throw actFailure(actTexts.saidElsewhere(messageId));
  if (message.unsentAt !== undefined) throw actFailure(actTexts.unsentAlready(messageId));
  if (!isChangeable(message, type)) throw actFailure(actTexts.notEditable(messageId));
  return message;
}

const pageSize = 1000;

async function newestMeant(act: UserAct, type: MessageChange, store: Store): Promise<Message> {
  const { userId: recipientId, channelId } = act;
  for (let offset = 0; ; offset += pageSize) {
    const { items, total } = await store.messages.query({ recipientId, channelId }, { offset, limit: pageSize });
    for (const message of items) {
      const isMeant = message.unsentAt === undefined && isThere(message, act) && isChangeable(message, type);
      // Of a person who is named, it is said that they have left; of others, somebody is taken who has not.
      if (isMeant && (recipientId !== undefined || (await canBeSeen(message, store)))) return message;
    }
    if (offset + pageSize >= total) throw actFailure(actTexts.noMessage(type));
  }
}

/** Whether a message was said in the group or room that an act names; one that names none may be about any. */
function isThere(message: Message, { groupId, roomId }: UserAct): boolean {
  return (groupId ?? message.groupId) === message.groupId && (roomId ?? message.roomId) === message.roomId;
}

async function canBeSeen({ groupId, roomId, recipientId }: Message, store: Store): Promise<boolean> {
  return groupId !== undefined || roomId !== undefined || (await store.recipients.get(recipientId))?.following === true;
}

function isChangeable({ type: kind, groupId }: Message, type: MessageChange): boolean {
  return type === 'unsend' || (kind === 'text' && groupId !== undefined);
}
