import type { TenantState } from '../../../generators/generated/types.ts';
import { allOf } from '../store/all-of.ts';
import type { Sequences } from './sequences.ts';
import type { StatePart, Tenant } from './tenant.ts';

/** Everything a tenant holds, as a state file has it. */
export async function exportedState(
  { seed, timezone, behaviour, clock, store, tokens, faults }: Tenant,
  sequences: Sequences,
  parts: readonly StatePart[],
): Promise<TenantState> {
  return {
    seed,
    timezone,
    behaviour,
    clock: { now: clock.now(), frozen: clock.frozen },
    sequences: sequences.counts(),
    channels: [...(await allOf(store.channels))],
    recipients: [...(await allOf(store.recipients))],
    messages: [...(await allOf(store.messages))],
    broadcastTasks: [...(await allOf(store.broadcastTasks))],
    sendRecords: [...(await allOf(store.sendRecords))],
    tokens: [...tokens.list()],
    faults: [...faults.list()],
    ...Object.assign({}, ...parts.map((part) => part.exportState())),
  };
}
