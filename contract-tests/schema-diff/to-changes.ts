import { kindOfChange, placed, type Direction, type SchemaChange, type Turn } from './change.ts';
import { keysOf, type Gap, type GapKind } from './gap.ts';
import { locationOf } from './place.ts';
import { whatDiffers, whyItBreaks } from './words.ts';

/** Gaps of one turn, and whether they break. */
export interface Turned {
  readonly gaps: readonly Gap[];
  readonly turn: Turn;
  readonly breaks: boolean;
}

/** Gap kinds that tell of the same thing seen from both sides: where one breaks, the other is no news. */
const families: Readonly<Record<GapKind, string>> = {
  type: 'type',
  limit: 'limit',
  value: 'value',
  anyValue: 'anyValue',
  required: 'presence',
  property: 'presence',
  unexpected: 'presence',
  alternative: 'alternative',
  untold: 'untold',
};

/** Gaps as changes: the breaking ones first, and each thing told once. */
export function toChanges(sides: readonly Turned[], direction: Direction): readonly SchemaChange[] {
  const told = new Set<string>();
  const breaking = [...sides].sort((a, b) => Number(b.breaks) - Number(a.breaks));
  return breaking.flatMap((side) =>
    withoutDoubles(side.gaps).flatMap((gap) => {
      const topic = topicOf(gap);
      if (told.has(topic)) return [];
      told.add(topic);
      return [toChange(gap, side, direction)];
    }),
  );
}

/** A property that is new and required is one change. */
function withoutDoubles(gaps: readonly Gap[]): readonly Gap[] {
  const required = new Set(
    gaps
      .filter(({ kind, described }) => kind === 'required' && described === false)
      .map(({ path }) => JSON.stringify(path)),
  );
  return gaps.filter(({ kind, path }) => kind !== 'property' || !required.has(JSON.stringify(path)));
}

function topicOf({ kind, path, keyword, inner }: Gap): string {
  const single = kind === 'value' || kind === 'alternative' ? inner : undefined;
  return JSON.stringify([families[kind], path, kind === 'limit' || kind === 'untold' ? keyword : '', single]);
}

function toChange(gap: Gap, { turn, breaks }: Turned, direction: Direction): SchemaChange {
  const { keyword, inner, outer, innerAt, outerAt, described = true } = gap;
  const isLooser = turn === 'looser';
  const [old, now] = isLooser ? [outer, inner] : [inner, outer];
  const [oldAt, newAt] = isLooser ? [outerAt, innerAt] : [innerAt, outerAt];
  const kind = isExchange(gap) ? 'type-changed' : kindOfChange(gap.kind, turn, described);
  const values = { ...(old !== undefined && { old }), ...(now !== undefined && { new: now }) };
  const wording = {
    kind,
    keyword,
    ...values,
    required: gap.kind === 'required',
    unnamed: keysOf(gap.path).at(-1) === '*',
  };
  return {
    kind,
    severity: breaks ? 'breaking' : 'compatible',
    ...placed(gap.path),
    keyword,
    ...values,
    where: { ...(oldAt && { old: locationOf(oldAt) }), ...(newAt && { new: locationOf(newAt) }) },
    what: whatDiffers(wording),
    ...(breaks && { why: whyItBreaks(kind, direction) }),
  };
}

/** One type for another, neither the wider. */
function isExchange({ kind, inner, outer }: Gap): boolean {
  if (kind !== 'type' || !Array.isArray(inner) || !Array.isArray(outer)) return false;
  // Each number is an integer or none: a list with number has all that one with integer has.
  const has = (name: unknown): boolean => inner.includes(name) || (name === 'integer' && inner.includes('number'));
  return !outer.every(has);
}
