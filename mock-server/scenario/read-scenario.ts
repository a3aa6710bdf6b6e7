import { createFailure, type Failure } from '../../common/failure.ts';
import { parseInstant } from '../../common/instant.ts';
import type { Scenario } from '../../generators/generated/types.ts';
import { validateScenario } from '../../generators/generated/validators/scenario.js';
import { violationsOf } from '../../generators/generated/violations.ts';

/** How many violations a message tells of. */
const told = 5;

/**
 * Checks that a value is a scenario.
 *
 * @param value what a scenario file holds, parsed, or its text
 * @throws a failure `SCENARIO_INVALID` that says where it breaks its schema, `schemas/scenario.json`, and how
 */
export function readScenario(value: unknown): Scenario {
  const scenario = typeof value === 'string' ? parse(value) : value;
  const violations = violationsOf(validateScenario, scenario);
  if (violations.length === 0) return scenario as Scenario;
  const reasons = violations.slice(0, told).map(({ reason }) => reason.en);
  const more = violations.length > told ? `; and ${violations.length - told} more` : '';
  throw scenarioFailure(`${reasons.join('; ')}${more}`, 'Correct the scenario.');
}

/** What is wrong with a scenario, and what to do. */
export function scenarioFailure(what: string, remedy: string): Failure {
  return createFailure('SCENARIO_INVALID', `Failed to play the scenario: ${what}. ${remedy}`);
}

/** A step that the tenant refuses, for a reason that says what to do. */
export function stepFailure(place: string, { message, reason }: Failure<string>): Failure {
  const failure = createFailure('SCENARIO_INVALID', `Failed to play the scenario: ${place}: ${message}`);
  if (reason === undefined) return failure;
  return Object.assign(failure, { reason: { en: failure.message, zh: `无法播放场景：${place}：${reason.zh}` } });
}

/** A scenario's time in ms. */
export function readScenarioInstant(path: string, instant: string | number): number {
  const milliseconds = typeof instant === 'number' ? instant : parseInstant(instant);
  if (milliseconds >= 0) return milliseconds;
  throw scenarioFailure(
    `${path} is ${JSON.stringify(instant)}, which is no time`,
    'Write it like 2025-03-10T08:00:00Z.',
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw scenarioFailure(`it is not JSON (${(error as Error).message})`, 'Write one JSON document.');
  }
}
