import type { ReceiverState } from '../../../generators/generated/types.ts';
import { hasEnded } from '../delivery/delivery.ts';
import type { DeliveryChange, DeliveryPart, ForgottenDeliveries, SharedWebhooks } from '../delivery/keeper.ts';
import { keptAttempts, type KeptDelivery } from '../delivery/kept-delivery.ts';
import { keysOf, serializeEvent } from '../delivery/serialize-event.ts';
import { readReceiver, receiverState } from '../receiver/receiver.ts';
import type { ReceiverQueue } from './receiver-queue.ts';
import type { DeliveryRunner } from './runner.ts';

type Changes = ReadonlyMap<DeliveryPart, DeliveryChange>;
type Puts = DeliveryChange['puts'];

/** Takes in what others do to receivers and deliveries. */
export function createIntake(runner: DeliveryRunner, queues: Map<string, ReceiverQueue>): SharedWebhooks {
  return {
    take(changes, isWhole) {
      const receivers = changes.get('receivers');
      if (receivers !== undefined) takeReceivers(runner, queues, receivers, isWhole);
      takeDeliveries(runner, queues, changes, isWhole);
    },
    lose(deliveryId, begunAt) {
      for (const queue of queues.values()) queue.lose(deliveryId, begunAt);
    },
    goOn() {
      for (const queue of queues.values()) queue.startNext();
    },
  };
}

/** Receivers that others added, replaced or removed: what becomes of their deliveries is told apart. */
function takeReceivers(
  runner: DeliveryRunner,
  queues: Map<string, ReceiverQueue>,
  { puts, renewed }: DeliveryChange,
  isWhole: boolean,
): void {
  function leave(queue: ReceiverQueue): void {
    queue.followed.keepOnly(new Set());
    runner.forgetQueue(queue);
  }
  function remove(id: string): void {
    const queue = queues.get(id);
    // One with a handler is of this process alone.
    if (queue === undefined || queue.receiver.handler !== undefined) return;
    leave(queue);
    queues.delete(id);
  }
  for (const id of isWhole ? [...queues.keys()] : []) if (puts.get(id) === undefined) remove(id);
  for (const key of renewed ?? []) remove(String(key));
  for (const [key, state] of puts) {
    const id = String(key);
    if (state === undefined) {
      remove(id);
      continue;
    }
    const queue = queues.get(id);
    // Where all are told, they come in that order.
    if (isWhole) queues.delete(id);
    if (queue !== undefined && JSON.stringify(receiverState(queue.receiver)) === JSON.stringify(state)) {
      queues.set(id, queue);
      continue;
    }
    if (queue !== undefined) leave(queue);
    // Whoever added it has seen whether it may be reached.
    const receiver = readReceiver(state as ReceiverState, { allowHosts: '*', freeId: () => id });
    // One that takes another's place has its place in the list.
    queues.set(id, runner.addQueue(receiver));
  }
}

function takeDeliveries(
  { store }: DeliveryRunner,
  queues: ReadonlyMap<string, ReceiverQueue>,
  changes: Changes,
  isWhole: boolean,
): void {
  const forgotten = changes.get('forgotten')?.puts.get('counts') as ForgottenDeliveries | undefined;
  const puts: Puts = changes.get('deliveries')?.puts ?? new Map<string, unknown>();
  if (isWhole) {
    const ids = new Set([...puts.keys()].map(Number));
    for (const queue of queues.values()) queue.followed.keepOnly(ids);
    store.renew(forgotten);
  } else if (forgotten !== undefined) store.takeForgotten(forgotten);
  for (const [id, value] of puts) {
    const kept = value as KeptDelivery | undefined;
    if (kept === undefined) store.drop(Number(id));
    else takeDelivery(store, queues.get(kept.receiverId), kept);
  }
}

function takeDelivery(store: DeliveryRunner['store'], queue: ReceiverQueue | undefined, kept: KeptDelivery): void {
  const { id, receiverId, url, destination, events, createdAt, duplicateOf, nextAttemptAt, status, cause, effect } =
    kept;
  const serialized = events.map(serializeEvent);
  const texts = serialized.map(({ text }) => text);
  const start = { id, receiverId, url, destination, createdAt, duplicateOf, texts, attempts: keptAttempts(kept) };
  const change = () => store.take(start, { status, cause, nextAttemptAt, effect });
  if (queue === undefined) change();
  else queue.followed.follow(id, hasEnded(kept) ? [] : keysOf(serialized), change);
}
