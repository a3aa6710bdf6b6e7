import type { CoverageEvidence } from '../evidence.ts';
import { allPlans } from '../plans/index.ts';
import { predict } from '../plans/predict.ts';

/** What a run has on record that covers everything there is. */
export function fullRun(): readonly CoverageEvidence[] {
  return allPlans().map((plan) => predict(plan, {}));
}
