import { defaultBehaviour } from '../../../generators/generated/behaviour.ts';
import type { OperationRow } from '../../../generators/generated/operation-table.ts';
import type { EmulatorCoreOptions, HandledResponse } from '../emulator-options.ts';
import { readMediaPath } from '../media/media-path.ts';
import type { Answer, Refusal } from '../operations/answer.ts';
import { createOperations } from '../operations/index.ts';
import type { Operation } from '../operations/operation.ts';
import { createViolation, refuse } from '../operations/violation.ts';
import type { PlainRequest } from '../plain-http.ts';
import type { TenantDirectory } from '../tenant/create-tenants.ts';
import { advanceClock } from './advance-clock.ts';
import { authenticate } from './authenticate.ts';
import { errorOrder } from './error-order.ts';
import type { Exchange, OperationExchange } from './exchange.ts';
import { identify, nearPath, originOf, type Route } from './identify.ts';
import { injectedRefusal, meetFaults } from './meet-faults.ts';
import { readInput } from './read.ts';
import { record } from './record.ts';
import { preflight, respond, withFaults } from './respond.ts';

const nothingRead = { values: {}, violations: [], warnings: [] } as const;
const none = [] as const;

/** Section of rules that the page does not state: they are this mock's. */
const ownSection = 'HTTP';

/** Makes the way of a request through the emulator: identify, then the steps below, each in a file of its name. */
export function createPipeline(
  { platform, validators }: EmulatorCoreOptions,
  tenants: TenantDirectory,
): (request: PlainRequest) => Promise<HandledResponse> {
  const operations = createOperations(platform);

  function handle(request: PlainRequest): Promise<HandledResponse> {
    const exchange = arrive(request, identify(request, tenants));
    if (exchange.operation === undefined) return answerElsewhere(exchange);
    if (request.method === exchange.operation.method) return answerOperation(exchange as OperationExchange);
    return Promise.resolve(
      request.method === 'OPTIONS'
        ? preflight(request, exchange.operation.method)
        : wrongMethod(exchange, exchange.operation),
    );
  }

  function arrive(request: PlainRequest, route: Route): Exchange {
    const owner = route.tenant ?? tenants.fallback;
    const behaviour = owner?.behaviour ?? defaultBehaviour;
    const now = owner?.clock.now() ?? platform.now();
    const { path, query, operation, isMedia, tenant } = route;
    return { request, path, query, operation, isMedia, tenant, owner, behaviour, now, input: nothingRead, hits: none };
  }

  /** The steps of a request to an operation, in order. */
  async function answerOperation(arrived: OperationExchange): Promise<HandledResponse> {
    const { request, query, operation } = arrived;
    let exchange = arrived;
    try {
      const now = await advanceClock(arrived, platform);
      // A state that was imported meanwhile brings its own switches.
      const behaviour = arrived.owner?.behaviour ?? arrived.behaviour;
      const rules = { operation, validator: validators[operation.id], behaviour };
      const input = readInput(request, query, rules, platform);
      const hits = meetFaults(arrived, input.values, () => isAuthenticated({ ...arrived, now }));
      const { path, isMedia, tenant, owner } = arrived;
      exchange = { request, path, query, operation, isMedia, tenant, owner, behaviour, now, input, hits };
      expireToken(exchange);
      const { answer, warnings } = await handleOperation(exchange);
      return record(exchange, respond(exchange, answer, platform), warnings);
    } catch (error) {
      return broken(exchange, error);
    }
  }

  /** Answers the first of the errors that is there, else lets the operation's handler answer. */
  async function handleOperation(
    exchange: OperationExchange,
  ): Promise<{ readonly answer: Answer; readonly warnings?: readonly never[] }> {
    const { tenant } = exchange;
    const operation = operations[exchange.operation.id];
    for (const kind of errorOrder) {
      const answer = refusals[kind](exchange, operation);
      // Nobody knows who sent it: what else is odd about it says nothing.
      if (answer !== undefined) return kind === 'token' ? { answer, warnings: none } : { answer };
    }
    if (tenant === undefined) return { answer: refuse('999999', none), warnings: none };
    const { now, behaviour, input } = exchange;
    const origin = originOf(exchange.request);
    const id = exchange.operation.id;
    return { answer: await operation.handle({ operation: id, tenant, now, behaviour, values: input.values, origin }) };
  }

  /** What no operation has the path of: media files, and 404. */
  async function answerElsewhere(exchange: Exchange): Promise<HandledResponse> {
    const { request, path, isMedia, tenant } = exchange;
    if (!isMedia) return notFound(exchange);
    const { method } = request;
    if (method === 'OPTIONS') return preflight(request, 'GET, HEAD');
    const key = readMediaPath(path);
    if (key === undefined || tenant === undefined) return notFound(exchange);
    if (method !== 'GET' && method !== 'HEAD') return wrongMethod(exchange);
    try {
      await tenant.ready();
      const { items } = await tenant.store.messages.query({ mediaKey: key.messageKey }, { offset: 0, limit: 1 });
      const message = items[0];
      if (message === undefined) return notFound(exchange);
      const met = { ...exchange, hits: meetFaults(exchange, { messageid: message.id }, () => false) };
      const refusal = injectedRefusal(met);
      if (refusal !== undefined) return record(met, respond(met, refusal, platform));
      // Media come with the bytes the mock makes them of: loaded when the first one is opened.
      const { mediaFile } = await import('../media/media-file.ts');
      return record(met, { response: withFaults(mediaFile(request, message), met), violations: [] });
    } catch (error) {
      return broken(exchange, error);
    }
  }

  /** A fault of the mock's own: the documented 999999, with the cause in the journal alone. */
  function broken(exchange: Exchange, error: unknown): HandledResponse {
    const value = error instanceof Error ? error.message : String(error);
    const violation = createViolation({ rule: 'internalFault', value, section: ownSection });
    return { ...record(exchange, respond(exchange, refuse('999999', [violation]), platform)), error };
  }

  function notFound(exchange: Exchange): HandledResponse {
    const limit = nearPath(exchange.path);
    const rule = limit === undefined ? 'unknownPath' : 'nearPath';
    const violation = createViolation({ rule, limit, value: exchange.path, section: ownSection });
    // Nothing tells that it is a media file.
    return refuseOutright({ ...exchange, isMedia: false }, { status: 404, retCode: '999994', violations: [violation] });
  }

  function wrongMethod(exchange: Exchange, operation?: OperationRow): HandledResponse {
    const limit = operation?.method ?? 'GET, HEAD';
    const section = operation?.section ?? ownSection;
    const violation = createViolation({ rule: 'wrongMethod', limit, value: exchange.request.method, section });
    const refusal = { status: 405, allow: `${limit}, OPTIONS`, retCode: '999994', violations: [violation] } as const;
    return refuseOutright({ ...exchange, isMedia: false }, refusal);
  }

  function refuseOutright(exchange: Exchange, refusal: Refusal): HandledResponse {
    return record(exchange, respond(exchange, refusal, platform));
  }

  return handle;
}

/** How each kind of error is found. */
const refusals: Readonly<
  Record<(typeof errorOrder)[number], (exchange: OperationExchange, operation: Operation) => Refusal | undefined>
> = {
  injectedFault: injectedRefusal,
  token: authenticate,
  parameters: ({ input: { violations } }) => (violations.length > 0 ? refuse('999994', violations) : undefined),
  rules({ operation: { id: operation }, tenant, now, behaviour, input: { values } }, { rules }) {
    for (const rule of rules) {
      const refusal = rule({ operation, tenant, now, behaviour, values });
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  },
};

function isAuthenticated(exchange: OperationExchange): boolean {
  return exchange.operation.auth === 'token' && authenticate(exchange) === undefined;
}

/** A fault can let the token of its request expire, before the token is looked at. */
function expireToken({ hits, tenant, request, now }: Exchange): void {
  if (hits.length === 0 || !hits.some((hit) => hit.request?.expireToken === true)) return;
  tenant?.tokens.expire(request.headers['token'] ?? '', now);
}
