import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../../../test/support/chromium.ts';
import { inBrowser, openConsole } from '../../../../test/support/console-page.ts';
import { startControlled, type ControlClient } from '../../../../test/support/control-client.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, inBrowser.timeout);
afterAll(() => browser.close());

async function start(): Promise<ControlClient> {
  const client = await startControlled({ initialState: { channels: [{ id: 'c1', name: 'Shop' }] } });
  onTestFinished(() => client.server.close());
  return client;
}

test('a fault that was switched off and a token stay with their tenant', inBrowser, async () => {
  const { server, call } = await start();
  await call('POST', '/tenants', { appid: 'two', appKey: 'k' });
  await call('POST', '/tenants/1/faults', {
    id: 'of-one',
    match: { operation: 'sendRecordList' },
    request: { retCode: '999999' },
  });
  const { page, complaints } = await openConsole(browser, server, { path: '#/1/faults' });
  const picker = page.getByRole('combobox', { name: 'Tenant' });
  await page.getByRole('button', { name: 'Switch off' }).click();
  await page.getByRole('button', { name: 'Switch on' }).waitFor();
  await picker.selectOption('two');
  await page.getByText('None: everything works as it should.').waitFor();
  expect(await page.getByText('of-one').count()).toBe(0);
  await picker.selectOption('1');
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByText('hit 0 of 0').waitFor();

  await page.getByRole('link', { name: 'Try' }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('"ret_code": "000000"').waitFor();
  await page.getByRole('link', { name: 'queryTaskList' }).click();
  const token = page.getByRole('textbox', { name: 'Token' });
  expect(await token.inputValue()).toMatch(/./);
  await picker.selectOption('two');
  await page.waitForURL(/#\/two\/try/);
  await page.getByRole('link', { name: 'queryTaskList' }).click();
  await page.getByText('queryTaskList', { exact: true }).first().waitFor();
  expect(await token.inputValue()).toBe('');
  expect(complaints).toEqual([]);
});

test('a tenant that is made, removed and made again elsewhere is followed', inBrowser, async () => {
  const { server, call } = await start();
  const { page } = await openConsole(browser, server, { path: '#/two/chat' });
  const gone = page.getByRole('heading', { name: 'There is no tenant two' });
  const live = page.locator('.connection[data-state="live"]');
  await gone.waitFor();
  for (const appKey of ['first', 'second']) {
    await call('POST', '/tenants', { appid: 'two', appKey });
    await page.getByRole('button', { name: 'New person' }).waitFor();
    await live.waitFor();
    await call('DELETE', '/tenants/two');
    await gone.waitFor();
    expect(await page.getByText('Refused: trying again…').count()).toBe(0);
  }
});

test('the picker and the view of tenants have those that were made elsewhere', inBrowser, async () => {
  const { server, call } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/timeline' });
  const picker = page.getByRole('combobox', { name: 'Tenant' });
  await picker.waitFor();
  await call('POST', '/tenants', { appid: 'two', appKey: 'k' });
  await picker.focus();
  await picker.getByRole('option', { name: 'two' }).waitFor({ state: 'attached' });
  await call('POST', '/tenants', { appid: 'three', appKey: 'k' });
  await call('PATCH', '/tenants/1', { label: 'Nightly' });
  await page.getByRole('link', { name: 'Tenants' }).click();
  await page.getByText('Nightly').waitFor();
  await page.getByRole('heading', { name: 'three' }).waitFor();
  await call('DELETE', '/tenants/three');
  await page.getByRole('heading', { name: 'three' }).waitFor({ state: 'detached' });
});

test('views that are open follow what is done by curl', inBrowser, async () => {
  const { server, call } = await start();
  const { page, complaints } = await openConsole(browser, server, { path: '#/1/receivers' });
  const open = (name: string) => page.getByRole('link', { name, exact: true }).click();
  await page.getByText('None yet').waitFor();
  await call('POST', '/tenants/1/receivers', { id: 'app', inProcess: true });
  await page.getByRole('heading', { name: 'app' }).waitFor();
  await call('DELETE', '/tenants/1/receivers/app');
  await page.getByText('None yet').waitFor();
  await open('Faults');
  await page.getByText('None: everything works as it should.').waitFor();
  await call('POST', '/tenants/1/faults', { id: 'by-curl', request: { status: 503 } });
  await page.getByText('by-curl').waitFor();
  await call('DELETE', '/tenants/1/faults');
  await page.getByText('by-curl').waitFor({ state: 'detached' });
  await open('Switches');
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'language' }) });
  await card.getByText('zh · default').waitFor();
  await call('PATCH', '/tenants/1/behaviour', { language: 'en' });
  await card.getByText('en · changed').waitFor();
  await open('Broadcasts');
  await page.getByRole('button', { name: 'New broadcast' }).waitFor();
  await call('POST', '/tenants/1/broadcast-tasks', { name: 'Planned', count: 3, startAt: '+1m' });
  await page.getByRole('link', { name: 'Planned' }).waitFor();
  await open('Chat');
  await page.getByRole('button', { name: 'New person' }).waitFor();
  await call('POST', '/tenants/1/recipients', { id: 'U1', channelId: 'c1', displayName: 'Alice' });
  await page.getByRole('link', { name: /Alice/ }).waitFor();
  await call('POST', '/tenants/1/events', { type: 'follow', userId: 'U2' });
  await page.getByRole('link', { name: /U2/ }).waitFor();
  await call('POST', '/tenants/1/events', { type: 'unfollow', userId: 'U2' });
  await page.getByRole('link', { name: /U2.*Blocked/ }).waitFor();
  expect(complaints).toEqual([]);
});
