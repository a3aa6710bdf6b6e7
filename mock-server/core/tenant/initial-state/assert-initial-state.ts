import { stateFailure } from '../../state-failure.ts';
import type { InitialState } from '../tenant.ts';
import { assertTenantState } from './read-state.ts';

/**
 * Checks an initial state before a tenant is made of it.
 *
 * @throws a failure `STATE_INVALID`.
 */
export function assertInitialState(initialState: unknown): asserts initialState is InitialState {
  if (initialState === 'believable' || initialState === 'empty') return;
  if (typeof initialState === 'string') {
    const name = JSON.stringify(initialState);
    throw stateFailure('there is none', `called ${name}`, 'Use believable, empty, or records of your own.');
  }
  assertTenantState(initialState);
}
