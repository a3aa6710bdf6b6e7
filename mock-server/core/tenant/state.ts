import type { TenantState } from '../../../generators/generated/types.ts';
import { loadOnDemand } from './account.ts';
import { withBehaviour } from './behaviour.ts';
import { assertTenantState } from './initial-state/read-state.ts';
import type { Account, TenantParts } from './parts.ts';
import type { Replacement } from './state-changes.ts';
import type { StatePart, Tenant } from './tenant.ts';
import type { Token } from './tokens.ts';

/** All that a tenant holds, as it goes out, comes in, and begins anew. */
export interface TenantStates extends Pick<Tenant, 'exportState' | 'importState' | 'reset'> {
  /** Lets a part beside the records be in all of these. */
  addStatePart(part: StatePart): void;
}

/**
 * What the tenant's own state file says beside its records is there at once.
 *
 * @param onReset called when the tenant has begun anew
 */
export function createStates(own: TenantParts, account: Account, onReset: () => void): TenantStates {
  const { setup, clock, faults, mutex } = own;
  const start = typeof setup.initialState === 'string' ? {} : setup.initialState;
  const parts: StatePart[] = [faults];

  const ownTokens = ({ tokens: given = [] }: TenantState): readonly Token[] =>
    given.filter(({ token }) => (setup.tokenOwners.get(token) ?? setup.appid) === setup.appid);

  /** @throws a failure `STATE_INVALID` of the first part that cannot take it. */
  function prepareParts(state: TenantState): () => void {
    const puts = parts.map((part) => part.prepareState(state));
    return () => puts.forEach((put) => put());
  }

  function replace(state: TenantState, next: () => Omit<Replacement, 'state' | 'tokens' | 'putParts'>): Promise<void> {
    return mutex.replace(async () => {
      const { replaceAll } = await loadOnDemand();
      const putParts = prepareParts(state);
      await replaceAll(own, account, { ...next(), state, tokens: ownTokens(state), putParts });
    });
  }

  own.sequences.restore(start.sequences);
  prepareParts(start)();
  // A request finds its tenant by its token, so these must be known before the first one comes.
  own.tokens.restore(ownTokens(start));

  return {
    async exportState() {
      await account.calls.ready();
      return mutex.runExclusive(async () => (await loadOnDemand()).exportedState(own, parts));
    },
    async importState(state) {
      assertTenantState(state);
      await account.calls.ready();
      await replace(state, () => {
        const { seed = setup.seed, timezone = setup.timezone, behaviour = {} } = state;
        const { now = clock.now(), frozen = clock.frozen } = state.clock ?? {};
        const settings = { seed, timezone, behaviour: withBehaviour(setup.behaviour, behaviour) };
        return { settings, now, frozen };
      });
    },
    async reset() {
      await account.calls.ready();
      await replace(start, () => {
        const { seed, timezone, behaviour } = setup;
        const { now = Math.floor(setup.platform.now()), frozen = false } = setup.clock;
        return { records: setup.initialState, settings: { seed, timezone, behaviour }, now, frozen, onEnd: onReset };
      });
    },
    addStatePart(part) {
      const put = part.prepareState(start);
      parts.push(part);
      put();
    },
  };
}
