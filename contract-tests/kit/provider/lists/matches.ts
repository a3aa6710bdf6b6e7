import { hasValue, isInside, spanOf, unmatchedRow, type TextFilter } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Json } from '../exchange.ts';
import { matchesMessages } from '../messages/matches.ts';
import { createViolation } from '../violation.ts';
import type { List } from './list.ts';
import type { Page, Query } from './read-page.ts';

/** What of a row can be asked for by a filter; `undefined` where there is nothing. */
export function valueFor({ field, match }: TextFilter, row: Json): string | undefined {
  const found = row[field];
  if (typeof found !== 'string' || found === '') return undefined;
  return match === 'any' ? found.split(',').at(-1) : found;
}

/** What a member of a row joins by commas: nothing where it is no text. */
export function joinedValues({ field }: TextFilter, row: Json): readonly string[] {
  const found = row[field];
  return typeof found === 'string' ? found.split(',') : [];
}

/** Rows on a page that do not have what the text, status and time filters of its query ask for. */
export function unexpectedRows(page: Page, list: List, query: Query): readonly CheckViolation[] {
  const found = unmatchedRow(list, page.items, query);
  return found === undefined ? [] : [unexpectedRow(page, `items[${found.index}].${found.field}`, found.parameter)];
}

function unexpectedRow({ exchange }: Page, path: string, parameter: string): CheckViolation {
  return createViolation(exchange, matchesMessages.aRowThatDoes(parameter), { path });
}

/** The violation of a filter that answers more than there is without it. */
export function unlessNarrower({ exchange, total }: Page, without: number): readonly CheckViolation[] {
  if (total <= without) return [];
  const message = matchesMessages.totalCountMoreThan(total, without);
  return [createViolation(exchange, message, { path: 'total_count', expected: `≤ ${without}`, got: total })];
}

/** The violation of a page that should have more, or fewer rows in all. */
export function unlessTotal(
  { exchange, total }: Page,
  expected: number,
  why: { en: string; zh: string },
): readonly CheckViolation[] {
  if (total === expected) return [];
  const message = matchesMessages.totalCountNot(total, expected, why);
  return [createViolation(exchange, message, { path: 'total_count', expected, got: total })];
}

/** The violation of a page that has other numbers than one that means the same, asked for by `native`. */
export function unlessAsMany(
  { exchange, total, items }: Page,
  expected: Page,
  native: string,
): readonly CheckViolation[] {
  if (total === expected.total && items.length === expected.items.length) return [];
  const message = matchesMessages.totalCountAnswers(total, native, expected.total);
  return [createViolation(exchange, message, { path: 'total_count', expected: expected.total, got: total })];
}

/** The violation of a query that leaves out rows that match it; where all rows are known, also of one that finds more. */
export function unlessComplete(
  page: Page,
  query: Query,
  list: List,
  account: { readonly rows: readonly Json[]; readonly isWhole: boolean },
): readonly CheckViolation[] {
  const asked = list.textFilters.filter(({ parameter }) => parameter in query);
  const [start, end] = list.timeRange;
  const range = [
    Number(query[start] ?? Number.NEGATIVE_INFINITY),
    Number(query[end] ?? Number.POSITIVE_INFINITY),
  ] as const;
  const isTimed = query[start] !== undefined || query[end] !== undefined;
  const known = account.rows.filter(
    (row) =>
      asked.every((filter) => hasValue(exactly(filter), row, String(query[filter.parameter]))) &&
      (!isTimed || isSurelyIn(row, list, range)),
  ).length;
  const isExact =
    account.isWhole && asked.every(({ match }) => match !== 'text') && (!isTimed || list.family === 'record-list');
  if (isExact ? page.total === known : page.total >= known) return [];
  return unlessTotal(page, known, matchesMessages.soManyOfTheRows);
}

/** The filter as both ways to match a text agree on it. */
const exactly = (filter: TextFilter): TextFilter => (filter.match === 'text' ? { ...filter, match: 'exact' } : filter);

function isSurelyIn(row: Json, list: List, range: readonly [number, number]): boolean {
  if (list.family === 'task-list') {
    const span = spanOf(row);
    return span !== undefined && isInside(span, range);
  }
  const time = list.timeOf(row) ?? Number.NaN;
  return time >= range[0] && time <= range[1];
}
