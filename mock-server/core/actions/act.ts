import type { Random } from '../../../common/random.ts';
import { ulid } from '../../../common/ulid.ts';
import type {
  FollowEvent,
  MessageEvent,
  MessageType,
  Source,
  UnfollowEvent,
  UserAct,
  WebhookEvent,
} from '../../../generators/generated/types.ts';
import { validateUserAct } from '../../../generators/generated/validators/acts.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { base64Length } from '../media/base64.ts';
import { hasContent } from '../media/media-kind.ts';
import { allOf } from '../store/all-of.ts';
import type { Channel, Message, Recipient } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { actFailure, assertActFields } from './act-fields.ts';
import { newRecipient, newUserId } from './broadcast.ts';
import { lineMessage } from './line-message.ts';
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
  if (violation !== undefined) throw actFailure(violation.reason.en, 'GET /_mock/openapi.json describes the fields.');
  const act = input as UserAct;
  assertActFields(act);
  const { channel, recipient } = await whoActs(act, context);
  if (act.type === 'follow' || act.type === 'unfollow') return turnFriend(act, channel, recipient, context);
  await assertQuoted(act, channel, context.store);
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
    if (channels.length === 0) throw actFailure('the tenant has no channel', 'Add one first: POST channels.');
    const ids = channels
      .map(({ id }) => id)
      .slice(0, 10)
      .join(', ');
    throw actFailure(`there is no channel ${JSON.stringify(channelId)}`, `Channels: ${ids}.`);
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
  // Whoever follows now did not follow before.
  const following = act.type !== 'follow';
  if (act.userId !== undefined) return { ...newRecipient(act.userId, channel), following };
  const friends = following ? await friendsOf(channel, store) : [];
  if (friends.length > 0) return random.pick(friends);
  const taken = new Set((await allOf(store.recipients)).map(({ id }) => id));
  const id = newUserId(random, (used) => taken.has(used));
  return { ...newRecipient(id, channel), following };
}

async function friendsOf(channel: Channel, store: Store): Promise<readonly Recipient[]> {
  const { items } = await store.recipients.query(
    { channelId: channel.id, following: true },
    { offset: 0, limit: 1000 },
  );
  return items;
}

async function turnFriend(
  act: UserAct,
  channel: Channel,
  recipient: Recipient,
  { store, random, now }: ActContext,
): Promise<ActOutcome> {
  const following = act.type === 'follow';
  if (recipient.following === following) {
    const remedy = following
      ? 'Unfollow first, or leave userId out for a new person.'
      : 'Only who follows can unfollow.';
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

async function say(
  act: UserAct,
  type: MessageType,
  channel: Channel,
  recipient: Recipient,
  { store, random, now }: ActContext,
): Promise<ActOutcome> {
  const source = sourceOf(act, recipient);
  if (source.type === 'user' && !recipient.following) {
    throw actFailure(`${JSON.stringify(recipient.id)} has unfollowed`, 'Send a follow first, or act as somebody else.');
  }
  const total = act.count ?? 1;
  const setId = act.imageSetId ?? random.fork('image-set').hex(64).toUpperCase();
  const messages: Message[] = [];
  const events: MessageEvent[] = [];
  for (const index of act.parts ?? Array.from({ length: total }, (_, part) => part + 1)) {
    const own = await unusedSource(random.fork(`message-${index}`), store);
    const id = messageId(own);
    const imageSet = act.count === undefined ? undefined : { id: setId, index, total };
    const contentSize = act.content === undefined ? undefined : base64Length(act.content);
    const message = lineMessage(act, { id, random: own, contentSize, imageSet });
    events.push({ ...replyTo(act, own), type: 'message', ...eventEnvelope(act, source, own, now), message });
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

/** People quote what was said to the account, and what it sent them. */
async function assertQuoted(
  { quotedMessageId }: UserAct,
  { id: channelId, sender }: Channel,
  store: Store,
): Promise<void> {
  if (quotedMessageId === undefined) return;
  const said = await store.messages.get(quotedMessageId);
  if (said?.channelId === channelId) return;
  const sent = await store.sendRecords.query({ messageId: quotedMessageId, sender }, { offset: 0, limit: 1 });
  if (sent.total > 0) return;
  throw actFailure(
    `there is no message ${JSON.stringify(quotedMessageId)} of channel ${JSON.stringify(channelId)} to quote`,
    'Quote one of GET messages or GET send-records.',
  );
}
