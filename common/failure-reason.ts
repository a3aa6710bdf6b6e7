import { tlsTroubleOf } from './tls-trouble.ts';

/**
 * Why a webhook request was not acknowledged, in LINE's words. `could_not_connect`: refused, unresolved, TLS, or no
 * connection in time. `request_timeout`: no complete answer within the acknowledgement time. `error_status_code`: any
 * status but 2xx, a redirect included. `unclassified`: a reset, an answer that is not HTTP, anything else.
 */
export type FailureReason = 'could_not_connect' | 'request_timeout' | 'error_status_code' | 'unclassified';

/** Codes of Node and of undici for connections that never came to be. */
const connectCodes = new Set([
  'EADDRNOTAVAIL',
  'ECONNREFUSED',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPROTO',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** And of whole families of them: name resolution, TLS, certificates. */
const connectFamilies = /^(?:CERT|DEPTH_ZERO|EAI|ERR_SSL|ERR_TLS|SELF_SIGNED|UNABLE_TO)_/;

/** All that the platform's own `fetch` says where it sends nothing: of ports such as 6000, which the Fetch standard blocks. */
const blocked = 'bad port';
export const blockedPortEn = 'fetch sends nothing to this port, which the Fetch standard blocks';

/** The reason and the text of whatever a request failed with. */
export function explainFailure(error: unknown): { readonly reason: FailureReason; readonly detail: string } {
  const chain = causesOf(error);
  const isConnect = chain.some(
    (cause) =>
      connectCodes.has(codeOf(cause)) || connectFamilies.test(codeOf(cause)) || textOf(cause) === blockedPortEn,
  );
  // `fetch failed` says nothing that its cause does not say better.
  const texts = new Set(chain.map((cause) => textOf(cause)).filter((text) => text !== '' && text !== 'fetch failed'));
  return { reason: isConnect ? 'could_not_connect' : 'unclassified', detail: [...texts].join(': ') || 'no answer' };
}

/** The error, what caused it, and the errors that it stands for, a few levels deep. */
function causesOf(error: unknown, depth = 0): readonly unknown[] {
  if (error === undefined || depth > 4) return [];
  if (!(error instanceof Error)) return [error];
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors.slice(0, 4) : [];
  return [error, ...[error.cause, ...parts].flatMap((cause) => causesOf(cause, depth + 1))];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.message === blocked) return blockedPortEn;
  return tlsTroubleOf(codeOf(error))?.en ?? (error.message || codeOf(error));
}
