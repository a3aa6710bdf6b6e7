// Generated from schemas/ by `npm run generate`. Do not edit: change the schema or the generator.
import { readTaggedErrors } from '../runtime/validation/tagged-errors.ts';
import type { Validator } from '../runtime/validation/validator.ts';
import {
  fillReason,
  findViolations,
  type Reason,
  type ReasonDetails,
  type Violation,
} from '../runtime/validation/violations.ts';
import { reasons } from './reasons.ts';

export type { Reason } from '../runtime/validation/violations.ts';

/** The name of a rule that a value can break: a JSON Schema keyword, or a rule that is checked elsewhere. */
export type Rule = keyof typeof reasons;

/** One rule that a value breaks. */
export interface SchemaViolation extends Violation<Rule> {}

/**
 * The rules that `data` breaks, in the order of the schema; none when it is valid.
 *
 * Of a union, the violations of the member that was meant are told; where none can be told apart, the forms that the
 * union takes are. At most 100 violations come back.
 *
 * @example
 * violationsOf(validators.queryTaskListRequest, { page_size: 101 })[0]?.reason.en;
 * // 'page_size must be at most 100, got 101'
 */
export function violationsOf(validator: Validator<unknown>, data: unknown): readonly SchemaViolation[] {
  return findViolations(reasons, validator, data, readTaggedErrors);
}

/**
 * The words for a broken rule, in English and Chinese.
 *
 * @param rule the rule: a key of `schemas/provider/reasons.json`
 * @param details what the words are about; a value is shown as JSON, cut after 60 characters
 */
export function reasonOf(rule: Rule, details: ReasonDetails): Reason {
  return fillReason(reasons[rule], rule, details);
}
