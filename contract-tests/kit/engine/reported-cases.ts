import type { CheckResult, CheckViolation } from '../../../generators/generated/types.ts';

/** How many violations of one check are told in full where all are asked for. */
const mostTold = 20;

/** What a report tells of the violations that a check found, and how many it only counts. */
export function reportedCases(
  found: readonly CheckViolation[],
  { allCases }: { readonly allCases: boolean },
): Pick<CheckResult, 'violations' | 'others'> {
  // What counts most comes first: only the first are told.
  const ranked = found.toSorted((one, other) => rankOf(one) - rankOf(other));
  const violations = allCases ? ranked.slice(0, mostTold) : smallestOf(ranked);
  const others = found.length - violations.length;
  return { violations, ...(others === 0 ? {} : { others }) };
}

function rankOf({ severity }: CheckViolation): number {
  return severity === 'warning' ? 1 : 0;
}

/** What was made so small that it names the member it takes says the most; else the smallest request, the first of its size. */
function smallestOf(ranked: readonly CheckViolation[]): CheckViolation[] {
  const [first] = ranked;
  if (first === undefined) return [];
  const alike = ranked.filter((violation) => rankOf(violation) === rankOf(first));
  const named = alike.filter(({ shrunk, path }) => shrunk === true && path !== undefined);
  const [smallest = first] = (named.length > 0 ? named : alike).toSorted((one, other) => sizeOf(one) - sizeOf(other));
  return [smallest];
}

function sizeOf({ request }: CheckViolation): number {
  return request === undefined ? 0 : request.url.length + (request.body?.length ?? 0);
}
