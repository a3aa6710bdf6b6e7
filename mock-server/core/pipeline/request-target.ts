import type { PlainRequest } from './plain-http.ts';

export interface Target {
  readonly path: string;
  /** What follows `?`, without a fragment. */
  readonly query: string;
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
