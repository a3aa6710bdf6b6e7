import { rowsDue } from '../../../../common/list-rows.ts';
import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { pageViolationsMessages } from '../messages/page-violations.ts';
import { toldValue } from '../messages/told.ts';
import { createViolation } from '../violation.ts';
import type { Page } from './read-page.ts';

/** What can be held against a page by itself. */
export type PageRule = 'page_no' | 'page_size' | 'page_count' | 'size';

/** How a page breaks these rules. */
export function pageViolations(
  page: Page,
  asked: { readonly page_no: number; readonly page_size: number },
  rules: readonly PageRule[],
): readonly CheckViolation[] {
  return rules.flatMap((rule) => {
    const { path, expected, got } = compared(page, asked)[rule];
    if (expected === got || (rule === 'page_count' && page.total === 0 && got === 1)) return [];
    const shown = toldValue(JSON.stringify(got));
    const message =
      rule === 'size'
        ? pageViolationsMessages.rowsNot(shown, expected)
        : pageViolationsMessages.answeredNot(path, shown, expected);
    return [createViolation(page.exchange, message, { path, expected, got: got ?? null })];
  });
}

interface Compared {
  readonly path: string;
  readonly expected: number;
  readonly got: unknown;
}

function compared(
  { items, total, pageCount, pageNo, pageSize }: Page,
  { page_no, page_size }: { readonly page_no: number; readonly page_size: number },
): Readonly<Record<PageRule, Compared>> {
  return {
    page_no: { path: 'page_no', expected: page_no, got: pageNo },
    page_size: { path: 'page_size', expected: page_size, got: pageSize },
    page_count: { path: 'page_count', expected: Math.ceil(total / page_size), got: pageCount },
    size: { path: 'items', expected: rowsDue(total, page_no, page_size), got: items.length },
  };
}
