import type { TenantState } from '../../../generators/generated/types.ts';
import type { BroadcastTask, Channel, Message, Recipient } from './records.ts';

/** Records that are there already and that others may refer to. */
export interface NamedRecords {
  readonly channels: readonly Channel[];
  readonly recipients: readonly Recipient[];
  readonly messages: readonly Pick<Message, 'id' | 'mediaKey'>[];
  readonly broadcastTasks: readonly BroadcastTask[];
}

/** What names them. */
export type NamingState = Pick<TenantState, 'recipients' | 'messages' | 'broadcastTasks' | 'sendRecords'>;
