import { didYouMean } from '../../../common/did-you-mean.ts';
import { isNamed } from '../engine/choose-checks.ts';
import { createCheckFailure } from '../engine/failure.ts';
import { allItems } from './covered.ts';
import type { Item } from './item.ts';
import type { CoverageOptions } from './options.ts';

/** Families that count where they are asked for. */
const optIn: readonly string[] = ['line'];

/**
 * The items that count.
 *
 * @throws a failure `CHECK_UNKNOWN` for a name that is none of an item or a family, with the one that was meant
 */
export function chooseItems({ only, include = [], except = [], allow = {} }: CoverageOptions): readonly Item[] {
  for (const name of [...(only ?? []), ...include, ...except, ...Object.keys(allow)]) assertKnown(name);
  return allItems.filter((item) => {
    if (isNamed(item, except)) return false;
    if (isNamed(item, include)) return true;
    if (only !== undefined) return isNamed(item, only);
    return !isNamed(item, optIn);
  });
}

/** Why an item need not be covered. */
export function reasonFor(item: Item, allow: CoverageOptions['allow'] = {}): string | undefined {
  const name = Object.keys(allow).find((given) => isNamed(item, [given]));
  return name === undefined ? undefined : allow[name];
}

function assertKnown(name: string): void {
  if (allItems.some((item) => isNamed(item, [name]))) return;
  const names = allItems.flatMap(({ id }) => placesIn(id));
  const known = [...new Set(names)];
  const hint = didYouMean(name, known);
  const families = [...new Set(allItems.map(({ id }) => id.split('/', 1)[0]!))];
  throw createCheckFailure('CHECK_UNKNOWN', {
    en: `There is nothing to cover that is called ${JSON.stringify(name)}.${hint.en} The families are ${families.join(', ')}.`,
    zh: `没有可覆盖的 ${JSON.stringify(name)}。${hint.zh}类别有：${families.join('、')}。`,
  });
}

/** `webhook`, `webhook/image` and `webhook/image/group`. */
function placesIn(id: string): readonly string[] {
  const parts = id.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
