import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CoverageReport } from '../../../../generators/generated/types.ts';
import { launchChromium } from '../../../../test/support/chromium.ts';
import { inBrowser } from '../../../../test/support/console-page.ts';
import { call, createTestEmulator } from '../../../../test/support/create-test-emulator.ts';
import { coverage } from '../../coverage/coverage.ts';
import { formatCoverage } from './format-coverage.ts';

let browser: Browser;
let report: CoverageReport;
beforeAll(async () => {
  browser = await launchChromium();
  const emulator = createTestEmulator();
  await call(emulator, 'queryTaskList', {}, undefined);
  report = await coverage(emulator, { allow: { media: 'we fetch none' } });
}, inBrowser.timeout);
afterAll(() => browser.close());

interface AxeWindow {
  readonly axe: {
    run(): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
  };
}

async function open({ width = 1280, language = 'en' }: { width?: number; language?: 'en' | 'zh' } = {}) {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (request) => complaints.push(request.url()));
  await page.setContent(formatCoverage(report, { reporter: 'html', language }));
  return { page, complaints };
}

describe('the page in a browser', inBrowser, () => {
  test.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (colorScheme) => {
    const { page } = await open();
    await page.emulateMedia({ colorScheme });
    await page.locator('summary').click();
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      const { violations } = await (window as unknown as AxeWindow).axe.run();
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    });
    expect(found).toEqual([]);
  });

  test.each([390, 1280])('fits a window %i pixels wide, and fetches nothing', async (width) => {
    for (const language of ['en', 'zh'] as const) {
      const { page, complaints } = await open({ width, language });
      await page.locator('summary').click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(complaints).toEqual([]);
    }
  });

  test('names everything that is missing, and how to cover it', async () => {
    const { page } = await open();
    await page.locator('summary').click();
    const told = await page.locator('details li').allInnerTexts();
    const missing = report.items.filter(({ covered, allowed }) => covered === 0 && allowed === undefined);
    expect(told.map((text) => text.split(' ', 1)[0])).toEqual(missing.map(({ id }) => id));
    expect(told.find((text) => text.startsWith('token/expired '))).toBe(
      'token/expired a token that has expired is refused\nGET /api/get_token\nPOST …/clock {"advance":"24h"}\n' +
        'POST /chat-set/api/line/query_task_list {}',
    );
  });
});
