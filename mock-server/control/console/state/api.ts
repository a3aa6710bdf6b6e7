import { curlCommand } from './curl.ts';
import type { PageInfo } from './page-info.ts';

/** A call of a control route. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/_mock`: `/tenants/1/clock`. */
  readonly path: string;
  readonly body?: unknown;
}

/** What went wrong, as the server says it, or as it looks from here. */
export interface Problem {
  /** 0: nobody answered. */
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly remedy: string;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export interface Api {
  /** Never rejects: what goes wrong is an answer, too. */
  call<Value>(call: Call, signal?: AbortSignal): Promise<Answer<Value>>;
  /** A shell command that does the same. */
  curl(call: Call): string;
  /** An address that the browser asks by itself, with the token where one is needed. */
  url(path: string): string;
}

/** Makes calls to control routes. */
export function createApi({ base, origin, token }: PageInfo, send: typeof fetch): Api {
  return {
    async call({ method, path, body }, signal) {
      const headers = {
        accept: 'application/json',
        ...(token !== undefined && { 'x-mock-token': token }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      };
      try {
        const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
        const response = await send(`${base}${path}`, { ...init, signal: signal ?? null });
        const text = await response.text();
        if (response.ok) return { ok: true, value: (text === '' ? undefined : JSON.parse(text)) as never };
        return { ok: false, problem: readProblem(response.status, text) };
      } catch (error) {
        return { ok: false, problem: { status: 0, code: 'UNREACHABLE', detail: String(error), remedy: '' } };
      }
    },
    curl: ({ method, path, body }) => curlCommand({ method, url: `${origin}${base}${path}`, token, body }),
    url: (path) =>
      `${base}${path}${token === undefined ? '' : `${path.includes('?') ? '&' : '?'}token=${encodeURIComponent(token)}`}`,
  };
}

/** Something between the page and the server may answer in its place, and not in JSON. */
function readProblem(status: number, text: string): Problem {
  try {
    const { code = '', detail = '', remedy = '' } = JSON.parse(text) as Partial<Problem>;
    if (detail !== '') return { status, code, detail, remedy };
  } catch {
    // No JSON.
  }
  return { status, code: 'ANSWER_UNKNOWN', detail: text.slice(0, 200), remedy: '' };
}

/** Part of a path: `1` of tenant 1. */
export function part(text: string | number): string {
  return encodeURIComponent(text);
}
