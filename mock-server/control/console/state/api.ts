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
  /** Reads an answer that comes line by line, in JSON. What went wrong is the answer; nothing: all is read. */
  readLines<Line>(call: Call, onLine: (line: Line) => void, signal: AbortSignal): Promise<Problem | undefined>;
  /** A shell command that does the same. */
  curl(call: Call): string;
  /** An address that the browser asks by itself, with the token where one is needed. */
  url(path: string): string;
}

/** Makes calls to control routes. */
export function createApi(
  { base, origin, token }: PageInfo,
  send: typeof fetch,
  language: () => string = () => 'en',
): Api {
  function request({ method, path, body }: Call, signal: AbortSignal | undefined): Promise<Response> {
    const headers = {
      accept: 'application/json',
      'accept-language': language(),
      ...(token !== undefined && { 'x-mock-token': token }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    };
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    return send(`${base}${path}`, { ...init, signal: signal ?? null });
  }
  return {
    async call(call, signal) {
      try {
        const response = await request(call, signal);
        const text = await response.text();
        if (!response.ok) return { ok: false, problem: readProblem(response.status, text) };
        return { ok: true, value: (text === '' ? undefined : JSON.parse(text)) as never };
      } catch (error) {
        return { ok: false, problem: unreachable(error) };
      }
    },
    async readLines(call, onLine, signal) {
      try {
        const response = await request(call, signal);
        if (!response.ok) return readProblem(response.status, await response.text());
        let text = '';
        const decoder = new TextDecoder();
        for (const reader = response.body!.getReader(); ;) {
          const { done, value } = await reader.read();
          const lines = (text + decoder.decode(value, { stream: !done })).split('\n');
          text = lines.pop()!;
          for (const line of lines) onLine(JSON.parse(line) as never);
          if (done) return undefined;
        }
      } catch (error) {
        return unreachable(error);
      }
    },
    curl: ({ method, path, body }) => curlCommand({ method, url: `${origin}${base}${path}`, token, body }),
    url: (path) =>
      `${base}${path}${token === undefined ? '' : `${path.includes('?') ? '&' : '?'}token=${encodeURIComponent(token)}`}`,
  };
}

function unreachable(error: unknown): Problem {
  return { status: 0, code: 'UNREACHABLE', detail: String(error), remedy: '' };
}

/** Something between the page and the server may answer in its place, and not in JSON. */
function readProblem(status: number, text: string): Problem {
  try {
    const { code = '', detail = '', remedy = '' } = JSON.parse(text) as Partial<Problem>;
    if (detail !== '') return { status, code, detail, remedy };
  } catch {
    // No JSON.
  }
  return { status, code: 'ANSWER_UNKNOWN', detail: [...text].slice(0, 200).join(''), remedy: '' };
}

/** Part of a path: `1` of tenant 1. */
export function part(text: string | number): string {
  return encodeURIComponent(text);
}
