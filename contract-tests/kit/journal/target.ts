import { createCallReader, takesToken, type Call } from './exchange.ts';
import { readToken, type IssuedToken } from './issued-token.ts';
import { renewalsOf, type Renewal } from './renewals.ts';
import type { TenantJournal } from './tenant-journal.ts';

/** What one tenant's journal tells of the consumer. */
export interface ConsumerCalls {
  readonly appid: string;
  /** Oldest first. */
  readonly calls: readonly Call[];
  /** Those with a token, or that should have had one. */
  readonly tokenCalls: readonly Call[];
  /** getToken, whatever was answered. */
  readonly tokenRequests: readonly Call[];
  /** In the order in which they were given. */
  readonly tokens: readonly IssuedToken[];
  /** Why each of them was asked for. */
  readonly renewals: readonly Renewal[];
  /** How many older requests are missing. */
  readonly dropped: number;
}

/** What the checks of a journal look at: the consumers of all tenants that were called. */
export interface JournalTarget {
  readonly consumers: readonly ConsumerCalls[];
}

/** @param journals those with entries: an empty one tells nothing */
export function createJournalTarget(journals: readonly TenantJournal[]): JournalTarget {
  return { consumers: journals.map(readConsumerCalls) };
}

function readConsumerCalls({ appid = '', entries, dropped }: TenantJournal): ConsumerCalls {
  const calls = entries.map(createCallReader());
  const tokenCalls = calls.filter(takesToken);
  const tokenRequests = calls.filter(({ operation }) => operation === 'getToken');
  const uses = Map.groupBy(tokenCalls, ({ token }) => token);
  const tokens = tokenRequests.flatMap((call) => readToken(call, uses) ?? []);
  return { appid, calls, tokenCalls, tokenRequests, tokens, renewals: renewalsOf(calls, tokens), dropped };
}
