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

const views = ['chat', 'receivers', 'broadcasts', 'faults', 'switches', 'coverage', 'timeline/request-1'] as const;

test.each([500, 403, 401] as const)('where routes answer %i, each view says so in words', inBrowser, async (status) => {
  const { server } = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
  onTestFinished(() => server.close());
  const { page } = await openConsole(browser, server, { path: '#/1/tenants' });
  await page.getByRole('heading', { name: 'Tenants' }).waitFor();
  await page.route(/\/_mock\/tenants\/1\/(?!stream|clock)/, (route) =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'NOT_TODAY', detail: 'It rains.', remedy: 'Wait for the sun.' }),
    }),
  );
  const silent: string[] = [];
  for (const view of views) {
    await page.evaluate((hash) => void (location.hash = hash), `#/1/${view}`);
    const told = page.getByRole('alert').filter({ hasText: 'It rains.' }).filter({ hasText: 'Wait for the sun.' });
    await told
      .first()
      .waitFor({ timeout: 15_000 })
      .catch(() => silent.push(view));
  }
  expect(silent).toEqual([]);
});
