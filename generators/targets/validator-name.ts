import type { ContractSchema } from '../lib/load-contract.ts';

/** The name of a schema's validator. */
export function validatorName({ title }: Pick<ContractSchema, 'title'>): string {
  return `validate${title}`;
}
