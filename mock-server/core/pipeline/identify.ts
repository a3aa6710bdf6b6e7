import { operationTable, type OperationRow } from '../../../generators/generated/operation-table.ts';
import { mediaPrefix, readMediaPath } from '../media/media-path.ts';
import { readQueryString } from '../operations/query-string.ts';
import type { PlainRequest } from '../plain-http.ts';
import type { TenantDirectory } from '../tenant/create-tenants.ts';
import type { Tenant } from '../tenant/tenant.ts';

const operationByPath = new Map<string, OperationRow>(
  Object.values(operationTable).map((operation) => [operation.path, operation]),
);

export interface Target {
  readonly path: string;
  /** What follows `?`, without a fragment. */
  readonly query: string;
}

/** What a request is for, and whose it is. */
export interface Route extends Target {
  /** Absent: no operation has this path. */
  readonly operation: OperationRow | undefined;
  /** Whether the path is one of media files. */
  readonly isMedia: boolean;
  /** Absent: it names no known tenant. */
  readonly tenant: Tenant | undefined;
}

/** Whether a path is one of an operation. */
export function isOperationPath(path: string): boolean {
  return operationByPath.has(path);
}

/** Whether a path belongs to the provider. */
export function isServed(path: string): boolean {
  return operationByPath.has(path) || path.startsWith(mediaPrefix);
}

/** The path that was meant by one that is none: in other letters, with a slash too many. */
export function nearPath(path: string): string | undefined {
  const wanted = path.toLowerCase().replace(/\/+/g, '/').replace(/\/$/, '');
  return [...operationByPath.keys()].find((known) => known === wanted);
}

/** First step: which operation a request is for, and whose request it is. `method`: absent for one that fits. */
export function identify(
  request: Pick<PlainRequest, 'url' | 'headers'> & Partial<Pick<PlainRequest, 'method'>>,
  tenants: TenantDirectory,
): Route {
  const { path, query } = targetOf(request.url);
  const operation = operationByPath.get(path);
  const isMedia = operation === undefined && path.startsWith(mediaPrefix);
  const tenant = isMedia
    ? tenants.byMediaKey(readMediaPath(path)?.tenantKey ?? '')
    : whose(request, query, operation, tenants);
  return { path, query, operation, isMedia, tenant };
}

function whose(
  { headers, method }: Parameters<typeof identify>[0],
  query: string,
  operation: OperationRow | undefined,
  tenants: TenantDirectory,
): Tenant | undefined {
  const { token } = headers;
  // Elsewhere `appid` is a channel.
  if (operation?.auth === 'token') return token === undefined ? undefined : tenants.byToken(token);
  const named = tenants.get(readQueryString(query).values['appid'] ?? '');
  const isCall = operation !== undefined && (method ?? operation.method) === operation.method;
  // What reaches no operation shows in the journal of the tenant that made it.
  return isCall ? named : (tenants.byToken(token ?? '') ?? named);
}

/** Path and query of a path or an absolute URL. */
export function targetOf(url: string): Target {
  const start = url.startsWith('/') ? 0 : startOfPath(url);
  const hash = url.indexOf('#', start);
  const end = hash === -1 ? url.length : hash;
  const mark = url.indexOf('?', start);
  if (mark === -1 || mark >= end) return { path: url.slice(start, end), query: '' };
  return { path: url.slice(start, mark), query: url.slice(mark + 1, end) };
}

function startOfPath(url: string): number {
  const scheme = url.indexOf('://');
  const authority = scheme === -1 ? 0 : scheme + 3;
  const length = url.slice(authority).search(/[/?#]/);
  return length === -1 ? url.length : authority + length;
}

/** Where the mock is reached, as far as the request tells. */
export function originOf({ origin, url, headers }: PlainRequest): string {
  if (origin !== undefined) return origin;
  if (!url.startsWith('/') && url.includes('://')) return url.slice(0, startOfPath(url));
  return `http://${headers['host'] ?? 'localhost'}`;
}
