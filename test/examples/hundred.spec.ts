// Put beside the tests of the Playwright example, and run there on the packed package.
import { createHash } from 'node:crypto';
import { expect, test } from '../../contract-tests/playwright/index.ts';

const start = Date.parse('2025-03-10T08:00:00Z');
test.use({ sobotTenant: { initialState: 'empty', clock: { now: start, frozen: true } } });

for (let number = 1; number <= 100; number += 1) {
  test(`account ${number} is alone`, async ({ page, sobot }) => {
    const { url, appid, appKey } = sobot;
    await sobot.addRecords({ channels: [{ id: 'c1' }] });
    const sign = createHash('md5').update(`${appid}1569397773${appKey}`).digest('hex');
    const query = String(new URLSearchParams({ appid, create_time: '1569397773', sign }));
    // A page of this machine: browsers keep others from calling it.
    await page.goto(`${url}/_mock/live`);
    const calls = 1 + (number % 5);
    for (let call = 0; call < calls; call += 1) {
      await page.evaluate((address) => fetch(address).then((answer) => answer.json()), `${url}/api/get_token?${query}`);
    }
    await sobot.act({ type: 'text', text: `Hello from ${number}` });
    await sobot.clock.advance(number * 60_000);
    const then = start + number * 60_000;
    expect([sobot.clock.now(), await page.evaluate(() => Date.now())]).toEqual([then, then]);
    expect(sobot).toHaveReceivedOperation('getToken', { query: { appid }, times: calls });
    expect(sobot.journal.list().items).toHaveLength(calls);
    const { messages } = await sobot.tenant.exportState();
    expect(messages).toHaveLength(1);
    expect(sobot).toHaveNoViolations();
  });
}
