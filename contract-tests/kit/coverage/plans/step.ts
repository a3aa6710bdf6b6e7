import type { OperationId } from '../../../../generators/generated/operations.ts';
import type { Behaviour, UserAct } from '../../../../generators/generated/types.ts';

/** A value of a parameter: itself, or one that somebody has to look up. */
export type StepValue = string | number | boolean | null | Placeholder;

/** `known`: one that records have. `messageOf`: the id of a message of a kind. `now`: the time of signing. */
type Placeholder =
  | { readonly is: 'known' }
  | { readonly is: 'messageOf'; readonly type: string }
  | { readonly is: 'credential' };

/** A call of the client. */
export interface CallStep {
  readonly kind: 'call';
  readonly operation: OperationId;
  /** Which token it carries. Default, where the operation takes one: the newest. */
  readonly token?: 'none' | 'unknown' | 'former' | undefined;
  /** The header that chooses the language of the answer. */
  readonly language?: 'en' | undefined;
  readonly parameters: Readonly<Record<string, StepValue>>;
  /** What it is answered. */
  readonly outcome: Outcome;
}

export type Outcome =
  | { readonly retCode: '000000'; readonly rows?: number; readonly total?: number; readonly warned?: Broken }
  | { readonly retCode: string; readonly broken: Broken; readonly injected?: true };

/** Rules by the name of the parameter that breaks them. */
export type Broken = Readonly<Record<string, string>>;

/** The content is fetched from the URL that the call before gave. */
interface FetchStep {
  readonly kind: 'fetch';
}

/** A control call of the test. */
export interface ControlStep {
  readonly kind: 'control';
  readonly method: 'POST' | 'PATCH';
  /** Below the tenant: `/clock`. `:newest` is the newest delivery. */
  readonly path: string;
  readonly body?: object | undefined;
  /** Switches that stand differently from here on. */
  readonly behaviour?: Partial<Behaviour> | undefined;
}

/** LINE users act, and receivers acknowledge. */
export interface ActStep {
  readonly kind: 'act';
  readonly acts: readonly UserAct[];
  /** How their events arrive. Default: one by one, in order. */
  readonly arrival?: 'batch' | 'duplicate' | 'out-of-order' | undefined;
}

/** The newest delivery is made again. */
interface RedeliverStep {
  readonly kind: 'redeliver';
}

/** A test in the mock's own program emits what no act plays. */
export interface EmitStep {
  readonly kind: 'emit';
  readonly event: Readonly<Record<string, unknown>>;
}

export type Step = CallStep | FetchStep | ControlStep | ActStep | RedeliverStep | EmitStep;

/** A test that somebody could write, step by step. */
export type Plan = readonly Step[];
