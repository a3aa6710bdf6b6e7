import type { Behaviour } from '../../../generators/generated/types.ts';

/** One request of a consumer and its answer, as far as coverage reads it: an entry of a journal. */
export interface JournaledRequest {
  /** Arrival on the tenant's clock, in ms. */
  readonly at: number;
  readonly operation?: string | undefined;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string | undefined>>;
  readonly requestBody?: string | undefined;
  readonly status: number;
  readonly retCode?: string | undefined;
  readonly responseBody?: string | undefined;
  readonly violations: readonly JournaledViolation[];
  readonly warnings: readonly JournaledViolation[];
  /** Ids of the faults that hit it. */
  readonly faults?: readonly string[] | undefined;
}

interface JournaledViolation {
  /** Who broke it, where a proxy saw both. Absent: the consumer. */
  readonly side?: 'consumer' | 'provider' | undefined;
  readonly rule: string;
  readonly parameter?: string | undefined;
  readonly value?: unknown;
}

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
