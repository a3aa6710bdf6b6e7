import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How many requests of one connection may wait for the answer before them. No more are read then. */
const mostWaiting = 16;

type Response = Parameters<RequestListener>[1];

/** What waits on a connection, behind the request that is being answered. */
interface Waiting {
  readonly request?: IncomingMessage;
  readonly run: () => void;
}

interface Connection {
  /** The request that is being answered. */
  current: IncomingMessage;
  waiting: Waiting[];
}

/** The requests that are being answered: of each connection one at a time. */
export interface Turns {
  readonly listener: RequestListener;
  /** How many there are. */
  running(): number;
  isAnswering(socket: Socket): boolean;
  /** Calls `run` once every request that came whole on a connection is answered; those that did not never will be. */
  afterAnswers(socket: Socket, run: () => void): void;
}

/**
 * Answers the requests of a connection in turn. A client may send the next ones before it has read the first answer: made
 * at once, their answers would wait in memory for whoever reads none of them.
 */
export function createTurns(answer: RequestListener): Turns {
  const connections = new Map<Socket, Connection>();

  function start(request: IncomingMessage, response: Response): void {
    response.on('close', onClose);
    answer(request, response);
  }

  // One function for all responses: this is on the way of every request.
  function onClose(this: ServerResponse): void {
    next(this.req.socket);
  }

  function next(socket: Socket): void {
    const connection = connections.get(socket);
    const waiting = connection?.waiting.shift();
    if (connection === undefined || waiting === undefined || socket.destroyed) return void connections.delete(socket);
    if (connection.waiting.length === mostWaiting - 1) socket.resume();
    if (waiting.request === undefined) connections.delete(socket);
    else connection.current = waiting.request;
    waiting.run();
  }

  return {
    listener(request, response) {
      const { socket } = request;
      const connection = connections.get(socket);
      if (connection === undefined) {
        connections.set(socket, { current: request, waiting: [] });
        return start(request, response);
      }
      connection.waiting.push({ request, run: () => start(request, response) });
      if (connection.waiting.length === mostWaiting) socket.pause();
    },
    running: () => connections.size,
    isAnswering: (socket) => connections.has(socket),
    afterAnswers(socket, run) {
      const connection = connections.get(socket);
      if (connection === undefined || !connection.current.complete) return run();
      connection.waiting = connection.waiting.filter(({ request }) => request?.complete);
      connection.waiting.push({ run });
    },
  };
}
