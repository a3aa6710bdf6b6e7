import type { Random } from '../../../../common/random.ts';
import type { TenantState } from '../../../../generators/generated/types.ts';
import type { NamedRecords } from '../../store/naming.ts';

/** What a state file says of records; every list and many fields may be left out. */
export type StateRecords = Pick<TenantState, 'channels' | 'recipients' | 'messages' | 'broadcastTasks' | 'sendRecords'>;

/** What is there already and may be referred to. */
export interface KnownRecords extends NamedRecords {
  /** The greatest id of a send record so far. */
  readonly lastSendRecordId: number;
}

export const nothingKnown: KnownRecords = {
  channels: [],
  recipients: [],
  messages: [],
  broadcastTasks: [],
  lastSendRecordId: 0,
};

export interface ReadStateContext {
  readonly known: KnownRecords;
  readonly random: Random;
  /** The tenant's time, in ms. */
  readonly now: number;
  readonly timezone: string;
}
