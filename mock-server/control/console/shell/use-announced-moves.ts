import { useEffect } from 'preact/hooks';
import { useConsole, useSay } from '../console.ts';
import type { DeliverySummary } from '../state/deliveries.ts';
import type { Activity, TenantView } from '../state/records.ts';
import { localTime } from '../state/time.ts';
import { clockWords } from '../words/clock.ts';

/** Says where the clock was moved to, whoever moved it, and what fell due on the way. */
export function useAnnouncedMoves({ appid, timezone }: TenantView): void {
  const { onActivities, clock, notices } = useConsole();
  const say = useSay();
  useEffect(() => {
    let before = Number.POSITIVE_INFINITY;
    let tried = new Set<number>();
    let newest = 0;
    function takeClock({ id, data }: Activity, isNew: boolean): void {
      const { action, now, frozen } = data as {
        readonly action: string;
        readonly now: number;
        readonly frozen: boolean;
      };
      newest = id;
      clock.take(appid, { epochMs: now, frozen });
      const count = tried.size;
      tried = new Set();
      before = now;
      // What was told again, after the page was opened, is no news.
      if (!isNew) return;
      const values = { now: localTime(now, timezone), count };
      const words =
        action === 'freeze'
          ? clockWords.stopped
          : action === 'resume'
            ? clockWords.runs
            : count > 0
              ? clockWords.fell
              : clockWords.moved;
      notices.say('good', say(words, values));
    }
    let isFirst = true;
    return onActivities((activities) => {
      if (before === Number.POSITIVE_INFINITY && clock.view.peek() !== undefined) before = clock.now.peek();
      for (const activity of activities) {
        if (activity.type === 'delivery') {
          const { id, attempt } = activity.data as DeliverySummary;
          if (attempt !== undefined && attempt.at > before) tried.add(id);
        }
        if (activity.type === 'clock' && activity.id > newest) takeClock(activity, !isFirst);
      }
      isFirst = false;
    });
  }, [appid, timezone, say(clockWords.moved)]);
}
