import { once } from 'node:events';
import { connect } from 'node:net';
import type { Conversation } from './raw-requests.ts';

/** A server, and what `%TOKEN%` and `%MEDIA%` of requests stand for there. */
interface Reached {
  readonly port: number;
  readonly token?: string;
  readonly media?: string;
}

/** What came back on a connection, but for the time of day. */
export async function converse(
  { port, token = '', media = '' }: Reached,
  { pieces, isCut = false, answered = 0 }: Conversation,
): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  const received: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.on('error', () => undefined);
  const { promise: closed, resolve: onClose } = Promise.withResolvers<void>();
  socket.on('close', () => onClose());
  await once(socket, 'connect');
  for (const [index, piece] of pieces.entries()) {
    const bytes =
      typeof piece === 'string'
        ? Buffer.from(piece.replace('%TOKEN%', token).replace('%MEDIA%', media), 'latin1')
        : filledIn(piece, token);
    if (socket.writable) socket.write(bytes);
    if (index < answered) await Promise.race([new Promise((resolve) => socket.once('data', resolve)), closed]);
    else await new Promise((resolve) => setImmediate(resolve));
  }
  if (isCut) socket.destroy();
  await closed;
  return Buffer.concat(received)
    .toString('latin1')
    .replace(/^Date: .*$/gm, 'Date: now');
}

/** A token is as long as what stands for it here would have to be: lengths stay true, as it is in heads alone. */
function filledIn(piece: Uint8Array, token: string): Uint8Array {
  const text = Buffer.from(piece).toString('latin1');
  return text.includes('%TOKEN%') ? Buffer.from(text.replaceAll('%TOKEN%', token), 'latin1') : piece;
}
