/** The beginning of a text, of so many UTF-16 code units at most: a character of two is not cut in half. */
export function beginningOf(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '');
}

/** A text for show: of one that is longer than `most`, that much of its beginning, and `…`. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${beginningOf(text, most)}…` : text;
}

/** A text for show, `…` included no longer than `length`. */
export function shortenTo(text: string, length: number): string {
  return text.length > length ? shorten(text, length - 1) : text;
}
