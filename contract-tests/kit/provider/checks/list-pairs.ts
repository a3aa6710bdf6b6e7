import { recordStatuses, hasValue, type TextFilter } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { tryEach, type ListContext } from '../lists/list-check.ts';
import { recordList } from '../lists/list.ts';
import { unexpectedRows, unlessComplete, valueFor } from '../lists/matches.ts';
import type { Query } from '../lists/read-page.ts';
import { otherCode } from './record-status.ts';

/** Two filters, and the error_code that whatever they find must have. */
interface Pair {
  readonly query: Query;
  readonly code?: string | undefined;
}

/** How many values of a filter are held against those of another. */
const valuesTried = 20;

/** Values of two filters that no row has both: a provider that ignores either answers rows all the same. */
function apart(one: TextFilter, other: TextFilter, { account: { rows }, random }: ListContext): Query | undefined {
  const valuesOf = (filter: TextFilter): readonly string[] =>
    random.shuffle([...new Set(rows.flatMap((row) => valueFor(filter, row) ?? []))]).slice(0, valuesTried);
  const others = valuesOf(other);
  for (const value of valuesOf(one)) {
    const having = rows.filter((row) => hasValue(one, row, value));
    const found = others.find((text) => !having.some((row) => hasValue(other, row, text)));
    if (found !== undefined) return { [one.parameter]: value, [other.parameter]: found };
  }
  return undefined;
}

/** What failed is asked for with a status of what did not, and the other way round; what it shares with others may be found. */
function withStatus(filter: TextFilter, { account: { rows }, random }: ListContext): readonly Pair[] {
  const shuffled = random.shuffle(rows);
  return [recordStatuses[2], recordStatuses[3]].flatMap(([message_status, code]) => {
    const isOther = ({ error_code }: (typeof rows)[number]): boolean => error_code !== code;
    const values = shuffled.filter(isOther).flatMap((row) => valueFor(filter, row) ?? []);
    const value = values.slice(0, valuesTried).find((text) => {
      const having = rows.filter((row) => hasValue(filter, row, text));
      return having.every(isOther);
    });
    const found = value ?? values[0];
    return found === undefined ? [] : [{ query: { [filter.parameter]: found, message_status }, code }];
  });
}

function pairsOf(context: ListContext): readonly Pair[] {
  const { list } = context;
  const byText = list.textFilters.flatMap((one, index) =>
    list.textFilters.slice(index + 1).flatMap((other): readonly Pair[] => {
      const query = apart(one, other, context);
      return query === undefined ? [] : [{ query }];
    }),
  );
  const byStatus = list === recordList ? list.textFilters.flatMap((filter) => withStatus(filter, context)) : [];
  return [...byText, ...byStatus];
}

/** How any two filters break the rule that both count. */
export function violationsOfPairs(context: ListContext): Promise<readonly CheckViolation[]> {
  const { list, account, ask } = context;
  return tryEach(pairsOf(context), context, async ({ query, code }) => {
    const page = await ask({ ...query, page_size: 100 });
    const unexpected = unexpectedRows(page, list, query);
    if (unexpected.length > 0) return unexpected;
    // No row tells its status, so nobody knows how many there are.
    return code === undefined ? unlessComplete(page, query, list, account) : otherCode(page.exchange, page.items, code);
  });
}
