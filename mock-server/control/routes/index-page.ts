import { defineRoute, type ControlRoute } from '../route.ts';

/** The list of `resources`, for whoever looks around. */
export function indexRoutes(resources: readonly ControlRoute[]): readonly ControlRoute[] {
  return [
    defineRoute({
      method: 'GET',
      path: '/',
      summary: 'Lists the control routes.',
      handle: ({ base }) => ({ status: 200, body: { items: resources.map((route) => entryOf(route, base)) } }),
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
