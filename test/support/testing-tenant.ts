import type { TenantState } from '../../generators/generated/types.ts';
import type { OutgoingEvents } from '../../mock-server/core/actions/outbox.ts';
import type { SendRecord } from '../../mock-server/core/store/records.ts';
import type { CreateEmulatorOptions, Emulator, Tenant } from '../../mock-server/emulator.ts';
import { createTestEmulator } from './create-test-emulator.ts';

/** One channel with two friends and somebody who has left. */
export const smallAccount = {
  channels: [{ id: '10001', name: 'Shop', sender: '2005652357', lineUserId: `U${'ab'.repeat(16)}` }],
  recipients: [
    { id: 'alice', channelId: '10001' },
    { id: 'bob', channelId: '10001' },
    { id: 'carol', channelId: '10001', following: false },
  ],
} as const satisfies TenantState;

export interface TestTenant {
  readonly emulator: Emulator;
  readonly tenant: Tenant;
  /** What went to its outbox. */
  readonly sent: readonly OutgoingEvents[];
}

/** The default tenant of an emulator whose time stands still. */
export function createTestTenant(options: CreateEmulatorOptions = {}): TestTenant {
  const emulator = createTestEmulator({ initialState: smallAccount, ...options });
  const tenant = emulator.tenants.get('1')!;
  const sent: OutgoingEvents[] = [];
  tenant.outbox.onSend((outgoing) => void sent.push(outgoing));
  return { emulator, tenant, sent };
}

/** The send records of a task, in the order of their ids. */
export async function recordsOf({ store }: Tenant, taskId: string): Promise<readonly SendRecord[]> {
  const { items } = await store.sendRecords.query({ taskId }, { offset: 0, limit: 1_000_000 });
  return [...items].sort((a, b) => a.id - b.id);
}
