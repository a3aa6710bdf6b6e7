import { useConsole, useSay, useTenant } from '../console.ts';
import { Action } from '../parts/action.tsx';
import { part } from '../state/api.ts';
import { hasFailed, type DeliverySummary } from '../state/deliveries.ts';
import { localTime } from '../state/time.ts';
import { deliveryStatuses, deliveryWords, failureReasons, wordFor } from '../words/deliveries.ts';
import type { Say } from '../words/say.ts';

/** What became of an event: how each receiver took it. */
export function DeliveryLines({ eventId }: { readonly eventId: string }) {
  const { deliveries } = useConsole();
  const found = deliveries.of(eventId);
  if (found.length === 0) return null;
  return (
    <ul class="delivery-lines">
      {found.map((delivery) => (
        <DeliveryLine key={delivery.id} delivery={delivery} />
      ))}
    </ul>
  );
}

function DeliveryLine({ delivery }: { readonly delivery: DeliverySummary }) {
  const { places } = useConsole();
  const say = useSay();
  const { appid, timezone } = useTenant();
  const { id, receiverId, status } = delivery;
  const isBad = hasFailed(delivery);
  return (
    <li>
      <a
        class={isBad ? 'bad' : status === 'acknowledged' ? 'good' : 'faint'}
        href={places.href({ view: 'timeline', id: `delivery-${id}` })}
      >
        {receiverId} · {deliveryText(delivery, timezone, say)}
      </a>
      {isBad && (
        <Action call={{ method: 'POST', path: `/tenants/${part(appid)}/deliveries/${id}/redeliver` }}>
          {say(deliveryWords.redeliver)}
        </Action>
      )}
    </li>
  );
}

/** How a delivery stands, in a line. */
export function deliveryText(delivery: DeliverySummary, timezone: string, say: Say): string {
  const { status, attempt, attempts, nextAttemptAt, cause } = delivery;
  if (status === 'acknowledged') return say(deliveryWords.acknowledged, { ms: Math.round(attempt?.durationMs ?? 0) });
  const answered = attempt?.responseStatus === undefined ? '' : ` (${attempt.responseStatus})`;
  return [
    say(wordFor(deliveryStatuses, status)),
    ...(attempt?.reason === undefined ? [] : [`${say(wordFor(failureReasons, attempt.reason))}${answered}`]),
    ...(attempts > 1 ? [say(deliveryWords.attempt, { n: attempts })] : []),
    ...(cause === undefined || cause === 'attempts_used_up' ? [] : [cause]),
    ...(nextAttemptAt === undefined ? [] : [say(deliveryWords.next, { at: localTime(nextAttemptAt, timezone) })]),
  ].join(' · ');
}
