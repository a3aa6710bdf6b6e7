import type { SendRecord } from '../records.ts';
import { createLooked } from './looked.ts';
import { isRegular, ownOf, readRegular } from './send-record-columns.ts';
import { createSendRecordRows } from './send-record-rows.ts';
import type { Shelf } from './shelf.ts';

/**
 * Send records in rows of numbers: 50 bytes each, where an object and its texts take 230, and nothing for a collection of
 * garbage to visit. A record is made when somebody looks at it, and stays the same object while it is looked at often, so
 * that what is remembered of it, as its JSON, is found again.
 */
export function createSendRecordShelf(): Shelf<SendRecord, number> {
  let length = 0;
  const rows = createSendRecordRows();
  const { commons, kinds } = rows;
  let pending = new Map<number, SendRecord['pending']>();
  /** Records that no row can hold. */
  let odd = new Map<number, SendRecord>();
  const looked = createLooked<SendRecord>({
    make: (slot) => odd.get(slot) ?? rows.make(slot, pending.size > 0 ? pending.get(slot) : undefined),
    // JSON of a record has what is to come of it, too.
    look: rows.look,
    write: (slot, page) => !(pending.size > 0 && pending.has(slot)) && rows.write(slot, page),
    use: rows.use,
  });

  const set = (slot: number, record: SendRecord): void => {
    const names = Object.keys(record);
    if (odd.size > 0) odd.delete(slot);
    if (pending.size > 0) pending.delete(slot);
    if (isRegular(record, names)) {
      const kind = kinds.codeOf({ status: record.status, errorCode: record.errorCode, names });
      rows.set(slot, record, { common: commons.codeOf(record), kind }, slot === length);
    } else {
      odd.set(slot, record);
      rows.setOdd(slot, record);
    }
    if (record.pending !== undefined) pending.set(slot, record.pending);
    if (slot < length) looked.forget(slot);
  };

  return {
    get length() {
      return length;
    },
    add: (record) => {
      set(length, record);
      length += 1;
    },
    set,
    addColumns: (columns) => {
      const regular = readRegular(columns);
      if (regular === undefined) return false;
      const kindOf = kinds.codesOf(columns.names);
      for (let index = 0; index < regular.length; index += 1) {
        const own = ownOf(regular, index);
        const shared = { common: commons.codeOf(own), kind: kindOf(own.status, own.errorCode) };
        rows.set(length, own, shared, true);
        length += 1;
      }
      return true;
    },
    arrange: (slots) => {
      const moved = <T>(map: ReadonlyMap<number, T>): Map<number, T> => {
        const places = map.size === 0 ? [] : [...slots.entries()].filter(([, from]) => map.has(from));
        return new Map(places.map(([slot, from]) => [slot, map.get(from)!]));
      };
      rows.arrange(slots);
      pending = moved(pending);
      odd = moved(odd);
      length = slots.length;
      looked.clear();
    },
    fields: rows.fields,
    at: looked.recordAt,
    textsOf: looked.textsOf,
    timeAt: rows.timeAt,
    idAt: rows.idAt,
    clear: () => {
      length = 0;
      for (const part of [rows, pending, odd, looked]) part.clear();
    },
  };
}
