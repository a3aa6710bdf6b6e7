import { day } from '../day.ts';
import type { Json } from '../exchange.ts';
import type { Provider } from '../target.ts';
import type { List } from './list.ts';
import { askPage } from './page.ts';
import { readPage, type Page, type Query } from './read-page.ts';

/** What a list holds, as far as it was looked at: what the other checks take their values from. */
export interface Account {
  /** Filters that go with every query, so that rows that are added meanwhile change nothing. */
  readonly base: Query;
  readonly rows: readonly Json[];
  readonly total: number;
  /** What the plainest query found: another number later, and the list has changed. */
  readonly plainTotal: number;
  /** Whether `rows` are all. */
  readonly isWhole: boolean;
}

/** How many pages of 100 are looked at. */
const pagesRead = 3;

/** What the list holds; `undefined` where it answers no page to the plainest query. */
export function accountOf(provider: Provider, list: List): Promise<Account | undefined> {
  return provider.memoize(nameOf(list), async () => {
    const first = readPage(await provider.call(list.operation, { body: '{}' }));
    if (first === undefined) return undefined;
    const { base, total } = await steadyBase(provider, list, first);
    const rows: Json[] = [];
    for (let page_no = 1; page_no <= pagesRead && rows.length < total; page_no += 1) {
      const page = readPage(await ask(provider, list, { ...base, page_no, page_size: 100 }));
      if (page === undefined || page.items.length === 0) break;
      rows.push(...page.items);
    }
    return { base, rows, total, plainTotal: first.total, isWhole: rows.length === total };
  });
}

const nameOf = ({ family }: List): string => `account of ${family}`;

/** Whether the list has got or lost rows since it was looked at: then it is looked at anew. */
export async function hasChanged(provider: Provider, list: List, { plainTotal }: Account): Promise<boolean> {
  const page = readPage(await provider.call(list.operation, { body: '{}' }));
  if (page === undefined || page.total === plainTotal) return false;
  provider.invalidate(nameOf(list));
  return true;
}

const ask = (provider: Provider, list: List, query: Query): ReturnType<Provider['call']> =>
  provider.call(list.operation, { body: JSON.stringify(query) });

/** Send records are sent all the time, so they are looked at up to the newest there is now. */
async function steadyBase(provider: Provider, list: List, first: Page): Promise<{ base: Query; total: number }> {
  const [start, end] = list.timeRange;
  if (list.family === 'task-list') return { base: {}, total: first.total };
  const newest = Math.max(...first.items.map((row) => list.timeOf(row) ?? Number.NaN));
  const latest = first.items.length > 0 ? newest : provider.now();
  if (!Number.isSafeInteger(latest) || latest < 0) return { base: {}, total: first.total };
  const base = { [start]: Math.max(0, latest - 3 * 365 * day), [end]: latest };
  const page = readPage(await ask(provider, list, { ...base, page_size: 1 }));
  // A time filter that does not work has a check of its own.
  if (page === undefined || page.total < first.total) return { base: {}, total: first.total };
  return { base, total: page.total };
}

/** Asks for a page within what is held still. */
export function askWithin(provider: Provider, list: List, { base }: Account, query: Query): Promise<Page> {
  return askPage(provider, list, { ...base, ...query });
}
