import { eventSources } from '../../../../generators/generated/coverage-facts.ts';
import {
  documentedEventKinds,
  eventKindFacts,
  eventKinds,
  eventTypes,
} from '../../../../generators/generated/event-kinds.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import type { Acknowledgement, SentEvent } from '../acknowledgement.ts';
import type { Cover, Item, ItemFamily } from '../item.ts';
import { webhookMessages, type WebhookVariant } from '../messages/webhooks.ts';

/** Ways in which any event can come. */
const variants = ['delivered', 'standby', 'batch', 'redelivered', 'duplicate', 'out-of-order'] as const;

/** Each kind of event that the page documents, in each way it can come: delivered, and acknowledged. */
export const webhookFamily: ItemFamily = {
  items: [
    ...documentedEventKinds.flatMap((kind) => itemsOf('webhook', kind)),
    { id: 'webhook/unknown/event', what: webhookMessages.unknownEvent },
    { id: 'webhook/unknown/message', what: webhookMessages.unknownMessage },
  ],
  observe: ({ acknowledgements }, cover) => observe(acknowledgements, 'webhook', cover),
};

/** The same for the kinds that LINE has beyond the page: they count where they are asked for. */
export const lineFamily: ItemFamily = {
  items: eventKinds
    .filter((kind) => eventKindFacts[kind].source === 'inferred')
    .flatMap((kind) => itemsOf('line', kind)),
  observe: ({ acknowledgements }, cover) => observe(acknowledgements, 'line', cover),
};

function itemsOf(family: string, kind: EventKind): readonly Item[] {
  const chats = eventSources[kind].filter((source) => source !== 'user');
  const ways: readonly WebhookVariant[] = [...variants, ...chats];
  return ways.map((way) => ({
    id: `${family}/${kind}/${way}`,
    what: webhookMessages.variants[way](eventKindFacts[kind].name),
  }));
}

function observe(acknowledgements: readonly Acknowledgement[], family: string, cover: Cover): void {
  const ofReceivers = Map.groupBy(acknowledgements, ({ receiverId }) => receiverId);
  for (const ofOne of ofReceivers.values()) observeReceiver(ofOne, family, cover);
}

function observeReceiver(acknowledgements: readonly Acknowledgement[], family: string, cover: Cover): void {
  const known = new Set<unknown>();
  let newest = 0;
  // In the order of time; of two at the same time nobody can tell which came first, so they stand in that of their making.
  for (const { deliveryId, isRedelivery, events } of acknowledgements) {
    for (const event of events) {
      const place = placeOf(event, family);
      const isDuplicate = known.has(event.webhookEventId);
      known.add(event.webhookEventId);
      cover(`${place}/delivered`);
      if (event.mode === 'standby') cover(`${place}/standby`);
      if (events.length > 1) cover(`${place}/batch`);
      if (isRedelivery) cover(`${place}/redelivered`);
      if (isDuplicate) cover(`${place}/duplicate`);
      else if (deliveryId < newest) cover(`${place}/out-of-order`);
      if (typeof event.source?.type === 'string') cover(`${place}/${event.source.type}`);
      cover(place);
    }
    newest = Math.max(newest, deliveryId);
  }
}

/** `webhook/image`; `webhook/unknown/event` for what the contract does not know. */
function placeOf({ type, message }: SentEvent, family: string): string {
  const kind = type === 'message' ? message?.type : type;
  if ((eventKinds as readonly unknown[]).includes(kind)) return `${family}/${String(kind)}`;
  return `${family}/unknown/${(eventTypes as readonly unknown[]).includes(type) ? 'message' : 'event'}`;
}
