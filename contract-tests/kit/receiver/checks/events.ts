import { eventKindFacts, documentedEventKinds } from '../../../../generators/generated/event-kinds.ts';
import type { EventKind } from '../../../../generators/generated/types.ts';
import type { Check } from '../../engine/check.ts';
import { messageKinds, pageExample } from '../events/event-kinds.ts';
import { minimalEvent } from '../events/minimal-event.ts';
import type { Json } from '../events/schema-node.ts';
import { pageOnlyVariants, variantsOf } from '../events/variants.ts';
import { expectAcknowledged, type EventCase } from '../expectations/acknowledged.ts';
import { events } from '../messages/events.ts';
import { defineRule } from '../rule.ts';
import type { ReceiverTarget } from '../target.ts';

const example = { kind: 'documented', name: '完整示例' } as const;

/** Every documented event, with all that it may have and may lack. */
export const eventChecks: readonly Check<ReceiverTarget>[] = [
  ...documentedEventKinds.map(checkOf),
  defineRule({
    id: 'event/standby',
    ...events.standby,
    source: example,
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, { cases: documentedEventKinds.flatMap(standbyCases), remedy }),
  }),
  defineRule({
    id: 'event/page-only',
    ...events.pageOnly,
    source: example,
    severity: 'warning',
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: pageOnlyVariants().map(({ what, event }) => ({ what, events: [event] })),
        remedy,
      }),
  }),
];

function checkOf(kind: EventKind): Check<ReceiverTarget> {
  const { remedyOfAll, ...texts } = events.ofKind(eventKindFacts[kind].name);
  return defineRule({
    id: `event/${kind}`,
    ...texts,
    source: { kind: 'documented', name: pageExample(kind).section },
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, {
        cases: variantsOf(kind).map(({ what, event }) => ({ what, events: [event] })),
        remedy,
        remedyOfAll,
      }),
  });
}

function standbyCases(kind: EventKind): readonly EventCase[] {
  const { event } = pageExample(kind);
  const { replyToken: _, ...bare } = { ...event, mode: 'standby' } as Json;
  const without = { what: events.standby.bare(eventKindFacts[kind].name), events: [bare] };
  if (kind === 'unfollow') return [without];
  return [without, { what: events.standby.whole(eventKindFacts[kind].name), events: [{ ...event, mode: 'standby' }] }];
}

/** Events said in a group chat or a multi-person chat. */
export const sourceChecks: readonly Check<ReceiverTarget>[] = (['group', 'room'] as const).map((type) =>
  defineRule({
    id: `source/${type}`,
    ...events.from(type),
    source: example,
    run: (target, context, remedy) =>
      expectAcknowledged(target, context, { cases: messageKinds.flatMap((kind) => sourceCases(kind, type)), remedy }),
  }),
);

const userId = 'U4af4980629e2e6f1b3c5d7a9b0c1d2e3';

function sourceCases(kind: EventKind, type: 'group' | 'room'): readonly EventCase[] {
  const { named, unnamed } = events.from(type);
  const event = minimalEvent(kind);
  const source = { type, [`${type}Id`]: `${type === 'group' ? 'C' : 'R'}${'0'.repeat(32)}` };
  return [
    { what: named(eventKindFacts[kind].name), events: [{ ...event, source: { ...source, userId } }] },
    { what: unnamed(eventKindFacts[kind].name), events: [{ ...event, source }] },
  ];
}
