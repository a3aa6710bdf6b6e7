import type { Response } from 'express';
import type { PlainResponse } from '../../core/plain-http.ts';
import { shareBytes } from './share-bytes.ts';

/** Sends a response as it is, in one write. Nothing is sent to a client that has gone, or was answered already. */
export function send(response: Response, answer: PlainResponse): void {
  if (response.headersSent || response.destroyed) return;
  const { status, headers } = answer;
  const made = answer.bytes?.() ?? answer.body;
  const body = typeof made === 'string' ? made : shareBytes(made, headers);
  response.writeHead(status, withLength(response, status, headers, body)).end(body);
}

/** The headers of a response with the length of its body, where it may say one. */
export function withLength(
  { req: { method } }: Response,
  status: number,
  headers: PlainResponse['headers'],
  body: string | Uint8Array,
): Record<string, string | number> {
  const isKnown = headers['content-length'] !== undefined;
  // An empty body stands for an absent one here; its length would be untrue (HEAD, 304) or forbidden (204).
  const isAbsent = body.length === 0 && (method === 'HEAD' || status === 304 || status === 204);
  if (isKnown || isAbsent) return headers;
  return { ...headers, 'content-length': Buffer.byteLength(body) };
}
