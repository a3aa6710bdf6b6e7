import { expect, test } from 'vitest';
import { createPlaces } from './places.ts';

test('each text has one place, alone and among others', () => {
  const places = createPlaces();
  expect([places.ofAll(['a', 'b']), places.ofAll(['a', 'c']), places.ofAll([]), places.ofAll(['a', 'b', 'c'])]).toEqual(
    [[0, 1], [0, 2], [], [0, 1, 2]],
  );
  expect([places.ofAll(['a', 'b']), places.ofAll(['a', 'c']), places.of('c'), places.of('d')]).toEqual([
    [0, 1],
    [0, 2],
    2,
    3,
  ]);
  expect([places.size, places.from(2)]).toEqual([4, ['c', 'd']]);
});

test('more pages than are known together begin with one text', () => {
  const places = createPlaces();
  const pages = Array.from({ length: 9 }, (_, index) => ['a', String(index)]);
  const first = pages.map(places.ofAll);
  expect(first.at(-1)).toEqual([0, 9]);
  expect(pages.map(places.ofAll)).toEqual(first);
});
