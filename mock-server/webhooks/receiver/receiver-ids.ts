import type { ReceiverOptions } from './receiver.ts';

/** A receiver whose id is decided. */
export type NamedReceiver = ReceiverOptions & { readonly id: string };

/** The first id `receiver-1` and so on that nobody has. */
export function freeReceiverId(taken: { readonly size: number; has(id: string): boolean }): string {
  let number = taken.size + 1;
  while (taken.has(`receiver-${number}`)) number += 1;
  return `receiver-${number}`;
}

/** Receivers that are added together, each with its id: none that is made is that of another, before it or after it. */
export function withReceiverIds(receivers: readonly ReceiverOptions[]): readonly NamedReceiver[] {
  const taken = new Set(receivers.map(({ id }) => id));
  return receivers.map((options, size) => {
    const { id = freeReceiverId({ size, has: (one) => taken.has(one) }) } = options;
    taken.add(id);
    return { ...options, id };
  });
}

/**
 * As {@link withReceiverIds}. One with a handler that was given no id has the one it had before, unless another has that now:
 * no state holds it, and what is on its way to it knows it by its id.
 */
export function withIdsBefore(
  receivers: readonly ReceiverOptions[],
  before: readonly NamedReceiver[],
): readonly NamedReceiver[] {
  const taken = new Set(receivers.map(({ id }) => id));
  const known = receivers.map((options) => {
    if (options.handler === undefined || options.id !== undefined) return options;
    const same = before.find(({ id, handler }) => handler === options.handler && !taken.has(id));
    taken.add(same?.id);
    return { ...options, id: same?.id };
  });
  return withReceiverIds(known);
}
