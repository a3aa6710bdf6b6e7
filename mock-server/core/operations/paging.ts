import type { Awaitable } from '../platform.ts';
import type { PageOf, RecordSet, Texts, ToText } from '../store/store.ts';
import type { RowsAnswer } from './answer.ts';
import type { ParameterValues } from './parameters.ts';

/** The page that was asked for of what the filter finds, as rows. Stores that answer at once are not waited for. */
export function rowsAnswer<T, Filter>(
  set: Pick<RecordSet<T, never, Filter>, 'query' | 'texts'>,
  filter: Filter,
  { page_no, page_size }: ParameterValues,
  toJson: ToText<T>,
): Awaitable<RowsAnswer> {
  // Documented: page 1 and 15 rows unless asked otherwise.
  const pageNo = Number(page_no ?? 1);
  const pageSize = Number(page_size ?? 15);
  const page = { offset: (pageNo - 1) * pageSize, limit: pageSize };
  const answer = (rows: Texts, total: number): RowsAnswer => ({ rows, pageNo, pageSize, total });
  const written = ({ items, total }: PageOf<T>): RowsAnswer => answer(items.map(toJson), total);
  const texts = set.texts?.(filter, page, toJson);
  if (texts) return answer(texts.items, texts.total);
  const found = set.query(filter, page);
  return 'then' in found ? found.then(written) : written(found);
}

/** A text filter. An empty one does not filter: forms send blanks for what nobody filled in. */
export function textFilter(value: string | number | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : String(value);
}
