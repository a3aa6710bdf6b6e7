import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import type { CheckContext } from '../../engine/check.ts';
import { shrink } from '../../engine/shrink.ts';
import { both } from '../bilingual.ts';
import { createRenew } from '../events/fresh-ids.ts';
import type { Json } from '../events/schema-of.ts';
import type { Exchange, Outgoing, Signing } from '../exchange.ts';
import type { ReceiverTarget } from '../target.ts';
import { acknowledgedRule, breachOf, notAcknowledged } from '../violation.ts';
import { createPatience } from './abort-policy.ts';
import { optionalPaths, smallerEvents } from './smaller.ts';

/** A request with events that has to be acknowledged. */
export interface EventCase {
  /** To put after "Sent". */
  readonly what: Bilingual;
  /** Their times and ids are made anew for each request. */
  readonly events: readonly Json[];
  /** Spells the envelope. Default: JSON as short as it can be. */
  readonly write?: ((envelope: Json) => string) | undefined;
  /** Members of the envelope beside its own. */
  readonly envelope?: Json | undefined;
  readonly signing?: Signing | undefined;
}

interface Acknowledging {
  readonly cases: Iterable<EventCase>;
  /** What to do in the receiver's code. */
  readonly remedy: Bilingual;
}

/** How many breaches of a rule are made small: that takes some 30 requests each. */
const madeSmall = 3;

const encoder = new TextEncoder();

/** The request of a case. */
export function outgoingOf(
  { what, events, write = JSON.stringify, envelope, signing }: EventCase,
  { destination }: Pick<ReceiverTarget, 'destination'>,
): Outgoing {
  return { what, body: encoder.encode(write({ destination, events, ...envelope })), signing };
}

/** Sends each of the cases, one after another. Those that are not acknowledged come back as violations, made small. */
export async function acknowledgeAll(
  target: ReceiverTarget,
  context: CheckContext,
  { cases, remedy }: Acknowledging,
): Promise<CheckViolation[]> {
  const renew = createRenew({ random: context.random, eventTime: target.eventTime });
  const violations: CheckViolation[] = [];
  const patience = createPatience(target);
  const post = (one: EventCase): Promise<Exchange> =>
    target.post(outgoingOf({ ...one, events: one.events.map(renew) }, target));
  for (const one of cases) {
    context.tried();
    const exchange = await post(one);
    if (exchange.reason === undefined) continue;
    const isMadeSmall = violations.length < madeSmall;
    violations.push(
      isMadeSmall ? await smallestBreach(one, exchange, { post, remedy, target }) : notAcknowledged(exchange, remedy),
    );
    if (patience.isOver(exchange)) break;
  }
  return violations;
}

interface Shrinking {
  readonly post: (one: EventCase) => Promise<Exchange>;
  readonly remedy: Bilingual;
  readonly target: ReceiverTarget;
}

/** The violation of a case that failed, with what it does not need to fail left out. */
async function smallestBreach(
  failing: EventCase,
  first: Exchange,
  { post, remedy, target }: Shrinking,
): Promise<CheckViolation> {
  let last = first;
  const common = { rule: acknowledgedRule, remedy, expected: '2xx' };
  // What has no answer is slow to try again, and who is gone cannot be asked.
  if (first.reason === 'request_timeout' || target.isGone()) return breachOf(first, common);
  const events = await shrink<readonly Json[]>({
    failing: failing.events,
    smaller: smallerEvents,
    async fails(smaller) {
      if (target.isGone()) return false;
      const exchange = await post({ ...failing, events: smaller });
      const isSame = exchange.reason === first.reason && exchange.status === first.status;
      if (isSame) last = exchange;
      return isSame;
    },
  });
  if (last === first) return breachOf(first, common);
  const [event] = events;
  const [path] = events.length === 1 ? optionalPaths(event!) : [];
  const place = path === undefined ? undefined : `events[0].${path.join('.')}`;
  const note = [
    ...(events.length < failing.events.length ? [enough(events.length, failing.events.length)] : []),
    ...(place === undefined ? [] : [both(`It takes ${place}.`, `与 ${place} 有关。`)]),
  ];
  return breachOf(last, { ...common, note: joined(note), path: place, shrunk: true });
}

function enough(count: number, of: number): Bilingual {
  if (count === 1) return both(`One of its ${of} events is enough to fail.`, `${of} 个事件中有一个就足以失败。`);
  return both(`Of its ${of} events ${count} are enough to fail.`, `${of} 个事件中有 ${count} 个就足以失败。`);
}

function joined(texts: readonly Bilingual[]): Bilingual | undefined {
  if (texts.length === 0) return undefined;
  return both(texts.map(({ en }) => en).join(' '), texts.map(({ zh }) => zh).join(''));
}
