import { pageDefaults, repeatedRow } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import type { Json } from '../exchange.ts';
import { pageViolationsMessages } from '../messages/page-violations.ts';
import { nearMisses } from '../near-misses.ts';
import { createViolation } from '../violation.ts';
import type { List } from './list.ts';
import { unexpectedRows, valueFor } from './matches.ts';
import { pageViolations, type PageRule } from './page-violations.ts';
import type { Page } from './read-page.ts';

/** A rule that holds for each page, and how one breaks it. */
export interface BrokenRule {
  readonly name: string;
  readonly violations: readonly CheckViolation[];
}

const pageRules: readonly PageRule[] = ['page_no', 'page_size', 'page_count', 'size'];

/** How a page breaks what holds for each, by what it was asked for. What is to be refused is not looked at. */
export function brokenRules(page: Page, list: List, query: Json): readonly BrokenRule[] {
  const place = placeOf(query);
  const numbers = (place === undefined ? [] : pageRules).map((name) => ({
    name,
    violations: pageViolations(page, place!, [name]),
  }));
  const filters = Object.entries(query).flatMap(([name, value]) =>
    isValue(value) && !isAlmost(name, value, page, list)
      ? [{ name, violations: unexpectedRows(page, list, { [name]: value }) }]
      : [],
  );
  return [...numbers, ...filters, { name: 'rows', violations: unlessDifferent(page, list) }].filter(
    ({ violations }) => violations.length > 0,
  );
}

/** What a filter can be compared with. An empty text may count as none, and a double has not all digits of an id. */
const isValue = (value: unknown): value is string | number =>
  typeof value === 'string' ? value !== '' : Number.isSafeInteger(value);

/** The page that was asked for; `undefined` where there is none, or more rows than a page may have. */
function placeOf({ page_no, page_size }: Json): { readonly page_no: number; readonly page_size: number } | undefined {
  const { page_no: usualNo, page_size: usualSize } = pageDefaults;
  const place = { page_no: numberOf(page_no ?? usualNo), page_size: numberOf(page_size ?? usualSize) };
  const isPage = place.page_no >= 1 && place.page_size >= 1 && place.page_size <= 100;
  return isPage && Object.values(place).every(Number.isSafeInteger) ? place : undefined;
}

const numberOf = (value: unknown): number => (isValue(value) ? Number(value) : Number.NaN);

/** Whether an id is almost that of a row: what is found by that has a check of its own, and is no violation there. */
function isAlmost(name: string, value: string | number, { items }: Page, { textFilters }: List): boolean {
  const filter = textFilters.find(({ parameter, match }) => parameter === name && match !== 'text');
  if (filter === undefined) return false;
  return items.some((row) => {
    const own = valueFor(filter, row);
    return own !== undefined && nearMisses(own).includes(String(value));
  });
}

/** The violation of a page that has a row twice. */
function unlessDifferent({ exchange, items }: Page, list: List): readonly CheckViolation[] {
  const index = repeatedRow(list.operation, items);
  return index === -1 ? [] : [createViolation(exchange, pageViolationsMessages.rowTwice, { path: `items[${index}]` })];
}
