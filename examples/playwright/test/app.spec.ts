import { expect, test as base } from 'sobot-mock/playwright';
import { startApp, type App } from '../src/app.ts';

/** The app, started for each test on the account of that test. */
const test = base.extend<{ readonly app: App }>({
  app: async ({ sobot }, use) => {
    const { url: sobotUrl, appid, appKey } = sobot;
    const app = await startApp({ sobotUrl, appid, appKey });
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
  sobot.webhooks.receivers.add({ url: `${app.url}/webhook` });
  await sobot.act({ type: 'text', text: 'Is the blue one in stock?' });
  await sobot.webhooks.idle();
  await page.goto(app.url);
  await expect(page.locator('q')).toHaveText('Is the blue one in stock?');
});

test('gets through an answer that fails', async ({ page, app, sobot }) => {
  sobot.faults.add({ match: { operation: 'queryTaskList' }, request: { retCode: '999999' }, times: 1 });
  await page.goto(app.url);
  await expect(page.getByRole('alert')).toHaveText('Your session has ended (999999).');
  await page.getByRole('button').click();
  await expect(page.getByRole('alert')).toHaveText('');
});
