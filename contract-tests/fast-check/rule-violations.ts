import { isObject } from '../../common/json.ts';
import {
  beyondLengths,
  beyondLimits,
  ofOtherTypes,
  otherValue,
  unlikelyTexts,
  valueOutside,
} from '../../common/wrong-values.ts';
import { isNumberAsText, requiredOf, resolved, typesOf, type PayloadSchema } from './payload-schema.ts';

/** One way to violate one rule of a value. */
export interface RuleViolation {
  readonly rule: string;
  readonly path: readonly (string | number)[];
  /** The property at the path is taken away; otherwise `value` comes there. */
  readonly removes?: true;
  readonly value?: unknown;
}

interface Site {
  readonly path: RuleViolation['path'];
  /** The place tells the members of a union apart: which kind it names is the union's business. */
  readonly isTag?: boolean;
}

/** A value of a schema, where a list has none to repeat. */
export type MakeOne = (schema: PayloadSchema, base: string) => unknown;

/** The ways to violate the rules of a value: what each place in it could have been and must not be. */
export function ruleViolationsOf(
  reference: PayloadSchema,
  base: string,
  value: unknown,
  { makeOne, ...site }: Site & { readonly makeOne: MakeOne },
): readonly RuleViolation[] {
  const place = resolved(reference, base);
  const { schema } = place;
  const inner = (next: PayloadSchema, found: unknown, at: Site): readonly RuleViolation[] =>
    ruleViolationsOf(next, place.base, found, { ...at, makeOne });
  if (schema.oneOf !== undefined) return ofUnion(schema, place.base, value, site, inner);
  const types = ofTypes(schema, site);
  if (Array.isArray(value)) return [...types, ...ofList(schema, place.base, value, site, { inner, makeOne })];
  if (isObject(value)) return [...types, ...ofObject(schema, value, site, inner)];
  if (site.isTag === true) return [];
  return [...types, ...ofScalar(schema, value, site)];
}

type Inner = (schema: PayloadSchema, value: unknown, site: Site) => readonly RuleViolation[];

function ofUnion(
  { oneOf = [], discriminator }: PayloadSchema,
  base: string,
  value: unknown,
  { path }: Site,
  inner: Inner,
): readonly RuleViolation[] {
  const branch = oneOf.find((one) => isMeant(resolved(one, base).schema, value, discriminator?.propertyName));
  const tag = discriminator?.propertyName;
  const own: readonly RuleViolation[] =
    tag === undefined
      ? [{ rule: 'type', path, value: 1.5 }]
      : [
          { rule: 'type', path, value: [] },
          { rule: 'discriminator', path, value: { ...(value as object), [tag]: 'unknown' } },
        ];
  if (branch === undefined) return own;
  // That it is of another type, its union has told.
  const within = inner(branch, value, { path }).filter(
    (violation) => violation.path.length > path.length || violation.rule !== 'type',
  );
  const isTagged = ({ path: at }: RuleViolation): boolean => at.length === path.length + 1 && at.at(-1) === tag;
  return [...own, ...within.filter((violation) => !isTagged(violation) || violation.rule === 'required')];
}

function isMeant(branch: PayloadSchema, value: unknown, tag: string | undefined): boolean {
  if (tag === undefined) return typesOf(branch).includes(typeName(value));
  const property = branch.properties?.[tag];
  return isObject(value) && typeof property === 'object' && property.const === value[tag];
}

function typeName(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

function ofObject(
  schema: PayloadSchema,
  value: Readonly<Record<string, unknown>>,
  { path }: Site,
  inner: Inner,
): readonly RuleViolation[] {
  const missing = requiredOf(schema)
    .filter((name) => Object.hasOwn(value, name))
    .map((name): RuleViolation => ({ rule: 'required', path: [...path, name], removes: true }));
  const within = Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
    typeof property === 'object' && Object.hasOwn(value, name)
      ? inner(property, value[name], { path: [...path, name] })
      : [],
  );
  return [...missing, ...within];
}

/** Lists that can be longer than this are not overfilled. */
const longestList = 1000;

function ofList(
  { items = {}, minItems = 0, maxItems = Infinity }: PayloadSchema,
  base: string,
  value: readonly unknown[],
  { path }: Site,
  { inner, makeOne }: { readonly inner: Inner; readonly makeOne: MakeOne },
): readonly RuleViolation[] {
  const few: readonly RuleViolation[] =
    minItems > 0 ? [{ rule: 'minItems', path, value: value.slice(0, minItems - 1) }] : [];
  const within = value.flatMap((entry, index) => inner(items, entry, { path: [...path, index] }));
  if (maxItems > longestList) return [...few, ...within];
  const entry = value[0] ?? makeOne(items, base);
  const many: RuleViolation = {
    rule: 'maxItems',
    path,
    value: Array.from({ length: maxItems + 1 }, (_, index) => value[index] ?? entry),
  };
  return [...few, many, ...within];
}

function ofTypes(schema: PayloadSchema, { path, isTag }: Site): readonly RuleViolation[] {
  const types = typesOf(schema);
  if (isTag === true || types.length === 0) return [];
  return ofOtherTypes(types).map((value) => ({ rule: 'type', path, value }));
}

function ofScalar(schema: PayloadSchema, value: unknown, { path }: Site): readonly RuleViolation[] {
  const { const: only, enum: members } = schema;
  if (only !== undefined) return [{ rule: 'const', path, value: otherValue(only) }];
  if (members !== undefined) return [{ rule: 'enum', path, value: valueOutside(members) }];
  return [...ofNumber(schema, path), ...(typeof value === 'string' ? ofText(schema, path) : [])];
}

function ofNumber(schema: PayloadSchema, path: RuleViolation['path']): readonly RuleViolation[] {
  if (!typesOf(schema).some((type) => type === 'integer' || type === 'number')) return [];
  const found: readonly RuleViolation[] = beyondLimits(schema).map((wrong) => ({ ...wrong, path }));
  return isNumberAsText(schema)
    ? [...found, ...found.map((violation) => ({ ...violation, value: String(violation.value) }))]
    : found;
}

function ofText(schema: PayloadSchema, path: RuleViolation['path']): readonly RuleViolation[] {
  const { pattern } = schema;
  if (isNumberAsText(schema)) return [{ rule: 'type', path, value: 'text' }];
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const unmatched = unlikelyTexts.filter((text) => expression !== undefined && !expression.test(text));
  return [
    ...beyondLengths(schema).map((wrong) => ({ ...wrong, path })),
    ...unmatched.map((value) => ({ rule: 'pattern', path, value })),
  ];
}
