import type { Conjunction } from './conjunction.ts';
import { keywordOf, type Location } from './location.ts';

/** One step from a value to a value within it, or which of several forms it has. */
export type Step = { readonly key: string } | { readonly branch: string };

/** What an incompatibility is about. */
export type IncompatibilityKind =
  /** A kind of value: a string where only integers are expected. */
  | 'type'
  /** A single value. */
  | 'value'
  /** Any value where a few are expected. */
  | 'anyValue'
  /** A property that may be missing. */
  | 'required'
  /** A property that may have any value, since nothing is said of it. */
  | 'property'
  /** A property that is expected not to be there. */
  | 'unexpected'
  /** A limit: of a number, a length, a pattern. */
  | 'limit'
  /** One of several forms that a value can have. */
  | 'alternative'
  /** A rule that cannot be compared. */
  | 'undecidable';

/** A reason why some values of the inner schema may not be values of the outer one. */
export interface Incompatibility {
  readonly kind: IncompatibilityKind;
  /** From the value compared to the one that differs. */
  readonly path: readonly Step[];
  /** The keyword of the outer schema that may not hold. */
  readonly keyword: string;
  /** What the inner schema admits. */
  readonly inner?: unknown;
  /** What the outer schema admits. */
  readonly outer?: unknown;
  /** Whether the inner schema says anything of the property. */
  readonly described?: boolean;
  readonly innerAt?: Location | undefined;
  readonly outerAt?: Location | undefined;
}

/** One part of the outer schema, held against the inner one. */
export interface Comparison {
  readonly inner: Conjunction;
  readonly part: Location;
  /** Whether objects of `inner` have only the properties that it describes. */
  readonly closed: boolean;
  readonly inclusion: Inclusion;
}

/** What the comparers of single keywords need of each other. */
export interface Inclusion {
  /** Why values of `inner` may not be values of `outer`; none where each surely is. */
  compare(inner: Conjunction, outer: Conjunction, closed: boolean): readonly Incompatibility[];
  /** The same for what stands at a key of the values compared. */
  compareWithin(key: string, inner: Conjunction, outer: Conjunction, closed: boolean): readonly Incompatibility[];
  /** Whether no value at all is valid; `false` where it cannot be told. */
  isImpossible(conjunction: Conjunction): boolean;
  /** Whether no value is valid under both; `false` where it cannot be told. */
  disjoint(a: Conjunction, b: Conjunction): boolean;
  /** Whether no value of `a` is valid under `b`, because another branch of a oneOf was chosen for `a`. It takes longer. */
  excludes(a: Conjunction, b: Conjunction): boolean;
}

/** An incompatibility of the value compared itself, with where both sides stand. */
export function incompatible(
  { inner, part }: Pick<Comparison, 'inner' | 'part'>,
  what: Pick<Incompatibility, 'kind' | 'keyword' | 'inner' | 'outer' | 'described'>,
): Incompatibility {
  const innerAt =
    inner.parts.find((own) => keywordOf(own, what.keyword) !== undefined) ??
    // A reference alone says nothing: what it leads to does.
    inner.parts.find((own) => keywordOf(own, '$ref') === undefined);
  return { ...what, path: [], innerAt, outerAt: part };
}

/** Incompatibilities of a value within, seen from outside. */
export function within(step: Step, found: readonly Incompatibility[]): readonly Incompatibility[] {
  return found.map((each) => ({ ...each, path: [step, ...each.path] }));
}

/** The path without the branches. */
export function keysOf(path: readonly Step[]): readonly string[] {
  return path.flatMap((step) => ('key' in step ? [step.key] : []));
}
