import type { JsonSchema } from './json-schema.ts';

/** A kind of webhook event: a message by its own type, anything else by the type of the event. */
export interface EventKindRow<Entry extends Schema> {
  readonly kind: string;
  /** `type` of the event: `message`, `follow`, … */
  readonly type: string;
  /** Whether the provider's page has it, or LINE alone. */
  readonly source: keyof typeof unions;
  /** The schema of the event. */
  readonly schema: Entry;
}

/** A schema, and the path that references to it end in. */
interface Schema {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** The union of what the page documents, and that of all that LINE sends. */
const unions = { documented: 'webhooks/webhook-event.json', inferred: 'webhooks/line/webhook-event.json' } as const;

/** Every kind of event in the order of the unions, which are the only lists of them that are kept by hand. */
export function eventKindRows<Entry extends Schema>(
  schemas: readonly Entry[],
  refer: (from: string, ref: string) => Entry | undefined,
): readonly EventKindRow<Entry>[] {
  const branches = ({ path, schema }: Entry): Entry[] =>
    (schema.oneOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : (refer(path, $ref) ?? [])));
  const membersOf = (union: string): Entry[] => schemas.filter(({ path }) => path === union).flatMap(branches);
  const documented = membersOf(unions.documented).flatMap((event): EventKindRow<Entry>[] => {
    const type = typeOf(event.schema);
    const messages = event.schema.properties?.['message']?.$ref;
    const message = messages === undefined ? undefined : refer(event.path, messages);
    if (message === undefined) return [{ kind: type, type, source: 'documented', schema: event }];
    return branches(message).map(({ schema, path }) => {
      const own = membersOfMessage(path);
      if (own === undefined) throw new Error(`schemas/${path}: no event schema is of this message alone.`);
      return { kind: typeOf(schema), type, source: 'documented', schema: own };
    });
  });
  const known = new Set(documented.map(({ type }) => type));
  const inferred = membersOf(unions.inferred).map((event): EventKindRow<Entry> => {
    const type = typeOf(event.schema);
    return { kind: type, type, source: 'inferred', schema: event };
  });
  return [...documented, ...inferred.filter(({ type }) => !known.has(type))];

  function membersOfMessage(path: string): Entry | undefined {
    return schemas.find(
      (candidate) => refer(candidate.path, candidate.schema.properties?.['message']?.$ref ?? '')?.path === path,
    );
  }
}

function typeOf({ properties }: JsonSchema): string {
  return String(properties?.['type']?.const ?? '');
}

/** The lists that are derived of the kinds, by what an enumeration names in `x-kinds`. */
export function kindLists(
  rows: readonly Omit<EventKindRow<Schema>, 'schema'>[],
): Readonly<Record<string, readonly string[]>> {
  const kinds = rows.map(({ kind }) => kind);
  const messages = rows.filter(({ type }) => type === 'message').map(({ kind }) => kind);
  const types = [...new Set(rows.map(({ type }) => type))];
  return { kinds, messages, types, filters: ['message', ...kinds] };
}

/** The schema with its enumeration derived, if it is one of kinds. */
export function withKinds(schema: JsonSchema, lists: ReturnType<typeof kindLists>): JsonSchema {
  const list = schema['x-kinds'];
  if (list === undefined) return schema;
  const values = lists[String(list)];
  if (values === undefined) {
    throw new Error(`${schema.$id}: x-kinds is ${JSON.stringify(list)}. Use ${Object.keys(lists).join(', ')}.`);
  }
  return { ...schema, enum: values };
}
