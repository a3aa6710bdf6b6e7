import { isObject, objectIn } from '../../../common/json.ts';
import type { JournaledDelivery } from './evidence.ts';

/** A webhook event as it went over the wire: nothing of it is sure to be there. */
export interface SentEvent {
  readonly type?: unknown;
  readonly mode?: unknown;
  readonly webhookEventId?: unknown;
  readonly source?: { readonly type?: unknown } | undefined;
  readonly message?: { readonly id?: unknown; readonly type?: unknown } | undefined;
}

/** One request with events that a receiver answered with a 2xx in time. */
export interface Acknowledgement {
  readonly receiverId: string;
  readonly deliveryId: number;
  /** When the request was made, on the tenant's clock, in ms. */
  readonly at: number;
  /** Whether it was tried before. */
  readonly isRedelivery: boolean;
  readonly events: readonly SentEvent[];
  /** The body, byte for byte. */
  readonly body: string;
}

/** What receivers acknowledged, in the order in which it was sent. */
export function acknowledgementsOf(deliveries: readonly JournaledDelivery[]): readonly Acknowledgement[] {
  const found = deliveries.flatMap(({ id, receiverId, attempts }) =>
    attempts.flatMap(({ at, request: { body = '' }, response, reason, interrupted }, index): Acknowledgement[] => {
      if (response === undefined || reason !== undefined || interrupted === true) return [];
      return [{ receiverId, deliveryId: id, at, isRedelivery: index > 0, events: eventsIn(body), body }];
    }),
  );
  return found.sort((one, other) => one.at - other.at || one.deliveryId - other.deliveryId);
}

function eventsIn(body: string): readonly SentEvent[] {
  const { events } = objectIn(body) ?? {};
  return Array.isArray(events) ? events.filter((event): event is SentEvent => isObject(event)) : [];
}
