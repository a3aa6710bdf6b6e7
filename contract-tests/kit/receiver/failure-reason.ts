import type { Outcomes } from '../../../generators/generated/types.ts';

/** Why a request was not acknowledged, in LINE's words. */
export type FailureReason = Exclude<keyof Outcomes, 'acknowledged'>;

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

/** The reason and the text of whatever `fetch` rejected with. */
export function explainFailure(error: unknown): { readonly reason: FailureReason; readonly detail: string } {
  const chain = causesOf(error, 0);
  const isConnect = chain.some((cause) => connectCodes.has(codeOf(cause)) || connectFamilies.test(codeOf(cause)));
  const texts = chain.map((cause) => textOf(cause)).filter((text) => text !== '' && text !== 'fetch failed');
  return {
    reason: isConnect ? 'could_not_connect' : 'unclassified',
    detail: [...new Set(texts)].join(': ') || 'no answer',
  };
}

/** The error, what caused it, and the errors that it stands for, a few levels deep. */
function causesOf(error: unknown, depth: number): readonly unknown[] {
  if (error === undefined || depth > 4) return [];
  if (!(error instanceof Error)) return [error];
  const parts: readonly unknown[] = error instanceof AggregateError ? error.errors.slice(0, 4) : [];
  return [error, ...[error.cause, ...parts].flatMap((cause) => causesOf(cause, depth + 1))];
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message || codeOf(error) : String(error);
}
