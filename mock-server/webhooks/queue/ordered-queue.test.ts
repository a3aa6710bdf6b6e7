import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createOrderedQueue, createPosition, type OrderedItem } from './ordered-queue.ts';

interface Item extends OrderedItem {
  readonly name: number;
}

const item = (name: number, ...keys: string[]): Item => ({ name, keys, position: createPosition() });

test('items without a common key go at once, those with one wait for one another', () => {
  const queue = createOrderedQueue<Item>();
  const [first, second, third] = [item(1, 'a'), item(2, 'a'), item(3, 'b')];
  for (const each of [first, second, third]) queue.add(each);
  expect([queue.take()?.name, queue.take()?.name, queue.take()?.name]).toEqual([1, 3, undefined]);
  queue.release(first);
  expect(queue.take()?.name).toBe(2);
});

test('an item with two keys waits for both and holds up both', () => {
  const queue = createOrderedQueue<Item>();
  const [a, b, both, afterA] = [item(1, 'a'), item(2, 'b'), item(3, 'a', 'b'), item(4, 'a')];
  for (const each of [a, b, both, afterA]) queue.add(each);
  expect([queue.take()?.name, queue.take()?.name, queue.take()]).toEqual([1, 2, undefined]);
  queue.release(a);
  expect(queue.take()).toBeUndefined();
  queue.release(b);
  expect([queue.take()?.name, queue.take()]).toEqual([3, undefined]);
  queue.release(both);
  expect(queue.take()?.name).toBe(4);
});

test('an item that is given another key waits for whoever has it', () => {
  const queue = createOrderedQueue<Item>();
  const [a, b] = [item(1, 'a'), item(2, 'b')];
  queue.add(a);
  queue.add(b);
  queue.addKeys(b, ['b', 'a']);
  expect([queue.take()?.name, queue.take()]).toEqual([1, undefined]);
  queue.release(a);
  expect(queue.take()?.name).toBe(2);
});

test('an item that goes out of turn is nothing to those before it', () => {
  const queue = createOrderedQueue<Item>();
  const [first, second, third] = [item(1, 'a'), item(2, 'a'), item(3, 'a')];
  queue.add(first);
  queue.add(second);
  queue.hold(second);
  expect(queue.take()?.name).toBe(1);
  queue.release(second);
  queue.release(first);
  queue.add(third);
  expect([queue.take()?.name, queue.take()]).toEqual([3, undefined]);
});

test('items without any key never wait', () => {
  const queue = createOrderedQueue<Item>();
  queue.add(item(1));
  queue.add(item(2));
  expect([queue.take()?.name, queue.take()?.name]).toEqual([1, 2]);
});

test('whatever is added, taken and released, items of one key go in their order and all of them go', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
  const steps = fc.array(fc.oneof(fc.record({ add: keys }), fc.record({ release: fc.nat() })), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (plan) => {
      const queue = createOrderedQueue<Item>();
      const started: Item[] = [];
      const running: Item[] = [];
      const takeAll = (): void => {
        for (let next = queue.take(); next !== undefined; next = queue.take()) {
          expect(running.some((other) => other.keys.some((key) => next!.keys.includes(key)))).toBe(false);
          started.push(next);
          running.push(next);
        }
      };
      let added = 0;
      for (const step of plan) {
        if ('add' in step) queue.add(item((added += 1), ...step.add));
        else if (running.length > 0) queue.release(running.splice(step.release % running.length, 1)[0]!);
        takeAll();
      }
      while (running.length > 0) {
        queue.release(running.shift()!);
        takeAll();
      }
      expect(started).toHaveLength(added);
      for (const key of ['a', 'b', 'c', 'd']) {
        const order = started.filter((each) => each.keys.includes(key)).map(({ name }) => name);
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }
    }),
  );
});
