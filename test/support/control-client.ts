import type { MockServer, MockServerOptions } from '../../mock-server/server.ts';
import { sendRequest, type ClientResponse } from './http-client.ts';
import { startKept } from './start-kept.ts';

export interface ControlClient {
  readonly server: MockServer;
  /** Calls a control route; a body goes out as JSON, text as it is. */
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<ClientResponse>;
}

/** A mock server on a free port whose time stands still, and a way to call its control routes. */
export async function startControlled(options: MockServerOptions = {}): Promise<ControlClient> {
  const clock = { now: 1_741_564_800_000, frozen: true };
  const server = await startKept({ port: 0, clock, ...options });
  return {
    server,
    call(method, path, body, headers = {}) {
      const text =
        body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
      const type = text === undefined ? {} : { 'content-type': 'application/json' };
      return sendRequest(`${server.url}/_mock${path}`, {
        method,
        headers: { ...type, ...headers },
        ...(text !== undefined && { body: text }),
      });
    },
  };
}
