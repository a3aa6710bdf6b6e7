import type { CheckViolation } from '../../../../generators/generated/types.ts';
import { succeeded, type Exchange } from '../exchange.ts';
import { pageMessages } from '../messages/page.ts';
import type { Provider } from '../target.ts';
import { createViolation } from '../violation.ts';
import type { List } from './list.ts';
import { readPage, type Page, type Query } from './read-page.ts';

/** Thrown where a check needs a page and got something else: that is its violation then. */
interface NoPage extends Error {
  readonly violation: CheckViolation;
}

/**
 * Asks a list for a page.
 *
 * @throws (rejects with) an error that {@link violationOfNoPage} knows, where the answer is none
 */
export async function askPage(provider: Provider, list: List, query: Query): Promise<Page> {
  return pageOf(await provider.call(list.operation, { body: JSON.stringify(query) }));
}

/**
 * The page that an answer is.
 *
 * @throws an error that {@link violationOfNoPage} knows, where it is none
 */
export function pageOf(exchange: Exchange): Page {
  const page = readPage(exchange);
  if (page !== undefined) return page;
  const violation = createViolation(
    exchange,
    pageMessages.andNoPage(
      exchange.said,
      succeeded(exchange) ? ': items or total_count is missing' : '',
      succeeded(exchange) ? '：缺少 items 或 total_count' : '',
    ),
  );
  throw Object.assign(new Error(violation.message.en), { name: 'NoPage', violation });
}

/** The last page of what a query finds: the oldest rows. `first` is its first page of 100. */
export async function askLastPage(provider: Provider, list: List, first: Page, query: Query = {}): Promise<Page> {
  if (first.total <= 100) return first;
  return askPage(provider, list, { ...query, page_no: Math.ceil(first.total / 100), page_size: 100 });
}

/** The violation, where an error is one of {@link askPage}. */
export function violationOfNoPage(error: unknown): CheckViolation | undefined {
  return error instanceof Error && error.name === 'NoPage' ? (error as NoPage).violation : undefined;
}
