import type { TenantState } from '../../../generators/generated/types.ts';

/**
 * What a scenario begins with, of a state: not whom it is delivered to, nor what is on its way there, nor tokens, and what
 * clock, seed and switches are the scenario says beside it.
 */
export function accountOf(state: TenantState): TenantState {
  const { seed: _seed, clock: _clock, behaviour: _behaviour, tokens: _tokens, ...others } = state;
  const { receivers: _receivers, deliveries: _deliveries, ...account } = others;
  return account;
}
