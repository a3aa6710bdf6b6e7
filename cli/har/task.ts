import type { CheckFailureCode } from '../../contract-tests/kit/engine/failure.ts';
import type { RunOptions } from '../../contract-tests/kit/engine/run-checks.ts';
import type { CheckReport, TenantState } from '../../generators/generated/types.ts';
import type { Text } from '../language.ts';

interface HarFile {
  readonly path: string;
  /** What messages call it. */
  readonly label: string;
}

/** What is wanted of a recorded session. */
export type HarTask =
  | (HarFile & { readonly kind: 'check'; readonly options: Pick<RunOptions, 'only' | 'except' | 'allCases'> })
  | (HarFile & { readonly kind: 'state'; readonly pseudonymKey: string });

interface HarResults {
  readonly check: { readonly report: CheckReport; readonly judged: number; readonly others: number };
  readonly state: TenantState;
}

export type HarResult<Kind extends HarTask['kind']> = HarResults[Kind];

/** What comes of it. Without a code a failure is one of usage. */
export type HarAnswer<Kind extends HarTask['kind']> =
  | { readonly result: HarResult<Kind> }
  | { readonly failure: { readonly code?: CheckFailureCode | undefined; readonly text: Text } };
