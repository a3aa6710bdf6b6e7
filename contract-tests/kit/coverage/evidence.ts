import type { Behaviour } from '../../../generators/generated/types.ts';
import type { JournaledRequest } from '../engine/journaled-request.ts';

/** One delivery of webhook events, as `GET …/deliveries` lists it. */
export interface JournaledDelivery {
  readonly id: number;
  readonly receiverId: string;
  readonly attempts: readonly JournaledAttempt[];
}

interface JournaledAttempt {
  /** When it began, on the tenant's clock, in ms. */
  readonly at: number;
  readonly request: { readonly body?: string | undefined };
  /** Absent where nothing whole came. */
  readonly response?: { readonly status: number } | undefined;
  /** Why it failed. */
  readonly reason?: string | undefined;
  readonly interrupted?: boolean | undefined;
}

/** What one tenant has on record of a run: all that coverage is told from. */
export interface CoverageEvidence {
  readonly appid: string;
  /** Oldest first. */
  readonly entries: readonly JournaledRequest[];
  readonly deliveries: readonly JournaledDelivery[];
  /** The switches as they stand. */
  readonly behaviour: Readonly<Partial<Behaviour>>;
  /** Messages of people, to tell what kind of content was fetched. */
  readonly messages: readonly { readonly id: string; readonly type: string }[];
  /** How many older requests are missing. */
  readonly dropped: number;
}
