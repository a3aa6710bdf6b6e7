import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../../test/support/chromium.ts';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';
import { routes } from './index.ts';

const browserHeaders = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const attack = '"><img src=x onerror="document.title=1"> \'';

let client: ControlClient;
beforeAll(async () => {
  const tenants = [
    { appid: '1', appKey: '2' },
    { appid: attack, appKey: '</script><script>document.title=1</script>' },
  ];
  client = await startControlled({ tenants, initialState: { channels: [{ id: 'c1' }] } });
});
afterAll(() => client.server.close());

describe('the index', () => {
  test('is a page for browsers and JSON for everybody else', async () => {
    const page = await client.call('GET', '', undefined, browserHeaders);
    expect([page.headers['content-type'], page.headers['vary']]).toEqual(['text/html; charset=utf-8', 'accept']);
    for (const accept of ['*/*', 'application/json', '']) {
      const { headers } = await client.call('GET', '', undefined, { accept });
      expect(headers['content-type']).toBe('application/json; charset=utf-8');
    }
  });

  test('lets the page load nothing from elsewhere, and nobody frame it', async () => {
    const { headers, text } = await client.call('GET', '', undefined, browserHeaders);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; connect-src 'self'; /,
    );
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect([headers['referrer-policy'], headers['x-content-type-options']]).toEqual(['no-referrer', 'nosniff']);
    expect(text.match(/(?:src|href)="(?!\/_mock|data:,)[^"]*"/g)).toBeNull();
  });

  test('names every route with a command that calls it', async () => {
    const { text } = await client.call('GET', '', undefined, browserHeaders);
    expect(text.match(/data-copy="curl [^"]+"/g)?.length).toBe(routes.length + 1);
    expect(text).toContain(
      `data-copy="curl -X POST -H &#39;content-type: application/json&#39; -d &#39;{&quot;advance&quot;:&quot;1h&quot;}&#39; ` +
        `&#39;${client.server.url}/_mock/tenants/1/clock&#39;"`,
    );
  });

  test('shows a command that gets a token', async () => {
    const { text } = await client.call('GET', '', undefined, browserHeaders);
    const [, url] = /curl &#39;([^&]+\/api\/get_token\?[^"]+?)&#39;/.exec(text)!;
    expect((await sendRequest(url!.replaceAll('&amp;', '&'))).json()).toMatchObject({ ret_code: '000000' });
  });

  test('shows names as they are, whatever is in them', async () => {
    const path = `?appid=${encodeURIComponent(attack)}`;
    const { text } = await client.call('GET', path, undefined, browserHeaders);
    expect(text).not.toContain('<img');
    expect(text).not.toContain('</script><script>');
    expect(text).toContain('&quot;&gt;&lt;img src=x');
  });

  test('shows what it can without a tenant', async () => {
    const empty = await startControlled({ tenants: [] });
    onTestFinished(() => empty.server.close());
    const { status, text } = await empty.call('GET', '', undefined, browserHeaders);
    expect(status).toBe(200);
    expect(text).toContain('Make one: POST tenants.');
  });
});

describe('in a browser', { timeout: 30_000 }, () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  beforeEach(async () => {
    complaints = [];
    page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return () => page.close();
  });
  afterAll(() => browser.close());

  test.each([390, 1280])('the page fits a window %i pixels wide, without a complaint', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${client.server.url}/_mock`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(await page.title()).toBe('sobot-mock');
    expect(complaints).toEqual([]);
  });

  test('it follows the colours that the system prefers', async () => {
    await page.goto(`${client.server.url}/_mock`);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).toBe('rgb(20, 23, 28)');
  });

  test('it tells what happens, before it was opened and after', async () => {
    await sendRequest(`${client.server.url}/api/get_token?appid=1`);
    await page.goto(`${client.server.url}/_mock`);
    await page.getByText('sign is required but missing').first().waitFor();
    await client.call('POST', '/tenants/1/events', { type: 'follow', userId: '<b>Ubold</b>' });
    await page.getByText('follow <b>Ubold</b>').waitFor();
    await client.call('POST', '/tenants/1/clock', { advance: '1h' });
    await page.locator('.log li', { hasText: '2025-03-10T01:00:00.000Z' }).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('a click on a path shows the answer, another one hides it', async () => {
    await page.goto(`${client.server.url}/_mock`);
    const link = page.locator('a[href="/_mock/tenants/1/behaviour"]');
    await link.click();
    await page.locator('pre.answer', { hasText: '"errorStatus": "always200"' }).waitFor();
    await link.click();
    await page.locator('pre.answer').waitFor({ state: 'detached' });
  });

  test('it speaks Chinese when asked, and remembers', async () => {
    await page.goto(`${client.server.url}/_mock`);
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '控制接口' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '控制接口' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  });

  test('names with markup in them stay names', async () => {
    await page.goto(`${client.server.url}/_mock?appid=${encodeURIComponent(attack)}`);
    await page.locator('.log').waitFor();
    expect([await page.title(), await page.locator('img').count(), complaints]).toEqual(['sobot-mock', 0, []]);
  });

  test('with a token in its URL it works where one is asked for', async () => {
    const guarded = await startControlled({ controlToken: 'sesame', initialState: 'empty' });
    onTestFinished(() => guarded.server.close());
    await page.goto(`${guarded.server.url}/_mock?token=sesame`);
    await guarded.call('POST', '/tenants/1/clock', { advance: '1h' }, { 'x-mock-token': 'sesame' });
    await page.locator('.log li', { hasText: 'clock' }).first().waitFor();
    await page.locator('a[href="/_mock/tenants/1/clock"]').click();
    await page.locator('pre.answer', { hasText: '"frozen": true' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
