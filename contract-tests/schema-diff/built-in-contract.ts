import { isObject } from '../../common/json.ts';
import openapi from '../../docs/api/openapi.json' with { type: 'json' };
import { catalogue, type SchemaName } from '../../generators/generated/catalogue.ts';
import { operations, type Operation } from '../../generators/generated/operations.ts';
import { schemas } from '../../generators/generated/schemas.ts';
import type { ContractVersion } from './contract-version.ts';
import { readFolder } from './folder-contract.ts';
import { createSchemaFailure } from './location.ts';
import { readOpenapi } from './openapi-contract.ts';
import { readSchema } from './schema-contract.ts';

/** The contract of this package as a folder. */
export function builtInFolder(): ContractVersion {
  return readFolder('current', new Map([...builtInFiles(), ['operations.json', builtInTable()]]));
}

/** The contract of this package as an OpenAPI document. */
export function builtInOpenapi(): ContractVersion {
  return readOpenapi('current', openapi);
}

/**
 * The schema of this package that another is a version of: the one with its `$id`, or else with its title.
 *
 * @throws SchemaDiffFailure when there is none
 */
export function builtInSchema(name: string, other: unknown): ContractVersion {
  const { $id: id, title } = isObject(other) ? other : {};
  const entries = Object.entries(schemas);
  const [found] =
    entries.find(([, schema]) => schema.$id === id) ?? entries.find(([, schema]) => schema.title === title) ?? [];
  if (found === undefined) {
    throw createSchemaFailure({
      en: `There is no current version of ${name}: no schema of the contract has its $id or its title. \`sobot-mock schema list\` names them all.`,
      zh: `没有 ${name} 的当前版本：契约中没有 schema 与其 $id 或 title 相同。全部名称见 \`sobot-mock schema list\`。`,
    });
  }
  return readSchema(catalogue[found as SchemaName].path, builtInFiles());
}

function builtInFiles(): Map<string, unknown> {
  return new Map(Object.entries(schemas).map(([name, schema]) => [catalogue[name as SchemaName].path, schema]));
}

function builtInTable(): object {
  return Object.fromEntries(
    Object.values<Operation>(operations).map(({ id, method, path, schemas: named }) => [
      id,
      {
        method,
        path,
        ...Object.fromEntries(Object.entries(named).map(([part, name]) => [part, catalogue[name as SchemaName].path])),
      },
    ]),
  );
}
