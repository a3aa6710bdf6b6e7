import { pageDefaults } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { shrink, withoutMembers } from '../../engine/shrink.ts';
import { day } from '../day.ts';
import { listCheck, type ListContext } from '../lists/list-check.ts';
import type { List } from '../lists/list.ts';
import { unexpectedRows, unlessComplete, unlessNarrower, valueFor } from '../lists/matches.ts';
import { pageViolations } from '../lists/page-violations.ts';
import { violationOfNoPage } from '../lists/page.ts';
import type { Query } from '../lists/read-page.ts';
import { generatedMessages } from '../messages/generated.ts';
import type { Provider } from '../target.ts';
import { violationsOfPairs } from './list-pairs.ts';

/** How many queries are made up. */
const cases = 8;

/** So many requests may go into making a failing one smaller. */
const shrinkBudget = 24;

/** Some filters of one row together, and a page: the row is among what must be found. */
function makeQuery({ list, account: { base, rows, total }, random }: ListContext): Query {
  const row = random.pick(rows as [(typeof rows)[number], ...typeof rows]);
  const filters = random
    .shuffle(
      list.textFilters.flatMap((filter) => {
        const value = valueFor(filter, row);
        return value === undefined ? [] : [[filter.parameter, value] as const];
      }),
    )
    .slice(0, random.int(2, 4));
  const time = list.family === 'record-list' ? list.timeOf(row) : undefined;
  const [start, end] = list.timeRange;
  const latest = base[end];
  const isTimed = time !== undefined && latest !== undefined && random.oneIn(2);
  return {
    ...Object.fromEntries(filters),
    ...(isTimed
      ? {
          [start]: Math.max(Number(base[start]), time - random.int(0, day)),
          [end]: Math.min(Number(latest), time + random.int(0, day)),
        }
      : {}),
    ...(random.oneIn(3) ? {} : { page_no: random.int(1, Math.max(1, Math.min(4, total))) }),
    ...(random.oneIn(3) ? {} : { page_size: random.int(1, 100) }),
  };
}

/** How an answer to a query breaks any of the rules that hold for each. */
async function violationsOfQuery(query: Query, context: ListContext): Promise<readonly CheckViolation[]> {
  const { list, account, ask } = context;
  try {
    const page = await ask(query);
    const place = {
      page_no: Number(query['page_no'] ?? pageDefaults.page_no),
      page_size: Number(query['page_size'] ?? pageDefaults.page_size),
    };
    return [
      ...unexpectedRows(page, list, query),
      ...unlessNarrower(page, account.total),
      ...unlessComplete(page, query, list, account),
      ...pageViolations(page, place, ['page_no', 'page_size', 'page_count', 'size']),
    ].slice(0, 1);
  } catch (error) {
    const violation = violationOfNoPage(error);
    if (violation === undefined) throw error;
    return [violation];
  }
}

export function generatedChecks(list: List): readonly Check<Provider>[] {
  return [
    listCheck(list, {
      id: 'filter/combined',
      title: generatedMessages.filterCombinedTitle,
      rows: 1,
      async run(context) {
        for (let nth = 0; nth < cases; nth += 1) {
          context.tried();
          const query = makeQuery(context);
          if ((await violationsOfQuery(query, context)).length > 0) return smallest(query, context);
        }
        return violationsOfPairs(context);
      },
    }),
  ];
}

/** The violation of the smallest query that still shows one. */
async function smallest(failing: Query, context: ListContext): Promise<readonly CheckViolation[]> {
  const small = await shrink({
    failing,
    smaller: withoutMembers,
    fails: async (query: Query) => (await violationsOfQuery(query, context)).length > 0,
    budget: shrinkBudget,
  });
  const violations = await violationsOfQuery(small, context);
  return violations.map((violation) => ({ ...violation, shrunk: true }));
}
