import type { Store } from '../../store/store.ts';
import type { TenantRecords } from './tenant-records.ts';

/** Puts records that were checked. */
export async function putRecords(store: Store, records: TenantRecords): Promise<void> {
  // At once, so that nobody sees some of them without the others.
  await Promise.all([
    store.channels.put(records.channels),
    store.recipients.put(records.recipients),
    store.messages.put(records.messages),
    store.broadcastTasks.put(records.broadcastTasks),
    store.sendRecords.put(records.sendRecords),
  ]);
}
