import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import type { Check, CheckContext, CheckOutcome } from '../../engine/check.ts';
import { pageExample } from '../events/event-kinds.ts';
import type { Exchange, Outgoing } from '../exchange.ts';
import { createAbortPolicy } from '../expectations/abort-policy.ts';
import { buildRequest, postUncut, remedyFor } from '../expectations/acknowledged.ts';
import { idsOf } from '../expectations/handled.ts';
import { handling } from '../messages/handling.ts';
import { recorded } from '../messages/recorded.ts';
import type { Handled, Watch } from '../probe.ts';
import type { RecordedDeliveries, RecordedDelivery } from '../recorded-deliveries.ts';
import { defineRule } from '../rule.ts';
import type { ReceiverTarget } from '../target.ts';
import { notAcknowledged, spaced } from '../violation.ts';

const sentByLine = { kind: 'line', name: 'Receive messages (webhook)' } as const;
const redelivered = { kind: 'line', name: 'Redelivered webhooks' } as const;

/** The rules on what a platform has sent: the very bytes, ids and all, signed with the secret of the run. */
export function recordedChecks({ sent, total }: RecordedDeliveries): readonly Check<ReceiverTarget>[] {
  const titled = (title: Bilingual): Bilingual =>
    sent.length === total ? title : spaced(recorded.some(title, sent.length, total));
  return [
    defineRule({
      id: 'recorded/acknowledged',
      ...recorded.acknowledged,
      title: titled(recorded.acknowledged.title),
      source: sentByLine,
      async run(target, { tried }, remedy) {
        const exchanges = await sendEach(target, sent, recorded.request);
        tried(exchanges.size);
        return failures([...exchanges.values()], target, remedy);
      },
    }),
    defineRule({
      id: 'recorded/again',
      ...recorded.again,
      title: titled(recorded.again.title),
      source: redelivered,
      async run(target, { tried }, remedy) {
        const taken = acknowledgedOf(await sendEach(target, sent, recorded.request));
        if (taken.length === 0) return { skipped: recorded.noneTaken };
        const exchanges = await sendEach(target, taken, recorded.requestAgain);
        tried(exchanges.size);
        return failures([...exchanges.values()], target, remedy);
      },
    }),
    defineRule({
      id: 'recorded/handled-once',
      ...recorded.handledOnce,
      title: titled(recorded.handledOnce.title),
      source: redelivered,
      needs: ['watch'],
      run: (target, context, remedy) => expectHandledOnce(target, context, { sent, remedy }),
    }),
  ];
}

type Exchanges = ReadonlyMap<RecordedDelivery, Exchange>;

/** Sends deliveries in their order, until it makes no sense to try more. */
async function sendEach(
  target: ReceiverTarget,
  deliveries: readonly RecordedDelivery[],
  whatOf: (request: number, recording: number) => Bilingual,
): Promise<Exchanges> {
  const exchanges = new Map<RecordedDelivery, Exchange>();
  const abortPolicy = createAbortPolicy(target);
  for (const delivery of deliveries) {
    const { request, recording, body, contentType } = delivery;
    const outgoing: Outgoing = { what: whatOf(request, recording), body, contentType };
    const exchange = await postUncut(target, () => target.post(outgoing));
    exchanges.set(delivery, exchange);
    if (abortPolicy.isOver(exchange)) break;
  }
  return exchanges;
}

function acknowledgedOf(exchanges: Exchanges): readonly RecordedDelivery[] {
  return [...exchanges].filter(([, { reason }]) => reason === undefined).map(([delivery]) => delivery);
}

function failures(
  exchanges: readonly Exchange[],
  target: ReceiverTarget,
  remedy: Bilingual,
): readonly CheckViolation[] {
  return exchanges
    .filter(({ reason }) => reason !== undefined)
    .map((exchange) => notAcknowledged(exchange, remedyFor(exchange, target, remedy)));
}

/**
 * Sends all that are acknowledged twice, and looks whether an event was handled twice. That it was handled at all is not
 * asked for: it has the id that it was recorded with, which a receiver may know of a run before.
 */
async function expectHandledOnce(
  target: ReceiverTarget & { readonly watch: Watch },
  { tried }: CheckContext,
  { sent, remedy }: { readonly sent: readonly RecordedDelivery[]; readonly remedy: Bilingual },
): Promise<CheckOutcome> {
  const { plan, rule, twice, tooMany } = recorded.handledOnce;
  const all = distinctIds(sent);
  if (all.length === 0) return { skipped: recorded.noIds };
  // Whoever handles events in their order has handled the others when this one is.
  const last = [target.createFresh()(pageExample('text').event)];
  let taken: readonly RecordedDelivery[] = [];
  let exchanges: Exchanges = new Map();
  const [lastId = ''] = idsOf(last);
  const isOver = ({ times, total }: Handled): boolean =>
    times === undefined ? total > all.length : times.get(lastId)! > 0;
  const handled = await target.watch.during([...all, lastId], isOver, async () => {
    taken = acknowledgedOf(await sendEach(target, sent, recorded.request));
    exchanges = await sendEach(target, taken, recorded.requestAgain);
    if (taken.length > 0) await target.post(buildRequest({ what: plan, events: last }, target));
  });
  // What was not acknowledged may be handled when it comes again.
  const ids = distinctIds(taken);
  if (ids.length === 0) return { skipped: taken.length === 0 ? recorded.noneTaken : recorded.noIds };
  tried(ids.length);
  const violation = (found: Bilingual, got: number, expected: number, id?: string): readonly CheckViolation[] => {
    const [, exchange] = [...exchanges].find(([delivery]) => id === undefined || delivery.ids.includes(id)) ?? [];
    const request = exchange === undefined ? {} : { request: exchange.request() };
    return [{ message: spaced(handling.sent(plan, found, rule)), remedy, expected, got, ...request }];
  };
  const { times, total } = handled;
  if (times === undefined) {
    const most = all.length + 1;
    return total > most ? violation(tooMany(total, most), total, most) : [];
  }
  const wrong = ids.filter((id) => times.get(id)! > 1);
  const [id] = wrong;
  if (id === undefined) return [];
  const count = times.get(id)!;
  return violation(twice(wrong.length, { of: ids.length, id, count }), count, 1, id);
}

function distinctIds(deliveries: readonly RecordedDelivery[]): readonly string[] {
  return [...new Set(deliveries.flatMap(({ ids }) => ids))];
}
