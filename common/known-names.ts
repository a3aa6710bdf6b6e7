import { didYouMean } from './did-you-mean.ts';

/** What to say of a name that is none of those there are, in both languages: the nearest, and all of them. */
export function knownNames(unknown: string, names: readonly string[]): { readonly en: string; readonly zh: string } {
  const { en, zh } = didYouMean(unknown, names);
  return { en: `${en} There are ${names.join(', ')}.`.trimStart(), zh: `${zh}可用的有：${names.join('、')}。` };
}
