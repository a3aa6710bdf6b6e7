import { defineRoute, type ControlRoute } from '../route.ts';

/** The list of `routes`, for whoever looks around. */
export function indexRoutes(routes: () => readonly ControlRoute[]): readonly ControlRoute[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/',
      summary: 'Lists the control routes.',
      handle: ({ base }) => ({ status: 200, body: { items: routes().map((route) => entryOf(route, base)) } }),
    }),
  ];
}

function entryOf({ method, path, summary, query, body }: ControlRoute, base: string) {
  return {
    method,
    path: `${base}${path}`,
    summary,
    ...(query && { query }),
    ...(body && { body: body.schema }),
  };
}
