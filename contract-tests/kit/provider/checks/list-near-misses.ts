import { hasValue } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { listCheck, tryEach, type ListContext } from '../lists/list-check.ts';
import { taskList, type List } from '../lists/list.ts';
import { valueFor } from '../lists/matches.ts';
import { answers, reasons, titles } from '../messages/shared.ts';
import { nearMisses } from '../near-misses.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';
import { sendersOf, tasksOfOthers } from './tasks-and-records.ts';

/** The same of the sender of a task, which its send records tell; `undefined` where there are none. */
async function senderMisses(context: ListContext): Promise<readonly CheckViolation[] | undefined> {
  const { provider, random, ask } = context;
  const senders = await sendersOf(provider);
  const [value] = random.shuffle([...new Set(senders.values())]);
  if (value === undefined) return undefined;
  const found = await tryEach(nearMisses(value), context, async (near) =>
    tasksOfOthers(await ask({ sender: near, page_size: 100 }), near, senders),
  );
  return found.slice(0, 1);
}

/** Ids are compared as texts, whole: one that is almost an id is that of no row. */
export function nearMissChecks(list: List): readonly Check<Provider>[] {
  return [
    listCheck(list, {
      id: 'filter/near-misses',
      title: titles.nearMisses,
      severity: 'warning',
      rows: 1,
      async run(context) {
        const { account, random, ask } = context;
        const cases = list.textFilters
          .filter(({ match }) => match !== 'text')
          .flatMap((filter) => {
            const value = random.shuffle(account.rows).flatMap((row) => valueFor(filter, row) ?? [])[0];
            return value === undefined ? [] : nearMisses(value).map((near) => ({ filter, near }));
          })
          .filter(({ filter, near }) => !account.rows.some((row) => hasValue(filter, row, near)));
        const ofSender = list === taskList ? await senderMisses(context) : undefined;
        if (cases.length === 0 && ofSender === undefined) return skipped(reasons.noExactFilter);
        const told = new Set<string>();
        const ofRows = await tryEach(cases, context, async ({ filter, near }) => {
          const { parameter, field } = filter;
          if (told.has(parameter)) return [];
          const { exchange, items, total } = await ask({ [parameter]: near, page_size: 100 });
          const index = items.findIndex((row) => !hasValue(filter, row, near));
          if (index === -1 && (total === 0 || items.length > 0)) return [];
          told.add(parameter);
          return [
            index === -1
              ? createViolation(exchange, answers.found(total), { path: 'total_count', expected: 0, got: total })
              : createViolation(exchange, answers.nearMiss(field), { path: `items[${index}].${field}` }),
          ];
        });
        return [...ofRows, ...(ofSender ?? [])];
      },
    }),
  ];
}
