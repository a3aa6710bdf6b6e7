import process from 'node:process';
import { createMemoryLedgers } from '../../mock-server/ledger/testing/memory-ledger.ts';
import type { MockServerOptions } from '../../mock-server/server.ts';

/** Where the tests are run on ledgers in memory, one of its own. */
export function onLedger(): Pick<MockServerOptions, 'store'> {
  if (process.env['TEST_ON_LEDGER'] === undefined) return {};
  return { store: createMemoryLedgers().open('alone') };
}
