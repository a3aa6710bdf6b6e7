import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startMockServer, type MockServer, type MockServerOptions } from '../../mock-server/server.ts';
import { onLedger } from './on-ledger.ts';

const isSet = (name: string): boolean => process.env[name] !== undefined;

/** Whether the tests are run on what several servers share: ledgers in memory, or PostgreSQL. */
export const isShared = ['TEST_ON_LEDGER', 'TEST_ON_POSTGRES'].some(isSet);

/** Whether the tests are run on data files, or on what several servers share. */
export const isKept = isShared || isSet('TEST_ON_FILE');

/** Starts a server. Where the tests are run on data files, or on what several servers share, it has one of its own. */
export async function startKept(options: MockServerOptions): Promise<MockServer> {
  // A handler is a function of one process: other servers of a store could not call it.
  const hasHandler = options.webhooks?.receivers?.some(({ handler }) => handler !== undefined) === true;
  if ('data' in options || 'store' in options) return startMockServer(options);
  if (hasHandler) return startMockServer({ ...onFile(), ...options });
  if (process.env['TEST_ON_POSTGRES'] === undefined) return startMockServer({ ...onFile(), ...onLedger(), ...options });
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
