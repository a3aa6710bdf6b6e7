import { beginningOf } from '../../../common/shorten.ts';
import { suggest } from '../../../common/suggest.ts';
import { badRequest, createProblem, notFound } from './problem.ts';
import type { ControlRoute } from './route.ts';

export interface FoundRoute {
  readonly route: ControlRoute;
  /** The `:names` of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** A route, and the parts of its path. */
interface Pattern {
  readonly route: ControlRoute;
  readonly parts: readonly string[];
}

export interface Router {
  /** Finds the route of a method and a path below the base. Throws a problem when there is none. */
  find(request: { readonly method: string; readonly path: string; readonly base: string }): FoundRoute;
  /** Whether the path is one of a route that takes the control token in its query. */
  takesTokenInQuery(path: string): boolean;
}

export function createRouter(routes: readonly ControlRoute[]): Router {
  const patterns = routes.map((route): Pattern => ({ route, parts: segmentsOf(route.path) }));
  const byLength = Map.groupBy(patterns, ({ parts }) => parts.length);
  const withToken = patterns.filter(({ route }) => route.tokenInQuery === true);
  return {
    find({ method, path, base }) {
      const segments = segmentsOf(path);
      const here = (byLength.get(segments.length) ?? []).filter(({ parts }) => fits(parts, segments));
      if (here.length === 0) throw unknownPath(patterns, segments, base);
      const wanted = method === 'HEAD' ? 'GET' : method;
      const found = here.find(({ route }) => route.method === wanted);
      if (found === undefined) throw wrongMethod(method, path, here, base);
      return { route: found.route, params: paramsOf(found, segments) };
    },
    takesTokenInQuery(path) {
      const segments = segmentsOf(path);
      return withToken.some(({ parts }) => fits(parts, segments));
    },
  };
}

/** A slash at the end changes nothing. */
function segmentsOf(path: string): readonly string[] {
  const first = path.startsWith('/') ? 1 : 0;
  const trimmed = path.slice(first, path.length > first && path.endsWith('/') ? -1 : undefined);
  return trimmed === '' ? [] : trimmed.split('/');
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((part, index) => part === segments[index] || (part.startsWith(':') && segments[index] !== ''))
  );
}

function paramsOf({ parts }: Pattern, segments: readonly string[]): Readonly<Record<string, string>> {
  // The names are those of our own paths. An object without a prototype would be a table, which is slow to make and to ask.
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
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

function unknownPath(patterns: readonly Pattern[], segments: readonly string[], base: string): Error {
  // Names in the place of a parameter are no misspelling: they stand in the pattern as they came. An empty one is no name, and
  // no misspelling either.
  const paths = new Map(
    patterns.map(({ parts }) => {
      const named = filled(parts, segments);
      return [named.join('/'), named.map((segment, index) => segment || parts[index]).join('/')];
    }),
  );
  const asked = segments
    .slice(0, 8)
    .map((segment) => beginningOf(segment, 64))
    .join('/');
  const near = suggest(asked, [...paths.keys()]).map((path) => `${base}/${paths.get(path)!}`);
  return notFound(
    'ROUTE_UNKNOWN',
    `Failed to find the route: there is no ${base}/${asked}.`,
    `${near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : ''}GET ${base} lists every route.`,
    { near },
  );
}

function filled(pattern: readonly string[], segments: readonly string[]): readonly string[] {
  return pattern.map((part, index) => {
    const segment = segments[index];
    return part.startsWith(':') && segment !== undefined ? beginningOf(segment, 64) : part;
  });
}

function wrongMethod(method: string, path: string, here: readonly Pattern[], base: string): Error {
  const methods = here.flatMap(({ route }) => (route.method === 'GET' ? ['GET', 'HEAD'] : [route.method]));
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
