import { startOfLocalDay } from '../../../../common/local-time.ts';
import type { AccountBeginning, SharedRecords } from '../../store/store.ts';
import { draftAccount, type DraftedAccount } from './drafted-account.ts';

/** An account while it is at hand. */
interface Recalled {
  readonly key: string;
  account: DraftedAccount | undefined;
}

/**
 * The accounts that are at hand, the newest at the end of each list. A map would do, but for this: it moves on to a new table
 * now and then, and each table holds on to the next. Once one has grown old, all accounts since are kept until old garbage is
 * collected.
 */
export interface RecalledAccounts {
  /** Those that were made last: most tenants are used for a moment, and none of them grows old. */
  readonly latest: Recalled[];
  /** Those of tenants that have been asked again and again. */
  readonly lasting: Recalled[];
}

/** How many are kept. One takes some 150 kB, and half a millisecond to be made again. */
const most = { latest: 4, lasting: 128 } as const satisfies Record<keyof RecalledAccounts, number>;
/** The account of a tenant for which it was made so often lasts. */
const often = 3;

/** The account that a tenant has by default: one that is at hand, or made again of the seed. */
export function recallAccount(
  accounts: RecalledAccounts,
  appid: string,
  { seed, timezone, now }: AccountBeginning,
): SharedRecords {
  const today = startOfLocalDay(now, timezone);
  const key = JSON.stringify([seed, appid, timezone, today]);
  let made = 0;
  let own: Recalled = { key, account: undefined };
  function recall(): DraftedAccount {
    if (own.account !== undefined) return own.account;
    const isThis = (one: Recalled): boolean => one.key === key;
    own = accounts.latest.find(isThis) ?? accounts.lasting.find(isThis) ?? own;
    return own.account ?? make();
  }
  function make(): DraftedAccount {
    made += 1;
    const account = draftAccount({ seed, path: [appid, 'initial-state'], today, timezone });
    own = { key, account };
    const list = made < often ? 'latest' : 'lasting';
    const gone = accounts[list].push(own) > most[list] ? accounts[list].shift() : undefined;
    if (gone !== undefined) gone.account = undefined;
    return account;
  }
  const none = { channels: [], recipients: [], messages: [], broadcastTasks: [], sendRecords: [] };
  return { ...none, account: { lastId: () => recall().sendRecordCount(), records: () => recall().records } };
}
