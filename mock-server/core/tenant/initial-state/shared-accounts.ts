import { startOfLocalDay } from '../../../../common/local-time.ts';
import type { SharedStore } from '../../store/shared/shared-store.ts';
import type { Store } from '../../store/store.ts';
import type { DraftedAccount, draftAccount } from './drafted-account.ts';

/** How many accounts are kept that were asked for last. One takes some 150 kB, and half a millisecond to be made again. */
const kept = 4;

/**
 * Makes stores for tenants whose account is the one that tenants have by default. While a tenant changes none of it, nobody
 * keeps it: what was made last is at hand, the rest is made again of the seed. So a tenant for each test costs 30 kB and not 800.
 *
 * @param createStore makes an empty store
 */
export function shareAccounts(createStore: () => SharedStore): (appid: string) => Store {
  /**
   * The last one first. A map would do, but for this: it moves on to a new table now and then, and each table holds on to the
   * next. Once one has grown old, all accounts since are kept until old garbage is collected.
   */
  const accounts: { readonly key: string; readonly account: DraftedAccount }[] = [];

  function recall(key: string, make: () => DraftedAccount): DraftedAccount {
    const place = accounts.findIndex((one) => one.key === key);
    const [found = { key, account: make() }] = place === -1 ? [] : accounts.splice(place, 1);
    accounts.unshift(found);
    if (accounts.length > kept) accounts.pop();
    return found.account;
  }

  return (appid) => {
    const { lay, ...sets } = createStore();
    return {
      ...sets,
      account: {
        async of({ seed, timezone, now }) {
          const code: { readonly draftAccount: typeof draftAccount } = await import('./drafted-account.ts');
          const today = startOfLocalDay(now, timezone);
          const key = JSON.stringify([seed, appid, timezone, today]);
          const path = [appid, 'initial-state'];
          const make = (): DraftedAccount => code.draftAccount({ seed, path, today, timezone });
          const account = (): DraftedAccount => recall(key, make);
          const none = { channels: [], recipients: [], messages: [], broadcastTasks: [], sendRecords: [] };
          return { ...none, account: { lastId: () => account().sendRecordCount(), records: () => account().records } };
        },
        put: lay,
        clear: () => undefined,
      },
    };
  };
}
