import { monthOf } from './names.ts';

const day = 86_400_000;

/** Months by their days: accounts of one time name the same few again and again, and a date is slow to write. */
const months = new Map<number, string>();
const mostMonths = 1000;

/** What `monthOf` says, for who makes many accounts: a page makes one, and does without what this would add to its bundle. */
export function monthOfDay(instant: number): string {
  const date = Math.floor(instant / day);
  const known = months.get(date);
  if (known !== undefined) return known;
  if (months.size === mostMonths) months.clear();
  const month = monthOf(instant);
  months.set(date, month);
  return month;
}
