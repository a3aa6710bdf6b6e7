import { connect, type Socket } from 'node:net';
import { createQueue } from '../../common/queue.ts';
import { createTransportFailure } from '../webhooks/sending/failure-reason.ts';
import type { TransportRequest } from '../webhooks/sending/transport.ts';
import type { ReadAnswer } from './plain-answer.ts';
import { createWire, type Wire } from './sent-wire.ts';
import { dispatch, type UndiciPools } from './undici-pools.ts';
import type { Carrier, Exchange } from './webhook-exchange.ts';
import type { Target } from './webhook-target.ts';

// The fast path of webhooks over HTTP without TLS. A request goes out in one piece, head and body, where undici writes
// two; its answer is read where it arrived, out of memory that all connections share, and is known by the head of the
// one before. That saves about a third of what undici's own dispatch takes of the processor. It knows only what goes
// well: where anything else happens, undici gets the connection as it is and carries on, so what is said of a failure is
// what undici says. A receiver whose answers are unusual is left to undici from then on.

/** What the lanes of a transport share. */
export interface LaneTools {
  readonly pools: UndiciPools;
  readonly readAnswer: ReadAnswer;
  /** Answers are read into it, one at a time. */
  readonly incoming: Buffer;
  /** Puts the pieces of a request together. */
  readonly joinPieces: JoinPieces;
}

/** Writes head and body in one piece. */
export type JoinPieces = (socket: Socket, head: string, body: Uint8Array) => void;

/** The connections of one sender to one origin. */
export interface Lane {
  /** Whether it takes the request. What it does not take is undici's. */
  send(target: Target, exchange: Exchange): boolean;
  close(): void;
}

interface LaneSetup extends LaneTools {
  readonly limit: number;
  /** It has connections, or has none any more. */
  readonly onOpen: (lane: Lane, isOpen: boolean) => void;
}

interface Waiting {
  readonly target: Target;
  readonly exchange: Exchange;
}

const keepAliveProbes = 60_000;
const plainValue = /^[!-~](?:[ -~]*[!-~])?$/;
const plainHeaders = new Set(['content-type', 'user-agent', 'x-line-signature']);

/** The head of a request, or nothing where undici should look at its headers. */
function headOf({ head }: Target, { headers, body }: TransportRequest): string | undefined {
  let text = head;
  for (const name in headers) {
    const value = headers[name]!;
    if (!plainHeaders.has(name) || !plainValue.test(value)) return undefined;
    text += `${name}: ${value}\r\n`;
  }
  return `${text}content-length: ${body.length}\r\n\r\n`;
}

export function createLane(setup: LaneSetup): Lane {
  const { limit, pools, onOpen } = setup;
  const open = new Set<Connection>();
  const waiting = createQueue<Waiting>();
  const idle: Connection[] = [];
  let resting: Connection[] = [];
  let sweep: NodeJS.Timeout | undefined;
  let isUsual = true;

  function takeIdle(): Connection | undefined {
    const now = performance.now();
    for (let connection = idle.pop(); connection !== undefined; connection = idle.pop()) {
      if (connection.isOpen && connection.keptUntil > now) return connection;
      connection.destroy();
    }
    return undefined;
  }

  function start(one: Waiting): void {
    const { target, exchange } = one;
    const connection = takeIdle();
    if (connection !== undefined) connection.post(target, exchange);
    else if (open.size < limit && waiting.size >= resting.length) openFor(one);
    else waiting.push(one);
  }

  function openFor({ target, exchange }: Waiting): void {
    if (open.size === 0) onOpen(lane, true);
    const connection = new Connection(target, setup, ends);
    open.add(connection);
    connection.post(target, exchange);
  }

  /** Lets go on what waits for a connection. */
  function goOn(): void {
    for (let room = idle.length + limit - open.size; room > 0 && waiting.size > 0; room -= 1) {
      const next = waiting.shift()!;
      if (!next.exchange.ended) pass(next);
    }
  }

  function pass(one: Waiting): void {
    if (isUsual) start(one);
    else pools.send(one.target, one.exchange);
  }

  /**
   * A connection is used again after one more turn of the event loop: bytes that nobody asked for, or its end, may have
   * come behind the answer, and must not be taken for the answer to the next request.
   */
  function rest(connection: Connection): void {
    if (resting.length === 0) setImmediate(() => setImmediate(wake));
    resting.push(connection);
  }

  function wake(): void {
    const rested = resting;
    resting = [];
    for (const connection of rested) {
      if (!isUsual) connection.destroy();
      else if (connection.isOpen) idle.push(connection);
    }
    goOn();
    if (idle.length > 0) sweep ??= setTimeout(closeExpired, 1000).unref();
  }

  function closeExpired(): void {
    sweep = undefined;
    const now = performance.now();
    for (const connection of idle) if (connection.keptUntil <= now) connection.destroy();
    if (idle.length > 0) sweep = setTimeout(closeExpired, 1000).unref();
  }

  const ends: ConnectionEnds = {
    onAnswered: rest,
    onUnusual() {
      isUsual = false;
      for (const connection of [...idle]) connection.destroy();
      while (waiting.size > 0) pass(waiting.shift()!);
    },
    onClosed(connection) {
      open.delete(connection);
      const at = idle.indexOf(connection);
      if (at !== -1) idle.splice(at, 1);
      if (open.size === 0) onOpen(lane, false);
      goOn();
    },
  };

  const lane: Lane = {
    send(target, exchange) {
      if (!isUsual || headOf(target, exchange.request) === undefined) return false;
      start({ target, exchange });
      return true;
    },
    close() {
      for (const connection of open) connection.cut(createTransportFailure('unclassified', 'The transport is closed'));
    },
  };
  return lane;
}

interface ConnectionEnds {
  /** It may be used again. */
  onAnswered(connection: Connection): void;
  /** What came is for undici to read. */
  onUnusual(): void;
  onClosed(connection: Connection): void;
}

/** One connection: it carries one request at a time. A class, because all of its steps change the same few fields. */
class Connection implements Carrier {
  /** On the machine's stopwatch, in ms. */
  keptUntil = 0;
  readonly #socket: Socket;
  readonly #tools: LaneTools;
  readonly #ends: ConnectionEnds;
  #isConnected = false;
  #target: Target;
  #exchange: Exchange | undefined = undefined;
  /** What came so far of an answer in several pieces. */
  #pieces: Buffer | undefined = undefined;
  /** What undici takes for the socket, once it carries on. */
  #wire: Wire | undefined = undefined;

  constructor(target: Target, tools: LaneTools, ends: ConnectionEnds) {
    this.#target = target;
    this.#tools = tools;
    this.#ends = ends;
    const { hostname: host, port } = target;
    this.#socket = connect({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: keepAliveProbes,
      onread: { buffer: tools.incoming, callback: (length) => this.#read(tools.incoming.subarray(0, length)) },
    });
    // A request under way keeps the program running by its time.
    this.#socket.unref();
    this.#socket.on('connect', () => this.#begin());
    this.#socket.on('end', () => this.#endOfAnswer());
    this.#socket.on('error', (error) => this.#break(error));
    this.#socket.on('close', () => this.#close());
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#wire === undefined;
  }

  post(target: Target, exchange: Exchange): void {
    this.#target = target;
    this.#exchange = exchange;
    if (this.#isConnected) this.#begin();
    else exchange.onEnd = () => this.destroy();
  }

  /** Ends it with what it carries. */
  cut(reason: Error): void {
    this.#exchange?.abort(reason);
    this.destroy();
  }

  abort(): void {
    this.destroy();
  }

  destroy(): void {
    this.#socket.destroy();
  }

  #begin(): void {
    this.#isConnected = true;
    const exchange = this.#exchange!;
    exchange.onEnd = undefined;
    if (exchange.ended) return this.destroy();
    exchange.begin(this);
    const head = headOf(this.#target, exchange.request) ?? '';
    this.#tools.joinPieces(this.#socket, head, exchange.request.body);
  }

  /** Whether to read on. */
  #read(bytes: Buffer): boolean {
    if (this.#wire !== undefined) return this.#wire.take(bytes);
    const exchange = this.#exchange;
    if (exchange === undefined) {
      this.destroy();
      return false;
    }
    const all = this.#pieces === undefined ? bytes : Buffer.concat([this.#pieces, bytes]);
    const answer = this.#tools.readAnswer(all);
    if (answer === 'more') this.#pieces = Buffer.from(all);
    else if (answer === 'unusual') {
      this.#ends.onUnusual();
      this.#pieces = Buffer.from(all);
      this.#handOver();
    } else {
      this.#pieces = undefined;
      this.#exchange = undefined;
      this.keptUntil = performance.now() + answer.keepAlive;
      this.#ends.onAnswered(this);
      exchange.answer(answer.response);
    }
    return true;
  }

  #endOfAnswer(): void {
    if (this.#wire === undefined && this.#exchange !== undefined) this.#handOver();
    if (this.#wire === undefined) this.destroy();
    else this.#wire.end();
  }

  #break(error: Error): void {
    if (this.#isConnected && this.#wire === undefined && this.#exchange !== undefined) this.#handOver();
    if (this.#wire !== undefined) this.#wire.break(error);
    else this.#exchange?.fail(error);
  }

  #close(): void {
    this.#wire?.end();
    this.#ends.onClosed(this);
  }

  /** undici carries on with the request, which was sent, from what came of it. */
  #handOver(): void {
    const exchange = this.#exchange!;
    const { origin, path } = this.#target;
    const wire = createWire(this.#socket);
    this.#wire = wire;
    if (this.#pieces !== undefined) wire.take(this.#pieces);
    this.#tools.pools.clientOn(origin, wire.duplex, (client) => {
      if (exchange.ended) return void client.destroy();
      exchange.onEnd = () => void client.destroy();
      dispatch(client, path, exchange);
    });
  }
}
