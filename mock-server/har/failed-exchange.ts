import { isObject } from '../../common/json.ts';
import { beginningOf } from '../../common/shorten.ts';
import type { JournalEntry, Violation } from '../core/journal/entry.ts';
import { failureSides, isFailureRule } from '../proxy/inspect/violation.ts';

/** What went wrong on the way of an exchange: its answer did not come, or not in full. */
export function failureIn({
  violations,
  warnings,
}: Pick<JournalEntry, 'violations' | 'warnings'>): Violation | undefined {
  return [...violations, ...warnings].find(({ rule }) => isFailureRule(rule));
}

/** The same, as a recording of ours tells it. */
export function readFailure(told: unknown): Violation | undefined {
  if (!isObject(told) || !isObject(told['reason'])) return undefined;
  const { rule } = told;
  const { en, zh } = told['reason'];
  if (typeof rule !== 'string' || !isFailureRule(rule) || typeof en !== 'string' || typeof zh !== 'string') {
    return undefined;
  }
  const reason = { en: beginningOf(en, longestReason), zh: beginningOf(zh, longestReason) };
  return { side: failureSides[rule], rule, reason, section: 'HTTP' };
}

/** Ours are shorter. In characters. */
const longestReason = 500;
