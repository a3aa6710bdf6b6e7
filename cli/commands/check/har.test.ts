import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMockServer } from '../../../mock-server/server.ts';
import { tokenUrl } from '../../../test/support/create-test-emulator.ts';
import { startCommand } from '../../testing/run-command.ts';
import { runInProcess } from '../../testing/run-in-process.ts';

async function folderForTest(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-har-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A session of one answer. */
function sessionOf(text: string) {
  const request = {
    method: 'POST',
    url: 'https://sg.sobot.com/chat-set/api/line/query_task_list',
    headers: [
      { name: 'token', value: 'b7af99e753eeda5e5de8fdb192978daa' },
      { name: 'content-type', value: 'application/json' },
    ],
    postData: { mimeType: 'application/json', text: '{"page_no":1,"page_size":15}' },
  };
  const headers = [{ name: 'content-type', value: 'application/json' }];
  const response = { status: 200, headers, content: { mimeType: 'application/json', text } };
  return { log: { version: '1.2', entries: [{ startedDateTime: '2025-03-10T00:00:00Z', request, response }] } };
}

/** A session of one request for a token. */
function askedForToken(method: string, status: number): object {
  const request = { method, url: `https://sg.sobot.com${tokenUrl()}`, headers: [] };
  const response = { status, headers: [], content: { size: 0 } };
  return { log: { version: '1.2', entries: [{ startedDateTime: '2025-03-10T00:00:00Z', request, response }] } };
}

/** A mock server is asked for a list of tasks: the token it gave, its answer, and its journal as HAR. */
async function listTasks(body: string): Promise<{ token: string; listed: string; har: string }> {
  const mock = await startMockServer({ port: 0 });
  onTestFinished(() => mock.close());
  const { item } = (await (await fetch(`${mock.url}${tokenUrl()}`)).json()) as { item: { token: string } };
  const headers = { token: item.token, 'content-type': 'application/json' };
  const path = `${mock.url}/chat-set/api/line/query_task_list`;
  const listed = await (await fetch(path, { method: 'POST', headers, body })).text();
  const har = await (await fetch(`${mock.url}/_mock/tenants/1/journal?format=har`)).text();
  return { token: item.token, listed, har };
}

test('what the journal wrote is judged by the same checks, and names who is wrong', async () => {
  const folder = await folderForTest();
  const { token, har } = await listTasks('{"page_no":1,"page_size":101}');
  expect(har).not.toContain(token);
  await writeFile(join(folder, 's.har'), har);
  const { code, stdout } = await runInProcess(['check', 'har', 's.har', '--reporter', 'json'], { folder });
  const { checks } = JSON.parse(stdout) as { checks: readonly { id: string; status: string }[] };
  const statusOf = (id: string) => checks.find((check) => check.id === id)?.status;
  expect([code, statusOf('requests/parameters'), statusOf('provider/answers')]).toEqual([1, 'failed', 'passed']);
});

test.each(['en', 'zh'])('what did not pass is told where nobody reads the report, once (%s)', async (language) => {
  const folder = await folderForTest();
  const { har } = await listTasks('{"page_no":1,"page_size":101}');
  await writeFile(join(folder, 's.har'), har);
  const told = ['--reporter', 'junit', '-o', 'x.xml', '--language', language];
  const { code, stdout, stderr } = await runInProcess(['check', 'har', 's.har', ...told], { folder });
  expect([code, stdout, stderr.match(/^✗ .+?  /gmu)]).toEqual([1, '', ['✗ requests/parameters  ']]);
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

test('preflights of a browser are no requests to the provider', async () => {
  const folder = await folderForTest();
  await writeFile(join(folder, 'x.har'), JSON.stringify(askedForToken('OPTIONS', 204)));
  const { code, stderr } = await runInProcess(['check', 'har', 'x.har'], { folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining('x.har holds no request to the provider, 0 to others.')]);
});

test('where nothing was answered, no answer is as the page says', async () => {
  const folder = await folderForTest();
  await writeFile(join(folder, 's.har'), JSON.stringify(askedForToken('GET', 0)));
  const { stdout } = await runInProcess(['check', 'har', 's.har', '--reporter', 'json'], { folder });
  const { checks } = JSON.parse(stdout) as { checks: readonly { id: string }[] };
  expect(checks.filter(({ id }) => id.startsWith('provider/'))).toMatchObject([
    { id: 'provider/answers', status: 'skipped', skipped: { en: 'Nothing was answered.', zh: '没有任何应答。' } },
    { id: 'provider/tolerated', status: 'skipped', skipped: { en: 'Nothing was answered.', zh: '没有任何应答。' } },
  ]);
});

test('a provider that was not there is told of, though it answered nothing', async () => {
  const folder = await folderForTest();
  const session = askedForToken('GET', 0) as { log: { entries: object[] } };
  const reason = { en: 'the target could not be reached', zh: '无法连接目标' };
  Object.assign(session.log.entries[0]!, { _failure: { rule: 'targetUnreachable', reason } });
  await writeFile(join(folder, 's.har'), JSON.stringify(session));
  const { code, stdout } = await runInProcess(['check', 'har', 's.har', '--reporter', 'json'], { folder });
  const { checks } = JSON.parse(stdout) as { checks: readonly { id: string }[] };
  const message = { en: 'getToken: the target could not be reached (in 1 answer)', zh: expect.any(String) };
  expect([code, checks.find(({ id }) => id === 'provider/answers')]).toMatchObject([
    1,
    { status: 'failed', violations: [{ message }] },
  ]);
});

test('what the provider answered can be asked for alone, and by its family', async () => {
  const folder = await folderForTest();
  await writeFile(join(folder, 's.har'), JSON.stringify(sessionOf('{"ret_code":"000000","ret_msg":"x","pages":1}')));
  for (const only of ['provider/answers', 'provider']) {
    const { code, stdout } = await runInProcess(['check', 'har', 's.har', '--reporter', 'json', '--only', only], {
      folder,
    });
    const { checks } = JSON.parse(stdout) as { checks: readonly { id: string; status: string }[] };
    expect(code).toBe(1);
    expect(checks.map(({ id, status }) => `${id} ${status}`)).toContain('provider/answers failed');
  }
  const { code } = await runInProcess(['check', 'har', 's.har', '--except', 'provider', 'token'], { folder });
  expect(code).toBe(0);
});

test('an unknown check is told before the session is read', async () => {
  const folder = await folderForTest();
  await writeFile(join(folder, 's.har'), JSON.stringify(sessionOf('{"ret_code":"900002","ret_msg":"x"}')));
  const { code, stderr } = await runInProcess(['check', 'har', 's.har', '--only', 'provider/answer'], { folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining('Did you mean provider/answers?')]);
});

test('a mock server begins with what a session saw, people with pseudonyms', async () => {
  const folder = await folderForTest();
  const { listed, har } = await listTasks('{"page_no":1,"page_size":3}');
  const { items } = JSON.parse(listed) as { items: readonly { taskid: string }[] };
  await writeFile(join(folder, 's.har'), har);
  const argv = ['start', '--port', '0', '--log', 'json', '--initial-state', 's.har'];
  const { child, nextLine, ended } = startCommand(argv, { folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  const { url } = JSON.parse(await nextLine()) as { url: string };
  const state = await (await fetch(`${url}/_mock/tenants/1/state`)).json();
  const { broadcastTasks } = state as { broadcastTasks: readonly { id: string }[] };
  expect(broadcastTasks.map(({ id }) => id).sort()).toEqual(items.map(({ taskid }) => taskid).sort());
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
});

test.each([
  ['{}', '--initial-state x.har is no HAR file: it has no log.entries.'],
  ['{"log":{"entries":[{', '--initial-state x.har is no HAR file: it breaks off.'],
  ['{"log":{"version":"1.2","entries":[]}}', '--initial-state x.har holds no request to the provider, 0 to others.'],
])('a mock server does not begin with %s', async (text, message) => {
  const folder = await folderForTest();
  await writeFile(join(folder, 'x.har'), text);
  const { code, stderr } = await runInProcess(['start', '--port', '0', '--initial-state', 'x.har'], { folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('a session is told by its ending in whatever case, as the proxy tells it that wrote it', async () => {
  const folder = await folderForTest();
  await writeFile(join(folder, 'X.HAR'), '{"log":{"entries":[{');
  const { code, stderr } = await runInProcess(['start', '--port', '0', '--initial-state', 'X.HAR'], { folder });
  expect([code, stderr]).toEqual([2, expect.stringContaining('--initial-state X.HAR is no HAR file: it breaks off.')]);
});

test.each([
  ['en', 1, 's.har: 1 request to the provider; 1 other was left out.\n'],
  ['en', 1_200, 's.har: 1 request to the provider; 1,200 others were left out.\n'],
  ['zh', 0, 's.har：1 个请求发往官方；其余 0 个未计入。\n'],
  ['zh', 1_200, 's.har：1 个请求发往官方；其余 1,200 个未计入。\n'],
])('how many requests there were is told: in %s, with %i others', async (language, others, told) => {
  const folder = await folderForTest();
  const { log } = sessionOf('{"ret_code":"000000","ret_msg":"x"}');
  const other = { ...log.entries[0], request: { method: 'GET', url: 'https://a.example/', headers: [] } };
  const entries = [...log.entries, ...Array.from({ length: others }, () => other)];
  await writeFile(join(folder, 's.har'), JSON.stringify({ log: { ...log, entries } }));
  const { stderr } = await runInProcess(['check', 'har', 's.har', '--language', language], { folder });
  expect(stderr).toContain(told);
});
