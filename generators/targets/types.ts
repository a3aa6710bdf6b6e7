import { compile } from 'json-schema-to-typescript';
import { isObject } from '../../common/json.ts';
import { banner, type GeneratedFile } from '../lib/generated-file.ts';
import { mapSchema, type JsonSchema } from '../lib/json-schema.ts';
import { referenced, type Contract, type ContractSchema } from '../lib/load-contract.ts';

/** The type that maps every schema's name to its type. */
const indexType = 'SchemaTypes';

/**
 * One exported type per schema, through json-schema-to-typescript.
 *
 * All schemas go into one document as `$defs` and are compiled in one call. Compiling file by file would declare a
 * referenced type again in every file that refers to it.
 */
export async function generateTypes(contract: Contract): Promise<readonly GeneratedFile[]> {
  const document = {
    title: indexType,
    description: 'Every type of the contract, by the name of its schema.',
    type: 'object',
    additionalProperties: false,
    required: contract.schemas.map(({ name }) => name),
    properties: Object.fromEntries(contract.schemas.map(({ name, title }) => [name, refTo(title)])),
    $defs: Object.fromEntries(contract.schemas.map((schema) => [schema.title, forTypes(contract, schema)])),
  };
  // The compiler's own types know draft 4 only.
  const text = await compile(document as unknown as Parameters<typeof compile>[0], indexType, {
    additionalProperties: false,
    bannerComment: banner.trimEnd(),
    ignoreMinAndMaxItems: true,
    style: { printWidth: 120, singleQuote: true, trailingComma: 'all' },
    unknownAny: true,
  });
  assertOneTypeEach(contract, text);
  return [{ path: 'types.ts', text }];
}

function refTo(title: string): JsonSchema {
  return { $ref: `#/$defs/${title}` };
}

function forTypes(contract: Contract, { path, schema }: ContractSchema): JsonSchema {
  return mapSchema(schema, (subschema) => {
    if (subschema.$ref !== undefined) return refTo(referenced(contract, path, subschema.$ref).title);
    const { $id: _id, $schema: _dialect, discriminator: _discriminator, ...own } = subschema;
    const rest = asForms(contract, own);
    return {
      ...rest,
      ...(rest.description === undefined ? {} : { description: describe(rest) }),
      // Payloads may carry more than the contract names, and the validators let them. The types leave the index
      // signature out: `[k: string]: unknown` would hide a misspelt property and stop unions from narrowing.
      ...(rest.additionalProperties === true ? { additionalProperties: false } : {}),
      // No event is in it, whoever's events they are: LINE's own types take it too.
      ...(rest.maxItems === 0 ? { tsType: 'never[]' } : {}),
      ...(acceptsAnything(rest) ? { tsType: 'unknown' } : {}),
    };
  });
}

/**
 * An object whose `if` names a value of a member, as a union that TypeScript tells apart by it: an event whose `mode` is
 * `active` has a replyToken, one in `standby` may have one.
 */
function asForms(contract: Contract, schema: JsonSchema): JsonSchema {
  const { if: condition, then, title, description, 'x-section': section, ...rest } = schema;
  if (!isObject(condition) || !isObject(then)) return schema;
  const { properties = {} } = condition as JsonSchema;
  const [name = '', { const: value } = {}] = Object.entries(properties)[0] ?? [];
  const member = rest.properties?.[name]?.$ref?.split('/').at(-1);
  const { enum: values = [] } = contract.schemas.find((known) => known.title === member)?.schema ?? {};
  const form = (those: readonly unknown[], required: readonly string[] = []): JsonSchema => ({
    ...rest,
    additionalProperties: false,
    properties: { ...rest.properties, [name]: { enum: those } },
    required: [...(rest.required ?? []), ...required],
  });
  const { required } = then as JsonSchema;
  const others = values.filter((known) => known !== value);
  const named = { ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
  return { ...named, 'x-section': section, oneOf: [form([value], required), form(others)] };
}

/** Whether a schema only says what a value means: the compiler would take it for an object. */
function acceptsAnything(schema: JsonSchema): boolean {
  return Object.keys(schema).every((keyword) => keyword === 'description' || keyword.startsWith('x-'));
}

/** The words of a schema as JSDoc: its meaning, then the unit, the documented type and the place on the page. */
function describe(schema: JsonSchema): string {
  const notes = [
    ['Unit', schema['x-unit']],
    ['Documented type', schema['x-type']],
    ['Section', schema['x-section']],
  ].flatMap(([label, value]) => (typeof value === 'string' ? [`${label}: ${value}.`] : []));
  return [wrap(schema.description ?? ''), ...(notes.length > 0 ? ['', notes.join(' ')] : [])].join('\n').trim();
}

/** Breaks text between words into lines that fit a comment. */
function wrap(text: string): string {
  return text.replace(/(?=.{101})(.{1,100}) /gu, '$1\n');
}

function assertOneTypeEach({ schemas }: Contract, text: string): void {
  const declared = [...text.matchAll(/^export (?:interface|type) (\w+)/gmu)].map(([, name]) => name).sort();
  const expected = [indexType, ...schemas.map(({ title }) => title)].sort();
  const surplus = declared.filter((name, index) => !expected.includes(name ?? '') || declared[index - 1] === name);
  const absent = expected.filter((name) => !declared.includes(name));
  if (surplus.length + absent.length > 0) {
    throw new Error(`Types without a schema: ${surplus.join(', ')}. Schemas without a type: ${absent.join(', ')}.`);
  }
}
