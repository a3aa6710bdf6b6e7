import { createRandom } from '../../../common/random.ts';
import { defaultNow, factories } from '../../../generators/entries/fixtures.ts';
import { catalogue } from '../../../generators/generated/catalogue.ts';
import { eventKindFacts } from '../../../generators/generated/event-kinds.ts';
import type { EventKind, WebhookEnvelope, WebhookEvent } from '../../../generators/generated/types.ts';
import { validators } from '../../../generators/generated/validators/by-name.ts';
import { violationsOf } from '../../../generators/generated/violations.ts';
import { createUsageFailure } from '../../exit.ts';
import type { Language, Text } from '../../language.ts';
import { fillLists, overridesOf } from './apply-sets.ts';
import { beyondLine, canTellWho, tellsWhoInGroups } from './beyond-line.ts';
import type { DirectOptions } from './options.ts';
import { readSets, type SetValue } from './read-sets.ts';

type EnvelopeOptions = Pick<
  DirectOptions,
  'event' | 'count' | 'batch' | 'destination' | 'user' | 'assignments' | 'validate' | 'seed' | 'clock'
>;

/**
 * The envelopes to send, made one by one as they are taken: each of `batch` events, the last of what is left. Under a
 * seed they are the same each time, times included.
 *
 * @throws a usage failure for a path that leads nowhere, at once; and for an event that breaks the contract, when it is
 * made
 */
export function envelopesOf(options: EnvelopeOptions): Iterable<WebhookEnvelope> {
  const { event, count, batch, seed, clock } = options;
  const first = seed ?? Math.floor(Math.random() * Number.MAX_SAFE_INTEGER);
  const destination = options.destination ?? `U${createRandom(first, 'emit', 'destination').hex(32)}`;
  if (event === 'verify') return repeat(count, () => ({ destination, events: [] }));
  const now = presentOf({ seed, clock });
  const build = eventFactory(event, options);
  const seeds = createRandom(first, 'emit', event, 'events');
  const next = (): WebhookEvent => build(seeds.int(0, Number.MAX_SAFE_INTEGER - 1), now());
  return batches(count, batch, (size) => ({ destination, events: [...repeat(size, next)] }));
}

/** A time that is given stands still; so does that of a seed alone, or it would give other events tomorrow. */
function presentOf({ seed, clock }: Pick<EnvelopeOptions, 'seed' | 'clock'>): () => number {
  const fixed = clock ?? (seed === undefined ? undefined : defaultNow);
  return fixed === undefined ? () => Date.now() : () => fixed;
}

function eventFactory(
  event: EventKind,
  { user, assignments, validate }: EnvelopeOptions,
): (seed: number, now: number) => WebhookEvent {
  const schema = eventKindFacts[event].schema;
  const payload = { en: `${/^[aeiou]/u.test(event) ? 'an' : 'a'} ${event} event`, zh: `${event} 事件` };
  const sets = readSets(assignments, {
    schema,
    payload,
    anyPath: !validate,
    wayOut: {
      en: 'To set what the contract does not have, add --no-validate.',
      zh: '要设置契约中没有的内容，请加上 --no-validate。',
    },
  });
  if (validate && user !== undefined && !canTellWho(event)) {
    throw createUsageFailure({
      en: `--user does nothing with ${event}: its source names nobody. Leave it out.`,
      zh: `--user 对 ${event} 不起作用：其来源不告知是谁。请去掉它。`,
    });
  }
  const isChanged = sets.length > 0 || user !== undefined;
  const build = factories[catalogue[schema].title] as (overrides: object, options: object) => WebhookEvent;
  return (seed, now) => {
    const overrides = overridesOf([...defaultsOf(event, now, user, sets), ...sets]);
    const built = fillLists(build(overrides, { seed, now }), sets);
    if (validate && isChanged) assertValid(event, built, { payload, user });
    return built;
  };
}

/** An event has just happened in a chat between two, and is sent for the first time, unless it is set otherwise. */
function defaultsOf(
  event: EventKind,
  now: number,
  user: string | undefined,
  sets: readonly SetValue[],
): readonly SetValue[] {
  const origin = '--user';
  // What the page does not have happens where LINE lets it happen; who it was is told of there, or of a chat between two.
  const isAnywhere = eventKindFacts[event].source === 'inferred' && (user === undefined || tellsWhoInGroups(event));
  const isElsewhere = isAnywhere || sets.some(({ path }) => path[0] === 'source');
  return [
    { origin, path: ['timestamp'], value: now },
    { origin, path: ['mode'], value: 'active' },
    { origin, path: ['deliveryContext', 'isRedelivery'], value: false },
    ...(isElsewhere ? [] : [{ origin, path: ['source', 'type'], value: 'user' }]),
    ...(user === undefined ? [] : [{ origin, path: ['source', 'userId'], value: user }]),
  ];
}

function assertValid(
  kind: EventKind,
  event: WebhookEvent,
  { payload, user }: { payload: Text; user: string | undefined },
): void {
  const violated = violationsOf(validators[eventKindFacts[kind].schema], event).map(({ reason }) => reason);
  const beyond = violated.length === 0 ? beyondLine(kind, event) : undefined;
  const reasons: readonly Text[] = beyond === undefined ? violated : [beyond];
  if (reasons.length === 0) return;
  const reasonsIn = (language: Language): readonly string[] =>
    [...new Set(reasons.map((reason) => reason[language]))].slice(0, 5);
  const [en, zh] = user === undefined ? ['--set makes', '--set'] : ['--set and --user make', '--set 和 --user'];
  throw createUsageFailure({
    en:
      `${en} ${payload.en} that breaks the contract: ${reasonsIn('en').join('; ')}. ` +
      'Correct the values, or send it all the same with --no-validate.',
    zh: `${zh} 使 ${payload.zh}违反契约：${reasonsIn('zh').join('；')}。请更正取值，或用 --no-validate 照样发送。`,
  });
}

function* batches<T>(count: number, batch: number, make: (size: number) => T): Generator<T> {
  for (let left = count; left > 0; left -= batch) yield make(Math.min(batch, left));
}

function* repeat<T>(count: number, make: () => T): Generator<T> {
  for (let index = 0; index < count; index += 1) yield make();
}
