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

export function rowsAnswer<T>(
  { items, total }: PageOf<T>,
  { pageNo, pageSize }: AskedPage,
  toJson: (record: T) => string,
): RowsAnswer {
  return { rows: items.map(toJson), pageNo, pageSize, total };
}

/** A text filter. An empty one does not filter: forms send blanks for what nobody filled in. */
export function textFilter(value: string | number | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : String(value);
}
