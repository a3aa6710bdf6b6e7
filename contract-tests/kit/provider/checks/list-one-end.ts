import { skipped, type Check } from '../../engine/check.ts';
import { listCheck, tryEach } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { unexpectedRows } from '../lists/matches.ts';
import { askLastPage, askPage } from '../lists/page.ts';
import { reasons, titles } from '../messages/shared.ts';
import type { Provider } from '../target.ts';

/** What lies beyond an end shows on the first page or on the last. */
export function oneEnd(list: List): Check<Provider> {
  const [start, end] = list.timeRange;
  return listCheck(list, {
    id: 'filter/one-end',
    title: titles.oneEnd,
    rows: 2,
    async run(context) {
      const { provider, account } = context;
      const times = account.rows.flatMap((row) => list.timeOf(row) ?? []).toSorted((one, other) => one - other);
      const middle = times[Math.floor(times.length / 2)];
      if (middle === undefined) return skipped(reasons.noTime);
      return tryEach([{ [start]: middle }, { [end]: middle }], context, async (query) => {
        const first = await askPage(provider, list, { ...query, page_size: 100 });
        const last = await askLastPage(provider, list, first, query);
        return [...unexpectedRows(first, list, query), ...unexpectedRows(last, list, query)].slice(0, 1);
      });
    },
  });
}
