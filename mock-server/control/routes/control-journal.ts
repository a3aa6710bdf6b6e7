import { wholeNumberForm } from '../../../common/whole-number.ts';
import { defaultLimit, listQuery } from '../http/cursor.ts';
import type { Fields } from '../http/field-schema.ts';
import { badRequest } from '../http/problem.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { listSchema } from '../http/schema.ts';
import { readOptionalInstant } from '../http/times.ts';

const query = {
  ...listQuery,
  by: { type: 'string', description: 'Only calls with the control token of this name.' },
  method: { type: 'string', description: 'Only calls with this HTTP method.' },
  from: { type: 'string', description: "Only calls that were made then or later, on the machine's time." },
  to: { type: 'string', description: "Only calls that were made then or earlier, on the machine's time." },
} as const satisfies Fields;

/** The JSON Schema of a control call on record. */
const callSchema = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'Counts up within a tenant from 1.' },
    appid: { type: 'string' },
    at: { type: 'integer', description: "The tenant's time when it had been made, in ms." },
    madeAt: { type: 'integer', description: "The machine's time, in ms." },
    by: {
      type: 'object',
      properties: {
        kind: {
          type: 'string',
          enum: ['server', 'local', 'tenant', 'viewer'],
          description:
            "server: with the server's own token; local: without one, where none is asked for; else the kind of the token.",
        },
        name: {
          type: 'string',
          description: "The name of the token, never the token. Absent: the server's own, or none.",
        },
      },
      required: ['kind'],
      additionalProperties: false,
    },
    method: { type: 'string' },
    path: { type: 'string', description: 'Below /_mock, without a query: /tenants/1/clock.' },
    status: { type: 'integer', description: 'HTTP status of the answer.' },
  },
  required: ['id', 'appid', 'at', 'madeAt', 'by', 'method', 'path', 'status'],
  additionalProperties: false,
};

export const controlJournalRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/journal/control',
    onRelay: 'answered',
    summary:
      "Lists the control calls that changed a tenant, oldest first, with the name of each one's token: the newest 1000, " +
      'resets included. They are no requests of a consumer: no check, coverage or export counts them.',
    query,
    answer: { schema: listSchema(callSchema) },
    handle({ tenant, calls, query: { after, limit = defaultLimit, by, method, from, to } }) {
      const found = calls.list(tenant, {
        by,
        method: method?.toUpperCase(),
        from: readOptionalInstant('from', from),
        to: readOptionalInstant('to', to),
        after: readCallCursor(after),
      });
      const items = found.slice(0, limit);
      return { status: 200, body: { items, next: found.length > limit ? items.at(-1)!.id : null } };
    },
  }),
];

function readCallCursor(after: string | undefined): string | undefined {
  if (after === undefined || wholeNumberForm.test(after)) return after;
  throw badRequest(
    'CURSOR_INVALID',
    `Failed to read the query: after is ${JSON.stringify(after)}, which is no cursor.`,
    'Pass the next of the page before, as it came; leave it out for the first page.',
    { parameter: 'after' },
  );
}
