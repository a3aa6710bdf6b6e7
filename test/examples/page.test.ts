import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { run } from '../package/run.ts';
import { launchChromium } from '../support/chromium.ts';
import { serveFiles, type FileServer } from './serve-files.ts';

/** What the page leaves on `window` for whoever looks at it. */
interface MockedPage {
  readonly sobot: {
    readonly tenant: {
      readonly clock: { advance(milliseconds: number): Promise<void> };
      readonly journal: { list(): { readonly items: readonly { operation: string; retCode: string }[] } };
    };
  };
}

const project = join(inject('examples'), 'react-msw');

describe('the page of react-msw, built by Vite with the worker, under script-src self', () => {
  let server: FileServer;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    await run('npm', ['run', 'build:mock'], project);
    server = await serveFiles(join(project, 'dist'));
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('pageerror', ({ message }) => errors.push(message));
    await page.goto(server.url);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test('takes a token and lists broadcast tasks with their counters', async () => {
    await page.waitForSelector('tbody tr');
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(1);
    expect(await page.locator('tbody tr:first-child td').allTextContents()).toEqual([
      expect.stringMatching(/./),
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/^\d+$/),
      expect.stringMatching(/^\d+$/),
    ]);
  });

  test('shows the picture of a message', async () => {
    const image = page.locator('img');
    await image.evaluate((element: HTMLImageElement) => element.decode());
    expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(240);
    expect(await image.getAttribute('src')).toMatch(/^https:\/\/sg\.sobot\.com\/chatres\//);
  });

  test('ends the session when the clock is moved by a day, and begins a new one', async () => {
    await page.evaluate(() => (globalThis as unknown as MockedPage).sobot.tenant.clock.advance(86_400_000));
    await page.getByText('Refresh').click();
    await page.getByText('Your session has ended (900002).').waitFor();
    await page.getByText('Try again').click();
    await page.waitForSelector('tbody tr');
    const calls = await page.evaluate(() => {
      const { items } = (globalThis as unknown as MockedPage).sobot.tenant.journal.list();
      return items.filter(({ operation }) => operation === 'queryTaskList').map(({ retCode }) => retCode);
    });
    expect(calls).toEqual(['000000', '900002', '000000']);
  });

  test('runs into no error, the policy of the page included', () => {
    expect(errors).toEqual([]);
  });
});

test('what react-msw ships to production has nothing of the mock', async () => {
  await run('npm', ['run', 'build', '--', '--outDir', 'dist-production'], project);
  const folder = join(project, 'dist-production');
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const scripts = files.filter((file) => file.isFile() && file.name.endsWith('.js'));
  expect(scripts.map(({ name }) => name)).toEqual([expect.stringMatching(/^index-/)]);
  const [script] = scripts;
  const text = await readFile(join(script!.parentPath, script!.name), 'utf8');
  expect(text).not.toMatch(/mockServiceWorker|x-mock-violation/);
});
