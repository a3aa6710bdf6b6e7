/** First in, first out, each in constant time. */
export interface Queue<T> {
  push(item: T): void;
  shift(): T | undefined;
  readonly size: number;
}

export function createQueue<T>(): Queue<T> {
  let items: (T | undefined)[] = [];
  let first = 0;
  return {
    push(item) {
      items.push(item);
    },
    shift() {
      if (first === items.length) return undefined;
      const item = items[first];
      items[first] = undefined;
      first += 1;
      if (first > 1024 && first > items.length / 2) {
        items = items.slice(first);
        first = 0;
      }
      return item;
    },
    get size() {
      return items.length - first;
    },
  };
}
