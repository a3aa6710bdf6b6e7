import type { PlainResponse } from '../../core/plain-http.ts';
import type { ControlAnswer } from './route.ts';

/** No page of another origin, be it on another port of this machine, may run or show what comes from here. */
const sameOrigin = { 'cross-origin-resource-policy': 'same-origin' };

const commonHeaders = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', ...sameOrigin };

/** Of nearly all answers, in one object: whoever writes the head knows it again. */
const commonJsonHeaders = { ...commonHeaders, 'content-type': 'application/json; charset=utf-8' };

/** What a route answers, as it goes over the wire. */
export function toResponse({ status, body, text, raw, headers }: ControlAnswer): PlainResponse {
  if (raw !== undefined) return { status, headers: withoutCors(headers ?? {}), body: raw };
  if (text !== undefined || body === undefined) {
    return { status, headers: { ...headers, ...commonHeaders }, body: text ?? '' };
  }
  return {
    status,
    headers: headers === undefined ? commonJsonHeaders : { ...headers, ...commonJsonHeaders },
    body: JSON.stringify(body),
  };
}

/** What anybody may fetch from the provider stays between this page and the server here. */
function withoutCors(headers: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(headers).filter(([name]) => !name.startsWith('access-control-'));
  return { ...Object.fromEntries(own), 'cache-control': 'private, no-cache', ...sameOrigin };
}
