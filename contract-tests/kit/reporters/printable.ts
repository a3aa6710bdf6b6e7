import { shortenTo } from '../../../common/shorten.ts';
import { unicodeEscape } from '../../../common/unicode-escape.ts';

/** What a terminal would act upon instead of showing: control characters, and those that turn the reading direction. */
// oxlint-disable-next-line no-control-regex -- finding them is its purpose
const unprintable = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** `text` on one line, harmless to a terminal: `\u001b` in the place of an escape character. */
export function printable(text: string): string {
  return text.replaceAll(unprintable, unicodeEscape);
}

/** `text` printable and cut to `length` characters. */
export function printableTo(text: string, length: number): string {
  return shortenTo(printable(text), length);
}
