import type { Activity, ActivityFeed } from '../core/journal/activity.ts';
import type { Journal } from '../core/journal/journal.ts';
import { createObservers } from '../core/journal/observers.ts';
import { createActivityRing } from './activity-ring.ts';
import { activitiesKept, createUnwritten, readActivities, type WrittenActivity } from './written-activity.ts';

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
  const kept = createActivityRing();
  const unwritten = createUnwritten(inRuns);
  let lastId = 0;
  let isMuted = false;

  function add(activity: Activity): void {
    lastId = activity.id;
    kept.add(activity);
    observers.tell(activity);
  }

  function publish(type: Activity['type'], at: number, data: unknown): void {
    if (isMuted) return;
    if (!isInTurn()) return later(() => publish(type, at, data));
    const activity: Activity = { id: lastId + 1, type, at, data };
    const isFirst = unwritten.isEmpty;
    unwritten.push(activity);
    add(activity);
    if (isFirst) onPublish?.();
  }

  /** Requests in a row, as far as the journal still has them. */
  function takeRun({ id, type, at, entry = 0, count = 1 }: WrittenActivity, journal: Pick<Journal, 'list'>): void {
    const entries = new Map(journal.list({ after: entry - 1 }, count).items.map((one) => [one.id, one]));
    for (let nth = 0; nth < count; nth += 1) {
      const data = entries.get(entry + nth);
      if (data === undefined) lastId = id + nth;
      else add({ id: id + nth, type, at: nth === 0 ? at : data.at, data });
    }
  }

  return {
    began,
    publish,
    get lastId() {
      return lastId;
    },
    since: (id) => kept.between(Math.max(id, lastId - activitiesKept, 0) + 1, lastId),
    subscribe(observer, onEnd = () => undefined) {
      const removals = [observers.add(observer), ends.add(onEnd)];
      return () => removals.forEach((remove) => remove());
    },
    close: () => ends.tell(),
    collect() {
      if (unwritten.isEmpty) return undefined;
      const text = unwritten.text(lastId, kept.timeOf);
      unwritten.clear();
      return { isCleared: false, chunks: [{ last: lastId, text }], oldest: lastId - activitiesKept };
    },
    take({ chunks }, journal) {
      for (const { text } of chunks) {
        for (const one of readActivities(text)) {
          if (one.entry === undefined) add({ id: one.id, type: one.type, at: one.at, data: one.data });
          else takeRun(one, journal);
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
      kept.clear();
      unwritten.clear();
      lastId = 0;
    },
  };
}
