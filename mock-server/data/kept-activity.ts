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
}

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
  /** There is something to collect. Default: nobody has to be told. */
  readonly onPublish?: (() => void) | undefined;
}

export function createKeptActivity({ began, isInTurn, later, onPublish }: KeptActivityOptions): KeptActivity {
  const observers = createObservers<Activity>();
  const ends = createObservers<void>();
  let ring: (Activity | undefined)[] = [];
  let unwritten: Activity[] = [];
  let lastId = 0;
  let isMuted = false;

  function add(activity: Activity): void {
    lastId = activity.id;
    ring[(activity.id - 1) % limit] = activity;
    observers.tell(activity);
  }

  function publish(type: Activity['type'], at: number, data: unknown): void {
    if (isMuted) return;
    if (!isInTurn()) return later(() => publish(type, at, data));
    const activity: Activity = { id: lastId + 1, type, at, data };
    unwritten.push(activity);
    add(activity);
    onPublish?.();
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
        const activity = ring[(next - 1) % limit];
        // One of which nothing is kept any more counts as missed.
        if (activity?.id === next) kept.push(activity);
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
      const text = JSON.stringify(unwritten.slice(-limit).map(writtenForm));
      unwritten = [];
      return { isCleared: false, chunks: [{ last: lastId, text }], oldest: lastId - limit };
    },
    take({ chunks }, journal) {
      const entryOf = (id: number): JournalEntry | undefined => {
        const [entry] = journal.list({ after: id - 1 }, 1).items;
        return entry?.id === id ? entry : undefined;
      };
      for (const { text } of chunks) {
        for (const { entry, ...activity } of JSON.parse(text) as WrittenActivity[]) {
          const data = entry === undefined ? activity.data : entryOf(entry);
          if (entry === undefined || data !== undefined) add({ ...activity, data });
          else lastId = activity.id;
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
      ring = [];
      unwritten = [];
      lastId = 0;
    },
  };
}

function writtenForm({ id, type, at, data }: Activity): WrittenActivity {
  return type === 'request' ? { id, type, at, entry: (data as JournalEntry).id } : { id, type, at, data };
}
