import { createFailure } from '../../common/failure.ts';
import type { TenantState } from '../../generators/generated/types.ts';
import type { NamedReceiver } from './receiver/receiver-ids.ts';
import { readReceiver } from './receiver/receiver.ts';
import type { AllowedHosts } from './receiver/target-url.ts';
import { mostReceivers } from './registry.ts';

/** Finds what would go wrong with the receivers of a state before anything is replaced by it. */
export function assertReceivers(receivers: readonly NamedReceiver[], allowHosts: AllowedHosts): void {
  const known = new Set<string>();
  if (receivers.length > mostReceivers) {
    throw stateFailure(`receivers has ${receivers.length}. A tenant takes ${mostReceivers}.`);
  }
  for (const options of receivers) {
    const { id } = readReceiver(options, { allowHosts, freeId: () => options.id });
    if (known.has(id)) throw stateFailure(`receiver ${JSON.stringify(id)} is there twice. Give each its own id.`);
    known.add(id);
  }
}

/** Finds what would go wrong with the deliveries of a state, which go to these receivers. */
export function assertDeliveries({ deliveries = [] }: TenantState, receivers: readonly NamedReceiver[]): void {
  const known = new Set(receivers.map(({ id }) => id));
  let lastId = 0;
  for (const [index, { id = lastId + 1, receiverId }] of deliveries.entries()) {
    const path = `deliveries[${index}]`;
    if (!known.has(receiverId)) {
      throw stateFailure(
        `${path}.receiverId ${JSON.stringify(receiverId)} is not the id of a receiver. Add it to receivers. ` +
          'One with a handler stands in no state: give it again under that id, or leave the delivery out.',
      );
    }
    if (id <= lastId) throw stateFailure(`${path}.id ${id} is not above the one before, ${lastId}. Put them in order.`);
    lastId = id;
  }
}

function stateFailure(what: string): Error {
  return createFailure('STATE_INVALID', `Failed to load the state: ${what}`);
}
