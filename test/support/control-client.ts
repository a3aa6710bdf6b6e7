import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startMockServer, type MockServer, type MockServerOptions } from '../../mock-server/server.ts';
import { sendRequest, type ClientResponse } from './http-client.ts';
import { onLedger } from './on-ledger.ts';

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

/** Where the tests are run on data files, or on PostgreSQL, each server has one of its own. */
async function startKept(options: MockServerOptions): Promise<MockServer> {
  // A handler is a function of one process: other servers of a store could not call it.
  const hasHandler = options.webhooks?.receivers?.some(({ handler }) => handler !== undefined) === true;
  if ('data' in options || 'store' in options || hasHandler || process.env['TEST_ON_POSTGRES'] === undefined) {
    return startMockServer({ ...onFile(), ...onLedger(options), ...options });
  }
  const { borrowDatabase } = await import('./databases.ts');
  const { url, giveBack } = await borrowDatabase();
  const server = await startMockServer({ ...options, store: url });
  const { close } = server;
  return Object.assign(server, {
    async close() {
      await close();
      giveBack();
    },
  });
}

let folder: string | undefined;
let files = 0;

function onFile(): Pick<MockServerOptions, 'data'> {
  if (process.env['TEST_ON_FILE'] === undefined) return {};
  if (folder === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'sobot-mock-on-file-'));
    folder = made;
    process.on('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  files += 1;
  return { data: join(folder, `${files}.db`) };
}
