import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runInProcess } from '../cli/testing/run-in-process.ts';
import { startMockServer } from '../mock-server/server.ts';
import { launchChromium } from './support/chromium.ts';
import { inBrowser } from './support/console-page.ts';
import { tokenUrl } from './support/create-test-emulator.ts';

interface Report {
  readonly checks: readonly {
    readonly id: string;
    readonly status: string;
    readonly tried: number;
    readonly failed: number;
    readonly violations: readonly { readonly entries?: readonly number[]; readonly got?: unknown }[];
  }[];
}

/** What of a consumer's checks does not depend on who wrote the session down. */
function findingsOf(stdout: string): readonly unknown[] {
  const { checks } = JSON.parse(stdout) as Report;
  return checks
    .filter(({ id }) => !id.startsWith('provider/'))
    .map(({ id, status, tried, failed, violations }) => {
      return { id, status, tried, failed, found: violations.map(({ entries, got }) => ({ entries, got })) };
    });
}

/** Good calls and bad ones, of a page that was served by the mock itself. */
async function misbehave(tokenAt: string): Promise<string> {
  const call = async (path: string, body: string, headers: Record<string, string>): Promise<void> => {
    const response = await fetch(`/chat-set/api/line/${path}`, { method: 'POST', body, headers });
    await response.text();
  };
  const { item } = (await (await fetch(tokenAt)).json()) as { item: { token: string } };
  const { token } = item;
  const json = { token, 'content-type': 'application/json' };
  await call('query_task_list', '{"page_no":1,"page_size":2}', json);
  await call('query_task_list', '{"page_no":1,"page_size":101}', json);
  await call('query_task_list', '{"page_no":"1","page_size":2,"colour":"红"}', json);
  await call('send_record_list', '{"page_no":1,"page_size":2}', { 'content-type': 'application/json' });
  await call('send_record_list', '{"page_no":1', { token });
  await call('send_record_list', '{}', { ...json, token: '0'.repeat(32) });
  await (await fetch('/chat-set/api/line/query_task_list?page_no=1', { headers: { token } })).text();
  await (await fetch('/chat-set/api/line/nowhere', { headers: { token } })).text();
  return token;
}

test('a session that Chromium recorded is judged as the journal of the same session', inBrowser, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-mock-chromium-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const mock = await startMockServer({ port: 0, behaviour: { tokenRotation: 'overlap' } });
  onTestFinished(() => mock.close());
  const browser = await launchChromium();
  onTestFinished(() => browser.close());
  const path = join(folder, 'chromium.har');
  const context = await browser.newContext({ recordHar: { path } });
  const page = await context.newPage();
  // It has an icon of its own: for that of any other page Chromium asks, and does not write it down.
  await page.goto(`${mock.url}/_mock`);
  const token = await page.evaluate(misbehave, tokenUrl());
  await context.close();

  const check = (...argv: readonly string[]) =>
    runInProcess(['check', ...argv, '--reporter', 'json', '--all-cases'], { folder });
  const ofJournal = await check('journal', '--server', mock.url);
  const ofHar = await check('har', 'chromium.har');
  expect(findingsOf(ofHar.stdout)).toEqual(findingsOf(ofJournal.stdout));
  expect([ofJournal.code, ofHar.code]).toEqual([1, 1]);
  const failed = (JSON.parse(ofHar.stdout) as Report).checks.filter(({ status }) => status === 'failed');
  expect(failed.map(({ id }) => id)).toContain('requests/parameters');
  expect(failed.map(({ id }) => id)).not.toContain('provider/answers');
  expect(await readFile(path, 'utf8')).toContain(token);
});
