/** Finds the distinct values of a field that contain a text. */
export interface TextFinder {
  /** Calls `found` once with the code of each value that contains `text`. */
  find(text: string, found: (code: number) => void): void;
}

const separator = '\n';

/**
 * Puts all values into one long string: searching it once is several times faster than searching ten thousand short
 * ones. A hit that runs over the end of its value is none.
 */
export function createTextFinder(codeOf: ReadonlyMap<unknown, number>): TextFinder {
  const values = [...codeOf.keys()].map(String);
  const codes = [...codeOf.values()];
  const text = values.join(separator);
  const ends = new Int32Array(values.length);
  let end = -separator.length;
  for (const [index, value] of values.entries()) {
    end += separator.length + value.length;
    ends[index] = end;
  }

  /** The first value at or after `from` that ends at or after `position`. */
  const valueAt = (position: number, from: number): number => {
    let low = from;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ends[middle] as number) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    find: (wanted, found) => {
      let index = 0;
      let position = text.indexOf(wanted);
      while (position !== -1 && index < ends.length) {
        index = valueAt(position, index);
        const valueEnd = ends[index] as number;
        if (position + wanted.length <= valueEnd) found(codes[index] as number);
        // One hit is enough for a value, and after a hit that runs over its end the value has no other.
        position = text.indexOf(wanted, valueEnd + separator.length);
        index += 1;
      }
    },
  };
}
