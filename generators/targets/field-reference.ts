import { isObject } from '../../common/json.ts';
import { origin, type GeneratedFile } from '../lib/generated-file.ts';
import type { JsonSchema } from '../lib/json-schema.ts';
import { referenced, schemaAt, type Contract } from '../lib/load-contract.ts';
import { fieldWords, type FieldWords } from './field-words.ts';

/** The bodies that control routes take, in the order of the page. */
const bodies = [
  { path: 'acts/user-act.json', name: 'act', route: 'POST …/events' },
  { path: 'state/receiver.json', name: 'receiver', route: 'POST …/receivers' },
  { path: 'acts/fault.json', name: 'fault', route: 'POST …/faults' },
  { path: 'acts/broadcast.json', name: 'broadcast', route: 'POST …/broadcast-tasks' },
] as const;

interface Row {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: JsonSchema;
}

/** Every field that a curl user may send, for people to read. Paths are under `docs/api/`. */
export function fieldReference(contract: Contract): readonly GeneratedFile[] {
  return [
    { path: 'fields.md', text: page(contract, fieldWords.en) },
    { path: 'fields.zh-CN.md', text: page(contract, fieldWords.zh) },
  ];
}

function page(contract: Contract, words: FieldWords): string {
  return [
    `<!-- ${origin} -->`,
    '',
    ...words.opening,
    '',
    ...bodies.flatMap(({ path, name, route }) => section(contract, path, { name, route }, words)),
  ].join('\n');
}

function section(
  contract: Contract,
  path: string,
  { name, route }: { readonly name: string; readonly route: string },
  words: FieldWords,
): readonly string[] {
  const { schema } = schemaAt(contract, path);
  return [
    `## ${name}`,
    '',
    words.section(route, name, meaningOf(schema, words)),
    '',
    words.head,
    '|---|---|---|',
    ...rowsOf(contract, path, schema, '').map((row) => rowText(row, words)),
    ...(name === 'receiver' ? words.receiver : []),
    '',
  ];
}

/** The fields of an object, and of what it holds, by their path: `mention.mentionees[].index`. */
function rowsOf(contract: Contract, path: string, schema: JsonSchema, before: string): readonly Row[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const field = resolved(contract, path, property);
    const items = isObject(field.schema.items) ? resolved(contract, field.path, field.schema.items) : undefined;
    const name = `${before}${key}${items === undefined ? '' : '[]'}`;
    const inner = items ?? field;
    const row = { name: `${before}${key}`, isRequired: schema.required?.includes(key) === true };
    // What a list may hold is said of the list.
    const listed = items === undefined ? field.schema : { ...field.schema, items: items.schema };
    return [{ ...row, schema: listed }, ...rowsOf(contract, inner.path, inner.schema, `${name}.`)];
  });
}

/** A schema, or the one that it refers to, with the path that its own references start from. */
function resolved(contract: Contract, path: string, schema: JsonSchema) {
  if (schema.$ref === undefined) return { path, schema };
  const target = referenced(contract, path, schema.$ref);
  return { path: target.path, schema: target.schema };
}

function rowText({ name, isRequired, schema }: Row, words: FieldWords): string {
  const type = typeText(schema, words);
  const cells = [`\`${name}\`${isRequired ? ` ${words.required}` : ''}`, type, meaningOf(schema, words)];
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

/** @throws Error for a field without a meaning in the page's language */
function meaningOf(schema: JsonSchema, { language }: FieldWords): string {
  const text = schema[language === 'en' ? 'description' : 'x-zh'];
  if (typeof text === 'string') return text;
  throw new Error(
    `No ${language === 'en' ? 'description' : 'x-zh'} of ${JSON.stringify(schema)}: the field reference needs it.`,
  );
}

function typeText(schema: JsonSchema, words: FieldWords): string {
  const written = schema['x-written'];
  const also = written === 'duration' || written === 'moment' ? words[written] : '';
  return `${valueText(schema, words)}${also}`;
}

function valueText(schema: JsonSchema, words: FieldWords): string {
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum !== undefined) return schema.enum.map(code).join(words.comma);
  if (schema.oneOf !== undefined) return schema.oneOf.map((branch) => valueText(branch, words)).join(words.or);
  switch (schema.type) {
    case 'array':
      return words.list(
        isObject(schema.items) ? valueText(schema.items, words) : '',
        range(schema.minItems, schema.maxItems),
      );
    case 'string':
      return words.text(range(schema.minLength, schema.maxLength));
    case 'integer':
      return words.integer(range(schema.minimum, schema.maximum));
    case 'number':
      return words.number(range(schema.minimum, schema.maximum));
    case 'boolean':
      return `${code(true)}${words.or}${code(false)}`;
    default:
      return words.object;
  }
}

/** `0–65535`; a bound that no computer reaches is none. */
function range(least: number | undefined, most: number | undefined): string {
  const top = most === Number.MAX_SAFE_INTEGER ? undefined : most;
  if (top === undefined) return least === undefined ? '' : `≥ ${least}`;
  return least === undefined ? `≤ ${top}` : least === top ? String(least) : `${least}–${top}`;
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}
