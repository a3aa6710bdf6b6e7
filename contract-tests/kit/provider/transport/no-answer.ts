import { tlsTroubleOf } from '../../../../common/tls-trouble.ts';
import type { Bilingual } from '../../../../generators/generated/types.ts';
import { transportMessages } from '../messages/transport.ts';

/** What `fetch` of Node hangs on its errors. */
interface Cause {
  readonly code?: unknown;
  readonly message?: unknown;
}

/** Why there was no answer, for people. */
export function whyNoAnswer(error: unknown): Bilingual {
  const { cause } = error as { readonly cause?: Cause };
  const code = String(cause?.code ?? (error as Cause | null)?.code ?? '');
  const known = reasons[code] ?? tlsTroubleOf(code);
  if (known !== undefined) return known;
  const message = String(cause?.message ?? (error as Cause | null)?.message ?? error) || code;
  return message === 'bad port' ? transportMessages.blockedPort : transportMessages.failed(message);
}

const reasons: Readonly<Record<string, Bilingual>> = {
  ECONNREFUSED: transportMessages.refused,
  ECONNRESET: transportMessages.closed,
  UND_ERR_SOCKET: transportMessages.closed,
  EPIPE: transportMessages.closed,
  ENOTFOUND: transportMessages.unknownHost,
  EAI_AGAIN: transportMessages.unknownHost,
  UND_ERR_CONNECT_TIMEOUT: transportMessages.notInTime,
};
