// Run by a Playwright of its own: one of these tests is meant to fail.
import { createHash } from 'node:crypto';
import { coverage } from '../../kit/coverage/coverage.ts';
import { expect, test, type Sobot } from '../index.ts';

const start = Date.parse('2025-03-10T08:00:00Z');

function tokenUrl({ url, appid, appKey }: Sobot, sign?: string): string {
  const right = createHash('md5').update(`${appid}1569397773${appKey}`).digest('hex');
  return `${url}/api/get_token?${new URLSearchParams({ appid, create_time: '1569397773', sign: sign ?? right })}`;
}

const clockPage = `<p>waiting</p><script>
  setTimeout(() => (document.querySelector('p').textContent = 'ended ' + new Date().toISOString()), 86400000);
</script>`;

test.describe('the clock', () => {
  test.use({ sobotTenant: { initialState: 'empty', clock: { now: start, frozen: true } } });

  test('moves the page and the tenant together', async ({ page, sobot }) => {
    await page.setContent(clockPage);
    expect(await page.evaluate(() => Date.now())).toBe(start);
    await sobot.clock.advance('24h');
    await expect(page.locator('p')).toHaveText(/^ended 2025-03-11T08:00:00/);
    expect([sobot.tenant.clock.now(), await page.evaluate(() => Date.now())]).toEqual([
      start + 86_400_000,
      start + 86_400_000,
    ]);
  });

  test('goes back, and runs on', async ({ page, sobot }) => {
    await page.setContent(clockPage);
    await sobot.clock.set('2025-03-01T00:00:00Z');
    expect([sobot.clock.now(), await page.evaluate(() => Date.now())]).toEqual([1_740_787_200_000, 1_740_787_200_000]);
    await sobot.clock.resume();
    await page.waitForFunction((before) => Date.now() > before, sobot.clock.now());
    await sobot.clock.freeze();
    expect(await page.evaluate(() => Date.now())).toBe(sobot.clock.now());
    await expect(page.locator('p')).toHaveText('waiting');
  });

  test('is followed by a context of the test as well, until that closes', async ({ browser, sobot }) => {
    const context = await browser.newContext();
    await sobot.clock.follow(context);
    const page = await context.newPage();
    await sobot.clock.advance('1h');
    expect(await page.evaluate(() => Date.now())).toBe(start + 3_600_000);
    await context.close();
    await sobot.clock.advance('1h');
    expect(sobot.clock.now()).toBe(start + 7_200_000);
  });
});

test('needs no browser for what has no page', async ({ request, sobot }) => {
  const answer = await request.get(tokenUrl(sobot));
  expect((await answer.json()) as unknown).toMatchContract('getToken.response');
  expect(sobot).toHaveReceivedOperation('getToken', { query: { create_time: '1569397773' }, times: 1 });
  expect(sobot).not.toHaveReceivedOperation('getToken', { query: { appid: expect.stringMatching(/^no/) } });
  expect(sobot).not.toHaveReceivedOperation('queryTaskList', { body: { page_no: 1 } });
  expect(sobot).toHaveNoViolations();
});

test('has its webhooks covered as its server has them', async ({ sobot }) => {
  sobot.webhooks.receivers.add({ handler: () => new Response() });
  sobot.setBehaviour({ credentialErrors: 'platform' });
  await sobot.act({ type: 'text', text: 'Hello' });
  await sobot.webhooks.idle();
  const report = await coverage(sobot);
  expect(report).toEqual(await coverage(sobot.server, { appid: sobot.appid }));
  expect(report.items.find(({ id }) => id === 'webhook/text/delivered')?.covered).toBe(1);
  await expect(coverage(sobot, { appid: 'another' })).rejects.toThrow('There is no tenant "another"');
});

test('is meant to fail', async ({ request, sobot }) => {
  sobot.webhooks.receivers.add({ handler: () => new Response(null, { status: 503 }) });
  await sobot.act({ type: 'text', text: 'Hello' });
  await sobot.webhooks.idle();
  await request.get(tokenUrl(sobot, '0'.repeat(32)));
  expect(sobot).toHaveNoViolations();
});
