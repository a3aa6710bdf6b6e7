import { setRealTimer } from '../../common/deadline.ts';
import { bodyLimit as defaultBodyLimit, type PlainRequest, type PlainResponse } from '../core/plain-http.ts';
import type { Awaitable } from '../core/platform.ts';
import { createCallRecord } from '../team/call-record.ts';
import { createControlTokens, type ControlTokens } from '../team/control-tokens.ts';
import { createMemoryKeeper } from '../team/keeper.ts';
import { callsInMemory } from '../team/noted-calls.ts';
import { createQuotas } from '../team/quotas.ts';
import { createTenantCards } from '../team/tenant-cards.ts';
import { countsInMemory } from '../team/tenant-counts.ts';
import { assertOnRelay } from './http/assert-on-relay.ts';
import { authorize } from './http/authorize.ts';
import { readJson } from './http/body.ts';
import { createCallRoute } from './http/call-route.ts';
import type { Caller } from './http/caller.ts';
import { inChinese } from './http/chinese/problem-in-chinese.ts';
import { preferredLanguage } from './http/console-page.ts';
import { readQuery } from './http/field-schema.ts';
import { createGuard } from './http/guard.ts';
import { noteCall } from './http/note-call.ts';
import { badRequest, internalProblem, problemOf, problemResponse, unavailable } from './http/problem.ts';
import { createQuotaChecks } from './http/quota-checks.ts';
import { mayChange, type ControlContext, type ControlRoute, type RelayInfo } from './http/route.ts';
import { createRouter, type FoundRoute } from './http/router.ts';
import { keepSteps } from './http/steps.ts';
import { createOpenStreams, type ControlStream, type OpenStreams } from './http/streams.ts';
import { toResponse } from './http/to-response.ts';
import type { ControlOptions } from './options.ts';
import { routes } from './routes/index.ts';

export type { ControlOptions } from './options.ts';
export type { ControlStream } from './http/streams.ts';

interface ControlRequest {
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
interface AcceptedRequest {
  /** In bytes; a reader may stop one byte past it. */
  readonly bodyLimit: number;
  /** Never rejects. */
  readonly answer: (body: string | Uint8Array | undefined) => Promise<PlainResponse | ControlStream>;
}

export interface Control {
  /** Refuses a request by its head alone, or says how much of its body to read. */
  accept(request: ControlRequest): Awaitable<PlainResponse | AcceptedRequest>;
}

const router = createRouter(routes);
const openPaths = new Set(routes.filter(({ open }) => open).map(({ path }) => path));

/** Makes the control routes of an emulator: plain requests in, plain responses out. */
export function createControl(options: ControlOptions): Control {
  const { relay, keeper = createMemoryKeeper(), now = () => Date.now(), onError } = options;
  const { controlToken, allowedHosts } = options;
  const tokens = createControlTokens({ keeper, now });
  const { closing, setTimer = setRealTimer } = options;
  const streams = createOpenStreams({ closing, tokens, setTimer });
  const guard = createGuard({ controlToken, allowedHosts }, tokens.find);
  const { cards = createTenantCards({ keeper, tenants: options.emulator.tenants, now }) } = options;
  const { quotas = createQuotas() } = options;
  quotas.attach(cards);
  const refusal = createRefusal(onError);
  const whenWritten = createWhenWritten(options, refusal);
  const answer = createAnswer(options, {
    controlTokens:
      controlToken === undefined ? undefined : { ...tokens, revoke: (name) => revoke(name, tokens, streams) },
    streams,
    setTimer,
    calls: createCallRecord({ notedOf: options.notedCallsOf ?? callsInMemory(), now }),
    cards,
    quotas: createQuotaChecks({ quotas, countsOf: options.countsOf ?? countsInMemory(), now }),
    now,
    refusal,
    whenWritten,
  });

  function accepted(request: ControlRequest, caller: Caller): AcceptedRequest {
    const found = findFor(caller, request, relay);
    return {
      bodyLimit: limitOf(found.route),
      answer(body) {
        return whenWritten(() => answer(request, found, body, caller), request, found);
      },
    };
  }

  return {
    accept(request) {
      try {
        const { path } = split(request.url);
        if (openPaths.has(path)) return accepted(request, anybody);
        const isForPage = request.method === 'GET' && (path === '' || path === '/');
        const caller = guard({ ...request, isForPage, queryToken: queryTokenOf(request) });
        if (!(caller instanceof Promise)) return accepted(request, caller);
        return caller.then((known) => accepted(request, known)).catch((error: unknown) => refusal(error, request));
      } catch (error) {
        return refusal(error, request);
      }
    },
  };
}

/** Whoever reads with a token that is revoked is hung up on, too. */
async function revoke(name: string, tokens: ControlTokens, streams: OpenStreams): Promise<boolean> {
  const wasThere = await tokens.revoke(name);
  // It is revoked, whether or not anybody can be asked now who reads with it: that is looked at again later.
  await streams.endRevoked().catch(() => undefined);
  return wasThere;
}

type Refuse = (error: unknown, request: ControlRequest) => PlainResponse;

function createRefusal(onError: ControlOptions['onError']): Refuse {
  return (error, { headers }) => {
    const found = problemOf(error);
    if (found === undefined) onError?.(error);
    const problem = found ?? internalProblem;
    return problemResponse(preferredLanguage(headers['accept-language']) === 'zh' ? inChinese(problem) : problem);
  };
}

type Answer = (
  request: ControlRequest,
  found: FoundRoute,
  body: string | Uint8Array | undefined,
  caller: Caller,
) => Promise<PlainResponse | ControlStream>;

/** Lets the route of a request answer it. */
function createAnswer(
  {
    emulator,
    isReady = () => true,
    webhooksOf = () => undefined,
    examine,
    relay,
    metrics,
    notedStepsOf,
    inTurn = (_, answer) => answer(),
  }: ControlOptions,
  {
    refusal,
    whenWritten,
    streams,
    ...ofServer
  }: Pick<ControlContext, 'controlTokens' | 'calls' | 'cards' | 'quotas' | 'now' | 'setTimer'> & {
    readonly streams: OpenStreams;
    readonly refusal: Refuse;
    readonly whenWritten: WhenWritten;
  },
): Answer {
  const stepsOf = keepSteps(emulator, notedStepsOf);
  const routesHere = relay === undefined ? routes : routes.filter(({ onRelay }) => onRelay === 'answered');
  const shared = {
    emulator,
    isReady,
    webhooksOf,
    stepsOf,
    examine,
    examReports: new Map<string, string>(),
    relay,
    metrics,
    ...ofServer,
    routes: routesHere,
  };

  const answer: Answer = async (request, { route, params }, body, caller) => {
    try {
      const { 'content-type': contentType, 'content-encoding': encoding } = request.headers;
      const value = readJson(body, { contentType, encoding, limit: limitOf(route) });
      const context = {
        ...shared,
        caller,
        call: createCallRoute(
          request,
          (inner, text) => {
            const innerFound = findFor(caller, inner, relay);
            return whenWritten(() => answer(inner, innerFound, text, caller), inner, innerFound);
          },
          (error) => refusal(error, request),
        ),
        base: request.base,
        origin: request.origin ?? `http://${request.headers['host'] ?? 'localhost'}`,
        headers: request.headers,
        params,
        query: readQuery(route.query ?? {}, split(request.url).query),
        body: route.body === undefined ? refuseBody(value) : route.body.read(value),
      };
      const { path, waits = false } = route;
      const answered = await inTurn({ path, appid: params['appid'], waits, changes: mayChange(route) }, () =>
        noteCall(context, { route, url: request.url }, () => route.handle(context)),
      );
      if (!('open' in answered)) return toResponse(answered);
      if (request.method !== 'HEAD') return streams.endingInTime(answered, caller);
      return { status: answered.status, headers: answered.headers, body: '' };
    } catch (error) {
      return refusal(error, request);
    }
  };
  return answer;
}

type WhenWritten = <T>(
  answer: () => Promise<T>,
  request: ControlRequest,
  found: FoundRoute,
) => Promise<T | PlainResponse>;

/** Who asks for what is open to everybody. */
const anybody: Caller = { kind: 'local' };

/**
 * Lets an answer wait until what was changed is kept; nothing is changed where that could not be kept. Also what failed may have
 * changed something before it did.
 */
function createWhenWritten(
  { written, assertWritable }: Pick<ControlOptions, 'written' | 'assertWritable'>,
  refusal: Refuse,
): WhenWritten {
  return async (answered, request, { route }) => {
    // Whether it lives tells of nothing that is kept.
    if (route.open === true || route.onlyCalls === true) return answered();
    const changes = mayChange(route);
    try {
      if (changes) assertWritable?.();
      // An attempt that it waits for is made once all is kept, however long that takes: where it cannot be, it is refused.
      else if (route.waits === true) await written?.(true);
    } catch (error) {
      return refusal(error, request);
    }
    const answer = await answered();
    try {
      await written?.(changes);
      return answer;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      const remedy = 'What was changed holds, and is kept once it can be written.';
      return refusal(unavailable('NOT_KEPT', why, remedy), request);
    }
  };
}

/** The route of a request. Throws a problem where there is none, none on a relay, or none for the caller. */
function findFor(caller: Caller, { method, url, base }: ControlRequest, relay: RelayInfo | undefined): FoundRoute {
  const found = router.find({ method, path: split(url).path, base });
  if (relay !== undefined) assertOnRelay(found.route, relay);
  authorize(caller, found.route, found.params);
  return found;
}

/** A token in the query of a route that takes it there. */
function queryTokenOf({ url }: ControlRequest): string | undefined {
  const { path, query } = split(url);
  // Few have a query, and the route is looked for again once it is known who asks.
  return query !== '' && router.takesTokenInQuery(path)
    ? (new URLSearchParams(query).get('token') ?? undefined)
    : undefined;
}

function limitOf({ body }: ControlRoute): number {
  return body?.limit ?? defaultBodyLimit;
}

function split(url: string): { readonly path: string; readonly query: string } {
  const mark = url.indexOf('?');
  return mark === -1 ? { path: url, query: '' } : { path: url.slice(0, mark), query: url.slice(mark + 1) };
}

function refuseBody(value: unknown): undefined {
  if (value === undefined || JSON.stringify(value) === '{}') return undefined;
  throw badRequest('BODY_UNEXPECTED', 'Failed to read the request: this route takes no body.', 'Leave the body out.');
}
