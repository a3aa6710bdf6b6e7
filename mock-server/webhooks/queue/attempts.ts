import { setRealTimer } from '../../../common/deadline.ts';
import { createFailure } from '../../../common/failure.ts';
import type { Sign } from '../../../common/line-signature.ts';
import type { DeliveryEffect } from '../../../generators/generated/types.ts';
import type { Attempt } from '../delivery/delivery.ts';
import type { DeliveryKeeper } from '../delivery/keeper.ts';
import { explainTransport } from '../sending/failure-reason.ts';
import {
  createEncode,
  escapeNonAscii,
  exactRequest,
  signedRequest,
  type Encode,
  type ExactBody,
  type OutgoingRequest,
  type Spelling,
} from '../sending/outgoing-request.ts';
import type { TransportResponse } from '../sending/transport.ts';
import type { Conditions } from './conditions.ts';
import type { Endpoint } from './endpoint.ts';
import type { AttemptOwner, QueueContext, QueuedDelivery } from './queued-delivery.ts';

/** The attempts under way. */
export interface Attempts {
  readonly start: QueueContext['startAttempt'];
  /** Sends a body that is no delivery. */
  probe(endpoint: Endpoint, body: string | ExactBody): Promise<Attempt>;
  /** How many of this process are under way, probes included. */
  readonly running: number;
  /** Aborts all of them: their deliveries are unfinished. */
  abort(): void;
}

/** A request to be made. */
interface Try {
  readonly endpoint: Endpoint;
  readonly body: () => Uint8Array;
  /** In the place of the body: nothing reads or changes it. */
  readonly exact?: ExactBody | undefined;
  readonly effect: DeliveryEffect;
  /** On the tenant's clock, in ms. */
  readonly at: number;
  /** On the stopwatch, in ms. */
  startedAt: number;
  /** What was sent, once it is known. */
  request: Attempt['request'];
}

/** The attempt of a delivery. */
interface Run extends Try {
  readonly queue: AttemptOwner;
  readonly entry: QueuedDelivery;
  readonly released: readonly QueuedDelivery[];
}

export interface AttemptsSetup extends Pick<QueueContext, 'clock'> {
  readonly conditions: Conditions;
  readonly sign: Sign;
  /** Real time in ms, for how long an attempt took. */
  readonly stopwatch: () => number;
  /** Asked for each body. */
  readonly spelling: () => Spelling;
  readonly keeper?: DeliveryKeeper | undefined;
}

/** How many requests may be lost in a row without a pause, and how long that may take, in ms. */
const longestRow = 100;
const longestRush = 50;

const noRequest: Attempt['request'] = { headers: {}, body: new Uint8Array() };

export function createAttempts({ clock, conditions, sign, stopwatch, spelling, keeper }: AttemptsSetup): Attempts {
  const runs = new Set<Run>();
  const encodeRaw = createEncode();
  const encode: Encode = (text) => encodeRaw(spelling() === 'raw' ? text : escapeNonAscii(text));
  const abortController = new AbortController();
  const tools: Tools = { sign, stopwatch, signal: abortController.signal, pause: createPause(stopwatch) };
  let probes = 0;

  function conclude(run: Run, attempt: Attempt): void {
    // What still comes of an attempt that was aborted does not count.
    if (runs.delete(run)) run.queue.conclude(run.entry, attempt, run.released);
  }

  return {
    start(queue, entry, { effect, released }) {
      const run: Run = {
        queue,
        entry,
        released,
        endpoint: queue.endpoint,
        body: () => entry.delivery.nextBody(encode),
        effect,
        at: clock.now(),
        startedAt: stopwatch(),
        request: noRequest,
      };
      runs.add(run);
      if (keeper?.attempt === undefined) return void attempt(run, tools).then((ended) => conclude(run, ended));
      keeper.attempt(entry.delivery, {
        make() {
          run.startedAt = stopwatch();
          return attempt(run, tools);
        },
        conclude(ended) {
          if (runs.has(run)) queue.conclude(entry, ended, released);
        },
        end() {
          runs.delete(run);
          conditions.check();
        },
      });
    },
    async probe(endpoint, content) {
      probes += 1;
      const exact = typeof content === 'string' ? undefined : content;
      const body = (): Uint8Array => (typeof content === 'string' ? encode(content) : content.body);
      const at = clock.now();
      const ended = await attempt(
        { endpoint, body, exact, effect: {}, at, startedAt: stopwatch(), request: noRequest },
        tools,
      );
      probes -= 1;
      conditions.check();
      return ended;
    },
    get running() {
      return runs.size + probes;
    },
    abort() {
      for (const run of runs) {
        const { queue, entry, at, request, startedAt } = run;
        runs.delete(run);
        queue.interrupt(entry, { at, request, interrupted: true, durationMs: stopwatch() - startedAt });
      }
      abortController.abort(createFailure('EMITTER_CLOSED', 'The emitter was closed while the request was under way.'));
      conditions.check();
    },
  };
}

interface Tools {
  readonly sign: Sign;
  readonly stopwatch: () => number;
  readonly signal: AbortSignal;
  readonly pause: Pause;
}

/** Something to wait for, when it is time to let others have their turn. */
type Pause = () => Promise<void> | undefined;

/**
 * A request that a fault loses waits for nothing outside the program, so thousands of them, as a move of the clock sets
 * off, would let nobody else in. All that ask while a pause is on wait for the same one, so they keep their order.
 */
function createPause(stopwatch: () => number): Pause {
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

/**
 * Sends one request, and tells what comes of it. Never rejects. What is there already is not awaited, and no async
 * function waits for the answer: this runs for every request, and promises are what costs the most of it.
 */
function attempt(one: Try, tools: Tools): Promise<Attempt> {
  try {
    const { endpoint, effect, exact } = one;
    const signing = { secret: endpoint.receiver.secret, sign: tools.sign, effect };
    const request = exact === undefined ? signedRequest(one.body(), signing) : exactRequest(exact, signing);
    if (!(request instanceof Promise)) return send(one, request, tools);
    return request.then((signed) => send(one, signed, tools)).catch((error: unknown) => failed(one, error, tools));
  } catch (error) {
    return Promise.resolve(failed(one, error, tools));
  }
}

function send(one: Try, request: OutgoingRequest, tools: Tools): Promise<Attempt> {
  one.request = request;
  const { endpoint, effect } = one;
  if (effect.lose === 'request') return loseRequest(one, tools);
  const { url, acknowledgementTimeout: timeout } = endpoint.receiver;
  const { headers, body } = request;
  const { connections } = endpoint;
  // A transport that is no async function may answer at once.
  const answer = Promise.resolve(
    endpoint.transport({ url, headers, body, timeout, signal: tools.signal, connections }),
  );
  return answer.then(
    (response) => answered(one, response, tools),
    (error: unknown) => failed(one, error, tools),
  );
}

function answered(one: Try, answer: TransportResponse, tools: Tools): Attempt {
  const { endpoint, effect, at, request } = one;
  const durationMs = tools.stopwatch() - one.startedAt;
  try {
    const response = endpoint.intern(answer);
    const { status } = response;
    if (effect.lose === 'answer') return lostOnTheWay(one, 'answer', { response, durationMs });
    if (status >= 200 && status < 300) return { at, request, response, durationMs };
    const detail = status === 0 ? 'a redirect whose status is hidden' : `status ${status}`;
    return { at, request: detached(request), response, reason: 'error_status_code', detail, durationMs };
  } catch (error) {
    return failed(one, error, tools);
  }
}

function failed({ at, request, startedAt }: Try, error: unknown, { stopwatch }: Tools): Attempt {
  return { at, request: detached(request), ...explainTransport(error), durationMs: stopwatch() - startedAt };
}

async function loseRequest(one: Try, { pause, stopwatch }: Tools): Promise<Attempt> {
  await pause();
  return lostOnTheWay(one, 'request', { durationMs: stopwatch() - one.startedAt });
}

/** Lost requests look to LINE like a receiver that is away, lost answers like one that is slow. */
function lostOnTheWay(
  { at, request }: Try,
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
