/** One request of a consumer and its answer: an entry of a journal, as far as every kit reads it. */
export interface JournaledRequest<Violation = BrokenRule> {
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
  /** Where the connection was cut: before the answer, or in its body. The client did not have it whole. */
  readonly reset?: 'before' | 'mid-body' | undefined;
  readonly violations: readonly Violation[];
  readonly warnings: readonly Violation[];
  /** Ids of the faults that hit it. */
  readonly faults?: readonly string[] | undefined;
}

/** Which rule an entry broke, and by what. */
export interface BrokenRule {
  /** Who broke it, where a proxy saw both. Absent: the consumer. */
  readonly side?: 'consumer' | 'provider' | undefined;
  readonly rule: string;
  readonly parameter?: string | undefined;
  readonly value?: unknown;
}
