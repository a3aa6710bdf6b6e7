import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import type { CheckContext, CheckOutcome } from '../../engine/check.ts';
import { pageExample } from '../events/event-kinds.ts';
import type { Fresh } from '../events/fresh-ids.ts';
import type { Json } from '../events/schema-node.ts';
import type { Exchange, Outgoing } from '../exchange.ts';
import { skips } from '../messages/findings.ts';
import { handling } from '../messages/handling.ts';
import type { Watch } from '../probe.ts';
import type { ReceiverTarget } from '../target.ts';
import { notAcknowledged, spaced } from '../violation.ts';
import { buildRequest } from './acknowledged.ts';

/** Events of one kind. */
interface Alike {
  readonly what: Bilingual;
  readonly events: readonly Json[];
  /** Ids of others of the kind that were sent before: a receiver that handled one of them has a use for the kind. */
  readonly earlier?: readonly string[] | undefined;
}

/** Requests, and what is to come of their events. */
export interface HandlingPlan {
  /** What is sent, to put after "Sent". */
  readonly what: Bilingual;
  /** Those that are to be handled, once each. */
  readonly events: readonly Json[];
  /** Requests that go before, unwatched. */
  readonly before?: readonly (readonly Json[])[] | undefined;
  /** Those of the requests before that come again, and are not to be handled again. */
  readonly known?: readonly Json[] | undefined;
  /** Groups of events that a receiver may have no use for: it handles each of a group once, or none. */
  readonly alike?: readonly Alike[] | undefined;
  /** How many events beside them may be handled or not. */
  readonly uncertain?: number | undefined;
  /** The events of each request. Default: each event in a request of its own. */
  readonly requests?: readonly (readonly Json[])[] | undefined;
  /** Whether they are sent as a burst. Default: one after another. */
  readonly atOnce?: boolean | undefined;
  /** Requests that go when those have been answered: whoever handles events in their order has handled the others then. */
  readonly after?: readonly (readonly Json[])[] | undefined;
}

/** What a plan is made with. */
export interface PlanTools {
  /** Makes text messages of one user, each later than the one before. */
  readonly text: () => Json;
  readonly fresh: Fresh;
  readonly target: ReceiverTarget;
}

type Watched = ReceiverTarget & { readonly watch: Watch };

/** Makes what tries by the probe whether each event of a plan is handled once. */
export function handlesOnce(
  makePlan: (tools: PlanTools) => HandlingPlan,
): (target: Watched, context: CheckContext, remedy: Bilingual) => Promise<CheckOutcome> {
  return async (target, { tried }, remedy) => {
    const fresh = target.createFresh();
    const text = (): Json => fresh(pageExample('text').event);
    const {
      what,
      events,
      before = [],
      known,
      alike = [],
      uncertain = 0,
      requests = events.map((event) => [event]),
      atOnce,
      after = [],
    } = makePlan({ text, fresh, target });
    if (alike.length > 0 && (await target.watch.detail()) === 'number') return { skipped: skips.noIds };
    const outgoing = (all: readonly (readonly Json[])[]): readonly Outgoing[] =>
      all.map((some) => buildRequest({ what, events: some }, target));
    const [first, closing] = [outgoing(requests), outgoing(after)];
    tried(events.length + (known?.length ?? 0));
    const [failed] = (await postEach(target, outgoing(before))).filter(({ reason }) => reason !== undefined);
    if (failed !== undefined) return [notAcknowledged(failed, remedy)];
    return expectHandled(target.watch, {
      ...{ what, events, known, alike, remedy },
      times: 1,
      uncertain: uncertain + alike.flatMap((group) => group.events).length,
      act: async () => [
        ...(await (atOnce === true ? postAtOnce : postEach)(target, first)),
        ...(await postEach(target, closing)),
      ],
    });
  };
}

interface Handling extends Pick<HandlingPlan, 'what' | 'events' | 'known' | 'alike' | 'uncertain'> {
  /** How often each of the events is to be handled. */
  readonly times: 0 | 1;
  /** Sends them, however often. */
  readonly act: () => Promise<readonly Exchange[]>;
  readonly remedy: Bilingual;
}

/** Sends events and looks how often each was handled. What was not acknowledged is a violation of its own. */
export async function expectHandled(
  watch: Watch,
  { what, events, known = [], alike = [], times, uncertain = 0, act, remedy }: Handling,
): Promise<CheckViolation[]> {
  const ids = idsOf(events);
  const knownIds = idsOf(known);
  const groupIds = alike.flatMap((group) => idsOf(group.events));
  const expected = times * ids.length;
  let exchanges: readonly Exchange[] = [];
  const handled = await watch.during([...ids, ...knownIds, ...groupIds], expected, async () => {
    exchanges = await act();
  });
  const failed = times === 0 ? undefined : exchanges.find(({ reason }) => reason !== undefined);
  if (failed !== undefined) return [notAcknowledged(failed, remedy)];
  const found = handled.times === undefined ? undefined : [...handled.times];
  const violationOfFound = (text: Bilingual, rule: Bilingual, got: number): CheckViolation => ({
    message: spaced(handling.sent(what, text, rule)),
    remedy,
    expected,
    got,
    ...(exchanges[0] === undefined ? {} : { request: exchanges[0].request() }),
  });
  const rule = times === 0 ? handling.notAtAll : handling.once;
  if (found === undefined) {
    const isRight = handled.total >= expected && handled.total <= expected + uncertain;
    return isRight ? [] : [violationOfFound(handling.total(handled.total, expected), rule, handled.total)];
  }
  const count = (id: string): number => handled.times?.get(id) ?? 0;
  const wrong = ids.filter((id) => count(id) !== times);
  if (wrong[0] !== undefined) {
    const first = { of: ids.length, wanted: times, id: wrong[0], count: count(wrong[0]) };
    const total = ids.reduce((sum, id) => sum + count(id), 0);
    return [violationOfFound(handling.wrong(wrong.length, first), rule, total)];
  }
  const again = knownIds.find((id) => count(id) > 0);
  if (again !== undefined) return [violationOfFound(handling.again(again), rule, count(again) + 1)];
  const countsOf = (group: Alike): readonly number[] => idsOf(group.events).map(count);
  const unlike = alike.filter((group) => {
    const counts = countsOf(group);
    return !counts.every((handledTimes) => handledTimes === counts[0] && handledTimes < 2);
  });
  const dropped = await droppedOf(
    watch,
    alike.filter((group) => countsOf(group).every((handledTimes) => handledTimes === 0)),
  );
  return [
    ...unlike.map((group) =>
      violationOfFound(handling.unlike(group.what, countsOf(group)), handling.alike, Math.max(...countsOf(group))),
    ),
    ...dropped.map((group) => violationOfFound(handling.dropped(group.what), handling.alike, 0)),
  ];
}

/** Those of the groups, none of which was handled, of whose kind an event was handled before. */
async function droppedOf(watch: Watch, groups: readonly Alike[]): Promise<readonly Alike[]> {
  const dropped: Alike[] = [];
  // One look at all of them first: most receivers have no use for any.
  if ((await watch.wasHandled(groups.flatMap(({ earlier = [] }) => earlier))) !== true) return dropped;
  for (const group of groups) if ((await watch.wasHandled(group.earlier ?? [])) === true) dropped.push(group);
  return dropped;
}

export function idsOf(events: readonly Json[]): readonly string[] {
  return events.map(({ webhookEventId }) => String(webhookEventId));
}

/** Sends requests one after another. */
export async function postEach(target: ReceiverTarget, requests: readonly Outgoing[]): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  for (const request of requests) exchanges.push(await target.post(request));
  return exchanges;
}

/** Sends requests with as many under way at a time as a burst has. */
export async function postAtOnce(target: ReceiverTarget, requests: readonly Outgoing[]): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  const waiting = requests.entries();
  const work = async (): Promise<void> => {
    for (const [index, request] of waiting) exchanges[index] = await target.post(request);
  };
  await Promise.all(Array.from({ length: Math.min(target.concurrency, requests.length) }, work));
  return exchanges;
}
