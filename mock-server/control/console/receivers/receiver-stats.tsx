import { useConsole, useSay } from '../console.ts';
import { useLatest } from '../parts/use-latest.ts';
import { failureReasons, wordFor } from '../words/deliveries.ts';
import { receiverWords } from '../words/receivers.ts';

/** How fast a receiver acknowledges, and why it failed, of the deliveries that the timeline keeps. */
export function ReceiverStats({ receiverId }: { readonly receiverId: string }) {
  const { timeline, places } = useConsole();
  const say = useSay();
  useLatest(timeline.version);
  const times: number[] = [];
  const reasons = new Map<string, number>();
  for (const { delivery } of timeline.rows()) {
    if (delivery?.receiverId !== receiverId || delivery.attempt === undefined) continue;
    const { reason, durationMs } = delivery.attempt;
    if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    else if (delivery.status === 'acknowledged') times.push(durationMs);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0);
  if (times.length === 0 && reasons.size === 0) return <p class="faint">{say(receiverWords.noStats)}</p>;
  return (
    <div class="row">
      {times.length > 0 && (
        <span>{say(receiverWords.stats, { count: times.length, p50: at(0.5), p99: at(0.99) })}</span>
      )}
      {[...reasons].map(([reason, count]) => (
        <a
          key={reason}
          class="chip bad"
          href={places.href({ view: 'timeline', search: `type:delivery receiver:${receiverId} code:${reason}` })}
        >
          {say(wordFor(failureReasons, reason))} × {count}
        </a>
      ))}
    </div>
  );
}
