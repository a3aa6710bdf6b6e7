import type { AttemptState, DeliveryEffect, DeliveryState } from '../../../generators/generated/types.ts';
import { decodeBase64 } from '../../core/media/decode-base64.ts';
import type { Attempt, AttemptResponse, Delivery, DeliveryStatus } from './delivery.ts';

/** A change of a delivery, small enough to be told of each. */
export interface DeliveryChange {
  readonly id: number;
  readonly receiverId: string;
  readonly url: string;
  /** Of the events that it carries. */
  readonly webhookEventIds: readonly string[];
  readonly status: DeliveryStatus;
  readonly cause?: Delivery['cause'];
  /** How many attempts have ended. */
  readonly attempts: number;
  /** What the newest of them came to. */
  readonly attempt?: Pick<Attempt, 'at' | 'reason' | 'detail' | 'durationMs'> & {
    readonly responseStatus?: number | undefined;
  };
  readonly nextAttemptAt?: number | undefined;
}

/** What a change tells of an attempt. */
export interface ToldAttempt extends Pick<Attempt, 'at' | 'reason' | 'detail' | 'durationMs'> {
  readonly response?: Pick<AttemptResponse, 'status'> | undefined;
}

/** A delivery that knows what is told of each change: nothing is parsed, and no list is made for it. */
interface ChangedDelivery extends Omit<Delivery, 'events' | 'attempts'> {
  eventIds(): readonly string[];
  readonly tries: number;
  newest(): ToldAttempt | undefined;
}

/** What changed: how the delivery stands now, and its newest attempt. */
export function deliveryChange(delivery: ChangedDelivery): DeliveryChange {
  const { id, receiverId, url, status, cause, tries, nextAttemptAt } = delivery;
  const webhookEventIds = delivery.eventIds();
  const last = delivery.newest();
  // Two literals: joining the second half to the first would take longer than all else here.
  if (last === undefined) return { id, receiverId, url, webhookEventIds, status, cause, attempts: 0, nextAttemptAt };
  const { at, response, reason, detail, durationMs } = last;
  const attempt = { at, responseStatus: response?.status, reason, detail, durationMs };
  return { id, receiverId, url, webhookEventIds, status, cause, attempts: tries, nextAttemptAt, attempt };
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A delivery as JSON can say it: bodies as text, or under `bodyBase64` where they are not UTF-8. */
export function deliveryView(delivery: Delivery): Readonly<Record<string, unknown>> {
  const { id, receiverId, url, destination, events, createdAt, status, cause, attempts } = delivery;
  const { nextAttemptAt, duplicateOf } = delivery;
  return {
    id,
    receiverId,
    url,
    destination,
    events,
    createdAt,
    status,
    cause,
    nextAttemptAt,
    duplicateOf,
    attempts: attempts.map(attemptView),
  };
}

/** An attempt as JSON can say it. */
export function attemptView({ request, response, ...attempt }: Attempt): Readonly<Record<string, unknown>> {
  return {
    ...attempt,
    request: { headers: request.headers, ...bodyView(request.body) },
    ...(response && {
      response: {
        status: response.status,
        headers: response.headers,
        ...bodyView(response.body),
        bodyDropped: response.bodyDropped,
      },
    }),
  };
}

function bodyView(bytes: Uint8Array): { readonly body: string } | { readonly bodyBase64: string } {
  try {
    return { body: decoder.decode(bytes) };
  } catch {
    return { bodyBase64: encodeBase64(bytes) };
  }
}

/** A delivery that knows what a fault does to its next attempt. */
interface FaultyDelivery extends Delivery {
  readonly effect?: DeliveryEffect | undefined;
}

/** A delivery as a state file has it. One that is under way has not been answered: it is in line there. */
export function deliveryState(delivery: FaultyDelivery): DeliveryState {
  const {
    id,
    receiverId,
    destination,
    events,
    createdAt,
    duplicateOf,
    attempts,
    nextAttemptAt,
    effect = {},
  } = delivery;
  return {
    id,
    receiverId,
    destination,
    events: events.map((event) => ({ ...event })),
    createdAt,
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    attempts: attempts.map((attempt) => attemptState(attempt)),
    ...(nextAttemptAt === undefined ? {} : { nextAttemptAt }),
    ...(Object.keys(effect).length > 0 && { effect }),
  };
}

function attemptState({ at, reason, detail, interrupted, lost, request, response }: Attempt): AttemptState {
  return {
    at,
    ...(reason && { reason }),
    ...(detail === undefined ? {} : { detail }),
    ...(interrupted && { interrupted }),
    ...(lost && { lost }),
    request: { headers: { ...request.headers }, body: encodeBase64(request.body) },
    ...(response && {
      response: { status: response.status, headers: { ...response.headers }, body: encodeBase64(response.body) },
    }),
  };
}

/** The attempts of a delivery in a state file. How long they took in real time is not in there. */
export function attemptsOf(attempts: readonly AttemptState[] = []): readonly Attempt[] {
  return attempts.map(({ at, reason, detail, interrupted, lost, request, response }) => ({
    at,
    request: { headers: request.headers, body: decodeBase64(request.body) },
    response: response && { ...response, body: decodeBase64(response.body) },
    reason,
    detail,
    interrupted: interrupted === true ? true : undefined,
    lost,
    durationMs: 0,
  }));
}

/** Few enough that a call takes them all as arguments. */
const chunk = 8192;

/** The bytes in base64. */
function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += chunk)
    text += String.fromCharCode(...bytes.subarray(start, start + chunk));
  return btoa(text);
}
