import { isObject } from '../../common/json.ts';
import type { Activity, ActivityFeed } from '../core/journal/activity.ts';
import type { JournalEntry } from '../core/journal/entry.ts';
import type { Journal } from '../core/journal/journal.ts';
import { createObservers } from '../core/journal/observers.ts';

/** How many are kept, so that a watcher who lost the line can go on where it was. */
const limit = 1000;

/** An activity as it is written: a request is told by its number in the journal, which has the rest. */
interface WrittenActivity extends Omit<Activity, 'data'> {
  readonly data?: unknown;
  readonly entry?: number | undefined;
  /** It stands for so many requests, which came one after the other: ids and numbers count up. Default: for itself. */
  readonly count?: number | undefined;
}

/** Requests that came one after the other. */
interface Run {
  readonly id: number;
  readonly at: number;
  readonly entry: number;
  readonly count: number;
}

type Unwritten = { -readonly [Member in keyof WrittenActivity]: WrittenActivity[Member] };

/** Activities that were written together. */
interface ActivityChunk {
  /** The id of the last of them. */
  readonly last: number;
  readonly text: string;
}

/** What was published, to be written. */
interface ActivityChange {
  readonly isCleared: boolean;
  readonly chunks: readonly ActivityChunk[];
  /** Chunks whose last activity is before this id go. */
  readonly oldest?: number | undefined;
}

/** The activity of a tenant that outlives the process, or that several see: one order of all of it, with the same ids. */
export interface KeptActivity extends ActivityFeed {
  /** What was published here since it was asked last, to be written. */
  collect(): ActivityChange | undefined;
  /**
   * Takes in what others published. What happens here while something of theirs is taken in was told of by them.
   *
   * @param journal where the requests are that it tells of
   */
  take(change: Pick<ActivityChange, 'chunks'>, journal: Pick<Journal, 'list'>): void;
  /** Nothing that happens is told of while this runs. */
  muted<T>(run: () => T): T;
  readonly isMuted: boolean;
  /** It begins anew: what others wrote takes the place of all there is. */
  renew(): void;
}

interface KeptActivityOptions {
  /** When it began, in ms of real time. */
  readonly began: number;
  /** Whether what happens now happens in a turn: only there it is known which id comes next. */
  readonly isInTurn: () => boolean;
  /** Does something in a turn, later. */
  readonly later: (work: () => void) => void;
  /** Called with the first that is to be collected. Default: nobody has to be told. */
  readonly onPublish?: (() => void) | undefined;
  /** Whether requests in a row are written as one. Default: each by itself, as replicas of every version read it. */
  readonly inRuns?: boolean | undefined;
}

export function createKeptActivity({
  began,
  isInTurn,
  later,
  onPublish,
  inRuns = false,
}: KeptActivityOptions): KeptActivity {
  const observers = createObservers<Activity>();
  const ends = createObservers<void>();
  // Apart, and put together when somebody asks: an object for each would have to be carried about by collections of garbage.
  const ids: number[] = [];
  const types: Activity['type'][] = [];
  const times: number[] = [];
  const data: unknown[] = [];
  let unwritten: Unwritten[] = [];
  let lastId = 0;
  let isMuted = false;

  function add(id: number, type: Activity['type'], at: number, told: unknown): void {
    const slot = (lastId = id) % limit;
    ids[slot] = id;
    types[slot] = type;
    times[slot] = at;
    data[slot] = told;
    observers.tell({ id, type, at, data: told });
  }

  function publish(type: Activity['type'], at: number, told: unknown): void {
    if (isMuted) return;
    if (!isInTurn()) return later(() => publish(type, at, told));
    const id = lastId + 1;
    const isFirst = unwritten.length === 0;
    if (type === 'request') note(id, at, told as JournalEntry);
    else unwritten.push({ id, type, at, data: told });
    add(id, type, at, told);
    if (isFirst) onPublish?.();
  }

  function note(id: number, at: number, { id: entry }: JournalEntry): void {
    if (!joins(unwritten.at(-1), id, entry)) unwritten.push({ id, type: 'request', at, entry });
  }

  /** Whether a request goes on with a run: it is in it then. */
  function joins(run: Unwritten | undefined, id: number, entry: number): boolean {
    if (!inRuns || run?.entry === undefined) return false;
    const { count = 1 } = run;
    if (run.id + count !== id || run.entry + count !== entry) return false;
    run.count = count + 1;
    return true;
  }

  function takeRun({ id, at, entry, count }: Run, journal: Pick<Journal, 'list'>): void {
    const kept = new Map(journal.list({ after: entry - 1 }, count).items.map((one) => [one.id, one]));
    for (let nth = 0; nth < count; nth += 1) {
      const one = kept.get(entry + nth);
      if (one === undefined) lastId = id + nth;
      else add(id + nth, 'request', nth === 0 ? at : one.at, one);
    }
  }

  /** What is kept of those that are not written yet. */
  function written(): readonly WrittenActivity[] {
    const oldest = lastId - limit + 1;
    return unwritten.flatMap((one) => {
      const { id, entry = 0, count = 1 } = one;
      const left = Math.max(0, oldest - id);
      if (left >= count) return [];
      return left === 0
        ? [one]
        : [{ ...one, id: oldest, at: times[oldest % limit]!, entry: entry + left, count: count - left }];
    });
  }

  return {
    began,
    publish,
    get lastId() {
      return lastId;
    },
    since(id) {
      const kept: Activity[] = [];
      for (let next = Math.max(id, lastId - limit, 0) + 1; next <= lastId; next += 1) {
        const slot = next % limit;
        // One of which nothing is kept any more counts as missed.
        if (ids[slot] === next) kept.push({ id: next, type: types[slot]!, at: times[slot]!, data: data[slot] });
      }
      return kept;
    },
    subscribe(observer, onEnd = () => undefined) {
      const removals = [observers.add(observer), ends.add(onEnd)];
      return () => removals.forEach((remove) => remove());
    },
    close: () => ends.tell(),
    collect() {
      if (unwritten.length === 0) return undefined;
      const text = JSON.stringify(written());
      unwritten = [];
      return { isCleared: false, chunks: [{ last: lastId, text }], oldest: lastId - limit };
    },
    take({ chunks }, journal) {
      for (const { text } of chunks) {
        for (const { id, type, at, data: told, entry, count = 1 } of readActivities(text)) {
          if (entry === undefined) add(id, type, at, told);
          else takeRun({ id, at, entry, count }, journal);
        }
      }
    },
    get isMuted() {
      return isMuted;
    },
    muted(run) {
      isMuted = true;
      try {
        return run();
      } finally {
        isMuted = false;
      }
    },
    renew() {
      ids.length = 0;
      unwritten = [];
      lastId = 0;
    },
  };
}

/** @throws a `SyntaxError`, or a `TypeError`, for a text that tells of no activities */
export function readActivities(text: string): readonly WrittenActivity[] {
  const read: unknown = JSON.parse(text);
  if (Array.isArray(read) && read.every(isWritten)) return read;
  throw new TypeError(`activity has ${JSON.stringify(text).slice(0, 60)}`);
}

function isWritten(value: unknown): value is WrittenActivity {
  if (!isObject(value)) return false;
  const { id, type, at, entry = 1, count = 1 } = value;
  const isRun = Number.isSafeInteger(entry) && Number.isSafeInteger(count) && Number(count) >= 1;
  return (
    Number.isSafeInteger(id) && typeof type === 'string' && typeof at === 'number' && isRun && Number(count) <= limit
  );
}
