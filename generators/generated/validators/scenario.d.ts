// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import type { Scenario, ScenarioClockMove, ScenarioExpectation, ScenarioInstant, ScenarioReceiver, ScenarioRecords, ScenarioRequest, ScenarioStep } from '../types.js';
import type { Validator } from '../../runtime/validation/validator.js';

export declare const validateScenario: Validator<Scenario>;

export declare const validateScenarioClockMove: Validator<ScenarioClockMove>;

export declare const validateScenarioExpectation: Validator<ScenarioExpectation>;

export declare const validateScenarioInstant: Validator<ScenarioInstant>;

export declare const validateScenarioReceiver: Validator<ScenarioReceiver>;

export declare const validateScenarioRecords: Validator<ScenarioRecords>;

export declare const validateScenarioRequest: Validator<ScenarioRequest>;

export declare const validateScenarioStep: Validator<ScenarioStep>;
