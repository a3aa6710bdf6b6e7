/** What may come next in a JSON text. */
type Expected = 'value' | 'firstItem' | 'firstName' | 'name' | 'colon' | 'end';

const space = /[ \t\n\r]*/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** A stretch of a string. Bounded: a pattern over a whole string of megabytes would exhaust the stack. */
const stretch = /[^"\\\u0000-\u001f]{1,4096}|\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

export interface TextPlace {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Where a text stops being JSON. Messages of JSON.parse tell it for some errors only, and differ by engine. */
export function findJsonError(text: string): TextPlace {
  return placeOf(text, offsetOfError(text));
}

function offsetOfError(text: string): number {
  const closers: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = offset;
    if (!pattern.test(text)) return false;
    offset = pattern.lastIndex;
    return true;
  };
  const takeString = (): boolean => {
    const start = offset;
    if (text[offset] === '"') {
      offset += 1;
      while (take(stretch));
      if (text[offset] === '"') {
        offset += 1;
        return true;
      }
    }
    offset = start;
    return false;
  };
  for (;;) {
    take(space);
    const character = text[offset];
    if (expected === 'end') {
      if (character === undefined) return offset;
      const isEnd = character === closers.at(-1);
      if (!isEnd && (character !== ',' || closers.length === 0)) return offset;
      if (isEnd) closers.pop();
      else expected = closers.at(-1) === '}' ? 'name' : 'value';
      offset += 1;
    } else if (expected === 'colon') {
      if (character !== ':') return offset;
      offset += 1;
      expected = 'value';
    } else if ((expected === 'firstItem' || expected === 'firstName') && character === closers.at(-1)) {
      closers.pop();
      offset += 1;
      expected = 'end';
    } else if (expected === 'name' || expected === 'firstName') {
      if (!takeString()) return offset;
      expected = 'colon';
    } else if (character === '{' || character === '[') {
      closers.push(character === '{' ? '}' : ']');
      offset += 1;
      expected = character === '{' ? 'firstName' : 'firstItem';
    } else {
      if (!takeString() && !take(scalar)) return offset;
      expected = 'end';
    }
  }
}

function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
