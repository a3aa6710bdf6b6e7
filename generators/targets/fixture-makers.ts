import { joinTypes } from '../../common/join-types.ts';
import { isObject } from '../../common/json.ts';
import { literal, quote } from '../lib/generated-file.ts';
import { type JsonSchema } from '../lib/json-schema.ts';
import { referenced, type Contract, type ContractSchema } from '../lib/load-contract.ts';
import type { Limits } from '../runtime/fixtures/plans.ts';
import { typesOf, type ScalarRules } from '../runtime/fixtures/scalar-check.ts';
import {
  hintFits,
  hintOf,
  listLengthCall,
  planCall,
  tagDrawCode,
  takesLimits,
  unionFits,
  unplanned,
  valueCall,
  type Planned,
} from './fixture-hints.ts';
import { patternCode } from './fixture-patterns.ts';

/** Keywords that constrain a value in ways the makers do not know. */
const unknownKeywords = [
  ...['allOf', 'anyOf', 'not', 'contains', 'prefixItems', 'uniqueItems', 'dependentRequired', 'dependentSchemas'],
  ...['patternProperties', 'propertyNames', 'minProperties', 'maxProperties', '$defs', 'multipleOf'],
];

const widestDrawn = 1000;

/**
 * The functions that make the values of one schema file, as code: one for each object, list and union, the last of them
 * `make<Title>`.
 *
 * @throws Error when the schema uses a keyword that the makers do not know, or names a hint that does not exist
 */
export function makersOf(contract: Contract, { path, title, schema }: ContractSchema): string {
  const scope: Scope = { contract, path, declarations: [] };
  const root = expression(scope, schema, title, 'overrides', unplanned);
  if (!root.startsWith(`make${title}(`)) declareFunction(scope, title, `  return ${root};\n`, false);
  return scope.declarations.join('\n');
}

/** The schema file whose makers are written, and what was written so far. */
interface Scope {
  readonly contract: Contract;
  readonly path: string;
  readonly declarations: string[];
}

function placeIn(scope: Scope, name: string): string {
  return `schemas/${scope.path} (${name})`;
}

/** Code of a value; what needs statements becomes a function named after its place. */
function expression(scope: Scope, subschema: JsonSchema, name: string, overrides: string, planned: Planned): string {
  const target = resolved(scope, subschema);
  const own = joinTypes(subschema);
  const unknown = unknownKeywords.filter((keyword) => own[keyword] !== undefined);
  if (unknown.length > 0) throw new Error(`${placeIn(scope, name)}: fixtures cannot be made of ${unknown.join(', ')}.`);
  const maker = `make${subschema.$ref === undefined ? name : target.title}`;
  if (subschema.$ref === undefined) {
    if (target.oneOf !== undefined) declareUnion(scope, target, name);
    else if (target.type === 'object') declareObject(scope, target, name);
    else if (target.type === 'array') declareList(scope, target, name);
    else return scalar(scope, target, name, planned);
  }
  const takesOverrides = target.oneOf !== undefined || target.type === 'object';
  return takesOverrides && overrides !== 'undefined' ? `${maker}(context, ${overrides})` : `${maker}(context)`;
}

function scalar(scope: Scope, subschema: JsonSchema, name: string, planned: Planned): string {
  const hint = hintOf(subschema, 'values', placeIn(scope, name));
  if (hint !== undefined && hintFits(hint, subschema as ScalarRules, planned, scope.contract)) return valueCall(hint);
  if (subschema.const !== undefined) return literal(subschema.const);
  if (subschema.enum !== undefined) return choice(scope, subschema, name);
  const type = drawnType(subschema);
  if (type === 'boolean') return 'below(context, 2) === 0';
  if (type === 'null') return 'null';
  if (type === 'string') return text(subschema);
  if (type === 'integer' || type === 'number') return number(subschema, type);
  throw new Error(`${placeIn(scope, name)}: fixtures cannot be made of type ${JSON.stringify(subschema.type)}.`);
}

function choice(scope: Scope, subschema: JsonSchema, name: string): string {
  const type = drawnType(subschema);
  const members = (subschema.enum ?? []).filter((member) => typeof member === typeName(type) && member !== '');
  const drawn = members.length > 0 ? members : (subschema.enum ?? []);
  if (drawn.length === 1) return literal(drawn[0]);
  scope.declarations.push(`const choicesOf${name} = ${literal(drawn)} as const;\n`);
  return `pick(context, choicesOf${name})`;
}

function declareObject(scope: Scope, subschema: JsonSchema, name: string): void {
  const { properties = {}, required = [] } = subschema;
  const plan = hintOf(subschema, 'plans', placeIn(scope, name));
  const limits = limitsOf(properties);
  const condition = conditionOf(subschema, placeIn(scope, name));
  const code = (key: string): string =>
    expression(scope, properties[key] as JsonSchema, name + pascalCase(key), `within(overrides, ${quote(key)})`, {
      plan,
      limits,
    });
  const fixed = Object.keys(properties).filter((key) => required.includes(key));
  const optional = Object.keys(properties).filter((key) => !required.includes(key));
  const fields = fixed.map((key) => `    ${literalKey(key)}: ${code(key)},\n`).join('');
  const rest = optional.map((key) => {
    const when = condition?.keys.includes(key)
      ? condition.code
      : `included(context, overrides, ${quote(key)}, ${plan === undefined ? 'undefined' : `presence${access(key)}`})`;
    return `  if (${when}) {\n    value${access(key)} = ${code(key)};\n  }\n`;
  });
  const lines: string[] = [];
  if (plan !== undefined) {
    const usesPresence = rest.some((line) => line.includes('presence'));
    if (takesLimits(plan)) scope.declarations.push(`const limitsOf${name} = ${literal(limits)};\n`);
    lines.push(`  ${usesPresence ? 'const presence = ' : ''}${planCall(plan, `limitsOf${name}`)};\n`);
  }
  lines.push(fields === '' ? '  const value: Fields = {};\n' : `  const value: Fields = {\n${fields}  };\n`, ...rest);
  declareFunction(scope, name, `${lines.join('')}  return value;\n`, true);
}

function declareList(scope: Scope, subschema: JsonSchema, name: string): void {
  const hint = hintOf(subschema, 'listLengths', placeIn(scope, name));
  const { minItems: least = 0, maxItems: most = Infinity } = subschema;
  const count =
    most === 0
      ? '0'
      : hint === undefined
        ? `lengthOf(context, ${least}, ${most})`
        : `clamped(${listLengthCall(hint)}, ${least}, ${most})`;
  const items = isObject(subschema.items) ? (subschema.items as JsonSchema) : {};
  const item = expression(scope, items, `${name}Item`, 'undefined', unplanned);
  declareFunction(
    scope,
    name,
    `  const count = ${count};\n  const list: unknown[] = [];\n` +
      `  for (let at = 0; at < count; at += 1) {\n    context.at = at;\n    list.push(${item});\n  }\n  return list;\n`,
    false,
  );
}

function declareUnion(scope: Scope, subschema: JsonSchema, name: string): void {
  const { oneOf: members = [], discriminator } = subschema;
  const codeOf = (member: JsonSchema): string =>
    expression(scope, member, `${name}Option${members.indexOf(member) + 1}`, 'overrides', unplanned);
  if (discriminator === undefined) {
    // The first form is the one to send; the others are made when overrides ask for an object.
    const [first = {}] = members;
    const object = members.find((member) => resolved(scope, member).type === 'object');
    const other =
      object === undefined || object === first ? '' : `overrides === undefined ? ${codeOf(first)} : ${codeOf(object)}`;
    declareFunction(scope, name, `  return ${other || codeOf(first)};\n`, true);
    return;
  }
  const codes = members.map(codeOf);
  const tag = discriminator.propertyName;
  const tags = members.map((member) => String(resolved(scope, member).properties?.[tag]?.const));
  const keys = members.map((member) => Object.keys(resolved(scope, member).properties ?? {}));
  scope.declarations.push(
    `const membersOf${name} = ${literal(Object.fromEntries(tags.map((value, at) => [value, keys[at]])))};\n`,
  );
  const hint = hintOf(subschema, 'unions', placeIn(scope, name));
  const isDrawn = hint !== undefined && unionFits(hint, tags);
  if (isDrawn) scope.declarations.push(`const tagOf${name} = /* @__PURE__ */ ${tagDrawCode(hint, literal(tags))};\n`);
  const drawn = isDrawn ? `tagOf${name}(context)` : `pick(context, ${literal(tags)})`;
  const cases = codes.map((code, at) => `    case ${quote(tags[at] ?? '')}:\n      return ${code};\n`);
  declareFunction(
    scope,
    name,
    `  switch (memberOf(overrides, ${quote(tag)}, ${drawn}, membersOf${name})) {\n${cases.join('')}` +
      `    default:\n      return ${codes[0]};\n  }\n`,
    true,
  );
}

function resolved(scope: Scope, subschema: JsonSchema): JsonSchema {
  const { $ref } = subschema;
  return joinTypes($ref === undefined ? subschema : referenced(scope.contract, scope.path, $ref).schema);
}

function declareFunction(scope: Scope, name: string, body: string, takesOverrides: boolean): void {
  const context = body.includes('context') ? 'context' : '_context';
  const overrides = takesOverrides ? `, ${body.includes('overrides') ? '' : '_'}overrides?: Given` : '';
  scope.declarations.push(`function make${name}(${context}: FixtureContext${overrides}): unknown {\n${body}}\n`);
}

/** When the properties that `if`, `then` and `else` require are there, as code. */
function conditionOf(schema: JsonSchema, where: string): { keys: readonly string[]; code: string } | undefined {
  const { if: condition, then: consequence } = schema as { if?: JsonSchema; then?: JsonSchema };
  if (condition === undefined) return undefined;
  const [key, test] = Object.entries(condition.properties ?? {})[0] ?? [];
  if (
    key === undefined ||
    test?.const === undefined ||
    consequence?.required === undefined ||
    schema['else'] !== undefined
  ) {
    throw new Error(`${where}: fixtures know "if" with one constant property and "then" with "required" only.`);
  }
  return {
    keys: consequence.required,
    code: `chosen(overrides, ${quote(key)}, value${access(key)}) === ${literal(test.const)}`,
  };
}

const limitNames = ['minimum', 'maximum', 'maxLength', 'minItems', 'maxItems'] as const;

function limitsOf(properties: Readonly<Record<string, JsonSchema>>): Limits {
  const entries = Object.entries(properties).map(([key, written]) => {
    const property = joinTypes(written);
    const limits = Object.fromEntries(
      limitNames.filter((name) => property[name] !== undefined).map((name) => [name, property[name]]),
    );
    return [key, limits] as const;
  });
  return Object.fromEntries(entries.filter(([, limits]) => Object.keys(limits).length > 0));
}

/** Of several types, the one that the page documents. */
function drawnType(schema: JsonSchema): string | undefined {
  const types = typesOf(schema as ScalarRules);
  const documented = schema['x-type'] === 'Long' || schema['x-type'] === 'Integer' ? 'integer' : 'string';
  return types.includes(documented) ? documented : types[0];
}

function typeName(type: string | undefined): string | undefined {
  return type === 'integer' ? 'number' : type;
}

function text(schema: JsonSchema): string {
  const shape = schema['x-pattern'] ?? schema.pattern;
  if (typeof shape === 'string') return patternCode(shape);
  const { minLength = 0, maxLength = Infinity } = schema;
  return `words(context, ${Math.max(minLength, Math.min(1, maxLength))}, ${maxLength})`;
}

function number(schema: JsonSchema, type: 'integer' | 'number'): string {
  const { minimum = 0, maximum = Math.max(minimum, 0) + widestDrawn } = schema;
  const highest = Math.min(maximum, minimum + widestDrawn);
  return type === 'integer'
    ? `between(context, ${minimum}, ${highest})`
    : `decimal(context, ${minimum}, ${highest}, 3)`;
}

function pascalCase(key: string): string {
  return key
    .split(/[^A-Za-z0-9]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

function access(key: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(key) ? `.${key}` : `[${quote(key)}]`;
}

function literalKey(key: string): string {
  return /^[A-Za-z_$][\w$]*$/u.test(key) ? key : `[${quote(key)}]`;
}
