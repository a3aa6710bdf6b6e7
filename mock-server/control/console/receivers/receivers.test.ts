import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { launchChromium } from '../../../../test/support/chromium.ts';
import { inBrowser, openConsole } from '../../../../test/support/console-page.ts';
import { startControlled, type ControlClient } from '../../../../test/support/control-client.ts';
import { answerInTurn, startReceiver } from '../../../../test/support/receiver.ts';

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

test('a receiver is added, verified, edited and removed', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver(answerInTurn(200, 500));
  const { page, complaints } = await openConsole(browser, server, { path: '#/1/receivers' });
  await page.getByRole('button', { name: 'Add a receiver' }).click();
  await page.getByRole('textbox', { name: /^id/ }).fill('app');
  await page.getByRole('textbox', { name: /^url/ }).fill(receiver.url);
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'app' }).waitFor();
  await page.getByRole('button', { name: 'Verify' }).click();
  await page
    .getByText(/app answered 200 in \d+ ms/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Verify' }).click();
  await page
    .getByText(/app failed: answered with an error/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: /^secret/ }).fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('not signed').waitFor();
  expect((await call('GET', '/tenants/1/receivers/app')).json()['secret']).toBeUndefined();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('None yet').waitFor();
  expect(complaints).toEqual([]);
});

test('what is wrong with a receiver is said in words', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/receivers' });
  await page.getByRole('button', { name: 'Add a receiver' }).click();
  await page.getByRole('textbox', { name: /^url/ }).fill('http://example.com/');
  await page.getByRole('button', { name: 'Save' }).click();
  await page
    .getByText(/Failed to .*example\.com/)
    .first()
    .waitFor();
});

test('the built-in receiver needs no app, and its exam fills rule by rule', inBrowser, async () => {
  const { server, call } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/receivers' });
  await page.getByRole('button', { name: 'Built-in receiver' }).click();
  await page.getByText('built in', { exact: true }).waitFor();
  await call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  await page.getByText(/Acknowledged: 1, p50 \d+ ms/).waitFor();
  await page.getByRole('button', { name: 'Run the exam' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Run the exam' }).click();
  await page.locator('.checks .bad', { hasText: 'signature/' }).first().waitFor();
  await page.locator('.report', { hasText: 'signature' }).waitFor();
});

test('in Chinese, an exam that nobody answers says so in Chinese', inBrowser, async () => {
  const { server, call } = await start();
  await call('POST', '/tenants/1/receivers', { id: 'in', inProcess: true });
  const { page } = await openConsole(browser, server, { path: '#/1/receivers', locale: 'zh-CN' });
  await page.route('**/receivers/in/exam', (route) => route.abort());
  await page.getByRole('button', { name: '运行检验' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '运行检验' }).click();
  const told = page.locator('.notice.bad').first();
  await told.waitFor();
  expect(await told.textContent()).toContain('模拟服务器没有响应。它在运行吗？页面会自动重试。');
});

test('a fault reads as a sentence, is switched off and on, and counts its hits', inBrowser, async () => {
  const { server, call } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/faults' });
  await page.getByRole('button', { name: 'New fault' }).click();
  await page.getByRole('button', { name: 'Deliveries to receivers' }).click();
  await page.getByRole('button', { name: 'wrong signature' }).click();
  await page.getByRole('button', { name: 'Inject it' }).click();
  await page.getByText('When any receiver is delivered to: the signature is wrong, 1 times at most').waitFor();
  await page.getByRole('button', { name: 'Switch off' }).click();
  await page.getByText('off', { exact: true }).waitFor();
  expect((await call('GET', '/tenants/1/faults')).json()['items']).toEqual([]);
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByText('hit 0 of 0').waitFor();
  await call('POST', '/tenants/1/receivers', { inProcess: true, secret: 's' });
  await call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  await page.getByText('hit 1 of 1 · spent').waitFor();
});

test('a switch shows its evidence, and is set', inBrowser, async () => {
  const { server, call } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/switches' });
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'language' }) });
  await card.getByText('The page shows Chinese texts only').waitFor();
  await card.getByRole('combobox').selectOption('en');
  await card.getByRole('button', { name: 'Set' }).click();
  await card.getByText('en · changed').waitFor();
  expect((await call('GET', '/tenants/1/behaviour')).json()['language']).toBe('en');
});

test('the clock is moved, stopped and set, says what is due, and announces what fell due', inBrowser, async () => {
  const { server, call } = await start();
  const receiver = await startReceiver(answerInTurn(500, 200));
  await call('POST', '/tenants/1/receivers', { id: 'app', url: receiver.url, redelivery: { delays: ['10m'] } });
  const { page } = await openConsole(browser, server, { path: '#/1/timeline' });
  await call('POST', '/tenants/1/events', { type: 'text', text: 'hello' });
  await page.getByRole('button', { name: 'Next: a delivery is tried, in 10 min' }).click();
  await page.getByRole('status').getByText('It is 2025-03-10 08:10:00: 1 deliveries were tried on the way.').waitFor();
  await page.getByRole('button', { name: 'Let it run' }).click();
  await page.getByRole('status').getByText('Time runs on from').waitFor();
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('stopped', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^Clock:/ }).click();
  await page.getByLabel('Set to').fill('2025-04-01T12:00:00');
  await page.getByRole('dialog').getByRole('button', { name: 'Set', exact: true }).click();
  await page.getByRole('button', { name: 'Clock: 2025-04-01 12:00:00' }).waitFor();
  expect((await call('GET', '/tenants/1/clock')).json()['now']).toBe('2025-04-01T04:00:00.000Z');
});

test('what is typed into a form stays as it is typed: a fraction, a list of names', inBrowser, async () => {
  const { server, call } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/faults' });
  await page.getByRole('button', { name: 'New fault' }).click();
  await page.getByRole('button', { name: 'HTTP 503' }).click();
  await page.getByText('What it hits').click();
  const probability = page.getByRole('textbox', { name: /^probability/ });
  await probability.pressSequentially('0.10');
  expect(await probability.inputValue()).toBe('0.10');
  await page.getByRole('button', { name: 'Inject it' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect((await call('GET', '/tenants/1/faults')).json()).toMatchObject({
    items: [{ fault: { match: { probability: 0.1 }, request: { status: 503 } } }],
  });
  await page.getByRole('link', { name: 'Broadcasts' }).click();
  await page.getByRole('button', { name: 'New broadcast' }).click();
  const recipients = page.getByRole('textbox', { name: /^recipients/ });
  await recipients.pressSequentially('U1, U2');
  expect(await recipients.inputValue()).toBe('U1, U2');
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === 'POST'),
    page.getByRole('dialog').getByRole('button', { name: 'Make it' }).click(),
  ]);
  expect(request.postDataJSON()).toMatchObject({ recipients: ['U1', 'U2'] });
});

test('a sheet stays open where a selection ends beside it, and closes by a click there', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/receivers' });
  await page.getByRole('button', { name: 'Add a receiver' }).click();
  const url = page.getByRole('textbox', { name: /^url/ });
  await url.fill('http://127.0.0.1:3000/');
  const { x, y } = (await url.boundingBox())!;
  await page.mouse.move(x + 60, y + 10);
  await page.mouse.down();
  await page.mouse.move(5, 5);
  await page.mouse.up();
  expect(await url.inputValue()).toBe('http://127.0.0.1:3000/');
  await page.mouse.click(5, 5);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('to what is overdue the clock is not set back', inBrowser, async () => {
  const { server } = await start();
  const { page } = await openConsole(browser, server, { path: '#/1/receivers' });
  const overdue = { epochMs: 1741564800000, frozen: true, nextDue: 1741564740000, nextDueKind: 'delivery' };
  await page.route('**/tenants/1/clock', (route) =>
    route.request().method() === 'GET' ? route.fulfill({ json: overdue }) : route.continue(),
  );
  await page.reload();
  await page.getByRole('button', { name: /^Clock:/ }).click();
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.method() === 'POST'),
    page.getByRole('dialog').getByRole('button', { name: 'To the next thing due' }).click(),
  ]);
  expect(request.postDataJSON()).toEqual({ set: 1741564800000 });
});
