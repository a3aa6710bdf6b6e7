import { suggest } from '../common/suggest.ts';

/** ` Did you mean x?` to put behind a sentence, or nothing when no candidate is close. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  // A word longer than any name is no misspelling, and comparing it would take its time.
  const [nearest] = word.length > 100 ? [] : suggest(word, candidates, 1);
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}
