import { createProblem } from '../http/problem.ts';
import { defineRoute, type ControlRoute } from '../http/route.ts';
import type { Schema } from '../http/schema-of.ts';

export const healthRoutes: readonly ControlRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/live',
    summary: 'Answers as long as the process runs.',
    open: true,
    answer: { schema: statusSchema('live') },
    handle: () => ({ status: 200, body: { status: 'live' } }),
  }),
  defineRoute({
    method: 'GET',
    path: '/ready',
    summary: 'Answers 200 while requests are taken: tenants have their records and the server is not closing.',
    open: true,
    answer: { schema: statusSchema('ready') },
    async handle({ emulator: { tenants }, isReady }) {
      await Promise.all(tenants.list().map((tenant) => tenant.ready()));
      if (isReady()) return { status: 200, body: { status: 'ready' } };
      throw createProblem({
        status: 503,
        code: 'NOT_READY',
        title: 'Service unavailable',
        detail: 'The mock server is not ready: it is starting or closing.',
        remedy: 'Ask again in a moment: sobot-mock wait does.',
      });
    },
  }),
];

function statusSchema(status: string): Schema {
  return { type: 'object', properties: { status: { type: 'string', const: status } }, required: ['status'] };
}
