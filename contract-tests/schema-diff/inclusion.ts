import { compareArrays, compareConditions, compareOpaque, compareUnion } from './compare-forms.ts';
import { compareObjects } from './compare-objects.ts';
import { compareListed, compareScalars } from './compare-scalars.ts';
import { branchName, choose, conjoin, type Conjunction } from './conjunction.ts';
import { tooComplex } from './evaluate.ts';
import { createImpossibility } from './impossible.ts';
import { keysOf, within, type Inclusion, type Incompatibility } from './incompatibility.ts';
import { isSameSchema, type Differences } from './keywords.ts';
import { locationText, type Location, type Schema } from './location.ts';

/** What comparing a pair of schemas takes beside what is looked at for it. */
const stepsOfPair = 6;

/** How many pairs of schemas within each other are followed. */
const deepest = 300;

interface Compared {
  readonly key: string;
  readonly level: number;
}

/**
 * Makes a comparer of schemas. It is sound and not complete: where it finds nothing, each value of the inner schema is one
 * of the outer; where it finds something, it may be all the same.
 *
 * @param steps how much it may look at before it throws `tooComplex`
 */
export function createInclusion({ steps = 30_000 } = {}): Inclusion {
  const { keyOf, isSame } = createSchemaMemory();
  const underWay: Compared[] = [];
  let left = steps;
  let level = 0;
  const spend = (taken: number): void => {
    left -= taken;
    if (left <= 0) throw tooComplex;
  };
  const { isImpossible, areDisjoint, valuesOf } = createImpossibility(spend);

  function compare(inner: Conjunction, outer: Conjunction, closed: boolean): readonly Incompatibility[] {
    if (underWay.length > deepest) throw tooComplex;
    spend(stepsOfPair);
    const key = `${keyOf(inner)}>${keyOf(outer)}${closed}`;
    const earlier = underWay.find((compared) => compared.key === key);
    if (earlier !== undefined) {
      // Met again further inside, it holds if all else does: values end somewhere. Met at the same value it says nothing.
      return earlier.level < level ? [] : [{ kind: 'undecidable', path: [], keyword: '$ref', outerAt: outer.parts[0] }];
    }
    underWay.push({ key, level });
    try {
      return compareNew(inner, outer, closed);
    } finally {
      underWay.pop();
    }
  }

  function compareNew(inner: Conjunction, outer: Conjunction, closed: boolean): readonly Incompatibility[] {
    const unmatched = outer.parts.filter((part) => !inner.parts.some((own) => isSame(own, part)));
    if (unmatched.length === 0 || isImpossible(inner)) return [];
    const values = valuesOf(inner);
    if (values !== undefined) return distinct(unmatched.flatMap((part) => compareListed({ inner, part }, values)));
    const unions = outer.unions.filter(({ owner }) => unmatched.includes(owner));
    const whole = unmatched.flatMap((part) => comparePart(inner, part, closed));
    const [union] = inner.unions;
    if (whole.length + unions.length === 0) return [];
    if (union === undefined) {
      const formed = unions.flatMap((each) => compareUnion({ inner, part: each.owner, closed, inclusion }, each));
      return distinct([...whole, ...formed]);
    }
    return merged(
      union.branches
        .map((branch) => ({ branch, chosen: choose(inner, union, branch) }))
        .filter(({ chosen }) => !isImpossible(chosen))
        .map(({ branch, chosen }) => ({ name: branchName(conjoin([branch])), found: compare(chosen, outer, closed) })),
    );
  }

  function comparePart(inner: Conjunction, part: Location, closed: boolean): readonly Incompatibility[] {
    if (part.schema === true) return [];
    if (part.schema === false) {
      return [{ kind: 'unexpected', path: [], keyword: 'false', outerAt: part, innerAt: inner.parts[0] }];
    }
    const comparers = [compareScalars, compareObjects, compareArrays, compareConditions, compareOpaque];
    return comparers.flatMap((comparer) => comparer({ inner, part, closed, inclusion }));
  }

  const inclusion: Inclusion = {
    compare,
    compareWithin(key, inner, outer, closed) {
      level += 1;
      try {
        return within({ key }, compare(inner, outer, closed));
      } finally {
        level -= 1;
      }
    },
    isImpossible,
    disjoint(a, b) {
      if (areDisjoint(a, b)) return true;
      const [union] = b.unions;
      return union !== undefined && union.branches.every((branch) => areDisjoint(a, choose(b, union, branch)));
    },
    excludes: (a, b) => a.excluded.some((schema) => compare(b, conjoin([schema]), false).length === 0),
  };
  return inclusion;
}

/** Remembers schemas that were met: a key for what is conjoined, and which two say the same. */
function createSchemaMemory(): {
  readonly keyOf: (conjunction: Conjunction) => string;
  readonly isSame: (a: Location, b: Location) => boolean;
} {
  const ids = new Map<Schema, number>();
  const same = new Map<Schema, Map<Schema, boolean>>();
  const different: Differences = new Map();
  const idOf = ({ schema }: Location): number => {
    const id = ids.get(schema) ?? ids.size;
    ids.set(schema, id);
    return id;
  };
  return {
    keyOf: ({ parts, unions, excluded }) =>
      [parts, unions.map(({ owner }) => owner), excluded].map((each) => each.map(idOf).sort().join()).join('/'),
    isSame(a, b) {
      const known = same.get(a.schema) ?? new Map<Schema, boolean>();
      same.set(a.schema, known);
      const verdict = known.get(b.schema) ?? isSameSchema(a, b, different);
      known.set(b.schema, verdict);
      return verdict;
    },
  };
}

/** What is found in all branches, each told once: without the branch where every branch has it. */
function merged(
  branches: readonly { readonly name: string; readonly found: readonly Incompatibility[] }[],
): readonly Incompatibility[] {
  const identities = branches.map(({ found }) => new Set(found.map(identityOf)));
  return distinct(
    branches.flatMap(({ name, found }) =>
      found.flatMap((each) => {
        const everywhere = identities.every((known) => known.has(identityOf(each)));
        return everywhere ? [each] : within({ branch: name }, [each]);
      }),
    ),
  );
}

function distinct(found: readonly Incompatibility[]): readonly Incompatibility[] {
  return [...new Map(found.map((each) => [JSON.stringify([identityOf(each), each.path]), each])).values()];
}

/** What makes two incompatibilities the same, whichever branches they lie in. */
function identityOf({ kind, path, keyword, inner, outer, described, outerAt }: Incompatibility): string {
  // Of a value, where the list stands tells as much as the list does, which may be long.
  const admitted = kind === 'value' && outerAt !== undefined ? locationText(outerAt) : outer;
  return JSON.stringify([kind, keysOf(path), keyword, inner, admitted, described]);
}
