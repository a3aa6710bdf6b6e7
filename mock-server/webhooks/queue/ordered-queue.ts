import { createQueue } from '../../../common/queue.ts';

/** An item that waits until no item before it has one of its keys. */
export interface OrderedItem {
  keys: readonly string[];
  /** Where it stands. Only the queue it is in reads or writes it. */
  readonly position: Position;
}

/** Where an item stands among those that share a key. */
interface Link {
  /** `undefined`: nowhere. */
  key: string | undefined;
  item: OrderedItem | undefined;
  next: Link | undefined;
}

/** Where an item stands: by itself under its first key, for most items have one. */
export interface Position extends Link {
  /** How many of its keys are taken by items before it. */
  blockers: number;
  /** It is among those that may go. */
  isReady: boolean;
  /** It does not go by itself any more. */
  isOut: boolean;
  /** It goes once all before it have. */
  isLeaving: boolean;
  /** Under its other keys. */
  links: Link[];
}

/** Items that share a key keep their order; items that share none may overtake one another. */
export interface OrderedQueue<T extends OrderedItem> {
  add(item: T): void;
  /** Gives more keys to an item that is queued. It must be the newest. */
  addKeys(item: T, keys: readonly string[]): void;
  /** The next item that may go. It holds its keys until it is released. */
  take(): T | undefined;
  release(item: T): void;
  /** Somebody else lets it go: it holds its keys until it is released. */
  hold(item: T): void;
  /** Takes it out, wherever it stands. */
  remove(item: T): void;
}

const noLinks: Link[] = [];

/** The position of an item that is in no queue. */
export function createPosition(): Position {
  return {
    key: undefined,
    item: undefined,
    next: undefined,
    blockers: 0,
    isReady: false,
    isOut: false,
    isLeaving: false,
    links: noLinks,
  };
}

/** Has an item stand under one more key. */
function linkOf(key: string, item: OrderedItem): Link {
  const { position } = item;
  if (position.key === undefined) {
    position.key = key;
    position.item = item;
    return position;
  }
  const link: Link = { key, item, next: undefined };
  // Nobody shares the list that an item begins with.
  if (position.links === noLinks) position.links = [link];
  else position.links.push(link);
  return link;
}

export function createOrderedQueue<T extends OrderedItem>(): OrderedQueue<T> {
  const ready = createQueue<T>();
  const lastOfKey = new Map<string, Link>();

  function addUnder(key: string, item: T): void {
    const { position } = item;
    const last = lastOfKey.get(key);
    const link = linkOf(key, item);
    if (last !== undefined) {
      last.next = link;
      position.blockers += 1;
    }
    lastOfKey.set(key, link);
  }

  function markReady(item: T): void {
    const { position } = item;
    if (position.blockers > 0 || position.isReady || position.isOut) return;
    position.isReady = true;
    ready.push(item);
  }

  function release({ position }: T): void {
    const { links } = position;
    position.links = noLinks;
    letGo(position);
    for (const link of links) letGo(link);
  }

  function letGo(link: Link): void {
    const { key, next } = link;
    if (key === undefined) return;
    // What has gone must not hold on to what comes after it: old memory would keep all of it alive, link by link. Its item
    // stays: one that goes out of turn is still told of by those that stood before it.
    link.key = undefined;
    link.next = undefined;
    if (next === undefined) return void lastOfKey.delete(key);
    const item = next.item as T;
    item.position.blockers -= 1;
    markReady(item);
    leave(item);
  }

  /** What stands behind somebody holds its keys for those behind it, as long as it is there. */
  function leave(item: T): void {
    if (item.position.isLeaving && item.position.blockers === 0) release(item);
  }

  return {
    add(item) {
      item.position.isOut = false;
      for (const key of item.keys) addUnder(key, item);
      markReady(item);
    },
    addKeys(item, keys) {
      const added = keys.filter((key) => !item.keys.includes(key));
      if (added.length === 0) return;
      item.keys = [...item.keys, ...added];
      for (const key of added) addUnder(key, item);
    },
    take() {
      for (let item = ready.shift(); item !== undefined; item = ready.shift()) {
        item.position.isReady = false;
        if (item.position.blockers === 0 && !item.position.isOut) return item;
      }
      return undefined;
    },
    release,
    hold({ position }) {
      position.isOut = true;
    },
    remove(item) {
      item.position.isOut = true;
      item.position.isLeaving = true;
      leave(item);
    },
  };
}
