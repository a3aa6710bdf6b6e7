import { isAddressable } from '../../../common/id.ts';
import type { Random } from '../../../common/random.ts';
import { messageTypes } from '../../../generators/generated/event-kinds.ts';
import { violationsOf } from '../../../generators/generated/plain-violations.ts';
import type {
  ActType,
  FollowEvent,
  MessageEvent,
  MessageType,
  UnfollowEvent,
  UserAct,
} from '../../../generators/generated/types.ts';
import { validateUserAct } from '../../../generators/generated/validators/acts.js';
import { base64Length } from '../media/base64.ts';
import { hasContent } from '../media/media-kind.ts';
import { allOf } from '../store/all-of.ts';
import { newRecipient } from '../store/new-recipient.ts';
import type { Channel, Message, Recipient } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { answerable, eventEnvelope, outgoingOf, sourceOf } from './act-event.ts';
import { actFailure, assertActFields } from './act-fields.ts';
import { actTexts } from './act-texts.ts';
import { newUserId } from './broadcast.ts';
import { findChannel } from './find-channel.ts';
import { lineEvent, type LineActType } from './line-act.ts';
import { lineMessage } from './line-message.ts';
import { changesMessage, messageMeant } from './message-meant.ts';
import type { OutgoingEvents } from './outbox.ts';

/** What became of an act. */
export interface ActOutcome {
  readonly recipient: Recipient;
  readonly messages: readonly Message[];
  readonly outgoing: OutgoingEvents;
}

export interface ActContext {
  readonly store: Store;
  readonly random: Random;
  /** The tenant's time, in ms. */
  readonly now: number;
}

/**
 * Plays what a LINE user does: the state behind it, and the webhook events that tell of it. Nothing is stored or sent
 * yet.
 *
 * @throws a failure `ACT_INVALID` that says what is wrong.
 */
export async function playAct(input: unknown, context: ActContext): Promise<ActOutcome> {
  const [violation] = violationsOf(validateUserAct, input);
  if (violation !== undefined) throw actFailure(actTexts.schema(violation.reason));
  const act = input as UserAct;
  const { type } = act;
  assertActFields(act);
  if (changesMessage(type)) {
    const message = await messageMeant(act, type, context.store);
    const { recipientId: userId, channelId } = message;
    return happen(type, { ...act, userId, channelId }, message, context);
  }
  if (type === 'follow' || type === 'unfollow') return turnFriend(act, context);
  return isMessage(type) ? say(act, type, context) : happen(type, act, undefined, context);
}

function isMessage(type: ActType): type is MessageType {
  return (messageTypes as readonly ActType[]).includes(type);
}

/** Something that LINE tells of and the page does not. */
async function happen(
  type: LineActType,
  act: UserAct,
  message: Message | undefined,
  context: ActContext,
): Promise<ActOutcome> {
  const { random, now } = context;
  // Of several who come or go, the first is the one who acts.
  const userId = act.userId ?? act.members?.[0];
  const { channel, recipient } = await whoActs(userId === undefined ? act : { ...act, userId }, context);
  const { groupId, roomId } = message ?? act;
  if (groupId === undefined && roomId === undefined) assertFollows(recipient);
  const event = lineEvent(type, { act, person: recipient, message, random, now });
  const changed = type === 'unsend' && message !== undefined ? { ...message, unsentAt: now } : message;
  return {
    recipient,
    messages: changed === undefined ? [] : [changed],
    outgoing: outgoingOf(channel, [event]),
  };
}

async function whoActs(
  act: UserAct,
  { store, random }: ActContext,
): Promise<{ readonly channel: Channel; readonly recipient: Recipient }> {
  const known = act.userId === undefined ? undefined : await store.recipients.get(act.userId);
  const channel = await findChannel(store, act.channelId ?? known?.channelId, actFailure);
  // Whoever takes back or changes what a state has them say in another channel does it there.
  if (known !== undefined && known.channelId !== channel.id && !changesMessage(act.type)) {
    throw actFailure(actTexts.otherChannel(known.id, known.channelId));
  }
  return { channel, recipient: known ?? (await someone(act, channel, store, random.fork('user'))) };
}

async function someone(act: UserAct, channel: Channel, store: Store, random: Random): Promise<Recipient> {
  // Whoever follows now did not follow before.
  const following = act.type !== 'follow';
  if (act.userId !== undefined) {
    if (!isAddressable(act.userId)) throw actFailure(actTexts.noAddress());
    return { ...newRecipient(act.userId, channel.id), following };
  }
  const friends = { channelId: channel.id, following };
  const total = following && (await store.recipients.query(friends, { offset: 0, limit: 0 })).total;
  if (total) {
    // One of the first thousand. They are counted, and only one of them is made.
    const offset = random.int(0, Math.min(total, 1000) - 1);
    return (await store.recipients.query(friends, { offset, limit: 1 })).items[0]!;
  }
  const taken = new Set((await allOf(store.recipients)).map(({ id }) => id));
  const id = newUserId(random, (used) => taken.has(used));
  return { ...newRecipient(id, channel.id), following };
}

async function turnFriend(act: UserAct, context: ActContext): Promise<ActOutcome> {
  const { store, random, now } = context;
  const { channel, recipient } = await whoActs(act, context);
  const following = act.type === 'follow';
  if (recipient.following === following) {
    throw actFailure(following ? actTexts.followsAlready(recipient.id) : actTexts.followsNot(recipient.id));
  }
  const wasKnown = (await store.recipients.get(recipient.id)) !== undefined;
  const source = { type: 'user' as const, userId: recipient.id };
  const envelope = eventEnvelope(act, source, random, now);
  const event: FollowEvent | UnfollowEvent = following
    ? answerable({ type: 'follow' as const, ...envelope, follow: { isUnblocked: wasKnown } }, random)
    : { type: 'unfollow', ...envelope };
  return { recipient: { ...recipient, following }, messages: [], outgoing: outgoingOf(channel, [event]) };
}

async function say(act: UserAct, type: MessageType, context: ActContext): Promise<ActOutcome> {
  const { store, random, now } = context;
  const { channel, recipient } = await whoActs(act, context);
  await assertQuoted(act, channel, store);
  const source = sourceOf(act, recipient);
  if (source.type === 'user') assertFollows(recipient);
  const total = act.count ?? 1;
  const setId = act.imageSetId ?? random.fork('image-set').hex(64).toUpperCase();
  const messages: Message[] = [];
  const events: MessageEvent[] = [];
  for (const index of act.parts ?? Array.from({ length: total }, (_, part) => part + 1)) {
    const own = await unusedSource(random.fork(`message-${index}`), store);
    const id = messageId(own);
    const imageSet = act.count === undefined ? undefined : { id: setId, index, total };
    const contentSize = act.content === undefined ? undefined : base64Length(act.content);
    const isFirst = messages.length === 0;
    const message = lineMessage(act, { id, random: own, contentSize, imageSet, isFirst });
    events.push(answerable({ type: 'message' as const, ...eventEnvelope(act, source, own, now), message }, own));
    messages.push(
      messageRecord(act, type, { id, channelId: channel.id, recipientId: recipient.id, sentAt: now }, message, own),
    );
  }
  return { recipient, messages, outgoing: outgoingOf(channel, events) };
}

function messageId(random: Random): string {
  return random.fork('id').digits(18);
}

/** A source whose message is not there yet: an imported state may hold those that were drawn before. */
async function unusedSource(random: Random, store: Store): Promise<Random> {
  const isUsed = (await store.messages.get(messageId(random))) !== undefined;
  return isUsed ? unusedSource(random.fork('again'), store) : random;
}

function messageRecord(
  act: UserAct,
  type: MessageType,
  base: Pick<Message, 'id' | 'channelId' | 'recipientId' | 'sentAt'>,
  message: MessageEvent['message'],
  random: Random,
): Message {
  const { groupId, roomId } = act;
  const chat = groupId === undefined ? (roomId === undefined ? {} : { roomId }) : { groupId };
  const record: Message = { ...base, type, ...chat };
  if (!hasContent(type)) return record;
  if (act.originalContentUrl !== undefined) return { ...record, contentProvider: 'external' };
  return {
    ...record,
    contentProvider: 'line',
    mediaKey: random.fork('media').hex(32),
    ...(message.type === 'file' ? { fileName: message.fileName, fileSize: message.fileSize } : {}),
    ...(act.content === undefined ? {} : { content: act.content }),
    ...(act.contentType === undefined ? {} : { contentType: act.contentType }),
  };
}

/** What somebody does in their chat with the account. */
function assertFollows({ id, following }: Recipient): void {
  if (!following) throw actFailure(actTexts.hasUnfollowed(id));
}

/** People quote what was said to the account, and what it sent them. */
async function assertQuoted(
  { quotedMessageId }: UserAct,
  { id: channelId, sender }: Channel,
  store: Store,
): Promise<void> {
  if (quotedMessageId === undefined) return;
  const said = await store.messages.get(quotedMessageId);
  if (said?.unsentAt !== undefined) throw actFailure(actTexts.unsentAlready(quotedMessageId));
  if (said?.channelId === channelId) return;
  const sent = await store.sendRecords.query({ messageId: quotedMessageId, sender }, { offset: 0, limit: 1 });
  if (sent.total === 0) throw actFailure(actTexts.nothingToQuote(quotedMessageId, channelId));
}
