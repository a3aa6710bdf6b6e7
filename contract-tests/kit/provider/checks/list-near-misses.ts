import { hasValue } from '../../../../common/list-rows.ts';
import { skipped, type Check } from '../../engine/check.ts';
import { listCheck, tryEach } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { valueFor } from '../lists/matches.ts';
import { answers, reasons, titles } from '../messages/shared.ts';
import { nearMisses } from '../near-misses.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';

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
        if (cases.length === 0) return skipped(reasons.noExactFilter);
        const told = new Set<string>();
        return tryEach(cases, context, async ({ filter, near }) => {
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
      },
    }),
  ];
}
