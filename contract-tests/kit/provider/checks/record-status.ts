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
    // Records move on meanwhile: what does not add up is counted again.
    const first = await countUp(context);
    return first.length === 0 ? first : countUp(context);
  },
});

async function countUp({ ask }: ListContext): Promise<readonly CheckViolation[]> {
  const totals: number[] = [];
  for (const [message_status] of recordStatuses) totals.push((await ask({ message_status, page_size: 1 })).total);
  const all: Page = await ask({ page_size: 1 });
  const sum = totals.reduce((a, b) => a + b, 0);
  if (sum === all.total) return [];
  const message = recordStatusMessages.totalCountByMessage(all.total, totals.join(' + '), sum);
  return [createViolation(all.exchange, message, { path: 'total_count', expected: sum, got: all.total })];
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
