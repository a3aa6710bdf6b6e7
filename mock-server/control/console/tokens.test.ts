import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../../test/support/chromium.ts';
import { inBrowser, openConsole } from '../../../test/support/console-page.ts';
import { startControlled } from '../../../test/support/control-client.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, inBrowser.timeout);
afterAll(() => browser.close());

const own = { 'x-mock-token': 'the-servers-own-token' };

/** The console as whoever has a token of this kind sees it. */
async function openAs(kind: 'tenant' | 'viewer') {
  const { server, call } = await startControlled({
    controlToken: own['x-mock-token'],
    tenants: [{ appid: 'a' }, { appid: 'b' }],
    initialState: { channels: [{ id: 'c1' }] },
  });
  onTestFinished(() => server.close());
  await call('PATCH', '/tenants/a', { label: 'checkout', owner: 'web team', ttl: '8h' }, own);
  const made = await call('POST', '/tokens', { name: 'ci', kind, appid: 'a' }, own);
  const { token } = made.json<{ token: string }>();
  const { page } = await openConsole(browser, server, { path: `?token=${token}#//tenants` });
  await page.getByRole('heading', { name: 'Tenants' }).waitFor();
  return { page, server };
}

test('a viewer sees its tenant, and is told why it may not change it where it tries to', inBrowser, async () => {
  const { page, server } = await openAs('viewer');
  const card = page.locator('li.card');
  await card.getByText('checkout · web team · ends').waitFor();
  expect(await card.count()).toBe(1);
  expect(await page.getByText('app_key').count()).toBe(0);
  page.on('dialog', (dialog) => void dialog.accept());
  await card.getByRole('button', { name: 'Reset', exact: true }).click();
  await page
    .getByRole('status')
    .filter({ hasText: 'the control token "ci" is for looking, and changes nothing' })
    .waitFor();
  const told = server.emulator.tenants.get('a')!.activity.since(0);
  expect(told.map(({ type }) => type)).toEqual(['control']);
});

test('a token of a tenant changes that one, and the timeline tells by which token', inBrowser, async () => {
  const { page } = await openAs('tenant');
  page.on('dialog', (dialog) => void dialog.accept());
  await page.locator('li.card').getByRole('button', { name: 'Reset', exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'Tenant a is as it was made' }).waitFor();
  await page.locator('.connection', { hasText: 'live' }).waitFor();
  await page.evaluate(() => void (location.hash = '#/a/timeline?q=type:control user:ci'));
  const row = page.getByRole('option').filter({ hasText: 'POST /tenants/a/reset' });
  await row.filter({ hasText: 'ci' }).waitFor();
});
