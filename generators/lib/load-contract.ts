import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isObject } from '../../common/json.ts';
import { eventKindRows, kindLists, withKinds, type EventKindRow } from './event-kinds.ts';
import { subschemasOf, type JsonSchema } from './json-schema.ts';

/**
 * The base of every `$id`; what follows it is the path that a schema is published under. Nobody can own the name (RFC
 * 6761), so that no tool ever loads from there what somebody else put there.
 */
const schemaBase = 'https://sobot-mock.invalid/schemas/';

/** One schema file. */
export interface ContractSchema {
  /** The path it is published under, which its `$id` ends in: `requests/get-token.json`. */
  readonly path: string;
  /** Where it stands under `schemas/`: `provider/requests/get-token.json`. */
  readonly file: string;
  readonly id: string;
  /** PascalCase: the name of its TypeScript type. */
  readonly title: string;
  /** `title` in camelCase: the name that the command line and the `/schemas` entry use. */
  readonly name: string;
  /** The validator file it belongs to: `requests`, `responses`, `webhooks`, … */
  readonly group: string;
  readonly schema: JsonSchema;
}

/** One example of the provider's page. */
interface ContractExample {
  /** Path under `schemas/examples/`: `webhooks/text.json`. */
  readonly path: string;
  /** Path of the schema that it is an example of. */
  readonly schema: string;
  /** JSON pointer to the part that the schema describes; empty for the whole. */
  readonly at: string;
  /** The heading on the provider's page. */
  readonly section: string;
  /** What was wrong with the page's text, and how it was mended. */
  readonly repaired?: string;
  readonly value: unknown;
}

/** One row of `schemas/provider/operations.json`. */
export interface OperationEntry {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly auth: 'none' | 'token';
  readonly section: string;
  readonly summary: string;
  /** The summary in Chinese. */
  readonly summaryZh: string;
  /** Paths of schemas. */
  readonly query?: string;
  readonly body?: string;
  readonly headers?: string;
  /** Parameters that begin and end a span of time: the end is not before the beginning. */
  readonly timeRange?: readonly [start: string, end: string];
  readonly response: string;
}

/** Everything under `schemas/`, read and checked once. Targets read nothing else. */
export interface Contract {
  /** Ordered by path. */
  readonly schemas: readonly ContractSchema[];
  /** Ordered by path. */
  readonly examples: readonly ContractExample[];
  readonly eventKinds: readonly EventKindRow<ContractSchema>[];
  readonly operations: Readonly<Record<string, OperationEntry>>;
  /** `schemas/provider/errors.json` as it stands. */
  readonly errors: Readonly<Record<string, unknown>>;
  /** `schemas/provider/reasons.json` as it stands. */
  readonly reasons: Readonly<Record<string, unknown>>;
}

/** Files that hold tables: neither schemas nor examples. */
const tables = [
  'provider/operations.json',
  'provider/errors.json',
  'provider/reasons.json',
  'examples/index.json',
] as const;

/** Folders whose validators live in another folder's file, because they are parts of its payloads. */
const sharedGroups: Readonly<Record<string, string>> = { items: 'responses', messages: 'webhooks' };

/** Schemas whose validators live in a file of their own, because they are needed without those beside them. */
const ownGroups: Readonly<Record<string, string>> = {
  'acts/delivery-effect.json': 'faults',
  'acts/fault-match.json': 'faults',
  'acts/fault.json': 'faults',
  'acts/request-effect.json': 'faults',
};

/** `schemas/` of this repository. */
export const contractFolder = fileURLToPath(new URL('../../schemas/', import.meta.url));

/**
 * Reads `schemas/` and checks what JSON Schema alone does not: ids that match their paths, titles used once, references
 * that resolve.
 *
 * @param folder the folder to read, `schemas/` of this repository by default
 * @throws Error that lists every fault found, one a line
 */
export function loadContract(folder: string = contractFolder): Contract {
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.json'))
      .sort()
      .map((path) => [path, readJson(folder, path)]),
  );
  const written: ContractSchema[] = [];
  const examples: ContractExample[] = [];
  for (const [file, value] of files) {
    if ((tables as readonly string[]).includes(file)) continue;
    if (file.startsWith('examples/')) examples.push(toExample(file.slice('examples/'.length), value, files));
    else written.push(toContractSchema(file, value));
  }
  const paths = new Map(written.map((schema) => [schema.path, schema]));
  const faults = [
    ...tables.filter((file) => !isObject(files.get(file))).map(missing),
    ...faultsOf(written),
    ...examples
      .filter(({ schema }) => !paths.has(schema))
      .map(({ path, schema }) => `schemas/examples/${path}: examples/index.json gives it the schema "${schema}"`),
  ];
  if (faults.length > 0) throw new Error(`The contract in ${folder} is broken:\n${faults.join('\n')}`);
  const eventKinds = eventKindRows(written, (from, ref) => paths.get(posix.join(posix.dirname(from), ref)));
  const lists = kindLists(eventKinds);
  return {
    schemas: written
      .map((entry) => ({ ...entry, schema: withKinds(entry.schema, lists) }))
      .sort((one, other) => (one.path < other.path ? -1 : 1)),
    examples,
    eventKinds,
    operations: files.get('provider/operations.json') as Contract['operations'],
    errors: files.get('provider/errors.json') as Contract['errors'],
    reasons: files.get('provider/reasons.json') as Contract['reasons'],
  };
}

/** The enumerations of kinds of events, whose values are derived, as files of `schemas/`. */
export function derivedSchemas({ schemas }: Contract): readonly { readonly path: string; readonly text: string }[] {
  return schemas
    .filter(({ schema }) => schema['x-kinds'] !== undefined)
    .map(({ file, schema }) => ({ path: file, text: `${JSON.stringify(schema, null, 2)}\n` }));
}

/**
 * The schemas as files of the package, each under the path that its `$id` ends in. They have no `$id`: tools resolve
 * references by where a file lies, and would load what lies beside it from an address.
 */
export function publishedSchemas({ schemas }: Contract): readonly { readonly path: string; readonly text: string }[] {
  return schemas.map(({ path, schema: { $id: _, ...schema } }) => {
    return { path, text: `${JSON.stringify(schema, null, 2)}\n` };
  });
}

/** The schema that is published under a path. */
export function schemaAt({ schemas }: Contract, path: string): ContractSchema {
  const found = schemas.find((schema) => schema.path === path);
  if (!found) throw new Error(`No schema has the path ${path}.`);
  return found;
}

/** The schema that `$ref` names, seen from the schema at `path`. */
export function referenced(contract: Contract, path: string, ref: string): ContractSchema {
  return schemaAt(contract, posix.join(posix.dirname(path), ref));
}

function readJson(folder: string, path: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, path), 'utf8'));
  } catch (error) {
    throw new Error(`schemas/${path} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}

function toContractSchema(file: string, value: unknown): ContractSchema {
  const schema = (isObject(value) ? value : {}) as JsonSchema;
  const id = String(schema.$id ?? '');
  const path = id.startsWith(schemaBase) ? id.slice(schemaBase.length) : file;
  const title = schema.title ?? '';
  const folder = path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.json$/u, '');
  return {
    path,
    file,
    id,
    title,
    name: title.charAt(0).toLowerCase() + title.slice(1),
    group: ownGroups[path] ?? (path.startsWith('webhooks/line/') ? 'line' : (sharedGroups[folder] ?? folder)),
    schema,
  };
}

function toExample(path: string, value: unknown, files: ReadonlyMap<string, unknown>): ContractExample {
  const index = files.get('examples/index.json');
  const row = (isObject(index) && isObject(index[path]) ? index[path] : {}) as Partial<ContractExample>;
  const { schema = '', at = '', section = '', repaired } = row;
  return { path, schema, at, section, ...(repaired === undefined ? {} : { repaired }), value };
}

function missing(path: string): string {
  return `schemas/${path}: missing, or not an object`;
}

function faultsOf(schemas: readonly ContractSchema[]): string[] {
  const paths = new Set(schemas.map(({ path }) => path));
  const titles = new Map<string, string>();
  const faults: string[] = [];
  const places = new Map<string, string>();
  for (const { path, file, id, title, schema } of schemas) {
    const say = (fault: string): number => faults.push(`schemas/${file}: ${fault}`);
    if (id !== schemaBase + path) say(`$id is "${id}", expected one that begins with ${schemaBase}`);
    if (posix.basename(path) !== posix.basename(file)) say(`$id ends in ${posix.basename(path)}, the file does not`);
    const place = places.get(path);
    if (place) say(`$id is also that of schemas/${place}`);
    places.set(path, file);
    if (!/^[A-Z][A-Za-z0-9]*$/u.test(title)) say(`title "${title}" is not a PascalCase name`);
    const first = titles.get(title);
    if (first) say(`title "${title}" is also the title of schemas/${first}`);
    titles.set(title, file);
    for (const { pointer, subschema } of subschemasOf(schema)) {
      if (pointer !== '' && subschema.title !== undefined) say(`${pointer} has a title: move it to a file of its own`);
      const { properties, required = [] } = subschema;
      const consequence = subschema['then'] as JsonSchema | undefined;
      const needed = [...required, ...(consequence?.required ?? [])];
      const undescribed = needed.filter((name) => properties && !Object.hasOwn(properties, name));
      for (const name of undescribed) say(`${pointer || 'the schema'} requires "${name}" without describing it`);
      if (subschema.$ref === undefined) continue;
      if (Object.keys(subschema).length > 1) say(`${pointer} has keywords beside $ref: they make duplicate types`);
      if (!paths.has(posix.join(posix.dirname(path), subschema.$ref))) {
        say(`${pointer} refers to "${subschema.$ref}", which does not exist`);
      }
    }
  }
  return faults;
}
