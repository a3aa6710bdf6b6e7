import type { FollowEvent, MessageEvent, Source, UnfollowEvent, UserAct, WebhookEvent } from '../../../generators/generated/types.ts';
import { validateUserAct } from '../../../generators/generated/validators/acts.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { allOf } from '../all-of.ts';
import { base64Length, isBase64 } from '../media/base64.ts';
import { hasContent } from '../media/media-content.ts';
import type { OutgoingEvents } from '../outbox.ts';
import type { Random } from '../random.ts';
import type { Channel, Message, MessageType, Recipient } from '../records.ts';
import type { Store } from '../store.ts';
import { ulid } from '../ulid.ts';
import { actFailure, assertActFields } from './act-fields.ts';
import { newRecipient } from './broadcast.ts';
import { lineMessage } from './line-message.ts';

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
 * Plays what a LINE user does: the state behind it, and the webhook events that tell of it. Nothing is stored or sent yet.
 *
 * @throws a failure `ACT_INVALID` that says what is wrong.
 */
export async function playAct(input: unknown, context: ActContext): Promise<ActOutcome> {
  const [violation] = violationsOf(validateUserAct, input);
  if (violation !== undefined) throw actFailure(violation.reason.en, 'GET /_mock/openapi.json describes the fields.');
  const act = input as UserAct;
  assertActFields(act);
  if (act.content !== undefined && !isBase64(act.content)) {
    throw actFailure('content is not base64', 'Encode the bytes in base64 with padding.');
  }
  const { channel, recipient } = await whoActs(act, context);
  if (act.type === 'follow' || act.type === 'unfollow') return turnFriend(act, channel, recipient, context);
  await assertQuoted(act, context.store);
  return say(act, act.type, channel, recipient, context);
}

async function whoActs(
  act: UserAct,
  { store, random }: ActContext,
): Promise<{ readonly channel: Channel; readonly recipient: Recipient }> {
  const known = act.userId === undefined ? undefined : await store.recipients.get(act.userId);
  const channels = await allOf(store.channels);
  const channelId = act.channelId ?? known?.channelId;
  const channel = channelId === undefined ? channels.at(-1) : channels.find(({ id }) => id === channelId);
  if (channel === undefined) {
    const ids = channels.map(({ id }) => id).slice(0, 10).join(', ') || 'there is none, add one with POST channels';
    throw actFailure(`there is no channel ${JSON.stringify(channelId ?? '')}`, `Channels: ${ids}.`);
  }
  if (known !== undefined && known.channelId !== channel.id) {
    throw actFailure(
      `${JSON.stringify(known.id)} belongs to channel ${JSON.stringify(known.channelId)}`,
      'Leave channelId out, or act as somebody else.',
    );
  }
  return { channel, recipient: known ?? (await someone(act, channel, store, random.fork('user'))) };
}

async function someone(act: UserAct, channel: Channel, store: Store, random: Random): Promise<Recipient> {
  const stranger = newRecipient(act.userId ?? `U${random.hex(32)}`, channel);
  // Whoever follows now did not follow before.
  if (act.type === 'follow') return { ...stranger, following: false };
  if (act.userId !== undefined) return stranger;
  const { items } = await store.recipients.query({ channelId: channel.id, following: true }, { offset: 0, limit: 1000 });
  return items.length === 0 ? stranger : random.pick(items);
}

async function turnFriend(
  act: UserAct,
  channel: Channel,
  recipient: Recipient,
  { store, random, now }: ActContext,
): Promise<ActOutcome> {
  const following = act.type === 'follow';
  if (recipient.following === following) {
    const remedy = following ? 'Unfollow first, or leave userId out for a new person.' : 'Only who follows can unfollow.';
    throw actFailure(`${JSON.stringify(recipient.id)} ${following ? 'follows already' : 'does not follow'}`, remedy);
  }
  const wasKnown = (await store.recipients.get(recipient.id)) !== undefined;
  const source = { type: 'user' as const, userId: recipient.id };
  const envelope = eventEnvelope(act, source, random, now);
  const event: FollowEvent | UnfollowEvent = following
    ? { ...replyTo(act, random), type: 'follow', ...envelope, follow: { isUnblocked: wasKnown } }
    : { type: 'unfollow', ...envelope };
  return { recipient: { ...recipient, following }, messages: [], outgoing: outgoingOf(channel, [event]) };
}

function say(
  act: UserAct,
  type: MessageType,
  channel: Channel,
  recipient: Recipient,
  { random, now }: ActContext,
): ActOutcome {
  const source = sourceOf(act, recipient);
  if (source.type === 'user' && !recipient.following) {
    throw actFailure(`${JSON.stringify(recipient.id)} has unfollowed`, 'Send a follow first, or act as somebody else.');
  }
  const total = act.count ?? 1;
  const setId = random.fork('image-set').hex(64).toUpperCase();
  const messages: Message[] = [];
  const events: MessageEvent[] = [];
  for (let index = 1; index <= total; index += 1) {
    const own = random.fork(`message-${index}`);
    const id = own.fork('id').digits(18);
    const imageSet = act.count === undefined ? undefined : { id: setId, index, total };
    const contentSize = act.content === undefined ? undefined : base64Length(act.content);
    const message = lineMessage(act, { id, random: own, contentSize, imageSet });
    events.push({ ...replyTo(act, own), type: 'message', ...eventEnvelope(act, source, own, now), message });
    messages.push(messageRecord(act, type, { id, channelId: channel.id, recipientId: recipient.id, sentAt: now }, message, own));
  }
  return { recipient, messages, outgoing: outgoingOf(channel, events) };
}

function messageRecord(
  act: UserAct,
  type: MessageType,
  base: Pick<Message, 'id' | 'channelId' | 'recipientId' | 'sentAt'>,
  message: MessageEvent['message'],
  random: Random,
): Message {
  const record: Message = { ...base, type };
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

/** The members that events of every type share, in the order of the page's examples. */
function eventEnvelope<S extends Source>(
  { mode = 'active' }: UserAct,
  source: S,
  random: Random,
  now: number,
): Pick<WebhookEvent, 'mode' | 'timestamp' | 'webhookEventId' | 'deliveryContext'> & { source: S } {
  return {
    mode,
    timestamp: now,
    source,
    webhookEventId: ulid(now, random.fork('event-id')),
    deliveryContext: { isRedelivery: false },
  };
}

/** In standby another party answers: there is no reply token. */
function replyTo({ mode = 'active' }: UserAct, random: Random): { replyToken?: string } {
  return mode === 'standby' ? {} : { replyToken: random.fork('reply-token').hex(32) };
}

function sourceOf({ groupId, roomId }: UserAct, { id: userId }: Recipient): Source {
  if (groupId !== undefined) return { type: 'group', groupId, userId };
  if (roomId !== undefined) return { type: 'room', roomId, userId };
  return { type: 'user', userId };
}

function outgoingOf({ lineUserId, id }: Channel, events: readonly WebhookEvent[]): OutgoingEvents {
  return { destination: lineUserId, channelId: id, events };
}

async function assertQuoted({ quotedMessageId }: UserAct, store: Store): Promise<void> {
  if (quotedMessageId === undefined || (await store.messages.get(quotedMessageId)) !== undefined) return;
  throw actFailure(`there is no message ${JSON.stringify(quotedMessageId)} to quote`, 'Quote one of GET messages.');
}
