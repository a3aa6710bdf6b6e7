import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { createLinkedList, type Linked } from '../../common/linked-list.ts';
import { encodeRetCode } from '../core/operations/answer.ts';
import { jsonHeaders, violationHeaders } from '../core/pipeline/respond.ts';

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

/** A connection whose requests come past the listener, one at a time. */
export interface PlainTurn extends Linked<PlainTurn> {
  readonly socket: Pick<Socket, 'writableLength'>;
}

interface RequestQueuesOptions {
  /** Bytes of answers that wait for clients to take them, on all connections, past which requests are refused. */
  readonly mostUnread?: number;
  /** How many requests there are from one look at these bytes to the next. */
  readonly lookEvery?: number;
}

/** The requests that are being answered: of each connection one at a time. */
export interface RequestQueues {
  readonly listener: RequestListener;
  /** How many there are. */
  running(): number;
  isAnswering(socket: Socket): boolean;
  /** Whether there is room for the answer to a request that came past the listener; if so, it is one of them until it ends. */
  begin(turn: PlainTurn): boolean;
  end(turn: PlainTurn): void;
  /** Calls `run` once every request that came whole on a connection is answered; those that did not never will be. */
  afterAnswers(socket: Socket, run: () => void): void;
}

/**
 * Answers the requests of a connection in turn. A client may send the next ones before it has read the first answer: made
 * at once, their answers would wait in memory for whoever reads none of them.
 */
export function createRequestQueues(
  answer: RequestListener,
  { mostUnread = 268_435_456, lookEvery = 32 }: RequestQueuesOptions = {},
): RequestQueues {
  const connections = new Map<Socket, Connection>();
  const plain = createLinkedList<PlainTurn>();
  let asked = 0;
  let isFull = false;

  /** Looks once in a while, and at each request while there is too much. */
  function hasRoom(): boolean {
    asked += 1;
    if (!isFull && asked % lookEvery !== 0) return true;
    let unread = 0;
    for (const socket of connections.keys()) unread += socket.writableLength;
    for (const { socket } of plain.all()) unread += socket.writableLength;
    isFull = unread > mostUnread;
    return !isFull;
  }

  function start(request: IncomingMessage, response: Response): void {
    response.on('close', onClose);
    if (hasRoom()) answer(request, response);
    else refuse(response, mostUnread);
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
    running: () => connections.size + plain.size,
    isAnswering: (socket) => connections.has(socket),
    begin(turn) {
      if (!hasRoom()) return false;
      plain.add(turn);
      return true;
    },
    end: (turn) => void plain.remove(turn),
    afterAnswers(socket, run) {
      const connection = connections.get(socket);
      if (connection === undefined || !connection.current.complete) return run();
      connection.waiting = connection.waiting.filter(({ request }) => request?.complete);
      connection.waiting.push({ run });
    },
  };
}

/** Says why, and what helps. */
function refuse(response: Response, limit: number): void {
  const reason = {
    en: `${limit} bytes of answers wait for clients that do not read them: read them, or close those connections`,
    zh: `已有 ${limit} 字节的应答等待客户端读取，请读取应答或关闭这些连接`,
  };
  const headers = violationHeaders([{ rule: 'unreadAnswers', reason, section: 'HTTP' }]);
  const body = encodeRetCode('999999', 'zh');
  response.writeHead(503, { ...jsonHeaders, ...headers, 'retry-after': '1', connection: 'close' }).end(body);
}
