import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Awaitable } from '../platform.ts';
import type { Behaviour } from '../tenant/behaviour.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Answer, Refusal } from './answer.ts';
import type { ParameterValues } from './parameters.ts';

/** What an operation's rules look at: a request whose parameters are right. */
export interface RuleContext {
  readonly operation: OperationId;
  /** Absent where it names no known tenant, which only an operation without a token gets to see. */
  readonly tenant: Tenant | undefined;
  /** The tenant's time, in ms. */
  readonly now: number;
  readonly behaviour: Behaviour;
  readonly values: ParameterValues;
}

/** What a handler is given once no rule is broken. */
export interface HandlerContext extends RuleContext {
  readonly tenant: Tenant;
  /** Where the mock is reached: `http://localhost:7626`. */
  readonly origin: string;
}

/** One operation of the provider; its row in the operation table says how it is called. */
export interface Operation {
  /**
   * What it asks for beyond its schema, in order: the first rule that is broken is answered. Only the last may have to be
   * waited for.
   */
  readonly rules: readonly ((context: RuleContext) => Awaitable<Refusal | undefined>)[];
  readonly handle: (context: HandlerContext) => Awaitable<Answer>;
}
