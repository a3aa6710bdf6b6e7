import type { ControlStream } from '../../control/index.ts';
import type { Outgoing } from './outgoing.ts';

/** Sends an answer bit by bit. Nothing is begun with a client that has gone, or was answered already. */
export function sendStream(response: Outgoing, { status, headers, open }: ControlStream): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...headers });
  response.flushHeaders();
  const { onDrain, onClose } = open({
    write: (text) => response.write(text),
    end: () => response.end(),
    abort: () => response.destroy(),
  });
  response.on('drain', onDrain);
  response.once('close', onClose);
}
