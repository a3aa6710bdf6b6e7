import type { Facts } from './facts.ts';
import { behaviourFamily } from './families/behaviour.ts';
import { filterFamily, pagingFamily } from './families/lists.ts';
import { mediaFamily } from './families/media.ts';
import { operationFamily } from './families/operations.ts';
import { parameterFamily } from './families/parameters.ts';
import { tokenFamily } from './families/tokens.ts';
import { lineFamily, webhookFamily } from './families/webhooks.ts';
import type { Item, ItemFamily } from './item.ts';

/** Everything there is to cover, in the order in which it is told. */
const families: readonly ItemFamily[] = [
  operationFamily,
  parameterFamily,
  filterFamily,
  pagingFamily,
  tokenFamily,
  mediaFamily,
  webhookFamily,
  lineFamily,
  behaviourFamily,
];

export const allItems: readonly Item[] = families.flatMap(({ items }) => items);

const known: ReadonlySet<string> = new Set(allItems.map(({ id }) => id));

/** How often each item is covered; those that are not are left out. */
export function coveredBy(facts: Facts): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const cover = (id: string): void => {
    if (known.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  for (const { observe } of families) observe(facts, cover);
  return counts;
}
