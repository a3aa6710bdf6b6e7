import type { Dispatcher, Pool } from 'undici';
import { setRealTimer, type SetTimer } from '../../common/deadline.ts';
import { createTransportFailure, timeoutFailure } from '../webhooks/sending/failure-reason.ts';
import {
  createBodyCollector,
  noBytes,
  type BodyCollector,
  type Connections,
  type Transport,
  type TransportRequest,
  type TransportResponse,
} from '../webhooks/sending/transport.ts';

/** A transport that keeps connections. */
export interface NodeTransport extends Transport {
  /** Ends its connections; what is under way fails. */
  close(): Promise<void>;
}

export interface NodeTransportOptions {
  /** Timer of the acknowledgement time. Default: real time. */
  readonly setTimer?: SetTimer | undefined;
}

interface Target {
  readonly origin: string;
  readonly path: string;
}

/** Requests that one signal aborts. */
type Abortable = Set<{ abort(reason: unknown): void }>;

type Undici = typeof import('undici');

/** Of requests that do not say whose connections they use. */
const shared: Connections = { limit: 128 };

/** How many interim answers (1xx) a receiver may give: a flood of them would keep everything else waiting. */
const mostInterim = 20;

/** How many URLs are remembered parsed. */
const targetsKept = 1000;

/**
 * Makes a transport of undici: connections are kept alive, carry one request at a time, and never follow a redirect.
 * undici is loaded with the first request.
 */
export function createNodeTransport({ setTimer = setRealTimer }: NodeTransportOptions = {}): NodeTransport {
  const pools = new WeakMap<Connections, Map<string, Pool>>();
  const openPools = new Set<WeakRef<Pool>>();
  const targets = new Map<string, Target>();
  const abortables = new WeakMap<AbortSignal, Abortable>();
  let undici: Undici | undefined;

  function targetOf(url: string): Target {
    let target = targets.get(url);
    if (target === undefined) {
      const { origin, pathname, search } = new URL(url);
      if (targets.size >= targetsKept) targets.clear();
      targets.set(url, (target = { origin, path: pathname + search }));
    }
    return target;
  }

  function poolOf(origin: string, { timeout, connections = shared }: TransportRequest, library: Undici): Pool {
    let ofSender = pools.get(connections);
    if (ofSender === undefined) pools.set(connections, (ofSender = new Map()));
    let pool = ofSender.get(origin);
    if (pool === undefined) ofSender.set(origin, (pool = openPool(origin, timeout, connections.limit, library)));
    return pool;
  }

  function openPool(origin: string, timeout: number, connections: number, { Pool: PoolOfUndici }: Undici): Pool {
    const pool = new PoolOfUndici(origin, {
      connections,
      pipelining: 1,
      connect: { timeout },
      // The acknowledgement time covers the whole attempt, and undici's own timers are coarse.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    for (const open of openPools) if (open.deref() === undefined) openPools.delete(open);
    openPools.add(new WeakRef(pool));
    return pool;
  }

  /** One observer per signal, however many requests it may abort. */
  function abortableBy(signal: AbortSignal): Abortable {
    const known = abortables.get(signal);
    if (known !== undefined) return known;
    const abortable: Abortable = new Set();
    abortables.set(signal, abortable);
    signal.addEventListener('abort', () => abortable.forEach((exchange) => exchange.abort(signal.reason)), {
      once: true,
    });
    return abortable;
  }

  async function loadAndSend(request: TransportRequest): Promise<TransportResponse> {
    undici = await import('undici');
    return send(request);
  }

  function send(request: TransportRequest): Promise<TransportResponse> {
    if (undici === undefined) return loadAndSend(request);
    const { url, signal } = request;
    if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
    const { origin, path } = targetOf(url);
    const pool = poolOf(origin, request, undici);
    const abortable = signal && abortableBy(signal);
    return new Promise((resolve, reject) => {
      const { headers, body } = request;
      pool.dispatch(
        { path, method: 'POST', headers, body },
        new Exchange(request, { setTimer, abortable }, resolve, reject),
      );
    });
  }

  return Object.assign(send, {
    async close() {
      const open = [...openPools].flatMap((pool) => pool.deref() ?? []);
      await Promise.all(open.map((pool) => pool.destroy()));
    },
  });
}

/**
 * One request on its way. A class, because one is made for every request: half a dozen closures each would cost more
 * than the bookkeeping they do.
 */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #request: TransportRequest;
  readonly #resolve: (response: TransportResponse) => void;
  readonly #reject: (reason: unknown) => void;
  readonly #abortable: Abortable | undefined;
  readonly #cancelTimer: () => void;
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #interim = 0;
  #headers: Readonly<Record<string, string>> = {};
  #body: BodyCollector | undefined;
  #ended = false;

  constructor(
    request: TransportRequest,
    { setTimer, abortable }: { readonly setTimer: SetTimer; readonly abortable: Abortable | undefined },
    resolve: (response: TransportResponse) => void,
    reject: (reason: unknown) => void,
  ) {
    this.#request = request;
    this.#resolve = resolve;
    this.#reject = reject;
    this.#abortable = abortable;
    this.#cancelTimer = setTimer(request.timeout, () => this.#runOutOfTime());
    abortable?.add(this);
  }

  abort(reason: unknown): void {
    if (!this.#end()) return;
    this.#reject(reason);
    this.#controller?.abort(reason as Error);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#ended) controller.abort(timeoutFailure(this.#request.timeout));
  }

  onRequestUpgrade(): void {
    throw createTransportFailure('unclassified', 'the receiver switched protocols');
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: ReceivedHeaders): void {
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
    if (!this.#end()) return;
    this.#resolve({ status: this.#status, headers: this.#headers, body: this.#body?.bytes() ?? noBytes });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    if (this.#end()) this.#reject(explain(error, this.#controller !== undefined));
  }

  #runOutOfTime(): void {
    const { timeout } = this.#request;
    const isConnected = this.#controller !== undefined;
    this.abort(
      isConnected
        ? timeoutFailure(timeout)
        : createTransportFailure('could_not_connect', `no connection within ${timeout} ms`),
    );
  }

  /** Whether it had not ended before. */
  #end(): boolean {
    if (this.#ended) return false;
    this.#ended = true;
    this.#cancelTimer();
    this.#abortable?.delete(this);
    return true;
  }
}

function explain(error: Error & { readonly code?: string }, connected: boolean): Error {
  const isConnect = !connected && error.code !== 'UND_ERR_INVALID_ARG';
  return createTransportFailure(isConnect ? 'could_not_connect' : 'unclassified', messageOf(error), error);
}

/** Node gives an empty message to an error that stands for one per address. */
function messageOf({ message, code = 'unknown error' }: Error & { readonly code?: string }): string {
  return message === '' ? code : message;
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
