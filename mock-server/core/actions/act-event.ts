import type { Random } from '../../../common/random.ts';
import { ulid } from '../../../common/ulid.ts';
import type { LineWebhookEvent, Mode, Source, UserAct, WebhookEvent } from '../../../generators/generated/types.ts';
import type { Channel, Recipient } from '../store/records.ts';
import type { OutgoingEvents } from './outbox.ts';

type Shared = 'mode' | 'timestamp' | 'webhookEventId' | 'deliveryContext';

/** The members that events of every type share, in the order of the page's examples. */
export function eventEnvelope<S>(
  { mode = 'active' }: UserAct,
  source: S,
  random: Random,
  now: number,
): Pick<WebhookEvent, Shared> & { source: S } {
  return {
    mode,
    timestamp: now,
    source,
    webhookEventId: ulid(now, random.fork('event-id')),
    deliveryContext: { isRedelivery: false },
  };
}

/** What an event is answered with. */
export function replyToken(random: Random): string {
  return random.fork('reply-token').hex(32);
}

/** In standby another party answers: there is no reply token. */
export function replyTo({ mode = 'active' }: UserAct, random: Random): { replyToken?: string } {
  return mode === 'standby' ? {} : { replyToken: replyToken(random) };
}

/** An event that can be answered where the account is active. */
export function answerable<Event extends { readonly mode: Mode }>(
  event: Event,
  random: Random,
): (Event & { mode: 'active'; replyToken: string }) | (Event & { mode: 'standby' }) {
  const { mode } = event;
  return mode === 'standby' ? { ...event, mode } : { replyToken: replyToken(random), ...event, mode };
}

/** Where a message comes from: it tells who wrote it, in groups and rooms as well. */
export function sourceOf({ groupId, roomId }: Pick<UserAct, 'groupId' | 'roomId'>, { id: userId }: Recipient): Source {
  if (groupId !== undefined) return { type: 'group', groupId, userId };
  if (roomId !== undefined) return { type: 'room', roomId, userId };
  return { type: 'user', userId };
}

export function outgoingOf(
  { lineUserId, id }: Channel,
  events: readonly (WebhookEvent | LineWebhookEvent)[],
): OutgoingEvents {
  return { destination: lineUserId, channelId: id, events };
}
