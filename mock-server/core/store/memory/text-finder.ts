/** Finds the distinct values of a field that contain a text. */
export interface TextFinder {
  /** A value and its code, which no other value has. */
  add(value: string, code: number): void;
  remove(code: number): void;
  /** The code of each value that contains `text`, once. */
  find(text: string): readonly number[];
}

/** How many values are looked up by pairs of letters: of more, the lists would take more room than the values. */
const mostListed = 100_000;

/**
 * Looks only at the values that have two neighbouring letters of the text in common with it, those two that the fewest have:
 * of ten thousand names a phrase is mostly in a few dozen. What is found stays true as values come and go.
 */
export function createTextFinder(): TextFinder {
  const values: (string | undefined)[] = [];
  /** By two letters: the codes of values that have them. What has gone is left in until there is much of it. */
  const lists = new Map<number, number[]>();
  let listed = 0;
  let outdated = 0;

  const list = (value: string, code: number): void => {
    for (let at = 1; at < value.length; at += 1) {
      const pair = pairAt(value, at);
      const codes = lists.get(pair);
      if (codes === undefined) lists.set(pair, [code]);
      else if (codes.at(-1) !== code) codes.push(code);
    }
    listed += 1;
  };

  const listAnew = (): void => {
    lists.clear();
    listed = 0;
    outdated = 0;
    for (const [code, value] of values.entries()) if (value !== undefined) list(value, code);
  };

  /** Codes among which are all that contain the text; `undefined`: any may. */
  const candidates = (text: string): readonly number[] | undefined => {
    if (text.length < 2 || listed > mostListed) return undefined;
    let fewest: readonly number[] | undefined;
    for (let at = 1; at < text.length; at += 1) {
      const codes = lists.get(pairAt(text, at)) ?? [];
      if (fewest === undefined || codes.length < fewest.length) fewest = codes;
    }
    return fewest;
  };

  return {
    add(value, code) {
      values[code] = value;
      if (listed <= mostListed) list(value, code);
    },
    remove(code) {
      values[code] = undefined;
      outdated += 1;
      if (outdated > 1024 && outdated > listed / 2 && listed <= mostListed) listAnew();
    },
    find(text) {
      const codes = candidates(text);
      const found: number[] = [];
      const look = (code: number): void => {
        if (values[code]?.includes(text) === true) found.push(code);
      };
      if (codes === undefined) values.forEach((_, code) => look(code));
      else codes.forEach(look);
      // A code that another value has now may be listed twice.
      return outdated === 0 ? found : [...new Set(found)];
    },
  };
}

function pairAt(text: string, at: number): number {
  return text.charCodeAt(at - 1) * 0x1_0000 + text.charCodeAt(at);
}
