import type { EmulatorCore } from '../../core/emulator-options.ts';
import {
  bodyLimit as defaultBodyLimit,
  type PlainRequest,
  type PlainResponse,
} from '../../core/pipeline/plain-http.ts';
import { setRealTimer, type SetTimer } from '../../webhooks/sending/deadline.ts';
import { routes } from '../routes/index.ts';
import { readQuery } from './fields.ts';
import { createGuard, type GuardOptions } from './guard.ts';
import { readJson } from './json-body.ts';
import { matchRoute, takesTokenInQuery, type Match } from './match.ts';
import { isOnAProxy, notOnAProxy } from './on-a-proxy.ts';
import { badRequest, internalProblem, problemOf, problemResponse } from './problem.ts';
import type { ProxyFacts } from './proxy-facts.ts';
import type { ControlAnswer, ControlContext, ControlStream } from './route.ts';
import { createStreams } from './streams.ts';

export interface ControlOptions extends GuardOptions {
  readonly emulator: EmulatorCore;
  /** Whether requests are taken: `GET ready` says so. Default: always. */
  readonly isReady?: (() => boolean) | undefined;
  /** Aborted when the server closes: streams end, for they would keep it open. */
  readonly closing?: AbortSignal | undefined;
  /** The webhooks of a tenant. Default: none has any, and their routes say so. */
  readonly webhooksOf?: ControlContext<unknown, unknown>['webhooksOf'] | undefined;
  /** In front of what target it is a proxy. Default: it is none. */
  readonly proxy?: ProxyFacts | undefined;
  /** Real time, for streams. Default: `setTimeout`. */
  readonly setTimer?: SetTimer | undefined;
  /** Called with a fault of the mock server, which is answered with a 500. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

export interface ControlRequest {
  readonly method: string;
  /** Path and query below the base: `/tenants/1/journal?limit=10`. */
  readonly url: string;
  /** Where the control routes are: `/_mock`, with the mount path before it. */
  readonly base: string;
  /** Where the server is reached, for the addresses it hands out. Default: made from `host`. */
  readonly origin?: string | undefined;
  readonly headers: PlainRequest['headers'];
  /** Address of the peer. */
  readonly remoteAddress?: string | undefined;
}

/** A request that may go on: its body can be read now. */
export interface AcceptedRequest {
  /** In bytes; a reader may stop one byte past it. */
  readonly bodyLimit: number;
  /** Never rejects. */
  readonly answer: (body: string | Uint8Array | undefined) => Promise<PlainResponse | ControlStream>;
}

export interface Control {
  /** Refuses a request by its head alone, or says how much of its body to read. */
  accept(request: ControlRequest): PlainResponse | AcceptedRequest;
}

const openPaths = new Set(routes.filter(({ open }) => open).map(({ path }) => path));

/** Makes the control routes of an emulator: plain requests in, plain responses out. */
export function createControl({
  emulator,
  isReady = () => true,
  closing,
  webhooksOf = () => undefined,
  proxy,
  setTimer = setRealTimer,
  onError,
  ...guardOptions
}: ControlOptions): Control {
  const guard = createGuard(guardOptions);
  const streams = createStreams(closing);

  function refusal(error: unknown): PlainResponse {
    const problem = problemOf(error);
    if (problem === undefined) onError?.(error);
    return problemResponse(problem ?? internalProblem);
  }

  async function answer(
    request: ControlRequest,
    match: Match,
    body: string | Uint8Array | undefined,
  ): Promise<PlainResponse | ControlStream> {
    const { route, params } = match;
    try {
      const value = readJson(body, { contentType: request.headers['content-type'], limit: limitOf(match) });
      const context = {
        emulator,
        isReady,
        webhooksOf,
        proxy,
        setTimer,
        base: request.base,
        origin: request.origin ?? `http://${request.headers['host'] ?? 'localhost'}`,
        headers: request.headers,
        params,
        query: readQuery(route.query ?? {}, split(request.url).query),
        body: route.body === undefined ? refuseBody(value) : route.body.read(value),
      };
      const answered = await route.handle(context);
      if (!('open' in answered)) return toResponse(answered);
      if (request.method !== 'HEAD') return streams.watch(answered);
      return { status: answered.status, headers: answered.headers, body: '' };
    } catch (error) {
      return refusal(error);
    }
  }

  return {
    accept(request) {
      try {
        const { method, base } = request;
        const { path } = split(request.url);
        if (!openPaths.has(path)) guard({ ...request, queryToken: queryTokenOf(request) });
        const match = matchRoute(routes, { method, path, base });
        if (proxy !== undefined && !isOnAProxy(match.route)) throw notOnAProxy(match.route, proxy);
        return { bodyLimit: limitOf(match), answer: (body) => answer(request, match, body) };
      } catch (error) {
        return refusal(error);
      }
    },
  };
}

/** A token in the query of a route that takes it there. */
function queryTokenOf({ url }: ControlRequest): string | undefined {
  const { path, query } = split(url);
  return takesTokenInQuery(routes, path) ? (new URLSearchParams(query).get('token') ?? undefined) : undefined;
}

function limitOf({ route }: Match): number {
  return route.body?.limit ?? defaultBodyLimit;
}

function split(url: string): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  return mark === -1 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

function refuseBody(value: unknown): undefined {
  if (value === undefined || JSON.stringify(value) === '{}') return undefined;
  throw badRequest('BODY_UNEXPECTED', 'Failed to read the request: this route takes no body.', 'Leave the body out.');
}

function toResponse({ status, body, text, headers }: ControlAnswer): PlainResponse {
  const common = { ...headers, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (text !== undefined) return { status, headers: common, body: text };
  if (body === undefined) return { status, headers: common, body: '' };
  return {
    status,
    headers: { ...common, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}
