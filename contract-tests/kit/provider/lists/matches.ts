import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Json } from '../exchange.ts';
import { createViolation } from '../violation.ts';
import type { List, TextFilter } from './list.ts';
import type { Page, Query } from './page.ts';

/** Whether a row has what a filter asks for. Of a name, that it has the text in it: both ways to match a text agree on that. */
export function hasValue({ field, match }: TextFilter, row: Json, value: string): boolean {
  const found = row[field];
  if (typeof found !== 'string') return false;
  if (match === 'any') return found.split(',').includes(value);
  return match === 'text' ? found.includes(value) : found === value;
}

/** What of a row can be asked for by a filter; `undefined` where there is nothing. */
export function valueFor({ field, match }: TextFilter, row: Json): string | undefined {
  const found = row[field];
  if (typeof found !== 'string' || found === '') return undefined;
  return match === 'any' ? found.split(',').at(-1) : found;
}

/** Rows on a page that do not have what the text and time filters of its query ask for. */
export function unexpectedRows(page: Page, list: List, query: Query): readonly CheckViolation[] {
  for (const filter of list.textFilters) {
    const value = query[filter.parameter];
    if (value === undefined) continue;
    const index = page.items.findIndex((row) => !hasValue(filter, row, String(value)));
    if (index !== -1) return [unexpectedRow(page, `items[${index}].${filter.field}`, filter.parameter)];
  }
  return list.family === 'record-list' ? unexpectedInTime(page, list, query) : [];
}

function unexpectedInTime(page: Page, list: List, query: Query): readonly CheckViolation[] {
  const [start, end] = list.timeRange;
  for (const [parameter, isOut] of [
    [start, (time: number, limit: number) => time < limit],
    [end, (time: number, limit: number) => time > limit],
  ] as const) {
    const limit = query[parameter];
    if (limit === undefined) continue;
    const index = page.items.findIndex((row) => isOut(list.timeOf(row) ?? Number.NaN, Number(limit)));
    if (index !== -1) return [unexpectedRow(page, `items[${index}].send_time`, parameter)];
  }
  return [];
}

function unexpectedRow({ exchange }: Page, path: string, parameter: string): CheckViolation {
  return createViolation(
    exchange,
    { en: `answered a row that ${parameter} does not match.`, zh: `应答的一行与 ${parameter} 不符。` },
    { path },
  );
}

/** The violation of a filter that answers more than there is without it. */
export function unlessNarrower({ exchange, total }: Page, without: number): readonly CheckViolation[] {
  if (total <= without) return [];
  const message = {
    en: `answered total_count ${total}, more than the ${without} without the filter.`,
    zh: `应答 total_count ${total}，多于不加该筛选时的 ${without}。`,
  };
  return [createViolation(exchange, message, { path: 'total_count', expected: `at most ${without}`, got: total })];
}

/** The violation of a page that should have more, or fewer rows in all. */
export function unlessTotal(
  { exchange, total }: Page,
  expected: number,
  why: { en: string; zh: string },
): readonly CheckViolation[] {
  if (total === expected) return [];
  const message = {
    en: `answered total_count ${total}, not ${expected}: ${why.en}.`,
    zh: `应答 total_count ${total}，应为 ${expected}：${why.zh}。`,
  };
  return [createViolation(exchange, message, { path: 'total_count', expected, got: total })];
}
