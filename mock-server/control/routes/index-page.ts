import type { Fields } from '../http/fields.ts';
import { isOnAProxy } from '../http/on-a-proxy.ts';
import { defineRoute, type ControlRoute } from '../http/route.ts';
import { tokenQuery } from '../http/shared-fields.ts';

const query = {
  ...tokenQuery,
  appid: { type: 'string', description: 'The tenant that the page is about. Default: the first.' },
} as const satisfies Fields;

/** The list of `routes`, for whoever looks around: a page for browsers, JSON for everybody else. */
export function indexRoutes(routes: () => readonly ControlRoute[]): readonly ControlRoute[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/',
      summary: 'Lists the control routes: as JSON, or as a page where accept names text/html.',
      tokenInQuery: true,
      query,
      async handle({ emulator, base, origin, headers, proxy, query: { appid, token } }) {
        const shown = proxy === undefined ? routes() : routes().filter(isOnAProxy);
        const vary = { vary: 'accept' };
        if (!/\btext\/html\b/i.test(headers['accept'] ?? '')) {
          return { status: 200, headers: vary, body: { items: shown.map((route) => entryOf(route, base)) } };
        }
        const { contentSecurityPolicy } = await import('../console/content-security.ts');
        const { indexPage } = await import('../console/index-page.ts');
        const tenants = emulator.tenants.list();
        const tenant = tenants.find((candidate) => candidate.appid === appid) ?? tenants[0];
        return {
          status: 200,
          headers: {
            ...vary,
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': await contentSecurityPolicy(),
            // The URL may carry the control token.
            'referrer-policy': 'no-referrer',
          },
          text: indexPage({ routes: shown, proxy, tenants, tenant, base, origin, token }),
        };
      },
    }),
  ];
}

function entryOf({ method, path, summary, query: parameters, body }: ControlRoute, base: string) {
  return {
    method,
    path: path === '/' ? base : `${base}${path}`,
    summary,
    ...(parameters && { query: parameters }),
    ...(body && { body: body.schema }),
  };
}
