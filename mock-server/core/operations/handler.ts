import type { OperationId } from '../../../generators/generated/operations.ts';
import type { Awaitable } from '../platform.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Answer } from './answer.ts';
import type { ParameterValues } from './parameters.ts';

/** What a handler is given once its tenant is known and its parameters are right. */
export interface HandlerContext {
  readonly operation: OperationId;
  readonly tenant: Tenant;
  /** The tenant's time, in ms. */
  readonly now: number;
  /** Where the mock is reached: `http://localhost:7626`. */
  readonly origin: string;
  readonly values: ParameterValues;
}

export type Handler = (context: HandlerContext) => Awaitable<Answer>;
