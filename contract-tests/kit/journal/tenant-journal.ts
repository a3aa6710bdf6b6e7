import type { BrokenRule, JournaledRequest } from '../engine/journaled-request.ts';

/** One request in a journal, as far as the kit reads it. */
export interface JournalEntry extends JournaledRequest<JournaledViolation> {
  readonly id: number;
  /** Whether that clock stood still. */
  readonly frozen?: boolean | undefined;
  /** Whether that clock was set or advanced since the entry before. */
  readonly moved?: boolean | undefined;
}

/** What an entry says of one broken rule. */
export interface JournaledViolation extends BrokenRule {
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
