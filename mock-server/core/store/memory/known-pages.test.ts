import { expect, test } from 'vitest';
import type { ToText } from '../store.ts';
import { JoinedTexts } from './joined-texts.ts';
import { createKnownPages } from './known-pages.ts';

const toText: ToText<string> = (record) => record;

function createPages(textOf: (slot: number) => string = String) {
  const written: (readonly number[])[] = [];
  const pages = createKnownPages<string>((slots, write) => {
    written.push(slots);
    return JoinedTexts.of(slots.map((slot) => write(textOf(slot))));
  });
  return { written, ask: (...slots: number[]) => pages.of(slots, toText).texts, pages };
}

test('a page that is asked for again is the same, and is not written again', () => {
  const { written, ask } = createPages();
  const first = ask(3, 2, 1);
  expect(first.join()).toBe('3,2,1');
  expect([...first]).toEqual(['3', '2', '1']);
  expect(ask(3, 2, 1)).toBe(first);
  expect(ask(3, 2).join()).toBe('3,2');
  expect(ask(1, 2, 3).join()).toBe('1,2,3');
  expect(ask().join()).toBe('');
  expect([...ask()]).toEqual([]);
  expect(written).toEqual([[3, 2, 1], [3, 2], [1, 2, 3], []]);
});

test('two pages whose slots make the same number are kept apart', () => {
  const { ask } = createPages();
  // 31 times the first and the second: 31 and 0, as 0 and 961.
  expect([ask(1, 0).join(), ask(0, 31).join(), ask(1, 0).join()]).toEqual(['1,0', '0,31', '1,0']);
});

test('after a change, and for another who writes, all are written anew', () => {
  let name = 'a';
  const { ask, pages } = createPages((slot) => name + slot);
  expect(ask(1).join()).toBe('a1');
  name = 'b';
  expect(ask(1).join()).toBe('a1');
  pages.forget();
  expect(ask(1).join()).toBe('b1');
  expect(pages.of([1], (record) => `<${record}>`).texts.join()).toBe('<b1>');
});

test('the oldest of 4,097 is forgotten, and the oldest of those that have 16 Mi characters', () => {
  const { written, ask } = createPages();
  for (let slot = 0; slot <= 4096; slot += 1) ask(slot);
  ask(1);
  expect(written).toHaveLength(4097);
  ask(0);
  expect(written).toHaveLength(4098);

  const large = createPages(() => 'x'.repeat(5_000_000));
  for (const slot of [1, 2, 3, 3, 2, 1]) large.ask(slot);
  expect(large.written).toEqual([[1], [2], [3]]);
  for (const slot of [4, 2, 3, 4, 1]) large.ask(slot);
  expect(large.written).toEqual([[1], [2], [3], [4], [1]]);
});
