import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sendRequest } from '../http-client.ts';
import { origin, type Answer, type Connection } from './adapter-cases.ts';

/** Sends with a `fetch`: the emulator's own, or the global one where it is intercepted. */
export function withFetch(
  fetch: (url: string, init: RequestInit) => Promise<Response>,
  close: () => void = () => undefined,
): Connection {
  return {
    async send({ method, url, headers, body }) {
      const response = await fetch(`${origin}${url}`, {
        method,
        headers: headers as Record<string, string>,
        ...(body !== undefined && { body: body as string }),
      });
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: Buffer.from(await response.arrayBuffer()),
      };
    },
    close: async () => close(),
  };
}

/** Listens on a free port of this machine. */
export async function overSocket(app: RequestListener): Promise<Connection> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return toServer(`http://127.0.0.1:${port}`, async () => {
    server.close();
    await once(server, 'close');
  });
}

/** Calls a server of this machine by the name that the cases have for it. */
export function toServer(base: string, close: () => Promise<void>): Connection {
  return {
    async send({ method, url, headers, body }) {
      const answer = await sendRequest(`${base}${url}`, {
        method,
        headers: { host: new URL(origin).host, ...headers },
        ...(body !== undefined && { body }),
      });
      return { status: answer.status, headers: answer.headers as Answer['headers'], body: answer.bytes };
    },
    close,
  };
}
