import { tlsTroubleOf } from '../../../common/tls-trouble.ts';
import type { Violation } from '../../core/journal/entry.ts';
import { proxyViolation } from '../inspect/violation.ts';

const timeouts: Readonly<Record<string, string>> = {
  UND_ERR_CONNECT_TIMEOUT: 'to accept a connection',
  UND_ERR_HEADERS_TIMEOUT: 'to begin its answer',
  UND_ERR_BODY_TIMEOUT: 'between two pieces of its answer',
};

/** What is wrong with a target that did not answer, or not to the end. */
export function targetFailure(
  error: unknown,
  { connected, timeout }: { readonly connected: boolean; readonly timeout: number },
): Violation {
  const code = codeOf(error);
  const late = timeouts[code];
  if (late !== undefined) {
    const limit = code === 'UND_ERR_CONNECT_TIMEOUT' ? connectTimeout(timeout) : timeout;
    return proxyViolation({ side: 'provider', rule: 'targetTimeout', limit, value: late });
  }
  if (code === 'UND_ERR_INVALID_ARG' || code === 'UND_ERR_NOT_SUPPORTED') {
    return proxyViolation({
      side: 'consumer',
      rule: 'unpassable',
      value: error instanceof Error ? error.message : code,
    });
  }
  const message = error instanceof Error && error.message !== '' ? error.message : code;
  const coded = code === '' || message.includes(code) ? message : `${message} (${code})`;
  const value = tlsTroubleOf(code)?.en ?? coded;
  return proxyViolation({ side: 'provider', rule: connected ? 'targetReset' : 'targetUnreachable', value });
}

/** How long a connection may take, of a time-out for an answer. */
export function connectTimeout(timeout: number): number {
  return Math.min(timeout, 10_000);
}

export const clientGone: Violation = proxyViolation({ side: 'consumer', rule: 'clientGone' });

function codeOf(error: unknown): string {
  // undici has errors whose code is undefined.
  return error instanceof Error && 'code' in error ? String(error.code ?? '') : '';
}
