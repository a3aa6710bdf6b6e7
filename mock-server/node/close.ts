import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How often connections are looked at that have become idle while the server closes, in ms. */
const sweepInterval = 20;

export interface CloserOptions {
  /** How long running requests may take to finish, in ms. After that their connections are cut. */
  readonly grace: number;
  /** Called once, when closing starts. */
  readonly onClosing: () => void;
}

/**
 * Prepares a server for an end without losses: running requests are answered, then their connections close. Asked
 * twice, it closes once.
 */
export function createCloser(server: Server, { grace, onClosing }: CloserOptions): () => Promise<void> {
  const sockets = trackSockets(server);
  let closing: Promise<void> | undefined;

  async function close(): Promise<void> {
    onClosing();
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
    server.close(() => resolve());
    for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    const sweep = setInterval(() => server.closeIdleConnections(), sweepInterval);
    const cut = setTimeout(() => {
      server.closeAllConnections();
      // Those in a TLS handshake are no connections of HTTP yet.
      for (const socket of sockets) socket.destroy();
    }, grace);
    await closed;
    clearInterval(sweep);
    clearTimeout(cut);
  }

  return () => (closing ??= close());
}

/**
 * Browsers open connections ahead of need. Node takes one for busy until its first request ends, so those that have
 * sent nothing yet are told apart here.
 */
function trackSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  const track = (socket: Socket): void => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  server.on('connection', track);
  // Over TLS, whoever has shaken hands and then sent nothing.
  if ('setSecureContext' in server) server.on('secureConnection', track);
  return sockets;
}
