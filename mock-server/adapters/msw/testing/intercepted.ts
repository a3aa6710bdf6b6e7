// MSW replaces members of the module, which only its default export shows.
import http, { type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import {
  createCaseEmulator,
  origin,
  type Answer,
  type Connection,
} from '../../../../test/support/adapters/adapter-cases.ts';
import { withFetch } from '../../../../test/support/adapters/connections.ts';
import { sobotHandlers } from '../../msw.ts';
import { of, type Interceptor, type SetupServer } from './interceptor.ts';

async function listen(setupServer: SetupServer): Promise<Interceptor> {
  const server = setupServer(...of(sobotHandlers({ emulator: await createCaseEmulator(), baseUrl: origin })));
  server.listen();
  return server;
}

export async function withInterceptedFetch(setupServer: SetupServer): Promise<Connection> {
  const server = await listen(setupServer);
  return withFetch(fetch, () => server.close());
}

export async function withInterceptedHttp(setupServer: SetupServer): Promise<Connection> {
  const server = await listen(setupServer);
  return {
    async send({ method, url, headers, body }) {
      const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
        const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
        const outgoing = http.request(`${origin}${url}`, { method, headers: { ...length, ...headers } }, resolve);
        outgoing.on('error', reject);
        outgoing.end(body);
      });
      const received = incoming.headers as Answer['headers'];
      return { status: incoming.statusCode!, headers: received, body: await buffer(incoming) };
    },
    close: async () => server.close(),
  };
}
