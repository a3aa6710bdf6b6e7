import type { JsonSchema } from './json-schema.ts';

/** A kind of webhook event: a message by its own type, anything else by the type of the event. */
export interface EventKindRow<Entry extends Schema> {
  readonly kind: string;
  /** `type` of the event: `message`, `follow`, … */
  readonly type: string;
  /** The schema of the event. */
  readonly schema: Entry;
}

/** A schema, and the path that references to it end in. */
interface Schema {
  readonly path: string;
  readonly schema: JsonSchema;
}

const union = 'webhooks/webhook-event.json';

/** Every kind of event in the order of the unions, which are the only lists of them that are kept by hand. */
export function eventKindRows<Entry extends Schema>(
  schemas: readonly Entry[],
  refer: (from: string, ref: string) => Entry | undefined,
): readonly EventKindRow<Entry>[] {
  const branches = ({ path, schema }: Entry): Entry[] =>
    (schema.oneOf ?? []).flatMap(({ $ref }) => ($ref === undefined ? [] : (refer(path, $ref) ?? [])));
  const events = schemas.find(({ path }) => path === union);
  return (events === undefined ? [] : branches(events)).flatMap((event): EventKindRow<Entry>[] => {
    const type = typeOf(event.schema);
    const messages = event.schema.properties?.['message']?.$ref;
    const message = messages === undefined ? undefined : refer(event.path, messages);
    if (message === undefined) return [{ kind: type, type, schema: event }];
    return branches(message).map(({ schema, path }) => {
      const kind = typeOf(schema);
      const own = schemas.find(
        (candidate) =>
          typeOf(candidate.schema) === type &&
          refer(candidate.path, candidate.schema.properties?.['message']?.$ref ?? '')?.path === path,
      );
      if (own === undefined) throw new Error(`schemas/${path}: no event schema is of this message alone.`);
      return { kind, type, schema: own };
    });
  });
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
  return { kinds, messages, types, filters: [...types, ...messages] };
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
