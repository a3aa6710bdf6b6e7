/**
 * Why an attempt failed, in LINE's words. `could_not_connect`: refused, unresolved, TLS, or no connection in time.
 * `request_timeout`: no complete answer within the acknowledgement time. `error_status_code`: any status but 2xx, a
 * redirect included. `unclassified`: a reset, an answer that is not HTTP, anything else.
 */
export type FailureReason = 'could_not_connect' | 'request_timeout' | 'error_status_code' | 'unclassified';

/** What a transport rejects with. */
export interface TransportFailure extends Error {
  readonly reason: FailureReason;
}

/** Makes what a transport rejects with. */
export function createTransportFailure(reason: FailureReason, message: string, cause?: unknown): TransportFailure {
  return Object.assign(new Error(message, { cause }), { name: 'TransportFailure', reason });
}

/** Codes of Node and of undici for connections that never came to be. */
const connectCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'EPROTO',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** And of whole families of them: name resolution, TLS, certificates. */
const connectFamilies = /^(?:EAI|ERR_TLS|ERR_SSL|CERT|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED)_/;

/** The reason and the text of whatever a transport rejected with. */
export function explainError(error: unknown): { readonly reason: FailureReason; readonly detail: string } {
  if (error instanceof Error && error.name === 'TransportFailure') {
    return { reason: (error as TransportFailure).reason, detail: error.message };
  }
  const chain = causesOf(error);
  const isConnect = chain.some((cause) => isConnectCode(codeOf(cause)));
  const detail = chain.map((cause) => textOf(cause)).filter((text) => text !== '');
  return { reason: isConnect ? 'could_not_connect' : 'unclassified', detail: [...new Set(detail)].join(': ') };
}

/** The error, what caused it, and the errors that it stands for, a few levels deep. */
function causesOf(error: unknown, depth = 0): readonly unknown[] {
  if (!(error instanceof Error) || depth > 4) return error === undefined ? [] : [error];
  const parts = error instanceof AggregateError ? error.errors.slice(0, 4) : [];
  return [error, ...[error.cause, ...(parts as unknown[])].flatMap((cause) => causesOf(cause, depth + 1))];
}

function isConnectCode(code: string): boolean {
  return connectCodes.has(code) || connectFamilies.test(code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message || codeOf(error) : String(error);
}
