import { connect, type Socket } from 'node:net';
import type { PlainAnswer, ReadAnswer } from './plain-answer.ts';
import type { PlainHead } from './plain-head.ts';
import { createWire, type Wire } from './sent-wire.ts';
import { sendExchange, type UndiciPools } from './undici-pools.ts';
import type { Carrier, Exchange } from './webhook-exchange.ts';

/** What the connections of a transport share. */
export interface DirectTools {
  readonly pools: UndiciPools;
  readonly readAnswer: ReadAnswer;
  /** Answers are read into it, one at a time. */
  readonly incoming: Buffer;
  /** Puts the pieces of a request together. */
  readonly joinPieces: JoinPieces;
}

/** Writes head and body in one piece. */
export type JoinPieces = (socket: Socket, head: PlainHead, body: Uint8Array) => void;

const keepAliveProbes = 60_000;
export interface ConnectionEnds {
  /** It may be used again. */
  onAnswered(connection: Connection): void;
  /** What came is for undici to read. */
  onUnusual(): void;
  onClosed(connection: Connection): void;
}

/** One connection: it carries one request at a time. A class, because all of its steps change the same few fields. */
export class Connection implements Carrier {
  /** How long it may be kept after its last answer, in ms. */
  keepAlive = 0;
  /** On the machine's stopwatch, in ms. */
  keptUntil = 0;
  readonly #socket: Socket;
  readonly #tools: DirectTools;
  readonly #ends: ConnectionEnds;
  #isConnected = false;
  /** What it carries. */
  #exchange: Exchange | undefined = undefined;
  /** What came so far of an answer in several pieces. */
  #pieces: Buffer | undefined = undefined;
  /** What undici takes for the socket, once it carries on. */
  #wire: Wire | undefined = undefined;

  constructor({ target }: Exchange, tools: DirectTools, ends: ConnectionEnds) {
    this.#tools = tools;
    this.#ends = ends;
    const { hostname: host, port } = target;
    this.#socket = connect({
      host,
      port,
      noDelay: true,
      keepAlive: true,
      keepAliveInitialDelay: keepAliveProbes,
      onread: { buffer: tools.incoming, callback: (length) => this.#read(length) },
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

  post(exchange: Exchange): void {
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
    this.#tools.joinPieces(this.#socket, exchange.head, exchange.request.body);
  }

  /** Whether to read on. */
  #read(length: number): boolean {
    const { incoming, readAnswer } = this.#tools;
    if (this.#wire !== undefined) return this.#wire.take(incoming.subarray(0, length));
    if (this.#exchange === undefined) {
      this.destroy();
      return false;
    }
    const before = this.#pieces;
    const all = before && Buffer.concat([before, incoming.subarray(0, length)]);
    const answer = all === undefined ? readAnswer(incoming, length) : readAnswer(all, all.length);
    if (typeof answer === 'string') this.#keep(answer, all ?? Buffer.from(incoming.subarray(0, length)));
    else this.#answer(answer);
    return true;
  }

  #answer({ response, keepAlive }: PlainAnswer): void {
    const exchange = this.#exchange!;
    this.#pieces = undefined;
    this.#exchange = undefined;
    this.keepAlive = keepAlive;
    this.#ends.onAnswered(this);
    exchange.answer(response);
  }

  #keep(what: 'more' | 'unusual', bytes: Buffer): void {
    this.#pieces = bytes;
    if (what === 'more') return;
    this.#ends.onUnusual();
    this.#handOver();
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
    const wire = createWire(this.#socket);
    this.#wire = wire;
    if (this.#pieces !== undefined) wire.take(this.#pieces);
    this.#tools.pools.clientOn(exchange.target.origin, wire.duplex, (client) => {
      if (exchange.ended) return void client.destroy();
      exchange.onEnd = () => void client.destroy();
      sendExchange(client, exchange);
    });
  }
}
