import { useEffect } from 'preact/hooks';
import { useConsole } from '../console.ts';
import type { Activity } from '../state/records.ts';

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
  return ({ type, data }) => {
    if (type === 'reset' || type === 'gap') return true;
    if (type !== 'control') return false;
    const { path } = data as { readonly path: string };
    const kind = /\/tenants\/[^/]+\/([^/?]+)/.exec(path)?.[1] ?? '';
    return kind === 'state' || kinds.includes(kind);
  };
}
