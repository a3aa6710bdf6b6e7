import type { CoverageSuggestion } from '../../../generators/generated/types.ts';
import type { WeighedPlan } from './plans/index.ts';
import { renderPlan } from './plans/render.ts';

/**
 * The tests that cover most of what is missing: the first covers most of all, each other most of what is left then. Of
 * two that cover as much, the one with fewer steps.
 */
export function suggestPlans(
  plans: readonly WeighedPlan[],
  missing: ReadonlySet<string>,
  most: number,
): CoverageSuggestion[] {
  const left = new Set(missing);
  const suggestions: CoverageSuggestion[] = [];
  while (suggestions.length < most) {
    const best = bestOf(plans, left);
    if (best === undefined) break;
    for (const id of best.gained) left.delete(id);
    suggestions.push({
      steps: [...renderPlan(best.plan)],
      gain: best.gained.length,
      covers: [...best.gained],
    });
  }
  return suggestions;
}

interface Gain extends WeighedPlan {
  readonly gained: readonly string[];
}

function bestOf(plans: readonly WeighedPlan[], left: ReadonlySet<string>): Gain | undefined {
  let best: Gain | undefined;
  for (const weighed of plans) {
    const gained = [...weighed.covers].filter((id) => left.has(id));
    if (gained.length === 0 || (best !== undefined && !isBetter(weighed, gained.length, best))) continue;
    best = { ...weighed, gained };
  }
  return best;
}

function isBetter({ plan }: WeighedPlan, gain: number, best: Gain): boolean {
  return gain === best.gained.length ? plan.length < best.plan.length : gain > best.gained.length;
}

/** The cheapest way to cover an item: the fewest steps. */
export function cheapestFor(plans: readonly WeighedPlan[], id: string): CoverageSuggestion['steps'] | undefined {
  const able = plans.filter(({ covers }) => covers.has(id));
  const [first, ...others] = able;
  if (first === undefined) return undefined;
  const cheapest = others.reduce((best, one) => (one.plan.length < best.plan.length ? one : best), first);
  return [...renderPlan(cheapest.plan)];
}
