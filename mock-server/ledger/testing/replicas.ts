import { onTestFinished } from 'vitest';
import { startControlled, type ControlClient } from '../../../test/support/control-client.ts';
import type { MockServerOptions } from '../../server.ts';
import { createMemoryLedgers, type MemoryLedgers } from './memory-ledger.ts';

export interface Replicas {
  readonly ledgers: MemoryLedgers;
  /** Another server on the same ledger. */
  start(options?: MockServerOptions): Promise<ControlClient>;
}

/** Servers on one ledger; they end with the test. */
export function createReplicas(common: MockServerOptions = {}): Replicas {
  const ledgers = createMemoryLedgers();
  let started = 0;
  return {
    ledgers,
    async start(options = {}) {
      started += 1;
      const store = ledgers.open(`replica-${started}`);
      const client = await startControlled({ initialState: 'empty', ...common, ...options, store });
      onTestFinished(() => client.server.close());
      return client;
    },
  };
}
