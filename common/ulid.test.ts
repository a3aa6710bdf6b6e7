import { describe, expect, test } from 'vitest';
import { createRandom } from './random.ts';
import { ulid } from './ulid.ts';

describe('ulid', () => {
  test('writes the time in its first ten characters', () => {
    expect(ulid(0, createRandom(7)).slice(0, 10)).toBe('0000000000');
    expect(ulid(1_469_918_176_385, createRandom(7)).slice(0, 10)).toBe('01ARYZ6S41');
    expect(ulid(281_474_976_710_655, createRandom(7)).slice(0, 10)).toBe('7ZZZZZZZZZ');
  });

  test('gives the same id for the same time and seed', () => {
    expect(ulid(1_469_918_176_385, createRandom(7))).toBe('01ARYZ6S4178K2TAR3M7ABR03T');
  });

  test('gives distinct ids of 26 characters within one millisecond', () => {
    const random = createRandom(7);
    const ids = Array.from({ length: 1_000 }, () => ulid(1_469_918_176_385, random));
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  });

  test('sorts by time', () => {
    const random = createRandom(7);
    const ids = [5, 31, 32, 1_023, 1_024, 1_700_000_000_000].map((time) => ulid(time, random));
    expect(ids.toSorted()).toEqual(ids);
  });

  test.each([-1, 1.5, Number.NaN, 281_474_976_710_656])('refuses the time %s', (time) => {
    expect(() => ulid(time, createRandom(7))).toThrow(RangeError);
  });
});
