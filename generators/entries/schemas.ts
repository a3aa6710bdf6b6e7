/**
 * The contract as data and as functions: JSON Schemas, the examples of the provider's page, validators, and reasons.
 *
 * @module
 */
export {
  behaviourSwitches,
  defaultBehaviour,
  type BehaviourName,
  type BehaviourSwitch,
} from '../generated/behaviour.ts';
export { catalogue, findSchemaName, type SchemaName } from '../generated/catalogue.ts';
export { recordErrorCodes, retCodes, type CodeEntry, type RetCodeEntry } from '../generated/errors.ts';
export { documentedEventKinds, eventKindFacts, eventKinds, type EventKindFacts } from '../generated/event-kinds.ts';
export { operations, type Operation, type OperationId, type OperationParameter } from '../generated/operations.ts';
export { examples, schemas, type Example, type JsonSchema } from '../generated/schemas.ts';
export type { Validator, ValidatorError } from '../runtime/validation/validator.ts';
export { validators } from '../generated/validators/by-name.ts';
export { reasonOf, violationsOf, type Reason, type Rule, type SchemaViolation } from '../generated/violations.ts';
