import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { Entry, Route } from '../queue/receiver-queue.ts';
import type { Encode } from '../sending/encode.ts';
import { explainError } from '../sending/failure-reason.ts';
import { envelopeText, redeliveredText, signedRequest } from '../sending/outgoing-request.ts';
import type { DelivererSetup } from './deliverer-setup.ts';
import type { Attempt } from './delivery.ts';

/** An attempt to be made. */
export interface Post {
  readonly route: Pick<Route, 'receiver' | 'transport' | 'connections' | 'thrifty'>;
  readonly bytes: () => Uint8Array;
  readonly effect: DeliveryEffect;
  /** On the tenant's clock, in ms. */
  readonly at: number;
  /** On the stopwatch, in ms. */
  readonly startedAt: number;
  /** What was sent, once it is known. */
  request: Attempt['request'];
}

/** An attempt of a delivery, under way. */
export interface Run extends Post {
  readonly entry: Entry;
  /** Those that let it go first. */
  readonly letGo: readonly Entry[];
  /** It was cut off: whatever still comes of it is not heard. */
  cut: boolean;
}

export const noRequest: Attempt['request'] = { headers: {}, body: new Uint8Array() };

type Tools = Pick<DelivererSetup, 'sign' | 'stopwatch'> & { readonly signal: AbortSignal };

/** Sends one request and takes down what comes of it. Never rejects. */
export async function tryOnce(post: Post, { sign, stopwatch, signal }: Tools): Promise<Attempt> {
  const { route, effect, at, startedAt } = post;
  const { url, secret, acknowledgementTimeout: timeout } = route.receiver;
  try {
    const request = signedRequest(post.bytes(), { secret, sign, effect });
    // Nothing is awaited that is there already: this runs for every request.
    post.request = request instanceof Promise ? await request : request;
    const { headers, body } = post.request;
    if (effect.lose === 'request') return lostOnTheWay(post, 'request', { durationMs: stopwatch() - startedAt });
    const answer = await route.transport({ url, headers, body, timeout, signal, connections: route.connections });
    const durationMs = stopwatch() - startedAt;
    const response = route.thrifty(answer);
    const { status } = response;
    if (effect.lose === 'answer') return lostOnTheWay(post, 'answer', { response, durationMs });
    if (status >= 200 && status < 300) return { at, request: post.request, response, durationMs };
    const detail = status === 0 ? 'a redirect whose status is hidden' : `status ${status}`;
    return { at, request: onItsOwn(post.request), response, reason: 'error_status_code', detail, durationMs };
  } catch (error) {
    return { at, request: onItsOwn(post.request), ...explainError(error), durationMs: stopwatch() - startedAt };
  }
}

/** Lost requests look to LINE like a receiver that is away, lost answers like one that is slow. */
function lostOnTheWay(
  { at, request }: Post,
  lost: NonNullable<Attempt['lost']>,
  ended: Pick<Attempt, 'response' | 'durationMs'>,
): Attempt {
  const reason = lost === 'request' ? 'could_not_connect' : 'request_timeout';
  return { at, request: onItsOwn(request), reason, detail: `a fault lost the ${lost}`, lost, ...ended };
}

/** What failed is kept for long, so it must not keep what its bytes were encoded beside. */
function onItsOwn({ headers, body }: Attempt['request']): Attempt['request'] {
  return { headers, body: body.byteLength === body.buffer.byteLength ? body : body.slice() };
}

/** The body of a delivery's next attempt: once there was one, its events are marked as coming again. */
export function bytesOf(entry: Entry, encode: Encode): Uint8Array {
  const { delivery } = entry;
  const texts = delivery.texts();
  if (delivery.attempts.length === 0) return encode(envelopeText(delivery.destination, texts));
  entry.redeliveryBytes ??= encode(
    envelopeText(
      delivery.destination,
      texts.map((text) => redeliveredText(text)),
    ),
  ).slice();
  return entry.redeliveryBytes;
}
