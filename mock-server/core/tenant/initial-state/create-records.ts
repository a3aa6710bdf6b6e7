import { createFailure } from '../../../../common/failure.ts';
import type { Random } from '../../../../common/random.ts';
import type { InitialState } from '../tenant.ts';
import { believableAccount } from './believable-account.ts';
import { assertTenantState, nothingKnown, readRecords } from './read-state.ts';
import type { TenantRecords } from './tenant-records.ts';

/**
 * The records of an initial state.
 *
 * @throws a failure `STATE_INVALID`.
 */
export function createRecords(
  initialState: InitialState,
  { random, now, timezone }: { random: Random; now: number; timezone: string },
): TenantRecords {
  if (initialState === 'believable') return believableAccount({ random, now, timezone });
  const state = initialState === 'empty' ? {} : initialState;
  return readRecords(state, { known: nothingKnown, random, now, timezone });
}

/**
 * Checks an initial state before a tenant is made of it.
 *
 * @throws a failure `STATE_INVALID`.
 */
export function assertInitialState(initialState: unknown): asserts initialState is InitialState {
  if (initialState === 'believable' || initialState === 'empty') return;
  if (typeof initialState === 'string') {
    throw createFailure(
      'STATE_INVALID',
      `Failed to load the state: there is none called ${JSON.stringify(initialState)}. Use believable, empty, or records of your own.`,
    );
  }
  assertTenantState(initialState);
}
