import type { Bilingual, CheckViolation } from '../../../../generators/generated/types.ts';
import type { CheckContext } from '../../engine/check.ts';
import { shrink } from '../../engine/shrink.ts';
import type { Json } from '../events/schema-node.ts';
import { optionalPaths, pathText, smallerEvents } from '../events/smaller-events.ts';
import type { Exchange, Outgoing } from '../exchange.ts';
import { findings, remedies } from '../messages/findings.ts';
import type { ReceiverTarget } from '../target.ts';
import { violationOf } from '../violation.ts';
import { createAbortPolicy } from './abort-policy.ts';

/** A request with events that has to be acknowledged. */
export interface EventCase extends Pick<Outgoing, 'signing' | 'contentType'> {
  /** To put after "Sent". */
  readonly what: Bilingual;
  /** Their times and ids are made anew for each request. */
  readonly events: readonly Json[];
  /** Spells the envelope. Default: JSON as short as it can be. */
  readonly write?: ((envelope: Json) => string) | undefined;
  /** Members of the envelope beside its own. */
  readonly envelope?: Json | undefined;
  /** Where its bytes are cut into pieces. Default: it is sent at once. */
  readonly cut?: ((body: Uint8Array) => readonly number[]) | undefined;
}

interface Acknowledging {
  readonly cases: readonly EventCase[];
  /** What to do in the receiver's code. */
  readonly remedy: Bilingual;
  /** The same, where none of the cases is acknowledged. */
  readonly remedyOfAll?: Bilingual | undefined;
}

/** How many violations of a rule are made small: that takes some 30 requests each. */
const madeSmall = 3;

const encoder = new TextEncoder();

/** The request of a case. */
export function buildRequest(
  { events, write = JSON.stringify, envelope, cut, ...rest }: EventCase,
  { destination }: Pick<ReceiverTarget, 'destination'>,
): Outgoing {
  const body = encoder.encode(write({ destination, events, ...envelope }));
  return { ...rest, body, cuts: cut?.(body) };
}

/** Sends each of the cases, one after another. Those that are not acknowledged come back as violations, made small. */
export async function expectAcknowledged(
  target: ReceiverTarget,
  context: CheckContext,
  { cases, remedy, remedyOfAll = remedy }: Acknowledging,
): Promise<CheckViolation[]> {
  const fresh = target.createFresh();
  const post = (one: EventCase): Promise<Exchange> =>
    target.post(buildRequest({ ...one, events: one.events.map((event) => fresh(event)) }, target));
  const violations: CheckViolation[] = [];
  const abortPolicy = createAbortPolicy(target);
  for (const one of cases) {
    context.tried();
    const exchange = await postUncut(target, () => post(one));
    if (exchange.reason === undefined) continue;
    const smallest =
      violations.length < madeSmall ? await makeSmall(one, exchange, { post, target }) : { exchange, isSmall: false };
    violations.push(violationOfCase(one, smallest, remedyFor(exchange, target, remedy)));
    if (abortPolicy.isOver(exchange)) break;
  }
  if (violations.length < 2 || violations.length < cases.length || remedyOfAll === remedy) return violations;
  return violations.map((violation) =>
    violation.remedy === remedy ? { ...violation, remedy: remedyOfAll } : violation,
  );
}

/**
 * Sends a request; where its answer is cut off, once more when the receiver takes connections again. An answer is also
 * cut off where the request before ended the process: then this one is not to blame.
 */
export async function postUncut(
  target: Pick<ReceiverTarget, 'connection'>,
  post: () => Promise<Exchange>,
): Promise<Exchange> {
  const exchange = await post();
  if (exchange.reason !== 'unclassified') return exchange;
  const again = await post();
  if (again.reason === 'could_not_connect') return exchange;
  if (again.reason !== 'unclassified') target.connection.pardon(exchange);
  return again;
}

/** What answers with the status of a wrong signature has not come as far as the rule. */
export function remedyFor({ status, isSigned }: Exchange, target: ReceiverTarget, remedy: Bilingual): Bilingual {
  const isRefused = isSigned && (status === 401 || status === 403) && !target.rule().startsWith('signature/');
  return isRefused ? remedies.signature : remedy;
}

interface Smallest {
  /** The last request that failed in the same way. */
  readonly exchange: Exchange;
  /** Its events; absent where nothing was left out. */
  readonly events?: readonly Json[];
}

/** Leaves out what the case does not need to fail. */
async function makeSmall(
  failing: EventCase,
  first: Exchange,
  { post, target }: { readonly post: (one: EventCase) => Promise<Exchange>; readonly target: ReceiverTarget },
): Promise<Smallest> {
  let last = first;
  // What has no answer is slow to try again, and whoever ends of it should not have to thirty times.
  if (first.reason !== 'error_status_code' || target.connection.isGone()) return { exchange: first };
  const events = await shrink<readonly Json[]>({
    failing: failing.events,
    smaller: smallerEvents,
    async fails(smaller) {
      if (target.connection.isGone()) return false;
      const exchange = await post({ ...failing, events: smaller });
      const isSame = exchange.reason === first.reason && exchange.status === first.status;
      if (isSame) last = exchange;
      return isSame;
    },
  });
  return last === first ? { exchange: first } : { exchange: last, events };
}

function violationOfCase(failing: EventCase, { exchange, events }: Smallest, remedy: Bilingual): CheckViolation {
  const common = { rule: findings.acknowledged, remedy, expected: '2xx' };
  if (events === undefined) return violationOf(exchange, common);
  const paths = events.length === 1 ? membersLeft(events[0]!) : [];
  const notes = [
    ...(events.length < failing.events.length ? [findings.enoughEvents(events.length, failing.events.length)] : []),
    ...(paths.length > 0 ? [findings.takes(paths.join(', '))] : []),
  ];
  const note =
    notes.length === 0
      ? undefined
      : { en: notes.map(({ en }) => en).join(' '), zh: notes.map(({ zh }) => zh).join('') };
  return violationOf(exchange, { ...common, note, path: paths[0], shrunk: true });
}

/** The members that LINE may leave out and that were not: without any of them it does not fail. */
function membersLeft(event: Json): readonly string[] {
  const paths = optionalPaths(event).map((path) => `events[0]${pathText(path)}`);
  // Of what lies one in the other, the inner says it all.
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`)));
}
