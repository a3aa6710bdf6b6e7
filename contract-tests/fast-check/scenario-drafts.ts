import fc from 'fast-check';
import { messageTypes } from '../../generators/generated/event-kinds.ts';
import type { ActType, DeliveryEffect, MessageType, UserAct } from '../../generators/generated/types.ts';
import { actsOf, isChatAct, isPersonalAct, type ChatAct } from './line-acts.ts';
import { messageActs } from './message-acts.ts';

/** What goes wrong with a delivery. */
export type DeliveryTrouble =
  | 'loseAnswer'
  | 'loseRequest'
  | 'duplicate'
  | 'reorder'
  | 'delay'
  | 'wrongSignature'
  | 'reserialise';

/** A step before it is known who follows at that time, and so whether it can happen. */
export type Draft =
  | { readonly kind: 'say'; readonly person: number; readonly place: Place; readonly message: UserAct }
  | { readonly kind: 'other'; readonly person: number; readonly act: UserAct }
  | { readonly kind: 'chat'; readonly person: number; readonly place: Place; readonly type: ChatAct }
  | { readonly kind: 'follow' | 'unfollow' | 'unsend' | 'messageEdited'; readonly person: number }
  | { readonly kind: 'clock'; readonly advance: string }
  | { readonly kind: 'fault'; readonly effect: DeliveryEffect }
  | { readonly kind: 'broadcast'; readonly people: readonly number[] };

export type Place = 'alone' | 'group' | 'room';

export interface DraftOptions {
  readonly people: number;
  readonly acts: readonly ActType[];
  readonly troubles: readonly DeliveryTrouble[];
  readonly groups: boolean;
  readonly broadcasts: boolean;
}

/** What can happen next. */
export function drafts({ people, acts, troubles, groups, broadcasts }: DraftOptions): fc.Arbitrary<Draft> {
  const person = fc.nat({ max: people - 1 });
  const messages = acts.filter(isMessage);
  const followChanges = acts.filter((act) => act === 'follow' || act === 'unfollow');
  const canEdit = groups && acts.includes('text');
  const messageChanges = (['unsend', 'messageEdited'] as const).filter((act) => {
    return acts.includes(act) && (act === 'unsend' || canEdit);
  });
  const chatActs = groups ? acts.filter(isChatAct) : [];
  const chat = fc.constantFrom<Place>('group', 'room');
  const place = fc.constantFrom<Place>(
    'alone',
    'alone',
    'alone',
    'alone',
    ...(groups ? (['group', 'room'] as const) : []),
  );
  const kinds: readonly fc.WeightedArbitrary<Draft>[] = [
    ...when(messages, (types) => weighted(6, { kind: one('say'), person, place, message: messageActs(types) })),
    ...when(acts.filter(isPersonalAct), (types) => weighted(2, { kind: one('other'), person, act: actsOf(types) })),
    ...when(chatActs, (types) => {
      return weighted(2, { kind: one('chat'), person, place: chat, type: fc.constantFrom(...types) });
    }),
    ...when(followChanges, (types) => weighted(4, { kind: fc.constantFrom(...types), person })),
    ...when(messageChanges, (types) => weighted(2, { kind: fc.constantFrom(...types), person })),
    weighted(2, { kind: one('clock'), advance: fc.constantFrom('1m', '1s', '10m', '3h', '2d') }),
    ...when(troubles, (some) => weighted(4, { kind: one('fault'), effect: effectOf(some) })),
    ...(broadcasts ? [weighted(1, { kind: one('broadcast'), people: fc.uniqueArray(person, { minLength: 1 }) })] : []),
  ];
  return fc.oneof({ withCrossShrink: true }, ...kinds);
}

function isMessage(act: ActType): act is ActType & MessageType {
  return (messageTypes as readonly ActType[]).includes(act);
}

function one<const T>(value: T): fc.Arbitrary<T> {
  return fc.constant(value);
}

function when<T, R>(some: readonly T[], make: (some: readonly T[]) => R): readonly R[] {
  return some.length === 0 ? [] : [make(some)];
}

function weighted<T extends object>(
  weight: number,
  model: { [Key in keyof T]: fc.Arbitrary<T[Key]> },
): { readonly weight: number; readonly arbitrary: fc.Arbitrary<T> } {
  return { weight, arbitrary: fc.record<T>(model, { noNullPrototype: true }) as fc.Arbitrary<T> };
}

const effects: Readonly<Record<DeliveryTrouble, fc.Arbitrary<DeliveryEffect>>> = {
  loseAnswer: fc.constant({ lose: 'answer' }),
  loseRequest: fc.constant({ lose: 'request' }),
  duplicate: fc.integer({ min: 1, max: 3 }).map((duplicate) => ({ duplicate })),
  reorder: fc.constant({ reorder: true }),
  delay: fc.constantFrom(1000, 60_000, 600_000).map((delay) => ({ delay })),
  wrongSignature: fc.constant({ wrongSignature: true }),
  reserialise: fc.constant({ reserialise: true }),
};

export const deliveryTroubles = Object.keys(effects) as readonly DeliveryTrouble[];

function effectOf(troubles: readonly DeliveryTrouble[]): fc.Arbitrary<DeliveryEffect> {
  return fc.oneof({ withCrossShrink: true }, ...troubles.map((trouble) => effects[trouble]));
}

/** Whether a delivery that meets it fails, and has to be tried again. */
export function makesItFail({ lose, wrongSignature, reserialise }: DeliveryEffect): boolean {
  return lose !== undefined || wrongSignature === true || reserialise === true;
}
