import { unavailable } from '../http/problem.ts';
import { defineRoute, type ControlRoute } from '../http/route.ts';
import type { Schema } from '../http/schema.ts';

export const healthRoutes: readonly ControlRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/live',
    onRelay: 'answered',
    summary: 'Answers as long as the process runs.',
    open: true,
    answer: { schema: statusSchema('live') },
    handle: () => ({ status: 200, body: { status: 'live' } }),
  }),
  defineRoute({
    method: 'GET',
    path: '/ready',
    onRelay: 'answered',
    summary: 'Answers 200 while requests are taken: tenants have their records and the server is not closing.',
    open: true,
    answer: { schema: statusSchema('ready') },
    async handle({ emulator: { tenants }, isReady }) {
      await Promise.all(tenants.list().map((tenant) => tenant.ready()));
      if (isReady()) return { status: 200, body: { status: 'ready' } };
      throw unavailable(
        'NOT_READY',
        'The mock server is not ready: it is starting or closing.',
        'Ask again in a moment: sobot-mock wait does.',
      );
    },
  }),
];

function statusSchema(status: string): Schema {
  return { type: 'object', properties: { status: { type: 'string', const: status } }, required: ['status'] };
}
