// Run by a Playwright of its own. Options of a worker are those of a file.
import { expect, test } from '../index.ts';

test.use({
  sobotOptions: { port: undefined, clock: { now: 0, frozen: true } },
  sobotTenant: { appid: undefined },
});

test('is as the options of the server say of every tenant', ({ sobot }, { testId }) => {
  expect([sobot.clock.now(), sobot.tenant.clock.frozen]).toEqual([0, true]);
  expect(sobot.appid).toBe(`${testId}-0-0`);
  expect(sobot.server.port).not.toBe(7626);
});
