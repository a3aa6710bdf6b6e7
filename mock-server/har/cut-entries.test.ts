import { describe, expect, test } from 'vitest';
import { createEntryCutter } from './cut-entries.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What is cut of a text that comes in pieces, and the most bytes that were held between two of them. */
function cut(
  text: string,
  size: number,
  longestEntry?: number,
): { entries: readonly string[]; rest: string; mostHeld: number } {
  const entries: string[] = [];
  let rest = '';
  let mostHeld = 0;
  const cutter = createEntryCutter({
    onEntry: (entry) => void entries.push(entry),
    onRest: (bytes) => void (rest += decoder.decode(bytes, { stream: true })),
    ...(longestEntry === undefined ? {} : { longestEntry }),
  });
  const bytes = encoder.encode(text);
  for (let at = 0; at < bytes.length; at += size) {
    cutter.add(bytes.subarray(at, at + size));
    mostHeld = Math.max(mostHeld, cutter.held);
  }
  return { entries, rest, mostHeld };
}

const hostile = [
  '{"request":{"url":"a\\"]}\\\\"},"comment":"]}"}',
  '{"名":"字\\u005d}","deep":[[{"log":{"entries":[{}]}}]]}',
  '{}',
];
const file = (entries: readonly string[]): string =>
  ` {"log" : {"version":"1.2","pages":[{"entries":[{"x":1}]}],"entries" : [ ${entries.join(' , ')} ], "comment":"{[\\""}}`;

describe('the entries of a HAR file', () => {
  test.each([1, 2, 3, 7, 64, 100_000])('are cut alike out of pieces of %i bytes', (size) => {
    const { entries, rest } = cut(file(hostile), size);
    expect(entries).toEqual(hostile);
    expect(rest).toBe(file(['0', '0', '0']));
  });

  test('elsewhere are none', () => {
    for (const text of [
      '{"entries":[{}]}',
      '{"log":{"entries":{"a":[{}]}}}',
      '[{"log":{"entries":[{}]}}]',
      '{"log":[{"entries":[{}]}]}',
      '{"x":{"log":{"entries":[{}]}}}',
    ]) {
      expect(cut(text, 5)).toMatchObject({ entries: [], rest: text });
    }
  });

  test('are held one at a time, however many there are', () => {
    const many = Array.from({ length: 5000 }, (_, index) => `{"request":{"url":"https://x.test/${index}"}}`);
    const { entries, mostHeld } = cut(file(many), 64);
    expect(entries).toEqual(many);
    expect(mostHeld).toBeLessThan(64);
  });

  test('lose a text of over 4 MiB, which is never held whole', () => {
    const long = 'x'.repeat(9 * 1_048_576);
    const { entries, mostHeld } = cut(file([`{"a":"${long}","b":"${'y'.repeat(4000)}","c":1}`, '{"d":2}']), 65_536);
    expect(entries).toEqual([`{"a":null,"b":"${'y'.repeat(4000)}","c":1}`, '{"d":2}']);
    expect(mostHeld).toBeLessThan(5 * 1_048_576);
  });

  test('that fill the memory otherwise are refused', () => {
    const numbers = '1,'.repeat(600);
    expect(cut(file([`{"a":[${numbers}1]}`]), 100, 2000).entries).toHaveLength(1);
    expect(() => cut(file([`{"a":[${numbers}${numbers}1]}`]), 100, 2000)).toThrow(
      'one of its entries is over 2000 bytes',
    );
  });
});
