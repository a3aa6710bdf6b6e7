import type { PlainRequest, PlainResponse } from '../plain-http.ts';

/** What a browser asks before it sends a request to another origin. */
export function preflight({ headers }: PlainRequest, allow: string): PlainResponse {
  return {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': allow,
      // Whatever is asked for: the platform's own clients send headers that its LINE page does not name.
      'access-control-allow-headers':
        headers['access-control-request-headers'] ?? 'content-type, token, range, language, timezoneid',
      'access-control-max-age': '600',
    },
    body: '',
  };
}
