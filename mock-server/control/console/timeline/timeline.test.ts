import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../../../test/support/chromium.ts';
import { inBrowser, openConsole } from '../../../../test/support/console-page.ts';
import { startControlled, type ControlClient } from '../../../../test/support/control-client.ts';
import { freePort } from '../../../../test/support/free-port.ts';
import { sendRequest } from '../../../../test/support/http-client.ts';
import { answerInTurn, startReceiver } from '../../../../test/support/receiver.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, inBrowser.timeout);
afterAll(() => browser.close());

async function start(port = 0): Promise<ControlClient> {
  const client = await startControlled({ port, initialState: { channels: [{ id: 'c1', name: 'Shop' }] } });
  onTestFinished(() => client.server.close());
  return client;
}

const bodies: Readonly<Record<string, object>> = {
  receivers: { id: 'app', inProcess: true },
  events: { type: 'text', text: 'hello', userId: 'U1' },
};

const tokenPath = '/api/get_token?appid=1&create_time=1569397773&sign=258eec3118705112b2c53dc8043d4d34';

test(
  'requests, events, attempts, moves of the clock and faults stand in one list, as they happen',
  inBrowser,
  async () => {
    const { server, call } = await start();
    const receiver = await startReceiver(answerInTurn(500, 200));
    await sendRequest(`${server.url}/api/get_token?appid=1`);
    const { page, complaints } = await openConsole(browser, server, { path: '#/1/timeline' });
    await page.getByRole('option', { name: /create_time is required but missing/ }).waitFor();
    await call('POST', '/tenants/1/receivers', { id: 'app', url: receiver.url, redelivery: { delays: ['1m'] } });
    await call('POST', '/tenants/1/events', { type: 'text', text: 'hello', userId: 'U1' });
    await page.getByRole('option', { name: /event message · text · U1 hello/ }).waitFor();
    await page.getByRole('option', { name: /waiting · answered with an error \(500\)/ }).waitFor();
    await call('POST', '/tenants/1/clock', { advance: '1m' });
    await page.getByRole('option', { name: /acknowledged in/ }).waitFor();
    await page.getByRole('option', { name: /moved on to 2025-03-10 08:01:00/ }).waitFor();
    await call('POST', '/tenants/1/broadcast-tasks', { name: 'Sale', count: 3 });
    await page.getByRole('option', { name: /broadcast Sale 3 send records: sent/ }).waitFor();
    expect(complaints).toEqual([]);
  },
);

test('a search narrows the list, and stands in the address', inBrowser, async () => {
  const { server } = await start();
  await sendRequest(`${server.url}${tokenPath}`);
  await sendRequest(`${server.url}/api/get_token?appid=1`);
  const { page } = await openConsole(browser, server, { path: '#/1/timeline' });
  const rows = page.locator('.timeline-row');
  await rows.nth(1).waitFor();
  await page.getByRole('searchbox').fill('operation:getToken code:999994');
  await page.getByText('1 of 2').waitFor();
  expect(page.url()).toContain('q=operation%3AgetToken+code%3A999994');
  await page.reload();
  await page.getByText('1 of 2').waitFor();
  await page.getByRole('searchbox').fill('nothing like this');
  await page.getByText('Nothing matches.').waitFor();
  await page.getByRole('searchbox').fill('');
  await page.getByRole('checkbox', { name: 'Only what was refused or failed' }).check();
  await page.getByText('1 of 2').waitFor();
  expect(await rows.count()).toBe(1);
});

test('an opened request tells why it was refused, and can be answered differently next time', inBrowser, async () => {
  const { server } = await start();
  await sendRequest(`${server.url}/api/get_token?appid=1`);
  const { page } = await openConsole(browser, server, { path: '#/1/timeline' });
  await page.locator('.timeline-row').click();
  const detail = page.getByRole('region', { name: 'request 1' });
  await detail.locator('.violations').getByText('create_time is required but missing').waitFor();
  await detail.getByText('section 获取Token').first().waitFor();
  expect(page.url()).toContain('#/1/timeline/request-1');
  await page.getByRole('button', { name: 'Answer differently next time' }).click();
  await page.getByRole('button', { name: 'HTTP 503' }).click();
  await page.getByRole('button', { name: 'Inject it' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { status } = await sendRequest(`${server.url}${tokenPath}`);
  expect(status).toBe(503);
  expect((await sendRequest(`${server.url}${tokenPath}`)).status).toBe(200);
});

test('an opened delivery shows the bytes that were signed, and is delivered again', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver(answerInTurn(500, 200));
  await call('POST', '/tenants/1/receivers', { id: 'app', url: receiver.url, secret: 's3cret' });
  await call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  const { headers } = await receiver.request(0);
  const { page } = await openConsole(browser, server, { path: '#/1/timeline/delivery-1' });
  const detail = page.getByRole('region', { name: 'delivery 1' });
  await detail.getByText(String(headers['x-line-signature'])).first().waitFor();
  await detail.getByRole('button', { name: 'Bytes' }).first().click();
  await detail.getByText('7b 22 64 65 73 74 69 6e 61 74 69 6f 6e').waitFor();
  await detail.getByRole('button', { name: 'Redeliver' }).click();
  await detail.getByText('Attempt 2 at').waitFor();
  expect((await receiver.request(1)).envelope.events[0]).toMatchObject({ deliveryContext: { isRedelivery: true } });
});

test('a row is saved as a fixture, with what went both ways', inBrowser, async () => {
  const { server } = await start();
  await sendRequest(`${server.url}${tokenPath}`);
  const { page } = await openConsole(browser, server, { path: '#/1/timeline/request-1' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as fixture' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('getToken-1.json');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({
    request: { method: 'GET', url: tokenPath },
    response: { status: 200, retCode: '000000', headers: { 'content-type': 'application/json;charset=UTF-8' } },
  });
});

test('the keyboard goes through the rows, opens one, and closes it', inBrowser, async () => {
  const { server } = await start();
  for (const _ of [1, 2, 3]) await sendRequest(`${server.url}/api/get_token?appid=1`);
  const { page } = await openConsole(browser, server, { path: '#/1/timeline' });
  await page.locator('.timeline-row').nth(2).waitFor();
  for (const key of ['k', 'k', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('region', { name: 'request 2' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'request 2' }).waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
});

test('the keyboard goes past a reset, through deliveries whose ids others have since', inBrowser, async () => {
  const { server, call } = await start();
  for (const path of ['receivers', 'events', 'reset', 'receivers', 'events'])
    await call('POST', `/tenants/1/${path}`, bodies[path]);
  const { page, complaints } = await openConsole(browser, server, { path: '#/1/timeline' });
  const deliveries = page.locator('.timeline-row[data-type="delivery"]', { hasText: 'acknowledged' });
  await deliveries.nth(1).waitFor();
  const rows = await page.locator('.timeline-row').count();
  const passed: (string | null)[] = [];
  for (let nth = 0; nth < rows; nth += 1) {
    await page.keyboard.press('k');
    passed.push(await page.locator('.timeline-row[aria-selected=true]').getAttribute('aria-posinset'));
  }
  expect(passed).toEqual(Array.from({ length: rows }, (_, nth) => String(rows - nth)));
  await deliveries.first().click();
  await page.getByText('No longer kept.').waitFor();
  await deliveries.last().click();
  await page.getByRole('region', { name: 'delivery 1' }).getByText('Attempt 1 at').waitFor();
  expect(complaints).toEqual([]);
});

test(
  'paused, it holds still and counts what comes; of thousands of rows it draws what is seen',
  inBrowser,
  async () => {
    const { server, call } = await start();
    const { page } = await openConsole(browser, server, { path: '#/1/timeline' });
    await page.getByText('Live', { exact: true }).waitFor();
    const acts = Array.from({ length: 200 }, (_, index) => ({ type: 'text', text: `message ${index}`, userId: 'U1' }));
    for (let calls = 1; calls <= 10; calls += 1) {
      await call('POST', '/tenants/1/events', acts);
      // The events of each call, and the call.
      await page.getByText(`${201 * calls} of ${201 * calls}`).waitFor();
    }
    expect(await page.locator('.timeline-row').count()).toBeLessThan(80);
    await page.getByRole('button', { name: 'Pause' }).click();
    await call('POST', '/tenants/1/events', acts.slice(0, 7));
    await page.getByRole('button', { name: 'Go on (8 new)' }).click();
    await page
      .getByRole('option', { name: /message 6/ })
      .last()
      .waitFor();
  },
);

test('a line that is lost is said, and taken up again where it was', inBrowser, async () => {
  const port = await freePort();
  const { server } = await start(port);
  const { page } = await openConsole(browser, server, { path: '#/1/timeline' });
  await page.getByText('Live', { exact: true }).waitFor();
  await page.context().setOffline(true);
  await server.close();
  await page.getByText('Offline: taking it up again…').waitFor();
  await page.context().setOffline(false);
  const again = await start(port);
  await page.getByText('Live', { exact: true }).waitFor();
  await page.getByText('The server began anew: what happened before is gone').waitFor();
  await again.call('POST', '/tenants/1/events', { type: 'text', text: 'after', userId: 'U1' });
  await page.getByRole('option', { name: /after/ }).waitFor();
});

test('a refusal names the switch behind it, and the answer has its headers', inBrowser, async () => {
  const { server } = await start();
  await sendRequest(`${server.url}/api/get_token?appid=1&create_time=1569397773&sign=${'0'.repeat(32)}`);
  const { page } = await openConsole(browser, server, { path: '#/1/timeline/request-1' });
  const detail = page.getByRole('region', { name: 'request 1' });
  await detail.getByText('Headers (5)').click();
  await detail.getByText('x-mock-violation-zh', { exact: true }).waitFor();
  await detail.getByRole('link', { name: 'switch credentialErrors' }).click();
  const card = page.locator('.card.named');
  await card.getByRole('heading', { name: 'credentialErrors' }).waitFor();
  expect(page.url()).toContain('#/1/switches/credentialErrors');
});

test('another tenant is chosen while the list is scrolled', inBrowser, async () => {
  const { server, call } = await start();
  await call('POST', '/tenants', { appid: 'two', appKey: 'k' });
  for (let index = 0; index < 60; index += 1) await sendRequest(`${server.url}/api/get_token?appid=1`);
  const { page, complaints } = await openConsole(browser, server, { path: '#/1/timeline' });
  await page.locator('.timeline-row').nth(9).waitFor();
  const picker = page.getByRole('combobox', { name: 'Tenant' });
  await page.locator('.virtual-list').evaluate(
    (list) =>
      new Promise((drawn) => {
        list.scrollTop = 300;
        requestAnimationFrame(() => requestAnimationFrame(drawn));
      }),
  );
  await picker.selectOption('two');
  await page.waitForURL(/#\/two\/timeline/);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(complaints).toEqual([]);
});

test('in a body that is longer than its place the arrow keys scroll, and choose no row', inBrowser, async () => {
  const { server } = await start();
  const body = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`member${index}`, index]));
  for (const _ of [1, 2]) {
    await sendRequest(`${server.url}/chat-set/api/line/query_task_list`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }
  const { page } = await openConsole(browser, server, { path: '#/1/timeline/request-1' });
  const code = page.locator('.row-content pre', { hasText: 'member59' });
  await code.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => code.evaluate(({ scrollTop }) => scrollTop > 0)).toBe(true);
  expect(await page.locator('.timeline-row[aria-selected="true"]').getAttribute('id')).toBe('row-request-1');
});
