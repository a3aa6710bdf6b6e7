import type { ControlReader } from './control-reader.ts';
import { createCheckFailure } from './failure.ts';

/** More pages than any list has. */
const mostPages = 20_000;

interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string | null;
  readonly dropped?: number;
}

/**
 * All pages of a list of the control routes, each item as it is to be kept.
 *
 * @param path may have a query of filters
 * @throws (rejects with) a failure where a page cannot be read, and `TARGET_UNREACHABLE` for a list without an end
 */
export async function readPages<T>(
  control: ControlReader,
  path: string,
  kept: (item: T) => T = (item) => item,
): Promise<{ readonly items: readonly T[]; readonly dropped: number }> {
  const items: T[] = [];
  let dropped = 0;
  const seen = new Set<string>();
  for (let cursor: string | null | undefined = ''; typeof cursor === 'string';) {
    const page: Page<T> = await control.get(
      `${path}${path.includes('?') ? '&' : '?'}limit=500${cursor === '' ? '' : `&after=${encodeURIComponent(cursor)}`}`,
    );
    for (const item of page.items) items.push(kept(item));
    dropped = page.dropped ?? 0;
    cursor = page.next;
    if (typeof cursor !== 'string') continue;
    // A list that leads back to itself, or on and on, has no end.
    if (seen.has(cursor) || seen.size >= mostPages) {
      const told = {
        en: `Failed to read ${path}: its pages have no end. Is it a sobot-mock server?`,
        zh: `无法读取 ${path}：它的分页没有尽头。那里是 sobot-mock 服务器吗？`,
      };
      throw createCheckFailure('TARGET_UNREACHABLE', told);
    }
    seen.add(cursor);
  }
  return { items, dropped };
}
