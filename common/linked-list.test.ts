import { expect, test } from 'vitest';
import { createLinkedList, type Linked } from './linked-list.ts';

interface Item extends Linked<Item> {
  readonly name: string;
}

const item = (name: string): Item => ({ name, before: undefined, after: undefined, isListed: false });
const [a, b, c] = [item('a'), item('b'), item('c')] as const;

function listOfThree(): ReturnType<typeof createLinkedList<Item>> {
  const list = createLinkedList<Item>();
  for (const one of [a, b, c]) list.add(Object.assign(one, item(one.name)));
  return list;
}

test.each([
  [a, ['b', 'c']],
  [b, ['a', 'c']],
  [c, ['a', 'b']],
])('whichever goes, the others stay in the order in which they came', (gone, left) => {
  const list = listOfThree();
  expect(list.remove(gone)).toBe(true);
  expect([list.all().map(({ name }) => name), list.size, list.first?.name]).toEqual([left, 2, left[0]]);
});

test('one that is not there is not removed', () => {
  const list = listOfThree();
  list.remove(b);
  expect([list.remove(b), list.remove(item('d')), list.size]).toEqual([false, false, 2]);
});

test('what has gone holds on to nothing', () => {
  const list = listOfThree();
  list.remove(b);
  expect(b).toEqual({ name: 'b', before: undefined, after: undefined, isListed: false });
});

test('an empty list takes items again', () => {
  const list = listOfThree();
  for (const one of [a, b, c]) list.remove(one);
  expect([list.first, list.size]).toEqual([undefined, 0]);
  list.add(b);
  list.add(a);
  expect(list.all().map(({ name }) => name)).toEqual(['b', 'a']);
});
