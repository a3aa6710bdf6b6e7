import type { AttemptState, DeliveryState } from '../../../generators/generated/types.ts';
import { decodeBase64 } from '../../core/media/decode-base64.ts';
import type { Attempt, Delivery } from './delivery.ts';

/** A delivery as a state file has it. One that is under way has not been answered: it is in line there. */
export function deliveryState(delivery: Delivery): DeliveryState {
  const { id, receiverId, destination, events, createdAt, duplicateOf, attempts, nextAttemptAt } = delivery;
  return {
    id,
    receiverId,
    destination,
    events: events.map((event) => ({ ...event })),
    createdAt,
    ...(duplicateOf === undefined ? {} : { duplicateOf }),
    attempts: attempts.map((attempt) => attemptState(attempt)),
    ...(nextAttemptAt === undefined ? {} : { nextAttemptAt }),
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
export function attemptsOf({ attempts = [] }: Pick<DeliveryState, 'attempts'>): readonly Attempt[] {
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
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += chunk)
    text += String.fromCharCode(...bytes.subarray(start, start + chunk));
  return btoa(text);
}
