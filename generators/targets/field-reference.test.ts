import { describe, expect, test } from 'vitest';
import { loadContract } from '../lib/load-contract.ts';
import { fieldReference } from './field-reference.ts';

const [en, zh] = fieldReference(loadContract()).map(({ text }) => text) as [string, string];

/** The first cell of every row: the field. */
const fieldsOf = (page: string): readonly string[] => page.match(/^\| `[^|]*?`/gm)!;

test('both languages have the same fields, in the same order', () => {
  expect(fieldsOf(en)).toEqual(fieldsOf(zh));
  expect(fieldsOf(en).length).toBeGreaterThan(90);
});

describe('the field reference', () => {
  test('says by which path a field is reached, what it takes, and what it means', () => {
    expect(en).toContain(
      "| `match.probability` | number (0–1) | With this probability, decided by the tenant's seed. |",
    );
    expect(en).toContain('| `emojis[].index` (required) | whole number (≥ 0) |');
    expect(zh).toContain('| `match.probability` | 数（0–1） | 以此概率命中，由租户的种子决定。 |');
  });

  test('says where a time may be written as people write it', () => {
    expect(en).toContain('| `delivery.delay` | whole number (0–31536000000), or a duration: `2s`, `1h30m` |');
    expect(en).toContain(
      '| `startAt` | whole number (0–253402300799999), or a time with its zone, or `+1h` from now |',
    );
  });

  test('has no English meaning on the Chinese page', () => {
    const meanings = zh.match(/^\| `.*\|$/gm)!.map((row) => row.split(' | ').at(-1)!);
    expect(meanings.filter((meaning) => !/\p{Script=Han}/u.test(meaning))).toEqual([]);
  });
});
