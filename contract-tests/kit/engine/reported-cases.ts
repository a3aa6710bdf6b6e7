import type { CheckResult, CheckViolation } from '../../../generators/generated/types.ts';

/** How many violations of one check are told in full where all are asked for. */
const mostTold = 20;

/** What a report tells of the violations that a check found, and how many it only counts. */
export function reportedCases(
  found: readonly CheckViolation[],
  { allCases }: { readonly allCases: boolean },
): Pick<CheckResult, 'violations' | 'others'> {
  // What counts most comes first: only the first are told.
  const ranked = found.toSorted(byRank);
  const smallest = smallestOf(ranked);
  const violations = allCases ? chosenOf([...smallest, ...ranked.filter((one) => one !== smallest[0])]) : smallest;
  const others = found.length - violations.length;
  return { violations, ...(others === 0 ? {} : { others }) };
}

/** Of many cases one of each kind before a second of any: else what is rare falls behind what is everywhere. */
function chosenOf(ranked: readonly CheckViolation[]): CheckViolation[] {
  if (ranked.length <= mostTold) return [...ranked];
  const told = new Set<string>();
  const [firsts, again]: [CheckViolation[], CheckViolation[]] = [[], []];
  for (const violation of ranked) {
    const kind = [pathOf(violation), codeOf(violation)].flat().join(' ');
    (told.has(kind) ? again : firsts).push(violation);
    told.add(kind);
  }
  return [...firsts, ...again].slice(0, mostTold).toSorted(byRank);
}

/** The code that was answered in the place of another. */
export function codeOf({ got }: Pick<CheckViolation, 'got'>): string | readonly [] {
  return typeof got === 'string' && /^\d{6}$/.test(got) ? got : [];
}

/** Where it is, in whichever row. */
export function pathOf({ path }: Pick<CheckViolation, 'path'>): string | readonly [] {
  return path === undefined ? [] : path.replaceAll(/\[\d+\]/g, '[]');
}

function byRank(one: CheckViolation, other: CheckViolation): number {
  return rankOf(one) - rankOf(other);
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
