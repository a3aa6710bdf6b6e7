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
  /** The token that was given last; empty: none yet. */
  readonly token: Signal<string>;
  /** Keeps the token of an answer that has one. Rejects where nobody answers. */
  send(call: ProviderCall): Promise<ProviderAnswer>;
  curl(call: ProviderCall): string;
}

export function createProvider({ base, origin }: PageInfo, send: typeof fetch): Provider {
  const token = signal('');
  const root = base.slice(0, base.lastIndexOf('/'));
  return {
    token,
    async send({ method, path, headers = {}, body }) {
      const response = await send(path.startsWith('/') ? `${root}${path}` : path, {
        method,
        headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      token.value = /"token":"([^"]+)"/.exec(text)?.[1] ?? token.value;
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
