import { faultFields } from '../../../generators/generated/field-names.ts';
import type { ActiveFault } from '../../core/faults/faults.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import { readObject } from '../http/body.ts';
import { listQuery, pageOf } from '../http/cursor.ts';
import { assertKnownFields } from '../http/known-fields.ts';
import { notFound } from '../http/problem.ts';
import { created, defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { listSchema, orWritten, schemaRef } from '../http/schema.ts';
import { durationRangeText, durationText } from '../http/times.ts';

const example = { match: { operation: 'getToken' }, request: { status: 503 }, times: 1 };

const times = {
  request: orWritten(schemaRef('acts/request-effect'), { latency: durationRangeText }),
  delivery: orWritten(schemaRef('acts/delivery-effect'), { delay: durationText }),
};

const onRelay = {
  onProxy: 'answers are passed on as they come, and none is made to fail',
  onListener: 'what comes is passed on as it is, and nothing is made to fail',
};

const faultState = schemaRef('state/fault');

export const faultRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/faults',
    onRelay,
    summary:
      'Lists the injected failures of a tenant in the order in which they were added, with how often each has hit.',
    query: listQuery,
    answer: { schema: listSchema(faultState) },
    handle: ({ tenant: { faults }, query }) => ({ status: 200, body: pageOf(faults.list(), query, (fault) => fault) }),
  }),
  defineTenantRoute({
    method: 'POST',
    path: '/faults',
    onRelay,
    summary: 'Injects a failure into requests or deliveries.',
    body: { schema: orWritten(schemaRef('acts/fault'), times), example, read: readFault },
    answer: { status: 201, schema: faultState },
    handle({ tenant, base, body, stepsOf }) {
      const added = tenant.faults.add(body);
      stepsOf(tenant).note({ fault: added.fault }, tenant.clock.now());
      return created(base, [tenant.appid, 'faults', added.fault.id], added);
    },
  }),
  defineTenantRoute({
    method: 'DELETE',
    path: '/faults',
    onRelay,
    summary: 'Removes every injected failure.',
    answer: { status: 204 },
    handle({ tenant, stepsOf }) {
      const removed = tenant.faults.list();
      tenant.faults.clear();
      stepsOf(tenant).withdraw(removed);
      return { status: 204 };
    },
  }),
  defineTenantRoute({
    method: 'GET',
    path: '/faults/:id',
    onRelay,
    summary: 'Shows an injected failure and how often it has hit.',
    answer: { schema: faultState },
    handle: ({ tenant, params }) => ({ status: 200, body: faultOf(tenant, params['id']!) }),
  }),
  defineTenantRoute({
    method: 'DELETE',
    path: '/faults/:id',
    onRelay,
    summary: 'Removes an injected failure.',
    answer: { status: 204 },
    handle({ tenant, params, stepsOf }) {
      const removed = faultOf(tenant, params['id']!);
      tenant.faults.remove(removed.fault.id);
      stepsOf(tenant).withdraw([removed]);
      return { status: 204 };
    },
  }),
];

/** Its members are checked where it is added. */
function readFault(value: unknown): unknown {
  const fault = readObject(value, 'a fault', JSON.stringify(example));
  assertKnownFields(fault, faultFields, { code: 'FAULT_INVALID', en: 'Failed to add the fault', zh: '无法添加故障' });
  return fault;
}

function faultOf(tenant: Tenant, id: string): ActiveFault {
  const fault = tenant.faults.get(id);
  if (fault === undefined) throw unknownFault(tenant, id);
  return fault;
}

function unknownFault({ appid }: Tenant, id: string): Error {
  return notFound(
    'FAULT_UNKNOWN',
    `Failed to find the fault: tenant ${appid} has none with the id ${JSON.stringify(id)}.`,
    'GET faults lists those it has.',
  );
}
