/**
 * Fixtures for Playwright: a mock server for each worker, a tenant for each test, and a clock that moves the tenant and
 * the page together.
 *
 * @module
 */
import {
  expect as baseExpect,
  test as baseTest,
  type Expect,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestInfo,
  type TestType,
} from '@playwright/test';
import type { TenantOptions } from '../../mock-server/core/tenant/tenant.ts';
import { startMockServer, type MockServer, type MockServerOptions } from '../../mock-server/server.ts';
import { attachRecords } from './attach-records.ts';
import { playwrightMatchers, type PlaywrightMatchers } from './matchers.ts';
import { createSobot, type Sobot } from './sobot.ts';

export type { Journaled, PlaywrightMatchers } from './matchers.ts';
export type { SharedClock } from './shared-clock.ts';
export type { Sobot } from './sobot.ts';

/** What each test has. */
export interface SobotFixtures {
  /** The tenant of this test alone: its credentials, its records, its clock, its webhooks. */
  readonly sobot: Sobot;
  /** An option: what that tenant is like. Default: an appid of its own, else as `sobotOptions` say of every tenant. */
  readonly sobotTenant: TenantOptions;
}

/** What each worker has. */
export interface SobotWorkerFixtures {
  /** The mock server of this worker, on a free port of this machine. */
  readonly sobotServer: MockServer;
  /** An option: what the server is like. Default: `{ port: 0 }`. */
  readonly sobotOptions: MockServerOptions;
}

/**
 * Playwright's `test` with `sobot`. A test that takes `page` or `context` has their clock begin with the tenant's, and
 * move with it. When a test fails, the journal and the deliveries of its tenant stand in the report. docs/playwright.md
 * has whole tests.
 *
 * @example
 * test('what a customer writes is in the journal of deliveries', async ({ sobot }) => {
 *   sobot.webhooks.receivers.add({ url: 'http://127.0.0.1:3000/webhook' });
 *   await sobot.act({ type: 'text', text: 'Is the blue one in stock?' });
 *   await sobot.webhooks.idle();
 *   expect(sobot.webhooks.deliveries.list().items).toHaveLength(1);
 * });
 */
export const test: TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & SobotFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions & SobotWorkerFixtures
> = baseTest.extend<SobotFixtures, SobotWorkerFixtures>({
  sobotOptions: [{}, { option: true, scope: 'worker' }],
  sobotTenant: [{}, { option: true }],
  sobotServer: [
    async ({ sobotOptions }, use) => {
      const server = await startMockServer({ ...sobotOptions, port: sobotOptions.port ?? 0 });
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  sobot: async ({ sobotServer, sobotTenant }, use, testInfo) => {
    const tenant = sobotServer.emulator.tenants.create({
      ...sobotTenant,
      appid: sobotTenant.appid ?? appidOf(testInfo),
    });
    const sobot = createSobot(sobotServer, tenant);
    await use(sobot);
    if (testInfo.status !== testInfo.expectedStatus) await attachRecords(sobot, testInfo);
    tenant[Symbol.dispose]();
  },
  context: async ({ context, sobot }, use) => {
    await sobot.clock.follow(context);
    await use(context);
  },
});

/**
 * Playwright's `expect` with the matchers of `sobot-mock/matchers`: `expect(sobot).toHaveNoViolations()`.
 */
export const expect: Expect<PlaywrightMatchers> = baseExpect.extend(playwrightMatchers);

/** The same for the same test, whichever worker runs it: and with it all that is decided by chance. */
function appidOf({ testId, repeatEachIndex, retry }: TestInfo): string {
  return [testId, repeatEachIndex, retry].join('-').slice(-64);
}
