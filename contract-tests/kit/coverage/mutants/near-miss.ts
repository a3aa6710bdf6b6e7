import type { JournaledRequest } from '../../engine/journaled-request.ts';
import type { CoverageEvidence, JournaledDelivery } from '../evidence.ts';
import { allPlans } from '../plans/index.ts';
import { predict } from '../plans/predict.ts';

/** A run that looks as if it covered everything, with one thing missing. */
export interface NearMiss {
  readonly name: string;
  readonly change: (evidence: CoverageEvidence) => CoverageEvidence;
  /** Ids of what it lacks: all of them, and nothing else. */
  readonly lacks: readonly string[];
}

/** What a run has on record that covers everything there is. */
export function fullRun(): readonly CoverageEvidence[] {
  return allPlans().map((plan) => predict(plan, {}));
}

type ChangeRequest = (entry: JournaledRequest) => JournaledRequest | undefined;

/** Another request in the place of each, or none. */
export function requests(change: ChangeRequest): NearMiss['change'] {
  return (evidence) => ({ ...evidence, entries: evidence.entries.flatMap((entry) => change(entry) ?? []) });
}

/** Another delivery in the place of each, or none. */
export function deliveries(change: (delivery: JournaledDelivery) => JournaledDelivery | undefined): NearMiss['change'] {
  return (evidence) => ({ ...evidence, deliveries: evidence.deliveries.flatMap((delivery) => change(delivery) ?? []) });
}
