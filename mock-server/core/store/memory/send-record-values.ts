import type { SendRecord } from '../records.ts';
import { createColumn, createValues, roomFor, type Values } from './column.ts';
import { putPart, type OctetPage } from './octet-page.ts';
import { isPlain } from './record-texts.ts';

// What many send records have in common, numbered: a row has the numbers.

type Writable = { -readonly [Field in keyof SendRecord]: SendRecord[Field] };

/** What the send records of a task have in common. */
export const commonFields = ['taskId', 'taskName', 'sender', 'sendAgentId', 'subjectId', 'timezone'] as const;
export type Common = Pick<SendRecord, (typeof commonFields)[number]>;

export function createCommons(): Values<Common> {
  return createValues<Common>({
    // Names are free text: whatever they were joined by could be in them.
    keyOf: (record) => JSON.stringify(commonFields.map((field) => record[field])),
    isSame: (left, right) =>
      left.taskId === right.taskId &&
      left.taskName === right.taskName &&
      left.sender === right.sender &&
      left.sendAgentId === right.sendAgentId &&
      left.subjectId === right.subjectId &&
      left.timezone === right.timezone,
    copy: ({ taskId, taskName, sender, sendAgentId, subjectId, timezone }) => {
      return { taskId, taskName, sender, sendAgentId, subjectId, timezone };
    },
  });
}

/** What has few values: the names of the fields are among it, as an export has them in the order in which they came. */
export type Kind = Pick<SendRecord, 'status' | 'errorCode'> & {
  readonly names: readonly string[];
  /** A record that has these fields in their order, and nothing in them. */
  readonly blank?: SendRecord;
  /** Whether JSON has its values as they are. */
  readonly isPlain?: boolean;
};

interface Kinds extends Values<Kind> {
  /** The numbers of kinds with these names. */
  codesOf(names: readonly string[]): (status: Kind['status'], errorCode: Kind['errorCode']) => number;
}

export function createKinds(): Kinds {
  const kinds = createValues<Kind>({
    keyOf: ({ status, errorCode, names }) => [status, errorCode, ...names].join(),
    isSame: (left, right) =>
      left.status === right.status && left.errorCode === right.errorCode && isEqual(left.names, right.names),
    copy: (kind) => ({ ...kind, blank: blankOf(kind.names), isPlain: isPlain(kind.status + kind.errorCode) }),
  });
  return {
    ...kinds,
    codesOf(names) {
      const known = new Map<string, Map<string, number>>();
      return (status, errorCode) => {
        const code = known.get(status)?.get(errorCode);
        if (code !== undefined) return code;
        const ofStatus = known.get(status) ?? new Map<string, number>();
        known.set(status, ofStatus);
        const added = kinds.codeOf({ status, errorCode, names });
        ofStatus.set(errorCode, added);
        return added;
      };
    },
  };
}

/** Ids of recipients; those that JSON has as they are lie side by side as octets, too. */
interface Recipients extends Values<string> {
  /** Whether JSON has the id of a recipient as it is. */
  isPlain(code: number, id: string): boolean;
  /** Writes an id that is plain. */
  put(page: OctetPage, code: number): void;
  /** Looks at it, so that it is at hand. */
  look(code: number): number;
}

export function createRecipients(): Recipients {
  const ids = createValues<string>({ keyOf: (id) => id });
  /** By code: where its octets begin, plus one; 0: nobody has asked, or it is not plain. */
  const places = createColumn((size) => new Uint32Array(size));
  /** Each begins with how many there are. */
  let octets = new Uint8Array(0);
  let length = 0;

  const keep = (code: number, id: string): void => {
    const end = length + 1 + id.length;
    if (end > octets.length) {
      const longer = new Uint8Array(roomFor(end));
      longer.set(octets);
      octets = longer;
    }
    places.set(code, length + 1);
    octets[length] = id.length;
    for (let index = 0; index < id.length; index += 1) octets[length + 1 + index] = id.charCodeAt(index);
    length = end;
  };

  return {
    ...ids,
    isPlain(code, id) {
      if (places.at(code) > 0) return true;
      if (id.length > 255 || !isPlain(id)) return false;
      keep(code, id);
      return true;
    },
    put(page, code) {
      const place = places.at(code);
      putPart(page, octets, place, place + (octets[place - 1] as number));
    },
    look: (code) => octets[places.at(code)] as number,
    clear() {
      ids.clear();
      places.clear();
      octets = new Uint8Array(0);
      length = 0;
    },
  };
}

/** What a record has of its own. */
type Own = Pick<SendRecord, 'id' | 'recipientId' | 'messageId' | 'sendTime' | 'statusUpdateTime'> & {
  readonly pending: SendRecord['pending'] | undefined;
};

/** Field by field onto a copy that has them all in order: a loop over their names takes five times as long. */
export function putTogether({ status, errorCode, blank }: Kind, common: Common, own: Own): SendRecord {
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

function isEqual(left: readonly string[], right: readonly string[]): boolean {
  return left === right || (left.length === right.length && left.every((name, index) => name === right[index]));
}
