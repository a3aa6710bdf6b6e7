import { isObject } from '../../common/json.ts';
import { unknownOption, type OptionNames } from '../../common/known-options.ts';
import { createRandom } from '../../common/random.ts';
import type { TenantState } from '../../generators/generated/types.ts';
import type { OutgoingEvents } from '../core/actions/outbox.ts';
import type { Bilingual } from '../core/journal/entry.ts';
import type { Tenant } from '../core/tenant/tenant.ts';
import { assertDeliveries, assertReceivers } from './assert-webhooks.ts';
import { createCounts } from './delivery/delivery-counts.ts';
import { deliveryChange, type DeliveryChange } from './delivery/delivery-json.ts';
import type { Attempt, Delivery, DeliveryStats } from './delivery/delivery.ts';
import type { DeliveryKeeper, SharedWebhooks } from './delivery/keeper.ts';
import type { KeptDelivery } from './delivery/kept-delivery.ts';
import { destinationFor } from './destination.ts';
import { readGrace, type CloseOptions } from './emitter.ts';
import { interceptByFaults } from './intercept-by-faults.ts';
import { createLazyRegistry, type LazyRegistry } from './lazy-registry.ts';
import { deliveryOptionNames, type DeliveryOptions } from './queue/runner.ts';
import { joinReceivers } from './receiver/join-receivers.ts';
import { withIdsBefore, type NamedReceiver } from './receiver/receiver-ids.ts';
import type { ReceiverOptions } from './receiver/receiver.ts';
import type { AllowedHosts } from './receiver/target-url.ts';
import {
  createReceiverRegistry,
  type Deliveries,
  type ReceiverRegistry,
  type RegistrySetup,
  type Receivers,
  type Verification,
} from './registry.ts';
import { readDelivery } from './resume-delivery.ts';
import type { ExactBody } from './sending/outgoing-request.ts';
import { optionFailure, wrongDeliveryOption } from './wrong-delivery-option.ts';

export interface AttachWebhooksOptions extends Omit<DeliveryOptions, 'intercept' | 'spelling'> {
  /** What the tenant has at first, and again after a reset. */
  readonly receivers?: readonly ReceiverOptions[] | undefined;
  /** Hosts that receivers may have besides this machine's own. Default: none. */
  readonly allowHosts?: AllowedHosts | undefined;
  /** Keeps them beyond the process. Default: nobody does. */
  readonly keeper?: DeliveryKeeper | undefined;
}

const { spelling: _, intercept: __, ...ownOptionNames } = deliveryOptionNames;

const optionNames: OptionNames<AttachWebhooksOptions> = {
  ...ownOptionNames,
  receivers: true,
  allowHosts: true,
  keeper: true,
};

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
  /**
   * Sends a receiver a body as it is, byte for byte. It is no delivery: it is tried once, and is not on record.
   *
   * @throws (rejects with) a failure `RECEIVER_UNKNOWN` or `EMITTER_CLOSED`.
   */
  sendExact(receiverId: string, body: ExactBody): Promise<Attempt>;
  stats(): DeliveryStats;
  /** Resolves when nothing is queued or under way. Await it before moving the clock, and the move finds all there is. */
  idle(): Promise<void>;
  /** Resolves when every delivery has ended, redelivery included. */
  settled(): Promise<void>;
  /**
   * Begins no more attempts, so that what waits can be exported before `close` ends it. Resolves when none is under way,
   * `grace` ms (5,000) later at most.
   */
  pause(options?: CloseOptions): Promise<void>;
  /** Ends them for good. What is queued or waits is unfinished at once; attempts under way have `grace` ms (5,000). */
  close(options?: CloseOptions): Promise<void>;
}

/**
 * Delivers a tenant's webhook events. Its clock drives redelivery, its seed the jitter, its faults hit deliveries, its
 * activity tells of each change. Receivers, and deliveries that have not ended, are part of its reset, export and
 * import; receivers with a handler stay, under the ids that they have, for no state can hold them.
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
export function attachWebhooks(tenant: Tenant, given: AttachWebhooksOptions = {}): TenantWebhooks {
  assertOptions(given);
  const { receivers: initial = [], allowHosts = [], keeper, ...options } = given;
  const { clock, activity, outbox } = tenant;
  const handlers = initial.filter(({ handler }) => handler !== undefined);
  let kept = keeper?.kept;
  let start: TenantState | undefined;
  /** The receivers as they were taken up last. */
  let standing: readonly NamedReceiver[] = [];
  const resuming = createResuming((change) => activity.publish('delivery', clock.now(), change));
  const registry = createLazyRegistry(() =>
    createReceiverRegistry({
      ...options,
      clock,
      allowHosts,
      random: createRandom(tenant.seed, tenant.appid, 'redelivery'),
      intercept: interceptByFaults(tenant),
      spelling: () => tenant.behaviour.webhookSpelling,
      keeper,
      goesOn: kept !== undefined,
      onChange: resuming.onChange,
    }),
  );
  // What others keep may change in it at any time.
  if (keeper !== undefined) registry.get();

  /** What the tenant was made with joins the initial receivers; any other state that names some replaces them. */
  function receiversOf(state: TenantState): readonly NamedReceiver[] {
    if (kept !== undefined) return joinReceivers(kept.receivers, initial);
    if (state === start) return joinReceivers(state.receivers ?? [], initial);
    return withIdsBefore(state.receivers === undefined ? initial : [...state.receivers, ...handlers], standing);
  }

  tenant.addStatePart({
    exportState: () => registry.made?.exportState() ?? { receivers: [], deliveries: [] },
    prepareState(state) {
      const isFirst = start === undefined;
      start ??= state;
      const receivers = receiversOf(state);
      const resumed = kept;
      const deliveries = resumed === undefined ? (state.deliveries ?? []).map(readDelivery) : [];
      kept = undefined;
      if (!isFirst) assertReceivers(receivers, allowHosts);
      if (resumed === undefined) assertDeliveries(state, receivers);
      return () => {
        standing = receivers;
        if (!isFirst) {
          registry.renew(() => {
            for (const part of ['receivers', 'deliveries', 'forgotten'] as const) keeper?.clear(part);
            fill(registry, receivers, deliveries);
          });
          return;
        }
        for (const { id = '' } of resumed?.receivers ?? []) {
          // It has another now.
          if (receivers.every((one) => one.id !== id)) keeper?.put('receivers', id, undefined);
        }
        fill(registry, receivers, deliveries);
        if (resumed !== undefined) resuming.resume(registry.get(), resumed.deliveries);
      };
    },
  });

  keeper?.onAttached?.(sharedBy(registry));

  outbox.onSend((outgoing) => {
    const { made } = registry;
    if (made?.runner.closed === false) made.emit(outgoing, 'give_up');
  });

  return {
    receivers: receiversBy(registry),
    deliveries: {
      list: (filter, limit) => registry.made?.deliveries.list(filter, limit) ?? { items: [] },
      get: (id) => registry.made?.deliveries.get(id),
      redeliver: (id) => registry.get().deliveries.redeliver(id),
    },
    // Nothing has to wait, so nothing is a promise.
    emit: (outgoing) => registry.get().emit(outgoing, 'fail') as readonly Delivery[],
    verify: async (receiverId) =>
      registry.get().verify(receiverId, await destinationFor(tenant, registry.get().receivers.get(receiverId))),
    sendExact: (receiverId, body) => registry.get().sendExact(receiverId, body),
    stats: () => registry.made?.runner.stats() ?? createCounts().stats(),
    idle: async () => registry.made?.runner.idle(),
    settled: async () => registry.made?.runner.settled(),
    pause: async (limits) => registry.end('pause', readGrace(limits)),
    close: async (limits) => registry.end('close', readGrace(limits)),
  };
}

/** Takes up what a state has of webhooks. */
function fill(
  registry: LazyRegistry,
  receivers: readonly NamedReceiver[],
  deliveries: readonly ReturnType<typeof readDelivery>[],
): void {
  for (const receiver of receivers) registry.get().receivers.add(receiver);
  if (deliveries.length > 0) registry.get().restoreDeliveries(deliveries);
}

/** What an emitter is told, and a tenant says itself. */
const saidByTenant: Readonly<Record<'spelling' | 'intercept', Bilingual>> = {
  spelling: {
    en: 'spelling is what the tenant says: set its behaviour switch webhookSpelling',
    zh: 'spelling 由租户决定：请设置其行为开关 webhookSpelling',
  },
  intercept: {
    en: 'intercept is what the faults of the tenant do: add one to its faults',
    zh: 'intercept 由租户的故障决定：请添加到它的 faults',
  },
};

function assertOptions(options: AttachWebhooksOptions): void {
  const wrong = wrongOption(options);
  if (wrong !== undefined) throw optionFailure({ en: 'attach webhooks', zh: '接上 Webhook' }, wrong);
}

function wrongOption(options: AttachWebhooksOptions): string | Bilingual | undefined {
  for (const name of ['spelling', 'intercept'] as const) {
    if (isObject(options) && name in options) return saidByTenant[name];
  }
  return unknownOption<AttachWebhooksOptions>(options, optionNames) ?? wrongDeliveryOption(options);
}

type OnChange = RegistrySetup['onChange'];

/** Takes deliveries up as they were kept. What stands as it stood has been told of; what was under way has ended since. */
function createResuming(tell: (change: DeliveryChange) => void): {
  readonly onChange: OnChange;
  resume(registry: ReceiverRegistry, deliveries: readonly KeptDelivery[]): void;
} {
  let changed: Parameters<OnChange>[0][] | undefined;
  return {
    onChange(delivery) {
      if (changed === undefined) tell(deliveryChange(delivery));
      else changed.push(delivery);
    },
    resume(registry, deliveries) {
      const wereUnderWay = new Set(deliveries.flatMap(({ id, status }) => (status === 'delivering' ? id : [])));
      changed = [];
      registry.resumeDeliveries(deliveries);
      const ended = new Set(changed.filter(({ id }) => wereUnderWay.has(id)));
      changed = undefined;
      for (const delivery of ended) tell(deliveryChange(delivery));
    },
  };
}

/** Those of the registry that there is: a reset makes another. */
function receiversBy(registry: LazyRegistry): Receivers {
  return {
    add: (receiver) => registry.get().receivers.add(receiver),
    list: () => registry.made?.receivers.list() ?? [],
    get: (id) => registry.made?.receivers.get(id),
    replace: (id, receiver) => registry.get().receivers.replace(id, receiver),
    remove: (id) => registry.made?.receivers.remove(id) ?? false,
  };
}

/** What others change: where they have begun anew, so do these. */
function sharedBy(registry: LazyRegistry): SharedWebhooks {
  return {
    take(changes, isWhole) {
      if (!isWhole && changes.get('receivers')?.isCleared === true) registry.renew();
      registry.get().shared.take(changes, isWhole);
    },
    lose: (deliveryId, begunAt) => registry.get().shared.lose(deliveryId, begunAt),
    goOn: () => registry.get().shared.goOn(),
  };
}
