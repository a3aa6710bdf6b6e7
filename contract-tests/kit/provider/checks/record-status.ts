import { recordStatuses } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import type { Exchange, Json } from '../exchange.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import { recordList } from '../lists/list.ts';
import type { Page } from '../lists/read-page.ts';
import { recordStatusMessages } from '../messages/record-status.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';

const source = { kind: 'documented', name: 'message_status' } as const;

const filter = listCheck(recordList, {
  id: 'filter/message-status',
  title: recordStatusMessages.filterMessageStatusTitle,
  source,
  rows: 1,
  run: async (context) =>
    tryEach(recordStatuses, context, async ([message_status, code]) => {
      const { exchange, items } = await context.ask({ message_status, page_size: 100 });
      return otherCode(exchange, items, code);
    }),
});

/** The violation of a page whose records have another error_code than those of the status that was asked for. */
export function otherCode(exchange: Exchange, items: readonly Json[], code: string): readonly CheckViolation[] {
  const index = items.findIndex(({ error_code }) => error_code !== code);
  if (index === -1) return [];
  const got = items[index]!['error_code'];
  const message = recordStatusMessages.aRecordWithError(JSON.stringify(got));
  return [createViolation(exchange, message, { path: `items[${index}].error_code`, expected: code, got })];
}

const partition = listCheck(recordList, {
  id: 'status-partition',
  title: recordStatusMessages.statusPartitionTitle,
  source,
  rows: 1,
  async run(context) {
    context.tried(recordStatuses.length);
    const forwards = await countUp(context, recordStatuses);
    const all = await context.ask({ page_size: 1 });
    if (sumOf(forwards) === all.total) return [];
    // Records move on meanwhile, from one status to the next: counted the way they go there can only be too many, against it
    // only too few.
    const backwards = (await countUp(context, recordStatuses.toReversed())).toReversed();
    if (all.total > sumOf(forwards)) return otherSum(all, forwards);
    return all.total < sumOf(backwards) ? otherSum(all, backwards) : [];
  },
});

const sumOf = (totals: readonly number[]): number => totals.reduce((one, other) => one + other, 0);

/** How many records there are of each status, asked for one after another. */
async function countUp(
  { ask }: ListContext,
  statuses: readonly (typeof recordStatuses)[number][],
): Promise<readonly number[]> {
  const totals: number[] = [];
  for (const [message_status] of statuses) totals.push((await ask({ message_status, page_size: 1 })).total);
  return totals;
}

function otherSum({ exchange, total }: Page, totals: readonly number[]): readonly CheckViolation[] {
  const sum = sumOf(totals);
  const message = recordStatusMessages.totalCountByMessage(total, totals.join(' + '), sum);
  return [createViolation(exchange, message, { path: 'total_count', expected: sum, got: total })];
}

const unknownStatus = listCheck(recordList, {
  id: 'filter/unknown-status',
  title: recordStatusMessages.filterUnknownStatusTitle,
  source,
  severity: 'warning',
  run: async (context) =>
    tryEach(['3', '7', 'sent'], context, async (message_status) => {
      const exchange = await context.provider.call(recordList.operation, { body: JSON.stringify({ message_status }) });
      if (exchange.json?.['total_count'] === 0) return [];
      return unlessCode(exchange, '999994', { path: 'message_status' });
    }),
});

export const recordStatusChecks: readonly Check<Provider>[] = [filter, partition, unknownStatus];
