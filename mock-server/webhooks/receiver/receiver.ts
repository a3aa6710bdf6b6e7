import { createBilingualFailure } from '../../../common/bilingual-failure.ts';
import { parseDuration, type DurationInput } from '../../../common/duration.ts';
import { createFailure } from '../../../common/failure.ts';
import { idForm, isAddressable } from '../../../common/id.ts';
import { isObject } from '../../../common/json.ts';
import { wrongHandler } from '../../../common/wrong-handler.ts';
import { receiverFields } from '../../../generators/generated/field-names.ts';
import type { ReceiverState } from '../../../generators/generated/types.ts';
import { validateReceiverState } from '../../../generators/generated/validators/state.js';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { acknowledge, type ReceiverHandler } from '../sending/handler-transport.ts';
import { fieldsHint } from './fields-hint.ts';
import { defaultRedelivery, type Redelivery } from './redelivery.ts';
import { readTargetUrl, type AllowedHosts } from './target-url.ts';

/** A type of event, or a kind of message. */
export type EventFilter = NonNullable<ReceiverState['events']>[number];

/** Whether and when an attempt that failed is made again. */
export interface RedeliveryOptions {
  /** Default: true. */
  readonly enabled?: boolean | undefined;
  /** How many more attempts follow the first. Default: 4. */
  readonly attempts?: number | undefined;
  /** How long each waits after the failure before it; the last one repeats. Default: 1m, 5m, 30m, 2h (inferred). */
  readonly delays?: readonly DurationInput[] | undefined;
  /** By up to which share (0 to 1) a delay is shortened or lengthened, drawn from the seed. Default: 0. */
  readonly jitter?: number | undefined;
}

/** A webhook endpoint and how it is delivered to. */
export interface ReceiverOptions {
  /** Default: `receiver-1` and so on. */
  readonly id?: string | undefined;
  /** Where it listens: an http(s) URL. A `handler` may do without. */
  readonly url?: string | undefined;
  /**
   * A receiver in the same program, called instead of the network: `(request) => response`, as a Next.js route handler
   * or `app.fetch` of Hono is. What takes Node's request and response, such as an Express app, is made one by
   * `createNodeHandler` of `sobot-mock/server`.
   */
  readonly handler?: ReceiverHandler | undefined;
  /** In place of both: one that acknowledges by itself. As it is made of nothing but this, states and files hold it. */
  readonly inProcess?: boolean | undefined;
  /** Channel secret that signs its requests. Absent: they are not signed. */
  readonly secret?: string | undefined;
  /** Only events of this channel. */
  readonly channelId?: string | undefined;
  /** Only these types of events, or kinds of messages. */
  readonly events?: readonly EventFilter[] | undefined;
  /** Whether and when what failed is tried again. Default: never. */
  readonly redelivery?: boolean | RedeliveryOptions | undefined;
  /** How long it may take to answer, in real time. Default: 2s. */
  readonly acknowledgementTimeout?: DurationInput | undefined;
  /** How many requests may be under way to it at a time. Default: 16. */
  readonly concurrency?: number | undefined;
  /**
   * How many events one request may carry. Default: 1. More combines what is queued, so which events travel together
   * then depends on how fast the receiver is.
   */
  readonly batchSize?: number | undefined;
  /** How many deliveries to it may be queued, under way or waiting for redelivery. Default: 100,000. */
  readonly queueLimit?: number | undefined;
}

/** A receiver, defaults decided, durations in ms. */
export interface Receiver {
  readonly id: string;
  readonly url: string;
  readonly handler?: ReceiverHandler | undefined;
  readonly inProcess?: boolean | undefined;
  readonly secret?: string | undefined;
  readonly channelId?: string | undefined;
  readonly events?: readonly EventFilter[] | undefined;
  readonly redelivery: Redelivery;
  readonly acknowledgementTimeout: number;
  readonly concurrency: number;
  readonly batchSize: number;
  readonly queueLimit: number;
}

/** One in the same program listens nowhere; its requests still need a URL. */
export const handlerUrl = 'http://receiver.test/webhook';

/**
 * Checks what a receiver is made of and decides its defaults.
 *
 * @param freeId Names it when it has no id.
 * @throws a failure `RECEIVER_INVALID` that names what is wrong.
 */
export function readReceiver(
  receiver: ReceiverOptions,
  { allowHosts, freeId }: { readonly allowHosts: AllowedHosts; readonly freeId: () => string },
): Receiver {
  assertObject(receiver);
  const { handler, ...options } = receiver;
  if (handler !== undefined) assertHandler(handler, options.inProcess);
  const isInside = handler !== undefined || options.inProcess === true;
  const given = inMilliseconds({ ...options, url: options.url ?? (isInside ? handlerUrl : undefined) });
  const violations = violationsOf(validateReceiverState, given);
  if (violations.length > 0) {
    const reasons = violations.slice(0, 5).map(({ reason }) => reason.en);
    const known = violations.map((violation) => fieldsHint(violation, receiverFields)).find(Boolean);
    throw createFailure(
      'RECEIVER_INVALID',
      `Failed to read the receiver: ${reasons.join('; ')}.${known === undefined ? '' : ` ${known}`}`,
    );
  }
  const { id, url, redelivery, inProcess, ...others } = given as unknown as ReceiverState;
  if (id !== undefined && !isAddressable(id)) {
    throw createFailure('RECEIVER_INVALID', `Failed to read the receiver: its id cannot stand in a URL. ${idForm}`);
  }
  return {
    acknowledgementTimeout: 2000,
    concurrency: 16,
    batchSize: 1,
    queueLimit: 100_000,
    ...others,
    ...(handler && { handler }),
    ...(inProcess === true && { inProcess }),
    id: id ?? freeId(),
    url: readTargetUrl(url, isInside ? '*' : allowHosts),
    redelivery: { ...defaultRedelivery, ...redelivery },
  };
}

function assertObject(receiver: unknown): void {
  if (isObject(receiver)) return;
  throw createBilingualFailure('RECEIVER_INVALID', {
    en: 'Failed to read the receiver: it is no object. Give one like { url, secret }.',
    zh: '无法读取接收端：它不是对象。请给出 { url, secret } 这样的对象。',
  });
}

const besideInProcess = {
  en: 'its handler stands beside inProcess, and only one of them can answer. Give one',
  zh: '其 handler 与 inProcess 并存，而只能由其中一个应答。请只给出一个',
};

/** @throws a failure `RECEIVER_INVALID` that says what to give in place of what is no handler */
export function assertHandler(handler: unknown, inProcess?: unknown): void {
  const wrong = wrongHandler(handler) ?? (inProcess === true ? besideInProcess : undefined);
  if (wrong === undefined) return;
  throw createBilingualFailure('RECEIVER_INVALID', {
    en: `Failed to read the receiver: ${wrong.en}.`,
    zh: `无法读取接收端：${wrong.zh}。`,
  });
}

/** What answers in the same program; `undefined` for one on the network. */
export function handlerOf({ handler, inProcess }: Receiver): ReceiverHandler | undefined {
  return handler ?? (inProcess === true ? acknowledge : undefined);
}

/** A receiver as a state file has it; `undefined` for a handler, which no file can hold. */
export function receiverState({ handler, events, redelivery, ...receiver }: Receiver): ReceiverState | undefined {
  if (handler !== undefined) return undefined;
  return withoutUndefined({
    ...receiver,
    events: events && [...events],
    redelivery: { ...redelivery, delays: [...redelivery.delays] },
  }) as ReceiverState;
}

function inMilliseconds({ redelivery, acknowledgementTimeout, ...options }: Omit<ReceiverOptions, 'handler'>): object {
  return withoutUndefined({
    ...options,
    acknowledgementTimeout: milliseconds(acknowledgementTimeout),
    redelivery: isSchedule(redelivery) ? readSchedule(redelivery) : readSwitch(redelivery),
  });
}

function isSchedule(redelivery: ReceiverOptions['redelivery'] | null): redelivery is RedeliveryOptions {
  return isObject(redelivery);
}

/** What is neither a schedule nor a switch is left for the schema to judge. */
function readSwitch(redelivery: unknown): unknown {
  return typeof redelivery === 'boolean' ? { enabled: redelivery } : redelivery;
}

function readSchedule({ enabled = true, delays, ...others }: RedeliveryOptions): object {
  const listed = Array.isArray(delays) ? delays.map((delay) => milliseconds(delay)) : delays;
  return withoutUndefined({ ...others, enabled, delays: listed });
}

/** Only text is a duration to parse; the schema judges all else. */
function milliseconds(duration: unknown): unknown {
  return typeof duration === 'string' ? parseDuration(duration) : duration;
}

function withoutUndefined<T extends object>(values: T): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
