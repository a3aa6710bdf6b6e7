import { createObservers } from './observers.ts';

/** Something that happened in a tenant, for whoever watches. */
export interface Activity {
  /** Counts up within a tenant from 1. */
  readonly id: number;
  readonly type: ActivityType;
  /** The tenant's time, in ms. */
  readonly at: number;
  readonly data: unknown;
}

/**
 * `request`: a journal entry. `event`: a webhook event was made. `delivery`: a delivery was made, tried or ended. `clock`:
 * the clock was moved by hand. `fault`: a fault was injected. `reset`: the tenant began anew. `task`: a broadcast
 * task began, or a tenth of its send records moved on. `control`: a control call changed the tenant.
 */
type ActivityType = 'request' | 'event' | 'delivery' | 'clock' | 'fault' | 'reset' | 'task' | 'control';

export interface ActivityFeed {
  publish(type: ActivityType, at: number, data: unknown): void;
  /** When it began, in ms of real time: ids of a feed that began at another time say nothing here. */
  readonly began: number;
  /** Id of the newest; 0 before the first. */
  readonly lastId: number;
  /** Those after `id` that are still kept, oldest first. */
  since(id: number): readonly Activity[];
  /** Calls `observer` with each from now on. The answer ends it; `onEnd` is called where the feed ends first. */
  subscribe(observer: (activity: Activity) => void, onEnd?: () => void): () => void;
  /** Nothing more will happen: its tenant is no more. */
  close(): void;
}

/** Keeps the newest activities, so that a watcher who lost the line can go on where it was. */
export function createActivityFeed(began = 0, limit = 1000): ActivityFeed {
  const observers = createObservers<Activity>();
  const ends = createObservers<void>();
  // Apart, and put together when somebody asks: an object for each would have to be carried about by collections of garbage.
  const types: ActivityType[] = [];
  const times: number[] = [];
  const data: unknown[] = [];
  let lastId = 0;
  const activityOf = (id: number): Activity => {
    const slot = id % limit;
    return { id, type: types[slot]!, at: times[slot]!, data: data[slot] };
  };
  return {
    began,
    publish(type, at, told) {
      const slot = (lastId += 1) % limit;
      types[slot] = type;
      times[slot] = at;
      data[slot] = told;
      observers.tell(activityOf(lastId));
    },
    get lastId() {
      return lastId;
    },
    since(id) {
      const first = Math.max(id, lastId - limit, 0);
      return Array.from({ length: lastId - first }, (_, nth) => activityOf(first + 1 + nth));
    },
    subscribe(observer, onEnd = () => undefined) {
      const removals = [observers.add(observer), ends.add(onEnd)];
      return () => removals.forEach((remove) => remove());
    },
    close: () => ends.tell(),
  };
}
