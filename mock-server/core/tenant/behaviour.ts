import { createFailure } from '../../../common/failure.ts';
import { defaultBehaviour, type CompleteBehaviour } from '../../../generators/generated/behaviour.ts';
import { violationsOf } from '../../../generators/generated/plain-violations.ts';
import type { Behaviour as BehaviourChanges } from '../../../generators/generated/types.ts';
import { validateBehaviour } from '../../../generators/generated/validators/behaviour.js';

export type { BehaviourChanges };

/** All behaviour switches: choices that the provider's page leaves open, each with a default. */
export type Behaviour = CompleteBehaviour;

/**
 * `base` with some switches set.
 *
 * @throws a failure `BEHAVIOUR_INVALID` that names the switch and what it takes.
 */
export function withBehaviour(base: Behaviour, changes: unknown): Behaviour {
  const [violation] = violationsOf(validateBehaviour, changes);
  if (violation === undefined) {
    const set = Object.entries(changes as BehaviourChanges).filter(([, value]) => value !== undefined);
    return { ...base, ...(Object.fromEntries(set) as BehaviourChanges) };
  }
  throw createFailure(
    'BEHAVIOUR_INVALID',
    `Failed to set the behaviour switches: ${violation.reason.en}. The switches are ${Object.keys(defaultBehaviour).join(', ')}.`,
  );
}
