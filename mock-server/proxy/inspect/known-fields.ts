import type { SchemaName } from '../../../generators/generated/catalogue.ts';
import type { OperationId } from '../../../generators/generated/operations.ts';
import { schemas } from '../../../generators/generated/schemas.ts';

/** A field of an answer that the contract does not have. */
export interface UnknownField {
  /** `items[].extra`: told once, however many rows have it. */
  readonly path: string;
  readonly value: unknown;
}

const answers: Readonly<
  Record<OperationId, { readonly root: SchemaName; readonly item: SchemaName | readonly string[] }>
> = {
  getToken: { root: 'getTokenResponse', item: 'tokenItem' },
  // One of its two forms is an object.
  getMediaContent: { root: 'getMediaContentResponse', item: ['url'] },
  queryTaskList: { root: 'queryTaskListResponse', item: 'broadcastTaskItem' },
  sendRecordList: { root: 'sendRecordListResponse', item: 'sendRecordItem' },
};

/** How many fields of one answer are told of. */
const fieldLimit = 20;

/** What an operation's answer has beyond the contract, which allows it and yet wants to know. */
export function unknownFields(
  operation: OperationId,
  answer: Readonly<Record<string, unknown>>,
): readonly UnknownField[] {
  const { root, item } = answers[operation];
  const found = new Map<string, unknown>();
  const look = (holder: unknown, known: ReadonlySet<string>, prefix: string): void => {
    if (typeof holder !== 'object' || holder === null || Array.isArray(holder)) return;
    for (const [name, value] of Object.entries(holder)) {
      const path = `${prefix}${name.slice(0, 60)}`;
      if (!known.has(name) && !found.has(path) && found.size < fieldLimit) found.set(path, value);
    }
  };
  const itemFields = new Set(typeof item === 'string' ? fieldsOf(item) : item);
  look(answer, new Set(fieldsOf(root)), '');
  look(answer['item'], itemFields, 'item.');
  if (Array.isArray(answer['items'])) for (const row of answer['items']) look(row, itemFields, 'items[].');
  return [...found].map(([path, value]) => ({ path, value }));
}

function fieldsOf(name: SchemaName): readonly string[] {
  return Object.keys(schemas[name]['properties'] as object);
}
