import { beginningOf } from '../../../common/shorten.ts';
import { operations, type OperationId } from '../../../generators/generated/operations.ts';
import { schemas } from '../../../generators/generated/schemas.ts';

/** A field of an answer that the contract does not have. */
export interface UnknownField {
  /** `items[].extra`: told once, however many rows have it. */
  readonly path: string;
  readonly value: unknown;
}

/** How many fields of one answer are told of. */
const fieldLimit = 20;

/** What an operation's answer has beyond the contract, which allows it and yet wants to know. */
export function unknownFields(
  operation: OperationId,
  answer: Readonly<Record<string, unknown>>,
): readonly UnknownField[] {
  const { response, item } = operations[operation].schemas;
  const found = new Map<string, unknown>();
  const look = (holder: unknown, known: ReadonlySet<string>, prefix: string): void => {
    if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return;
    for (const [name, value] of Object.entries(holder)) {
      const path = `${prefix}${beginningOf(name, 60)}`;
      if (!known.has(name) && !found.has(path) && found.size < fieldLimit) found.set(path, value);
    }
  };
  const itemFields = new Set(fieldsOf(schemas[item]));
  look(answer, new Set(fieldsOf(schemas[response])), '');
  look(answer['item'], itemFields, 'item.');
  if (Array.isArray(answer['items'])) for (const row of answer['items']) look(row, itemFields, 'items[].');
  return [...found].map(([path, value]) => ({ path, value }));
}

/** The fields that a schema names: its own, and those of each of its forms. */
function fieldsOf({ properties, oneOf = [] }: Schema): readonly string[] {
  return [...Object.keys(properties ?? {}), ...oneOf.flatMap(fieldsOf)];
}

interface Schema {
  readonly [keyword: string]: unknown;
  readonly properties?: object;
  readonly oneOf?: readonly Schema[];
}
