import type { Conjunction } from './conjunction.ts';
import type { Gap, Step } from './gap.ts';
import type { Place } from './place.ts';

/** What the comparers of single keywords need of each other. */
export interface Inclusion {
  /**
   * Why values of `inner` may not be values of `outer`; none where each surely is.
   *
   * @param closed whether objects of `inner` have only the properties that it describes
   */
  gaps(inner: Conjunction, outer: Conjunction, closed: boolean): readonly Gap[];
  /** The same for what stands at `step` in the values compared. */
  gapsWithin(step: Step, inner: Conjunction, outer: Conjunction, closed: boolean): readonly Gap[];
  /** Whether no value is valid under both; `false` where it cannot be told. */
  disjoint(a: Conjunction, b: Conjunction): boolean;
  /** Whether no value of `a` is valid under `b`, because another branch of a oneOf was chosen for `a`. It takes longer. */
  excludes(a: Conjunction, b: Conjunction): boolean;
}

/** One part of the outer schema, held against the inner one. */
export interface Scope {
  readonly inner: Conjunction;
  readonly part: Place;
  readonly closed: boolean;
  readonly inclusion: Inclusion;
}
