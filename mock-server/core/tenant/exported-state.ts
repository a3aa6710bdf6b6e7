import type { TenantState } from '../../../generators/generated/types.ts';
import { allOf } from '../store/all-of.ts';
import type { TenantParts } from './parts.ts';
import type { StatePart } from './tenant.ts';

/** Everything a tenant holds, as a state file has it. */
export async function exportedState(
  { settings, clock, setup: { store }, tokens, sequences }: TenantParts,
  parts: readonly StatePart[],
): Promise<TenantState> {
  const { seed, timezone, behaviour } = settings;
  return {
    seed,
    timezone,
    behaviour,
    clock: { now: clock.now(), frozen: clock.frozen },
    sequences: sequences.counts(),
    channels: await allOf(store.channels),
    recipients: await allOf(store.recipients),
    messages: await allOf(store.messages),
    broadcastTasks: await allOf(store.broadcastTasks),
    sendRecords: await allOf(store.sendRecords),
    tokens: [...tokens.list()],
    ...Object.assign({}, ...parts.map((part) => part.exportState())),
  };
}
