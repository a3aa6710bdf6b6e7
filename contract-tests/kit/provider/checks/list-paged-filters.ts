import { recordStatuses, second } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { listCheck, tryEach, type ListContext } from '../lists/list-check.ts';
import { recordList, type List } from '../lists/list.ts';
import { unexpectedRows, unlessTotal, valueFor } from '../lists/matches.ts';
import type { Page, Query } from '../lists/read-page.ts';
import { listFiltersMessages } from '../messages/list-filters.ts';
import { titles } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';
import { sendersOf } from './tasks-and-records.ts';

/** How many senders are tried: one of them may have all the tasks. */
const sendersTried = 2;

/** Each filter with a value that rows share, where there is one: a page after the first can then hold some. */
async function filteredQueries(context: ListContext): Promise<readonly Query[]> {
  const { list, account, random } = context;
  const byText = list.textFilters.flatMap((filter): readonly Query[] => {
    const values = random.shuffle(account.rows).flatMap((row) => valueFor(filter, row) ?? []);
    const value = values.find((text, index) => values.indexOf(text) < index) ?? values[0];
    return value === undefined ? [] : [{ [filter.parameter]: value }];
  });
  const byStatus = list === recordList ? recordStatuses.map(([message_status]) => ({ message_status })) : [];
  return [...byText, ...(await bySender(context)), ...byTime(context), ...random.shuffle(byStatus).slice(0, 2)];
}

/** The sender of a task is seen in its send records alone. */
async function bySender({ provider, list, random }: ListContext): Promise<readonly Query[]> {
  if (list === recordList) return [];
  const senders = new Set((await sendersOf(provider)).values());
  return random
    .shuffle([...senders])
    .slice(0, sendersTried)
    .map((sender) => ({ sender }));
}

/** The middle half of the time that the rows are of, so that there are rows beyond either end. */
function byTime({ list, account: { rows } }: ListContext): readonly Query[] {
  const times = rows.flatMap((row) => list.timeOf(row) ?? []).toSorted((one, other) => one - other);
  const quarter = Math.floor(times.length / 4);
  const [from, to] = [times[quarter], times.at(-1 - quarter)];
  const [start, end] = list.timeRange;
  // Rows tell their times to the second, and are found by what they are to the millisecond.
  return from === undefined || to === undefined ? [] : [{ [start]: from, [end]: to + second }];
}

async function lookAtPageTwo({ ask, list }: ListContext, filter: Query): Promise<readonly CheckViolation[]> {
  const whole = await ask({ ...filter, page_size: 100 });
  const { total } = whole;
  // What is said of a page without rows is another check's.
  if (total < 2) return [];
  const page_size = Math.min(100, Math.ceil(total / 2));
  const page = await ask({ ...filter, page_no: 2, page_size });
  const others = unexpectedRows(page, list, filter);
  const unexpected = [...others, ...notAmong(page, whole, list)];
  const found =
    unexpected.length > 0 ? unexpected.slice(0, 1) : unlessTotal(page, total, listFiltersMessages.soManyOnPageOne);
  if (found.length === 0 || !('message_status' in filter)) return found;
  // Records go from one status to the next meanwhile, and no row tells its own.
  const again = await ask({ ...filter, page_size: 100 });
  return isSame(whole, again, list) ? found : others;
}

function isSame(one: Page, other: Page, list: List): boolean {
  const idsOf = ({ items }: Page): string => JSON.stringify(items.map((row) => list.idOf(row)));
  return one.total === other.total && idsOf(one) === idsOf(other);
}

/** The violation of a page with a row that is not among all that there are, where all are known. */
function notAmong({ exchange, items }: Page, whole: Page, list: List): readonly CheckViolation[] {
  if (whole.items.length !== whole.total) return [];
  const known = new Set(whole.items.map((row) => list.idOf(row)));
  const index = items.findIndex((row) => !known.has(list.idOf(row)));
  return index === -1 ? [] : [createViolation(exchange, listFiltersMessages.notOnPageOne, { path: `items[${index}]` })];
}

/** Pages after the first are often asked of the database by a query of their own. */
export function pagedFilters(list: List): Check<Provider> {
  return listCheck(list, {
    id: 'filter/paged',
    title: titles.pagedFilters,
    rows: 2,
    run: async (context) =>
      tryEach(await filteredQueries(context), context, async (filter) => {
        const first = await lookAtPageTwo(context, filter);
        // Records move on meanwhile, and tasks are added: what does not fit is asked again.
        return first.length === 0 ? first : lookAtPageTwo(context, filter);
      }),
  });
}
