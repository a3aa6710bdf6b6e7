import { numberText } from '../../common/plural.ts';

/** What `expect` gives a matcher as `this`, as far as these need it. */
export interface MatcherContext {
  equals(actual: unknown, expected: unknown, testers?: readonly unknown[]): boolean;
  readonly utils: { readonly iterableEquality: unknown; readonly subsetEquality: unknown };
}

export interface MatcherResult {
  readonly pass: boolean;
  /** Told when `pass` is not what was asked for. */
  readonly message: () => string;
}

/** Whether `actual` has what `expected` has, members that `expected` leaves out aside. */
export function isLike({ equals, utils }: MatcherContext, actual: unknown, expected: unknown): boolean {
  return equals(actual, expected, [utils.iterableEquality, utils.subsetEquality]);
}

/** Lines of a list, so many of them, and how many there are besides. */
export function listed(lines: readonly string[], limit = 10): string {
  const more = lines.length > limit ? [`  … and ${numberText(lines.length - limit)} more`] : [];
  return [...lines.slice(0, limit), ...more].join('\n');
}
