import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { repository } from '../package/pack.ts';
import { run } from '../package/run.ts';
import { launchChromium } from '../support/chromium.ts';
import { serveFiles, type FileServer } from './serve-files.ts';

/** What Storybook leaves on `window`: its page shows another story without being loaded anew. */
interface StoryPage {
  readonly __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, payload: object): void };
}

const project = join(inject('examples'), 'react-msw');
let server: FileServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await run('npm', ['run', 'build:storybook'], project);
  // Storybook's own page runs inline scripts.
  server = await serveFiles(join(project, 'storybook-static'), "script-src 'self' 'unsafe-inline' 'unsafe-eval'");
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(`${server.url}iframe.html?id=app--tasks&viewMode=story`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function show(storyId: string): Promise<void> {
  await page.evaluate((id) => {
    const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as StoryPage;
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  }, storyId);
}

test('each story of react-msw begins with the account as it was made, whatever the one before did', async () => {
  // Storybook has a table of its own beside the story.
  const rows = page.locator('#storybook-root tbody tr');
  await rows.first().waitFor();
  await show('app--session-ended');
  await page.getByText('Your session has ended (900002).').waitFor();
  await show('app--failing');
  await page.getByText('(999999)').waitFor();
  await show('app--tasks');
  await rows.first().waitFor();
  expect(await page.getByText('(999999)').count()).toBe(0);
});

test('docs/frontend-tests.md shows the preview and a story as they are there', async () => {
  const text = await readFile(join(repository, 'docs/frontend-tests.md'), 'utf8');
  const preview = await readFile(join(repository, 'examples/react-msw/.storybook/preview.ts'), 'utf8');
  const stories = await readFile(join(repository, 'examples/react-msw/src/app.stories.tsx'), 'utf8');
  expect(text).toContain(`// .storybook/preview.ts\n${preview}`);
  expect(stories).toContain(/^```tsx\n([^]*?)^```$/m.exec(text)![1]!);
});
