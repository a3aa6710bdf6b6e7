import type { Page, ToText } from '../store.ts';
import { createFilterKey, type FilterParts } from './filter-key.ts';
import type { JoinedTexts } from './joined-texts.ts';
import type { KnownPage } from './known-pages.ts';
import { createMemo } from './memo.ts';

/** A page as text, and how many records the filter has in all. */
interface TextAnswer {
  readonly items: JoinedTexts;
  readonly total: number;
}

/** What was answered last, by what was asked: clients ask for the same again, and again. */
export interface KnownAnswers<T, Filter> {
  of(filter: Filter, page: Page, toText: ToText<T>): TextAnswer;
  /** Forgets all of them, as a record has changed. */
  forget(): void;
}

/** The ranges with that of the time. */
interface KnownAnswersOptions<T, Filter> extends FilterParts<T, Filter> {
  readonly find: (
    filter: Filter,
    page: Page,
    toText: ToText<T>,
  ) => { readonly page: KnownPage; readonly total: number };
}

/**
 * Of each page no more than this many questions are kept. One that is asked for in more ways is that of a window that
 * moves with the clock: none of its questions comes again.
 */
const mostQuestions = 8;

/** Saves the search: in a million records it looks at memory that is not at hand some sixty times. */
export function createKnownAnswers<T, Filter>({
  fields,
  ranges,
  find,
}: KnownAnswersOptions<T, Filter>): KnownAnswers<T, Filter> {
  const memo = createMemo<TextAnswer>({ maxEntries: 4096 });
  let writer: ToText<T> | undefined;

  const keyOf = createFilterKey({ fields, ranges });

  return {
    of: (filter, page, toText) => {
      if (toText !== writer) memo.clear();
      writer = toText;
      const key = `${page.offset} ${page.limit}${keyOf(filter)}`;
      const known = memo.get(key);
      if (known !== undefined) return known;
      const found = find(filter, page, toText);
      const answer = { items: found.page.texts, total: found.total };
      if (found.page.questions === mostQuestions) return answer;
      found.page.questions += 1;
      // A slot takes the room of four characters.
      memo.set(key, answer, Math.ceil(answer.items.join().length / 4));
      return answer;
    },
    forget: memo.clear,
  };
}
