import type { LineWebhookEvent, WebhookEvent } from '../../../generators/generated/types.ts';
import { createObservers } from '../journal/observers.ts';

/** Webhook events of one channel that happened together. */
export interface OutgoingEvents {
  /** The channel's LINE user id. */
  readonly destination: string;
  readonly channelId: string;
  readonly events: readonly (WebhookEvent | LineWebhookEvent)[];
}

/** Where a tenant puts its webhook events, and whoever delivers takes them from. */
export interface Outbox {
  send(outgoing: OutgoingEvents): void;
  onSend(observer: (outgoing: OutgoingEvents) => void): () => void;
}

export function createOutbox(): Outbox {
  const observers = createObservers<OutgoingEvents>();
  return {
    send: observers.tell,
    onSend: observers.add,
  };
}
