import { catalogue, findSchemaName, type SchemaName } from '../../generators/generated/catalogue.ts';
import { operations, type OperationId } from '../../generators/generated/operations.ts';

/** A schema's name, or what an operation takes or answers: `queryTaskList.request`, `queryTaskList.response`. */
export type ContractName = SchemaName | `${OperationId}.${'request' | 'response'}`;

/**
 * The schema that a name means.
 *
 * @throws Error when there is none
 */
export function schemaNamed(name: string): SchemaName {
  const found = findSchemaName(name) ?? ofOperation(name);
  if (found !== undefined) return found;
  const near = Object.keys(catalogue).filter((known) => isNear(known, name));
  const known = near.length > 0 ? near : Object.keys(operations).map((id) => `${id}.response`);
  throw new Error(`There is no schema ${JSON.stringify(name)} in the contract. Try ${known.slice(0, 8).join(', ')}.`);
}

function ofOperation(name: string): SchemaName | undefined {
  const [, operation, part] = /^(\w+)\.(request|response)$/.exec(name) ?? [];
  if (operation === undefined || !Object.hasOwn(operations, operation)) return undefined;
  if (part === 'response') return findSchemaName(`${operation}Response`);
  return findSchemaName(`${operation}Request`) ?? findSchemaName(`${operation}Query`);
}

function isNear(known: string, name: string): boolean {
  const [a, b] = [known, name].map((text) => text.toLowerCase().replace(/[^a-z]/g, '')) as [string, string];
  return b.length > 2 && (a.includes(b) || b.includes(a));
}
