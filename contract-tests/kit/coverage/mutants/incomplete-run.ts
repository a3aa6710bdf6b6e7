import type { JournaledRequest } from '../../engine/journaled-request.ts';
import type { CoverageEvidence, JournaledDelivery } from '../evidence.ts';

/** A run that looks as if it covered everything, with one thing missing. */
export interface IncompleteRun {
  readonly name: string;
  readonly change: (evidence: CoverageEvidence) => CoverageEvidence;
  /** Ids of what it lacks: all of them, and nothing else. */
  readonly lacks: readonly string[];
}

type ChangeRequest = (entry: JournaledRequest) => JournaledRequest | undefined;

/** Another request in the place of each, or none. */
export function requests(change: ChangeRequest): IncompleteRun['change'] {
  return (evidence) => ({ ...evidence, entries: evidence.entries.flatMap((entry) => change(entry) ?? []) });
}

/** Another delivery in the place of each, or none. */
export function deliveries(
  change: (delivery: JournaledDelivery) => JournaledDelivery | undefined,
): IncompleteRun['change'] {
  return (evidence) => ({ ...evidence, deliveries: evidence.deliveries.flatMap((delivery) => change(delivery) ?? []) });
}
