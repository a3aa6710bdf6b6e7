import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMockServer } from '../../../mock-server/server.ts';
import { tokenUrl } from '../../../test/support/create-test-emulator.ts';
import { runInProcess } from '../../testing/run-in-process.ts';

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-har-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('what the journal wrote is judged by the same checks, and names who is wrong', async () => {
  const folder = await folderForTest();
  const mock = await startMockServer({ port: 0 });
  onTestFinished(() => mock.close());
  const { item } = (await (await fetch(`${mock.url}${tokenUrl()}`)).json()) as { item: { token: string } };
  const headers = { token: item.token, 'content-type': 'application/json' };
  const path = `${mock.url}/chat-set/api/line/query_task_list`;
  await (await fetch(path, { method: 'POST', headers, body: '{"page_no":1,"page_size":101}' })).text();
  const har = await (await fetch(`${mock.url}/_mock/tenants/1/journal?format=har`)).text();
  expect(har).not.toContain(item.token);
  await writeFile(join(folder, 's.har'), har);
  const { code, stdout } = await runInProcess(['check', 'har', 's.har', '--reporter', 'json'], { folder });
  const { checks } = JSON.parse(stdout) as { checks: readonly { id: string; status: string }[] };
  const statusOf = (id: string) => checks.find((check) => check.id === id)?.status;
  expect([code, statusOf('requests/parameters'), statusOf('provider/answers')]).toEqual([1, 'failed', 'passed']);
});

test.each([
  ['{}', 'x.har is no HAR file: it has no log.entries.'],
  ['{"log":{"version":"1.2","entries":[]}}', 'x.har holds no request to the provider, 0 to others.'],
])('%s is wrong usage', async (text, message) => {
  const folder = await folderForTest();
  await writeFile(join(folder, 'x.har'), text);
  const { code, stderr } = await runInProcess(['check', 'har', 'x.har'], { folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});
