import type { DeliveryEffect } from '../../generators/generated/types.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import type { Intercept } from './queue/queued-delivery.ts';

/** What a state or a test may have made of an event: no member is sure to be there. */
interface LooseEvent {
  readonly type?: unknown;
  readonly source?: { readonly userId?: unknown } | null;
  readonly message?: { readonly id?: unknown; readonly type?: unknown } | null;
}

const textOf = (value: unknown): string | readonly [] => (typeof value === 'string' ? value : []);

/** Lets a tenant's faults hit its deliveries. Where several say something of the same thing, the first counts. */
export function interceptByFaults({ faults, activity, clock }: Tenant): Intercept {
  return (delivery) => {
    if (faults.isEmpty) return undefined;
    // Its events are parsed each time they are asked for: only where there is something to hold them against.
    const { receiverId } = delivery;
    const events = delivery.events as readonly LooseEvent[];
    const hits = faults.take({
      kind: 'delivery',
      receiverId,
      recipients: events.flatMap(({ source }) => textOf(source?.userId)),
      messageIds: events.flatMap(({ message }) => textOf(message?.id)),
      eventTypes: events.flatMap(({ type, message }) => textOf(type === 'message' ? message?.type : type)),
    });
    if (hits.length === 0) return undefined;
    for (const hit of hits) activity.publish('fault', clock.now(), hit);
    return Object.assign({}, ...hits.map((hit) => hit.delivery).reverse()) as DeliveryEffect;
  };
}
