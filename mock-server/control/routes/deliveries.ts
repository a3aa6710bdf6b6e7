import { wholeNumberForm } from '../../../common/whole-number.ts';
import { eventTypes } from '../../../generators/generated/event-kinds.ts';
import { deliveryView } from '../../webhooks/delivery/delivery-json.ts';
import type { DeliveryFilter, DeliveryPage } from '../../webhooks/delivery/delivery.ts';
import type { Deliveries } from '../../webhooks/registry.ts';
import { defaultLimit, listQuery, readCursor } from '../http/cursor.ts';
import type { Fields } from '../http/field-schema.ts';
import { notFound } from '../http/problem.ts';
import { defineWebhookRoute, type ControlRoute } from '../http/route.ts';
import { anyEvent, listSchema } from '../http/schema.ts';

const statuses = ['queued', 'delivering', 'waiting', 'acknowledged', 'gave_up', 'unfinished'] as const;
const reasons = ['could_not_connect', 'request_timeout', 'error_status_code', 'unclassified'] as const;

const filters = {
  ...listQuery,
  receiverId: { type: 'string', description: 'Only deliveries to this receiver.' },
  status: {
    type: 'string',
    enum: statuses,
    description:
      'Only deliveries that are queued, delivering, waiting for redelivery, acknowledged, given up or unfinished.',
  },
  reason: {
    type: 'string',
    enum: reasons,
    description: 'Only deliveries with an attempt that failed for this reason.',
  },
  eventType: {
    type: 'string',
    enum: eventTypes,
    description: 'Only deliveries with an event of this type.',
  },
  userId: { type: 'string', description: 'Only deliveries with an event of this person.' },
  webhookEventId: { type: 'string', description: 'Only deliveries with this event.' },
} as const satisfies Fields;

/** The JSON Schema of headers, by lower-case name. */
const headers = { type: 'object', additionalProperties: { type: 'string' } };

const body = { type: 'string', description: 'As text; absent where the bytes are not UTF-8.' };
const bodyBase64 = { type: 'string', description: 'In base64, where the bytes are not UTF-8.' };

/** The JSON Schema of an attempt as it is shown. */
export const attemptSchema = {
  type: 'object',
  description: 'One HTTP try of a delivery.',
  properties: {
    at: { type: 'integer', description: "When it began, on the tenant's clock, in ms." },
    request: { type: 'object', properties: { headers, body, bodyBase64 }, required: ['headers'] },
    response: {
      type: 'object',
      description: 'What the receiver answered, the first 64 kB of its body; absent where nothing whole came.',
      properties: {
        status: { type: 'integer' },
        headers,
        body,
        bodyBase64,
        bodyDropped: { type: 'boolean', description: 'The body was let go to save memory.' },
      },
      required: ['status', 'headers'],
    },
    reason: {
      type: 'string',
      enum: reasons,
      description: 'Why it failed; absent where the receiver acknowledged.',
    },
    detail: { type: 'string', description: 'What went wrong, for a person to read.' },
    interrupted: { type: 'boolean', description: 'Shutdown cut it off.' },
    lost: {
      type: 'string',
      enum: ['request', 'answer'],
      description: 'What of it a fault lost on the way: the request, or the answer.',
    },
    durationMs: { type: 'number', description: 'How long it took, in ms of real time.' },
  },
  required: ['at', 'request', 'durationMs'],
} as const;

const delivery = {
  type: 'object',
  description: 'One request to one receiver, over all of its attempts.',
  properties: {
    id: { type: 'integer', description: 'Counts up from 1.' },
    receiverId: { type: 'string' },
    url: { type: 'string', description: 'Where it goes.' },
    destination: { type: 'string', description: 'LINE user id of the official account.' },
    events: { type: 'array', items: anyEvent },
    createdAt: { type: 'integer', description: "When the events were emitted, on the tenant's clock, in ms." },
    status: { type: 'string', enum: statuses },
    cause: {
      type: 'string',
      enum: ['attempts_used_up', 'queue_full', 'receiver_removed', 'closed'],
      description: 'Why it ended without an acknowledgement.',
    },
    attempts: { type: 'array', items: attemptSchema },
    nextAttemptAt: { type: 'integer', description: "When it is tried next, on the tenant's clock, in ms." },
    duplicateOf: { type: 'integer', description: 'Id of the delivery that a fault made this a copy of.' },
  },
  required: ['id', 'receiverId', 'url', 'destination', 'events', 'createdAt', 'status', 'attempts'],
};

const count = { type: 'integer', minimum: 0 };

export const deliveryRoutes: readonly ControlRoute[] = [
  defineWebhookRoute({
    method: 'GET',
    path: '/deliveries',
    summary: "Lists a tenant's deliveries with all their attempts, oldest first; filters combine.",
    query: filters,
    answer: { schema: listSchema(delivery) },
    handle({ webhooks: { deliveries }, query: { after, limit = defaultLimit, webhookEventId, ...others } }) {
      const filter = { ...others, after: readCursor(after) };
      const { items, next } = pageWith(deliveries, filter, webhookEventId, limit);
      return { status: 200, body: { items: items.map(deliveryView), next: next === undefined ? null : String(next) } };
    },
  }),
  defineWebhookRoute({
    method: 'GET',
    path: '/deliveries/stats',
    summary: "Counts a tenant's deliveries and attempts since the beginning or the last reset.",
    answer: {
      schema: {
        type: 'object',
        properties: {
          deliveries: { ...count, description: 'All of them: the sum of the six counts below.' },
          ...Object.fromEntries(
            ['queued', 'delivering', 'waiting', 'acknowledged', 'gaveUp', 'unfinished'].map((name) => [name, count]),
          ),
          attempts: { ...count, description: 'All that ended: the sum of outcomes.' },
          outcomes: {
            type: 'object',
            properties: Object.fromEntries(['acknowledged', 'interrupted', ...reasons].map((name) => [name, count])),
          },
        },
        required: [
          'deliveries',
          'queued',
          'delivering',
          'waiting',
          'acknowledged',
          'gaveUp',
          'unfinished',
          'attempts',
          'outcomes',
        ],
      },
    },
    handle: ({ webhooks }) => ({ status: 200, body: webhooks.stats() }),
  }),
  defineWebhookRoute({
    method: 'GET',
    path: '/deliveries/:id',
    summary: 'Shows a delivery with all its attempts.',
    answer: { schema: delivery },
    handle({ webhooks: { deliveries }, params }) {
      const found = deliveries.get(readId(params['id']!));
      if (found === undefined) throw unknownDelivery(params['id']!);
      return { status: 200, body: deliveryView(found) };
    },
  }),
  defineWebhookRoute({
    method: 'POST',
    path: '/deliveries/:id/redeliver',
    summary: 'Tries a delivery again now, marked as a redelivery. One that is queued or under way is left alone.',
    answer: { status: 202, schema: delivery },
    handle({ tenant, webhooks: { deliveries }, params, quotas }) {
      const id = readId(params['id']!);
      const { status = 'queued' } = deliveries.get(id) ?? {};
      // One that is not there is refused, and one that is on its way is left alone.
      const notCaused = quotas.deliveries(tenant, status === 'queued' || status === 'delivering' ? 0 : 1);
      try {
        return { status: 202, body: deliveryView(deliveries.redeliver(id)) };
      } catch (error) {
        notCaused(1);
        throw error;
      }
    },
  }),
];

/** An event goes to each receiver once, so there are few to find; but nothing says where. */
function pageWith(
  deliveries: Deliveries,
  filter: DeliveryFilter,
  webhookEventId: string | undefined,
  limit: number,
): DeliveryPage {
  if (webhookEventId === undefined) return deliveries.list(filter, limit);
  const { items: all } = deliveries.list(filter, Number.POSITIVE_INFINITY);
  const items = all.filter(({ events }) => events.some((event) => event.webhookEventId === webhookEventId));
  return items.length <= limit ? { items } : { items: items.slice(0, limit), next: items[limit - 1]!.id };
}

function readId(text: string): number {
  if (wholeNumberForm.test(text)) return Number(text);
  throw unknownDelivery(text);
}

function unknownDelivery(id: string): Error {
  return notFound(
    'DELIVERY_UNKNOWN',
    `Failed to find the delivery: there is none with the id ${JSON.stringify(id)}, or it is no longer kept.`,
    'GET deliveries lists those there are.',
  );
}
