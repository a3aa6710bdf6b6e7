import type { Fields } from '../http/fields.ts';
import { isOnAProxy } from '../http/on-a-proxy.ts';
import { defineRoute, type ControlRoute } from '../http/route.ts';

const openapiQuery = {
  of: {
    type: 'string',
    enum: ['provider', 'control'],
    description: "provider: the provider's operations and webhooks. control: these routes. Default: provider.",
  },
} as const satisfies Fields;

/** The API documents: of the provider, and of `routes`. */
export function documentRoutes(routes: () => readonly ControlRoute[]): readonly ControlRoute[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/openapi.json',
      summary: "Shows the OpenAPI 3.1 document of the provider's operations, or of the control routes.",
      query: openapiQuery,
      async handle({ query: { of = 'provider' }, base, proxy }) {
        if (of === 'control') {
          const { controlDocument } = await import('../http/openapi-document.ts');
          return {
            status: 200,
            body: controlDocument(proxy === undefined ? routes() : routes().filter(isOnAProxy), base),
          };
        }
        const { openapi } = await import('../../../generators/generated/openapi.ts');
        return { status: 200, body: { ...openapi, servers: [{ url: providerUrl(base) }] } };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/asyncapi.json',
      summary: 'Shows the AsyncAPI 3 document of the webhooks.',
      async handle() {
        const { asyncapi } = await import('../../../generators/generated/asyncapi.ts');
        return { status: 200, body: asyncapi };
      },
    }),
  ];
}

/** Relative to the document: the provider is where `/_mock` stands. */
function providerUrl(base: string): string {
  const parent = base.slice(0, base.lastIndexOf('/'));
  return parent === '' ? '/' : parent;
}
