import { isObject } from '../../../../common/json.ts';
import { succeeded, type Exchange, type Json } from '../exchange.ts';

/** What a list is asked: filters and paging, as they go into the body. */
export type Query = Readonly<Record<string, string | number>>;

/** A page as a list answers it. */
export interface Page {
  readonly exchange: Exchange;
  readonly items: readonly Json[];
  readonly total: number;
  readonly pageCount: unknown;
  readonly pageNo: unknown;
  readonly pageSize: unknown;
}

/** Reads a page; `undefined` where the answer is none. */
export function readPage(exchange: Exchange): Page | undefined {
  const { items, total_count: total, page_count, page_no, page_size } = exchange.json ?? {};
  if (!succeeded(exchange) || !Array.isArray(items) || !items.every(isObject) || !Number.isSafeInteger(total))
    return undefined;
  return { exchange, items, total: total as number, pageCount: page_count, pageNo: page_no, pageSize: page_size };
}
