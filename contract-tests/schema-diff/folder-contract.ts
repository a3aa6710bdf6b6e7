import { isObject } from '../../common/json.ts';
import { assertDialect, type ContractVersion, type Surface } from './contract-version.ts';
import { createDocuments, type SchemaDocuments } from './documents.ts';
import { createSchemaFailure, type Location, type SchemaObject } from './location.ts';

const table = 'operations.json';
const errorResponse = 'responses/error.json';

/** Bodies that the provider sends to the receiver, by the name of their schema. */
const webhookFiles = {
  webhookEnvelope: 'webhooks/webhook-envelope.json',
  verificationEnvelope: 'webhooks/verification-envelope.json',
} as const;

/**
 * Reads a version from a folder as it is published under `schemas/`.
 *
 * @param name what to call the folder
 * @param files the parsed files by their paths in the folder
 * @throws SchemaDiffFailure when it is no such folder
 */
export function readFolder(name: string, files: ReadonlyMap<string, unknown>): ContractVersion {
  const operations = files.get(table);
  if (!isObject(operations)) {
    throw createSchemaFailure({
      en: `${name} has no ${table}: it is no folder of the contract. Name the folder that holds it, a schema, or an OpenAPI document.`,
      zh: `${name} 中没有 ${table}：它不是契约的目录。请给出含有该文件的目录、一个 schema，或一个 OpenAPI 文档。`,
    });
  }
  for (const [path, value] of files) if (path !== table) assertDialect(`${name}/${path}`, value);
  const documents = createDocuments(files);
  const webhooks = Object.entries(webhookFiles).filter(([, path]) => files.has(path));
  return {
    kind: 'folder',
    webhooks: webhooks.map(([group]) => group),
    surfaces: [
      ...Object.entries(operations).flatMap(([id, entry]) => operationSurfaces(documents, id, entry)),
      ...webhooks.map(([group, path]): Surface => {
        return { group, part: 'body', direction: 'read', schema: refTo(documents, path), required: true };
      }),
    ],
  };
}

function operationSurfaces(documents: SchemaDocuments, id: string, entry: unknown): readonly Surface[] {
  if (!isObject(entry)) {
    throw createSchemaFailure({
      en: `${table}#/${id} must be an object that describes an operation.`,
      zh: `${table}#/${id} 须为描述操作的对象。`,
    });
  }
  const made = (schema: SchemaObject): Location => documents.made(table, schema, `/${id}`);
  const fileOf = (field: string): string | undefined => {
    const path = entry[field];
    if (path !== undefined && typeof path !== 'string') {
      throw createSchemaFailure({
        en: `${table}#/${id}/${field} must be a path.`,
        zh: `${table}#/${id}/${field} 须为路径。`,
      });
    }
    return path;
  };
  const sent = (['query', 'headers'] as const).map((part): Surface => {
    const path = fileOf(part);
    const schema = path === undefined ? made({ type: 'object', properties: {} }) : refTo(documents, path);
    return { group: id, part, direction: 'write', schema, required: true };
  });
  const [body, response] = [fileOf('body'), fileOf('response')];
  if (response !== undefined) refTo(documents, response);
  const answers = [response, documents.get(errorResponse) && errorResponse].filter((path) => path !== undefined);
  return [
    { group: id, part: 'call', direction: 'write', schema: made({ const: callOf(entry) }), required: true },
    ...sent,
    ...(body === undefined
      ? []
      : [{ group: id, part: 'body', direction: 'write', schema: refTo(documents, body), required: false } as const]),
    {
      group: id,
      part: 'response',
      direction: 'read',
      schema: made({ oneOf: answers.map((path) => ({ $ref: `${path}` })) }),
      required: true,
    },
  ];
}

function callOf({ method, path }: SchemaObject): string {
  return `${String(method)} ${String(path)}`;
}

function refTo(documents: SchemaDocuments, path: string): Location {
  const found = documents.get(path);
  if (found === undefined) {
    throw createSchemaFailure({
      en: `${table} names ${path}, which is not there. Add it, or mend the path.`,
      zh: `${table} 所写的 ${path} 不存在。请补上该文件，或改正路径。`,
    });
  }
  return found;
}
