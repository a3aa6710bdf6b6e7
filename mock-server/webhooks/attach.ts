import { createFailure } from '../../common/failure.ts';
import { createRandom } from '../../common/random.ts';
import type { TenantState } from '../../generators/generated/types.ts';
import { allOf } from '../core/store/all-of.ts';
import type { OutgoingEvents } from '../core/tenant/outbox.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { deliveryChange } from './delivery/delivery-json.ts';
import type { DeliveryStats } from './delivery/delivery-stats.ts';
import type { Delivery } from './delivery/delivery.ts';
import { deliveryDefaults, type CloseOptions, type DeliveryOptions } from './emitter.ts';
import { readReceiver, type ReceiverOptions } from './receiver/receiver.ts';
import { createHub, type Deliveries, type Hub, type Receivers, type Verification } from './receiver/registry.ts';
import type { AllowedHosts } from './receiver/target-url.ts';

export interface AttachWebhooksOptions extends DeliveryOptions {
  /** What the tenant has at first, and again after a reset. */
  readonly receivers?: readonly ReceiverOptions[] | undefined;
  /** Hosts that receivers may have besides this machine's own. Default: none. */
  readonly allowHosts?: AllowedHosts | undefined;
}

/** The webhooks of a tenant. */
export interface TenantWebhooks {
  readonly receivers: Receivers;
  readonly deliveries: Deliveries;
  /**
   * Delivers events to every receiver that wants them.
   *
   * @returns the deliveries. They are live.
   * @throws a failure `EVENT_INVALID`, or `QUEUE_FULL` when a receiver's queue is full: then nothing is emitted.
   */
  emit(outgoing: OutgoingEvents): readonly Delivery[];
  /**
   * Sends a receiver the envelope without events, in the name of its channel or else the first.
   *
   * @throws (rejects with) a failure `RECEIVER_UNKNOWN` or `EMITTER_CLOSED`.
   */
  verify(receiverId: string): Promise<Verification>;
  stats(): DeliveryStats;
  /** Resolves when nothing is queued or under way. Await it before moving the clock, and the move finds all there is. */
  idle(): Promise<void>;
  /** Resolves when every delivery has ended, redelivery included. */
  settled(): Promise<void>;
  /** Ends them. What is queued or waits is unfinished at once; attempts under way have `grace` ms (5,000). */
  close(options?: CloseOptions): Promise<void>;
}

/**
 * Delivers a tenant's webhook events. Its clock drives redelivery, its seed the jitter, its activity tells of each
 * change. Receivers, and deliveries that have not ended, are part of its reset, export and import; receivers with a
 * handler stay, for no state can hold them.
 *
 * Events of the outbox never wait and never fail: for a receiver whose queue is full they are on record as given up,
 * with the cause `queue_full`.
 *
 * @throws a failure that says which option, or which member of the tenant's initial state, is wrong.
 *
 * @example
 * const webhooks = attachWebhooks(tenant, { receivers: [{ url: 'http://127.0.0.1:3000/webhook', secret: 's3cret' }] });
 * await tenant.act({ type: 'text', text: 'hello' });
 * await webhooks.idle();
 * webhooks.deliveries.list().items[0].status; // 'acknowledged'
 */
export function attachWebhooks(
  tenant: Tenant,
  { receivers: initial = [], allowHosts = [], ...options }: AttachWebhooksOptions = {},
): TenantWebhooks {
  const { clock, activity, outbox, store } = tenant;
  const setup = {
    ...deliveryDefaults(options),
    clock,
    allowHosts,
    onChange: (delivery: Delivery) => activity.publish('delivery', clock.now(), deliveryChange(delivery)),
  };
  const handlers = initial.filter(({ handler }) => handler !== undefined);
  const makeHub = (): Hub => createHub({ ...setup, random: createRandom(tenant.seed, tenant.appid, 'redelivery') });
  let start: TenantState | undefined;
  let hub = makeHub();

  /** What the tenant was made with adds to the initial receivers; any other state that names some replaces them. */
  function receiversOf(state: TenantState): readonly ReceiverOptions[] {
    const stated: readonly ReceiverOptions[] = state.receivers ?? [];
    if (state === start) return [...stated, ...initial];
    return state.receivers === undefined ? initial : [...stated, ...handlers];
  }

  function fill(state: TenantState): void {
    for (const receiver of receiversOf(state)) hub.receivers.add(receiver);
    hub.restoreDeliveries(state.deliveries ?? []);
  }

  tenant.addStatePart({
    exportState: () => hub.exportState(),
    assertState(state) {
      assertWebhooks(state, receiversOf(state), allowHosts);
    },
    restoreState(state) {
      if (start !== undefined) {
        hub.deliverer.discard();
        hub = makeHub();
      }
      start ??= state;
      fill(state);
    },
  });

  outbox.onSend((outgoing) => {
    if (!hub.deliverer.closed) hub.emit(outgoing, 'give_up');
  });

  async function destinationOf(receiverId: string): Promise<string> {
    const { channelId } = hub.receivers.get(receiverId) ?? {};
    await tenant.ready();
    const channel =
      channelId === undefined ? (await allOf(store.channels)).at(-1) : await store.channels.get(channelId);
    return channel?.lineUserId ?? '';
  }

  return {
    receivers: {
      add: (receiver) => hub.receivers.add(receiver),
      list: () => hub.receivers.list(),
      get: (id) => hub.receivers.get(id),
      remove: (id) => hub.receivers.remove(id),
    },
    deliveries: {
      list: (filter, limit) => hub.deliveries.list(filter, limit),
      get: (id) => hub.deliveries.get(id),
      redeliver: (id) => hub.deliveries.redeliver(id),
    },
    // Nothing has to wait, so nothing is a promise.
    emit: (outgoing) => hub.emit(outgoing, 'fail') as readonly Delivery[],
    verify: async (receiverId) => hub.verify(receiverId, await destinationOf(receiverId)),
    stats: () => hub.deliverer.stats(),
    idle: () => hub.deliverer.idle(),
    settled: () => hub.deliverer.settled(),
    close: ({ grace = 5000 } = {}) => hub.deliverer.close(grace),
  };
}

/** Finds what would go wrong with a state before anything is replaced by it. */
function assertWebhooks(state: TenantState, receivers: readonly ReceiverOptions[], allowHosts: AllowedHosts): void {
  const known = new Set<string>();
  for (const options of receivers) {
    const { id } = readReceiver(options, { allowHosts, freeId: () => freeId(known) });
    if (known.has(id)) throw stateFailure(`receiver ${JSON.stringify(id)} is there twice. Give each its own id.`);
    known.add(id);
  }
  let lastId = 0;
  for (const [index, { id = lastId + 1, receiverId }] of (state.deliveries ?? []).entries()) {
    const path = `deliveries[${index}]`;
    if (!known.has(receiverId)) {
      throw stateFailure(
        `${path}.receiverId ${JSON.stringify(receiverId)} is not the id of a receiver. Add it to receivers.`,
      );
    }
    if (id <= lastId) throw stateFailure(`${path}.id ${id} is not above the one before, ${lastId}. Put them in order.`);
    lastId = id;
  }
}

function freeId(known: ReadonlySet<string>): string {
  let number = known.size + 1;
  while (known.has(`receiver-${number}`)) number += 1;
  return `receiver-${number}`;
}

function stateFailure(what: string): Error {
  return createFailure('STATE_INVALID', `Failed to load the state: ${what}`);
}
