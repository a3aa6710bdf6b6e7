import { addedByState } from '../http/added-records.ts';
import { jsonAnswer } from '../http/json-stream.ts';
import { badRequest } from '../http/problem.ts';
import { defineTenantRoute, largeBodyLimit, type ControlRoute } from '../http/route.ts';
import { schemaRef } from '../http/schema.ts';
import { tenantSchema, tenantView } from './tenant-view.ts';

const onRelay = {
  onProxy: "the target holds the account's records; --record writes down those that pass",
  onListener: "the platform holds the account's records; --record writes down the events that come",
};

export const stateRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/state',
    onRelay,
    summary: 'Exports everything a tenant holds.',
    answer: { schema: schemaRef('state') },
    handle: async ({ tenant, setTimer }) => jsonAnswer(await tenant.exportState(), setTimer),
  }),
  defineTenantRoute({
    method: 'PUT',
    path: '/state',
    onRelay,
    summary: 'Puts a state in the place of all a tenant holds; what it leaves out becomes empty or default.',
    body: {
      schema: schemaRef('state'),
      example: { channels: [{ id: 'channel-1' }] },
      limit: largeBodyLimit,
      read: readState,
    },
    answer: { schema: tenantSchema },
    async handle({ tenant, body, caller, cards, quotas, relay, stepsOf }) {
      await quotas.records(tenant, () => addedByState(body), { replacing: true });
      await tenant.importState(body);
      // What was done before was done to another account.
      await stepsOf(tenant).setMark();
      return { status: 200, body: tenantView(tenant, await cards.of(tenant.appid), { caller, relay }) };
    },
  }),
];

/** A body must be there, so that a client that lost it does not empty the tenant. The tenant checks what is in it. */
function readState(value: unknown): unknown {
  if (value !== undefined) return value;
  throw badRequest(
    'BODY_MISSING',
    'Failed to read the request: it has no body.',
    'Send a state, as GET state gives it.',
  );
}
