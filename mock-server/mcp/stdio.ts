import type { JSONRPCMessage, RequestId, Transport } from '@modelcontextprotocol/server';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { createMcpServer, type McpOptions } from './create-server.ts';

type Streams = ConstructorParameters<typeof StdioServerTransport>;

export interface StdioOptions extends Omit<McpOptions, 'reports'> {
  readonly stdin: NonNullable<Streams[0]>;
  /** Carries the protocol, and nothing else. */
  readonly stdout: NonNullable<Streams[1]>;
  readonly onError: (error: Error) => void;
}

/** A client at the other end of two pipes. */
export interface StdioServing {
  /** Ends it at once, whatever is under way. */
  close(): Promise<void>;
  /** Resolves once all that came in has been answered, or it has ended. */
  answered(): Promise<void>;
  /** Resolves once it has ended, by itself where a pipe did. */
  readonly closed: Promise<void>;
}

/** Serves a client until it closes a pipe, or it is ended. What is under way when stdin ends is not answered. */
export function serveMcp({ stdin, stdout, onError, ...options }: StdioOptions): StdioServing {
  const reports: McpOptions['reports'] = new Map();
  const { transport, ...ends } = counting(new StdioServerTransport(stdin, stdout));
  const { close } = serveStdio(() => createMcpServer({ ...options, reports }), { transport, onerror: onError });
  return { close, ...ends };
}

/** A transport that knows which requests are under way on it. */
function counting(wire: Transport): Pick<StdioServing, 'answered' | 'closed'> & { readonly transport: Transport } {
  const open = new Set<RequestId>();
  const { promise: closed, resolve: endAll } = Promise.withResolvers<void>();
  let tellAnswered = (): void => undefined;

  function settle(id: RequestId): void {
    open.delete(id);
    if (open.size === 0) tellAnswered();
  }

  function take(message: JSONRPCMessage): void {
    if (!('method' in message)) return;
    const { method, params } = message;
    // A subscription has no answer before the end, a cancelled request none at all.
    if ('id' in message && method !== 'subscriptions/listen') open.add(message.id);
    if (method === 'notifications/cancelled') settle(params?.['requestId'] as RequestId);
  }

  const transport: Transport = {
    start() {
      const hear: Pick<Transport, 'onmessage' | 'onerror' | 'onclose'> = {
        onmessage(message) {
          take(message);
          transport.onmessage?.(message);
        },
        onerror: (error) => transport.onerror?.(error),
        onclose() {
          transport.onclose?.();
          open.clear();
          tellAnswered();
          endAll();
        },
      };
      return Object.assign(wire, hear).start();
    },
    send: (message) =>
      wire.send(message).finally(() => {
        if (!('method' in message) && message.id !== undefined) settle(message.id);
      }),
    close: () => wire.close(),
  };
  const answered = (): Promise<void> =>
    new Promise((resolve) => {
      tellAnswered = resolve;
      if (open.size === 0) resolve();
    });
  return { transport, answered, closed };
}
