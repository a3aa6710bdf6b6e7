import type { Conjunction } from './conjunction.ts';
import {
  keywordOf,
  namedSchemas,
  numberUnder,
  schemasUnder,
  schemaUnder,
  stringsUnder,
  wrong,
  type Place,
  type Schema,
} from './place.ts';
import { isAnything } from './same-schema.ts';

/** The kinds of JSON values, so that none is two: a number is an integer or a fraction. */
export const kinds = ['null', 'boolean', 'object', 'array', 'string', 'integer', 'fraction'] as const;

export type Kind = (typeof kinds)[number];

/** A schema of each kind. No schema of JSON Schema is of fractions alone: that one is known by what it is. */
export const schemasOfKinds: Readonly<Record<Kind, Schema>> = {
  null: { type: 'null' },
  boolean: { type: 'boolean' },
  object: { type: 'object' },
  array: { type: 'array' },
  string: { type: 'string' },
  integer: { type: 'integer' },
  fraction: { type: 'number' },
};

/** The kinds that a schema's own `type` admits. */
export function kindsUnder(place: Place): ReadonlySet<Kind> {
  if (place.schema === schemasOfKinds.fraction) return new Set(['fraction']);
  const type = keywordOf(place, 'type');
  if (type === undefined) return new Set(kinds);
  const names: unknown[] = Array.isArray(type) ? type : [type];
  return new Set(
    names.flatMap((name): readonly Kind[] => {
      if (name === 'number') return ['integer', 'fraction'];
      const kind = kinds.find((candidate) => candidate === name && candidate !== 'fraction');
      if (kind === undefined) throw wrong(place, 'type', 'a type of JSON Schema, or an array of them');
      return [kind];
    }),
  );
}

/** The kinds that values of a conjunction can be. */
export function kindsOf({ parts }: Conjunction): ReadonlySet<Kind> {
  const admitted = parts.map(kindsUnder);
  return new Set(kinds.filter((kind) => admitted.every((set) => set.has(kind))));
}

/** The largest of the values that the parts give a keyword, or the smallest. */
export function strictest(
  { parts }: Pick<Conjunction, 'parts'>,
  keyword: string,
  pick: 'largest' | 'smallest',
): number | undefined {
  const values = parts.flatMap((part) => numberUnder(part, keyword) ?? []);
  if (values.length === 0) return undefined;
  return pick === 'largest' ? Math.max(...values) : Math.min(...values);
}

/** One end of a range of numbers. */
export interface Bound {
  readonly value: number;
  readonly exclusive: boolean;
}

/** The lower or the upper end, sharpened to a whole number where only integers pass. */
export function boundOf(
  conjunction: Pick<Conjunction, 'parts'>,
  end: 'lower' | 'upper',
  onlyIntegers: boolean,
): Bound | undefined {
  const [inclusiveKeyword, exclusiveKeyword, pick] =
    end === 'lower'
      ? (['minimum', 'exclusiveMinimum', 'largest'] as const)
      : (['maximum', 'exclusiveMaximum', 'smallest'] as const);
  const inclusive = strictest(conjunction, inclusiveKeyword, pick);
  const exclusive = strictest(conjunction, exclusiveKeyword, pick);
  const bound = tighter(inclusive, exclusive, end);
  if (bound === undefined || !onlyIntegers) return bound;
  const [inwards, round] = end === 'lower' ? ([1, Math.ceil] as const) : ([-1, Math.floor] as const);
  const whole = bound.exclusive && Number.isInteger(bound.value) ? bound.value + inwards : round(bound.value);
  return { value: whole, exclusive: false };
}

function tighter(
  inclusive: number | undefined,
  exclusive: number | undefined,
  end: 'lower' | 'upper',
): Bound | undefined {
  if (exclusive === undefined) return inclusive === undefined ? undefined : { value: inclusive, exclusive: false };
  const exclusiveWins = inclusive === undefined || (end === 'lower' ? exclusive >= inclusive : exclusive <= inclusive);
  return exclusiveWins ? { value: exclusive, exclusive: true } : { value: inclusive, exclusive: false };
}

/** What one schema says of the property `name`. */
export function schemasOfProperty(place: Place, name: string): readonly Place[] {
  const own = namedSchemas(place, 'properties').get(name);
  const matching = [...namedSchemas(place, 'patternProperties')].filter(([pattern]) => matches(place, pattern, name));
  const found = [...(own === undefined ? [] : [own]), ...matching.map(([, schema]) => schema)];
  if (found.length > 0) return found;
  const others = schemaUnder(place, 'additionalProperties');
  return others === undefined ? [] : [others];
}

/** What one schema says of the element at `index`; `undefined` for the elements that have no place of their own. */
export function schemasOfElement(place: Place, index: number | undefined): readonly Place[] {
  const first = schemasUnder(place, 'prefixItems');
  const own = index === undefined ? undefined : first[index];
  const schema = own ?? (Array.isArray(keywordOf(place, 'items')) ? undefined : schemaUnder(place, 'items'));
  return schema === undefined ? [] : [schema];
}

/** Whether a schema says anything of the property `name`, wherever in it. */
export function describes(place: Place, name: string): boolean {
  return anyInPlace(
    place,
    (schema) =>
      namedSchemas(schema, 'properties').has(name) ||
      [...namedSchemas(schema, 'patternProperties').keys()].some((pattern) => matches(schema, pattern, name)) ||
      !isOpen(schema),
  );
}

/** Whether a schema says anything of properties that it does not name. */
export function describesOthers(place: Place): boolean {
  return anyInPlace(place, (schema) => namedSchemas(schema, 'patternProperties').size > 0 || !isOpen(schema));
}

/** Whether a schema names properties: one that names none leaves them to whoever makes the object. */
export function namesProperties(place: Place): boolean {
  return anyInPlace(place, (schema) =>
    ['properties', 'patternProperties'].some((keyword) => keywordOf(schema, keyword) !== undefined),
  );
}

/** Tries a schema, and all in it that is for the same value. */
function anyInPlace(place: Place, test: (schema: Place) => boolean, visited: Set<Schema> = new Set()): boolean {
  if (visited.has(place.schema)) return false;
  visited.add(place.schema);
  if (test(place)) return true;
  const ref = keywordOf(place, '$ref');
  return [
    ...(typeof ref === 'string' ? [place.document.resolve(ref, place)] : []),
    ...namedSchemas(place, 'dependentSchemas').values(),
    ...['if', 'then', 'else', 'not'].flatMap((keyword) => schemaUnder(place, keyword) ?? []),
    ...['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => schemasUnder(place, keyword)),
  ].some((schema) => anyInPlace(schema, test, visited));
}

/** Whether a schema leaves properties that it does not name to whoever makes the object, or forbids them. */
function isOpen(place: Place): boolean {
  return ['additionalProperties', 'unevaluatedProperties'].every((keyword) => {
    const others = schemaUnder(place, keyword);
    return others === undefined || others.schema === false || isAnything(others);
  });
}

/** Names that a schema's own `properties` hold. */
export function namesUnder(place: Place): readonly string[] {
  return [...namedSchemas(place, 'properties').keys()];
}

/** Whether each object of a conjunction has the property. */
export function isRequired({ parts }: Conjunction, name: string): boolean {
  return parts.some((part) => stringsUnder(part, 'required').includes(name));
}

/** @throws SchemaDiffFailure for a pattern that is no regular expression */
export function matches(place: Place, pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    throw wrong(place, 'pattern', `a regular expression, and "${pattern}" is none`);
  }
}
