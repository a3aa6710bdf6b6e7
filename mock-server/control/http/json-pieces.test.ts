import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces } from './json-pieces.ts';

test('the pieces are the text of JSON.stringify, whatever the object holds', () => {
  const lists = fc.array(fc.oneof(fc.jsonValue(), fc.constant(undefined)));
  const objects = fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), lists, fc.constant(undefined)));
  fc.assert(
    fc.property(objects, (object) => {
      expect([...jsonPieces(object)].join('')).toBe(JSON.stringify(object));
    }),
  );
});

test('a long list comes in many pieces, and no row is read before its piece is asked for', () => {
  const read: number[] = [];
  const row = (index: number): object => ({
    get id(): number {
      read.push(index);
      return index;
    },
    text: 'x'.repeat(100_000),
  });
  const rows = Array.from({ length: 9 }, (_, index) => row(index));
  const pieces = jsonPieces({ rows, last: true });
  const first = pieces.next().value;
  expect(read).toEqual([0, 1, 2]);
  expect([first, ...pieces].join('')).toBe(JSON.stringify({ rows, last: true }));
  expect([...jsonPieces({ rows })]).toHaveLength(4);
});
