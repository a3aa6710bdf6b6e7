import type { Pieces, PlainResponse } from '../../core/plain-http.ts';
import type { Outgoing } from './outgoing.ts';

/** Bytes of a body that are made at once. */
const pieceSize = 65_536;

/** Sends a response as it is, in one write, or a large one piece by piece as the client takes it. Nothing is sent to a client that has gone, or was answered already. */
export function send(response: Outgoing, answer: PlainResponse): void {
  if (response.headersSent || response.destroyed) return;
  const { status, headers, pieces } = answer;
  if (pieces !== undefined) {
    response.writeHead(status, { ...headers, 'content-length': pieces.size });
    return sendPieces(response, pieces, 0);
  }
  const { encoded } = answer;
  const octets = response.req.method === 'HEAD' ? undefined : encoded?.octets();
  if (octets !== undefined) return sendOctets(response, answer, octets.join(''));
  const body = encoded?.bytes() ?? answer.body;
  response.writeHead(status, withLength(response, status, headers, body)).end(body);
}

/** Head and body are texts of one kind: Node writes them at once, and would write bytes apart from the head. */
function sendOctets(response: Outgoing, { status, headers }: PlainResponse, body: string): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body, 'latin1');
}

function sendPieces(response: Outgoing, pieces: Pieces, from: number): void {
  for (let at = from; at < pieces.size && !response.destroyed; at += pieceSize) {
    const isTaken = response.write(pieces.slice(at, Math.min(at + pieceSize, pieces.size)));
    if (!isTaken) return void response.once('drain', () => sendPieces(response, pieces, at + pieceSize));
  }
  response.end();
}

/** The headers of a response with the length of its body, where it may say one. */
export function withLength(
  { req: { method } }: Outgoing,
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
