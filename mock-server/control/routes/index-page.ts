import { tokenQuery, type Fields } from '../http/field-schema.ts';
import { defineRoute, type ControlRoute } from '../http/route.ts';

const query = {
  ...tokenQuery,
  appid: { type: 'string', description: 'The tenant that the page is about. Default: the first.' },
} as const satisfies Fields;

/** The list of control routes, for whoever looks around: a page for browsers, JSON for everybody else. */
export const indexRoute = defineRoute({
  method: 'GET',
  path: '/',
  onProxy: 'answered',
  summary: 'Lists the control routes: as JSON, or as a page where accept names text/html.',
  tokenInQuery: true,
  query,
  answer: { schema: { type: 'object' } },
  async handle({ emulator, base, origin, headers, proxy, routes, query: { appid, token } }) {
    const vary = { vary: 'accept' };
    if (!/\btext\/html\b/i.test(headers['accept'] ?? '')) {
      return { status: 200, headers: vary, body: { items: routes.map((route) => entryOf(route, base)) } };
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
      text: indexPage({ routes, proxy, tenants, tenant, base, origin, token }),
    };
  },
});

function entryOf({ method, path, summary, query: parameters, body }: ControlRoute, base: string) {
  return {
    method,
    path: path === '/' ? base : `${base}${path}`,
    summary,
    ...(parameters && { query: parameters }),
    ...(body && { body: body.schema }),
  };
}
