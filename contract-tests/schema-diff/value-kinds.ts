import { forms, keywordOf, malformed, type Location, type Schema } from './location.ts';

/** The kinds of JSON values, so that none is two: a number is an integer or a fraction. */
export const kinds = ['null', 'boolean', 'object', 'array', 'string', 'integer', 'fraction'] as const;

export type Kind = (typeof kinds)[number];

/** No schema of JSON Schema is of fractions alone: this one is known by what it is. */
const fractions: Schema = { type: 'number' };

/** A schema that admits one kind of value. */
export function schemaOfKind(kind: Kind): Schema {
  return kind === 'fraction' ? fractions : { type: kind };
}

/** The kinds that a schema's own `type` admits. */
export function kindsAt(location: Location): ReadonlySet<Kind> {
  if (location.schema === fractions) return new Set(['fraction']);
  const type = keywordOf(location, 'type');
  if (type === undefined) return new Set(kinds);
  const names: unknown[] = Array.isArray(type) ? type : [type];
  return new Set(
    names.flatMap((name): readonly Kind[] => {
      if (name === 'number') return ['integer', 'fraction'];
      const kind = kinds.find((candidate) => candidate === name && candidate !== 'fraction');
      if (kind === undefined) throw malformed(location, 'type', forms.types);
      return [kind];
    }),
  );
}

/** The kind of a value. */
export function kindOf(value: unknown): Kind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
  return typeof value as 'boolean' | 'object' | 'string';
}

/** Kinds by the names that `type` has for them: `['number']` of integers and fractions. */
export function typeNames(found: ReadonlySet<Kind>): readonly string[] {
  const names = [...found].filter((kind) => kind !== 'fraction' && !(kind === 'integer' && found.has('fraction')));
  return found.has('fraction') ? [...names, 'number'] : names;
}
