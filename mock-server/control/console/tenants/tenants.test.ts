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
