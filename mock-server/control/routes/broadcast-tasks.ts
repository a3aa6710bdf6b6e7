import { parseDuration } from '../../../common/duration.ts';
import { isObject, type JsonObject } from '../../../common/json.ts';
import { broadcastFields } from '../../../generators/generated/field-names.ts';
import type { Broadcast } from '../../../generators/generated/types.ts';
import { withMilliseconds } from '../../core/actions/broadcast-times.ts';
import { addedByBroadcast } from '../http/added-records.ts';
import { assertKnownFields } from '../http/known-fields.ts';
import { created, defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { orWritten, schemaRef } from '../http/schema.ts';
import {
  durationRangeText,
  durationSchema,
  instantForm,
  momentText,
  readMoment,
  readOptionalInstant,
} from '../http/times.ts';
import { containing, recordRoutes } from './records.ts';

/** One duration stands for the shortest and the longest, as a number too. */
const range = { anyOf: [durationSchema, durationRangeText] };

const times = { startAt: momentText, deliveredAfter: range, readAfter: range };

/** What is neither said of a broadcast is the record of a task. */
const isPlayedOut = { anyOf: [{ required: ['recipients'] }, { required: ['count'] }] };

const recordOnly = recordRoutes({
  kind: 'broadcastTasks',
  path: 'broadcast-tasks',
  noun: 'broadcast task',
  schema: 'state/broadcast-task',
  example: { name: 'Spring sale' },
  filters: {
    startFrom: { type: 'string', description: `Starts then or later: ${instantForm}` },
    startTo: { type: 'string', description: `Starts then or earlier: ${instantForm}` },
    endFrom: { type: 'string', description: `Ends then or later: ${instantForm}` },
    endTo: { type: 'string', description: `Ends then or earlier: ${instantForm}` },
    sender: { type: 'string', description: 'LINE official account that sends.' },
    name: { type: 'string', description: 'Part of its name.' },
    subjectId: { type: 'string', description: 'Id of its subject.' },
  },
  recordSet: ({ store }) => store.broadcastTasks,
  toFilter: ({ startFrom, startTo, endFrom, endTo, sender, name, subjectId }) => ({
    startFrom: readOptionalInstant('startFrom', startFrom),
    startTo: readOptionalInstant('startTo', startTo),
    endFrom: readOptionalInstant('endFrom', endFrom),
    endTo: readOptionalInstant('endTo', endTo),
    sender,
    name: containing(name),
    subjectId,
  }),
  toId: String,
});

/** The routes of broadcast tasks. What is posted with recipients or a count is played out instead of put. */
export const broadcastTaskRoutes: readonly ControlRoute[] = recordOnly.map((route) =>
  route.method === 'POST' ? withBroadcasts(route) : route,
);

function withBroadcasts(route: ControlRoute): ControlRoute {
  const { schema, limit, read } = route.body!;
  return defineTenantRoute({
    method: 'POST',
    path: '/broadcast-tasks',
    onRelay: route.onRelay,
    summary:
      'With recipients or a count: sends to people, and plays it out on the clock. Otherwise adds one broadcast task, ' +
      'or an array of them, as they are.',
    body: {
      schema: { anyOf: [orWritten(schemaRef('acts/broadcast'), times, isPlayedOut), schema] },
      example: { name: 'Spring sale', count: 20 },
      ...(limit !== undefined && { limit }),
      read: (value: unknown) => (isBroadcast(value) ? { broadcast: value } : { records: read(value) }),
    },
    answer: route.answer,
    async handle({ body, tenant, ...context }) {
      if (body.broadcast === undefined) return route.handle({ ...context, body: body.records });
      const now = tenant.clock.now();
      const broadcast = readBroadcast(body.broadcast, now);
      await context.quotas.records(tenant, (store) => addedByBroadcast(broadcast, store));
      const task = await tenant.broadcast(broadcast);
      context.stepsOf(tenant).note({ broadcast }, now);
      return created(context.base, [tenant.appid, 'broadcast-tasks', task.id], task);
    },
  });
}

function isBroadcast(value: unknown): value is JsonObject {
  return isObject(value) && (Object.hasOwn(value, 'recipients') || Object.hasOwn(value, 'count'));
}

/** Times become milliseconds; all else is checked where the broadcast is made. */
function readBroadcast(broadcast: JsonObject, now: number): Broadcast {
  assertKnownFields(broadcast, broadcastFields, {
    code: 'BROADCAST_INVALID',
    en: 'Failed to make the broadcast task',
    zh: '无法创建群发任务',
  });
  const { startAt } = broadcast;
  const begun = { ...broadcast, ...(startAt !== undefined && { startAt: readMoment('startAt', startAt, now) }) };
  return withMilliseconds(begun, { now, durationOf: parseDuration }) as Broadcast;
}
