import { suggest } from './suggest.ts';

/** What to say of a name that is none of those there are, in both languages: the nearest, and all of them. */
export function knownNames(unknown: string, names: readonly string[]): { readonly en: string; readonly zh: string } {
  // A word longer than any name is no misspelling, and comparing it would take its time.
  const [nearest] = unknown.length > 100 ? [] : suggest(unknown, names, 1);
  const [en, zh] = nearest === undefined ? ['', ''] : [`Did you mean ${nearest}? `, `您是不是要写 ${nearest}？`];
  return { en: `${en}There are ${names.join(', ')}.`, zh: `${zh}可用的有：${names.join('、')}。` };
}
