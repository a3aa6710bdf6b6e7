import type { Dispatcher, Pool } from 'undici';
import { setRealTimer, timeoutFailure, type SetTimer } from '../webhooks/deadline.ts';
import { createTransportFailure } from '../webhooks/failure-reason.ts';
import { createBodyCollector } from '../webhooks/read-response.ts';
import type { Transport, TransportRequest, TransportResponse } from '../webhooks/transport.ts';

/** A transport that keeps connections. */
export interface NodeTransport extends Transport {
  /** Ends its connections; what is under way fails. */
  close(): Promise<void>;
}

export interface NodeTransportOptions {
  /** How many connections there may be to one origin. Default: as many as receivers have requests under way at a time. */
  readonly connections?: number | undefined;
  /** Timer of the acknowledgement time. Default: real time. */
  readonly setTimer?: SetTimer | undefined;
}

interface Target {
  readonly origin: string;
  readonly path: string;
}

/** How many URLs are remembered parsed. */
const targetsKept = 1000;

/**
 * Makes a transport of undici: connections are kept alive, carry one request at a time, and never follow a redirect.
 * undici is loaded with the first request.
 */
export function createNodeTransport({ connections, setTimer = setRealTimer }: NodeTransportOptions = {}): NodeTransport {
  const pools = new Map<string, Pool>();
  const targets = new Map<string, Target>();
  const cutters = new WeakMap<AbortSignal, Set<(reason: unknown) => void>>();
  let undici: typeof import('undici') | undefined;

  function targetOf(url: string): Target {
    let target = targets.get(url);
    if (target === undefined) {
      const { origin, pathname, search } = new URL(url);
      if (targets.size >= targetsKept) targets.clear();
      targets.set(url, (target = { origin, path: pathname + search }));
    }
    return target;
  }

  function poolOf(origin: string, timeout: number, { Pool: createPool }: typeof import('undici')): Pool {
    const key = `${timeout} ${origin}`;
    let pool = pools.get(key);
    if (pool === undefined) {
      pool = new createPool(origin, {
        connections: connections ?? null,
        pipelining: 1,
        connect: { timeout },
        // The acknowledgement time covers the whole attempt, and undici's own timers are coarse.
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      pools.set(key, pool);
    }
    return pool;
  }

  /** One observer per signal, however many requests it may cut off. */
  function cuttersOf(signal: AbortSignal): Set<(reason: unknown) => void> {
    let set = cutters.get(signal);
    if (set === undefined) {
      const cuts = (set = new Set());
      cutters.set(signal, set);
      signal.addEventListener('abort', () => cuts.forEach((cut) => cut(signal.reason)), { once: true });
    }
    return set;
  }

  const send = async (request: TransportRequest): Promise<TransportResponse> => {
    undici ??= await import('undici');
    request.signal?.throwIfAborted();
    const { origin, path } = targetOf(request.url);
    const cuts = request.signal && cuttersOf(request.signal);
    return post(poolOf(origin, request.timeout, undici), path, request, setTimer, cuts);
  };

  return Object.assign(send, {
    async close() {
      const open = [...pools.values()];
      pools.clear();
      await Promise.all(open.map((pool) => pool.destroy()));
    },
  });
}

function post(
  pool: Pool,
  path: string,
  { headers, body, timeout }: TransportRequest,
  setTimer: SetTimer,
  cuts: Set<(reason: unknown) => void> | undefined,
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const collected = createBodyCollector();
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let answered: Readonly<Record<string, string>> = {};
    let ended = false;

    function end(): boolean {
      if (ended) return false;
      ended = true;
      cancel();
      cuts?.delete(cut);
      return true;
    }

    function cut(reason: unknown): void {
      if (!end()) return;
      reject(reason);
      controller?.abort(reason as Error);
    }

    const cancel = setTimer(timeout, () => {
      const connected = controller !== undefined;
      cut(connected ? timeoutFailure(timeout) : createTransportFailure('could_not_connect', `no connection within ${timeout} ms`));
    });
    cuts?.add(cut);

    pool.dispatch(
      { path, method: 'POST', headers, body },
      {
        onRequestStart(started) {
          controller = started;
          if (ended) started.abort(timeoutFailure(timeout));
        },
        onRequestUpgrade() {
          throw createTransportFailure('unclassified', 'the receiver switched protocols');
        },
        onResponseStart(_, code, received) {
          status = code;
          answered = joinValues(received);
        },
        onResponseData(_, chunk) {
          collected.add(chunk);
        },
        onResponseEnd() {
          if (end()) resolve({ status, headers: answered, body: collected.bytes() });
        },
        onResponseError(_, error) {
          if (end()) reject(explain(error, controller !== undefined));
        },
      },
    );
  });
}

function explain(error: Error & { readonly code?: string }, connected: boolean): Error {
  const isConnect = !connected && error.code !== 'UND_ERR_INVALID_ARG';
  return createTransportFailure(isConnect ? 'could_not_connect' : 'unclassified', messageOf(error), error);
}

/** Node gives an empty message to an error that stands for one per address. */
function messageOf({ message, code = 'unknown error' }: Error & { readonly code?: string }): string {
  return message === '' ? code : message;
}

function joinValues(headers: Readonly<Record<string, string | string[] | undefined>>): Readonly<Record<string, string>> {
  const joined: Record<string, string> = {};
  for (const name of Object.keys(headers)) {
    const value = headers[name];
    if (value !== undefined) joined[name] = typeof value === 'string' ? value : value.join(', ');
  }
  return joined;
}
