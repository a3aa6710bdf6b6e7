import type { ControlClient } from '../../control-client.ts';
import { outcomeOf, type AttemptEnd, type Outcome, type OutcomeReason } from './outcome.ts';

/** A delivery as control routes show it. */
interface DeliveryBody {
  readonly id: number;
  readonly receiverId: string;
  readonly url: string;
  readonly events: readonly { readonly webhookEventId: string }[];
  readonly status: 'queued' | 'delivering' | 'waiting' | 'acknowledged' | 'gave_up' | 'unfinished';
  readonly cause?: OutcomeReason;
  readonly attempts: readonly AttemptEnd[];
  readonly nextAttemptAt?: number;
}

interface DeliveryPage {
  readonly items: readonly DeliveryBody[];
  readonly next: string | null;
}

/** Finds out what becomes of the deliveries of some events. */
export interface DeliveryWatch {
  /** From now on deliveries of this event count. */
  expect(webhookEventId: string): void;
  /**
   * Looks at what is there, and reports the deliveries of which it is now known what became of them. A delivery that
   * waits for redelivery has failed.
   *
   * @returns those that are still open
   */
  look(): Promise<readonly Outcome[]>;
}

/** Deliveries that are read at a time: the most that the mock server gives. */
const pageSize = 1000;

/**
 * Watches the deliveries of a tenant from now on.
 *
 * @param deliveries path of the tenant's deliveries
 */
export async function watchDeliveries(
  { call }: Pick<ControlClient, 'call'>,
  deliveries: string,
  report: (outcome: Outcome) => void,
): Promise<DeliveryWatch> {
  const expected = new Set<string>();
  const reported = new Set<number>();
  let after = await newest();

  /** Ids count up, so none there is now has one above; and events may still join what is queued. */
  async function newest(): Promise<number> {
    const [stats, queued] = await Promise.all([
      call<{ readonly deliveries: number }>('GET', `${deliveries}/stats`),
      call<DeliveryPage>('GET', `${deliveries}?status=queued&limit=1`),
    ]);
    return Math.min(stats.deliveries, (queued.items[0]?.id ?? Infinity) - 1);
  }

  const isOurs = ({ events }: DeliveryBody): boolean =>
    events.some(({ webhookEventId }) => expected.has(webhookEventId));

  return {
    expect: (webhookEventId) => void expected.add(webhookEventId),
    async look() {
      const open: Outcome[] = [];
      let isSettled = true;
      let cursor = after;
      for (let next: number | undefined = after; next !== undefined;) {
        const page: DeliveryPage = await call('GET', `${deliveries}?after=${next}&limit=${pageSize}`);
        for (const delivery of page.items) {
          if (isOurs(delivery) && !reported.has(delivery.id)) {
            const outcome = toOutcome(delivery);
            if (outcome.status === 'unfinished' && delivery.status !== 'unfinished') open.push(outcome);
            else {
              reported.add(delivery.id);
              report(outcome);
            }
          }
          isSettled &&= open.length === 0 && delivery.status !== 'queued';
          if (!isSettled) continue;
          cursor = delivery.id;
          reported.delete(delivery.id);
        }
        next = page.next === null ? undefined : Number(page.next);
      }
      after = cursor;
      return open;
    },
  };
}

function toOutcome(delivery: DeliveryBody): Outcome {
  const { id, receiverId, url, events, status, cause, attempts, nextAttemptAt } = delivery;
  const attempt = attempts.at(-1);
  const common = { id, receiverId, url, webhookEventIds: events.map(({ webhookEventId }) => webhookEventId) };
  if (attempt === undefined) {
    return status === 'gave_up' ? { ...common, status: 'failed', reason: cause } : { ...common, status: 'unfinished' };
  }
  if (status === 'acknowledged' || status === 'gave_up' || status === 'waiting') {
    return { ...common, ...outcomeOf(attempt), nextAttemptAt };
  }
  return { ...common, status: 'unfinished' };
}
