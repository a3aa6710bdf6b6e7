import type { Awaitable } from '../../core/platform.ts';
import type { Tenant } from '../../core/tenant/tenant.ts';
import type { TenantWebhooks } from '../../webhooks/attach.ts';
import type { Fields, ValuesOf } from './fields.ts';
import { createProblem } from './problem.ts';
import { defineTenantRoute, type ControlAnswer, type ControlContext, type ControlRoute } from './route.ts';

interface WebhookRoute<Query extends Fields, Body> extends Omit<ControlRoute<Query, Body>, 'handle'> {
  handle(
    context: ControlContext<ValuesOf<Query>, Body> & { readonly tenant: Tenant; readonly webhooks: TenantWebhooks },
  ): Awaitable<ControlAnswer>;
}

/** Declares a route below `/tenants/:appid` for a tenant's webhooks. Where nobody delivers any, it is a 501. */
export function defineWebhookRoute<const Query extends Fields = Record<never, never>, Body = undefined>({
  handle,
  ...route
}: WebhookRoute<Query, Body>): ControlRoute {
  return defineTenantRoute<Query, Body>({
    ...route,
    handle(context) {
      const webhooks = context.webhooksOf(context.tenant);
      if (webhooks === undefined) throw noWebhooks();
      return handle({ ...context, webhooks });
    },
  });
}

function noWebhooks(): Error {
  return createProblem({
    status: 501,
    code: 'WEBHOOKS_ABSENT',
    title: 'Not implemented',
    detail: 'Failed to answer: nobody delivers webhooks here.',
    remedy: 'Use a mock server (sobot-mock start, or startMockServer): it delivers them.',
  });
}
