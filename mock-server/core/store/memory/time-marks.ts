/** Finds where times lie among slots that are in order of time. */
export interface TimeMarks {
  /** The slot is the next one. */
  note(slot: number): void;
  /** How many of the slots are older than `time`; with `inclusive`, how many are not newer. */
  slotsBefore(time: number, inclusive: boolean): number;
  clear(): void;
}

/** There is a mark at each slot whose number is a multiple of this. */
const stretchBits = 8;

/**
 * Has the time of each 256th slot at hand: a search through a million records would look at a dozen that are not. Slots keep
 * their times, so that marks stay true whatever becomes of the records.
 */
export function createTimeMarks({
  timeAt,
  length,
}: {
  readonly timeAt: (slot: number) => number;
  readonly length: () => number;
}): TimeMarks {
  let marks: number[] = [];
  return {
    note: (slot) => {
      if (slot === marks.length << stretchBits) marks.push(timeAt(slot));
    },
    slotsBefore: (time, inclusive) => {
      const isBefore = (at: number): boolean => at < time || (inclusive && at === time);
      const stretch = firstWithout(0, marks.length, (index) => isBefore(marks[index] as number));
      if (stretch === 0) return 0;
      const end = Math.min(length(), stretch << stretchBits);
      return firstWithout(((stretch - 1) << stretchBits) + 1, end, (slot) => isBefore(timeAt(slot)));
    },
    clear: () => {
      marks = [];
    },
  };
}

/** The first number in `[low, high)` of which something does not hold that holds of none after it; else `high`. */
function firstWithout(low: number, high: number, holds: (number: number) => boolean): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
