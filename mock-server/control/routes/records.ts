import { wholeNumberForm } from '../../../common/whole-number.ts';
import { messageTypes } from '../../../generators/generated/event-kinds.ts';
import type { TenantState } from '../../../generators/generated/types.ts';
import { mediaFile } from '../../core/media/media-file.ts';
import type { RecordKind, RecordSet, TextMatch } from '../../core/store/store.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { addedByState } from '../http/added-records.ts';
import { listQuery, offsetCursor, readOffset } from '../http/cursor.ts';
import { tokenQuery, type Fields, type ValuesOf } from '../http/field-schema.ts';
import { badRequest, notFound } from '../http/problem.ts';
import { created, defineTenantRoute, largeBodyLimit, type ControlRoute } from '../http/route.ts';
import { itemsSchema, listSchema, schemaRef } from '../http/schema.ts';
import { instantForm, instantFormZh, readOptionalInstant } from '../http/times.ts';

const onRelay = {
  onProxy: "the target holds the account's records",
  onListener: "the platform holds the account's records",
};

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
      onRelay,
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
      onRelay,
      summary: `Adds one ${noun}, or an array of them: all or none. What is left out is made or derived.`,
      body: {
        schema: { oneOf: [schemaRef(schema), { type: 'array', items: schemaRef(schema) }] },
        example,
        limit: largeBodyLimit,
        read: (value) => readRecords(value, noun),
      },
      answer: { status: 201, schema: { oneOf: [schemaRef(schema), itemsSchema(schemaRef(schema))] } },
      async handle({ tenant, base, body: given, quotas, stepsOf }) {
        const records = { [kind]: Array.isArray(given) ? given : [given] } as TenantState;
        await quotas.records(tenant, (store) => addedByState(records, store));
        const now = tenant.clock.now();
        const added = await tenant.addRecords(records);
        stepsOf(tenant).note({ records }, now);
        // What others it took (a recipient nobody had named, a task's counters) comes after those that were asked for.
        const items = added[kind].slice(0, Array.isArray(given) ? given.length : 1);
        if (Array.isArray(given)) return { status: 201, body: { items } };
        return created(base, [tenant.appid, path, items[0]!.id], items[0]);
      },
    }),
    defineTenantRoute({
      method: 'GET',
      path: `/${path}/:id`,
      onRelay,
      summary: `Shows one ${noun}.`,
      answer: { schema: schemaRef(schema) },
      async handle({ tenant, params }) {
        await tenant.ready();
        const id = toId(params['id']!);
        const record = id === undefined ? undefined : await recordSet(tenant).get(id);
        if (record !== undefined) return { status: 200, body: record };
        throw notFound(
          'RECORD_UNKNOWN',
          `Failed to find the ${noun}: the tenant has none with the id ${JSON.stringify(params['id'])}.`,
          `GET ${path} lists those it has.`,
        );
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

export const channelRoutes = recordRoutes({
  kind: 'channels',
  path: 'channels',
  noun: 'channel',
  schema: 'state/channel',
  example: { id: 'channel-2', sender: '@shop' },
  filters: { sender: { type: 'string', description: 'LINE official account, as the provider names it.' } },
  recordSet: ({ store }) => store.channels,
  toFilter: ({ sender }) => ({ sender }),
  toId: String,
});

export const recipientRoutes = recordRoutes({
  kind: 'recipients',
  path: 'recipients',
  noun: 'recipient',
  schema: 'state/recipient',
  example: { id: 'U1', channelId: 'channel-2' },
  filters: {
    channelId: { type: 'string', description: 'Id of their channel.' },
    following: { type: 'boolean', description: 'false: those who unfollowed.' },
  },
  recordSet: ({ store }) => store.recipients,
  toFilter: ({ channelId, following }) => ({ channelId, following }),
  toId: String,
});

const messageRecordRoutes = recordRoutes({
  kind: 'messages',
  path: 'messages',
  noun: 'message',
  schema: 'state/message',
  example: { type: 'image', channelId: 'channel-2' },
  filters: {
    channelId: { type: 'string', description: 'Id of the channel it was sent to.' },
    recipientId: { type: 'string', description: 'Id of the recipient who sent it.' },
    type: {
      type: 'string',
      enum: messageTypes,
      description: 'Kind of message.',
    },
    mediaKey: { type: 'string', description: 'Its name in its media URL: 32 hex digits.' },
  },
  recordSet: ({ store }) => store.messages,
  toFilter: ({ channelId, recipientId, type, mediaKey }) => ({ channelId, recipientId, type, mediaKey }),
  toId: String,
});

export const messageRoutes: readonly ControlRoute[] = [
  ...messageRecordRoutes,
  defineTenantRoute({
    method: 'GET',
    path: '/messages/:id/content',
    onRelay,
    summary: 'The bytes of an image, a video, an audio or a file that a person sent. The journal does not tell of it.',
    tokenInQuery: true,
    query: tokenQuery,
    answer: { contentType: '*/*' },
    async handle({ tenant, params, headers }) {
      await tenant.ready();
      const message = await tenant.store.messages.get(params['id']!);
      if (message?.mediaKey === undefined) {
        throw notFound(
          'CONTENT_UNKNOWN',
          `Failed to find the content: the tenant keeps none of the message ${JSON.stringify(params['id'])}.`,
          'GET messages lists those it has; those with a mediaKey have content.',
        );
      }
      const { status, headers: own, body } = mediaFile({ method: 'GET', url: '', headers }, message);
      return { status, headers: own, raw: body };
    },
  }),
];

export const sendRecordRoutes = recordRoutes({
  kind: 'sendRecords',
  path: 'send-records',
  noun: 'send record',
  schema: 'state/send-record',
  example: { taskId: 'sale', recipientId: 'U1' },
  filters: {
    sentFrom: {
      type: 'string',
      description: `Sent then or later: ${instantForm}`,
      'x-zh': `在此时或之后发送：${instantFormZh}`,
    },
    sentTo: {
      type: 'string',
      description: `Sent then or earlier: ${instantForm}`,
      'x-zh': `在此时或之前发送：${instantFormZh}`,
    },
    messageId: { type: 'string', description: 'One of its message ids.', 'x-zh': '其消息 id 之一。' },
    status: {
      type: 'string',
      enum: ['0', '1', '2', '9'],
      description: '0 sent, 1 delivered, 2 read, 9 failed.',
      'x-zh': '0 已发送，1 已送达，2 已读，9 失败。',
    },
    taskId: { type: 'string', description: 'Id of its broadcast task.', 'x-zh': '所属群发任务的 id。' },
    taskName: { type: 'string', description: "Part of its task's name.", 'x-zh': '所属任务名称的一部分。' },
    sendAgentId: { type: 'string', description: 'Id of the agent who sent it.', 'x-zh': '发送客服的 id。' },
    sender: { type: 'string', description: 'LINE official account that sent it.', 'x-zh': '发送的 LINE 官方账号。' },
    recipientId: { type: 'string', description: 'Id of the recipient.', 'x-zh': '接收人的 id。' },
    subjectId: { type: 'string', description: 'Id of its subject.', 'x-zh': '主题的 id。' },
  },
  recordSet: ({ store }) => store.sendRecords,
  toFilter: ({ sentFrom, sentTo, taskName, ...exact }) => ({
    messageId: exact.messageId,
    status: exact.status,
    taskId: exact.taskId,
    sendAgentId: exact.sendAgentId,
    sender: exact.sender,
    recipientId: exact.recipientId,
    subjectId: exact.subjectId,
    sentFrom: readOptionalInstant('sentFrom', sentFrom),
    sentTo: readOptionalInstant('sentTo', sentTo),
    taskName: containing(taskName),
  }),
  toId: (text) => (wholeNumberForm.test(text) ? Number(text) : undefined),
});
