import type { Bilingual } from '../../generators/generated/types.ts';
import { keysOf, type Incompatibility, type IncompatibilityKind, type Step } from './incompatibility.ts';
import { locationText, pointerOf } from './location.ts';
import { whatDiffers, whyItBreaks, type ChangeKind, type Direction } from './messages.ts';

/** One difference between two versions of the contract. */
export interface SchemaChange {
  readonly kind: ChangeKind;
  /**
   * `breaking`: what worked with the old version may fail with the new one, or it cannot be told that it will not.
   * `warning`: nothing fails, but what is sent goes unheard. `compatible`: it differs, and nothing that worked fails.
   * `documentation`: the words differ, the rules do not.
   */
  readonly severity: 'breaking' | 'warning' | 'compatible' | 'documentation';
  /** JSON pointer to the values that differ, where `*` stands for any element. */
  readonly path: string;
  /** Which of several forms the value has, where it differs in some: `type=message`. */
  readonly when: readonly string[];
  /** The keyword that differs. */
  readonly keyword: string;
  readonly old?: unknown;
  readonly new?: unknown;
  /** Where the rule stands: `items/broadcast-task.json#/properties/taskid`. */
  readonly where: { readonly old?: string; readonly new?: string };
  /** What differs. */
  readonly what: Bilingual;
  /** Why that breaks, or is warned of; absent where it is neither. */
  readonly why?: Bilingual;
}

/** Incompatibilities found one way, and whether they break. */
export interface Turned {
  readonly found: readonly Incompatibility[];
  /** Whether the new version admits more than the old one, or less. */
  readonly turn: 'looser' | 'tighter';
  readonly breaks: boolean;
}

/**
 * The kinds of change by what is incompatible: where the new version is looser, and where it is tighter; of a required
 * property that is described, another. The topic is what a kind tells of: where one side breaks, the other is no news.
 */
const changes: Readonly<Record<IncompatibilityKind, { looser: ChangeKind; tighter: ChangeKind; topic?: string }>> = {
  type: { looser: 'type-widened', tighter: 'type-narrowed' },
  value: { looser: 'value-added', tighter: 'value-removed' },
  anyValue: { looser: 'values-freed', tighter: 'values-listed' },
  required: { looser: 'property-optional', tighter: 'property-required', topic: 'presence' },
  property: { looser: 'property-removed', tighter: 'property-added', topic: 'presence' },
  unexpected: { looser: 'property-accepted', tighter: 'property-refused', topic: 'presence' },
  limit: { looser: 'limit-loosened', tighter: 'limit-tightened' },
  alternative: { looser: 'alternative-added', tighter: 'alternative-removed' },
  undecidable: { looser: 'untold', tighter: 'untold' },
};

/** Incompatibilities as changes: the breaking ones first, and each thing told once. */
export function toChanges(sides: readonly Turned[], direction: Direction): readonly SchemaChange[] {
  const topics = new Set<string>();
  const breakingFirst = [...sides].sort((a, b) => Number(b.breaks) - Number(a.breaks));
  return breakingFirst.flatMap((side) =>
    withoutDoubles(side.found).flatMap((each) => {
      const topic = topicOf(each);
      if (topics.has(topic)) return [];
      topics.add(topic);
      return [toChange(each, side, direction)];
    }),
  );
}

/** A property that is new and required is one change. */
function withoutDoubles(found: readonly Incompatibility[]): readonly Incompatibility[] {
  const required = new Set(found.filter(isUndescribed).map(({ path }) => JSON.stringify(path)));
  return found.filter(({ kind, path }) => kind !== 'property' || !required.has(JSON.stringify(path)));
}

function isUndescribed({ kind, described }: Incompatibility): boolean {
  return kind === 'required' && described === false;
}

function topicOf({ kind, path, keyword, inner }: Incompatibility): string {
  const single = kind === 'value' || kind === 'alternative' ? inner : undefined;
  const named = kind === 'limit' || kind === 'undecidable' ? keyword : '';
  return JSON.stringify([changes[kind].topic ?? kind, path, named, single]);
}

function toChange(found: Incompatibility, { turn, breaks }: Turned, direction: Direction): SchemaChange {
  const { keyword, path, inner, outer, innerAt, outerAt } = found;
  const isLooser = turn === 'looser';
  const [old, now] = isLooser ? [outer, inner] : [inner, outer];
  const [oldAt, newAt] = isLooser ? [outerAt, innerAt] : [innerAt, outerAt];
  const kind = isExchange(found) ? 'type-changed' : changes[isUndescribed(found) ? 'property' : found.kind][turn];
  const values = { ...(old !== undefined && { old }), ...(now !== undefined && { new: now }) };
  return {
    kind,
    severity: breaks ? 'breaking' : 'compatible',
    ...placeOf(path),
    keyword,
    ...values,
    where: { ...(oldAt && { old: locationText(oldAt) }), ...(newAt && { new: locationText(newAt) }) },
    what: whatDiffers(kind, {
      keyword,
      ...values,
      required: found.kind === 'required',
      unnamed: keysOf(path).at(-1) === '*',
    }),
    ...(breaks && { why: whyItBreaks(kind, direction) }),
  };
}

/** The steps as a JSON pointer and the forms on the way. */
export function placeOf(path: readonly Step[]): Pick<SchemaChange, 'path' | 'when'> {
  return {
    path: pointerOf(keysOf(path)),
    when: path.flatMap((step) => ('branch' in step ? [step.branch] : [])),
  };
}

/** One type for another, neither the wider. */
function isExchange({ kind, inner, outer }: Incompatibility): boolean {
  if (kind !== 'type' || !Array.isArray(inner) || !Array.isArray(outer)) return false;
  // Each number is an integer or none: a list with number has all that one with integer has.
  const has = (name: unknown): boolean => inner.includes(name) || (name === 'integer' && inner.includes('number'));
  return !outer.every(has);
}
