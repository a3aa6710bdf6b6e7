import type { Json } from '../exchange.ts';
import { localTime } from './local-time.ts';

/** Rows tell their times to the second. */
export const second = 1000;

/** When a task ran, in ms: its times may lie up to a second later than told. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type Range = readonly [from: number, to: number];

export function spanOf(row: Json): Span | undefined {
  const from = localTime(row['task_start_time'], row['timezone']);
  const to = localTime(row['task_end_time'], row['timezone']);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Whether a task has anything to do with a range, by the widest reading of it. */
export function overlaps({ from, to }: Span, [low, high]: Range): boolean {
  return to + second >= low && from <= high;
}

/** Whether a task lies in a range by any reading. */
export function isInside({ from, to }: Span, [low, high]: Range): boolean {
  return from >= low && to + second <= high;
}
