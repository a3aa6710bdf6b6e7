import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from '../../store/records.ts';
import type { SharedAccount } from '../../store/store.ts';

/** All records of a tenant, whole and consistent with one another. */
export interface TenantRecords {
  readonly channels: readonly Channel[];
  readonly recipients: readonly Recipient[];
  readonly messages: readonly Message[];
  readonly broadcastTasks: readonly BroadcastTask[];
  readonly sendRecords: readonly SendRecord[];
  /** Those that a store makes by itself, where it can; the lists are empty then. */
  readonly account?: SharedAccount | undefined;
}
