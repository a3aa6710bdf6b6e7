// Makes tenants in code, one for a test as it were, uses each once, and prints what one takes of the processor and of memory as
// JSON. Argument: how many. Run it with --expose-gc.
import { setTimeout as sleep } from 'node:timers/promises';
import { tokenPath } from './account.ts';

const { createEmulator } = (await import(
  '../../dist/mock-server/emulator.js' as string
)) as typeof import('../../mock-server/emulator.ts');

/** What many tenants took. */
export interface TenantsMade {
  /** Processor time of all, in seconds. */
  readonly used: number;
  /** Resident memory before the first and after the last, in bytes. */
  readonly before: number;
  readonly after: number;
  /** What objects hold after a collection, by how much more than before the first; where it can be asked for. */
  readonly held?: number;
}

const [count = '1000'] = process.argv.slice(2);
const provider = 'https://sg.sobot.com';
const emulator = createEmulator();

async function useOnce(): Promise<void> {
  const { appid, appKey, journal, act } = emulator.tenants.create();
  const answer = await emulator.fetch(`${provider}${tokenPath({ appid, appKey })}`);
  const { item } = (await answer.json()) as { readonly item: { readonly token: string } };
  const tasks = await emulator.fetch(`${provider}/chat-set/api/line/query_task_list`, {
    method: 'POST',
    headers: { token: item.token, 'content-type': 'application/json' },
    body: '{"page_no":1,"page_size":15}',
  });
  const page = (await tasks.json()) as { readonly items: readonly unknown[] };
  const { outgoing } = await act({ type: 'text', text: 'Hello' });
  const operations = journal
    .list()
    .items.map(({ operation }) => operation)
    .join(' ');
  const isRight = page.items.length === 15 && outgoing.events.length > 0 && operations === 'getToken queryTaskList';
  if (!isRight) throw new Error(`Failed to use tenant ${appid}: ${page.items.length} tasks, ${operations}.`);
}

function heldNow(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

await useOnce();
const heldBefore = heldNow();
const before = process.memoryUsage.rss();
const begun = process.cpuUsage();
for (let left = Number(count); left > 0; left -= 1) await useOnce();
const { user, system } = process.cpuUsage(begun);
// What the collector does by itself once nobody works is part of what stays.
await sleep(3000);
const after = process.memoryUsage.rss();
const made: TenantsMade = { used: (user + system) / 1e6, before, after, held: heldNow() - heldBefore };
process.stdout.write(`${JSON.stringify(made)}\n`);
