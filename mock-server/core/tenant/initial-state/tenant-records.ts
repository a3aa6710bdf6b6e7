import type { BroadcastTask, Channel, Message, Recipient, SendRecord } from '../../store/records.ts';

/** All records of a tenant, whole and consistent with one another. */
export interface TenantRecords {
  readonly channels: readonly Channel[];
  readonly recipients: readonly Recipient[];
  readonly messages: readonly Message[];
  readonly broadcastTasks: readonly BroadcastTask[];
  readonly sendRecords: readonly SendRecord[];
}
