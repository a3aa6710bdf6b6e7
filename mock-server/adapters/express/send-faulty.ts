import { bodyPieces } from '../../core/faults/body-pieces.ts';
import type { PlainResponse, TransportFault } from '../../core/plain-http.ts';
import type { Outgoing } from './outgoing.ts';
import { send, withLength } from './send.ts';

export interface SendFaultyOptions {
  readonly transport: TransportFault;
  /** Aborted when the server closes: whatever waits goes on at once. */
  readonly closing?: AbortSignal | undefined;
}

/** Sends a response as a fault wants it: late, slowly, in part or not at all. Ends early when the client goes away. */
export async function sendFaulty(
  response: Outgoing,
  answer: PlainResponse,
  { transport, closing }: SendFaultyOptions,
): Promise<void> {
  const { latency = 0, reset, chunked, dripBytesPerSecond } = transport;
  const pause = (milliseconds: number): Promise<void> => waitFor(milliseconds, response, closing);
  await pause(latency);
  if (response.headersSent || response.destroyed) return;
  // A body without a middle is reset before it begins.
  const isShort = answer.body.length < 2 || response.req.method === 'HEAD';
  if (reset === 'before' || (reset === 'mid-body' && isShort)) return resetConnection(response);
  const isWhole = reset === undefined && dripBytesPerSecond === undefined && chunked === undefined;
  if (isWhole) return send(response, answer);
  const body = Buffer.from(answer.body);
  const { 'content-length': _, ...unmeasured } = answer.headers;
  const headers = chunked === true ? unmeasured : withLength(response, answer.status, answer.headers, body);
  response.writeHead(answer.status, headers);
  response.flushHeaders();
  for (const { wait, bytes } of bodyPieces(body, transport)) {
    await pause(wait);
    if (response.destroyed) return;
    await write(response, bytes);
  }
  if (reset === undefined) return void response.end();
  await pause(resetDelay);
  resetConnection(response);
}

/** A reset overtakes what the client has not read yet: the first half gets this long, in ms. */
const resetDelay = 20;

/** Resolves after some time, or as soon as nobody waits for the answer any more. */
function waitFor(milliseconds: number, response: Outgoing, closing: AbortSignal | undefined): Promise<void> {
  if (milliseconds === 0 || response.destroyed || closing?.aborted === true) return Promise.resolve();
  const { promise, resolve } = Promise.withResolvers<void>();
  function end(): void {
    clearTimeout(timer);
    response.off('close', end);
    closing?.removeEventListener('abort', end);
    resolve();
  }
  const timer = setTimeout(end, milliseconds);
  response.on('close', end);
  closing?.addEventListener('abort', end);
  return promise;
}

/** Resolves once the bytes are on their way, or the client has gone. */
function write(response: Outgoing, bytes: Uint8Array): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  response.once('close', resolve);
  response.write(bytes, () => {
    response.off('close', resolve);
    resolve();
  });
  return promise;
}

/** Ends a connection as a crash does. TLS takes no reset: its connection breaks off instead. */
function resetConnection({ socket }: Outgoing): void {
  if (socket === null) return;
  if (socket.resetAndDestroy === undefined || 'encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}
