import fc from 'fast-check';
import type { ActType, UserAct } from '../../generators/generated/types.ts';
import { text } from './texts.ts';

/** What somebody does in the chat with the account that LINE alone tells of. */
export type PersonalAct = 'postback' | 'videoPlayComplete' | 'beacon' | 'accountLink' | 'membership';

/** What happens to a group or a room. */
export type ChatAct = 'join' | 'leave' | 'memberJoined' | 'memberLeft';

const personalActs: Readonly<Record<PersonalAct, () => fc.Arbitrary<Partial<UserAct>>>> = {
  postback: () => fc.oneof(nothing, fc.record({ data: text({ least: 1, most: 60 }) }), fc.constantFrom(...picked)),
  videoPlayComplete: () => nothing,
  beacon: () => fc.constantFrom<Partial<UserAct>>({}, { beacon: 'banner' }, { beacon: 'stay' }),
  accountLink: () => fc.constantFrom<Partial<UserAct>>({}, { result: 'failed' }),
  membership: () => fc.constantFrom<Partial<UserAct>>({}, { membership: 'left' }, { membership: 'renewed' }),
};

const nothing = fc.constant<Partial<UserAct>>({});

/** By a date picker, and by a rich menu. */
const picked: readonly Partial<UserAct>[] = [
  { params: { date: '2025-03-10' } },
  { params: { newRichMenuAliasId: 'menu-b', status: 'SUCCESS' } },
];

const chatActs: ReadonlySet<ActType> = new Set<ChatAct>(['join', 'leave', 'memberJoined', 'memberLeft']);

export function isPersonalAct(act: ActType): act is PersonalAct {
  return Object.hasOwn(personalActs, act);
}

export function isChatAct(act: ActType): act is ChatAct {
  return chatActs.has(act);
}

/** One of these acts. What is left out, the tenant's seed decides. */
export function actsOf(types: readonly PersonalAct[]): fc.Arbitrary<UserAct> {
  const all = types.map((type) => personalActs[type]().map((own): UserAct => ({ type, ...own })));
  return fc.oneof({ withCrossShrink: true }, ...all);
}
