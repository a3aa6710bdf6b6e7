import type { FailureReason } from '../../../common/failure-reason.ts';
import type { LineWebhookEvent, WebhookEvent } from '../../../generators/generated/types.ts';

/**
 * `queued`: its turn has not come. `delivering`: an attempt is under way. `waiting`: for its next attempt. The others
 * are ends: `acknowledged` by a 2xx, `gave_up` after the last attempt, `unfinished` because delivering ended before it did.
 */
export type DeliveryStatus = 'queued' | 'delivering' | 'waiting' | 'acknowledged' | 'gave_up' | 'unfinished';

/** Why a delivery ended without an acknowledgement. */
export type DeliveryCause = 'attempts_used_up' | 'queue_full' | 'receiver_removed' | 'closed';

/** One HTTP try of a delivery. */
export interface Attempt {
  /** When it began, on the tenant's clock, in ms. */
  readonly at: number;
  /** What was sent, byte for byte. */
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: Uint8Array };
  /** What the receiver answered; absent where nothing whole came. */
  readonly response?: AttemptResponse | undefined;
  /** Why it failed; absent where the receiver acknowledged, or the attempt was interrupted. */
  readonly reason?: FailureReason | undefined;
  /** What went wrong, for a person to read. */
  readonly detail?: string | undefined;
  /** Shutdown cut it off: whether the receiver got it is not known. */
  readonly interrupted?: true | undefined;
  /** What of it a fault lost on the way: the receiver did not get the request, or the sender not the answer. */
  readonly lost?: 'request' | 'answer' | undefined;
  /** How long it took, in ms of real time. */
  readonly durationMs: number;
}

export interface AttemptResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The first 64 kB of it. */
  readonly body: Uint8Array;
  /** The body was let go, because the bodies that are kept already fill the room there is for them. */
  readonly bodyDropped?: true | undefined;
}

/** One request to one receiver, over all of its attempts. Live: it shows how things stand when it is read. */
export interface Delivery {
  /** Counts up from 1. */
  readonly id: number;
  readonly receiverId: string;
  /** Where it goes. */
  readonly url: string;
  readonly destination: string;
  /** As they were when they were emitted. */
  readonly events: readonly (WebhookEvent | LineWebhookEvent)[];
  /** When they were emitted, on the tenant's clock, in ms. */
  readonly createdAt: number;
  readonly status: DeliveryStatus;
  readonly cause?: DeliveryCause | undefined;
  readonly attempts: readonly Attempt[];
  /** When it is tried next, on the tenant's clock, in ms. Present while it waits. */
  readonly nextAttemptAt?: number | undefined;
  /** Id of the delivery that a fault made this a copy of. */
  readonly duplicateOf?: number | undefined;
}

/** Which deliveries to list; all that is given must hold. */
export interface DeliveryFilter {
  readonly receiverId?: string | undefined;
  readonly status?: DeliveryStatus | undefined;
  /** Only those with an attempt that failed for this reason. */
  readonly reason?: FailureReason | undefined;
  /** Only those with an event of this type. */
  readonly eventType?: string | undefined;
  /** Only those with an event of this person. */
  readonly userId?: string | undefined;
  /** Only those with a greater id. */
  readonly after?: number | undefined;
}

/** A page of deliveries, oldest first. `next` is the id to pass as `after` for more, absent at the end. */
export interface DeliveryPage {
  readonly items: readonly Delivery[];
  readonly next?: number | undefined;
}

export type AttemptOutcome = 'acknowledged' | 'interrupted' | FailureReason;

/** Counts since the beginning or the last reset; what is no longer kept is counted all the same. */
export interface DeliveryStats {
  /** All of them: the sum of the six counts below. */
  readonly deliveries: number;
  readonly queued: number;
  readonly delivering: number;
  readonly waiting: number;
  readonly acknowledged: number;
  readonly gaveUp: number;
  readonly unfinished: number;
  /** All that ended: the sum of `outcomes`. */
  readonly attempts: number;
  readonly outcomes: Readonly<Record<AttemptOutcome, number>>;
}

/** Whether a delivery has come to an end. */
export function hasEnded({ status }: Pick<Delivery, 'status'>): boolean {
  return status === 'acknowledged' || status === 'gave_up' || status === 'unfinished';
}
