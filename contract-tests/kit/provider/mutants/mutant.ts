import type { Mutant } from '../../engine/mutant.ts';
import type { Fetch } from '../../index.ts';

/** A provider with one mistake: `make` wraps one that is right. */
export type ProviderMutant = Mutant<Fetch>;

export function mutant(
  name: string,
  caughtBy: string,
  en: string,
  zh: string,
  make: ProviderMutant['make'],
  beside?: readonly string[],
): ProviderMutant {
  return { name, caughtBy, mistake: { en, zh }, make, ...(beside === undefined ? {} : { beside }) };
}
