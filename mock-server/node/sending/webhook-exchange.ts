import type { Dispatcher } from 'undici';
import type { Linked } from '../../../common/linked-list.ts';
import { tlsTroubleOf } from '../../../common/tls-trouble.ts';
import { createTransportFailure, timeoutFailure } from '../../webhooks/sending/failure-reason.ts';
import {
  createBodyCollector,
  noBytes,
  type BodyCollector,
  type TransportEnds,
  type TransportRequest,
  type TransportResponse,
} from '../../webhooks/sending/transport.ts';
import { hasEndedWithHead } from '../bodiless-answer.ts';
import type { PlainHead } from './plain-head.ts';
import type { Target } from './webhook-target.ts';

/** How many interim answers (1xx) a receiver may give: a flood of them would keep everything else waiting. */
const mostInterim = 20;

const noHead: PlainHead = { opening: '', rest: '' };

/** Nothing has been answered. */
const noHeaders: TransportResponse['headers'] = {};

/** What carries an exchange, and can be cut off. */
export interface Carrier {
  abort(reason: Error): void;
}

/** Knows the exchanges under way: what is late, or is aborted, ends by it. */
export interface Watch {
  add(exchange: Exchange): void;
  delete(exchange: Exchange): void;
}

/**
 * One request on its way, as undici hands on what becomes of it. A class, because one is made for every request: half a
 * dozen closures each would cost more than the bookkeeping they do.
 */
export class Exchange implements Dispatcher.DispatchHandler, Linked<Exchange> {
  before: Exchange | undefined = undefined;
  after: Exchange | undefined = undefined;
  isListed = false;
  readonly target: Target;
  readonly request: TransportRequest;
  /** What goes out before its body, where it takes the fast path. */
  head = noHead;
  /** On the machine's stopwatch, in ms: no complete answer is taken after it. */
  readonly deadline: number;
  /** Called once it has ended. */
  onEnd: (() => void) | undefined = undefined;
  readonly #watch: Watch;
  readonly #ends: TransportEnds;
  #carrier: Carrier | undefined = undefined;
  #status = 0;
  #interim = 0;
  #headers = noHeaders;
  #body: BodyCollector | undefined = undefined;
  #ended = false;

  constructor(target: Target, request: TransportRequest, watch: Watch, ends: TransportEnds) {
    this.target = target;
    this.request = request;
    this.deadline = performance.now() + request.timeout;
    this.#watch = watch;
    this.#ends = ends;
    watch.add(this);
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** It has a connection, which carries it from now on. */
  begin(carrier: Carrier): void {
    this.#carrier = carrier;
  }

  /** Its answer is there, whole. */
  answer(response: TransportResponse): void {
    if (this.#end()) this.#ends.answered(response);
  }

  fail(error: Error): void {
    if (this.#end()) failLater(this.#ends, explain(error, this.#carrier !== undefined));
  }

  abort(reason: unknown): void {
    if (!this.#end()) return;
    failLater(this.#ends, reason);
    this.#carrier?.abort(reason as Error);
  }

  runOutOfTime(): void {
    const { timeout } = this.request;
    const isConnected = this.#carrier !== undefined;
    this.abort(
      isConnected
        ? timeoutFailure(timeout)
        : createTransportFailure('could_not_connect', `no connection within ${timeout} ms`),
    );
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.begin(controller);
    if (this.#ended) controller.abort(timeoutFailure(this.request.timeout));
  }

  onRequestUpgrade(): void {
    throw createTransportFailure('unclassified', 'the receiver switched protocols');
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: ReceivedHeaders): void {
    if (status < 100) {
      const told = String(status).padStart(3, '0');
      this.abort(createTransportFailure('unclassified', `the answer is no HTTP: it has the status ${told}`));
      return;
    }
    if (status < 200) {
      this.#interim += 1;
      if (this.#interim > mostInterim) {
        this.abort(createTransportFailure('unclassified', `more than ${mostInterim} interim answers (1xx)`));
      }
      return;
    }
    this.#status = status;
    this.#headers = joinValues(headers);
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#body ??= createBodyCollector();
    this.#body.add(chunk);
  }

  onResponseEnd(): void {
    this.answer({ status: this.#status, headers: this.#headers, body: this.#body?.bytes() ?? noBytes });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (hasEndedWithHead(this.#status, error)) this.onResponseEnd();
    else this.fail(error);
  }

  /** Whether it had not ended before. */
  #end(): boolean {
    if (this.#ended) return false;
    this.#ended = true;
    this.#watch.delete(this);
    this.onEnd?.();
    return true;
  }
}

/** Whoever is told may begin the next request, and what fails may fail before whoever began it has returned. */
export function failLater(ends: TransportEnds, reason: unknown): void {
  queueMicrotask(() => ends.failed(reason));
}

function explain(error: Error & { readonly code?: string }, connected: boolean): Error {
  const isConnect = !connected && error.code !== 'UND_ERR_INVALID_ARG';
  return createTransportFailure(isConnect ? 'could_not_connect' : 'unclassified', messageOf(error), error);
}

/** Node gives an empty message to an error that stands for one per address. */
function messageOf({ message, code = 'unknown error' }: Error & { readonly code?: string }): string {
  return tlsTroubleOf(code)?.en ?? (message === '' ? code : message);
}

type ReceivedHeaders = Readonly<Record<string, string | string[] | undefined>>;

function joinValues(headers: ReceivedHeaders): Readonly<Record<string, string>> {
  return hasOneEach(headers) ? headers : joinedValues(headers);
}

function hasOneEach(headers: ReceivedHeaders): headers is Readonly<Record<string, string>> {
  for (const name in headers) if (typeof headers[name] !== 'string') return false;
  return true;
}

function joinedValues(headers: ReceivedHeaders): Readonly<Record<string, string>> {
  const joined: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined) joined[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return joined;
}
