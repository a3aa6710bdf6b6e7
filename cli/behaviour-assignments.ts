import { behaviourSwitches, type BehaviourName } from '../generators/generated/behaviour.ts';

/** What may follow `--behaviour`: `coercion=strict`. Default: of every switch. */
export function behaviourAssignments(
  names = Object.keys(behaviourSwitches) as readonly BehaviourName[],
): readonly string[] {
  return names.flatMap((name) => behaviourSwitches[name].values.map((value) => `${name}=${value}`));
}
