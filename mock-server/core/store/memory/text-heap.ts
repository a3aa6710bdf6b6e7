import { createColumn } from './column.ts';
import { digitCount, nineDigits } from './digits.ts';
import { putDigits, putText, roomOnPage, type OctetPage } from './octet-page.ts';

/**
 * Texts that are kept as two numbers each. Those of ids take half a byte for a digit, where a string takes two dozen bytes
 * for itself alone; an id of up to 18 digits is in the numbers, so that whoever has read them has read it.
 */
export interface TextHeap {
  /** Keeps a text. What it is kept as is then in `form`, `high` and `low`. */
  put(text: string): void;
  /** How the text that was put last is kept. */
  readonly form: number;
  readonly high: number;
  readonly low: number;
  at(form: number, high: number, low: number): string;
  /** Writes it into a page; one that is no digits has to be of octets. */
  write(page: OctetPage, form: number, high: number, low: number): void;
  clear(): void;
}

/** The bits that a form has. */
const formMask = 31;
/** How the empty text is kept: all of its numbers are 0. */
const empty = 0;
/** In bytes that begin at `high`. */
const packed = 1;
/** Among those that are kept as they are, `high` is its number. */
const whole = 2;
/** In the numbers: this, and how many digits. */
const digits = 3;

const longest = 255;
/** A digit is its value, and a comma this. */
const comma = 10;
/** Nothing, in the place of a last digit. */
const nothing = 15;
/** Digits and the comma as octets. */
const octetOf = Uint8Array.from({ length: 16 }, (_, code) => (code === comma ? 44 : 48 + code));
const pairs = Array.from({ length: 256 }, (_, byte) => digitOf(byte >>> 4) + digitOf(byte & 15));

/** Whether a text that is kept so is of digits and commas. */
export function isDigits(form: number): boolean {
  return (form & formMask) !== whole;
}

export function createTextHeap(): TextHeap {
  /** Texts one after the other: the length, and then the digits, two in a byte. */
  const bytes = createColumn((size) => new Uint8Array(size));
  let end = 0;
  let others: string[] = [];

  const pack = (text: string): number => {
    const begin = end;
    bytes.set(end++, text.length);
    for (let index = 0; index < text.length; index += 2) {
      const second = index + 1 < text.length ? codeAt(text, index + 1) : nothing;
      bytes.set(end++, (codeAt(text, index) << 4) | second);
    }
    return begin;
  };

  const unpack = (begin: number): string => {
    const after = begin + 1 + ((bytes.at(begin) + 1) >>> 1);
    let text = '';
    for (let at = begin + 1; at < after; at += 1) text += pairs[bytes.at(at)] as string;
    return text;
  };

  const putPacked = (page: OctetPage, begin: number): void => {
    const count = bytes.at(begin);
    const start = page.end;
    const octets = roomOnPage(page, count);
    for (let at = 0; at < count; at += 2) {
      const byte = bytes.at(begin + 1 + (at >>> 1));
      octets[start + at] = octetOf[byte >>> 4] as number;
      // What follows may be there already.
      if (at + 1 < count) octets[start + at + 1] = octetOf[byte & 15] as number;
    }
    page.end = start + count;
  };

  const heap: { -readonly [Name in keyof TextHeap]: TextHeap[Name] } = {
    form: empty,
    high: 0,
    low: 0,
    put(text) {
      const { length } = text;
      heap.high = 0;
      heap.low = 0;
      const isNumber = length > 0 && digitCount(text, 0, length) === length;
      if (length === 0) heap.form = empty;
      else if (isNumber && length <= 18) {
        heap.form = digits + length;
        heap.high = length > 9 ? Number(text.slice(0, -9)) : 0;
        heap.low = Number(text.slice(-9));
      } else if (isPackable(text)) {
        heap.form = packed;
        heap.high = pack(text);
      } else {
        heap.form = whole;
        heap.high = others.push(text) - 1;
      }
    },
    at(form, high, low) {
      const kind = form & formMask;
      if (kind === digits + 18) return nineDigits(high) + nineDigits(low);
      if (kind === empty) return '';
      if (kind === packed) return unpack(high);
      if (kind === whole) return others[high] as string;
      return (nineDigits(high) + nineDigits(low)).slice(digits - kind);
    },
    write(page, form, high, low) {
      const count = (form & formMask) - digits;
      if ((form & formMask) === packed) return putPacked(page, high);
      if (count <= 0) return putText(page, heap.at(form, high, low));
      if (count > 9) putDigits(page, high, count - 9);
      putDigits(page, low, Math.min(9, count));
    },
    clear() {
      bytes.clear();
      others = [];
      end = 0;
    },
  };
  return heap;
}

function digitOf(code: number): string {
  return code === comma ? ',' : code < comma ? String(code) : '';
}

function codeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit === 44 ? comma : unit - 48;
}

function isPackable(text: string): boolean {
  if (text.length > longest) return false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit !== 44 && (unit < 48 || unit > 57)) return false;
  }
  return true;
}
