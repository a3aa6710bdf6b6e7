import { shorten } from '../../common/shorten.ts';
import { ToolFailure } from './tool-failure.ts';

/** How long an answer is at most, in bytes of UTF-8: three of them are a token or less, so that it has no more than 1,000. */
const longestAnswer = 3000;

/** How much of a value a failure tells, in characters. */
const longestTold = 60;

/** Kept for the line that says how to go on. */
const reserve = 60;

const encoder = new TextEncoder();

const lengthOf = (text: string): number => encoder.encode(text).length;

/** One thing of a list, with what `after` is to go on behind it. */
export interface Line {
  readonly text: string;
  readonly cursor: string;
}

/** As many lines as go in one answer, and how to go on. The first is cut where it alone is too long. */
export function answerLines(lines: readonly Line[], nothing: string): string {
  if (lines.length === 0) return nothing;
  let room = longestAnswer - reserve;
  const shown: Line[] = [];
  for (const line of lines) {
    const length = lengthOf(line.text) + 1;
    if (length > room && shown.length > 0) break;
    shown.push(length > room ? { ...line, text: `${cut(line.text, room - 4)}…` } : line);
    room -= length;
  }
  const text = shown.map((line) => line.text).join('\n');
  return shown.length === lines.length ? text : `${text}\nmore: after="${shown.at(-1)!.cursor}"`;
}

/** As `answerLines`, from `after` on. */
export function answerList(lines: readonly Line[], after: string | undefined, nothing: string): string {
  if (after === undefined) return answerLines(lines, nothing);
  const at = lines.findIndex(({ cursor }) => cursor === after);
  if (at === -1) {
    throw new ToolFailure(
      `after is ${told(after)}, which is not in the list (any more). Leave it out to begin at the start.`,
    );
  }
  return answerLines(lines.slice(at + 1), 'Nothing more.');
}

/** As much of a text as goes in one answer, from `after` on, and how to go on. */
export function answerText(text: string, after: string | undefined): string {
  const start = after === undefined ? 0 : Number(after);
  if (!Number.isInteger(start) || start < 0 || start > text.length) {
    throw afterOfNoAnswer(after);
  }
  const rest = text.slice(start);
  if (lengthOf(rest) <= longestAnswer - reserve) return rest;
  const whole = cut(rest, longestAnswer - reserve);
  // At the end of a line, unless that leaves little.
  const line = whole.lastIndexOf('\n');
  const part = line > whole.length / 2 ? whole.slice(0, line + 1) : whole;
  return `${part.trimEnd()}\nmore: after="${start + part.length}"`;
}

/** Somebody goes on from where no answer ended. */
export function afterOfNoAnswer(after: string | undefined): ToolFailure {
  return new ToolFailure(`after is ${told(after)}, which no answer gave. Leave it out to begin at the start.`);
}

/** What a failure tells of a value that was given: enough to know it again. */
export function told(value: unknown): string {
  return shorten(JSON.stringify(value) ?? 'nothing', longestTold);
}

/** What a failure says, in the room of an answer: what it tells of the mock server's own words has any length. */
export function failureText(text: string): string {
  return lengthOf(text) <= longestAnswer ? text : `${cut(text, longestAnswer - 4)}…`;
}

/** The beginning of a text, of so many bytes at most and whole characters only. */
function cut(text: string, bytes: number): string {
  const { read } = encoder.encodeInto(text, new Uint8Array(bytes));
  return text.slice(0, read);
}
