import { expect, test } from 'vitest';
import { packsOf, recordsOfPack } from './pack.ts';

test('a pack gives back what was put into it, members in their order', () => {
  const records = [
    { id: 1, name: 'a', plan: { days: [1] }, note: undefined },
    { id: 2, name: 'a', plan: null, note: undefined },
    { id: 3, name: 'b', plan: 7, note: undefined },
  ];
  const [pack, ...others] = [...packsOf(records)];
  expect([others, pack!.length]).toEqual([[], 3]);
  expect(JSON.stringify(recordsOfPack(pack!.text))).toBe(JSON.stringify(records));
});

test('records with other members, or in another order, are in packs of their own', () => {
  const packs = [...packsOf([{ id: 1, name: 'a' }, { name: 'b', id: 2 }, { id: 3 }, { id: 4, name: 'd' }])];
  expect(packs.map(({ text }) => JSON.stringify(recordsOfPack(text)))).toEqual([
    '[{"id":1,"name":"a"},{"id":4,"name":"d"}]',
    '[{"name":"b","id":2}]',
    '[{"id":3}]',
  ]);
});

test('a text that many have stands in it once', () => {
  const records = Array.from({ length: 1000 }, (_, id) => ({ id, name: 'the name of all of them' }));
  const [pack, ...others] = [...packsOf(records)];
  expect([others, pack!.text.split('the name of all of them').length - 1]).toEqual([[], 1]);
  expect(recordsOfPack(pack!.text)).toEqual(records);
});

test('a pack has a thousand records at most', () => {
  const packs = [...packsOf(Array.from({ length: 2001 }, (_, id) => ({ id })))];
  expect(packs.map(({ length }) => length)).toEqual([1000, 1000, 1]);
});

test('a member that is called __proto__ is one like others', () => {
  const record = JSON.parse('{"id":1,"__proto__":{"a":1}}') as object;
  const [pack] = [...packsOf([record])];
  expect(JSON.stringify(recordsOfPack(pack!.text))).toBe('[{"id":1,"__proto__":{"a":1}}]');
});

test('a pack of a file of the second version is read as it stands', () => {
  expect(recordsOfPack('[{"id":1,"name":"a"}]')).toEqual([{ id: 1, name: 'a' }]);
});
