/**
 * Plays scenarios: files of steps in which people act, the clock moves and deliveries fail, against a receiver. The
 * same scenario sends the same bytes every time.
 *
 * @module
 */
export type { Scenario, ScenarioExpectation, ScenarioStep } from '../../generators/generated/types.ts';
export { isFailure, type Failure, type FailureCode } from '../../common/failure.ts';
export type { EmulatorFetch, Tenant } from '../emulator.ts';
export type { AttemptResponse, Delivery, FailureReason, SetTimer, Sign, Transport } from '../webhooks/index.ts';
export { readScenario } from './read-scenario.ts';
export { runScenario, type RunScenarioOptions } from './run-scenario.ts';
export type {
  Mismatch,
  ScenarioAttempt,
  ScenarioProvider,
  ScenarioReceiver,
  ScenarioRun,
  StepOutcome,
} from './scenario-run.ts';
