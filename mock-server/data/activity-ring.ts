import type { Activity } from '../core/journal/activity.ts';
import { activitiesKept } from './written-activity.ts';

/** The newest activities, by id; ids may have gaps. */
export interface ActivityRing {
  add(activity: Activity): void;
  timeOf(id: number): number;
  /** Those from one id to another, oldest first; one of which nothing is kept is missing. */
  between(first: number, last: number): readonly Activity[];
  clear(): void;
}

/** Keeps them apart, and puts them together when somebody asks: an object for each would have to be carried about by collections of garbage. */
export function createActivityRing(): ActivityRing {
  const ids: number[] = [];
  const types: Activity['type'][] = [];
  const times: number[] = [];
  const data: unknown[] = [];
  return {
    add(activity) {
      const slot = activity.id % activitiesKept;
      ids[slot] = activity.id;
      types[slot] = activity.type;
      times[slot] = activity.at;
      data[slot] = activity.data;
    },
    timeOf: (id) => times[id % activitiesKept]!,
    between(first, last) {
      const kept: Activity[] = [];
      for (let id = first; id <= last; id += 1) {
        const slot = id % activitiesKept;
        if (ids[slot] === id) kept.push({ id, type: types[slot]!, at: times[slot]!, data: data[slot] });
      }
      return kept;
    },
    clear() {
      ids.length = 0;
      data.length = 0;
    },
  };
}
