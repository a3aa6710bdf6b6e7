import type { Random } from '../../../common/random.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { redeliveryDelay, type Redelivery } from '../receiver/redelivery.ts';

/** How long a delivery waits for its next attempt, in ms; `undefined`: there is none. */
export function delayOf(
  { id, attempts, duplicateOf }: Delivery,
  redelivery: Redelivery,
  random: Random,
): number | undefined {
  // A copy is sent once: each redelivery of its original is copied again.
  if (duplicateOf !== undefined) return undefined;
  return redeliveryDelay(redelivery, attempts.length, () => random.fork(String(id)).fork(String(attempts.length)));
}
