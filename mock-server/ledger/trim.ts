/** So many entries may be let go of before those who keep them are told: each time they look for what is older. */
const trimmedAtOnce = 200;

/** Tells now and then what is let go of at the beginning of a log. */
export interface Trim {
  /** The number of the oldest that is kept, where it is time to tell it. */
  to(oldest: number): number | undefined;
  /** The log begins anew. */
  forget(): void;
}

export function createTrim(): Trim {
  let told = 0;
  return {
    to(oldest) {
      if (oldest < told + trimmedAtOnce) return undefined;
      return (told = oldest);
    },
    forget: () => void (told = 0),
  };
}
