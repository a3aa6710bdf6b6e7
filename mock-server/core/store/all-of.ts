import type { RecordSet } from './store.ts';

const pageLength = 10_000;

/**
 * Every record of a set, in its order.
 *
 * @param as what each is told as, page by page. Default: as it is, not to be changed
 */
export async function allOf<T>(
  set: Pick<RecordSet<T, never, object>, 'query'>,
  as: (record: T) => T = (record) => record,
): Promise<T[]> {
  const items: T[] = [];
  for (;;) {
    const page = await set.query({}, { offset: items.length, limit: pageLength });
    for (const item of page.items) items.push(as(item));
    if (page.items.length === 0 || items.length >= page.total) return items;
  }
}
