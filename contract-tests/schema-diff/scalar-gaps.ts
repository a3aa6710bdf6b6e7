import { acceptsAlone } from './accepts.ts';
import type { Conjunction } from './conjunction.ts';
import { boundOf, kindsOf, kindsUnder, strictest, type Bound, type Kind } from './facts.ts';
import type { Gap } from './gap.ts';
import type { Scope } from './inclusion-scope.ts';
import { keywordOf, numberUnder, valuesUnder, wrong, type Place } from './place.ts';

/** Values that the inner schema lists, each tried on the outer one. */
export function listedGaps(inner: Conjunction, part: Place, values: readonly unknown[]): readonly Gap[] {
  // Kinds with few values list none: there it is the type that differs.
  const isListed = inner.parts.some((own) => valuesUnder(own) !== undefined);
  const types = isListed ? [] : typeGaps(inner, part, kindsOf(inner));
  if (types.length > 0) return types;
  const keyword = ['const', 'enum', 'type'].find((candidate) => keywordOf(part, candidate) !== undefined) ?? 'enum';
  return values.flatMap((value): readonly Gap[] => {
    const verdict = acceptsAlone(part, value);
    if (verdict === 'yes') return [];
    const kind = verdict === 'no' ? 'value' : 'untold';
    const outer = valuesUnder(part);
    return [gapAt(inner, part, { kind, keyword, inner: value, ...(outer !== undefined && { outer }) })];
  });
}

/** `type`, `enum`, `const`, and the limits of numbers and strings. */
export function scalarGaps({ inner, part }: Scope): readonly Gap[] {
  const kinds = kindsOf(inner);
  return [
    ...typeGaps(inner, part, kinds),
    ...valueGaps(inner, part),
    ...(kinds.has('integer') || kinds.has('fraction') ? numberGaps(inner, part, !kinds.has('fraction')) : []),
    ...(kinds.has('string') ? stringGaps(inner, part) : []),
  ];
}

function typeGaps(inner: Conjunction, part: Place, kinds: ReadonlySet<Kind>): readonly Gap[] {
  const admitted = kindsUnder(part);
  if ([...kinds].every((kind) => admitted.has(kind))) return [];
  return [gapAt(inner, part, { kind: 'type', keyword: 'type', inner: typeNames(kinds), outer: typeNames(admitted) })];
}

/** `['number']` of integers and fractions. */
function typeNames(kinds: ReadonlySet<Kind>): readonly string[] {
  const names = [...kinds].filter((kind) => kind !== 'fraction' && !(kind === 'integer' && kinds.has('fraction')));
  return kinds.has('fraction') ? [...names, 'number'] : names;
}

function valueGaps(inner: Conjunction, part: Place): readonly Gap[] {
  const outer = valuesUnder(part);
  if (outer === undefined) return [];
  return [
    gapAt(inner, part, { kind: 'anyValue', keyword: keywordOf(part, 'const') === undefined ? 'enum' : 'const', outer }),
  ];
}

function numberGaps(inner: Conjunction, part: Place, onlyIntegers: boolean): readonly Gap[] {
  const ends = (['lower', 'upper'] as const).flatMap((end): readonly Gap[] => {
    const outer = boundOf({ parts: [part] }, end, onlyIntegers);
    const own = boundOf(inner, end, onlyIntegers);
    if (outer === undefined || (own !== undefined && reaches(own, outer, end))) return [];
    const keyword = end === 'lower' ? 'minimum' : 'maximum';
    return [gapAt(inner, part, { kind: 'limit', keyword, ...(own && { inner: shown(own) }), outer: shown(outer) })];
  });
  return [...ends, ...multipleGaps(inner, part, onlyIntegers)];
}

function reaches(own: Bound, outer: Bound, end: 'lower' | 'upper'): boolean {
  if (own.value === outer.value) return own.exclusive || !outer.exclusive;
  return end === 'lower' ? own.value > outer.value : own.value < outer.value;
}

function shown({ value, exclusive }: Bound): unknown {
  return exclusive ? { exclusive: value } : value;
}

function multipleGaps(inner: Conjunction, part: Place, onlyIntegers: boolean): readonly Gap[] {
  const outer = numberUnder(part, 'multipleOf');
  if (outer === undefined || (outer === 1 && onlyIntegers)) return [];
  const own = inner.parts.flatMap((each) => numberUnder(each, 'multipleOf') ?? []);
  const isMultiple = (value: number): boolean =>
    value === outer || (Number.isSafeInteger(value) && Number.isSafeInteger(outer) && value % outer === 0);
  if (own.some(isMultiple)) return [];
  return [
    gapAt(inner, part, { kind: 'limit', keyword: 'multipleOf', ...(own.length > 0 && { inner: own[0] }), outer }),
  ];
}

function stringGaps(inner: Conjunction, part: Place): readonly Gap[] {
  return [
    ...countGaps(inner, part, 'minLength', 'maxLength'),
    ...['pattern', 'format'].flatMap((keyword): readonly Gap[] => {
      const outer = keywordOf(part, keyword);
      if (outer === undefined) return [];
      if (typeof outer !== 'string') throw wrong(part, keyword, 'a string');
      const own = inner.parts.flatMap((each) => keywordOf(each, keyword) ?? []);
      if (own.includes(outer)) return [];
      // Two patterns may still match the same texts.
      if (own.length > 0) return [gapAt(inner, part, { kind: 'untold', keyword, inner: own[0], outer })];
      return [gapAt(inner, part, { kind: 'limit', keyword, outer })];
    }),
  ];
}

/** Limits of a size, which is never below `floor`. */
export function countGaps(
  inner: Conjunction,
  part: Place,
  least: string,
  most: string,
  { floor = 0, ceiling = Infinity } = {},
): readonly Gap[] {
  const [outerLeast, outerMost] = [numberUnder(part, least), numberUnder(part, most)];
  const ownLeast = strictest(inner, least, 'largest');
  const ownMost = strictest(inner, most, 'smallest');
  const gaps: Gap[] = [];
  if (outerLeast !== undefined && Math.max(ownLeast ?? 0, floor) < outerLeast) {
    gaps.push(
      gapAt(inner, part, {
        kind: 'limit',
        keyword: least,
        ...(ownLeast !== undefined && { inner: ownLeast }),
        outer: outerLeast,
      }),
    );
  }
  if (outerMost !== undefined && Math.min(ownMost ?? Infinity, ceiling) > outerMost) {
    gaps.push(
      gapAt(inner, part, {
        kind: 'limit',
        keyword: most,
        ...(ownMost !== undefined && { inner: ownMost }),
        outer: outerMost,
      }),
    );
  }
  return gaps;
}

/** A gap of the value compared itself, with where both sides stand. */
export function gapAt(inner: Conjunction, part: Place, gap: Omit<Gap, 'path' | 'innerAt' | 'outerAt'>): Gap {
  const innerAt =
    inner.parts.find((own) => keywordOf(own, gap.keyword) !== undefined) ??
    // A reference alone says nothing: what it leads to does.
    inner.parts.find((own) => keywordOf(own, '$ref') === undefined);
  return { ...gap, path: [], innerAt, outerAt: part };
}
