// Run by a Playwright of its own. Options of a worker are those of a file.
import { expect, test } from '../index.ts';

test.use({ sobotOptions: { tenants: [{ clock: { frozen: true } }] } });

test('is not as the first tenant of the server', ({ sobot }) => {
  expect(sobot.tenant.clock.frozen).toBe(false);
});
