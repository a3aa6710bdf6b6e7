import type { Behaviour, Drift } from '../../../generators/generated/types.ts';

/**
 * The settings of the behaviour switches that match what was seen. A switch that was seen both ways is left out: no
 * setting of it is right.
 */
export function behaviourOf(drift: readonly Drift[]): Behaviour {
  const seen = new Map<string, Set<unknown>>();
  for (const { behaviour, value } of drift) {
    if (behaviour === undefined) continue;
    seen.set(behaviour, (seen.get(behaviour) ?? new Set()).add(value));
  }
  const settled = [...seen].flatMap(([name, values]) => (values.size === 1 ? [[name, [...values][0]]] : []));
  return Object.fromEntries(settled) as Behaviour;
}
