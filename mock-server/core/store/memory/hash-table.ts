import { avalanche, fnv1a } from '../../../../common/hash.ts';
import { createColumn } from './column.ts';

/**
 * Hash table that keeps no keys: it numbers its entries, whose number leads to a record, and the record to the key.
 * A `Map` of a million message ids takes four times the memory. Entries are never removed; the reader checks each
 * against its record.
 *
 * Walk the entries of a hash with `for (let entry = table.first(hash); entry !== -1; entry = table.next(entry, hash))`.
 */
export interface HashTable {
  /** The entry's number: they count up from 0. */
  add(hash: number): number;
  /** The entry added last with this hash, or -1. */
  first(hash: number): number;
  /** The entry of the same hash added before this one, or -1. */
  next(entry: number, hash: number): number;
  readonly size: number;
  clear(): void;
}

const smallest = 16;

export function createHashTable(): HashTable {
  let size = 0;
  const hashes = createColumn((length) => new Int32Array(length));
  /** The entry before, plus one: 0 ends a bucket, so that new arrays need no filling. */
  const links = createColumn((length) => new Int32Array(length));
  let heads = new Int32Array(smallest);

  const link = (entry: number): void => {
    const bucket = hashes.at(entry) & (heads.length - 1);
    links.set(entry, heads[bucket] as number);
    heads[bucket] = entry + 1;
  };

  /** Two entries a bucket at most: a bucket costs as much as it saves. */
  const grow = (): void => {
    heads = new Int32Array(heads.length * 2);
    for (let entry = 0; entry < size; entry += 1) link(entry);
  };

  const matching = (linked: number, hash: number): number => {
    let entry = linked - 1;
    while (entry !== -1 && hashes.at(entry) !== hash) entry = links.at(entry) - 1;
    return entry;
  };

  return {
    add: (hash) => {
      if (size === 2 * heads.length) grow();
      hashes.set(size, hash);
      link(size);
      size += 1;
      return size - 1;
    },
    first: (hash) => matching(heads[hash & (heads.length - 1)] as number, hash),
    next: (entry, hash) => matching(links.at(entry), hash),
    get size() {
      return size;
    },
    clear: () => {
      size = 0;
      hashes.clear();
      links.clear();
      heads = new Int32Array(smallest);
    },
  };
}

/** A 32-bit hash whose every bit depends on the whole key. */
export function hashOf(key: string | number): number {
  return avalanche(typeof key === 'number' ? key ^ Math.imul(key / 0x1_0000_0000, 0x9e37_79b1) : fnv1a(key));
}
