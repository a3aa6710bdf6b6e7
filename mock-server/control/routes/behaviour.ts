import { isObject } from '../../../common/json.ts';
import type { BehaviourChanges } from '../../core/tenant/behaviour.ts';
import { badRequest } from '../http/problem.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { schemaRef } from '../http/schema.ts';

export const behaviourRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/behaviour',
    onRelay: 'answered',
    summary: 'Shows the behaviour switches of a tenant.',
    answer: { schema: schemaRef('behaviour') },
    handle: ({ tenant: { behaviour } }) => ({ status: 200, body: behaviour }),
  }),
  defineTenantRoute({
    method: 'PATCH',
    path: '/behaviour',
    onRelay: 'answered',
    summary: 'Sets the switches that the body names; the others stay as they are.',
    body: { schema: schemaRef('behaviour'), example: { language: 'en' }, read: readChanges },
    answer: { schema: schemaRef('behaviour') },
    async handle({ tenant, body, stepsOf }) {
      await tenant.ready();
      const before = JSON.stringify(tenant.behaviour);
      const behaviour = tenant.setBehaviour(body);
      if (JSON.stringify(behaviour) !== before) stepsOf(tenant).leaveOutSwitches();
      return { status: 200, body: behaviour };
    },
  }),
];

/** An object is all that is asked for here: the tenant knows its switches. */
function readChanges(value: unknown): BehaviourChanges {
  if (isObject(value)) return value;
  throw badRequest(
    'TYPE_WRONG',
    'Failed to read the body: it is not an object of switches.',
    'Send the switches to change: {"language":"en"}.',
  );
}
