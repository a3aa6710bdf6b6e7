import type { Bilingual, CheckViolation, RuleSource } from '../../../generators/generated/types.ts';
import { skipped, type Check } from '../engine/check.ts';
import { createBreach, type Finding } from './breach.ts';
import type { Call } from './call.ts';
import type { JournalTarget, Trace } from './trace.ts';

/** A check of a journal, tried tenant by tenant. */
export interface JournalRule extends Pick<Check<JournalTarget>, 'id' | 'title' | 'severity'> {
  /** Heading on the provider's page that the rule rests on, or the switch that decides. */
  readonly source: string | RuleSource;
  /** The cases it looks at. Where no tenant has any the check is skipped. */
  readonly cases: (trace: Trace) => readonly unknown[];
  /** Why it was skipped. */
  readonly nothing: Bilingual;
  readonly find: (trace: Trace) => readonly Finding[];
}

export function defineRule({ id, title, severity, source, cases, nothing, find }: JournalRule): Check<JournalTarget> {
  return {
    id,
    title,
    severity,
    source: typeof source === 'string' ? { kind: 'documented', name: source } : source,
    run({ traces }, { tried }) {
      const count = traces.reduce((sum, trace) => sum + cases(trace).length, 0);
      if (count === 0) return skipped(nothing.en, nothing.zh);
      tried(count);
      return traces.flatMap((trace): CheckViolation[] => find(trace).map((finding) => createBreach(trace, finding)));
    },
  };
}

/** The same finding for each group of calls that have a key in common, in the order of their first calls. */
export function findingsBy(
  calls: readonly Call[],
  keyOf: (call: Call) => string,
  describe: (calls: readonly [Call, ...Call[]]) => Omit<Finding, 'calls'>,
): readonly Finding[] {
  return [...Map.groupBy(calls, keyOf).values()].map((group) => {
    const found = group as [Call, ...Call[]];
    return { ...describe(found), calls: found };
  });
}
