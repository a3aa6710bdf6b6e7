import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../../test/support/chromium.ts';
import { inBrowser, openConsole } from '../../../test/support/console-page.ts';
import { startControlled } from '../../../test/support/control-client.ts';
import { sendRequest } from '../../../test/support/http-client.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, inBrowser.timeout);
afterAll(() => browser.close());

/** Markup that would change the title, text that turns around, and characters that nobody sees. */
const hostile = '</script><img src=x onerror="document.title=`hit`"><b>\u202eevil\u202c\u0007\u0000\u2028{{1+1}}';
const inHeader = '<img src=x onerror=document.title=1>';

async function startHostileReceiver(): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(500, { 'x-evil': inHeader, 'content-type': 'text/html' }).end(hostile));
  });
  server.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook?${encodeURIComponent(hostile)}`;
}

test('names, texts, file names, headers and answers of receivers stay text in every view', inBrowser, async () => {
  const named = '<img src=x onerror="document.title=`hit`">\u202eevil';
  const client = await startControlled({
    initialState: {
      channels: [{ id: 'c1', name: named }],
      recipients: [{ id: '<b>U1</b>', channelId: 'c1', displayName: hostile }],
    },
  });
  onTestFinished(() => client.server.close());
  const { call, server } = client;
  const done = async (method: string, path: string, body: unknown): Promise<void> => {
    const { status, text } = await call(method, path, body);
    expect([path, status < 300 ? 'done' : text]).toEqual([path, 'done']);
  };
  await done('POST', '/tenants/1/receivers', { id: 'app', url: await startHostileReceiver(), secret: hostile });
  const userId = '<b>U1</b>';
  await done('POST', '/tenants/1/events', [
    { type: 'text', text: hostile, userId },
    { type: 'file', fileName: `${named}.html`, contentType: 'text/html', content: btoa('<script>1</script>'), userId },
    { type: 'image', contentType: 'image/svg+xml', content: btoa('<svg onload="document.title=1"/>'), userId },
    { type: 'location', title: named, address: named, latitude: 1, longitude: 1, userId },
    { type: 'text', text: 'in a group', groupId: named, userId },
  ]);
  await done('POST', '/tenants/1/broadcast-tasks', { name: named, recipients: [userId] });
  await done('POST', '/tenants/1/faults', { match: { path: `/${named}` }, request: { status: 500 } });
  await sendRequest(`${server.url}/api/get_token?appid=1&sign=%3Cimg%20src=x%3E`, { headers: { 'x-evil': inHeader } });

  const { page, complaints, elsewhere } = await openConsole(browser, server, {
    path: `#/1/chat/${encodeURIComponent(userId)}`,
  });
  await page.getByText('evil').filter({ visible: true }).first().waitFor();
  const places = [
    `chat/${encodeURIComponent(`group:${named}`)}`,
    'timeline',
    'timeline/delivery-1',
    'timeline/request-1',
    `timeline/${encodeURIComponent(hostile)}?q=${encodeURIComponent(hostile)}`,
    'receivers',
    'broadcasts',
    'faults',
    'tenants',
    encodeURIComponent(hostile),
  ];
  for (const place of places) {
    await page.goto(`${server.url}/_mock#/1/${place}`);
    await page.locator('main').waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const found = await page.evaluate(() => ({
      title: document.title,
      markup: document.querySelectorAll('main img[onerror], main b, main script, main [onload], main style').length,
    }));
    expect([place, found]).toEqual([place, { title: 'sobot-mock', markup: 0 }]);
  }
  // The picture that is none is no complaint of the page's own.
  expect(complaints.filter((text) => !text.includes('Failed to load resource'))).toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('a page of another site is refused by the routes of the console', inBrowser, async () => {
  const client = await startControlled({ initialState: { channels: [{ id: 'c1' }] } });
  onTestFinished(() => client.server.close());
  const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>other</p>'));
  other.listen(0, '127.0.0.1');
  await new Promise((listening) => other.once('listening', listening));
  onTestFinished(() => {
    other.closeAllConnections();
    other.close();
  });
  const page = await (await browser.newContext()).newPage();
  onTestFinished(() => page.context().close());
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  const base = `${client.server.url}/_mock`;
  const seen = await page.evaluate(async (mock) => {
    const tried: unknown[] = [];
    for (const path of ['/tenants', '/console.js', '/tenants/1/messages/1/content']) {
      tried.push(
        await fetch(mock + path).then(
          (answer) => answer.status,
          () => 'kept away',
        ),
      );
    }
    const posted = await fetch(`${mock}/tenants/1/receivers/app/exam`, { method: 'POST', mode: 'no-cors' });
    tried.push(posted.type);
    const script = document.createElement('script');
    script.src = `${mock}/console.js`;
    tried.push(
      await new Promise((settled) => {
        script.addEventListener('load', () => settled('ran'));
        script.addEventListener('error', () => settled('refused'));
        document.head.append(script);
      }),
    );
    return tried;
  }, base);
  expect(seen).toEqual(['kept away', 'kept away', 'kept away', 'opaque', 'refused']);
});
