import type { Behaviour } from '../../../../generators/generated/types.ts';
import { coveredBy } from '../covered.ts';
import { readFacts } from '../facts.ts';
import { behaviourPlans } from './behaviour-plans.ts';
import { callPlans } from './call-plans.ts';
import { predict } from './predict.ts';
import type { Plan } from './step.ts';
import { mediaPlans, tokenPlans } from './token-plans.ts';
import { webhookPlans } from './webhook-plans.ts';

/** Every test that can be suggested where the switches stand so; what is not said stands as by default. */
export function allPlans(standing: Readonly<Partial<Behaviour>> = {}): readonly Plan[] {
  return [...callPlans(), ...tokenPlans(standing), ...mediaPlans(), ...webhookPlans(), ...behaviourPlans()];
}

/** A plan, and the items that it covers. */
export interface WeighedPlan {
  readonly plan: Plan;
  readonly covers: ReadonlySet<string>;
}

/** The plans, each with what it covers where the switches stand as they do. */
export function weighPlans(behaviour: Readonly<Partial<Behaviour>>): readonly WeighedPlan[] {
  return allPlans(behaviour).map((plan) => ({
    plan,
    covers: new Set(coveredBy(readFacts(predict(plan, behaviour))).keys()),
  }));
}
