import { freePort } from '../../test/support/free-port.ts';
import { appid, createAccount, type Account } from '../servers/account.ts';
import { sobotMockCommand } from '../servers/commands.ts';
import { takeToken } from './account-session.ts';
import { startPinned, type PinnedProcess } from './pinned-process.ts';
import { send } from './request.ts';

/** The published server, holding an account. */
export interface RecordServer {
  readonly server: PinnedProcess;
  readonly account: Account;
  readonly url: string;
  readonly token: string;
}

/** Send records in one request. */
const batch = 5000;

/**
 * Starts the server without records and adds an account's through the control routes, as a client would.
 *
 * @param options of the command
 */
export async function startWithRecords(
  records: number,
  now: number,
  ...options: readonly string[]
): Promise<RecordServer> {
  const account = createAccount({ records, now });
  const port = await freePort();
  const server = startPinned(sobotMockCommand(port, '--initial-state', 'empty', ...options));
  const url = `http://127.0.0.1:${port}`;
  try {
    const token = await takeToken(url);
    await add(url, 'channels', account.channels);
    await add(url, 'broadcast-tasks', listOf(account.taskCount, account.task));
    for (let first = 0; first < records; first += batch) {
      await add(
        url,
        'send-records',
        listOf(Math.min(batch, records - first), (index) => account.record(first + index)),
      );
    }
    return { server, account, url, token };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function add(url: string, kind: string, items: readonly object[]): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const target = `${url}/_mock/tenants/${appid}/${kind}`;
  const { status, text } = await send({ method: 'POST', url: target, headers, body: JSON.stringify(items) });
  if (status !== 201) throw new Error(`Failed to add ${kind}: ${status} ${text.slice(0, 500)}`);
}

function listOf<T>(length: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length }, (_, index) => make(index));
}
