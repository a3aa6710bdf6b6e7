import type { Bilingual, CheckViolation, RuleSource } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import type { Call } from '../exchange.ts';
import type { ConsumerCalls, JournalTarget } from '../target.ts';
import { createViolation, type ViolationDetails } from '../violation.ts';

/** A violation as a rule finds it; what it leaves out is the rule's. */
export type Found = Omit<ViolationDetails, 'remedy'> & Partial<Pick<ViolationDetails, 'remedy'>>;

/** A check of a journal, tried tenant by tenant. */
interface JournalRule extends Pick<Check<JournalTarget>, 'id' | 'title' | 'severity'> {
  /** Heading on the provider's page that the rule rests on, or the switch that decides. */
  readonly source: string | RuleSource;
  /** The cases it looks at. Where no tenant has any the check is skipped. */
  readonly cases: (consumer: ConsumerCalls) => readonly unknown[];
  /** Why it was skipped. */
  readonly nothing: Bilingual;
  readonly find: (consumer: ConsumerCalls) => readonly Found[];
  /** What to do about a violation that says nothing else. */
  readonly remedy: Bilingual;
}

export function defineRule({ source, cases, nothing, find, remedy, ...rule }: JournalRule): Check<JournalTarget> {
  const { id, title, severity } = rule;
  return {
    id,
    title,
    severity,
    source: typeof source === 'string' ? { kind: 'documented', name: source } : source,
    run({ consumers }, { tried }) {
      const count = consumers.reduce((sum, consumer) => sum + cases(consumer).length, 0);
      if (count === 0) return skipped(nothing);
      tried(count);
      return consumers.flatMap((consumer): CheckViolation[] =>
        find(consumer).map((found) => createViolation(consumer, { remedy, ...found })),
      );
    },
  };
}

/** The same violation for each group of calls that have a key in common, in the order of their first calls. */
export function foundBy(
  calls: readonly Call[],
  keyOf: (call: Call) => string,
  describe: (calls: readonly [Call, ...Call[]]) => Omit<Found, 'calls'>,
): readonly Found[] {
  return [...Map.groupBy(calls, keyOf).values()].map((group) => {
    const calls_ = group as [Call, ...Call[]];
    return { ...describe(calls_), calls: calls_ };
  });
}

/** The same for each operation. */
export function foundByOperation(
  calls: readonly Call[],
  describe: (operation: string, calls: readonly [Call, ...Call[]]) => Omit<Found, 'calls'>,
): readonly Found[] {
  const operationOf = ({ operation }: Call): string => String(operation);
  return foundBy(calls, operationOf, (same) => describe(operationOf(same[0]), same));
}

/** What was asked: the operation, or the path where it is none's. */
export function subjectOf({ entry: { operation, method, url } }: Call): string {
  return operation ?? `${method} ${url.replace(/\?.*$/s, '')}`;
}
