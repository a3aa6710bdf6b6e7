/** One request in a journal, as far as the kit reads it. */
export interface JournalEntry {
  readonly id: number;
  /** Arrival on the tenant's clock, in ms. */
  readonly at: number;
  /** Whether that clock stood still. */
  readonly frozen?: boolean | undefined;
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
  readonly faults?: readonly string[] | undefined;
}

/** What an entry says of one broken rule. */
export interface JournaledViolation {
  /** Who broke it, where a proxy saw both. Absent: the consumer. */
  readonly side?: 'consumer' | 'provider' | undefined;
  readonly rule: string;
  readonly parameter?: string | undefined;
  readonly value?: unknown;
  readonly reason: { readonly en: string; readonly zh: string };
  /** Heading on the provider's page that states the rule. */
  readonly section: string;
}

/** What one tenant was asked. */
export interface TenantJournal {
  /** Of the tenant. Absent where a journal was given without one and is empty. */
  readonly appid?: string | undefined;
  /** Oldest first. */
  readonly entries: readonly JournalEntry[];
  /** How many older ones were dropped to make room. */
  readonly dropped: number;
}
