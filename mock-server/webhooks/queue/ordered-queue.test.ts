import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLane, createTurn, type LaneItem } from './ordered-queue.ts';

interface Item extends LaneItem {
  readonly name: number;
}

const item = (name: number, ...keys: string[]): Item => ({ name, keys, turn: createTurn() });

test('items without a common key go at once, those with one wait for one another', () => {
  const lane = createLane<Item>();
  const [first, second, third] = [item(1, 'a'), item(2, 'a'), item(3, 'b')];
  for (const each of [first, second, third]) lane.add(each);
  expect([lane.take()?.name, lane.take()?.name, lane.take()?.name]).toEqual([1, 3, undefined]);
  lane.release(first);
  expect(lane.take()?.name).toBe(2);
});

test('an item with two keys waits for both and holds up both', () => {
  const lane = createLane<Item>();
  const [a, b, both, afterA] = [item(1, 'a'), item(2, 'b'), item(3, 'a', 'b'), item(4, 'a')];
  for (const each of [a, b, both, afterA]) lane.add(each);
  expect([lane.take()?.name, lane.take()?.name, lane.take()]).toEqual([1, 2, undefined]);
  lane.release(a);
  expect(lane.take()).toBeUndefined();
  lane.release(b);
  expect([lane.take()?.name, lane.take()]).toEqual([3, undefined]);
  lane.release(both);
  expect(lane.take()?.name).toBe(4);
});

test('an item that is given another key waits for whoever has it', () => {
  const lane = createLane<Item>();
  const [a, b] = [item(1, 'a'), item(2, 'b')];
  lane.add(a);
  lane.add(b);
  lane.extend(b, ['b', 'a']);
  expect([lane.take()?.name, lane.take()]).toEqual([1, undefined]);
  lane.release(a);
  expect(lane.take()?.name).toBe(2);
});

test('items without any key never wait', () => {
  const lane = createLane<Item>();
  lane.add(item(1));
  lane.add(item(2));
  expect([lane.take()?.name, lane.take()?.name]).toEqual([1, 2]);
});

test('whatever is added, taken and released, items of one key go in their order and all of them go', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
  const steps = fc.array(fc.oneof(fc.record({ add: keys }), fc.record({ release: fc.nat() })), { maxLength: 60 });
  fc.assert(
    fc.property(steps, (plan) => {
      const lane = createLane<Item>();
      const started: Item[] = [];
      const running: Item[] = [];
      const takeAll = (): void => {
        for (let next = lane.take(); next !== undefined; next = lane.take()) {
          expect(running.some((other) => other.keys.some((key) => next!.keys.includes(key)))).toBe(false);
          started.push(next);
          running.push(next);
        }
      };
      let added = 0;
      for (const step of plan) {
        if ('add' in step) lane.add(item((added += 1), ...step.add));
        else if (running.length > 0) lane.release(running.splice(step.release % running.length, 1)[0]!);
        takeAll();
      }
      while (running.length > 0) {
        lane.release(running.shift()!);
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
