import { createFailure } from '../../common/failure.ts';
import type { TenantState } from '../../generators/generated/types.ts';
import { readReceiver, type ReceiverOptions } from './receiver/receiver.ts';
import type { AllowedHosts } from './receiver/target-url.ts';
import { mostReceivers } from './registry.ts';

/** Finds what would go wrong with a state before anything is replaced by it. */
export function assertWebhooks(
  state: TenantState,
  receivers: readonly (ReceiverOptions & { readonly id: string })[],
  allowHosts: AllowedHosts,
): void {
  const known = new Set<string>();
  if (receivers.length > mostReceivers) {
    throw stateFailure(`receivers has ${receivers.length}. A tenant takes ${mostReceivers}.`);
  }
  for (const options of receivers) {
    const { id } = readReceiver(options, { allowHosts, freeId: () => options.id });
    if (known.has(id)) throw stateFailure(`receiver ${JSON.stringify(id)} is there twice. Give each its own id.`);
    known.add(id);
  }
  let lastId = 0;
  for (const [index, { id = lastId + 1, receiverId }] of (state.deliveries ?? []).entries()) {
    const path = `deliveries[${index}]`;
    if (!known.has(receiverId)) {
      throw stateFailure(
        `${path}.receiverId ${JSON.stringify(receiverId)} is not the id of a receiver. Add it to receivers.`,
      );
    }
    if (id <= lastId) throw stateFailure(`${path}.id ${id} is not above the one before, ${lastId}. Put them in order.`);
    lastId = id;
  }
}

function stateFailure(what: string): Error {
  return createFailure('STATE_INVALID', `Failed to load the state: ${what}`);
}
