import { switchesByRule, type BehaviourName } from '../../../generators/generated/behaviour.ts';
import type { JournalEntry, Violation } from '../../core/journal/entry.ts';

/** A violation, with the behaviour switch that decides its rule: there it could be otherwise. */
export function violationView(violation: Violation): Violation & { readonly behaviour?: BehaviourName } {
  const { rule, parameter = '', value } = violation;
  const behaviour =
    switchesByRule[rule] ??
    switchesByRule[`${rule} ${parameter}`] ??
    (value === null ? switchesByRule[`${rule} null`] : undefined);
  return behaviour === undefined ? violation : { ...violation, behaviour };
}

/** An entry as the control routes show it. One without a violation is itself: its body is told when it is written. */
export function entryView(entry: JournalEntry): JournalEntry {
  const { violations, warnings } = entry;
  if (violations.length === 0 && warnings.length === 0) return entry;
  return { ...entry, violations: violations.map(violationView), warnings: warnings.map(violationView) };
}
