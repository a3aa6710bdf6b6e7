import { describe, expect, test } from 'vitest';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';

const draws = (random: Random, count = 5): number[] => Array.from({ length: count }, () => random.next());

describe('createRandom', () => {
  test('gives the same values on every machine for one seed', () => {
    const random = createRandom(1);
    expect(random.next()).toBe(0.2540705993053112);
    expect(random.int(1, 6)).toBe(2);
    expect(random.hex(32)).toBe('f03b8d86a35512ad84492740a73fb4be');
    expect(random.digits(18)).toBe('255295801579698126');
    expect(random.pick(['a', 'b', 'c'])).toBe('c');
    expect(random.chance(0.5)).toBe(false);
  });

  test('gives other values for another seed, and for another name', () => {
    expect(createRandom(1, 'a').hex(32)).toBe('3ba6dcc79b98b51b4f74d758abd216a5');
    expect(createRandom(1, 'b').hex(32)).toBe('55783f3751007e98998f3dc4ea4d9507');
    expect(createRandom(2, 'a').hex(32)).toBe('c71ba923fbd43ad3876640544ab05fef');
  });

  test('forks to the source that its seed and names lead to', () => {
    expect(draws(createRandom(9).fork('tokens').fork('second'))).toEqual(draws(createRandom(9, 'tokens', 'second')));
  });

  test('keeps a fork independent of what was drawn before it', () => {
    const untouched = createRandom(9);
    const drawn = createRandom(9);
    draws(drawn, 100);
    draws(drawn.fork('other'), 100);
    expect(draws(drawn.fork('tokens'))).toEqual(draws(untouched.fork('tokens')));
  });

  test('keeps a source independent of what its forks draw', () => {
    const random = createRandom(9);
    draws(random.fork('tokens'), 100);
    expect(draws(random)).toEqual(draws(createRandom(9)));
  });

  test('tells names apart wherever they are cut', () => {
    const firsts = [['ab'], ['a', 'b'], ['a,b'], ['', 'ab'], ['ab', '']].map((path) => createRandom(0, ...path).next());
    expect(new Set(firsts).size).toBe(5);
  });

  test('gives every whole number of a range, both ends included, about equally often', () => {
    const random = createRandom(5);
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 60_000; draw += 1) {
      const value = random.int(-2, 3);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
    expect(Math.min(...counts.values())).toBeGreaterThan(9_500);
  });

  test('gives about equally often every first value over consecutive seeds', () => {
    const counts = new Array<number>(8).fill(0);
    for (let seed = 0; seed < 16_000; seed += 1) {
      const value = createRandom(seed, 'first').int(0, 7);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(1_800);
  });

  test('gives as many digits as asked, and no first digit 0', () => {
    const random = createRandom(3);
    for (const length of [0, 1, 9, 10, 11, 18, 40]) {
      for (let draw = 0; draw < 200; draw += 1) {
        expect(random.digits(length)).toMatch(length === 0 ? /^$/ : new RegExp(`^[1-9]\\d{${length - 1}}$`));
        expect(random.hex(length)).toMatch(new RegExp(`^[0-9a-f]{${length}}$`));
      }
    }
  });

  test('is never true for a chance of 0 and always for 1', () => {
    const random = createRandom(3);
    for (let draw = 0; draw < 1_000; draw += 1) {
      expect(random.chance(0)).toBe(false);
      expect(random.chance(1)).toBe(true);
    }
  });

  test('refuses to pick from an empty list', () => {
    expect(() => createRandom(1).pick([])).toThrow(new RangeError('Failed to pick a random value: the list is empty.'));
  });
});
