import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { tryEach, listCheck, type ListContext } from '../lists/list-check.ts';
import { recordList } from '../lists/list.ts';
import type { Page } from '../lists/page.ts';
import type { Provider } from '../target.ts';
import { createViolation, unlessCode } from '../violation.ts';

const source = { kind: 'documented', name: 'message_status' } as const;

/** Each status, and the error_code that its records have. */
const statuses = [
  ['0', '000000'],
  ['1', '000000'],
  ['2', '000000'],
  ['9', '999999'],
] as const;

const filter = listCheck(recordList, {
  id: 'filter/message-status',
  title: {
    en: 'message_status 9 finds records that failed (error_code 999999); 0, 1 and 2 find those that were sent.',
    zh: 'message_status 9 返回发送失败的记录（error_code 999999）；0、1、2 返回已发送的记录。',
  },
  source,
  rows: 1,
  run: async (context) =>
    tryEach(statuses, context, async ([message_status, code]) => {
      const { exchange, items } = await context.ask({ message_status, page_size: 100 });
      const index = items.findIndex(({ error_code }) => error_code !== code);
      if (index === -1) return [];
      const got = items[index]!['error_code'];
      const message = {
        en: `answered a record with error_code ${JSON.stringify(got)}.`,
        zh: `返回了 error_code 为 ${JSON.stringify(got)} 的记录。`,
      };
      return [createViolation(exchange, message, { path: `items[${index}].error_code`, expected: code, got })];
    }),
});

const partition = listCheck(recordList, {
  id: 'status-partition',
  title: {
    en: 'every record has one of the statuses 0, 1, 2 and 9.',
    zh: '每条记录的状态为 0、1、2、9 之一。',
  },
  source,
  rows: 1,
  async run(context) {
    context.tried(statuses.length);
    // Records move on meanwhile: what does not add up is counted again.
    const first = await countUp(context);
    return first.length === 0 ? first : countUp(context);
  },
});

async function countUp({ ask }: ListContext): Promise<readonly CheckViolation[]> {
  const totals: number[] = [];
  for (const [message_status] of statuses) totals.push((await ask({ message_status, page_size: 1 })).total);
  const all: Page = await ask({ page_size: 1 });
  const sum = totals.reduce((a, b) => a + b, 0);
  if (sum === all.total) return [];
  const message = {
    en: `answered total_count ${all.total}; by message_status there are ${totals.join(' + ')} = ${sum}.`,
    zh: `应答 total_count ${all.total}；按 message_status 则有 ${totals.join(' + ')} = ${sum}。`,
  };
  return [createViolation(all.exchange, message, { path: 'total_count', expected: sum, got: all.total })];
}

const unknownStatus = listCheck(recordList, {
  id: 'filter/unknown-status',
  title: {
    en: 'a message_status that is none of 0, 1, 2 and 9 is refused with 999994, or finds nothing.',
    zh: 'message_status 不是 0、1、2、9 时以 999994 拒绝，或没有数据。',
  },
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
