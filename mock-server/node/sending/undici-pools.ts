import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import type { Client, Dispatcher, Pool } from 'undici';
import type { Connections, TransportRequest } from '../../webhooks/sending/transport.ts';
import type { Exchange } from './webhook-exchange.ts';

/** Sends requests by undici, which takes whatever a receiver may answer. */
export interface UndiciPools {
  send(exchange: Exchange): void;
  /** A client of one connection that is there already. Calls `use` once undici is loaded. */
  clientOn(origin: string, socket: Duplex, use: (client: Client) => void): void;
  close(): Promise<void>;
}

type Undici = typeof import('undici');

/** Of requests that do not say whose connections they use. */
export const sharedConnections: Connections = { limit: 128 };

/** The acknowledgement time covers the whole attempt, and undici's own timers are coarse. */
const options = { pipelining: 1, headersTimeout: 0, bodyTimeout: 0 } as const;

/**
 * Connections are kept alive, carry one request at a time, and never follow a redirect. undici is loaded with the first
 * request that needs it.
 */
export function createUndiciPools(): UndiciPools {
  const pools = new WeakMap<Connections, Map<string, Pool>>();
  const openPools = new Set<WeakRef<Pool>>();
  let undici: Undici | undefined;

  function withUndici(use: (library: Undici) => void): void {
    if (undici === undefined) void loadAnd(use);
    else use(undici);
  }

  async function loadAnd(use: (library: Undici) => void): Promise<void> {
    undici = await import('undici');
    use(undici);
  }

  function poolOf(
    origin: string,
    { timeout, connections = sharedConnections }: TransportRequest,
    library: Undici,
  ): Pool {
    let ofSender = pools.get(connections);
    if (ofSender === undefined) pools.set(connections, (ofSender = new Map()));
    let pool = ofSender.get(origin);
    if (pool === undefined) ofSender.set(origin, (pool = openPool(origin, timeout, connections.limit, library)));
    return pool;
  }

  function openPool(origin: string, timeout: number, connections: number, library: Undici): Pool {
    const pool = new library.Pool(origin, { ...options, connections, connect: { timeout } });
    for (const open of openPools) if (open.deref() === undefined) openPools.delete(open);
    openPools.add(new WeakRef(pool));
    return pool;
  }

  return {
    send(exchange) {
      withUndici((library) => {
        if (exchange.ended) return;
        sendExchange(poolOf(exchange.target.origin, exchange.request, library), exchange);
      });
    },
    clientOn(origin, socket, use) {
      withUndici(({ Client: ClientOfUndici }) => {
        use(
          new ClientOfUndici(origin, {
            ...options,
            // Not at once: undici is not ready for it before it has asked.
            connect: (_, callback) => queueMicrotask(() => callback(null, socket as TLSSocket)),
          }),
        );
      });
    },
    async close() {
      const open = [...openPools].flatMap((pool) => pool.deref() ?? []);
      await Promise.all(open.map((pool) => pool.destroy()));
    },
  };
}

/** Has undici post an exchange. */
export function sendExchange(dispatcher: Dispatcher, exchange: Exchange): void {
  const { path } = exchange.target;
  const { headers, body } = exchange.request;
  dispatcher.dispatch({ path, method: 'POST', headers, body }, exchange);
}
