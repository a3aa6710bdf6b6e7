import type { Fields } from '../http/field-schema.ts';
import { defineRoute, type ControlRoute } from '../http/route.ts';

const openapiQuery = {
  of: {
    type: 'string',
    enum: ['provider', 'control'],
    description: "provider: the provider's operations and webhooks. control: these routes. Default: provider.",
  },
} as const satisfies Fields;

/** The API documents: of the provider, of its webhooks, and of the control routes. */
export const documentRoutes: readonly ControlRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/openapi.json',
    onRelay: 'answered',
    access: 'everyone',
    summary: "Shows the OpenAPI 3.1 document of the provider's operations, or of the control routes.",
    query: openapiQuery,
    answer: { schema: { type: 'object' } },
    async handle({ query: { of = 'provider' }, base, origin, routes }) {
      if (of === 'control') {
        const { controlDocument } = await import('../http/openapi-document.ts');
        return { status: 200, body: controlDocument(routes, `${origin}${base}`) };
      }
      const { default: openapi } = await import('../../../docs/api/openapi.json', { with: { type: 'json' } });
      return { status: 200, body: { ...openapi, servers: [{ url: providerUrl(origin, base) }] } };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/asyncapi.json',
    onRelay: 'answered',
    access: 'everyone',
    summary: 'Shows the AsyncAPI 3 document of the webhooks.',
    answer: { schema: { type: 'object' } },
    async handle() {
      const { default: asyncapi } = await import('../../../docs/api/asyncapi.json', { with: { type: 'json' } });
      return { status: 200, body: asyncapi };
    },
  }),
];

/** The address that the document was asked at, where `/_mock` stands: a copy that is kept still leads here. */
function providerUrl(origin: string, base: string): string {
  return `${origin}${base.slice(0, base.lastIndexOf('/'))}`;
}
