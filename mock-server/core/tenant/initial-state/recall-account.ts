import { startOfLocalDay } from '../../../../common/local-time.ts';
import type { AccountBeginning, SharedRecords } from '../../store/store.ts';
import { draftAccount, type DraftedAccount } from './drafted-account.ts';

/**
 * The accounts that were made last, the newest at the end. A map would do, but for this: it moves on to a new table now and
 * then, and each table holds on to the next. Once one has grown old, all accounts since are kept until old garbage is
 * collected.
 */
export type RecalledAccounts = { readonly key: string; readonly account: DraftedAccount }[];

/** How many are kept. One takes some 150 kB, and half a millisecond to be made again. */
const kept = 4;

/** The account that a tenant has by default: one of those that were made last, or made again of the seed. */
export function recallAccount(
  accounts: RecalledAccounts,
  appid: string,
  { seed, timezone, now }: AccountBeginning,
): SharedRecords {
  const today = startOfLocalDay(now, timezone);
  const key = JSON.stringify([seed, appid, timezone, today]);
  function recall(): DraftedAccount {
    const found = accounts.find((one) => one.key === key);
    if (found !== undefined) return found.account;
    const account = draftAccount({ seed, path: [appid, 'initial-state'], today, timezone });
    if (accounts.push({ key, account }) > kept) accounts.shift();
    return account;
  }
  const none = { channels: [], recipients: [], messages: [], broadcastTasks: [], sendRecords: [] };
  return { ...none, account: { lastId: () => recall().sendRecordCount(), records: () => recall().records } };
}
