/// <reference lib="esnext.disposable" preserve="true" />
import { setRealTimer } from '../../common/deadline.ts';
import type { DurationInput } from '../../common/duration.ts';
import { createFailure, type Failure } from '../../common/failure.ts';
import { unknownOption, type OptionNames } from '../../common/known-options.ts';
import { createRandom } from '../../common/random.ts';
import { notAWait, readWait } from '../../common/wait.ts';
import type {
  LineWebhookEnvelope,
  LineWebhookEvent,
  WebhookEnvelope,
  WebhookEvent,
} from '../../generators/generated/types.ts';
import { createClock, type Clock } from '../core/clock/clock.ts';
import { createObservers } from '../core/journal/observers.ts';
import type { Delivery, DeliveryStats } from './delivery/delivery.ts';
import { assertEmitterOptions, type EmitterOptions } from './emitter-options.ts';
import type { WhenFull } from './queue/admission.ts';
import type { DeliveryOptions } from './queue/runner.ts';
import { withReceiverIds } from './receiver/receiver-ids.ts';
import {
  createReceiverRegistry,
  type Deliveries,
  type Emission,
  type Receivers,
  type Verification,
} from './registry.ts';

/** Whose events they are, and what happens where they find no room. */
export interface EmitOptions {
  /** The channel the events are of, for receivers that want one channel alone. */
  readonly channelId?: string | undefined;
  /** What happens where a receiver's queue is full. Default: `wait`. */
  readonly whenFull?: WhenFull | undefined;
}

/**
 * What can be emitted: one event, several (as many per request as the receiver takes), or an envelope as it is; of the
 * provider's page or of LINE alone.
 */
export type Emittable = AnyEvent | readonly AnyEvent[] | WebhookEnvelope | LineWebhookEnvelope;

type AnyEvent = WebhookEvent | LineWebhookEvent;

/** Delivers webhook events to receivers. */
export interface Emitter {
  readonly receivers: Receivers;
  readonly deliveries: Deliveries;
  /** Redelivery goes by it: move it by hand to have what is due sent. */
  readonly clock: Clock;
  /**
   * Delivers events to every receiver that wants them. Await it: while a queue is full it does not resolve.
   *
   * @returns the deliveries, one per request and receiver, once all of them are in line. They are live.
   * @throws (rejects with) a failure `EVENT_INVALID`, `QUEUE_FULL` (where asked for) or `EMITTER_CLOSED`.
   */
  emit(emittable: Emittable, options?: EmitOptions): Promise<readonly Delivery[]>;
  /**
   * Sends a receiver the envelope without events that LINE verifies URLs with.
   *
   * @throws (rejects with) a failure `RECEIVER_UNKNOWN` or `EMITTER_CLOSED`.
   */
  verify(receiverId: string): Promise<Verification>;
  /** Calls `observer` after each change of a delivery's status; the answer ends it. */
  onDelivery(observer: (delivery: Delivery) => void): () => void;
  stats(): DeliveryStats;
  /** Resolves when nothing is queued or under way. Deliveries may still wait for redelivery. */
  idle(): Promise<void>;
  /** Resolves when every delivery has ended, redelivery included. */
  settled(): Promise<void>;
  /**
   * Ends it. What is queued or waits is unfinished at once; attempts under way have `grace` ms of real time (default
   * 5,000), then they are cut off and unfinished too.
   */
  close(options?: CloseOptions): Promise<void>;
  /** Closes it: `await using emitter = …` does so however a test ends. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** How long what is under way may take to end before it is cut off. */
export interface CloseOptions {
  /** In real time: `2s`, or milliseconds. Default: 5,000. */
  readonly grace?: DurationInput | undefined;
}

/**
 * Makes an emitter: it signs webhook events and posts them to receivers as LINE does (inferred: the provider's page
 * does not say), in order per person, and again when asked to. It runs in Node and in a page.
 *
 * @throws a failure `RECEIVER_INVALID`, `RECEIVER_EXISTS`, `DURATION_INVALID` or `CLOCK_INVALID` that says which option
 * is wrong.
 *
 * @example A receiver in the same program
 * const emitter = createEmitter({
 *   receivers: [{ secret: 's3cret', handler: async (request) => new Response(`got ${await request.text()}`) }],
 * });
 * const [delivery] = await emitter.emit({
 *   type: 'follow',
 *   mode: 'active',
 *   timestamp: 1714025012345,
 *   source: { type: 'user', userId: 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3' },
 *   webhookEventId: '01HWA3C5N4Q8R2T6V9X0Z1B3D5',
 *   deliveryContext: { isRedelivery: false },
 *   replyToken: '8cf9239d56244f4197887e939187e19e',
 *   follow: { isUnblocked: false },
 * });
 * await emitter.idle();
 * delivery.status; // 'acknowledged'
 * await emitter.close();
 *
 * @example Redelivery without waiting for it
 * const emitter = createEmitter({
 *   clock: { now: 0, frozen: true },
 *   receivers: [{ url: 'http://127.0.0.1:3000/webhook', redelivery: { delays: ['1m', '10m'] } }],
 * });
 * await emitter.clock.advance(660_000); // whatever failed is sent again, twice
 */
export function createEmitter(options: EmitterOptions = {}): Emitter {
  return createEmitterOver({}, options);
}

/** What an emitter sends and signs with where its options do not say. */
export interface Sending extends Pick<DeliveryOptions, 'transport' | 'sign'> {
  /** Called once it is closed. */
  readonly close?: (() => Promise<void>) | undefined;
}

/** Makes an emitter for a platform. */
export function createEmitterOver(sending: Sending, given: EmitterOptions): Emitter {
  assertEmitterOptions(given);
  const { receivers = [], seed = 1, now = () => Date.now(), clock: start = {}, allowHosts = '*', ...others } = given;
  const { destination = `U${createRandom(seed, 'webhooks', 'destination').hex(32)}`, ...options } = others;
  const { setTimer = setRealTimer, transport = sending.transport, sign = sending.sign } = options;
  const clock = createClock({ platform: { now, setTimer }, start });
  const observers = createObservers<Delivery>();
  const { runner, ...registry } = createReceiverRegistry({
    ...options,
    transport,
    sign,
    clock,
    random: createRandom(seed, 'webhooks', 'redelivery'),
    allowHosts,
    onChange: observers.tell,
  });
  for (const receiver of withReceiverIds(receivers)) registry.receivers.add(receiver);

  async function close(limits?: CloseOptions): Promise<void> {
    await runner.close(readGrace(limits));
    clock.reset({ now: clock.now(), frozen: true });
    await sending.close?.();
  }

  return {
    receivers: registry.receivers,
    deliveries: registry.deliveries,
    clock,
    async emit(emittable, how = {}) {
      const wrong = wrongEmitOption(how);
      if (wrong !== undefined) throw createFailure('EVENT_INVALID', `Failed to emit: ${wrong}.`);
      const { channelId, whenFull = 'wait' } = how;
      const made = registry.emit(emissionOf(emittable, { destination, channelId }), whenFull);
      return isAllMade(made) ? made : Promise.all(made);
    },
    verify: (receiverId) => registry.verify(receiverId, destination),
    onDelivery: observers.add,
    stats: runner.stats,
    idle: runner.idle,
    settled: runner.settled,
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

/**
 * How long attempts under way have, in ms.
 *
 * @throws a failure `DURATION_INVALID` for what is no time that a timer waits
 */
export function readGrace(options: CloseOptions = {}): number {
  const misnamed = unknownOption(options, closeOptionNames);
  if (misnamed !== undefined) throw createFailure('DURATION_INVALID', `Failed to close: ${misnamed}.`);
  const { grace = 5000 } = options;
  const milliseconds = readWait(grace, 0);
  if (milliseconds !== undefined) return milliseconds;
  throw createFailure('DURATION_INVALID', `Failed to close: grace ${notAWait(grace)}.`);
}

const closeOptionNames: OptionNames<CloseOptions> = { grace: true };

const emitOptionNames: OptionNames<EmitOptions> = { channelId: true, whenFull: true };

const whenFullValues: readonly unknown[] = ['wait', 'fail', 'give_up'] satisfies readonly WhenFull[];

function wrongEmitOption(options: EmitOptions): string | undefined {
  const misnamed = unknownOption(options, emitOptionNames);
  if (misnamed !== undefined) return misnamed;
  const { channelId, whenFull = 'wait' } = options;
  if (channelId !== undefined && typeof channelId !== 'string') return 'channelId must be a text';
  return whenFullValues.includes(whenFull) ? undefined : `whenFull must be ${whenFullValues.join(', ')}`;
}

/** @throws a failure `EVENT_INVALID` for what is none of them, and for an envelope that JSON could not be made of */
function emissionOf(emittable: Emittable, { destination, channelId }: Omit<Emission, 'events'>): Emission {
  if (typeof emittable !== 'object' || emittable === null) throw notEmittable(`${String(emittable)} is no event`);
  if (!('events' in emittable)) {
    const events = Array.isArray(emittable) ? (emittable as readonly AnyEvent[]) : [emittable as AnyEvent];
    return { destination, channelId, events, together: false };
  }
  const { destination: own, events } = emittable;
  if (typeof own !== 'string') throw notEmittable('the envelope has no destination, or one that is no text');
  if (!Array.isArray(events)) throw notEmittable('the events of the envelope are no list');
  return { destination: own, channelId, events, together: true };
}

function notEmittable(wrong: string): Failure {
  return createFailure(
    'EVENT_INVALID',
    `Failed to emit: ${wrong}. Give an event, a list of events, or an envelope { destination: 'U…', events: […] }.`,
  );
}

/** Whether nothing has to wait for room. */
function isAllMade(made: readonly (Delivery | Promise<Delivery>)[]): made is readonly Delivery[] {
  return made.every((delivery) => !(delivery instanceof Promise));
}
