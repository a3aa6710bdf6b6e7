import type { SendRecord } from '../records.ts';
import type { ToText } from '../store.ts';
import { putOctets, putText, type OctetPage } from './octet-page.ts';

/** What is not the same for all send records of a task, numbered. */
export const placeOf = {
  recipientId: 0,
  messageId: 1,
  status: 2,
  errorCode: 3,
  sendTime: 4,
  statusUpdateTime: 5,
  id: 6,
} as const;

/** What stands in a text for each of them: there a record's own belongs. */
const marks: Readonly<Record<keyof typeof placeOf, string | number>> = {
  recipientId: '~recipientId~',
  messageId: '~messageId~',
  status: '~status~',
  errorCode: '~errorCode~',
  sendTime: 9_007_199_254_740_881,
  statusUpdateTime: 9_007_199_254_740_847,
  id: 9_007_199_254_740_761,
};

const nothingInCommon = { taskId: '', taskName: '', sender: '', sendAgentId: '', subjectId: '', timezone: '' };

/** Writes the texts of records that have all but their own in common. */
export interface RecordTexts {
  /** Whose texts follow. */
  use(toText: ToText<SendRecord>): void;
  /** Looks at what records have in common, so that it is at hand. */
  look(code: number): number;
  /**
   * Writes the text of the record in a slot. @returns whether it has; else only the whole record tells
   *
   * @param code the number of what it has in common with others
   */
  write(page: OctetPage, slot: number, code: number): boolean;
  clear(): void;
}

interface RecordTextsOptions {
  readonly commonOf: (code: number) => Partial<SendRecord>;
  /** Writes what of a record's own has this place. */
  readonly putOwn: (page: OctetPage, slot: number, place: number) => void;
}

/** The text of one of the records that have the same in common: for the others, its own is written over. */
interface Template {
  readonly code: number;
  readonly octets: Uint8Array;
  /** Where its own begins and ends, in the order of places. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** How many templates are kept, each by the end of its code. A power of two. */
const kept = 4096;
/** Octets that come into the processor's cache together. */
const line = 64;

/** Printable ASCII that JSON has as it is. */
export function isPlain(text: string): boolean {
  return /^[ !#-[\]-~]*$/.test(text);
}

/**
 * What records of a task have in common is cut from what the function itself writes, so that it alone knows how texts look;
 * no record has to be made. It is copied whole, with the own of a record that was written before: most have as many octets.
 */
export function createRecordTexts({ commonOf, putOwn }: RecordTextsOptions): RecordTexts {
  let writer: ToText<SendRecord> = () => '';
  /** What of a record's own stands in a text, in the order in which it does. */
  let places: readonly number[] = [];
  let templates: Template[] = [];

  const writeFirst = (page: OctetPage, slot: number, code: number): boolean => {
    const { parts, places: own } = cut(writer({ ...commonOf(code), ...marks } as SendRecord));
    if (own.length !== places.length || own.some((place, index) => place !== places[index])) return false;
    const begin = page.end;
    const starts: number[] = [];
    const ends: number[] = [];
    for (const [index, part] of parts.entries()) {
      putText(page, part);
      if (index === places.length) break;
      starts.push(page.end - begin);
      putOwn(page, slot, places[index]!);
      ends.push(page.end - begin);
    }
    templates[code & (kept - 1)] = { code, octets: page.bytes.slice(begin, page.end), starts, ends };
    return true;
  };

  const writeOver = (page: OctetPage, slot: number, { octets, starts, ends }: Template): void => {
    /** Where the text would begin if all before were as long as in the template. */
    let begin = page.end;
    putOctets(page, octets);
    let { end } = page;
    for (let index = 0; index < places.length; index += 1) {
      page.end = begin + (starts[index] as number);
      putOwn(page, slot, places[index] as number);
      const more = page.end - begin - (ends[index] as number);
      if (more === 0) continue;
      putOctets(page, octets.subarray(ends[index]));
      begin += more;
      end += more;
    }
    page.end = end;
  };

  return {
    use: (toText) => {
      if (toText === writer) return;
      writer = toText;
      ({ places } = cut(writer({ ...nothingInCommon, ...marks } as unknown as SendRecord)));
      templates = [];
    },
    look: (code) => {
      const octets = templates[code & (kept - 1)]?.octets;
      if (octets === undefined) return 0;
      let sum = 0;
      for (let at = 0; at < octets.length; at += line) sum += octets[at] as number;
      return sum;
    },
    write: (page, slot, code) => {
      const template = templates[code & (kept - 1)];
      if (template?.code !== code) return writeFirst(page, slot, code);
      writeOver(page, slot, template);
      return true;
    },
    clear: () => {
      templates = [];
    },
  };
}

/** A text around the marks in it. No mark is found where one stands in it more than once: a name may hold any. */
function cut(text: string): { readonly parts: readonly string[]; readonly places: readonly number[] } {
  const found = Object.entries(marks)
    .map(([name, mark]) => ({
      place: placeOf[name as keyof typeof placeOf],
      length: String(mark).length,
      at: text.indexOf(String(mark)),
      last: text.lastIndexOf(String(mark)),
    }))
    .filter(({ at }) => at !== -1)
    .sort((left, right) => left.at - right.at);
  if (found.some(({ at, last }) => at !== last)) return { parts: [text], places: [-1] };
  const starts = [0, ...found.map(({ at, length }) => at + length)];
  const ends = [...found.map(({ at }) => at), text.length];
  return {
    parts: starts.map((start, index) => text.slice(start, ends[index])),
    places: found.map(({ place }) => place),
  };
}
