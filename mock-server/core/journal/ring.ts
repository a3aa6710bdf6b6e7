/** Items that come at the end and go at the beginning. Its memory is used again: nothing is made for an item that comes. */
export interface Ring<T> {
  readonly length: number;
  push(item: T): void;
  /** Takes the oldest away, of which there must be one. */
  shift(): T;
  /** The item at a place; 0 is that of the oldest. */
  at(place: number): T;
}

interface Items<T> {
  readonly length: number;
  [slot: number]: T;
}

export function createRing<T>(): Ring<T | undefined> {
  return createRingIn<T | undefined>((length) => Array.from<T | undefined>({ length }), undefined);
}

/** Numbers that are in no object. */
export function createNumberRing(): Ring<number> {
  return createRingIn<number>((length) => new Float64Array(length), 0);
}

/** @param empty stands where an item has gone */
function createRingIn<T>(make: (length: number) => Items<T>, empty: T): Ring<T> {
  let items = make(0);
  let first = 0;
  let length = 0;
  // The number of slots is a power of two.
  const at = (place: number): T => items[(first + place) & (items.length - 1)] as T;

  const grow = (): void => {
    const grown = make(Math.max(4, 2 * length));
    for (let place = 0; place < length; place += 1) grown[place] = at(place);
    items = grown;
    first = 0;
  };

  return {
    get length() {
      return length;
    },
    push(item) {
      if (length === items.length) grow();
      items[(first + length) & (items.length - 1)] = item;
      length += 1;
    },
    shift() {
      const item = items[first] as T;
      items[first] = empty;
      first = (first + 1) & (items.length - 1);
      length -= 1;
      return item;
    },
    at,
  };
}
