import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { onTestFinished } from 'vitest';
import { freePort } from '../../test/support/free-port.ts';

/** A server of the test's own. */
export interface ServedHandler {
  readonly origin: string;
  /** Ends it as a process ends: nobody takes connections any more, and those there are break. */
  end(): void;
}

/** Answers over a real socket with a handler of Web-standard requests. It is closed when the test has ended. */
export async function serveHandler(
  handler: (request: Request) => Response | Promise<Response>,
): Promise<ServedHandler> {
  const server = createServer(async (message, reply) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of message) chunks.push(chunk as Uint8Array);
    const body = message.method === 'GET' ? undefined : Buffer.concat(chunks);
    const headers = Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)]));
    const request = new Request(`http://127.0.0.1${message.url}`, {
      method: message.method ?? 'GET',
      headers,
      ...(body && { body }),
    });
    const response = await handler(request);
    reply.writeHead(response.status, Object.fromEntries(response.headers));
    reply.end(Buffer.from(await response.arrayBuffer()));
  });
  return serve(server);
}

/** Lets a server listen until the test has ended, at a port that nobody else comes to once it has. */
export async function serve(server: Server): Promise<ServedHandler> {
  const port = await freePort();
  await once(server.listen(port, '127.0.0.1'), 'listening');
  const end = (): void => {
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(end);
  return { origin: `http://127.0.0.1:${port}`, end };
}
