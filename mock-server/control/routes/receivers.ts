import { attemptView } from '../../webhooks/delivery/delivery-json.ts';
import type { Receiver, ReceiverOptions } from '../../webhooks/receiver/receiver.ts';
import { readObject } from '../http/body.ts';
import { listQuery, pageOf } from '../http/cursor.ts';
import { badRequest, notFound } from '../http/problem.ts';
import { created, defineWebhookRoute, type ControlRoute } from '../http/route.ts';
import { listSchema, orWritten, schemaRef } from '../http/schema.ts';
import { durationSchema, durationText } from '../http/times.ts';
import { attemptSchema } from './deliveries.ts';

const example = { url: 'http://127.0.0.1:3000/webhook', secret: 's3cret' };

const written = {
  redelivery: {
    anyOf: [
      { type: 'boolean', description: 'true: on the schedule that is inferred of LINE.' },
      orWritten(schemaRef('state/redelivery'), {
        delays: { type: 'array', items: durationSchema, minItems: 1, maxItems: 100 },
      }),
    ],
  },
  acknowledgementTimeout: durationText,
};

/** The mock server acknowledges by itself, or something listens at a url. */
const hasPlace = {
  required: [],
  anyOf: [{ required: ['url'] }, { properties: { inProcess: { const: true } }, required: ['inProcess'] }],
};

const receiver = schemaRef('state/receiver');

const given = orWritten(receiver, written, hasPlace);

export const receiverRoutes: readonly ControlRoute[] = [
  defineWebhookRoute({
    method: 'GET',
    path: '/receivers',
    summary: "Lists a tenant's webhook receivers in the order in which they were added.",
    query: listQuery,
    answer: { schema: listSchema(receiver) },
    handle: ({ webhooks: { receivers }, query }) => ({
      status: 200,
      body: pageOf(receivers.list(), query, receiverView),
    }),
  }),
  defineWebhookRoute({
    method: 'POST',
    path: '/receivers',
    summary: "Adds a webhook receiver. Its host must be this machine's, or one that was allowed at start.",
    body: { schema: given, example, read: readReceiverOptions },
    answer: { status: 201, schema: receiver },
    handle({ tenant, webhooks: { receivers }, base, body }) {
      const added = receivers.add(body);
      return created(base, [tenant.appid, 'receivers', added.id], receiverView(added));
    },
  }),
  defineWebhookRoute({
    method: 'GET',
    path: '/receivers/:id',
    summary: 'Shows a webhook receiver.',
    answer: { schema: receiver },
    handle({ webhooks: { receivers }, params }) {
      const found = receivers.get(params['id']!);
      if (found === undefined) throw unknownReceiver(params['id']!);
      return { status: 200, body: receiverView(found) };
    },
  }),
  defineWebhookRoute({
    method: 'PUT',
    path: '/receivers/:id',
    summary:
      'Puts another webhook receiver in the place of one, under its id. What was on its way to it is unfinished.',
    body: { schema: given, example, read: readReceiverOptions },
    answer: { schema: receiver },
    handle({ webhooks: { receivers }, params, body }) {
      const id = params['id']!;
      if (receivers.get(id) === undefined) throw unknownReceiver(id);
      return { status: 200, body: receiverView(receivers.replace(id, body)) };
    },
  }),
  defineWebhookRoute({
    method: 'DELETE',
    path: '/receivers/:id',
    summary: 'Removes a webhook receiver. What was on its way to it is unfinished.',
    answer: { status: 204 },
    handle({ webhooks: { receivers }, params }) {
      if (!receivers.remove(params['id']!)) throw unknownReceiver(params['id']!);
      return { status: 204 };
    },
  }),
  defineWebhookRoute({
    method: 'POST',
    path: '/receivers/:id/verify',
    changesNothing: true,
    waits: true,
    summary: 'Sends a receiver the envelope without events that verifies its URL, and tells what came of it.',
    answer: {
      schema: {
        type: 'object',
        properties: { ok: { type: 'boolean', description: 'It answered 2xx in time.' }, attempt: attemptSchema },
        required: ['ok', 'attempt'],
      },
    },
    async handle({ webhooks, params }) {
      const { ok, attempt } = await webhooks.verify(params['id']!);
      return { status: 200, body: { ok, attempt: attemptView(attempt) } };
    },
  }),
];

/** Its members are checked where it is added, against what a state file may hold of it. No JSON holds a handler. */
function readReceiverOptions(value: unknown): ReceiverOptions {
  const options = readObject(value, 'a receiver', JSON.stringify(example));
  if (!Object.hasOwn(options, 'handler')) return options;
  throw badRequest(
    'MEMBER_UNKNOWN',
    'Failed to read the request: "handler" is not a member of it.',
    'Leave it out: a receiver that is added here listens at its url.',
    { member: 'handler' },
  );
}

/** A handler is in the same program, too: nothing else of it can be shown. */
function receiverView({ handler, ...shown }: Receiver) {
  return handler === undefined ? shown : { ...shown, inProcess: true };
}

export function unknownReceiver(id: string): Error {
  return notFound(
    'RECEIVER_UNKNOWN',
    `Failed to find the receiver: there is none with the id ${JSON.stringify(id)}.`,
    'GET receivers lists those there are.',
  );
}
