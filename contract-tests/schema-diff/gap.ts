import type { Place } from './place.ts';

/** One step from a value to a value within it, or which of several forms it has. */
export type Step = { readonly key: string } | { readonly branch: string };

/** What a gap is about. */
export type GapKind =
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
  | 'untold';

/** A reason why some values of the inner schema may not be values of the outer one. */
export interface Gap {
  readonly kind: GapKind;
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
  readonly innerAt?: Place | undefined;
  readonly outerAt?: Place | undefined;
}

/** A gap of a value within, seen from outside. */
export function within(step: Step, gaps: readonly Gap[]): readonly Gap[] {
  return gaps.map((gap) => ({ ...gap, path: [step, ...gap.path] }));
}

/** What makes two gaps the same, whichever branches they lie in. */
export function identityOf(gap: Gap): string {
  const { kind, keyword, inner, outer, described } = gap;
  return JSON.stringify([kind, keysOf(gap.path), keyword, inner, outer, described]);
}

/** The path without the branches. */
export function keysOf(path: readonly Step[]): readonly string[] {
  return path.flatMap((step) => ('key' in step ? [step.key] : []));
}
