import { createFailure } from '../../../common/failure.ts';
import type { WebhookEvent } from '../../../generators/generated/types.ts';
import type { Receiver } from '../receiver/receiver.ts';

/** Webhook events to deliver to whichever receivers want them. */
export interface Emission {
  readonly destination: string;
  /** The channel they are of, for receivers that want one channel alone. */
  readonly channelId?: string | undefined;
  readonly events: readonly WebhookEvent[];
  /** They travel in one request, whatever the receiver's batch size. */
  readonly together?: boolean | undefined;
}

/** An event as it was when it was emitted. Its text goes over the wire; what becomes of the object does not matter. */
export interface EmittedEvent {
  readonly text: string;
  readonly type: string;
  readonly messageType: string | undefined;
  /** The person and the chat it belongs to: events that share one keep their order. */
  readonly keys: readonly string[];
}

interface LooseEvent {
  readonly type?: unknown;
  readonly source?: { readonly userId?: unknown; readonly groupId?: unknown; readonly roomId?: unknown } | null;
  readonly message?: { readonly type?: unknown } | null;
}

/**
 * Takes down an event. Events that break the contract are fine, for they may be meant to.
 *
 * @throws a failure `EVENT_INVALID` when it is no object with a type, or JSON has no text for it.
 */
export function takeDown(event: unknown): EmittedEvent {
  const { type, source, message } = (typeof event === 'object' && event !== null ? event : {}) as LooseEvent;
  if (typeof type !== 'string') {
    throw createFailure(
      'EVENT_INVALID',
      'Failed to emit the webhook event: it has no type. Give an object such as { type: "follow", … }.',
    );
  }
  return { text: textOf(event), type, messageType: stringOf(message?.type), keys: keysOf(source) };
}

function textOf(event: unknown): string {
  try {
    return JSON.stringify(event);
  } catch (error) {
    throw createFailure(
      'EVENT_INVALID',
      `Failed to emit the webhook event: JSON has no text for it (${String(error)}). Give plain data.`,
    );
  }
}

function keysOf(source: LooseEvent['source']): readonly string[] {
  const { userId, groupId, roomId } = source ?? {};
  // Most events have a person and no more.
  if (typeof userId === 'string' && groupId === undefined && roomId === undefined) return [userId];
  return [userId, groupId, roomId].filter((id): id is string => typeof id === 'string');
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Whether a receiver wants events of this channel at all. */
export function wantsChannel({ channelId }: Receiver, emission: Emission): boolean {
  return channelId === undefined || channelId === emission.channelId;
}

/** The events that a receiver wants. */
export function wantedEvents({ events }: Receiver, emitted: readonly EmittedEvent[]): readonly EmittedEvent[] {
  if (events === undefined) return emitted;
  const wanted: readonly string[] = events;
  return emitted.filter(
    ({ type, messageType = '' }) => wanted.includes(type) || (type === 'message' && wanted.includes(messageType)),
  );
}
