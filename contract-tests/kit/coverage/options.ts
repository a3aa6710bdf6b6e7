import type { OptionNames } from '../engine/option-names.ts';

/** What counts, and what is told. */
export interface CoverageOptions {
  /** Only these items or families. Default: all but `line`, which counts where it is named in `include`. */
  readonly only?: readonly string[] | undefined;
  /** Families that count only where they are asked for: `line`, LINE's events that the mock plays no act for. */
  readonly include?: readonly string[] | undefined;
  /** Not these items or families: they are left out as if there were none. */
  readonly except?: readonly string[] | undefined;
  /** Why items, or families, need not be covered: a reason by the id. */
  readonly allow?: Readonly<Record<string, string>> | undefined;
  /** How many tests are suggested. Default: 5. */
  readonly suggestions?: number | undefined;
}

/** Every option of what counts. */
export const coverageOptionNames: OptionNames<CoverageOptions> = {
  only: true,
  include: true,
  except: true,
  allow: true,
  suggestions: true,
};
