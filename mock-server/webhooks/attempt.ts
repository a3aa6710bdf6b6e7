import type { DeliveryEffect } from '../../generators/generated/types.ts';
import type { DelivererSetup } from './deliverer-setup.ts';
import type { Attempt } from './delivery.ts';
import { explainError } from './failure-reason.ts';
import { envelopeBytes, redeliveredText, signedRequest } from './outgoing-request.ts';
import type { Entry } from './route.ts';

/** An attempt under way. */
export interface Run {
  readonly entry: Entry;
  readonly effect: DeliveryEffect;
  /** Those that let it go first. */
  readonly letGo: readonly Entry[];
  readonly at: number;
  /** On the stopwatch, in ms. */
  readonly startedAt: number;
  request: Attempt['request'];
  /** It was cut off: whatever still comes of it is not heard. */
  cut: boolean;
}

const noRequest: Attempt['request'] = { headers: {}, body: new Uint8Array() };

type Tools = Pick<DelivererSetup, 'sign' | 'stopwatch'> & { readonly signal: AbortSignal };

export function createRun(details: Pick<Run, 'entry' | 'effect' | 'letGo' | 'at' | 'startedAt'>): Run {
  return { ...details, request: noRequest, cut: false };
}

/** Sends one request and takes down what comes of it. Never rejects. */
export async function tryOnce(run: Run, { sign, stopwatch, signal }: Tools): Promise<Attempt> {
  const { entry, effect, at, startedAt } = run;
  const { receiver, transport } = entry.route;
  const { url, secret, acknowledgementTimeout: timeout } = receiver;
  try {
    run.request = await signedRequest(bytesOf(entry), { secret, sign, effect });
    const { headers, body } = run.request;
    const response = await transport({ url, headers, body, timeout, signal });
    const durationMs = stopwatch() - startedAt;
    const { status } = response;
    if (status >= 200 && status < 300) return { at, request: run.request, response, durationMs };
    const detail = status === 0 ? 'a redirect whose status is hidden' : `status ${status}`;
    return { at, request: run.request, response, reason: 'error_status_code', detail, durationMs };
  } catch (error) {
    return { at, request: run.request, ...explainError(error), durationMs: stopwatch() - startedAt };
  }
}

function bytesOf(entry: Entry): Uint8Array {
  const { delivery, texts } = entry;
  if (delivery.attempts.length === 0) return envelopeBytes(delivery.destination, texts);
  entry.redeliveryBytes ??= envelopeBytes(
    delivery.destination,
    texts.map((text) => redeliveredText(text)),
  );
  return entry.redeliveryBytes;
}
