import type { Bilingual } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { both } from '../bilingual.ts';
import { pageExample } from '../events/event-kinds.ts';
import { createRenew } from '../events/fresh-ids.ts';
import type { Json } from '../events/schema-of.ts';
import type { ReceiverTarget } from '../target.ts';
import { outgoingOf } from './acknowledged.ts';
import { postAtOnce, postEach, watchHandling } from './handled.ts';
import { withProbe } from './requirements.ts';

/** Requests, and what is to come of their events. */
export interface HandlingPlan {
  /** What is sent, to put after "Sent". */
  readonly what: Bilingual;
  /** Those that are to be handled, once each. */
  readonly events: readonly Json[];
  /** Events beside them that may be handled or not. Where the probe gives a number, it may be that much higher. */
  readonly uncertain?: number | undefined;
  /** The events of each request. Default: each event in a request of its own. */
  readonly requests?: readonly (readonly Json[])[] | undefined;
  /** Whether they are sent as a burst. Default: one after another. */
  readonly atOnce?: boolean | undefined;
}

interface HandlingRule {
  /** `fresh` makes text messages of one user, each later than the one before. */
  readonly plan: (fresh: () => Json, target: ReceiverTarget) => HandlingPlan;
  /** What to do in the receiver's code. */
  readonly remedy: Bilingual;
}

const rule = both('Each has to be handled once.', '每个都应恰好处理一次。');

/** Tries by the probe whether each event is handled once. */
export function handlesOnce({ plan, remedy }: HandlingRule): Check<ReceiverTarget>['run'] {
  return withProbe((target, { random, tried }) => {
    const renew = createRenew({ random, eventTime: target.eventTime });
    const { what, events, uncertain, requests, atOnce } = plan(() => renew(pageExample('text').event), target);
    const outgoing = (requests ?? events.map((event) => [event])).map((some) =>
      outgoingOf({ what, events: some }, target),
    );
    const act = () => (atOnce === true ? postAtOnce(target, outgoing) : postEach(target, outgoing));
    tried(events.length);
    return watchHandling(target.watch, { what, events, times: 1, uncertain, act, rule, remedy });
  });
}
