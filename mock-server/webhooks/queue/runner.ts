import { setRealTimer, type SetTimer } from '../../../common/deadline.ts';
import type { OptionNames } from '../../../common/known-options.ts';
import { createSign, type Sign } from '../../../common/line-signature.ts';
import { createDeliveryStore, type DeliveryStore, type DeliveryStoreOptions } from '../delivery/delivery-store.ts';
import type { Attempt, DeliveryStats } from '../delivery/delivery.ts';
import type { Retention } from '../delivery/retention.ts';
import { handlerOf, type Receiver } from '../receiver/receiver.ts';
import { createEncode, type Encode } from '../sending/encode.ts';
import { createFetchTransport } from '../sending/fetch-transport.ts';
import { createHandlerTransport } from '../sending/handler-transport.ts';
import type { Spelling } from '../sending/outgoing-request.ts';
import type { Transport } from '../sending/transport.ts';
import { createAttempts, type ProbeBody } from './attempts.ts';
import { createConditions } from './conditions.ts';
import { createEndpoint } from './endpoint.ts';
import { createLifecycle } from './lifecycle.ts';
import type { Intercept, QueueContext } from './queued-delivery.ts';
import { ReceiverQueue } from './receiver-queue.ts';

/** How deliveries are carried out; each has a default. */
export interface DeliveryOptions {
  /** Sends requests. Default: `fetch`; in Node connections of its own, unless somebody has replaced `fetch`. */
  readonly transport?: Transport | undefined;
  /** Signs them. Default: WebCrypto; in Node its own crypto. */
  readonly sign?: Sign | undefined;
  /** How bodies spell characters beyond ASCII: as they are, or as `\\u` escapes. Default: `raw`. */
  readonly spelling?: Spelling | (() => Spelling) | undefined;
  /** Real time in ms that only moves forward, for how long attempts take. Default: `performance.now`. */
  readonly stopwatch?: (() => number) | undefined;
  /** Real time, for acknowledgement times of handlers and for the grace of `close`. Default: `setTimeout`. */
  readonly setTimer?: SetTimer | undefined;
  /** Decides what a fault does to each attempt. It must not throw. Default: nothing. */
  readonly intercept?: Intercept | undefined;
  /** Called with faults of the program itself; the delivery that one hits is given up. Default: nothing. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** How much is kept of deliveries that have ended. */
  readonly retention?: Retention | undefined;
}

/** Every option of how deliveries are carried out. */
export const deliveryOptionNames: OptionNames<DeliveryOptions> = {
  transport: true,
  sign: true,
  spelling: true,
  stopwatch: true,
  setTimer: true,
  intercept: true,
  onError: true,
  retention: true,
};

export interface RunnerSetup
  extends
    DeliveryOptions,
    Pick<QueueContext, 'clock' | 'random'>,
    Pick<DeliveryStoreOptions, 'onChange' | 'keeper' | 'goesOn'> {}

/** Carries deliveries out: each in its turn, again when it failed, to an end that is on record. */
export interface DeliveryRunner {
  readonly store: Pick<
    DeliveryStore,
    'get' | 'list' | 'open' | 'addEnded' | 'take' | 'drop' | 'takeForgotten' | 'renew'
  >;
  /** The body of a request that carries one event, if the text of that is not needed for it. */
  readonly wholeBody: Encode['whole'];
  addQueue(receiver: Receiver): ReceiverQueue;
  /** Ends what is on its way to a receiver, but for attempts under way. */
  removeQueue(queue: ReceiverQueue): void;
  /** Somebody else has removed its receiver. */
  forgetQueue(queue: ReceiverQueue): void;
  /** Sends a body that is no delivery. */
  probe(queue: ReceiverQueue, body: ProbeBody): Promise<Attempt>;
  stats(): DeliveryStats;
  /** Resolves when nothing is queued or under way. */
  idle(): Promise<void>;
  /** Resolves when nothing waits for redelivery either. */
  settled(): Promise<void>;
  /** Begins no more attempts. Resolves when none is under way, `grace` ms of real time later at most. */
  pause(grace: number): Promise<void>;
  /** Ends: what has not begun is unfinished at once, attempts under way have `grace` ms of real time. */
  close(grace: number): Promise<void>;
  /** Forgets everything at once, and tells nobody. */
  discard(): void;
  readonly closed: boolean;
}

export function createDeliveryRunner({
  clock,
  random,
  onChange,
  keeper,
  goesOn,
  transport = createFetchTransport(),
  sign = createSign(),
  spelling = 'raw',
  stopwatch = () => performance.now(),
  setTimer = setRealTimer,
  intercept,
  onError = () => undefined,
  retention,
}: RunnerSetup): DeliveryRunner {
  const store = createDeliveryStore({ retention, onChange, now: clock.now, keeper, goesOn });
  const conditions = createConditions();
  const encode = createEncode(typeof spelling === 'function' ? spelling : () => spelling);
  const attempts = createAttempts({ clock, conditions, sign, stopwatch, encode, keeper });
  const queues = new Set<ReceiverQueue>();
  const lifecycle = createLifecycle({
    attempts,
    conditions,
    setTimer,
    isQuiet: () => attempts.running === 0,
    abandonAll() {
      for (const queue of queues) queue.abandon('closed');
    },
  });
  const context: QueueContext = {
    clock,
    random,
    intercept,
    store,
    conditions,
    isClosed: lifecycle.isClosed,
    isPaused: lifecycle.isPaused,
    onError,
    startAttempt: attempts.start,
  };

  const isIdle = (): boolean => store.count('queued') + store.count('delivering') === 0;

  return {
    store,
    wholeBody: encode.whole,
    addQueue(receiver) {
      const handler = handlerOf(receiver);
      const sending = handler ? createHandlerTransport(handler, { setTimer }) : transport;
      const queue = new ReceiverQueue(createEndpoint(receiver, sending), context);
      queues.add(queue);
      return queue;
    },
    removeQueue(queue) {
      queues.delete(queue);
      queue.abandon('receiver_removed');
    },
    forgetQueue: (queue) => void queues.delete(queue),
    probe: ({ endpoint }, body) => attempts.probe(endpoint, body),
    stats: store.stats,
    idle: () => conditions.waitUntil(isIdle),
    settled: () => conditions.waitUntil(() => isIdle() && store.count('waiting') === 0),
    pause: lifecycle.pause,
    close: lifecycle.close,
    discard() {
      store.mute();
      lifecycle.discard();
    },
    get closed() {
      return lifecycle.isClosed();
    },
  };
}
