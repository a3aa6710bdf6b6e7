import type { Socket } from 'node:net';
import type { PlainTurn, RequestQueues } from '../request-queues.ts';
import type { Asked, createAsk } from './ask.ts';
import { setReadAhead } from './read-ahead.ts';
import type { ReadRequest } from './read-request.ts';
import { watchSocket, type Waits } from './watch-socket.ts';
import type { WriteAnswer } from './write-answer.ts';

interface ConnectionParts {
  readonly ask: ReturnType<typeof createAsk>;
  readonly onError: (error: unknown) => void;
  readonly queues: Pick<RequestQueues, 'begin' | 'end'>;
  /** What reads the requests of one connection. */
  readonly openReader: () => ReadRequest;
  readonly write: WriteAnswer;
  readonly waits: Waits;
  readonly isClosing: () => boolean;
  /** Has Node's own HTTP go on with a connection. */
  readonly handOver: (socket: Socket) => void;
  /** Ends a connection on which nothing came. */
  readonly giveUp: (socket: Socket) => void;
  /** Called once the connection has ended, or is somebody else's. */
  readonly onLeft: (connection: PlainConnection) => void;
}

export interface PlainConnection {
  /** Ends it, unless a request is being answered. */
  closeIfIdle(): void;
}

const nothing = new Uint8Array();

/** Answers the requests of a connection as long as each is plain; from the first that is not, Node's own HTTP does. */
export function openPlainConnection(
  socket: Socket,
  { ask, onError, queues, openReader, write, waits, isClosing, handOver, giveUp, onLeft }: ConnectionParts,
): PlainConnection {
  const read = openReader();
  const turn: PlainTurn = { socket, before: undefined, after: undefined, isListed: false };
  /** The request that is being answered, or whose answer is not yet on its way. */
  let current: Buffer | undefined;
  /** What came meanwhile. */
  let ahead: Buffer | undefined;

  function onData(piece: Buffer): void {
    if (current !== undefined) return hold(piece);
    const request = isClosing() ? undefined : read(piece);
    if (request === undefined || !queues.begin(turn)) return leave(piece);
    current = piece;
    const asked = ask(request, socket);
    asked.answer.then(
      (answer) => send(answer, asked),
      () => pass(asked),
    );
  }

  /** One piece is taken, no more are read: a client that sends ahead has to wait. */
  function hold(piece: Buffer): void {
    ahead = join(ahead, piece);
    socket.pause();
  }

  function send(answer: Awaited<Asked['answer']>, asked: Asked): void {
    if ('open' in answer) return pass(asked);
    const isWritten = socket.writable && !isClosing() && write(answer, socket);
    if (!isWritten && socket.writable) return pass(asked);
    if (asked.tell !== undefined) attempt(() => asked.tell?.(answer), onError);
    if (socket.writableLength === 0) return next();
    watch.waitAtMost(waits.unread);
    socket.write(nothing, next);
  }

  /** Has Node send what was made of the current request. */
  function pass({ leave: leaveAnswer }: Asked): void {
    queues.end(turn);
    if (current === undefined || !socket.writable) return;
    leaveAnswer();
    leave(ahead === undefined ? current : join(current, ahead));
  }

  function next(): void {
    current = undefined;
    queues.end(turn);
    if (socket.destroyed) return;
    if (ahead !== undefined) return leave(ahead);
    if (isClosing()) return void socket.destroy();
    watch.waitAtMost(waits.idle);
  }

  function onClose(): void {
    queues.end(turn);
    onLeft(connection);
  }

  function letGo(): void {
    setReadAhead(socket, true);
    socket.off('data', onData).off('close', onClose);
    watch.end();
    onLeft(connection);
  }

  /** Node goes on with the connection, as if this piece had just come. */
  function leave(piece: Buffer): void {
    letGo();
    socket.pause();
    socket.unshift(piece);
    handOver(socket);
    socket.resume();
  }

  const watch = watchSocket(socket, {
    waits,
    isAnswering: () => current !== undefined,
    onSilence() {
      letGo();
      giveUp(socket);
    },
  });
  const connection: PlainConnection = {
    closeIfIdle() {
      if (current === undefined) socket.destroy();
    },
  };
  setReadAhead(socket, false);
  socket.on('close', onClose).on('data', onData);
  return connection;
}

function join(first: Buffer | undefined, second: Buffer): Buffer {
  return first === undefined ? second : Buffer.concat([first, second]);
}

function attempt(run: () => void, failed: (error: unknown) => void): void {
  try {
    run();
  } catch (error) {
    failed(error);
  }
}
