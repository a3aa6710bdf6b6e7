import type { SharedStore } from '../../store/shared/shared-store.ts';
import type { Store } from '../../store/store.ts';
import type { recallAccount, RecalledAccounts } from './recall-account.ts';

/**
 * Makes stores for tenants whose account is the one that tenants have by default. While a tenant changes none of it, nobody
 * keeps it: what was made last is at hand, the rest is made again of the seed. So a tenant for each test costs 30 kB and not 800.
 *
 * @param createStore makes an empty store
 */
export function shareAccounts(createStore: () => SharedStore): (appid: string) => Store {
  const accounts: RecalledAccounts = { latest: [], lasting: [] };
  /** Loaded for the first of all tenants: to import what is there takes as long as to make some of it. */
  let code: typeof recallAccount | undefined;
  const load = async (): Promise<typeof recallAccount> => (code = (await import('./recall-account.ts')).recallAccount);
  return (appid) => {
    const { lay, ...sets } = createStore();
    return {
      ...sets,
      account: {
        of(beginning) {
          const recalled = (recall: typeof recallAccount): ReturnType<typeof recallAccount> =>
            recall(accounts, appid, beginning);
          return code === undefined ? load().then(recalled) : recalled(code);
        },
        put: lay,
        clear: () => undefined,
      },
    };
  };
}
