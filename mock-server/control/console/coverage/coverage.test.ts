import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../../../test/support/chromium.ts';
import { inBrowser, openConsole } from '../../../../test/support/console-page.ts';
import { startControlled, type ControlClient } from '../../../../test/support/control-client.ts';
import { tokenUrl } from '../../../../test/support/create-test-emulator.ts';
import { sendRequest } from '../../../../test/support/http-client.ts';
import { startTestMock, startTestProxy } from '../../../../test/support/start-proxy.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, inBrowser.timeout);
afterAll(() => browser.close());

async function start(): Promise<ControlClient> {
  const client = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
  onTestFinished(() => client.server.close());
  return client;
}

const cell = (page: Page, id: string): Locator => page.locator(`.cell[data-id="${id}"]`);

test('a cell fills, and the share rises, when a real request and a real event come', inBrowser, async () => {
  const { server, call } = await start();
  await call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true });
  const { page, complaints } = await openConsole(browser, server, { path: '#/1/coverage' });
  await page.getByText('0 of 361 covered, 361 missing').waitFor();
  await cell(page, 'operation/getToken/000000').and(page.locator('.missing')).waitFor();
  await sendRequest(`${server.url}${tokenUrl()}`);
  await cell(page, 'operation/getToken/000000').and(page.locator('.covered.fresh')).waitFor();
  await call('POST', '/tenants/1/events', { type: 'sticker', groupId: 'C1' });
  await cell(page, 'webhook/sticker/group').and(page.locator('.covered.fresh')).waitFor();
  expect(await cell(page, 'webhook/sticker/room').getAttribute('class')).toBe('cell missing');
  await page.getByText('8 of 361 covered, 353 missing').waitFor();
  await page.getByText('2.2 %').waitFor();
  expect(complaints).toEqual([]);
});

test('a cell has an address, tells how to cover it, and is covered at a click', inBrowser, async () => {
  const { server } = await start();
  const id = 'filter/sendRecordList/recipient/found';
  const { page } = await openConsole(browser, server, { path: `#/1/coverage/${encodeURIComponent(id)}` });
  const sheet = page.getByRole('dialog', { name: 'sendRecordList filtered by recipient finds something' });
  await sheet.getByText('Missing', { exact: true }).waitFor();
  await sheet.getByText('POST /chat-set/api/line/send_record_list {"recipient": <one there is>}').waitFor();
  await sheet.getByRole('button', { name: 'Do it' }).click();
  await sheet.getByText('Covered 1 times').waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(page.url()).toMatch(/#\/1\/coverage$/);
});

test(
  'each suggestion is done at a click, and then covers what it said',
  { ...inBrowser, timeout: 120_000 },
  async () => {
    const { server, call } = await start();
    await call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true });
    const covered = async (): Promise<number> =>
      (await call('GET', '/tenants/1/coverage')).json<{ counts: { covered: number } }>().counts.covered;
    const { page } = await openConsole(browser, server, { path: '#/1/coverage' });
    for (const _ of [1, 2, 3, 4, 5]) {
      const plan = page.locator('.suggestions .plan').first();
      const told = Number(/\d+/.exec((await plan.locator('strong').textContent())!)![0]);
      const before = await covered();
      await plan.getByRole('button', { name: 'Do it' }).click();
      await expect.poll(covered, { timeout: 20_000 }).toBeGreaterThanOrEqual(before + told);
      await page.getByText(`${await covered()} of 361 covered`).waitFor();
    }
  },
);

test('the keyboard goes from cell to cell with arrows, and opens one', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/coverage' });
  await cell(page, 'operation/getToken/000000').focus();
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement!.getAttribute('data-id'));
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('operation/getToken/900003');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('operation/getMediaContent/000000');
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toBe('operation/getToken/000000');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  expect(page.url()).toContain('#/1/coverage/operation%2FgetToken%2F000000');
});

test('each step has its command, with what it stands for looked up', inBrowser, async () => {
  const { server } = await start();
  const id = encodeURIComponent('operation/getToken/000000');
  const { page } = await openConsole(browser, server, { path: `#/1/coverage/${id}` });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('dialog').getByRole('button', { name: 'curl' }).click();
  await page.getByText('Copied').first().waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `curl '${server.url}/api/get_token?appid=1&create_time=1741564800&sign=144a6cddf8317cf80813636166aeae3e'`,
  );
});

test('why a command cannot be put together is said', inBrowser, async () => {
  const { server } = await startControlled({ initialState: {} });
  onTestFinished(() => server.close());
  const id = encodeURIComponent('operation/getMediaContent/000000');
  const { page, complaints } = await openConsole(browser, server, { path: `#/1/coverage/${id}` });
  await page.getByRole('dialog').getByRole('button', { name: 'curl' }).last().click();
  await page.locator('.notice.bad').waitFor();
  expect(await page.locator('.notice.bad').textContent()).toContain(
    'Failed to act as the LINE user: the tenant has no channel. Add one first: POST channels.',
  );
  expect(complaints.filter((text) => !text.includes('status of 4'))).toEqual([]);
});

test('on a proxy it fills from the journal, and nothing is done from it', inBrowser, async () => {
  const proxy = await startTestProxy((await startTestMock()).url);
  await sendRequest(`${proxy.url}${tokenUrl()}`);
  const { page } = await openConsole(browser, proxy, { path: '#/1/coverage' });
  await page.getByText('A proxy knows of no webhooks.').waitFor();
  await cell(page, 'operation/getToken/000000').and(page.locator('.covered')).waitFor();
  expect(await page.getByRole('button', { name: 'Do it' }).count()).toBe(0);
});
