import type { SendRecord } from '../records.ts';
import { putNumber, putText, type OctetPage } from './octet-page.ts';
import { createRecordRows, numberAt, rowStart, wordAt, type RecordRows } from './record-rows.ts';
import { createRecordTexts, isPlain, placeOf, type RecordTexts } from './record-texts.ts';
import type { OwnMembers } from './send-record-columns.ts';
import { createCommons, createKinds, createRecipients, putTogether, type Common } from './send-record-values.ts';
import type { ShelfField } from './shelf.ts';
import { createTextHeap, isDigits } from './text-heap.ts';

/** The codes of what a record shares with others. */
interface SharedCodes {
  readonly common: number;
  readonly kind: number;
}

/** Send records by slot, in rows of numbers; what they share is numbered. */
export interface SendRecordRows extends Pick<RecordTexts, 'use'> {
  readonly commons: ReturnType<typeof createCommons>;
  readonly kinds: ReturnType<typeof createKinds>;
  /** @param isNew whether nothing is in the slot yet */
  set(slot: number, own: OwnMembers, shared: SharedCodes, isNew: boolean): void;
  /** Notes the id and time of a record that no row can hold. */
  setOdd(slot: number, own: Pick<SendRecord, 'id' | 'sendTime'>): void;
  /** The record, with what is to come of it, of which no row tells. */
  make(slot: number, pending: SendRecord['pending']): SendRecord;
  /**
   * Looks at all that the texts of these are told from. Each look at memory that is not at hand waits for as long as half a
   * row takes to write; side by side, they wait together. What comes of it says nothing: what nobody asks for is not done.
   */
  look(slots: readonly number[]): number;
  /** Writes of it into a page what `use` was told. @returns whether it has; else only the whole record tells */
  write(slot: number, page: OctetPage): boolean;
  timeAt(slot: number): number;
  idAt(slot: number): number;
  /** The fields that filters name. */
  readonly fields: Readonly<Record<string, ShelfField>>;
  /** Puts the rows of these slots in the place of all, in this order. */
  arrange(slots: Int32Array): void;
  clear(): void;
}

/** Beside the form of its message ids: no row can hold the record. */
const odd = 32;
/** JSON has all of its values as they are. */
const plain = 64;

type Parts = Readonly<Omit<ReturnType<typeof createParts>, 'rows'>> & { rows: RecordRows };

function createParts() {
  const parts = {
    rows: createRecordRows(),
    messageIds: createTextHeap(),
    commons: createCommons(),
    recipients: createRecipients(),
    kinds: createKinds(),
  };
  const texts = createRecordTexts({
    commonOf: parts.commons.at,
    putOwn: (page, slot, place) => putOwn(page, slot, place, all),
  });
  const all = Object.assign(parts, { texts });
  return all;
}

export function createSendRecordRows(): SendRecordRows {
  const parts: Parts = createParts();
  const { messageIds, commons, recipients, kinds, texts } = parts;
  const wordOf = (slot: number, at: number): number => parts.rows.wordsAt(slot)[2 * rowStart(slot) + at] as number;
  const numberOf = (slot: number, at: number): number => parts.rows.numbersAt(slot)[rowStart(slot) + at] as number;
  const messageIdOf = (slot: number): string =>
    messageIds.at(wordOf(slot, wordAt.form), wordOf(slot, wordAt.high), wordOf(slot, wordAt.low));

  return {
    commons,
    kinds,
    use: texts.use,
    set: (slot, own, shared, isNew) => {
      parts.rows.reserve(slot);
      // The bytes of message ids that stay are not written again.
      const isOther = isNew || messageIdOf(slot) !== own.messageId;
      writeRow(slot, own, shared, parts);
      if (isOther) writeMessageId(slot, own.messageId, parts);
      writePlain(slot, own, shared, parts);
    },
    setOdd: (slot, { id, sendTime }) => {
      parts.rows.reserve(slot);
      writeRow(slot, { ...nothing, id, sendTime }, { common: 0, kind: 0 }, parts);
      writeMessageId(slot, '', parts);
      parts.rows.wordsAt(slot)[2 * rowStart(slot) + wordAt.form] = odd;
    },
    make: (slot, pending) =>
      putTogether(kinds.at(wordOf(slot, wordAt.kind)), commons.at(wordOf(slot, wordAt.common)), {
        id: numberOf(slot, numberAt.id),
        recipientId: recipients.at(wordOf(slot, wordAt.recipient)),
        messageId: messageIdOf(slot),
        sendTime: numberOf(slot, numberAt.sendTime),
        statusUpdateTime: numberOf(slot, numberAt.updateTime),
        pending,
      }),
    look: (slots) => lookAt(slots, parts),
    write: (slot, page) =>
      (wordOf(slot, wordAt.form) & plain) !== 0 && texts.write(page, slot, wordOf(slot, wordAt.common)),
    timeAt: (slot) => numberOf(slot, numberAt.sendTime),
    idAt: (slot) => numberOf(slot, numberAt.id),
    fields: fieldsOf(parts, wordOf, messageIdOf),
    arrange: (slots) => {
      const before = parts.rows;
      parts.rows = createRecordRows();
      for (const [slot, from] of slots.entries()) {
        parts.rows.reserve(slot);
        const start = rowStart(from);
        parts.rows.numbersAt(slot).set(before.numbersAt(from).subarray(start, start + 6), rowStart(slot));
      }
    },
    clear: () => {
      for (const part of [parts.rows, messageIds, commons, recipients, kinds, texts]) part.clear();
    },
  };
}

const nothing: OwnMembers = { id: 0, sendTime: 0, statusUpdateTime: 0, recipientId: '', messageId: '' };

/** All but the message ids. */
function writeRow(slot: number, own: OwnMembers, { common, kind }: SharedCodes, { rows, recipients }: Parts): void {
  const numbers = rows.numbersAt(slot);
  const words = rows.wordsAt(slot);
  const start = rowStart(slot);
  numbers[start + numberAt.id] = own.id;
  numbers[start + numberAt.sendTime] = own.sendTime;
  numbers[start + numberAt.updateTime] = own.statusUpdateTime;
  words[2 * start + wordAt.common] = common;
  words[2 * start + wordAt.recipient] = recipients.codeOf(own.recipientId);
  words[2 * start + wordAt.kind] = kind;
}

function writeMessageId(slot: number, messageId: string, { rows, messageIds }: Parts): void {
  const words = rows.wordsAt(slot);
  const start = 2 * rowStart(slot);
  messageIds.put(messageId);
  words[start + wordAt.form] = messageIds.form;
  words[start + wordAt.high] = messageIds.high;
  words[start + wordAt.low] = messageIds.low;
}

/** Notes whether JSON has all values of a record as they are. */
function writePlain(slot: number, own: OwnMembers, { kind }: SharedCodes, { rows, kinds, recipients }: Parts): void {
  const words = rows.wordsAt(slot);
  const start = 2 * rowStart(slot);
  const form = (words[start + wordAt.form] as number) & ~(odd | plain);
  const isWritable =
    kinds.at(kind).isPlain === true &&
    (isDigits(form) || isPlain(own.messageId)) &&
    recipients.isPlain(words[start + wordAt.recipient] as number, own.recipientId) &&
    Number.isFinite(own.statusUpdateTime);
  words[start + wordAt.form] = isWritable ? form | plain : form;
}

function lookAt(slots: readonly number[], { rows, recipients, texts }: Parts): number {
  let sum = 0;
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index] as number;
    sum += rows.wordsAt(slot)[2 * rowStart(slot) + wordAt.common] as number;
  }
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index] as number;
    const words = rows.wordsAt(slot);
    const word = 2 * rowStart(slot);
    sum +=
      recipients.look(words[word + wordAt.recipient] as number) + texts.look(words[word + wordAt.common] as number);
  }
  return sum;
}

function putOwn(page: OctetPage, slot: number, place: number, { rows, recipients, kinds, messageIds }: Parts): void {
  const words = rows.wordsAt(slot);
  const numbers = rows.numbersAt(slot);
  const start = rowStart(slot);
  const word = 2 * start;
  if (place === placeOf.recipientId) recipients.put(page, words[word + wordAt.recipient] as number);
  else if (place === placeOf.messageId) {
    const form = words[word + wordAt.form] as number;
    messageIds.write(page, form, words[word + wordAt.high] as number, words[word + wordAt.low] as number);
  } else if (place === placeOf.status) putText(page, kinds.at(words[word + wordAt.kind] as number).status);
  else if (place === placeOf.errorCode) putText(page, kinds.at(words[word + wordAt.kind] as number).errorCode);
  else if (place === placeOf.sendTime) putNumber(page, numbers[start + numberAt.sendTime] as number);
  else if (place === placeOf.statusUpdateTime) putNumber(page, numbers[start + numberAt.updateTime] as number);
  else putNumber(page, numbers[start + numberAt.id] as number);
}

function fieldsOf(
  { commons, kinds, recipients }: Parts,
  wordOf: (slot: number, at: number) => number,
  messageIdOf: (slot: number) => string,
): SendRecordRows['fields'] {
  const isOdd = (slot: number): boolean => (wordOf(slot, wordAt.form) & odd) !== 0;
  const coded = (word: number, valueOf: (code: number) => string, count: () => number): ShelfField => ({
    valueAt: (slot) => valueOf(wordOf(slot, word)),
    codes: { at: (slot) => wordOf(slot, word), valueOf, count },
    isOdd,
  });
  const common = (name: keyof Common): ShelfField =>
    coded(wordAt.common, (code) => commons.at(code)[name], commons.count);
  return {
    messageId: { valueAt: messageIdOf, isOdd },
    status: coded(wordAt.kind, (code) => kinds.at(code).status, kinds.count),
    recipientId: coded(wordAt.recipient, recipients.at, recipients.count),
    taskId: common('taskId'),
    taskName: common('taskName'),
    sender: common('sender'),
    sendAgentId: common('sendAgentId'),
    subjectId: common('subjectId'),
  };
}
