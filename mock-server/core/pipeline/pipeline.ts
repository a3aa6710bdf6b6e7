import { defaultBehaviour } from '../../../generators/generated/behaviour.ts';
import type { EmulatorCoreOptions, HandledResponse } from '../emulator-options.ts';
import type { Answer, Refusal } from '../operations/answer.ts';
import { createOperations } from '../operations/index.ts';
import type { Operation } from '../operations/operation.ts';
import { refuse } from '../operations/violation.ts';
import type { PlainRequest } from '../plain-http.ts';
import type { Awaitable } from '../platform.ts';
import type { TenantDirectory } from '../tenant/create-tenants.ts';
import { advanceClock } from './advance-clock.ts';
import { authenticate } from './authenticate.ts';
import { answerElsewhere, broken } from './elsewhere.ts';
import { errorOrder } from './error-order.ts';
import type { Exchange, OperationExchange } from './exchange.ts';
import { identify, originOf, type Route } from './identify.ts';
import { injectedRefusal, meetFaults } from './meet-faults.ts';
import { readInput } from './read.ts';
import { record } from './record.ts';
import { respond } from './respond.ts';

const nothingRead = { values: {}, violations: [], warnings: [] } as const;
const none = [] as const;

/** Makes the way of a request through the emulator: identify, then the steps below, each in a file of its name. */
export function createPipeline(
  { platform, validators }: EmulatorCoreOptions,
  tenants: TenantDirectory,
): (request: PlainRequest) => Promise<HandledResponse> {
  const operations = createOperations(platform);

  function handle(request: PlainRequest): Promise<HandledResponse> {
    const exchange = arrive(request, identify(request, tenants));
    return exchange.operation?.method === request.method
      ? answerOperation(exchange as OperationExchange)
      : answerElsewhere(exchange, platform);
  }

  function arrive(request: PlainRequest, route: Route): Exchange {
    const owner = route.tenant ?? tenants.fallback();
    const behaviour = owner?.behaviour ?? defaultBehaviour;
    const now = owner?.clock.now() ?? platform.now();
    // The copy first: that is one step then.
    return { ...route, request, owner, behaviour, now, input: nothingRead, hits: none };
  }

  /** The steps of a request to an operation, in order. */
  async function answerOperation(arrived: OperationExchange): Promise<HandledResponse> {
    const { request, query, operation } = arrived;
    let exchange = arrived;
    try {
      const due = advanceClock(arrived);
      // Next to nothing on this way has to be waited for, and waiting costs each request.
      if (due !== undefined) await due;
      const now = arrived.owner?.clock.now() ?? platform.now();
      // A state that was imported meanwhile brings its own switches.
      const behaviour = arrived.owner?.behaviour ?? arrived.behaviour;
      const rules = { operation, validator: validators[operation.id], behaviour };
      const input = readInput(request, query, rules, platform);
      const hits = meetFaults(arrived, input.values, () => isAuthenticated({ ...arrived, now }));
      exchange = { ...arrived, behaviour, now, input, hits };
      const { tenant } = arrived;
      expireToken(exchange);
      const { id } = operation;
      for (const kind of errorOrder) {
        const found = refusals[kind](exchange, operations[id]);
        const refusal = found instanceof Promise ? await found : found;
        // Nobody knows who sent what has no token: what else is odd about it says nothing.
        if (refusal !== undefined) return answered(exchange, refusal, kind === 'token' ? none : undefined);
      }
      if (tenant === undefined) return answered(exchange, refuse('999999', none), none);
      const origin = originOf(request);
      const answer = operations[id].handle({ operation: id, tenant, now, behaviour, values: input.values, origin });
      return answered(exchange, 'then' in answer ? await answer : answer);
    } catch (error) {
      return broken(exchange, error, platform);
    }
  }

  function answered(exchange: OperationExchange, answer: Answer, warnings?: readonly never[]): HandledResponse {
    return record(exchange, respond(exchange, answer, platform), warnings);
  }

  return handle;
}

/** How each kind of error is found. */
const refusals: Readonly<
  Record<
    (typeof errorOrder)[number],
    (exchange: OperationExchange, operation: Operation) => Awaitable<Refusal | undefined>
  >
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
