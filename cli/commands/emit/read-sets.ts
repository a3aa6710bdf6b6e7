import type { SchemaName } from '../../../generators/generated/catalogue.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { createUsageFailure } from '../../exit.ts';
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
  readonly payload: string;
  /** Properties at the top that may be set. Default: those of the schema. */
  readonly allowed?: readonly string[] | undefined;
  /** Whether paths that the schema does not know are taken as well. */
  readonly anyPath: boolean;
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

function placeFor({ origin, path }: Assignment, { schema, payload, allowed, anyPath }: ReadSetsOptions): Place {
  const found = walk(schema, path);
  const [top] = path;
  const isAllowed = allowed === undefined || (typeof top === 'string' && allowed.includes(top));
  if (anyPath) return 'lost' in found ? [] : found.place;
  if (!('lost' in found) && isAllowed) return found.place;
  const depth = 'lost' in found ? found.depth : 0;
  const whole = depth === 0 ? payload : shownPath(path.slice(0, depth));
  const place = 'lost' in found ? found.place : [];
  const names = depth === 0 && allowed !== undefined ? allowed : [...propertiesOf(place).keys()];
  throw createUsageFailure(`${origin}: ${whole} ${whatIsThere(path[depth] as Step, names, place)}`);
}

function whatIsThere(step: Step, names: readonly string[], place: Place): string {
  if (typeof step === 'number') return `is no list, so it has no [${step}].${listed(names)}`;
  if (names.length > 0) return `has no ${printable(step)}.${didYouMean(step, names)}${listed(names)}`;
  if (itemsOf(place).length > 0) return `is a list. Write [0] for its first entry, [1] for the next.`;
  return `is a value, and has no ${printable(step)}. Set it whole.`;
}

function listed(names: readonly string[]): string {
  return names.length === 0 ? '' : ` There is ${names.join(', ')}.`;
}

/** JSON where it is of a type that belongs there: `8` is text where text belongs, and a number elsewhere. */
function readValue(text: string, place: Place): unknown {
  const types = typesOf(place);
  const json = parsed(text);
  if (json === undefined) return text;
  const isOpen = types.size === 0 || types.has('undefined');
  return isOpen || typesOfValue(json.value).some((type) => types.has(type)) || !types.has('string') ? json.value : text;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

function typesOfValue(value: unknown): readonly string[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (Number.isInteger(value)) return ['integer', 'number'];
  return [typeof value];
}
