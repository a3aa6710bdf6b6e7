import type { PageOfTexts, Texts } from '../store.ts';

/** Texts that stand in one, with a comma between each two. */
export class JoinedTexts implements Texts {
  readonly #text: string;
  /** Where each of them ends. */
  readonly #ends: readonly number[];
  #page: PageOfTexts | undefined;

  constructor(text: string, ends: readonly number[]) {
    this.#text = text;
    this.#ends = ends;
  }

  static of(texts: readonly string[]): JoinedTexts {
    let end = -1;
    return new JoinedTexts(
      texts.join(),
      texts.map(({ length }) => (end += 1 + length)),
    );
  }

  join(): string {
    return this.#text;
  }

  shared<T extends PageOfTexts>(page: T): T {
    if (this.#page !== undefined && isSamePage(this.#page, page)) return this.#page as T;
    this.#page = page;
    return page;
  }

  *[Symbol.iterator](): Iterator<string> {
    let start = 0;
    for (const end of this.#ends) {
      yield this.#text.slice(start, end);
      start = end + 1;
    }
  }
}

function isSamePage(left: PageOfTexts, right: PageOfTexts): boolean {
  return (
    left.answer.pageNo === right.answer.pageNo &&
    left.answer.pageSize === right.answer.pageSize &&
    left.answer.total === right.answer.total &&
    left.language === right.language &&
    left.platform === right.platform
  );
}
