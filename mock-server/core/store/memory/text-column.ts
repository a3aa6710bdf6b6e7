import { createColumn } from './column.ts';

/** Short texts by slot. Those of ids take a byte for two digits, where a string takes two dozen for itself alone. */
export interface TextColumn {
  at(slot: number): string;
  /** Whether its text is of digits and commas, for sure. */
  isPacked(slot: number): boolean;
  set(slot: number, text: string): void;
  clear(): void;
}

const longest = 255;
/** A digit is its value, and a comma this. */
const comma = 10;
/** Nothing, in the place of a last digit. */
const nothing = 15;
const pairs = Array.from({ length: 256 }, (_, byte) => digitOf(byte >>> 4) + digitOf(byte & 15));

export function createTextColumn(): TextColumn {
  /** Texts one after the other: the length, and then the digits, two in a byte. */
  const bytes = createColumn((size) => new Uint8Array(size));
  let end = 0;
  /** Where the text of a slot begins, plus one. 0: it is empty, or among the others. */
  const begins = createColumn((size) => new Uint32Array(size));
  const others = new Map<number, string>();

  const store = (text: string): number => {
    const begin = end;
    bytes.set(end++, text.length);
    for (let index = 0; index < text.length; index += 2) {
      const second = index + 1 < text.length ? codeAt(text, index + 1) : nothing;
      bytes.set(end++, (codeAt(text, index) << 4) | second);
    }
    return begin;
  };

  const read = (begin: number): string => {
    const after = begin + 1 + ((bytes.at(begin) + 1) >>> 1);
    let text = '';
    for (let at = begin + 1; at < after; at += 1) text += pairs[bytes.at(at)] as string;
    return text;
  };

  const at = (slot: number): string => {
    const begin = begins.at(slot);
    return begin === 0 ? (others.get(slot) ?? '') : read(begin - 1);
  };

  return {
    at,
    isPacked: (slot) => begins.at(slot) !== 0,
    set: (slot, text) => {
      if (at(slot) === text && begins.at(slot) !== 0) return;
      others.delete(slot);
      const isPacked = isPackable(text);
      begins.set(slot, isPacked ? store(text) + 1 : 0);
      if (!isPacked && text !== '') others.set(slot, text);
    },
    clear: () => {
      bytes.clear();
      begins.clear();
      others.clear();
      end = 0;
    },
  };
}

function digitOf(code: number): string {
  return code === comma ? ',' : code < comma ? String(code) : '';
}

function codeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit === 44 ? comma : unit - 48;
}

function isPackable(text: string): boolean {
  if (text.length === 0 || text.length > longest) return false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit !== 44 && (unit < 48 || unit > 57)) return false;
  }
  return true;
}
