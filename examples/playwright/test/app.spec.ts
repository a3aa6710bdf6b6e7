import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test as base } from 'sobot-mock/playwright';
import { startApp, type App } from '../src/app.ts';

const channelSecret = 's3cret';

/** The app, started for each test on the account of that test. */
const test = base.extend<{ readonly app: App }>({
  app: async ({ sobot }, use) => {
    const { url: sobotUrl, appid, appKey } = sobot;
    const app = await startApp({ sobotUrl, appid, appKey, channelSecret });
    await use(app);
    await app.close();
  },
});

test.use({
  sobotTenant: { initialState: 'empty', clock: { now: Date.parse('2025-03-10T08:00:00Z'), frozen: true } },
});

test('lists the broadcasts of the account', async ({ page, app, sobot }) => {
  await sobot.addRecords({ channels: [{ id: 'c1' }], broadcastTasks: [{ name: 'Spring sale' }] });
  await page.goto(app.url);
  await expect(page.getByRole('listitem')).toHaveText(['Spring sale']);
  expect(sobot).toHaveReceivedOperation('queryTaskList', { body: { page_no: 1 }, times: 1 });
  expect(sobot).toHaveNoViolations();
});

test('tells that the session has ended, a day later', async ({ page, app, sobot }) => {
  await page.goto(app.url);
  await expect(page.getByRole('time')).toHaveText('2025-03-10');
  await sobot.clock.advance('24h');
  await expect(page.getByRole('time')).toHaveText('2025-03-11');
  await expect(page.getByRole('alert')).toHaveText('Your session has ended (900002).');
  await page.getByRole('button').click();
  await expect(page.getByRole('alert')).toHaveText('');
  expect(sobot).toHaveNoViolations({ except: ['expiredToken'] });
});

test('shows what somebody wrote on LINE', async ({ page, app, sobot }) => {
  await sobot.addRecords({ channels: [{ id: 'c1' }] });
  sobot.webhooks.receivers.add({ url: `${app.url}/webhook`, secret: channelSecret });
  await sobot.act({ type: 'text', text: 'Is the blue one in stock?' });
  await sobot.webhooks.idle();
  await page.goto(app.url);
  await expect(page.locator('q')).toHaveText('Is the blue one in stock?');
});

test('gets through an answer that fails', async ({ page, app, sobot }) => {
  sobot.faults.add({ match: { operation: 'queryTaskList' }, request: { retCode: '999999' }, times: 1 });
  await page.goto(app.url);
  await expect(page.getByRole('alert')).toHaveText('The broadcasts cannot be shown (999999).');
  await page.getByRole('button').click();
  await expect(page.getByRole('alert')).toHaveText('');
});

test('gets through a token that is refused', async ({ page, app, sobot }) => {
  sobot.faults.add({ match: { operation: 'getToken' }, request: { retCode: '999999' }, times: 1 });
  await page.goto(app.url);
  await expect(page.getByRole('alert')).toHaveText('The broadcasts cannot be shown (999999).');
  await page.getByRole('button').click();
  await expect(page.getByRole('alert')).toHaveText('');
});

test('gets through an answer that is none', async ({ page, app, sobot }) => {
  sobot.faults.add({ match: { operation: 'queryTaskList' }, request: { body: 'malformed' }, times: 1 });
  await page.goto(app.url);
  await expect(page.getByRole('alert')).toHaveText('The broadcasts cannot be shown (502).');
  await page.getByRole('button').click();
  await expect(page.getByRole('alert')).toHaveText('');
});

test('gets through an answer that is none of the provider', async ({ page }) => {
  const gateway = createServer((_, response) => response.end('{"message":"no route"}')).listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const sobotUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  const app = await startApp({ sobotUrl, appid: 'id', appKey: 'key', channelSecret });
  await page.goto(app.url);
  await expect(page.getByRole('alert')).toHaveText('The broadcasts cannot be shown (502).');
  await app.close();
  gateway.close();
});

test('takes no webhook that is forged or none', async ({ app, sobot }) => {
  const post = async (secret: string, body: string): Promise<number> => {
    const signature = createHmac('sha256', secret).update(body).digest('base64');
    const headers = { 'x-line-signature': signature };
    return (await fetch(`${app.url}/webhook`, { method: 'POST', headers, body })).status;
  };
  expect(await post(channelSecret, '{"events":[]}')).toBe(200);
  expect(await post('', '{"events":[]}')).toBe(401);
  expect(await post(channelSecret, '{"events":')).toBe(400);
  const { url: sobotUrl, appid, appKey } = sobot;
  await expect(startApp({ sobotUrl, appid, appKey, channelSecret: '' })).rejects.toThrow('is empty');
});
