import { useEffect } from 'preact/hooks';
import { useConsole } from '../console.ts';
import { changedBy, type Activity } from '../state/records.ts';

/**
 * Loads what a view shows of a tenant, and again when something happens that may have changed it: once for all that
 * happens in a pause, in ms.
 */
export function useFollowed(
  appid: string,
  load: () => void,
  mayChange: (activity: Activity) => boolean,
  pause = 300,
): void {
  const { onActivities } = useConsole();
  useEffect(() => {
    load();
    let timer: number | undefined;
    const leave = onActivities((activities) => {
      if (timer !== undefined || !activities.some(mayChange)) return;
      timer = window.setTimeout(() => {
        timer = undefined;
        load();
      }, pause);
    });
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, [appid]);
}

/** Whether an activity tells that records of these kinds may be others: of a call by whomever, or of a new beginning. */
export function isChangeOf(...kinds: readonly string[]): (activity: Activity) => boolean {
  const known = ['reset', 'state', 'gap', ...kinds];
  return (activity) => known.includes(changedBy(activity));
}
