import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { day } from '../day.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import { recordList } from '../lists/list.ts';
import { unexpectedRows } from '../lists/matches.ts';
import { askLastPage, askPage } from '../lists/page.ts';
import type { Page } from '../lists/read-page.ts';
import { recordTimeMessages } from '../messages/record-time.ts';
import { answers } from '../messages/shared.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';
import { oneEnd } from './list-one-end.ts';

const [start, end] = recordList.timeRange;

/** The longest month, and a day for timezones. */
const monthAtMost = 32 * day;

/** The shortest month, less a day. */
const monthAtLeast = 27 * day;

const timesOf = ({ items }: Pick<Page, 'items'>): readonly number[] =>
  items.flatMap((row) => recordList.timeOf(row) ?? []);

const timeFilter = listCheck(recordList, {
  id: 'filter/time',
  title: recordTimeMessages.filterTimeTitle,
  rows: 1,
  async run(context) {
    const { account, random, ask } = context;
    const times = random.shuffle(timesOf({ items: account.rows })).slice(0, 3);
    if (times.length === 0) return skipped(recordTimeMessages.noRecordHasAReadable);
    return tryEach(times, context, async (time) => {
      const range = { [start]: time, [end]: time };
      const exact = await ask({ ...range, page_size: 100 });
      const unexpected = unexpectedRows(exact, recordList, range);
      if (unexpected.length > 0) return unexpected;
      const known = account.rows.filter((row) => recordList.timeOf(row) === time).length;
      if (exact.total >= known) return [];
      const message = recordTimeMessages.totalCountButRecords(exact.total, known);
      return [createViolation(exact.exchange, message, { path: 'total_count', expected: known, got: exact.total })];
    });
  },
});

const defaultMonth = listCheck(recordList, {
  id: 'default-month',
  title: recordTimeMessages.defaultMonthTitle,
  async run(context) {
    const { provider, tried } = context;
    tried(2);
    const first = await askPage(provider, recordList, { page_size: 100 });
    const last = await askLastPage(provider, recordList, first);
    const times = [...timesOf(first), ...timesOf(last)];
    const [newest, oldest] = [Math.max(...times), Math.min(...times)];
    if (times.length > 0 && newest - oldest > monthAtMost) return [tooOld(last, Math.round((newest - oldest) / day))];
    return tooFew(first, newest, context);
  },
});

function tooOld({ exchange }: Page, days: number): CheckViolation {
  return createViolation(exchange, recordTimeMessages.recordsThatLieDays(days), {
    expected: '≤ 31 d',
    got: `${days} d`,
  });
}

/** What was sent within four weeks lies in the last month, by any reading: in number, and row by row at both ends. */
async function tooFew(first: Page, newest: number, context: ListContext): Promise<readonly CheckViolation[]> {
  const { provider } = context;
  const now = provider.now();
  // The clock over there is another one.
  if (newest > now + day) return [];
  const weeks = { [start]: now - monthAtLeast, [end]: now };
  const recent = await askPage(provider, recordList, { ...weeks, page_size: 100 });
  const recentLast = await askLastPage(provider, recordList, recent, weeks);
  const again = await askPage(provider, recordList, { page_size: 100 });
  if (recent.total > Math.max(first.total, again.total)) {
    const message = recordTimeMessages.totalCountTheLast(again.total, recent.total);
    const details = { path: 'total_count', expected: `≥ ${recent.total}`, got: again.total };
    return [createViolation(again.exchange, message, details)];
  }
  const againLast = await askLastPage(provider, recordList, again);
  const [wanted, answered] = [[recent, recentLast].flatMap(timesOf), [again, againLast].flatMap(timesOf)];
  if (wanted.length === 0 || !showsEnds(again, againLast)) return [];
  if (Math.max(...wanted) > Math.max(...answered)) return [createViolation(again.exchange, answers.newestMissing)];
  if (Math.min(...wanted) < Math.min(...answered)) return [createViolation(againLast.exchange, answers.oldestMissing)];
  return [];
}

/** Whether the newest and the oldest row are among those of the first and the last page: all are, or they come in order of time. */
function showsEnds(first: Page, last: Page): boolean {
  if (first.total <= 200) return true;
  const times = [...timesOf(first), ...timesOf(last)];
  const rising = times.toSorted((one, other) => one - other);
  return [rising, rising.toReversed()].some((order) => order.every((time, index) => time === times[index]));
}

export const recordTimeChecks: readonly Check<Provider>[] = [timeFilter, oneEnd(recordList), defaultMonth];
