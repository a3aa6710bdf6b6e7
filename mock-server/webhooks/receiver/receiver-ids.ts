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
