import type { CoverageEvidence, JournaledDelivery } from '../../../contract-tests/kit/coverage/evidence.ts';
import { allOf } from '../../core/store/all-of.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { TenantWebhooks } from '../../webhooks/attach.ts';
import { deliveryView } from '../../webhooks/delivery/delivery-json.ts';
import { defineTenantRoute, type ControlRoute } from '../http/route.ts';
import { schemaRef } from '../http/schema.ts';

export const coverageRoutes: readonly ControlRoute[] = [
  defineTenantRoute({
    method: 'GET',
    path: '/coverage',
    onRelay: 'answered',
    summary:
      'Tells what of the contract was exercised so far, and in what outcome; with the tests that would raise it most. ' +
      'A proxy knows of no webhooks.',
    answer: { schema: schemaRef('report/coverage-report') },
    async handle({ tenant, webhooksOf }) {
      // Loaded here: who never asks starts without it.
      const { coverageOf } = await import('../../../contract-tests/kit/coverage/check.ts');
      const evidence = await evidenceOf(tenant, webhooksOf(tenant));
      return { status: 200, body: coverageOf([evidence], { include: ['line'] }) };
    },
  }),
];

async function evidenceOf(tenant: Tenant, webhooks: TenantWebhooks | undefined): Promise<CoverageEvidence> {
  const { appid, journal, behaviour, store } = tenant;
  const deliveries = webhooks?.deliveries.list({}, Number.POSITIVE_INFINITY).items ?? [];
  return {
    appid,
    entries: journal.list({}, Number.POSITIVE_INFINITY).items,
    deliveries: deliveries.map(deliveryView) as unknown as readonly JournaledDelivery[],
    behaviour,
    messages: await allOf(store.messages),
    dropped: journal.dropped,
  };
}
