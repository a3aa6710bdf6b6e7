import { pageDefaults } from '../../../common/list-rows.ts';
import { numberOf } from '../../../common/number-of.ts';
import { asksPage, type Call } from './exchange.ts';
import { isSuccess } from './outcome.ts';
import type { ConsumerCalls } from './target.ts';

/** One page that was asked for. */
export interface AskedPage {
  readonly call: Call;
  readonly operation: string;
  readonly pageNo: number;
  readonly pageSize: number;
  /** What the answer said; absent where the client got none. */
  readonly pageCount: number | undefined;
  readonly total: number | undefined;
}

/** The pages of one list with the same filters, in the order in which they were asked for; what is no page left out. */
export interface PageWalk {
  readonly pages: readonly AskedPage[];
  /** Operation and filters, times aside: a list whose end is the present has others each time. */
  readonly keyWithoutTimes: string;
}

/** The lists that a consumer asked for. Where it got a page of which nobody knows whose it was, none is known in full. */
export function pageWalksOf({ tokenCalls }: ConsumerCalls): readonly PageWalk[] {
  const pages = tokenCalls.filter(asksPage);
  const unknown = new Set(pages.filter((call) => call.isUnread && isSuccess(call)).map(({ operation }) => operation));
  const lists = pages.filter(({ operation }) => !unknown.has(operation));
  return [...Map.groupBy(lists, (call) => filtersOf(call, () => true)).values()].map((calls) => ({
    pages: calls.map(pageOf).filter(({ pageNo }) => Number.isInteger(pageNo)),
    keyWithoutTimes: keyWithoutTimes(calls[0]!),
  }));
}

export function keyWithoutTimes(call: Call): string {
  return filtersOf(call, (name) => !name.endsWith('_time'));
}

function filtersOf({ operation, parameters }: Call, counts: (name: string) => boolean): string {
  const names = Object.keys(parameters).filter((name) => !Object.hasOwn(pageDefaults, name) && counts(name));
  return JSON.stringify([operation, names.sort().map((name) => [name, parameters[name]])]);
}

export function pageOf(call: Call): AskedPage {
  const { parameters, answer } = call;
  const members = isSuccess(call) ? answer.members : {};
  return {
    call,
    operation: String(call.operation),
    pageNo: call.isUnread ? Number.NaN : numberOf(parameters['page_no'] ?? pageDefaults.page_no),
    pageSize: numberOf(members['page_size'] ?? parameters['page_size'] ?? pageDefaults.page_size),
    pageCount: numberIn(members['page_count']),
    total: numberIn(members['total_count']),
  };
}

function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
