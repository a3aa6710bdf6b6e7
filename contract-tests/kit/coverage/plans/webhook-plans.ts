import { eventSources } from '../../../../generators/generated/coverage-facts.ts';
import { actTypes, eventKindFacts } from '../../../../generators/generated/event-kinds.ts';
import type { ActType, UserAct } from '../../../../generators/generated/types.ts';
import type { ActStep, ControlStep, EmitStep, Plan } from './step.ts';

type Place = Pick<UserAct, 'groupId' | 'roomId' | 'mode'>;

const group: Place = { groupId: 'C-group' };
const room: Place = { roomId: 'R-room' };
const standby: Place = { mode: 'standby' };

/** Acts whose events the page documents; the others are LINE's. */
const documented = actTypes.filter((type) => eventKindFacts[type].source === 'documented');
const ofLine = actTypes.filter((type) => eventKindFacts[type].source === 'inferred');

/** Tests in which people act, and the receiver acknowledges. */
export function webhookPlans(): readonly Plan[] {
  const inChats = documented.filter((type) => eventSources[type].includes('group'));
  return [
    ...documented.flatMap(plansOf),
    ...inChats.map((type) => batchPlan([type])),
    batchPlan(['follow', 'unfollow']),
    ...documented.flatMap((type) => duplicatePlans([type])),
    ...inChats.flatMap((type) => [group, room, { ...group, ...standby }].map((place) => [acts([type], place)])),
    [acts(documented)],
    [acts(documented, standby)],
    [acts(inChats, group)],
    [acts(inChats, room)],
    [acts(inChats, { ...group, ...standby }), acts(inChats, { ...room, ...standby })],
    ...duplicatePlans(documented),
    batchPlan(documented),
    reorderPlan(documented),
    redelivers(documented),
    ...ofLine.flatMap(linePlans),
    ...unknownPlans(),
  ];
}

function plansOf(type: ActType): readonly Plan[] {
  return [[acts([type])], [acts([type], standby)], redelivers([type]), reorderPlan([type])];
}

/** Words in ASCII, so that nothing but the act is what it is about. */
function actOf(type: ActType, place: Place = {}): UserAct {
  const text = type === 'text' || type === 'messageEdited' ? { text: 'hello' } : {};
  return { type, ...text, ...place };
}

function acts(types: readonly ActType[], place?: Place): ActStep {
  return { kind: 'act', acts: types.map((type) => actOf(type, place)) };
}

function fault(delivery: object, eventType?: ActType): ControlStep {
  const match = eventType === undefined ? {} : { match: { eventType } };
  return { kind: 'control', method: 'POST', path: '/faults', body: { ...match, delivery, times: 1 } };
}

/** An acknowledged delivery that is made again comes a second time, and as a redelivery. */
function redelivers(types: readonly ActType[]): Plan {
  return types.flatMap((type) => [acts([type]), { kind: 'redeliver' } as const]);
}

function duplicatePlans(types: readonly ActType[]): readonly Plan[] {
  return [
    types.flatMap((type) => [fault({ duplicate: 1 }), { ...acts([type]), arrival: 'duplicate' } satisfies ActStep]),
  ];
}

/** The event is held back until another one has come. */
function reorderPlan(types: readonly ActType[]): Plan {
  return types.flatMap((type) => [
    fault({ reorder: true }, type),
    { kind: 'act', acts: [actOf(type), { type: 'text', text: 'meanwhile' }], arrival: 'out-of-order' } as const,
  ]);
}

/** Where the tests of a receiver have it listen. */
const receiverUrl = 'http://127.0.0.1:3000/webhook';

/** A receiver that takes several events a request, one at a time, gets together what waits behind the first. */
function batchPlan(types: readonly ActType[]): Plan {
  const messages = types.filter((type) => eventSources[type].includes('group'));
  const changes: readonly ActType[] = ['follow', 'unfollow', 'follow'];
  const inTurn =
    messages.length === types.length ? [...types, ...types, ...types] : [...changes, ...messages, 'unfollow' as const];
  return [
    { kind: 'control', method: 'POST', path: '/receivers', body: { url: receiverUrl, batchSize: 30, concurrency: 1 } },
    {
      kind: 'act',
      acts: inTurn.map((type) => ({ ...actOf(type), userId: `U${'1'.repeat(32)}` })),
      arrival: 'batch',
    },
  ];
}

/** What LINE has beyond the page, from wherever it can come: a message is said before what becomes of it. */
function linePlans(type: ActType): readonly Plan[] {
  const places: Readonly<Record<string, Place>> = { user: {}, group, room };
  const isOfMessage = type === 'unsend' || type === 'messageEdited';
  return eventSources[type].flatMap((source) => {
    const place = places[source]!;
    const said = isOfMessage ? [acts(['text'], place)] : [];
    return [
      [...said, acts([type], place)],
      [...said, acts([type], { ...place, ...standby })],
    ];
  });
}

const event = {
  mode: 'active',
  timestamp: 1_741_579_200_000,
  source: { type: 'user', userId: `U${'0'.repeat(32)}` },
  webhookEventId: '01JNZ00000000000000000000',
  deliveryContext: { isRedelivery: false },
} as const;

function unknownPlans(): readonly Plan[] {
  const unknownEvent: EmitStep = { kind: 'emit', event: { type: 'yetToCome', ...event } };
  const unknownMessage: EmitStep = {
    kind: 'emit',
    event: {
      type: 'message',
      ...event,
      webhookEventId: '01JNZ00000000000000000001',
      message: { id: '1', type: 'yetToCome' },
    },
  };
  return [[unknownEvent], [unknownMessage], [unknownEvent, unknownMessage]];
}
