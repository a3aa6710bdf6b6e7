import { connect, type Socket } from 'node:net';
import type { TransportRequest } from '../webhooks/sending/transport.ts';
import type { ReadAnswer } from './plain-answer.ts';
import { createWire, type Wire } from './sent-wire.ts';
import { dispatch, type UndiciPools } from './undici-pools.ts';
import type { Carrier, Exchange } from './webhook-exchange.ts';
import type { Target } from './webhook-target.ts';

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
export type JoinPieces = (socket: Socket, head: string, body: Uint8Array) => void;

const keepAliveProbes = 60_000;
const plainValue = /^[!-~](?:[ -~]*[!-~])?$/;
const plainHeaders = new Set(['content-type', 'user-agent', 'x-line-signature']);

/** The head of a request, or nothing where undici should look at its headers. */
export function headOf({ head }: Target, { headers, body }: TransportRequest): string | undefined {
  let text = head;
  for (const name in headers) {
    const value = headers[name]!;
    if (!plainHeaders.has(name) || !plainValue.test(value)) return undefined;
    text += `${name}: ${value}\r\n`;
  }
  return `${text}content-length: ${body.length}\r\n\r\n`;
}

export interface ConnectionEnds {
  /** It may be used again. */
  onAnswered(connection: Connection): void;
  /** What came is for undici to read. */
  onUnusual(): void;
  onClosed(connection: Connection): void;
}

/** One connection: it carries one request at a time. A class, because all of its steps change the same few fields. */
export class Connection implements Carrier {
  /** On the machine's stopwatch, in ms. */
  keptUntil = 0;
  readonly #socket: Socket;
  readonly #tools: DirectTools;
  readonly #ends: ConnectionEnds;
  #isConnected = false;
  #target: Target;
  #exchange: Exchange | undefined = undefined;
  /** What came so far of an answer in several pieces. */
  #pieces: Buffer | undefined = undefined;
  /** What undici takes for the socket, once it carries on. */
  #wire: Wire | undefined = undefined;

  constructor(target: Target, tools: DirectTools, ends: ConnectionEnds) {
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
