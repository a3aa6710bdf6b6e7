import type { Order } from './order.ts';
import type { SlotRun } from './slot-list.ts';

/** Puts runs that share no slot together in order. `size` is the sum of their lengths. */
export function mergeRuns(runs: readonly SlotRun[], size: number, order: Order): SlotRun {
  const merged = new Int32Array(size);
  if (order.isAscending) readBits(bitsOf(runs), merged);
  else fill(runs, merged).sort(order.compare);
  return { slots: merged, length: size };
}

function fill(runs: readonly SlotRun[], merged: Int32Array): Int32Array {
  let filled = 0;
  for (const { slots, length } of runs) {
    for (let index = 0; index < length; index += 1) merged[filled++] = slots[index] as number;
  }
  return merged;
}

/** One bit for each slot, set where a run has it: reading them back sorts the slots without comparing any. */
function bitsOf(runs: readonly SlotRun[]): Int32Array {
  let highest = 0;
  for (const { slots, length } of runs) highest = Math.max(highest, slots[length - 1] as number);
  const bits = new Int32Array((highest >>> 5) + 1);
  for (const { slots, length } of runs) {
    for (let index = 0; index < length; index += 1) {
      const slot = slots[index] as number;
      bits[slot >>> 5] = (bits[slot >>> 5] as number) | (1 << (slot & 31));
    }
  }
  return bits;
}

function readBits(bits: Int32Array, merged: Int32Array): void {
  let filled = 0;
  for (let word = 0; word < bits.length; word += 1) {
    for (let rest = bits[word] as number; rest !== 0; rest &= rest - 1) {
      merged[filled++] = (word << 5) + 31 - Math.clz32(rest & -rest);
    }
  }
}
