import type { IndexedSetOptions } from '../core/store/memory/indexed-set.ts';
import { createCheck } from '../core/store/memory/intake.ts';
import { recordKinds } from '../core/store/memory/record-kinds.ts';
import type { RecordPart } from './entry.ts';

type Check = (record: never) => void;

const checks: Readonly<Record<RecordPart, Check>> = {
  channels: checkOf(recordKinds.channels),
  recipients: checkOf(recordKinds.recipients),
  messages: checkOf(recordKinds.messages),
  broadcastTasks: checkOf(recordKinds.broadcastTasks),
  sendRecords: checkOf(recordKinds.sendRecords),
};

/**
 * Looks whether a store could have a record as it was kept.
 *
 * @throws a failure `RECORD_INVALID`, or a `TypeError` for what is no record at all
 */
export function checkRecord(part: RecordPart, record: object): void {
  checks[part](record as never);
}

function checkOf<T extends { readonly id: string | number }, Filter>({
  name,
  time,
  fields,
}: IndexedSetOptions<T, Filter>): (record: T) => void {
  return createCheck({ name, fields, timeOf: time?.read ?? (() => 0) });
}
