import process from 'node:process';
import { createMemoryLedgers } from '../../mock-server/ledger/testing/memory-ledger.ts';
import type { MockServerOptions } from '../../mock-server/server.ts';

/** Where the tests are run on ledgers in memory, one of its own. */
export function onLedger({ data, store, webhooks }: MockServerOptions): Pick<MockServerOptions, 'store'> {
  // A handler is a function of one process: other servers of a store could not call it.
  const hasHandler = webhooks?.receivers?.some(({ handler }) => handler !== undefined) === true;
  const isOther = data !== undefined || store !== undefined || hasHandler;
  if (isOther || process.env['TEST_ON_LEDGER'] === undefined) return {};
  return { store: createMemoryLedgers().open('alone') };
}
