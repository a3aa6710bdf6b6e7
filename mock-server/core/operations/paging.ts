import type { Awaitable } from '../platform.ts';
import type { Page, PageOf } from '../store/store.ts';
import type { RowsAnswer } from './answer.ts';
import type { ParameterValues } from './parameters.ts';

/** Documented: page 1 and 15 rows unless asked otherwise. */
const defaults = { pageNo: 1, pageSize: 15 } as const;

export interface AskedPage extends Page {
  readonly pageNo: number;
  readonly pageSize: number;
}

export function askedPage({ page_no, page_size }: ParameterValues): AskedPage {
  const pageNo = Number(page_no ?? defaults.pageNo);
  const pageSize = Number(page_size ?? defaults.pageSize);
  return { pageNo, pageSize, offset: (pageNo - 1) * pageSize, limit: pageSize };
}

/** What was found, as rows. Stores that answer at once are not waited for. */
export function rowsAnswer<T>(
  found: Awaitable<PageOf<T>>,
  page: AskedPage,
  toJson: (record: T) => string,
): Awaitable<RowsAnswer> {
  if ('then' in found) return found.then((later) => rowsAnswer(later, page, toJson));
  const { pageNo, pageSize } = page;
  return { rows: found.items.map(toJson), pageNo, pageSize, total: found.total };
}

/** A text filter. An empty one does not filter: forms send blanks for what nobody filled in. */
export function textFilter(value: string | number | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : String(value);
}
