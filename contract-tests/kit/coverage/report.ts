import type { Behaviour, CoverageItem, CoverageReport } from '../../../generators/generated/types.ts';
import { chooseItems, reasonFor } from './choose-items.ts';
import type { CoverageOptions } from './options.ts';
import { weighPlans } from './plans/index.ts';
import { cheapestFor, suggestPlans } from './suggest.ts';

interface Covered {
  readonly counts: ReadonlyMap<string, number>;
  readonly journals: CoverageReport['journals'];
}

/** How many tests are suggested. */
const usual = 5;

/** Tells what was covered, what was not, and what to do about it. */
export function createReport({ counts, journals }: Covered, options: CoverageOptions): CoverageReport {
  const plans = weighPlans(behaviourOfAll(journals));
  const items = chooseItems(options).map(({ id, what }): CoverageItem => {
    const covered = counts.get(id) ?? 0;
    const allowed = reasonFor({ id, what }, options.allow);
    const how = covered > 0 || allowed !== undefined ? undefined : cheapestFor(plans, id);
    return {
      id,
      what: { ...what },
      covered,
      ...(allowed === undefined ? {} : { allowed }),
      ...(how === undefined ? {} : { how }),
    };
  });
  const missing = new Set(items.filter(isMissing).map(({ id }) => id));
  const covered = items.filter((item) => item.covered > 0).length;
  return {
    version: 1,
    subject: 'coverage',
    percent: percentOf(covered, missing.size),
    counts: {
      items: items.length,
      covered,
      allowed: items.length - covered - missing.size,
      missing: missing.size,
    },
    journals: [...journals],
    items,
    suggestions: suggestPlans(plans, missing, options.suggestions ?? usual),
  };
}

/** How the switches stand for every tenant: where they differ, nobody knows whose a test will be. */
function behaviourOfAll([first, ...others]: CoverageReport['journals']): Readonly<Partial<Behaviour>> {
  const standing = Object.entries(first?.behaviour ?? {});
  const isShared = (name: string, value: unknown): boolean =>
    others.every(({ behaviour = {} }) => (behaviour as Readonly<Record<string, unknown>>)[name] === value);
  return Object.fromEntries(standing.filter(([name, value]) => isShared(name, value)));
}

function isMissing({ covered, allowed }: CoverageItem): boolean {
  return covered === 0 && allowed === undefined;
}

/** Rounded down: what is below a bar must not look as if it reached it. */
function percentOf(covered: number, missing: number): number {
  const counting = covered + missing;
  return counting === 0 ? 100 : Math.floor((covered * 1000) / counting) / 10;
}
