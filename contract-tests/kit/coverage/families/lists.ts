import { numberOf } from '../../../../common/number-of.ts';
import { operationFacts } from '../../../../generators/generated/coverage-facts.ts';
import { operations, type Operation } from '../../../../generators/generated/operations.ts';
import type { Call } from '../exchange.ts';
import type { Cover, ItemFamily } from '../item.ts';
import { operationMessages } from '../messages/operations.ts';

/** A list: an operation whose parameters choose a page. */
interface List {
  readonly id: string;
  readonly filters: readonly string[];
  readonly timeRange: readonly string[];
}

const lists: readonly List[] = Object.values(operations as Readonly<Record<string, Operation>>).flatMap(
  ({ id, parameters, timeRange = [] }) => {
    const { paging } = operationFacts[id as keyof typeof operationFacts];
    if (paging.length === 0) return [];
    const filters = parameters.filter((parameter) => parameter.in !== 'header' && !paging.includes(parameter.name));
    return [{ id, filters: filters.map(({ name }) => name), timeRange }];
  },
);

/** Each filter of each list finding something, and nothing. */
export const filterFamily: ItemFamily = {
  items: lists.flatMap(({ id, filters }) =>
    filters.flatMap((name) => [
      { id: `filter/${id}/${name}/found`, what: operationMessages.found(id, name) },
      { id: `filter/${id}/${name}/nothing`, what: operationMessages.foundNothing(id, name) },
    ]),
  ),
  observe({ calls }, cover) {
    for (const list of lists) {
      for (const call of calls) if (call.operation === list.id) observeFilters(call, list, cover);
    }
  },
};

function observeFilters({ parameters, page }: Call, { id, filters, timeRange }: List, cover: Cover): void {
  if (page === undefined) return;
  const used = filters.filter((name) => parameters[name] !== undefined);
  if (page.rows > 0) for (const name of used) cover(`filter/${id}/${name}/found`);
  if (page.total !== 0) return;
  // Of several filters nobody can tell which of them found nothing. A range of time may frame one.
  const others = used.filter((name) => !timeRange.includes(name));
  const alone = others.length === 0 ? used : others.length === 1 ? others : [];
  for (const name of alone) cover(`filter/${id}/${name}/nothing`);
}

/** Each list past its first page, and past its end. */
export const pagingFamily: ItemFamily = {
  items: lists.flatMap(({ id }) => [
    { id: `paging/${id}/further`, what: operationMessages.furtherPage(id) },
    { id: `paging/${id}/past-end`, what: operationMessages.pastEnd(id) },
  ]),
  observe({ calls }, cover) {
    for (const { operation, page, parameters } of calls) {
      const asked = numberOf(parameters['page_no'] ?? 1);
      if (page === undefined || asked < 2) continue;
      if (page.rows > 0) cover(`paging/${operation}/further`);
      else if (asked > page.count) cover(`paging/${operation}/past-end`);
    }
  },
};
