import { didYouMean } from '../../../common/did-you-mean.ts';
import type { SchemaName } from '../../../generators/generated/catalogue.ts';
import { createUsageFailure } from '../../exit.ts';
import { asIs, type Text } from '../../language.ts';
import { printable } from '../../printable.ts';
import { shownPath, type Assignment, type Step } from './assignment.ts';
import { itemsOf, propertiesOf, typesOf, walk, type Place } from './schema-place.ts';

/** A value, and where in the payload it goes. */
export interface SetValue {
  readonly origin: string;
  readonly path: readonly Step[];
  readonly value: unknown;
}

export interface ReadSetsOptions {
  readonly schema: SchemaName;
  /** What the payload is called in messages: `a text event`. */
  readonly payload: Text;
  /** Properties at the top that may be set. Default: those of the schema. */
  readonly allowed?: readonly string[] | undefined;
  /** Whether paths that the schema does not know are taken as well. */
  readonly anyPath: boolean;
  /** How such a path can be set all the same; nothing where it cannot. */
  readonly wayOut?: Text;
}

/**
 * Finds the place of each assignment and reads its value as what belongs there: JSON, or else text.
 *
 * @throws a usage failure that says which part of a path is unknown, and what there is instead
 */
export function readSets(assignments: readonly Assignment[], options: ReadSetsOptions): readonly SetValue[] {
  return assignments.map(({ origin, path, text }) => ({
    origin,
    path,
    value: readValue(text, placeFor({ origin, path, text }, options)),
  }));
}

function placeFor({ origin, path }: Assignment, { schema, payload, allowed, anyPath, wayOut }: ReadSetsOptions): Place {
  const found = walk(schema, path);
  const [top] = path;
  const isAllowed = allowed === undefined || (typeof top === 'string' && allowed.includes(top));
  if (anyPath) return 'lost' in found ? [] : found.place;
  if (!('lost' in found) && isAllowed) return found.place;
  const depth = 'lost' in found ? found.depth : 0;
  const whole = depth === 0 ? payload : asIs(shownPath(path.slice(0, depth)));
  const place = 'lost' in found ? found.place : [];
  const names = depth === 0 && allowed !== undefined ? allowed : [...propertiesOf(place).keys()];
  const there = whatIsThere(path[depth] as Step, names, place);
  throw createUsageFailure({
    en: `${origin}: ${whole.en} ${there.en}${wayOut === undefined ? '' : ` ${wayOut.en}`}`,
    zh: `${origin}：${whole.zh} ${there.zh}${wayOut?.zh ?? ''}`,
  });
}

function whatIsThere(step: Step, names: readonly string[], place: Place): Text {
  const listed = {
    en: names.length === 0 ? '' : ` There is ${names.join(', ')}.`,
    zh: names.length === 0 ? '' : `可用的有：${names.join('、')}。`,
  };
  if (typeof step === 'number') {
    return { en: `is no list, so it has no [${step}].${listed.en}`, zh: `不是列表，因此没有 [${step}]。${listed.zh}` };
  }
  const name = printable(step);
  if (names.length > 0) {
    const hint = didYouMean(step, names);
    return { en: `has no ${name}.${hint.en}${listed.en}`, zh: `没有 ${name}。${hint.zh}${listed.zh}` };
  }
  if (itemsOf(place).length > 0) {
    return {
      en: 'is a list. Write [0] for its first entry, [1] for the next.',
      zh: '是列表。第一项写 [0]，下一项写 [1]。',
    };
  }
  return { en: `is a value, and has no ${name}. Set it whole.`, zh: `是一个值，没有 ${name}。请整体设置。` };
}

/**
 * JSON where it is of a type that belongs there: `8` is text where text belongs, and a number elsewhere. A number with
 * more digits than a number can hold is an id: where any type may be, it stays the text that was typed.
 */
function readValue(text: string, place: Place): unknown {
  const types = typesOf(place);
  const json = parsed(text);
  if (json === undefined) return text;
  const isOpen = types.size === 0 || types.has('undefined');
  if (isOpen) return json.exact;
  return typesOfValue(json.value).some((type) => types.has(type)) || !types.has('string') ? json.value : text;
}

function parsed(text: string): { readonly value: unknown; readonly exact: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown, exact: parseExactly(text) };
  } catch {
    return undefined;
  }
}

/** `JSON.parse`, but a whole number that no double holds is the text of its digits. */
function parseExactly(text: string): unknown {
  const keepDigits = (_key: string, value: unknown, { source }: { readonly source?: string }): unknown =>
    source !== undefined && /^-?\d+$/u.test(source) && String(value) !== source ? source : value;
  return JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown) as unknown;
}

function typesOfValue(value: unknown): readonly string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (Number.isInteger(value)) return ['integer', 'number'];
  return [typeof value];
}
