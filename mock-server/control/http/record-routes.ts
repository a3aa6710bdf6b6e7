import type { TenantState } from '../../../generators/generated/types.ts';
import type { RecordSet, TextMatch } from '../../core/store/store.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { offsetCursor, readOffset } from './cursor.ts';
import type { Fields, ValuesOf } from './fields.ts';
import { badRequest, createProblem } from './problem.ts';
import { defineTenantRoute, type ControlRoute } from './route.ts';
import { itemsSchema, listSchema, schemaRef } from './schema-of.ts';
import { largeBodyLimit, listQuery } from './shared-fields.ts';

type RecordKind = 'channels' | 'recipients' | 'messages' | 'broadcastTasks' | 'sendRecords';

/** The filter of a parameter that gives part of a text. */
export function containing(text: string | undefined): TextMatch | undefined {
  return text === undefined ? undefined : { text, match: 'contains' };
}

interface RecordResource<Kind extends RecordKind, Filters extends Fields, Record, Id extends string | number, Filter> {
  readonly kind: Kind;
  /** Its name in the path: `broadcast-tasks`. */
  readonly path: string;
  /** What one is called: `broadcast task`. */
  readonly noun: string;
  /** Path of the schema of one: `state/broadcast-task`. */
  readonly schema: string;
  /** One to add, for whoever tries the route. */
  readonly example: object;
  readonly filters: Filters;
  readonly recordSet: (tenant: Tenant) => RecordSet<Record, Id, Filter>;
  readonly toFilter: (query: ValuesOf<Filters>) => Filter;
  /** `undefined` when no id looks like that. */
  readonly toId: (text: string) => Id | undefined;
}

/** The routes of one kind of record: list, add, show. */
export function recordRoutes<
  Kind extends RecordKind,
  const Filters extends Fields,
  Item extends { readonly id: Id },
  Id extends string | number,
  Filter,
>({
  kind,
  path,
  noun,
  schema,
  example,
  filters,
  recordSet,
  toFilter,
  toId,
}: RecordResource<Kind, Filters, Item, Id, Filter>): readonly ControlRoute[] {
  return [
    defineTenantRoute({
      method: 'GET',
      path: `/${path}`,
      summary: `Lists the ${noun}s of a tenant, newest first; filters combine.`,
      query: { ...listQuery, ...filters },
      answer: {
        schema: listSchema(schemaRef(schema), { total: { type: 'integer', description: 'How many there are.' } }),
      },
      async handle({ tenant, query }) {
        const { offset, limit } = readOffset(query as ValuesOf<typeof listQuery>);
        const filter = toFilter(query as ValuesOf<Filters>);
        await tenant.ready();
        const { items, total } = await recordSet(tenant).query(filter, { offset, limit });
        return { status: 200, body: { items, next: offsetCursor(offset + items.length, total), total } };
      },
    }),
    defineTenantRoute({
      method: 'POST',
      path: `/${path}`,
      summary: `Adds one ${noun}, or an array of them: all or none. What is left out is made or derived.`,
      body: {
        schema: { oneOf: [schemaRef(schema), { type: 'array', items: schemaRef(schema) }] },
        example,
        limit: largeBodyLimit,
        read: (value) => readRecords(value, noun),
      },
      answer: { status: 201, schema: { oneOf: [schemaRef(schema), itemsSchema(schemaRef(schema))] } },
      async handle({ tenant, base, body: given }) {
        const added = await tenant.addRecords({ [kind]: Array.isArray(given) ? given : [given] } as TenantState);
        // What others it took (a recipient nobody had named, a task's counters) comes after those that were asked for.
        const items = added[kind].slice(0, Array.isArray(given) ? given.length : 1);
        if (Array.isArray(given)) return { status: 201, body: { items } };
        const id = encodeURIComponent(String(items[0]!.id));
        const location = `${base}/tenants/${encodeURIComponent(tenant.appid)}/${path}/${id}`;
        return { status: 201, headers: { location }, body: items[0] };
      },
    }),
    defineTenantRoute({
      method: 'GET',
      path: `/${path}/:id`,
      summary: `Shows one ${noun}.`,
      answer: { schema: schemaRef(schema) },
      async handle({ tenant, params }) {
        await tenant.ready();
        const id = toId(params['id']!);
        const record = id === undefined ? undefined : await recordSet(tenant).get(id);
        if (record !== undefined) return { status: 200, body: record };
        throw createProblem({
          status: 404,
          code: 'RECORD_UNKNOWN',
          title: 'Not found',
          detail: `Failed to find the ${noun}: the tenant has none with the id ${JSON.stringify(params['id'])}.`,
          remedy: `GET ${path} lists those it has.`,
        });
      },
    }),
  ];
}

/** One record or several; their members are checked with the records they refer to. */
function readRecords(value: unknown, noun: string): object | readonly unknown[] {
  if (typeof value === 'object' && value !== null) return value;
  throw badRequest(
    'TYPE_WRONG',
    `Failed to read the body: it is no ${noun}.`,
    'Send a JSON object, or an array of objects.',
  );
}
