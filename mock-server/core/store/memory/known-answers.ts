import type { Page, ToText } from '../store.ts';
import type { RangeOptions, Wanted } from './condition.ts';
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

interface KnownAnswersOptions<T, Filter> {
  readonly fields: readonly { readonly wantedBy: (filter: Filter) => Wanted | undefined }[];
  /** With that of the time. */
  readonly ranges: readonly RangeOptions<T, Filter>[];
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

  const keyOf = (filter: Filter, { offset, limit }: Page): string => {
    let key = `${offset} ${limit}`;
    for (const { from, to } of ranges) key += ` ${from(filter)} ${to(filter)}`;
    for (const { wantedBy } of fields) key += keyOfWanted(wantedBy(filter));
    return key;
  };

  return {
    of: (filter, page, toText) => {
      if (toText !== writer) memo.clear();
      writer = toText;
      const key = keyOf(filter, page);
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

/** Where a text ends is told by its length, as it may hold any character. */
function keyOfWanted(wanted: Wanted | undefined): string {
  if (wanted === undefined) return ' ';
  if (typeof wanted === 'boolean') return wanted ? ' yes' : ' no';
  if (typeof wanted === 'string') return ` ${wanted.length}:${wanted}`;
  return ` ${wanted.match} ${wanted.text.length}:${wanted.text}`;
}
