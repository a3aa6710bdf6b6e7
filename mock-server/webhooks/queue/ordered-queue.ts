import { createFifo } from './queue.ts';

/** Something that waits its turn in a lane. */
export interface LaneItem {
  /** Items that share a key go one after the other. */
  keys: readonly string[];
  /** The lane's own notes. */
  readonly turn: Turn;
}

interface Turn {
  /** How many of its keys are taken by items before it. */
  blockers: number;
  /** It stands among those that may go. */
  isReady: boolean;
  links: Link[];
}

interface Link {
  readonly key: string;
  readonly item: LaneItem;
  next: Link | undefined;
}

/** The queue of one receiver: items without a common key may overtake, those with one never do. */
export interface Lane<T extends LaneItem> {
  add(item: T): void;
  /** Gives keys to an item that is queued; it must be the newest there is. */
  extend(item: T, keys: readonly string[]): void;
  /** The next that may go. It holds its keys until `release`. */
  take(): T | undefined;
  release(item: T): void;
}

const noLinks: Link[] = [];

export function createTurn(): Turn {
  return { blockers: 0, isReady: false, links: noLinks };
}

export function createLane<T extends LaneItem>(): Lane<T> {
  const ready = createFifo<T>();
  const lasts = new Map<string, Link>();

  function queueUnder(key: string, item: T): void {
    const link: Link = { key, item, next: undefined };
    const last = lasts.get(key);
    if (last !== undefined) {
      last.next = link;
      item.turn.blockers += 1;
    }
    lasts.set(key, link);
    if (item.turn.links === noLinks) item.turn.links = [link];
    else item.turn.links.push(link);
  }

  function makeReady(item: T): void {
    if (item.turn.blockers > 0 || item.turn.isReady) return;
    item.turn.isReady = true;
    ready.push(item);
  }

  return {
    add(item) {
      for (const key of item.keys) queueUnder(key, item);
      makeReady(item);
    },
    extend(item, keys) {
      const added = keys.filter((key) => !item.keys.includes(key));
      if (added.length === 0) return;
      item.keys = [...item.keys, ...added];
      for (const key of added) queueUnder(key, item);
    },
    take() {
      for (let item = ready.shift(); item !== undefined; item = ready.shift()) {
        item.turn.isReady = false;
        if (item.turn.blockers === 0) return item;
      }
      return undefined;
    },
    release(item) {
      const { links } = item.turn;
      item.turn.links = noLinks;
      for (const link of links) {
        if (link.next === undefined) {
          lasts.delete(link.key);
          continue;
        }
        const next = link.next.item as T;
        next.turn.blockers -= 1;
        makeReady(next);
      }
    },
  };
}
