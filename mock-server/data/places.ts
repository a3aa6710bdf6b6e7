/** Gives each text that it is asked for a place, the same one each time: 0, 1, 2 … */
export interface Places {
  readonly of: (text: string) => number;
  readonly size: number;
  /** Those from the place on. */
  from(place: number): readonly string[];
}

export function createPlaces(): Places {
  const places = new Map<string, number>();
  const texts: string[] = [];
  return {
    of(text) {
      let place = places.get(text);
      if (place === undefined) {
        places.set(text, (place = texts.length));
        texts.push(text);
      }
      return place;
    },
    get size() {
      return texts.length;
    },
    from: (place) => texts.slice(place),
  };
}
