import { everyRecordKind, type RecordKind } from '../core/store/store.ts';
import type { DeliveryPart } from '../webhooks/delivery/keeper.ts';

/** The records of a tenant, by the names that a state file has for them. */
export type RecordPart = RecordKind;

/** What a tenant holds, part by part: in each, a value has a key. */
export type Part =
  | RecordPart
  | DeliveryPart
  | 'tenant'
  | 'sequences'
  | 'tokens'
  | 'faults'
  | 'steps'
  | 'calls'
  | 'activity'
  | 'journal';

/** The kinds of records: their values are many and alike. */
export const recordParts: readonly RecordPart[] = everyRecordKind;

export function isRecordPart(part: string): part is RecordPart {
  return (recordParts as readonly string[]).includes(part);
}

/**
 * Notes what changes in a tenant, in order. What it is told was put, not done: to take that in again needs no rules of the
 * emulator.
 */
export interface Notes {
  /** From now on the part has this under the key; `undefined`: nothing. What is put is read when it is written. */
  put(part: Part, key: string | number, value: unknown): void;
  /** From now on the part has nothing. */
  clear(part: Part): void;
}
