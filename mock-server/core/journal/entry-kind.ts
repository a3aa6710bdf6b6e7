import type { JournalEntry } from './entry.ts';

/** What entries have in common, beside headers and texts: what is kept of many keeps each kind once. */
export type EntryKind = Pick<
  JournalEntry,
  | 'frozen'
  | 'moved'
  | 'operation'
  | 'appid'
  | 'method'
  | 'status'
  | 'retCode'
  | 'reset'
  | 'violations'
  | 'warnings'
  | 'faults'
>;

/** Lists are the same where they are one, or both are empty. */
export function isSameKind(left: EntryKind, right: EntryKind): boolean {
  return (
    left.operation === right.operation &&
    left.status === right.status &&
    left.retCode === right.retCode &&
    left.reset === right.reset &&
    left.method === right.method &&
    left.appid === right.appid &&
    left.frozen === right.frozen &&
    left.moved === right.moved &&
    isSameList(left.violations, right.violations) &&
    isSameList(left.warnings, right.warnings) &&
    left.faults === right.faults
  );
}

function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left === right || (left.length === 0 && right.length === 0);
}
