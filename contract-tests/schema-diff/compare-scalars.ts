import { numberText } from '../../common/plural.ts';
import { kindsOf, strictest } from './conjunction.ts';
import { evaluate } from './evaluate.ts';
import { boundOf, type Bound } from './impossible.ts';
import { incompatible, type Comparison, type Incompatibility } from './incompatibility.ts';
import { forms, keywordOf, malformed, numberAt, valuesAt } from './location.ts';
import { kindsAt, typeNames } from './value-kinds.ts';

/** So many values of a list are told one by one. */
const mostTold = 100;

type Side = Pick<Comparison, 'inner' | 'part'>;

/** Values that the inner schema lists, each tried on the outer one. */
export function compareListed(side: Side, values: readonly unknown[]): readonly Incompatibility[] {
  const { inner, part } = side;
  // Kinds with few values list none: there it is the type that differs.
  const isListed = inner.parts.some((own) => valuesAt(own) !== undefined);
  const types = isListed ? [] : compareTypes(side);
  if (types.length > 0) return types;
  const keyword = ['const', 'enum', 'type'].find((candidate) => keywordOf(part, candidate) !== undefined) ?? 'enum';
  const listed = valuesAt(part);
  const outer = listed === undefined || listed.length > mostTold ? {} : { outer: listed };
  const found = values.flatMap((value): readonly Incompatibility[] => {
    const verdict = evaluate(part, value, { alone: true });
    if (verdict === 'valid') return [];
    return [
      incompatible(side, { kind: verdict === 'invalid' ? 'value' : 'undecidable', keyword, inner: value, ...outer }),
    ];
  });
  const [last] = found.slice(mostTold);
  if (last === undefined) return found;
  const more = { ...last, inner: `… and ${numberText(found.length - mostTold)} more` };
  return [...found.slice(0, mostTold), more];
}

/** `type`, `enum`, `const`, and the limits of numbers and strings. */
export function compareScalars(side: Side): readonly Incompatibility[] {
  const kinds = kindsOf(side.inner);
  return [
    ...compareTypes(side),
    ...compareValues(side),
    ...(kinds.has('integer') || kinds.has('fraction') ? compareNumbers(side, !kinds.has('fraction')) : []),
    ...(kinds.has('string') ? compareTexts(side) : []),
  ];
}

function compareTypes(side: Side): readonly Incompatibility[] {
  const [kinds, admitted] = [kindsOf(side.inner), kindsAt(side.part)];
  if ([...kinds].every((kind) => admitted.has(kind))) return [];
  return [incompatible(side, { kind: 'type', keyword: 'type', inner: typeNames(kinds), outer: typeNames(admitted) })];
}

function compareValues(side: Side): readonly Incompatibility[] {
  const outer = valuesAt(side.part);
  if (outer === undefined) return [];
  const keyword = keywordOf(side.part, 'const') === undefined ? 'enum' : 'const';
  return [incompatible(side, { kind: 'anyValue', keyword, outer })];
}

function compareNumbers(side: Side, onlyIntegers: boolean): readonly Incompatibility[] {
  const { inner, part } = side;
  const ends = (['lower', 'upper'] as const).flatMap((end) => {
    const outer = boundOf([part], end, onlyIntegers);
    const own = boundOf(inner.parts, end, onlyIntegers);
    if (outer === undefined || (own !== undefined && reaches(own, outer, end))) return [];
    const keyword = end === 'lower' ? 'minimum' : 'maximum';
    return [limit(side, keyword, own && shown(own), shown(outer))];
  });
  const step = numberAt(part, 'multipleOf');
  if (step === undefined || (step === 1 && onlyIntegers)) return ends;
  const own = inner.parts.flatMap((each) => numberAt(each, 'multipleOf') ?? []);
  const isMultiple = (value: number): boolean =>
    value === step || (Number.isSafeInteger(value) && Number.isSafeInteger(step) && value % step === 0);
  return own.some(isMultiple) ? ends : [...ends, limit(side, 'multipleOf', own[0], step)];
}

function reaches(own: Bound, outer: Bound, end: 'lower' | 'upper'): boolean {
  if (own.value === outer.value) return own.exclusive || !outer.exclusive;
  return end === 'lower' ? own.value > outer.value : own.value < outer.value;
}

function shown({ value, exclusive }: Bound): unknown {
  return exclusive ? { exclusive: value } : value;
}

function limit(side: Side, keyword: string, inner: unknown, outer: unknown): Incompatibility {
  return incompatible(side, { kind: 'limit', keyword, ...(inner !== undefined && { inner }), outer });
}

function compareTexts(side: Side): readonly Incompatibility[] {
  const { inner, part } = side;
  return [
    ...compareCounts(side, 'minLength', 'maxLength'),
    ...['pattern', 'format'].flatMap((keyword) => {
      const outer = keywordOf(part, keyword);
      if (outer === undefined) return [];
      if (typeof outer !== 'string') throw malformed(part, keyword, forms.text);
      const own = inner.parts.flatMap((each) => keywordOf(each, keyword) ?? []);
      if (own.includes(outer)) return [];
      if (own.length === 0) return [limit(side, keyword, undefined, outer)];
      // Two patterns may still match the same texts.
      return [incompatible(side, { kind: 'undecidable', keyword, inner: own[0], outer })];
    }),
  ];
}

/** Limits of a size, which is never below `floor`. */
export function compareCounts(side: Side, least: string, most: string, floor = 0): readonly Incompatibility[] {
  const { inner, part } = side;
  const [outerLeast, outerMost] = [numberAt(part, least), numberAt(part, most)];
  const ownLeast = strictest(inner.parts, least, 'largest');
  const ownMost = strictest(inner.parts, most, 'smallest');
  return [
    ...(outerLeast !== undefined && Math.max(ownLeast ?? 0, floor) < outerLeast
      ? [limit(side, least, ownLeast, outerLeast)]
      : []),
    ...(outerMost !== undefined && (ownMost ?? Infinity) > outerMost ? [limit(side, most, ownMost, outerMost)] : []),
  ];
}
