/** Gives each text that it is asked for a place, the same one each time: 0, 1, 2 … */
export interface Places {
  readonly of: (text: string) => number;
  /** Places of several. Where they were asked for together before, they are known together. */
  readonly ofAll: (texts: readonly string[]) => readonly number[];
  readonly size: number;
  readonly at: (place: number) => string | undefined;
  /** Those from the place on. */
  from(place: number): readonly string[];
  /** Somebody else has given these the next places: each has one, also where it had one before. */
  add(texts: readonly string[]): void;
}

interface Page {
  readonly texts: readonly string[];
  readonly places: readonly number[];
}

/** How many pages that begin alike are known. */
const pagesKnown = 4;

export function createPlaces(): Places {
  const places = new Map<string, number>();
  const texts: string[] = [];
  /** By the place of the first text. */
  const pages = new Map<number, Page[]>();

  function of(text: string): number {
    return places.get(text) ?? add(text);
  }

  function add(text: string): number {
    const place = texts.length;
    places.set(text, place);
    texts.push(text);
    return place;
  }

  return {
    of,
    ofAll(page) {
      const [first] = page;
      if (first === undefined) return [];
      const place = of(first);
      const alike = pages.get(place) ?? [];
      // The texts of pages are the same objects: to compare them is much less than to look them up.
      for (const known of alike) if (isEqual(known.texts, page)) return known.places;
      const found = page.map(of);
      if (alike.length >= pagesKnown) alike.shift();
      alike.push({ texts: page, places: found });
      pages.set(place, alike);
      return found;
    },
    get size() {
      return texts.length;
    },
    at: (place) => texts[place],
    from: (place) => texts.slice(place),
    add: (others) => void others.forEach(add),
  };
}

function isEqual(left: readonly string[], right: readonly string[]): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (left[at] !== right[at]) return false;
  return true;
}
