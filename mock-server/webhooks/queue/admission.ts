import { createQueue } from '../../../common/queue.ts';

/**
 * What happens to events for a receiver whose queue is full. `wait`: they go in when there is room. `fail`: nothing is
 * emitted at all, a failure `QUEUE_FULL`. `give_up`: their delivery is on record as given up.
 */
export type WhenFull = 'wait' | 'fail' | 'give_up';

/** Those that wait for room, in order. */
export interface Admission {
  readonly isEmpty: boolean;
  /** @param enter called once there is room */
  wait(enter: () => void): void;
  /** Lets them in as long as there is room. */
  admit(hasRoom: () => boolean): void;
}

export function createAdmission(): Admission {
  const waiting = createQueue<() => void>();
  let isAdmitting = false;
  return {
    get isEmpty() {
      return waiting.size === 0;
    },
    wait: (enter) => waiting.push(enter),
    admit(hasRoom) {
      // One that enters may end at once, and make room.
      if (isAdmitting || waiting.size === 0) return;
      isAdmitting = true;
      while (hasRoom()) {
        const next = waiting.shift();
        if (next === undefined) break;
        next();
      }
      isAdmitting = false;
    },
  };
}
