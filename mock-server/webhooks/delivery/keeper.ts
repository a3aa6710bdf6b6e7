import type { ReceiverState } from '../../../generators/generated/types.ts';
import type { Attempt, AttemptOutcome, Delivery, DeliveryStatus } from './delivery.ts';
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
  /** Given what takes in what others change. Absent: nobody else does. */
  readonly onAttached?: ((shared: SharedWebhooks) => void) | undefined;
  /**
   * Has an attempt made when it may be: once everybody knows that it is under way. Its outcome is taken in, or dropped
   * where somebody else has taken it over. Default: it is made at once, and counts.
   */
  readonly attempt?: ((delivery: Delivery, attempt: AttemptSteps) => void) | undefined;
}

/** An attempt, as whoever keeps the deliveries has it made. */
export interface AttemptSteps {
  readonly make: () => Promise<Attempt>;
  /** Takes its outcome in; again, where that was undone. */
  readonly conclude: (ended: Attempt) => void;
  /** Nothing more comes of it. */
  readonly end: () => void;
}

/** What others change of a part. */
export interface DeliveryChange {
  /** All that was in it goes first. */
  readonly isCleared: boolean;
  /** By key; `undefined`: it goes. */
  readonly puts: ReadonlyMap<string | number, unknown>;
  /** Of these, what was under them goes first: they come behind all others. */
  readonly renewed?: ReadonlySet<string | number> | undefined;
}

/** Webhooks that others change, too: what comes in is not put again, and nobody is told. */
export interface SharedWebhooks {
  /** @param isWhole it takes the place of all there is */
  take(changes: ReadonlyMap<DeliveryPart, DeliveryChange>, isWhole: boolean): void;
  /** Whoever made the attempt of a delivery that is under way is no more: it counts as one that failed. */
  lose(deliveryId: number, begunAt: number): void;
  /** Begins what may begin. */
  goOn(): void;
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
