import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { createMcpServer, type McpOptions } from './create-server.ts';

type Streams = ConstructorParameters<typeof StdioServerTransport>;

export interface StdioOptions extends Omit<McpOptions, 'reports'> {
  readonly stdin: NonNullable<Streams[0]>;
  /** Carries the protocol, and nothing else. */
  readonly stdout: NonNullable<Streams[1]>;
  readonly onError: (error: Error) => void;
}

/** Serves a client at the other end of two pipes, until it closes its own or the answer is called. */
export function serveMcp({ stdin, stdout, onError, ...options }: StdioOptions): () => Promise<void> {
  const reports: McpOptions['reports'] = new Map();
  const transport = new StdioServerTransport(stdin, stdout);
  const { close } = serveStdio(() => createMcpServer({ ...options, reports }), { transport, onerror: onError });
  return close;
}
