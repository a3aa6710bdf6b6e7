import type { ReceiverState } from '../../../generators/generated/types.ts';
import type { AttemptOutcome, DeliveryStatus } from './delivery.ts';
import type { KeptDelivery } from './kept-delivery.ts';

/** What a tenant's webhooks hold, part by part: in each, a value has a key. */
export type DeliveryPart = 'receivers' | 'deliveries' | 'forgotten';

/**
 * Keeps the webhooks of a tenant for longer than their process lives. It is told of each change as it is made, in order,
 * and never throws; when it writes is its own affair.
 */
export interface DeliveryKeeper {
  /** What it has. Absent: the tenant is new. */
  readonly kept?:
    | {
        readonly receivers: readonly ReceiverState[];
        /** Oldest first. */
        readonly deliveries: readonly KeptDelivery[];
        readonly forgotten?: ForgottenDeliveries | undefined;
      }
    | undefined;
  /** From now on the part has this under the key; `undefined`: nothing. What is put is read when it is written. */
  put(part: DeliveryPart, key: string | number, value: unknown): void;
  /** From now on the part has nothing. */
  clear(part: DeliveryPart): void;
}

/** Deliveries and their attempts, by how they stand and how they ended. */
export interface CountedDeliveries {
  readonly deliveries: number;
  readonly attempts: number;
  readonly statuses: Readonly<Record<DeliveryStatus, number>>;
  readonly outcomes: Readonly<Record<AttemptOutcome, number>>;
}

/** What is still known of deliveries that are no longer kept. */
export interface ForgottenDeliveries extends CountedDeliveries {
  /** Id of the newest that there was. */
  readonly lastId: number;
}
