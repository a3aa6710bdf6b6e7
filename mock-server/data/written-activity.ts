import { isObject } from '../../common/json.ts';
import { beginningOf } from '../../common/shorten.ts';
import type { Activity } from '../core/journal/activity.ts';
import type { JournalEntry } from '../core/journal/entry.ts';

/** How many are kept, so that a watcher who lost the line can go on where it was. */
export const activitiesKept = 1000;

/** An activity as it is written: a request is told by its number in the journal, which has the rest. */
export interface WrittenActivity extends Omit<Activity, 'data'> {
  readonly data?: unknown;
  readonly entry?: number | undefined;
  /** It stands for so many requests, which came one after the other: ids and numbers count up. Default: for itself. */
  readonly count?: number | undefined;
}

/** What was published and is not written yet. */
export interface UnwrittenActivities {
  readonly isEmpty: boolean;
  push(activity: Activity): void;
  /** Those of the newest that are kept. @param timeOf when the one with an id happened */
  text(lastId: number, timeOf: (id: number) => number): string;
  clear(): void;
}

type Unwritten = { -readonly [Member in keyof WrittenActivity]: WrittenActivity[Member] };

/** @param inRuns whether requests in a row are written as one, and not each by itself */
export function createUnwritten(inRuns: boolean): UnwrittenActivities {
  let all: Unwritten[] = [];

  /** Whether a request goes on with a run: it is in it then. */
  function joins(run: Unwritten | undefined, id: number, entry: number): boolean {
    if (!inRuns || run?.entry === undefined) return false;
    const { count = 1 } = run;
    if (run.id + count !== id || run.entry + count !== entry) return false;
    run.count = count + 1;
    return true;
  }

  return {
    get isEmpty() {
      return all.length === 0;
    },
    push({ id, type, at, data }) {
      if (type !== 'request') return void all.push({ id, type, at, data });
      const entry = (data as JournalEntry).id;
      if (!joins(all.at(-1), id, entry)) all.push({ id, type, at, entry });
    },
    text(lastId, timeOf) {
      const oldest = lastId - activitiesKept + 1;
      const kept = all.flatMap((one) => {
        const { id, entry = 0, count = 1 } = one;
        const left = Math.max(0, oldest - id);
        if (left === 0) return [one];
        if (left >= count) return [];
        return [{ ...one, id: oldest, at: timeOf(oldest), entry: entry + left, count: count - left }];
      });
      return JSON.stringify(kept);
    },
    clear: () => void (all = []),
  };
}

/** @throws a `SyntaxError`, or a `TypeError`, for a text that tells of no activities */
export function readActivities(text: string): readonly WrittenActivity[] {
  const read: unknown = JSON.parse(text);
  if (Array.isArray(read) && read.every(isWritten)) return read;
  throw new TypeError(`activity has ${beginningOf(JSON.stringify(text), 60)}`);
}

function isWritten(value: unknown): value is WrittenActivity {
  if (!isObject(value)) return false;
  const { id, type, at, entry = 1, count = 1 } = value;
  const isRun = Number.isSafeInteger(entry) && Number.isSafeInteger(count) && Number(count) >= 1;
  const isShort = Number(count) <= activitiesKept;
  return Number.isSafeInteger(id) && typeof type === 'string' && typeof at === 'number' && isRun && isShort;
}
