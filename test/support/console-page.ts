import type { Browser, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { MockServer } from '../../mock-server/server.ts';

/** Of a test that opens a browser: on a machine that others use a page takes long, and may come too late once. */
export const inBrowser = { timeout: 60_000, retry: 2 } as const;

/** A page of the console, and what the browser complained of. */
export interface ConsolePage {
  readonly page: Page;
  /** Messages of the browser's console, and errors nobody caught. */
  readonly complaints: readonly string[];
  /** Every request that went to another origin. */
  readonly elsewhere: readonly string[];
}

export interface ConsolePageOptions {
  /** What comes after `/_mock`: a query, a hash. */
  readonly path?: string;
  readonly locale?: 'en-US' | 'zh-CN';
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** Opens the console of a server in a browser of its own settings. It is closed when the test ends. */
export async function openConsole(
  browser: Browser,
  { url }: Pick<MockServer, 'url'>,
  { path = '', locale = 'en-US', width = 1280, height = 800, colorScheme = 'light' }: ConsolePageOptions = {},
): Promise<ConsolePage> {
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    // Playwright's own evaluation is not held to the page's policy; the page is.
    bypassCSP: false,
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto(`${url}/_mock${path}`);
  return { page, complaints, elsewhere };
}
