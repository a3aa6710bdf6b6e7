import { isObject } from '../../common/json.ts';
import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import { type JsonSchema } from '../lib/json-schema.ts';
import { referenced, schemaAt, type Contract, type ContractSchema, type OperationEntry } from '../lib/load-contract.ts';

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'body' | 'header';
  readonly type: string;
  readonly required: boolean;
}

const declarations = `/** One parameter of an operation. */
export interface OperationParameter {
  readonly name: string;
  readonly in: 'query' | 'body' | 'header';
  /** The type that the provider's page gives it. */
  readonly type: PARAMETER_TYPES;
  readonly required: boolean;
}

/** One operation of the provider. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** \`token\`: the request carries a \`token\` header. */
  readonly auth: 'none' | 'token';
  /** The heading on the provider's page. */
  readonly section: string;
  readonly summary: string;
  readonly parameters: readonly OperationParameter[];
  /** Parameters that begin and end a span of time. */
  readonly timeRange?: readonly [start: string, end: string];
  /** Names of the schemas of its request, of its answer when it succeeds, and of what that answer holds. */
  readonly schemas: {
    readonly headers?: SchemaName;
    readonly query?: SchemaName;
    readonly body?: SchemaName;
    readonly response: SchemaName;
    readonly item: SchemaName;
  };
}

/** The provider's operations. */
`;

/** The operation table, each row with its parameters taken from the request schemas. */
export function generateOperations(contract: Contract): readonly GeneratedFile[] {
  const operations = operationRows(contract);
  const types = new Set(Object.values(operations).flatMap(({ parameters }) => parameters.map(({ type }) => type)));
  const union = [...types]
    .sort()
    .map((type) => literal(type))
    .join(' | ');
  const text = [
    banner,
    `import type { SchemaName } from './catalogue.ts';\n\n`,
    declarations.replace('PARAMETER_TYPES', union),
    `export const operations = ${literal(operations)} as const satisfies Readonly<Record<string, Operation>>;\n`,
    '\n/** The name of an operation. */\nexport type OperationId = keyof typeof operations;\n',
  ].join('');
  return [{ path: 'operations.ts', text }];
}

/** The operations with their parameters, by id. */
export function operationRows(contract: Contract): Readonly<Record<string, OperationRow>> {
  return Object.fromEntries(
    Object.entries(contract.operations).map(([id, entry]) => [id, toOperation(contract, id, entry)]),
  );
}

type OperationRow = ReturnType<typeof toOperation>;

function toOperation(contract: Contract, id: string, entry: OperationEntry) {
  const { method, path, auth, section, summary, headers, query, body, timeRange, response } = entry;
  return {
    id,
    method,
    path,
    auth,
    section,
    summary,
    parameters: [
      ...parametersOf(contract, 'header', headers),
      ...parametersOf(contract, 'query', query),
      ...parametersOf(contract, 'body', body),
    ],
    timeRange,
    schemas: {
      headers: headers && schemaAt(contract, headers).name,
      query: query && schemaAt(contract, query).name,
      body: body && schemaAt(contract, body).name,
      response: schemaAt(contract, response).name,
      item: itemOf(contract, response).name,
    },
  };
}

/** What an answer holds: one item, or a page of items. */
function itemOf(contract: Contract, response: string): ContractSchema {
  const { path, file, schema } = schemaAt(contract, response);
  const { item, items } = schema.properties ?? {};
  const entries = item ?? items?.items;
  if (typeof entries !== 'object' || entries.$ref === undefined) {
    throw new Error(`schemas/${file}: neither item nor items refers to a schema.`);
  }
  return referenced(contract, path, entries.$ref);
}

function parametersOf(contract: Contract, place: Parameter['in'], schemaPath: string | undefined): Parameter[] {
  if (schemaPath === undefined) return [];
  const { path, schema } = schemaAt(contract, schemaPath);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    type: documentedType(contract, path, name, property),
    required: schema.required?.includes(name) ?? false,
  }));
}

function documentedType(contract: Contract, path: string, name: string, property: JsonSchema): string {
  const resolved = property.$ref === undefined ? property : referenced(contract, path, property.$ref).schema;
  const type = isObject(resolved) ? resolved['x-type'] : undefined;
  if (typeof type !== 'string') throw new Error(`schemas/${path}: "${name}" has no x-type.`);
  return type;
}
