import { setRealTimer } from '../../../common/deadline.ts';
import type { Sign } from '../../../common/line-signature.ts';
import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { Awaitable } from '../../core/platform.ts';
import type { Attempt } from '../delivery/delivery.ts';
import { explainTransport } from '../sending/failure-reason.ts';
import { signedRequest, type OutgoingRequest, type Signing } from '../sending/outgoing-request.ts';
import { beginBy, type TransportEnds, type TransportResponse } from '../sending/transport.ts';
import type { Endpoint } from './endpoint.ts';

/** What all attempts share. */
export interface AttemptTools {
  readonly sign: Sign;
  /** Real time in ms, for how long an attempt took. */
  readonly stopwatch: () => number;
  /** Cuts all of them off. */
  readonly signal: AbortSignal;
  readonly pause: Pause;
}

/** Something to wait for, when it is time to let others have their turn. */
type Pause = () => Promise<void> | undefined;

/** How many requests may be lost in a row without a pause, and how long that may take, in ms. */
const longestRow = 100;
const longestRush = 50;

const noRequest: Attempt['request'] = { headers: {}, body: new Uint8Array() };

/**
 * One request to a receiver, until it is told what came of it. A class that takes the answer itself: this runs for every
 * request, and the promises and closures that would pass the answer on are what costs the most of it. Only what goes
 * wrong is told of in a later turn, for whoever is told begins the next one.
 */
export abstract class AttemptUnderWay implements TransportEnds {
  readonly endpoint: Endpoint;
  readonly effect: DeliveryEffect;
  /** On the tenant's clock, in ms. */
  readonly at: number;
  /** On the stopwatch, in ms. */
  startedAt: number;
  /** What was sent, once it is known. */
  request: Attempt['request'] = noRequest;
  readonly #tools: AttemptTools;

  constructor(endpoint: Endpoint, effect: DeliveryEffect, at: number, tools: AttemptTools) {
    this.endpoint = endpoint;
    this.effect = effect;
    this.at = at;
    this.startedAt = tools.stopwatch();
    this.#tools = tools;
  }

  /** The bytes that it sends. */
  protected abstract body(): Uint8Array;

  /** Is told what came of it. */
  protected abstract end(attempt: Attempt): void;

  protected prepare(signing: Signing): Awaitable<OutgoingRequest> {
    return signedRequest(this.body(), signing);
  }

  /** Sends it. Never throws. */
  make(): void {
    try {
      const { endpoint, effect } = this;
      const request = this.prepare({ secret: endpoint.receiver.secret, sign: this.#tools.sign, effect });
      if (request instanceof Promise) void this.#sendOnceSigned(request);
      else this.#send(request);
    } catch (error) {
      this.#failLater(error);
    }
  }

  async #sendOnceSigned(request: Promise<OutgoingRequest>): Promise<void> {
    try {
      this.#send(await request);
    } catch (error) {
      this.failed(error);
    }
  }

  #send(request: OutgoingRequest): void {
    this.request = request;
    const { endpoint, effect } = this;
    if (effect.lose === 'request') return void this.#loseRequest();
    const { url, acknowledgementTimeout: timeout } = endpoint.receiver;
    const { headers, body } = request;
    const { connections } = endpoint;
    beginBy(endpoint.transport, { url, headers, body, timeout, signal: this.#tools.signal, connections }, this);
  }

  answered(answer: TransportResponse): void {
    this.end(this.#outcome(answer));
  }

  #outcome(answer: TransportResponse): Attempt {
    const { endpoint, effect, at, request } = this;
    const durationMs = this.#elapsed();
    try {
      const response = endpoint.intern(answer);
      const { status } = response;
      if (effect.lose === 'answer') return lostOnTheWay(this, 'answer', { response, durationMs });
      if (status >= 200 && status < 300) return { at, request, response, durationMs };
      const detail = status === 0 ? 'a redirect whose status is hidden' : `status ${status}`;
      return { at, request: detached(request), response, reason: 'error_status_code', detail, durationMs };
    } catch (error) {
      return this.#failure(error);
    }
  }

  failed(error: unknown): void {
    this.end(this.#failure(error));
  }

  async #failLater(error: unknown): Promise<void> {
    await undefined;
    this.failed(error);
  }

  #failure(error: unknown): Attempt {
    const { at, request } = this;
    return { at, request: detached(request), ...explainTransport(error), durationMs: this.#elapsed() };
  }

  async #loseRequest(): Promise<void> {
    await this.#tools.pause();
    this.end(lostOnTheWay(this, 'request', { durationMs: this.#elapsed() }));
  }

  #elapsed(): number {
    return this.#tools.stopwatch() - this.startedAt;
  }
}

/** Lost requests look to LINE like a receiver that is away, lost answers like one that is slow. */
function lostOnTheWay(
  { at, request }: Pick<Attempt, 'at' | 'request'>,
  lost: NonNullable<Attempt['lost']>,
  ended: Pick<Attempt, 'response' | 'durationMs'>,
): Attempt {
  const reason = lost === 'request' ? 'could_not_connect' : 'request_timeout';
  return { at, request: detached(request), reason, detail: `a fault lost the ${lost}`, lost, ...ended };
}

/** What failed is kept for long, so it must not keep what its bytes were encoded beside. */
function detached({ headers, body }: Attempt['request']): Attempt['request'] {
  return { headers, body: body.byteLength === body.buffer.byteLength ? body : body.slice() };
}

/**
 * A request that a fault loses waits for nothing outside the program, so thousands of them, as a move of the clock sets
 * off, would let nobody else in. All that ask while a pause is on wait for the same one, so they keep their order.
 */
export function createPause(stopwatch: () => number): Pause {
  let lastPause = stopwatch();
  let sincePause = 0;
  let pausing: Promise<void> | undefined;
  return () => {
    sincePause += 1;
    if (pausing !== undefined || sincePause < longestRow || stopwatch() - lastPause < longestRush) return pausing;
    const { promise, resolve } = Promise.withResolvers<void>();
    pausing = promise;
    setRealTimer(0, () => {
      lastPause = stopwatch();
      sincePause = 0;
      pausing = undefined;
      resolve();
    });
    return promise;
  };
}
