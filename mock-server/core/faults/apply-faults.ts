import type { Random } from '../../../common/random.ts';
import type { RetCode } from '../../../generators/generated/errors.ts';
import type { RequestEffect } from '../../../generators/generated/types.ts';
import { bodiless, type PlainResponse, type TransportFault } from '../plain-http.ts';
import type { FaultHit } from './faults.ts';

/** The code that a fault answers in place of the operation, or `undefined`. The first that has one counts. */
export function faultRetCode(
  hits: readonly FaultHit[],
): { readonly retCode: RetCode; readonly faultId: string } | undefined {
  for (const { faultId, request } of hits) {
    if (request?.retCode !== undefined) return { retCode: request.retCode, faultId };
  }
  return undefined;
}

/**
 * A response as faults leave it: status, headers and body at once, the rest for the adapter to do. Where several say
 * something of the same thing, the first counts.
 */
export function applyFaults(response: PlainResponse, hits: readonly FaultHit[], random: () => Random): PlainResponse {
  const effect: RequestEffect = Object.assign({}, ...hits.map(({ request }) => request).reverse());
  const { status = response.status, body: how, contentType, retCode: _, expireToken: __, latency, ...others } = effect;
  const transport: TransportFault =
    latency === undefined
      ? others
      : { ...others, latency: typeof latency === 'number' ? latency : within(latency, random()) };
  const body = bodiless.has(status) ? '' : brokenBody(response.body, how);
  const { 'content-length': ___, ...headers } = response.headers;
  return {
    status,
    headers: {
      ...(body === response.body ? response.headers : headers),
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    },
    body,
    ...(Object.keys(transport).length === 0 ? {} : { transport }),
  };
}

function within([shortest = 0, longest = shortest]: readonly number[], random: Random): number {
  return random.int(shortest, longest);
}

function brokenBody(body: string | Uint8Array, how: RequestEffect['body']): string | Uint8Array {
  if (how === undefined || body.length === 0) return body;
  if (how === 'empty') return '';
  if (how === 'truncated') return body.slice(0, Math.floor(body.length / 2));
  // A comma where JSON wants a member or the end.
  return typeof body === 'string' ? body.replace(/\}$/, ',}') : body.slice(1);
}
