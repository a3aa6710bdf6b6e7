import { recordStatuses } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { listCheck, tryEach, type ListContext } from '../lists/list-check.ts';
import { recordList, type List } from '../lists/list.ts';
import { unexpectedRows, unlessTotal, valueFor } from '../lists/matches.ts';
import type { Query } from '../lists/page.ts';
import { listFiltersMessages } from '../messages/list-filters.ts';
import { titles } from '../messages/shared.ts';
import type { Provider } from '../target.ts';

/** Each filter with a value that rows share, where there is one: a page after the first can then hold some. */
function filteredQueries({ list, account, random }: ListContext): readonly Query[] {
  const byText = list.textFilters.flatMap((filter): readonly Query[] => {
    const values = random.shuffle(account.rows).flatMap((row) => valueFor(filter, row) ?? []);
    const value = values.find((text, index) => values.indexOf(text) < index) ?? values[0];
    return value === undefined ? [] : [{ [filter.parameter]: value }];
  });
  const byStatus = list === recordList ? recordStatuses.map(([message_status]) => ({ message_status })) : [];
  return [...byText, ...random.shuffle(byStatus).slice(0, 2)];
}

async function lookAtPageTwo({ ask, list }: ListContext, filter: Query): Promise<readonly CheckViolation[]> {
  const { total } = await ask({ ...filter, page_size: 1 });
  // What is said of a page without rows is another check's.
  if (total < 2) return [];
  const page_size = Math.min(100, Math.ceil(total / 2));
  const page = await ask({ ...filter, page_no: 2, page_size });
  const unexpected = unexpectedRows(page, list, filter);
  return unexpected.length > 0 ? unexpected : unlessTotal(page, total, listFiltersMessages.soManyOnPageOne);
}

/** Pages after the first are often asked of the database by a query of their own. */
export function pagedFilters(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'filter/paged',
    title: titles.pagedFilters,
    rows: 2,
    run: async (context) =>
      tryEach(filteredQueries(context), context, async (filter) => {
        const first = await lookAtPageTwo(context, filter);
        // Records move on meanwhile, and tasks are added: what does not fit is asked again.
        return first.length === 0 ? first : lookAtPageTwo(context, filter);
      }),
  });
}
