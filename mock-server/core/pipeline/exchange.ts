import type { OperationRow } from '../../../generators/generated/operation-table.ts';
import type { FaultHit } from '../faults/faults.ts';
import type { PlainRequest } from '../plain-http.ts';
import type { Behaviour } from '../tenant/behaviour.ts';
import type { Tenant } from '../tenant/tenant.ts';
import type { Route } from './identify.ts';
import type { Input } from './read.ts';

/** All that is known of a request once it was read; no step changes it. */
export interface Exchange extends Route {
  readonly request: PlainRequest;
  /** Who keeps the journal of it, and whose switches and faults hold: the default tenant where it names none. */
  readonly owner: Tenant | undefined;
  readonly behaviour: Behaviour;
  /** The owner's time, in ms. */
  readonly now: number;
  readonly input: Input;
  /** The faults that hit it. */
  readonly hits: readonly FaultHit[];
}

/** The same, of a request to an operation. */
export interface OperationExchange extends Exchange {
  readonly operation: OperationRow;
}
