import { bodiless } from '../core/plain-http.ts';

/**
 * Whether an answer without a body ended where undici says that its body is shorter than its length: it ends with its head,
 * however long it says that its body is (RFC 9112, 6.3).
 */
export function hasEndedWithHead(status: number | undefined, { code }: Error & { readonly code?: string }): boolean {
  return status !== undefined && bodiless.has(status) && code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
}
