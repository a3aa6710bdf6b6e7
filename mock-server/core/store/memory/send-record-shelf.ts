import type { SendRecord } from '../records.ts';
import type { ToText } from '../store.ts';
import { createColumn, createValues, type Values } from './column.ts';
import { createRecordTexts, isPlain, type OwnValues, type RecordTexts } from './record-texts.ts';
import type { Shelf } from './rows.ts';
import { createTextColumn } from './text-column.ts';

type Writable = { -readonly [Field in keyof SendRecord]: SendRecord[Field] };

/** What the send records of a task have in common. */
type Common = Pick<SendRecord, 'taskId' | 'taskName' | 'sender' | 'sendAgentId' | 'subjectId' | 'timezone'>;

/** What has few values: the names of the fields are among it, as an export has them in the order in which they came. */
type Kind = Pick<SendRecord, 'status' | 'errorCode'> & {
  readonly names: readonly string[];
  /** A record that has these fields in their order, and nothing in them. */
  readonly blank?: SendRecord;
  /** Whether JSON has its values as they are. */
  readonly isPlain?: boolean;
};

const commonFields = ['taskId', 'taskName', 'sender', 'sendAgentId', 'subjectId', 'timezone'] as const;
const textFields = [...commonFields, 'recipientId', 'messageId', 'status', 'errorCode'] as const;
const fields = new Set<string>([...textFields, 'id', 'sendTime', 'statusUpdateTime', 'pending']);

/** How many records are kept as objects that were looked at last. A power of two. */
const kept = 4096;

/**
 * Send records in columns: 55 bytes each, where an object and its texts take 230, and nothing for a collection of garbage
 * to visit. A record is made when somebody looks at it, and stays the same object while it is looked at often, so that
 * what is remembered of it, as its JSON, is found again.
 */
export function createSendRecordShelf(): Shelf<SendRecord, number> {
  let length = 0;
  const ids = createColumn((size) => new Float64Array(size));
  const sendTimes = createColumn((size) => new Float64Array(size));
  const updateTimes = createColumn((size) => new Float64Array(size));
  const messageIds = createTextColumn();
  const commonCodes = createColumn((size) => new Uint32Array(size));
  const commons = createCommons();
  const recipientCodes = createColumn((size) => new Uint32Array(size));
  const recipients = createValues<string>({ keyOf: (id) => id });
  const kindCodes = createColumn((size) => new Uint32Array(size));
  const kinds = createKinds();
  const pending = new Map<number, SendRecord['pending']>();
  /** Records that no column can hold. */
  const odd = new Map<number, SendRecord>();
  const texts = createRecordTexts();

  const set = (slot: number, record: SendRecord): void => {
    const names = Object.keys(record);
    ids.set(slot, record.id);
    sendTimes.set(slot, record.sendTime);
    const isOdd = !isRegular(record, names);
    if (isOdd) odd.set(slot, record);
    else if (odd.size > 0) odd.delete(slot);
    updateTimes.set(slot, isOdd ? 0 : record.statusUpdateTime);
    messageIds.set(slot, isOdd ? '' : record.messageId);
    commonCodes.set(slot, isOdd ? 0 : commons.codeOf(record));
    recipientCodes.set(slot, isOdd ? 0 : recipients.codeOf(record.recipientId));
    kindCodes.set(slot, isOdd ? 0 : kinds.codeOf({ status: record.status, errorCode: record.errorCode, names }));
    if (record.pending !== undefined) pending.set(slot, record.pending);
    else if (pending.size > 0) pending.delete(slot);
    looked.forget(slot);
  };

  const make = (slot: number): SendRecord =>
    putTogether(kinds.at(kindCodes.at(slot)), commons.at(commonCodes.at(slot)), {
      id: ids.at(slot),
      recipientId: recipients.at(recipientCodes.at(slot)),
      messageId: messageIds.at(slot),
      sendTime: sendTimes.at(slot),
      statusUpdateTime: updateTimes.at(slot),
      pending: pending.size > 0 ? pending.get(slot) : undefined,
    });

  const write = (slot: number): string | undefined => {
    if (odd.has(slot) || pending.has(slot)) return undefined;
    const kind = kinds.at(kindCodes.at(slot));
    const recipientId = recipients.at(recipientCodes.at(slot));
    const messageId = messageIds.at(slot);
    const updateTime = updateTimes.at(slot);
    if (!messageIds.isPacked(slot) && !isPlain(messageId)) return undefined;
    if (!isWritable(kind, recipientId, updateTime)) return undefined;
    const { status, errorCode } = kind;
    const own: OwnValues = [recipientId, messageId, status, errorCode, sendTimes.at(slot), updateTime, ids.at(slot)];
    return texts.write(commonCodes.at(slot), commons.at(commonCodes.at(slot)), own);
  };

  const looked = createLooked({ make: (slot) => odd.get(slot) ?? make(slot), write, use: texts.use });

  return {
    get length() {
      return length;
    },
    add: (record) => {
      set(length, record);
      length += 1;
    },
    set,
    at: looked.recordAt,
    textAt: looked.textAt,
    timeAt: sendTimes.at,
    idAt: ids.at,
    clear: () => {
      length = 0;
      for (const part of [ids, sendTimes, updateTimes, messageIds, commonCodes, recipientCodes, kindCodes])
        part.clear();
      for (const part of [commons, recipients, kinds, pending, odd, looked, texts]) part.clear();
    },
  };
}

function createCommons(): Values<Common> {
  return createValues<Common>({
    // Names are free text: whatever they were joined by could be in them.
    keyOf: (record) => JSON.stringify(commonFields.map((field) => record[field])),
    isSame: (left, right) => commonFields.every((field) => left[field] === right[field]),
    copy: ({ taskId, taskName, sender, sendAgentId, subjectId, timezone }) => {
      return { taskId, taskName, sender, sendAgentId, subjectId, timezone };
    },
  });
}

function createKinds(): Values<Kind> {
  return createValues<Kind>({
    keyOf: ({ status, errorCode, names }) => [status, errorCode, ...names].join(),
    isSame: (left, right) =>
      left.status === right.status && left.errorCode === right.errorCode && isEqual(left.names, right.names),
    copy: (kind) => ({ ...kind, blank: blankOf(kind.names), isPlain: isPlain(kind.status + kind.errorCode) }),
  });
}

/** Whether JSON has the values of a record as they are. */
function isWritable(kind: Kind, recipientId: string, updateTime: number): boolean {
  return kind.isPlain === true && isPlain(recipientId) && Number.isFinite(updateTime);
}

/** What is known of a record that was looked at. */
interface Look {
  readonly slot: number;
  record: SendRecord | undefined;
  text: string | undefined;
}

/** The records that were looked at last, each by the end of its slot's number. */
interface Looked {
  recordAt(slot: number): SendRecord;
  textAt(slot: number, toText: ToText<SendRecord>): string;
  forget(slot: number): void;
  clear(): void;
}

interface LookedOptions {
  readonly make: (slot: number) => SendRecord;
  /** `undefined` where only the record tells. */
  readonly write: (slot: number) => string | undefined;
  readonly use: RecordTexts['use'];
}

function createLooked({ make, write, use }: LookedOptions): Looked {
  let looks: (Look | undefined)[] = [];
  const at = (slot: number): Look => {
    const known = looks[slot & (kept - 1)];
    return known?.slot === slot ? known : (looks[slot & (kept - 1)] = { slot, record: undefined, text: undefined });
  };
  const recordAt = (slot: number): SendRecord => {
    const look = at(slot);
    return (look.record ??= make(slot));
  };
  return {
    recordAt,
    textAt: (slot, toText) => {
      if (use(toText)) looks = [];
      const look = at(slot);
      return (look.text ??= write(slot) ?? toText(recordAt(slot)));
    },
    forget: (slot) => {
      if (looks[slot & (kept - 1)]?.slot === slot) looks[slot & (kept - 1)] = undefined;
    },
    clear: () => {
      looks = [];
    },
  };
}

type Own = Pick<SendRecord, 'id' | 'recipientId' | 'messageId' | 'sendTime' | 'statusUpdateTime'> & {
  readonly pending: SendRecord['pending'] | undefined;
};

/** Field by field onto a copy that has them all in order: a loop over their names takes five times as long. */
function putTogether({ status, errorCode, blank }: Kind, common: Common, own: Own): SendRecord {
  const record = { ...blank } as Writable;
  record.id = own.id;
  record.taskId = common.taskId;
  record.taskName = common.taskName;
  record.sender = common.sender;
  record.sendAgentId = common.sendAgentId;
  record.subjectId = common.subjectId;
  record.timezone = common.timezone;
  record.recipientId = own.recipientId;
  record.messageId = own.messageId;
  record.sendTime = own.sendTime;
  record.status = status;
  record.statusUpdateTime = own.statusUpdateTime;
  record.errorCode = errorCode;
  if (own.pending !== undefined) record.pending = own.pending;
  return record;
}

function blankOf(names: readonly string[]): SendRecord {
  const blank: Record<string, unknown> = {};
  for (const name of names) blank[name] = undefined;
  return blank as unknown as SendRecord;
}

function isRegular(record: SendRecord, names: readonly string[]): boolean {
  return (
    textFields.every((field) => typeof record[field] === 'string') &&
    typeof record.statusUpdateTime === 'number' &&
    names.every((name) => fields.has(name))
  );
}

function isEqual(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((name, index) => name === right[index]);
}
