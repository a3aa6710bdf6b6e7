import { arrayGaps } from './array-gaps.ts';
import { choose, conjunctionOf, type Conjunction } from './conjunction.ts';
import { identityOf, within, type Gap } from './gap.ts';
import { isImpossible, areDisjoint, valuesOf } from './impossible.ts';
import type { Inclusion } from './inclusion-scope.ts';
import { labelOf } from './label.ts';
import { objectGaps } from './object-gaps.ts';
import { conditionGaps, opaqueGaps } from './opaque-gaps.ts';
import type { Place, Schema } from './place.ts';
import { isSameSchema } from './same-schema.ts';
import { listedGaps, scalarGaps } from './scalar-gaps.ts';
import { unionGaps } from './union-gaps.ts';

/** Thrown when a comparison takes more steps than it may. */
export const tooComplex = Symbol('too complex');

interface Compared {
  readonly key: string;
  readonly level: number;
}

/**
 * Makes a comparer of schemas. It is sound and not complete: without a gap, each value of the inner schema is one of the
 * outer; with a gap, it may be all the same.
 *
 * @param steps how many pairs of schemas it may compare before it throws `tooComplex`
 */
export function createInclusion({ steps = 10_000 } = {}): Inclusion {
  const ids = new Map<Schema, number>();
  const same = new Map<Schema, Map<Schema, boolean>>();
  const underWay: Compared[] = [];
  let left = steps;
  let level = 0;

  const idOf = ({ schema }: Place): number => {
    const id = ids.get(schema) ?? ids.size;
    ids.set(schema, id);
    return id;
  };
  const keyOf = ({ parts, unions, excluded }: Conjunction): string =>
    [parts, unions.map(({ owner }) => owner), excluded].map((places) => places.map(idOf).sort().join()).join('/');

  function isSame(a: Place, b: Place): boolean {
    const known = same.get(a.schema) ?? new Map<Schema, boolean>();
    same.set(a.schema, known);
    const verdict = known.get(b.schema) ?? isSameSchema(a, b);
    known.set(b.schema, verdict);
    return verdict;
  }

  function gaps(inner: Conjunction, outer: Conjunction, closed: boolean): readonly Gap[] {
    if (left <= 0 || underWay.length > 300) throw tooComplex;
    left -= 1;
    const key = `${keyOf(inner)}>${keyOf(outer)}${closed}`;
    const earlier = underWay.find((compared) => compared.key === key);
    if (earlier !== undefined) {
      // Met again further inside, it holds if all else does: values end somewhere. Met at the same value it says nothing.
      return earlier.level < level ? [] : [{ kind: 'untold', path: [], keyword: '$ref', outerAt: outer.parts[0] }];
    }
    underWay.push({ key, level });
    try {
      return compare(inner, outer, closed);
    } finally {
      underWay.pop();
    }
  }

  function compare(inner: Conjunction, outer: Conjunction, closed: boolean): readonly Gap[] {
    const unmatched = outer.parts.filter((part) => !inner.parts.some((own) => isSame(own, part)));
    if (unmatched.length === 0 || isImpossible(inner)) return [];
    const values = valuesOf(inner);
    if (values !== undefined) return distinct(unmatched.flatMap((part) => listedGaps(inner, part, values)));
    const unions = outer.unions.filter(({ owner }) => unmatched.includes(owner));
    const whole = unmatched.flatMap((part) => partGaps(inner, part, closed));
    const [union] = inner.unions;
    if (whole.length + unions.length === 0) return [];
    if (union === undefined) {
      const scoped = unions.flatMap((each) => unionGaps({ inner, part: each.owner, closed, inclusion }, each));
      return distinct([...whole, ...scoped]);
    }
    const branches = union.branches
      .map((branch) => ({ branch, chosen: choose(inner, union, branch) }))
      .filter(({ chosen }) => !isImpossible(chosen));
    return merged(
      branches.map(({ branch, chosen }) => ({ label: labelOf(branch), gaps: gaps(chosen, outer, closed) })),
    );
  }

  function partGaps(inner: Conjunction, part: Place, closed: boolean): readonly Gap[] {
    if (typeof part.schema === 'boolean') {
      return part.schema
        ? []
        : [{ kind: 'unexpected', path: [], keyword: 'false', outerAt: part, innerAt: inner.parts[0] }];
    }
    const scope = { inner, part, closed, inclusion };
    return [
      ...scalarGaps(scope),
      ...objectGaps(scope),
      ...arrayGaps(scope),
      ...conditionGaps(scope),
      ...opaqueGaps(scope),
    ];
  }

  function disjoint(a: Conjunction, b: Conjunction): boolean {
    if (areDisjoint(a, b)) return true;
    const [union] = b.unions;
    return union !== undefined && union.branches.every((branch) => areDisjoint(a, choose(b, union, branch)));
  }

  function excludes(a: Conjunction, b: Conjunction): boolean {
    return a.excluded.some((schema) => gaps(b, conjunctionOf([schema]), false).length === 0);
  }

  const inclusion: Inclusion = {
    gaps,
    gapsWithin(step, inner, outer, closed) {
      level += 1;
      try {
        return within(step, gaps(inner, outer, closed));
      } finally {
        level -= 1;
      }
    },
    disjoint,
    excludes,
  };
  return inclusion;
}

/** The gaps of all branches, each told once: without the branch where every branch has it. */
function merged(branches: readonly { readonly label: string; readonly gaps: readonly Gap[] }[]): readonly Gap[] {
  const found = branches.map(({ gaps }) => new Set(gaps.map(identityOf)));
  return distinct(
    branches.flatMap(({ label, gaps }) =>
      gaps.flatMap((gap) => {
        const everywhere = found.every((identities) => identities.has(identityOf(gap)));
        return everywhere ? [gap] : within({ branch: label }, [gap]);
      }),
    ),
  );
}

function distinct(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify([identityOf(gap), gap.path]), gap])).values()];
}
