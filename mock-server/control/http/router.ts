import { suggest } from '../../../common/suggest.ts';
import { badRequest, createProblem, notFound } from './problem.ts';
import type { ControlRoute } from './route.ts';

export interface FoundRoute {
  readonly route: ControlRoute;
  /** The `:names` of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a method and a path below the base. Throws a problem when there is none. */
export function findRoute(
  routes: readonly ControlRoute[],
  { method, path, base }: { readonly method: string; readonly path: string; readonly base: string },
): FoundRoute {
  const segments = segmentsOf(path);
  const here = routes.filter((route) => fits(segmentsOf(route.path), segments));
  if (here.length === 0) throw unknownPath(routes, segments, base);
  const wanted = method === 'HEAD' ? 'GET' : method;
  const route = here.find((candidate) => candidate.method === wanted);
  if (route === undefined) throw wrongMethod(method, path, here, base);
  return { route, params: paramsOf(route, segments) };
}

/** Whether the path is one of a route that takes the control token in its query. */
export function takesTokenInQuery(routes: readonly ControlRoute[], path: string): boolean {
  const segments = segmentsOf(path);
  return routes.some((route) => route.tokenInQuery === true && fits(segmentsOf(route.path), segments));
}

/** A slash at the end changes nothing. */
function segmentsOf(path: string): readonly string[] {
  const trimmed = path.replace(/^\/|\/$/g, '');
  return trimmed === '' ? [] : trimmed.split('/');
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part === segments[index] || (part.startsWith(':') && segments[index] !== ''))
  );
}

function paramsOf({ path }: ControlRoute, segments: readonly string[]): Readonly<Record<string, string>> {
  const params = Object.create(null) as Record<string, string>;
  for (const [index, part] of segmentsOf(path).entries()) {
    if (part.startsWith(':')) params[part.slice(1)] = decode(segments[index]!);
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest(
      'PATH_INVALID',
      `Failed to read the path: ${segment} is not percent-encoded UTF-8.`,
      'Encode each part of the path with encodeURIComponent.',
    );
  }
}

function unknownPath(routes: readonly ControlRoute[], segments: readonly string[], base: string): Error {
  // Names in the place of a parameter are no misspelling: they stand in the pattern as they came.
  const paths = new Set(routes.map(({ path }) => filled(segmentsOf(path), segments)));
  const asked = segments
    .slice(0, 8)
    .map((segment) => segment.slice(0, 64))
    .join('/');
  const near = suggest(asked, [...paths]).map((path) => `${base}/${path}`);
  return notFound(
    'ROUTE_UNKNOWN',
    `Failed to find the route: there is no ${base}/${asked}.`,
    `${near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''}GET ${base} lists every route.`,
    { near },
  );
}

function filled(pattern: readonly string[], segments: readonly string[]): string {
  return pattern
    .map((part, index) => (part.startsWith(':') ? (segments[index]?.slice(0, 64) ?? part) : part))
    .join('/');
}

function wrongMethod(method: string, path: string, here: readonly ControlRoute[], base: string): Error {
  const methods = here.flatMap((route) => (route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]));
  const allow = methods.join(', ');
  return createProblem({
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    title: 'Method not allowed',
    detail: `Failed to answer: ${base}${path} does not take ${method}.`,
    remedy: `Use ${allow}.`,
    headers: { allow },
  });
}
