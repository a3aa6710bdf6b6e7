import type { TestInfo } from '@playwright/test';
import { deliveryView } from '../../mock-server/webhooks/delivery/delivery-json.ts';
import type { Sobot } from './sobot.ts';

/** How many of the newest a report has: it is for people to read. */
const mostAttached = 200;

/** Puts what happened in a tenant into the report: what was asked and answered with the reasons, and what was delivered. */
export async function attachRecords({ journal, webhooks }: Sobot, testInfo: TestInfo): Promise<void> {
  const everything = Number.MAX_SAFE_INTEGER;
  const requests = journal.list({}, everything).items;
  const deliveries = webhooks.deliveries.list({}, everything).items;
  await attach(testInfo, 'sobot journal', requests.slice(-mostAttached));
  await attach(testInfo, 'sobot deliveries', deliveries.slice(-mostAttached).map(deliveryView));
}

async function attach(testInfo: TestInfo, name: string, items: readonly unknown[]): Promise<void> {
  if (items.length === 0) return;
  await testInfo.attach(name, { body: JSON.stringify(items, undefined, 2), contentType: 'application/json' });
}
