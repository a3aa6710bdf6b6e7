// Our server, holding as many send records as the argument says. Prints its URL once they are loaded.
import { startMockServer } from '../../dist/mock-server/server.js';
import { appid, createAccount } from './account.ts';

const [count = '0', now = '0'] = process.argv.slice(2);
const account = createAccount({ records: Number(count), now: Number(now) });
const batch = 50;

const server = await startMockServer({ port: 0, initialState: 'empty' });
const tenant = server.emulator.tenants.get(appid);
if (tenant === undefined) throw new Error('The default tenant is missing.');

// As POST /_mock/tenants/1/state would: through the emulator, some tasks with their records at a time.
await tenant.addRecords({ channels: [...account.channels] });
const perTask = Math.ceil(account.recordCount / account.taskCount);
for (let first = 0; first < account.taskCount; first += batch) {
  const tasks = Math.min(batch, account.taskCount - first);
  const records = Math.max(0, Math.min(tasks * perTask, account.recordCount - first * perTask));
  await tenant.addRecords({
    broadcastTasks: Array.from({ length: tasks }, (_, index) => account.task(first + index)),
    sendRecords: Array.from({ length: records }, (_, index) => account.record(first * perTask + index)),
  });
}
process.stdout.write(`${server.url}\n`);
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
