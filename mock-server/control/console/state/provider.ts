import { signal, type Signal } from '@preact/signals';
import { md5 } from '../../../web/md5.ts';
import { curlCommand } from './curl.ts';
import type { PageInfo } from './page-info.ts';

/** A call of the provider's API. */
export interface ProviderCall {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

interface ProviderAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The provider's API as an app calls it. */
export interface Provider {
  /** The token that a tenant was given last; empty: none yet. */
  tokenOf(appid: string): Signal<string>;
  /** As the app of a tenant, whose token is kept where an answer has one. Rejects where nobody answers. */
  send(appid: string, call: ProviderCall): Promise<ProviderAnswer>;
  curl(call: ProviderCall): string;
}

export function createProvider({ base, origin }: PageInfo, send: typeof fetch): Provider {
  const tokens = new Map<string, Signal<string>>();
  const root = base.slice(0, base.lastIndexOf('/'));
  function tokenOf(appid: string): Signal<string> {
    const token = tokens.get(appid) ?? signal('');
    tokens.set(appid, token);
    return token;
  }
  return {
    tokenOf,
    async send(appid, { method, path, headers = {}, body }) {
      const response = await send(path.startsWith('/') ? `${root}${path}` : path, {
        method,
        headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      const given = /"token":"([^"]+)"/.exec(text)?.[1];
      if (given !== undefined) tokenOf(appid).value = given;
      return { status: response.status, headers: response.headers, text };
    },
    curl: ({ method, path, headers, body }) =>
      curlCommand({ method, url: path.startsWith('/') ? `${origin}${root}${path}` : path, headers, body }),
  };
}

/** With the signature that the provider's page asks for. */
export function signed(
  { sign: _, ...value }: Readonly<Record<string, unknown>>,
  appKey: string,
): Readonly<Record<string, unknown>> {
  const { appid = '', create_time: time = '' } = value;
  return { ...value, sign: md5(new TextEncoder().encode(`${String(appid)}${String(time)}${appKey}`)) };
}

/** Seconds since the epoch, as a signature has them. */
export function createTime(now: number): string {
  return String(Math.floor(now / 1000)).padStart(10, '0');
}
