import { consolePage, contentSecurityPolicy, preferredLanguage } from '../http/console-page.ts';
import { tokenQuery, type Fields } from '../http/field-schema.ts';
import { unavailable } from '../http/problem.ts';
import { defineRoute, type ControlRoute } from '../http/route.ts';

const query = {
  ...tokenQuery,
  appid: {
    type: 'string',
    description: 'The tenant that the page is about. Default: the one that was looked at last.',
  },
} as const satisfies Fields;

/** The list of control routes, for whoever looks around: the console for browsers, JSON for everybody else. */
export const indexRoute = defineRoute({
  method: 'GET',
  path: '/',
  onRelay: 'answered',
  summary: 'Lists the control routes: as JSON, or the console where accept names text/html.',
  access: 'everyone',
  tokenInQuery: true,
  query,
  answer: { schema: { type: 'object' } },
  handle({ base, origin, headers, relay, routes, query: { token } }) {
    const vary = { vary: 'accept, accept-language' };
    if (!/\btext\/html\b/i.test(headers['accept'] ?? '')) {
      return { status: 200, headers: vary, body: { items: routes.map((route) => entryOf(route, base)) } };
    }
    return {
      status: 200,
      headers: {
        ...vary,
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy,
        // The URL may carry the control token.
        'referrer-policy': 'no-referrer',
      },
      text: consolePage({ base, origin, relay, token, language: preferredLanguage(headers['accept-language']) }),
    };
  },
});

/** The files of the console. They hold nothing of a tenant, but whoever may not see the page has no use for them. */
export const consoleFileRoutes: readonly ControlRoute[] = [
  defineRoute({
    method: 'GET',
    path: '/console.js',
    onRelay: 'answered',
    summary: 'The script of the console.',
    access: 'everyone',
    tokenInQuery: true,
    query: tokenQuery,
    answer: { contentType: 'text/javascript' },
    handle: async () => file('text/javascript', (await loadPage()).script),
  }),
  defineRoute({
    method: 'GET',
    path: '/console.css',
    onRelay: 'answered',
    summary: 'The style sheet of the console.',
    access: 'everyone',
    tokenInQuery: true,
    query: tokenQuery,
    answer: { contentType: 'text/css' },
    handle: async () => file('text/css', (await loadPage()).style),
  }),
];

function file(type: string, text: string) {
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, text };
}

/** A package has them; in the repository they are built when they are missing or older than what they are made of. */
async function loadPage() {
  try {
    return await import('../console/built/page.js');
  } catch {
    throw unavailable(
      'CONSOLE_NOT_BUILT',
      'Failed to show the console: it is not built.',
      'Run npm run build:console.',
    );
  }
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
