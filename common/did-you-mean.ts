import { suggest } from './suggest.ts';

/** ` Did you mean x?` to put behind a sentence, in both languages; nothing when no candidate is close. */
export function didYouMean(word: string, candidates: readonly string[]): { readonly en: string; readonly zh: string } {
  // A word longer than any name is no misspelling, and comparing it would take its time.
  const [nearest] = word.length > 100 ? [] : suggest(word, candidates, 1);
  if (nearest === undefined) return { en: '', zh: '' };
  return { en: ` Did you mean ${nearest}?`, zh: `您是不是要写 ${nearest}？` };
}
