import type { TenantState } from '../../../generators/generated/types.ts';
import { allOf } from '../store/all-of.ts';
import { copied } from './copy.ts';
import type { TenantParts } from './parts.ts';
import type { StatePart } from './tenant.ts';

/** Everything a tenant holds, as a state file has it: whoever changes what they were given changes nothing in the tenant. */
export async function exportedState(
  { settings, clock, setup: { store }, tokens, sequences }: TenantParts,
  parts: readonly StatePart[],
): Promise<TenantState> {
  const { seed, timezone, behaviour } = settings;
  return {
    seed,
    timezone,
    behaviour: copied(behaviour),
    clock: { now: clock.now(), frozen: clock.frozen },
    sequences: sequences.counts(),
    channels: await allOf(store.channels, copied),
    recipients: await allOf(store.recipients, copied),
    messages: await allOf(store.messages, copied),
    broadcastTasks: await allOf(store.broadcastTasks, copied),
    sendRecords: await allOf(store.sendRecords, copied),
    tokens: copied([...tokens.list()]),
    ...Object.assign({}, ...parts.map((part) => copied(part.exportState()))),
  };
}
