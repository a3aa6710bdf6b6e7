import { createFailure } from '../../../common/failure.ts';
import type { Sign } from '../../../common/line-signature.ts';
import { createLinkedList, type Linked } from '../../../common/linked-list.ts';
import type { Awaitable } from '../../core/platform.ts';
import type { Attempt } from '../delivery/delivery.ts';
import type { DeliveryKeeper } from '../delivery/keeper.ts';
import type { Encode } from '../sending/encode.ts';
import { exactRequest, type ExactBody, type OutgoingRequest, type Signing } from '../sending/outgoing-request.ts';
import { AttemptUnderWay, createPause, type AttemptTools } from './attempt-under-way.ts';
import type { Conditions } from './conditions.ts';
import type { Endpoint } from './endpoint.ts';
import type { AttemptOwner, BegunAttempt, QueueContext, QueuedDelivery } from './queued-delivery.ts';

/** The attempts under way. */
export interface Attempts {
  readonly start: QueueContext['startAttempt'];
  /** Sends a body that is no delivery. */
  probe(endpoint: Endpoint, content: ProbeBody): Promise<Attempt>;
  /** How many of this process are under way, probes included. */
  readonly running: number;
  /** Aborts all of them: their deliveries are unfinished. */
  abort(): void;
}

/** The body of what is no delivery: an envelope without events in the name of a destination, or bytes as they are. */
export type ProbeBody = { readonly destination: string } | ExactBody;

export interface AttemptsSetup extends Pick<QueueContext, 'clock'> {
  readonly conditions: Conditions;
  readonly sign: Sign;
  /** Real time in ms, for how long an attempt took. */
  readonly stopwatch: () => number;
  readonly encode: Encode;
  readonly keeper?: DeliveryKeeper | undefined;
}

/** The attempt of a delivery. */
class Run extends AttemptUnderWay implements Linked<Run> {
  before: Run | undefined = undefined;
  after: Run | undefined = undefined;
  isListed = false;
  readonly queue: AttemptOwner;
  readonly entry: QueuedDelivery;
  readonly released: BegunAttempt['released'];
  readonly #encode: Encode;
  readonly #onEnd: (run: Run, attempt: Attempt) => void;

  constructor(
    { queue, entry, begun }: { queue: AttemptOwner; entry: QueuedDelivery; begun: BegunAttempt },
    at: number,
    tools: AttemptTools,
    encode: Encode,
    onEnd: (run: Run, attempt: Attempt) => void,
  ) {
    super(queue.endpoint, begun.effect, at, tools);
    this.queue = queue;
    this.entry = entry;
    this.released = begun.released;
    this.#encode = encode;
    this.#onEnd = onEnd;
  }

  protected override body(): Uint8Array {
    return this.entry.delivery.nextBody(this.#encode);
  }

  protected override end(attempt: Attempt): void {
    this.#onEnd(this, attempt);
  }
}

/** The one attempt of what is no delivery. */
class Probe extends AttemptUnderWay {
  readonly #content: ProbeBody;
  readonly #encode: Encode;
  readonly #onEnd: (attempt: Attempt) => void;

  constructor(
    { endpoint, content, at }: { endpoint: Endpoint; content: ProbeBody; at: number },
    tools: AttemptTools,
    encode: Encode,
    onEnd: (attempt: Attempt) => void,
  ) {
    super(endpoint, {}, at, tools);
    this.#content = content;
    this.#encode = encode;
    this.#onEnd = onEnd;
  }

  protected override body(): Uint8Array {
    return 'body' in this.#content ? this.#content.body : this.#encode(this.#content.destination, []);
  }

  protected override prepare(signing: Signing): Awaitable<OutgoingRequest> {
    return 'body' in this.#content ? exactRequest(this.#content, signing) : super.prepare(signing);
  }

  protected override end(attempt: Attempt): void {
    this.#onEnd(attempt);
  }
}

export function createAttempts({ clock, conditions, sign, stopwatch, encode, keeper }: AttemptsSetup): Attempts {
  const runs = createLinkedList<Run>();
  const abortController = new AbortController();
  const tools: AttemptTools = { sign, stopwatch, signal: abortController.signal, pause: createPause(stopwatch) };
  let probes = 0;

  function conclude(run: Run, attempt: Attempt): void {
    // What still comes of an attempt that was aborted does not count.
    if (runs.remove(run)) run.queue.conclude(run.entry, attempt, run.released);
  }

  /** Has the keeper say when. */
  function startKept(run: Run, outcome: { end: (attempt: Attempt) => void }): void {
    const { queue, entry, released } = run;
    keeper?.attempt?.(entry.delivery, {
      make() {
        run.startedAt = stopwatch();
        return new Promise((resolve) => {
          outcome.end = resolve;
          run.make();
        });
      },
      conclude(ended) {
        if (run.isListed) queue.conclude(entry, ended, released);
      },
      end() {
        runs.remove(run);
        conditions.check();
      },
    });
  }

  return {
    start(queue, entry, begun) {
      if (keeper?.attempt === undefined) {
        const run = new Run({ queue, entry, begun }, clock.now(), tools, encode, conclude);
        runs.add(run);
        run.make();
        return;
      }
      const outcome = { end: (_: Attempt): void => undefined };
      const run = new Run({ queue, entry, begun }, clock.now(), tools, encode, (_, ended) => outcome.end(ended));
      runs.add(run);
      startKept(run, outcome);
    },
    async probe(endpoint, content) {
      probes += 1;
      const ended = await new Promise<Attempt>((resolve) => {
        new Probe({ endpoint, content, at: clock.now() }, tools, encode, resolve).make();
      });
      probes -= 1;
      conditions.check();
      return ended;
    },
    get running() {
      return runs.size + probes;
    },
    abort() {
      for (let run = runs.first; run !== undefined; run = runs.first) {
        const { queue, entry, at, request, startedAt } = run;
        runs.remove(run);
        queue.interrupt(entry, { at, request, interrupted: true, durationMs: stopwatch() - startedAt });
      }
      abortController.abort(createFailure('EMITTER_CLOSED', 'The emitter was closed while the request was under way.'));
      conditions.check();
    },
  };
}
