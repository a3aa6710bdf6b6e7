/** Something that can be in a list. Only the list reads or writes where it stands. */
export interface Linked<T> {
  before: T | undefined;
  after: T | undefined;
  isListed: boolean;
}

/**
 * Items in the order in which they came; each comes and goes in constant time. For what comes and goes thousands of times
 * a second: a Set makes a new table every few changes, and the old ones keep alive what was in them.
 */
export interface LinkedList<T> {
  add(item: T): void;
  /** Whether it was there. */
  remove(item: T): boolean;
  readonly first: T | undefined;
  readonly size: number;
  /** Those that are there now. */
  all(): readonly T[];
}

export function createLinkedList<T extends Linked<T>>(): LinkedList<T> {
  let first: T | undefined;
  let last: T | undefined;
  let size = 0;
  return {
    add(item) {
      item.isListed = true;
      item.before = last;
      if (last === undefined) first = item;
      else last.after = item;
      last = item;
      size += 1;
    },
    remove(item) {
      if (!item.isListed) return false;
      const { before, after } = item;
      if (before === undefined) first = after;
      else before.after = after;
      if (after === undefined) last = before;
      else after.before = before;
      item.isListed = false;
      item.before = undefined;
      item.after = undefined;
      size -= 1;
      return true;
    },
    get first() {
      return first;
    },
    get size() {
      return size;
    },
    all() {
      const items: T[] = [];
      for (let item = first; item !== undefined; item = item.after) items.push(item);
      return items;
    },
  };
}
