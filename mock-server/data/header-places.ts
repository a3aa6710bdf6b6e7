import type { JournalEntry } from '../core/journal/entry.ts';
import { createPlaces } from './places.ts';

export type Headers = JournalEntry['requestHeaders'];

interface KnownHeaders {
  readonly headers: Headers;
  readonly names: readonly string[];
  readonly place: number;
}

/** How many headers of one length of the body are remembered as they came: a client sends the same ones each time, but for that. */
const headersKnown = 8;

/** Places of headers by their JSON; those that came last are known without it. */
export function createHeaderPlaces(): {
  readonly of: (headers: Headers) => number;
  readonly all: () => readonly string[];
} {
  const places = createPlaces();
  const known = new Map<string | undefined, KnownHeaders[]>();
  return {
    of(headers) {
      const length = headers['content-length'];
      let alike = known.get(length);
      if (alike === undefined) known.set(length, (alike = []));
      for (const one of alike) if (isSame(headers, one)) return one.place;
      const place = places.of(JSON.stringify(headers));
      if (alike.length === headersKnown) alike.shift();
      alike.push({ headers, names: Object.keys(headers), place });
      return place;
    },
    all: () => places.from(0),
  };
}

/** Of the same names in the same order. */
function isSame(headers: Headers, { headers: known, names }: KnownHeaders): boolean {
  if (headers === known) return true;
  let at = 0;
  for (const name in headers) {
    if (names[at] !== name || headers[name] !== known[name]) return false;
    at += 1;
  }
  return at === names.length;
}
