import type { Check } from './check.ts';
import { createCheckFailure } from './failure.ts';

/** Which checks run. Each is named by its id (`token/shape`) or its family (`token`). */
export interface CheckChoice {
  /** Only these, opt-in ones among them. Default: all but the opt-in ones. */
  readonly only?: readonly string[] | undefined;
  /** Opt-in ones that run too. */
  readonly include?: readonly string[] | undefined;
  /** Not these. */
  readonly except?: readonly string[] | undefined;
}

/**
 * The checks that were chosen, in their own order.
 *
 * @throws a failure `CHECK_UNKNOWN` for a name that is none of a check or a family.
 */
export function chooseChecks<Target>(
  checks: readonly Check<Target>[],
  { only, include = [], except = [] }: CheckChoice,
): readonly Check<Target>[] {
  for (const name of [...(only ?? []), ...include, ...except]) {
    if (checks.some((check) => isNamed(check, [name]))) continue;
    const families = [...new Set(checks.map(({ id }) => id.split('/')[0]!))];
    throw createCheckFailure(
      'CHECK_UNKNOWN',
      `There is no check ${JSON.stringify(name)}. The families are ${families.join(', ')}; ` +
        `the checks of ${families[0]}: ${checks.filter((check) => isNamed(check, [families[0]!])).map(({ id }) => id).join(', ')}.`,
    );
  }
  return checks.filter((check) => {
    if (isNamed(check, except)) return false;
    if (only !== undefined) return isNamed(check, only) || isNamed(check, include);
    return check.optIn === undefined || isNamed(check, include);
  });
}

function isNamed({ id }: { readonly id: string }, names: readonly string[]): boolean {
  return names.some((name) => id === name || id.startsWith(`${name}/`));
}
