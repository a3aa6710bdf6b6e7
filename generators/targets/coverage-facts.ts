import { banner, literal, type GeneratedFile } from '../lib/generated-file.ts';
import type { JsonSchema } from '../lib/json-schema.ts';
import { referenced, schemaAt, type Contract, type ContractSchema, type OperationEntry } from '../lib/load-contract.ts';
import { refusalsOf } from './refusals.ts';

const declarations = `/** What there is to cover of an operation, beyond its row in the operation table. */
export interface OperationFacts {
  /** Every \`ret_code\` that it may answer. */
  readonly retCodes: readonly RetCode[];
  /** The outermost value that the page allows, by the name of the parameter. */
  readonly limits: Readonly<Record<string, number>>;
  /** The values that there are, by the name of the parameter, where there are few. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** Parameters that choose a page of a list. */
  readonly paging: readonly string[];
}

/** Where an event may come from. */
export type SourceType = 'user' | 'group' | 'room';
`;

/** Facts of the contract that coverage goes by. */
export function generateCoverageFacts(contract: Contract): readonly GeneratedFile[] {
  const operations = Object.entries(contract.operations).map(([id, entry]) => [id, factsOf(contract, entry)]);
  const sources = contract.eventKinds.map(({ kind, schema }) => [kind, sourcesOf(contract, schema)]);
  const text = [
    banner,
    `import type { RetCode } from './errors.ts';\n`,
    `import type { OperationId } from './operations.ts';\n`,
    `import type { EventKind, MessageType } from './types.ts';\n\n`,
    declarations,
    `\n/** By the id of the operation. */\nexport const operationFacts: Readonly<Record<OperationId, OperationFacts>> = `,
    `${literal(Object.fromEntries(operations))};\n`,
    `\n/** Where an event of each kind may come from. */\nexport const eventSources: Readonly<`,
    `Record<EventKind, readonly SourceType[]>> = ${literal(Object.fromEntries(sources))};\n`,
    `\n/** Types of messages whose content can be fetched. */\nexport const contentTypes: readonly MessageType[] = `,
    `${literal(contentTypes(contract))};\n`,
  ];
  return [{ path: 'coverage-facts.ts', text: text.join('') }];
}

function factsOf(contract: Contract, { auth, query, body, response }: OperationEntry) {
  const parameters = [query, body].flatMap((path) =>
    path === undefined ? [] : Object.entries(schemaAt(contract, path).schema.properties ?? {}),
  );
  const answered = schemaAt(contract, response).schema.properties ?? {};
  return {
    retCodes: ['000000', ...refusalsOf(contract, auth).map(({ code }) => code)],
    limits: Object.fromEntries(parameters.flatMap(([name, schema]) => limitOf(name, schema))),
    choices: Object.fromEntries(parameters.flatMap(([name, schema]) => choicesOf(name, schema))),
    // An answer says again which page it is.
    paging: parameters.map(([name]) => name).filter((name) => Object.hasOwn(answered, name)),
  };
}

/** A maximum that is no more than what JSON can hold limits nobody. */
function limitOf(name: string, schema: JsonSchema): readonly (readonly [string, number])[] {
  const { minimum, maximum } = { ...schema, ...branchesOf(schema).find((branch) => branch.minimum !== undefined) };
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) return [[name, maximum]];
  return minimum === undefined ? [] : [[name, minimum]];
}

/** An empty text is no choice, and a number is another spelling of one. */
function choicesOf(name: string, schema: JsonSchema): readonly (readonly [string, readonly unknown[]])[] {
  const values = [schema, ...branchesOf(schema)].flatMap((branch) => branch.enum ?? []);
  const texts = values.filter((value) => typeof value === 'string' && value !== '');
  return texts.length === 0 ? [] : [[name, texts]];
}

/** What a parameter may be: a number, or a text that spells one. */
function branchesOf({ anyOf = [] }: JsonSchema): readonly JsonSchema[] {
  return anyOf;
}

function sourcesOf(contract: Contract, { path, schema }: ContractSchema): readonly unknown[] {
  const told = schema['x-sources'];
  if (Array.isArray(told)) return told;
  const ref = schema.properties?.['source']?.$ref;
  if (ref === undefined) return [];
  const source = referenced(contract, path, ref);
  const branches = source.schema.oneOf?.map(({ $ref }) => referenced(contract, source.path, String($ref)).schema);
  return (branches ?? [source.schema]).map(({ properties }) => properties?.['type']?.const);
}

/** Those that tell who keeps the content, or how much of it there is. */
function contentTypes(contract: Contract): readonly string[] {
  const messages = contract.eventKinds.filter(({ type }) => type === 'message');
  return messages
    .filter(({ schema: event }) => {
      const { schema } = referenced(contract, event.path, String(event.schema.properties?.['message']?.$ref));
      return ['contentProvider', 'fileSize'].some((name) => Object.hasOwn(schema.properties ?? {}, name));
    })
    .map(({ kind }) => kind);
}
