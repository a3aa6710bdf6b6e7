import { contentTypes } from '../../../../generators/generated/coverage-facts.ts';
import type { Behaviour, MessageType } from '../../../../generators/generated/types.ts';
import { asks, listIds, sets } from './calls.ts';
import type { ActStep, Plan, Step } from './step.ts';

const token = asks('getToken');

/** Tests of what becomes of a token. Where tokens overlap, none is replaced before that is changed. */
export function tokenPlans({ tokenRotation = 'single' }: Readonly<Partial<Behaviour>>): readonly Plan[] {
  const [list] = listIds;
  if (list === undefined) return [];
  const advance: Step = { kind: 'control', method: 'POST', path: '/clock', body: { advance: '24h' } };
  const expired: Step = { ...asks(list), outcome: { retCode: '900002', broken: { token: 'expiredToken' } } };
  const replaced: Step = {
    ...asks(list),
    token: 'former',
    outcome: { retCode: '900002', broken: { token: 'replacedToken' } },
  };
  const replacing: Plan = tokenRotation === 'single' ? [] : [sets({ tokenRotation: 'single' })];
  return [
    [token, token, asks(list)],
    [token, advance, expired],
    [...replacing, token, token, replaced],
    [...replacing, token, token, replaced, asks(list), advance, expired],
  ];
}

/** Tests that fetch the content of messages. */
export function mediaPlans(): readonly Plan[] {
  const fetches = (type: MessageType): Plan => [
    { kind: 'act', acts: [{ type }] } satisfies ActStep,
    asks('getMediaContent', { messageid: { is: 'messageOf', type } }),
    { kind: 'fetch' },
  ];
  return [...contentTypes.map((type) => [token, ...fetches(type)]), [token, ...contentTypes.flatMap(fetches)]];
}
