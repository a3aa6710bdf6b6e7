import type { Activity, ActivityFeed } from '../core/journal/activity.ts';
import type { JournalEntry } from '../core/journal/journal.ts';
import { createObservers } from '../core/journal/observers.ts';
import type { LogChange } from './ledger.ts';

/** How many are kept, so that a watcher who lost the line can go on where it was. */
const limit = 1000;

/** An activity as it is written: a request is told by its number in the journal, which has the rest. */
interface WrittenActivity extends Omit<Activity, 'data'> {
  readonly data?: unknown;
  readonly entry?: number | undefined;
}

/** The activity of a tenant that several processes see: one order of all of it, with the same ids everywhere. */
export interface SharedActivity extends ActivityFeed {
  /** What was published here since it was asked last, to be written. */
  collect(): LogChange | undefined;
  /**
   * Takes in what others published. What happens here while something of theirs is taken in was told of by them.
   *
   * @param entryOf the journal entry of a number, where it is kept
   */
  take(change: LogChange, entryOf: (id: number) => JournalEntry | undefined): void;
  /** Nothing that happens is told of while this runs. */
  muted<T>(run: () => T): T;
  /** It begins anew: what others wrote takes the place of all there is. */
  renew(): void;
}

interface SharedActivityOptions {
  /** When it began, in ms of real time. */
  readonly began: number;
  /** Whether what happens now happens in a turn: only there it is known which id comes next. */
  readonly isInTurn: () => boolean;
  /** Does something in a turn, later. */
  readonly later: (work: () => void) => void;
}

export function createSharedActivity({ began, isInTurn, later }: SharedActivityOptions): SharedActivity {
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
      const text = JSON.stringify(unwritten.map(writtenForm));
      unwritten = [];
      return { isCleared: false, chunks: [{ last: lastId, text }], oldest: lastId - limit };
    },
    take({ chunks }, entryOf) {
      for (const { text } of chunks) {
        for (const { entry, ...activity } of JSON.parse(text) as WrittenActivity[]) {
          const data = entry === undefined ? activity.data : entryOf(entry);
          if (entry === undefined || data !== undefined) add({ ...activity, data });
          else lastId = activity.id;
        }
      }
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
