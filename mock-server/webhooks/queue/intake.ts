import { hasEnded } from '../delivery/delivery.ts';
import type { DeliveryChange, DeliveryPart, ForgottenDeliveries } from '../delivery/keeper.ts';
import { keptAttempts, type KeptDelivery } from '../delivery/kept-delivery.ts';
import { keysOf, serializeEvent } from '../delivery/serialize-event.ts';
import type { ReceiverQueue } from './receiver-queue.ts';
import type { DeliveryRunner } from './runner.ts';

type Changes = ReadonlyMap<DeliveryPart, DeliveryChange>;

/** Takes in how others have left deliveries. */
export function takeDeliveries(
  { store }: DeliveryRunner,
  queues: ReadonlyMap<string, ReceiverQueue>,
  changes: Changes,
  isWhole: boolean,
): void {
  const forgotten = changes.get('forgotten')?.puts.get('counts') as ForgottenDeliveries | undefined;
  const puts = changes.get('deliveries')?.puts ?? new Map<string | number, unknown>();
  if (isWhole) {
    const ids = new Set([...puts.keys()].map(Number));
    for (const queue of queues.values()) queue.keepOnly(ids);
    store.renew(forgotten);
  } else if (forgotten !== undefined) store.takeForgotten(forgotten);
  for (const [id, value] of puts) {
    const kept = value as KeptDelivery | undefined;
    if (kept === undefined) store.drop(Number(id));
    else takeDelivery(store, queues.get(kept.receiverId), kept);
  }
}

function takeDelivery(store: DeliveryRunner['store'], queue: ReceiverQueue | undefined, kept: KeptDelivery): void {
  const { id, receiverId, url, destination, events, createdAt, duplicateOf, nextAttemptAt, status, cause } = kept;
  const serialized = events.map(serializeEvent);
  const texts = serialized.map(({ text }) => text);
  const start = { id, receiverId, url, destination, createdAt, duplicateOf, texts, attempts: keptAttempts(kept) };
  const change = () => store.take(start, { status, cause, nextAttemptAt });
  if (queue === undefined) change();
  else queue.follow(id, hasEnded(kept) ? [] : keysOf(serialized), change);
}
