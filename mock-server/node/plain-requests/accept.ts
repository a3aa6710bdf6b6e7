import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { RequestQueues } from '../request-queues.ts';
import { createAsk, type PlainProvider } from './ask.ts';
import { openPlainConnection, type PlainConnection } from './connection.ts';
import { createRequestReaders } from './read-request.ts';
import type { Waits } from './watch-socket.ts';
import { createAnswerWriter } from './write-answer.ts';

interface PlainRequestsOptions {
  readonly provider: PlainProvider;
  readonly queues: RequestQueues;
}

/** Connections that Node's own HTTP has not been given. */
export interface PlainRequests {
  /** From now on Node has whatever comes; connections on which nothing is being answered end. */
  close(): void;
}

/**
 * Answers plain requests of the provider's operations, and of the control routes, straight on their connections, before Node's
 * own HTTP has seen them: to parse one and to build its request, its response and their streams costs more than all that the
 * emulator does. A connection on which anything else comes is Node's, with what came and for the rest of its life: it is answered in the
 * ordinary way, and so is an answer that is more than a head and a text. Both ways give the same bytes and the same
 * journal (decision 022).
 */
export function acceptPlainRequests(server: Server, { provider, queues }: PlainRequestsOptions): PlainRequests {
  const connections = new Set<PlainConnection>();
  const accepting = server.listeners('connection') as ((this: Server, socket: Socket) => void)[];
  let isClosing = false;
  const shared = {
    ask: createAsk(provider),
    onError: provider.onError,
    queues,
    openReader: createRequestReaders(provider.control?.serves),
    write: createAnswerWriter({ keepAlive: server.keepAliveTimeout }),
    waits: waitsOf(server),
    isClosing: () => isClosing,
    handOver(socket: Socket): void {
      for (const accept of accepting) accept.call(server, socket);
    },
    giveUp(socket: Socket): void {
      socket.on('error', () => undefined);
      server.emit(
        'clientError',
        Object.assign(new Error('Request timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }),
        socket,
      );
    },
    onLeft: (connection: PlainConnection) => void connections.delete(connection),
  };
  server.removeAllListeners('connection');
  server.on('connection', (socket: Socket) => connections.add(openPlainConnection(socket, shared)));
  return {
    close() {
      isClosing = true;
      for (const connection of connections) connection.closeIfIdle();
    },
  };
}

/** What Node adds to the time that it tells clients, so that it does not hang up on a request that is on its way, in ms. */
const keepAliveBuffer = 1000;

/** How long Node waits on a connection of this server. */
function waitsOf({ headersTimeout, keepAliveTimeout, timeout }: Server): Waits {
  return {
    silent: Math.min(headersTimeout, timeout),
    unread: timeout,
    idle: keepAliveTimeout + keepAliveBuffer,
  };
}
