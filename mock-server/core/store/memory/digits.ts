// Digits of numbers, three at a time out of a table: several times faster than to ask for the text of a number anew.

const thousand = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));

/** The text of a number below a thousand million, with zeros before it. */
export function nineDigits(number: number): string {
  const millions = (number / 1_000_000) | 0;
  const rest = number - millions * 1_000_000;
  const thousands = (rest / 1000) | 0;
  return (
    (thousand[millions] as string) + (thousand[thousands] as string) + (thousand[rest - thousands * 1000] as string)
  );
}

/** How many of the units of a text are digits, counted from one of them on until one is none. */
export function digitCount(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) break;
    at += 1;
  }
  return at - from;
}

/** Writes instants: neighbours have the same beginning, which is made once for all of a second thousand. */
export interface InstantTexts {
  /** The text of a number, as JSON has it. */
  of(instant: number): string;
}

const million = 1_000_000;

export function createInstantTexts(): InstantTexts {
  let last = Number.NaN;
  let beginning = '';
  return {
    of: (instant) => {
      const millions = Math.floor(instant / million);
      const rest = instant - millions * million;
      // What is no whole number, or none of six digits and more, is written as any number is.
      if (!(millions > 0 && instant < Number.MAX_SAFE_INTEGER) || rest !== Math.floor(rest)) return String(instant);
      if (millions !== last) {
        last = millions;
        beginning = String(millions);
      }
      const thousands = (rest / 1000) | 0;
      return beginning + (thousand[thousands] as string) + (thousand[rest - thousands * 1000] as string);
    },
  };
}
