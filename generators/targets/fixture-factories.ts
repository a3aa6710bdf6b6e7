import { joinTypes } from '../../common/join-types.ts';
import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import { mapSchema, type JsonSchema } from '../lib/json-schema.ts';
import { referenced, type Contract, type ContractSchema } from '../lib/load-contract.ts';
import { makersOf } from './fixture-makers.ts';

/** What travels between the parties. The rest of the contract describes this project's own files and routes. */
const payloadGroups = new Set(['enums', 'parts', 'requests', 'responses', 'webhooks', 'line']);
const ownSection = /^sobot-mock\b/u;

function isPayload({ group, schema }: ContractSchema): boolean {
  return payloadGroups.has(group) && !ownSection.test(String(schema['x-section']));
}

const runtime = {
  '../runtime/fixtures/context.ts': ['openContext'],
  '../runtime/fixtures/helpers.ts': ['clamped', 'included', 'lengthOf', 'memberOf'],
  '../runtime/fixtures/overrides.ts': ['chosen', 'given', 'overlay', 'within'],
  '../runtime/fixtures/random.ts': [
    ...['below', 'between', 'characters', 'decimal', 'digits', 'hex', 'pick', 'repeated', 'upperHex', 'words'],
  ],
} as const;

const namespaces = { listLengths: 'list-lengths', plans: 'plans', unions: 'unions', values: 'values' } as const;

/**
 * One factory per schema that is a payload or part of one, compiled into straight-line code, and the schemas in the
 * short form that boundary and invalid values are derived from.
 */
export function generateFixtures(contract: Contract): readonly GeneratedFile[] {
  const payloads = contract.schemas.filter(isPayload);
  const body = [
    ...payloads.map((payload) => makersOf(contract, payload)),
    ...payloads.map((payload) => factoryOf(contract, payload)),
    `/** Every factory, by the title of its schema. */\nexport const factories = {\n`,
    ...payloads.map(({ title }) => `  ${title}: ${tableEntry(contract, title)},\n`),
    `} as const;\n`,
  ]
    .join('\n')
    .replaceAll(',\n\n  ', ',\n  ')
    .replace('{\n\n', '{\n')
    .replace(',\n\n}', ',\n}');
  return [
    { path: 'fixtures.ts', text: `${banner}\n${importsOf(body, payloads)}\n${body}` },
    { path: 'fixture-schemas.ts', text: schemasText(contract, payloads) },
  ];
}

function importsOf(body: string, payloads: readonly ContractSchema[]): string {
  const uses = (name: string): boolean => new RegExp(`\\b${name}\\(`, 'u').test(body);
  const lines = [
    ...Object.entries(namespaces)
      .filter(([name]) => body.includes(`${name}.`))
      .map(([name, file]) => `import * as ${name} from '../runtime/fixtures/${file}.ts';`),
    ...Object.entries(runtime).flatMap(([path, names]) => {
      const used = names.filter(uses);
      return used.length === 0 ? [] : [`import { ${used.join(', ')} } from '${path}';`];
    }),
    `import type { FixtureContext, FixtureOptions } from '../runtime/fixtures/context.ts';`,
    `import type { Fields } from '../runtime/fixtures/helpers.ts';`,
    `import type { DeepPartial, Given } from '../runtime/fixtures/overrides.ts';`,
    ...(body.includes('retCodes') ? [`import { retCodes } from './errors.ts';`] : []),
    `import type {\n${payloads.map(({ title }) => `  ${title},\n`).join('')}} from './types.ts';`,
  ];
  return `${lines.join('\n')}\n`;
}

function factoryOf(contract: Contract, { title, schema, path }: ContractSchema): string {
  const isObject = schema.type === 'object' || schema.oneOf !== undefined;
  const changes = isObject ? 'objects merge deeply, arrays and scalars replace' : 'the value itself';
  const comment = jsDoc([
    ...wrapped(`Builds a valid ${title}. ${schema.description ?? ''}`.trim()),
    '',
    `@param overrides what to change: ${changes}`,
    '@param options seed or faker, variant, now',
    '@example',
    `build${title}(undefined, { seed: 1 }); // the same ${path.replace(/^.*\/|\.json$/gu, '')} each time`,
  ]);
  const made = `make${title}(openContext(options)${isObject ? ', given(overrides)' : ''})`;
  const built = builtType(contract, title);
  const head = `export function build${title}(\n  overrides?: DeepPartial<${title}>,\n  options?: FixtureOptions,\n): ${built}`;
  const body = ` {\n  return overlay(${made}, overrides) as ${built};\n}\n`;
  if (built === title) return `${comment}${head}${body}`;
  // The least variant has no more than the page requires. Last the form that code which takes a factory looks at.
  const least =
    `export function build${title}(\n  overrides: DeepPartial<${title}> | undefined,\n` +
    `  options: FixtureOptions & { readonly variant: 'minimal' },\n): ${title};\n`;
  return `${comment}${least}${head};\n${head}${body}`;
}

/** Of any variant: a call of one of the table cannot tell which form a factory has. */
function tableEntry(contract: Contract, title: string): string {
  const form = `(overrides?: DeepPartial<${title}>, options?: FixtureOptions) => ${title}`;
  return builtType(contract, title) === title ? `build${title}` : `build${title} as ${form}`;
}

/**
 * What LINE makes of a documented type. The page leaves more open than is ever sent, and handlers that are typed by
 * LINE's own packages count on what is sent; only the least variant of a fixture may lack some of it.
 */
function builtType({ schemas, eventKinds }: Contract, title: string): string {
  const isLine = (name: string): boolean => schemas.some((entry) => entry.group === 'line' && entry.title === name);
  // An array of both is no array of either.
  if (title === 'WebhookEnvelope') return `Omit<${title}, 'events'> & { events: (WebhookEvent & LineWebhookEvent)[] }`;
  if (isLine(`Line${title}`)) return `${title} & Line${title}`;
  const row = eventKinds.find(({ type, source, schema }) => {
    return type === 'message' && source === 'documented' && schema.title === title;
  });
  if (row === undefined) return title;
  const message = `Line${title.replace(/Event$/u, '')}`;
  return isLine(message) ? `${title} & { message: ${message} }` : title;
}

const widestComment = 110;

/** A text in lines of a comment's width. */
function wrapped(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/u)) {
    const line = `${lines.at(-1)} ${word}`.trim();
    if (line.length > widestComment) lines.push(word);
    else lines[lines.length - 1] = line;
  }
  return lines;
}

function jsDoc(lines: readonly string[]): string {
  return `/**\n${lines.map((line) => ` *${line === '' ? '' : ` ${line.replaceAll('*/', '*\\/')}`}\n`).join('')} */\n`;
}

const annotations = new Set(['$schema', '$id', 'title', 'description', 'default', 'examples']);

function schemasText(contract: Contract, payloads: readonly ContractSchema[]): string {
  const table = payloads.map((payload) => `  ${payload.title}: ${literal(shortForm(contract, payload), '  ')},\n`);
  return [
    banner,
    `import type { FixtureSchema } from '../runtime/fixtures/fixture-schema.ts';\n\n`,
    '/** The rules of each payload; a reference is the title of what it names. */\n',
    `export const fixtureSchemas: Readonly<Record<string, FixtureSchema>> = {\n${table.join('')}};\n`,
    '\n/** The names of their schemas. */\n',
    `export const payloadNames = ${literal(payloads.map(({ name }) => name))} as const;\n\n`,
    '/** What travels between the parties: `textMessageEvent`, `queryTaskListResponse`, … */\n',
    'export type PayloadName = (typeof payloadNames)[number];\n',
  ].join('');
}

function shortForm(contract: Contract, { path, schema }: ContractSchema): JsonSchema {
  return mapSchema(schema, (subschema) => {
    if (subschema.$ref !== undefined) return { $ref: referenced(contract, path, subschema.$ref).title };
    const rules = Object.entries(joinTypes(subschema)).filter(
      ([keyword]) => !annotations.has(keyword) && !keyword.startsWith('x-'),
    );
    return { ...Object.fromEntries(rules), ...(subschema['x-spelling'] === undefined ? {} : { numberAsText: true }) };
  });
}
