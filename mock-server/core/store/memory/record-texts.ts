import type { SendRecord } from '../records.ts';
import type { ToText } from '../store.ts';

/** What is not the same for all send records of a task, in the order in which `OwnValues` has it. */
const ownFields = ['recipientId', 'messageId', 'status', 'errorCode', 'sendTime', 'statusUpdateTime', 'id'] as const;

/** The texts among it are plain, and times are texts already. */
type OwnValues = readonly [
  recipientId: string,
  messageId: string,
  status: string,
  errorCode: string,
  sendTime: string,
  statusUpdateTime: string,
  id: number,
];

/** What stands in a text for each of them: there a record's own belongs. */
const marks: readonly (string | number)[] = [
  '~recipientId~',
  '~messageId~',
  '~status~',
  '~errorCode~',
  9_007_199_254_740_881,
  9_007_199_254_740_847,
  9_007_199_254_740_761,
];

const marked = Object.fromEntries(ownFields.map((field, index) => [field, marks[index]]));
const nothingInCommon = { taskId: '', taskName: '', sender: '', sendAgentId: '', subjectId: '', timezone: '' };

/** Writes the texts of records that have all but their own in common. */
export interface RecordTexts {
  /** Whose texts follow. @returns whether the texts so far were another's */
  use(toText: ToText<SendRecord>): boolean;
  /**
   * The text of a record; `undefined` where only the whole record tells.
   *
   * @param code the number of what it has in common with others
   */
  write(code: number, common: Partial<SendRecord>, own: OwnValues): string | undefined;
  clear(): void;
}

/** A text cut where a record's own stands: before each of these, numbered as in `OwnValues`, and after the last. */
interface Template {
  readonly code: number;
  readonly pieces: readonly string[];
  readonly places: readonly number[];
}

/** How many templates are kept, each by the end of its code. A power of two. */
const kept = 4096;

/** Printable ASCII that JSON has as it is. */
export function isPlain(text: string): boolean {
  return /^[ !#-[\]-~]*$/.test(text);
}

/**
 * A text that is put together of seven pieces takes a fifth of the time of one that is made of a record, and no record has
 * to be made for it. The pieces are cut from what the function itself writes, so that it alone knows how texts look.
 */
export function createRecordTexts(): RecordTexts {
  let writer: ToText<SendRecord> = () => '';
  /** How many of a record's own it writes. */
  let written = 0;
  let templates: Template[] = [];

  const templateOf = (code: number, common: Partial<SendRecord>): Template => {
    const known = templates[code & (kept - 1)];
    if (known?.code === code) return known;
    const text = writer({ ...common, ...marked } as SendRecord);
    return (templates[code & (kept - 1)] = { code, ...cut(text, written) });
  };

  return {
    use: (toText) => {
      if (toText === writer) return false;
      writer = toText;
      written = cut(writer({ ...nothingInCommon, ...marked } as unknown as SendRecord)).places.length;
      templates = [];
      return true;
    },
    write: (code, common, own) => {
      const { pieces, places } = templateOf(code, common);
      let text = pieces[0];
      for (let index = 0; text !== undefined && index < places.length; index += 1) {
        text = text + (own[places[index] as number] as string | number) + (pieces[index + 1] as string);
      }
      return text === undefined ? undefined : inOnePiece(text);
    },
    clear: () => {
      templates = [];
    },
  };
}

/**
 * The same text. What was put together is a tree of two dozen pieces until somebody asks what it says, each of which a
 * collection of garbage has to carry for as long as the journal has the row.
 */
function inOnePiece(text: string): string {
  // It has to be read as a whole to be told that it is no number.
  return Number.isNaN(Number(text)) ? text : String(text);
}

/** Without pieces where more marks stand in it than were written, or one more than once: a name may hold any. */
function cut(text: string, written?: number): Pick<Template, 'pieces' | 'places'> {
  const found = marks
    .map((mark, place) => ({
      place,
      length: String(mark).length,
      at: text.indexOf(String(mark)),
      last: text.lastIndexOf(String(mark)),
    }))
    .filter(({ at }) => at !== -1)
    .sort((left, right) => left.at - right.at);
  const isSure = found.length === (written ?? found.length) && found.every(({ at, last }) => at === last);
  if (!isSure) return { pieces: [], places: [] };
  const starts = [0, ...found.map(({ at, length }) => at + length)];
  const ends = [...found.map(({ at }) => at), text.length];
  return {
    pieces: starts.map((start, index) => text.slice(start, ends[index])),
    places: found.map(({ place }) => place),
  };
}
