import type { DeliveryEffect, WebhookEvent } from '../../../generators/generated/types.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { Intercept } from './deliverer-setup.ts';

/** Lets a tenant's faults hit its deliveries. Where several say something of the same thing, the first counts. */
export function deliveryFaults({ faults, activity, clock }: Tenant): Intercept {
  return (delivery) => {
    if (faults.isEmpty) return undefined;
    // Its events are parsed each time they are asked for: only where there is something to hold them against.
    const { receiverId, events } = delivery;
    const hits = faults.take({
      kind: 'delivery',
      receiverId,
      recipients: events.flatMap(({ source }) => source.userId ?? []),
      messageIds: events.flatMap((event) => (event.type === 'message' ? event.message.id : [])),
      eventTypes: events.map(eventTypeOf),
    });
    if (hits.length === 0) return undefined;
    for (const hit of hits) activity.publish('fault', clock.now(), hit);
    return Object.assign({}, ...hits.map((hit) => hit.delivery).reverse()) as DeliveryEffect;
  };
}

function eventTypeOf(event: WebhookEvent): string {
  return event.type === 'message' ? event.message.type : event.type;
}
