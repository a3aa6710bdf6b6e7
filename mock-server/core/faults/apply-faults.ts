import type { RetCode } from '../../../generators/generated/errors.ts';
import type { RequestEffect } from '../../../generators/generated/types.ts';
import type { PlainResponse, TransportFault } from '../plain-http.ts';
import type { Random } from '../random.ts';
import type { FaultHit } from './faults.ts';

/** The code that a fault answers in place of the operation, or `undefined`. The first that has one counts. */
export function faultRetCode(hits: readonly FaultHit[]): { readonly retCode: RetCode; readonly faultId: string } | undefined {
  for (const { faultId, request } of hits) {
    if (request?.retCode !== undefined) return { retCode: request.retCode, faultId };
  }
  return undefined;
}

/** A response as faults leave it: status, headers and body at once, the rest for the adapter to do. */
export function applyFaults<T extends PlainResponse>(response: T, hits: readonly FaultHit[], random: () => Random): T {
  let faulty = response;
  for (const { request } of hits) if (request !== undefined) faulty = applyEffect(faulty, request, random);
  return faulty;
}

function applyEffect<T extends PlainResponse>(response: T, effect: RequestEffect, random: () => Random): T {
  const { latency, reset, dripBytesPerSecond } = effect;
  const transport: TransportFault = {
    ...response.transport,
    ...(latency === undefined ? {} : { latency: typeof latency === 'number' ? latency : within(latency, random()) }),
    ...(reset === undefined ? {} : { reset }),
    ...(dripBytesPerSecond === undefined ? {} : { dripBytesPerSecond }),
  };
  const { 'content-length': _, ...headers } = response.headers;
  const body = effect.body === undefined ? response.body : brokenBody(response.body, effect.body);
  return {
    ...response,
    status: effect.status ?? response.status,
    headers: {
      ...(effect.body === undefined ? response.headers : headers),
      ...(effect.contentType === undefined ? {} : { 'content-type': effect.contentType }),
    },
    body,
    ...(Object.keys(transport).length === 0 ? {} : { transport }),
  };
}

function within([shortest = 0, longest = shortest]: readonly number[], random: Random): number {
  return random.int(shortest, longest);
}

function brokenBody(body: string | Uint8Array, how: NonNullable<RequestEffect['body']>): string | Uint8Array {
  if (how === 'empty') return '';
  if (how === 'truncated') return body.slice(0, Math.floor(body.length / 2));
  // A comma where JSON wants a member or the end.
  return typeof body === 'string' ? body.replace(/\}$/, ',}') : body.slice(1);
}
