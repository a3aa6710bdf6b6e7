import type { Incoming } from './outgoing.ts';

export type Body = string | Uint8Array | undefined;

/**
 * Hands over the body: what a body parser before us left, or the bytes off the wire, at most one past `limit`. What
 * comes after that is let go unread, so that the client can finish sending and read its answer. `done` is never called
 * for a client that goes away: there is nobody to answer.
 */
export function readBody(request: Incoming, limit: number, done: (body: Body) => void): void {
  const { headers } = request;
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return done(undefined);
  if (isParsed(request)) return done(serialise(request.body, headers['content-type']));
  if (request.readableEnded) return done(undefined);
  collect(request, limit, done);
}

/**
 * Whether a body parser before us has read the body. Those of Express 4 leave an empty object of one whose type is not theirs,
 * and the bytes with it.
 */
function isParsed({ body, readableEnded }: Incoming): boolean {
  const isLeft = typeof body === 'object' && body !== null && !readableEnded && Object.keys(body).length === 0;
  return body !== undefined && !isLeft;
}

function collect(request: Incoming, limit: number, done: (body: Body) => void): void {
  const chunks: Buffer[] = [];
  let size = 0;
  function onData(chunk: Buffer): void {
    chunks.push(chunk);
    size += chunk.length;
    if (size <= limit) return;
    request.off('data', onData);
    request.off('end', onEnd);
    request.resume();
    done(Buffer.concat(chunks, limit + 1));
  }
  function onEnd(): void {
    done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, size));
  }
  request.on('data', onData);
  request.on('end', onEnd);
}

/** What the client sent, as near as the parsed body allows. */
function serialise(body: unknown, contentType: string | undefined): Body {
  if (typeof body === 'string' || body instanceof Uint8Array) return body;
  const isForm = /^application\/x-www-form-urlencoded/i.test(contentType ?? '');
  return isForm ? String(new URLSearchParams(body as Record<string, string>)) : JSON.stringify(body);
}
