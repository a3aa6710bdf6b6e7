import type { Contract, OperationEntry } from '../lib/load-contract.ts';

/** A ret_code that says no. */
export interface Refusal {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** The HTTP status under the behaviour switch errorStatus set to mapped. */
  readonly status: number;
}

/** Codes that an operation may answer besides 000000: with a token, those about the token; without, those about the sign. */
const codesOf = {
  none: ['900003', '900004', '999994', '999999'],
  token: ['900001', '900002', '999994', '999999'],
} as const;

/** How an operation may refuse a request. */
export function refusalsOf({ errors }: Contract, auth: OperationEntry['auth']): readonly Refusal[] {
  const { retCodes } = errors as { readonly retCodes?: Readonly<Record<string, Omit<Refusal, 'code'>>> };
  return codesOf[auth].map((code) => {
    const entry = retCodes?.[code];
    if (entry === undefined) throw new Error(`schemas/provider/errors.json has no ret_code ${code}.`);
    const { zh, en, status } = entry;
    return { code, zh, en, status };
  });
}
