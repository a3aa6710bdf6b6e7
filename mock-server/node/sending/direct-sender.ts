import { createQueue } from '../../../common/queue.ts';
import { createTransportFailure } from '../../webhooks/sending/failure-reason.ts';
import { Connection, type ConnectionEnds, type DirectTools } from './direct-connection.ts';
import { createHeadOf } from './plain-head.ts';
import type { Exchange } from './webhook-exchange.ts';

// The fast path of webhooks over HTTP without TLS. A request goes out in one piece, head and body, where undici writes
// two; its answer is read where it arrived, out of memory that all connections share, and is known by the head of the
// one before. That saves about a third of what undici's own dispatch takes of the processor. It knows only what goes
// well: where anything else happens, undici gets the connection as it is and carries on, so what is said of a failure is
// what undici says. A receiver whose answers are unusual is left to undici from then on.

/** The connections of one sender to one origin. */
export interface DirectSender {
  /** Whether it takes the request. What it does not take is undici's. */
  send(exchange: Exchange): boolean;
  close(): void;
}

interface DirectSetup extends DirectTools {
  readonly limit: number;
  /** It has connections, or has none any more. */
  readonly onOpen: (sender: DirectSender, isOpen: boolean) => void;
}

/** How often idle connections are looked through, in ms. */
const sweepEvery = 1000;

export function createDirectSender(setup: DirectSetup): DirectSender {
  const { limit, pools, onOpen } = setup;
  const open = new Set<Connection>();
  const waiting = createQueue<Exchange>();
  const idle = createIdleConnections(goOn);
  const headOf = createHeadOf();
  let isUsual = true;

  function start(one: Exchange): void {
    const connection = idle.take();
    if (connection !== undefined) connection.post(one);
    else if (open.size < limit && waiting.size >= idle.resting) openFor(one);
    else waiting.push(one);
  }

  function openFor(one: Exchange): void {
    if (open.size === 0) onOpen(sender, true);
    const connection = new Connection(one, setup, ends);
    open.add(connection);
    connection.post(one);
  }

  /** Lets go on what waits for a connection. */
  function goOn(): void {
    for (let room = idle.size + limit - open.size; room > 0 && waiting.size > 0; room -= 1) {
      const next = waiting.shift()!;
      if (!next.ended) pass(next);
    }
  }

  function pass(one: Exchange): void {
    if (isUsual) start(one);
    else pools.send(one);
  }

  const ends: ConnectionEnds = {
    onAnswered: (connection) => (isUsual ? idle.rest(connection) : connection.destroy()),
    onUnusual() {
      isUsual = false;
      idle.destroyAll();
      while (waiting.size > 0) pass(waiting.shift()!);
    },
    onClosed(connection) {
      open.delete(connection);
      idle.remove(connection);
      if (open.size === 0) onOpen(sender, false);
      goOn();
    },
  };

  const sender: DirectSender = {
    send(exchange) {
      const head = isUsual ? headOf(exchange.target, exchange.request) : undefined;
      if (head === undefined) return false;
      exchange.head = head;
      start(exchange);
      return true;
    },
    close() {
      const reason = createTransportFailure('unclassified', 'The transport is closed');
      // First what waits: each connection that is cut makes room for one of them.
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next.abort(reason);
      for (const connection of open) connection.cut(reason);
    },
  };
  return sender;
}

/** Connections between two requests. */
interface IdleConnections {
  /** One that may be used. */
  take(): Connection | undefined;
  /** Takes one that was just answered. */
  rest(connection: Connection): void;
  remove(connection: Connection): void;
  destroyAll(): void;
  readonly size: number;
  /** How many will be idle soon. */
  readonly resting: number;
}

/**
 * A connection is used again after one more turn of the event loop: bytes that nobody asked for, or its end, may have
 * come behind the answer, and must not be taken for the answer to the next request. Those that nobody uses are closed.
 *
 * @param onRested called when some may be used again
 */
function createIdleConnections(onRested: () => void): IdleConnections {
  const idle: Connection[] = [];
  /** Answered since the last turn, and before it. */
  let answered: Connection[] = [];
  let resting: Connection[] = [];
  let spare: Connection[] = [];
  let isTurning = false;
  let sweep: NodeJS.Timeout | undefined;

  /** What was answered before the last turn has had a whole one since. */
  function turn(): void {
    const rested = resting;
    resting = answered;
    answered = spare;
    isTurning = resting.length > 0;
    if (isTurning) setImmediate(turn);
    if (rested.length > 0) wake(rested);
    rested.length = 0;
    spare = rested;
  }

  function wake(rested: readonly Connection[]): void {
    const now = performance.now();
    for (const connection of rested) {
      if (!connection.isOpen) continue;
      connection.keptUntil = now + connection.keepAlive;
      idle.push(connection);
    }
    onRested();
    if (idle.length > 0) sweep ??= setTimeout(closeExpired, sweepEvery).unref();
  }

  function closeExpired(): void {
    sweep = undefined;
    const now = performance.now();
    for (const connection of idle) if (connection.keptUntil <= now) connection.destroy();
    if (idle.length > 0) sweep = setTimeout(closeExpired, sweepEvery).unref();
  }

  return {
    take() {
      if (idle.length === 0) return undefined;
      const now = performance.now();
      for (let connection = idle.pop(); connection !== undefined; connection = idle.pop()) {
        if (connection.isOpen && connection.keptUntil > now) return connection;
        connection.destroy();
      }
      return undefined;
    },
    rest(connection) {
      if (!isTurning) setImmediate(turn);
      isTurning = true;
      answered.push(connection);
    },
    remove(connection) {
      const at = idle.indexOf(connection);
      if (at !== -1) idle.splice(at, 1);
    },
    destroyAll() {
      for (const connection of [...idle, ...resting, ...answered]) connection.destroy();
    },
    get size() {
      return idle.length;
    },
    get resting() {
      return resting.length + answered.length;
    },
  };
}
