import type { Texts } from '../store.ts';

/** Texts that stand in one, with a comma between each two. */
export class JoinedTexts implements Texts {
  readonly #text: string;
  /** Where each of them ends. */
  readonly #ends: readonly number[];

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

  *[Symbol.iterator](): Iterator<string> {
    let start = 0;
    for (const end of this.#ends) {
      yield this.#text.slice(start, end);
      start = end + 1;
    }
  }
}
