import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTextFinder } from './text-finder.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '大'), maxLength: 6 });

test('finds the values that contain a text, whatever came and went before', () => {
  const step = fc.record({ code: fc.integer({ min: 1, max: 8 }), value: fc.option(letters), wanted: letters });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const finder = createTextFinder();
      const values = new Map<number, string>();
      for (const { code, value, wanted } of steps) {
        if (values.delete(code)) finder.remove(code);
        if (value !== null) {
          values.set(code, value);
          finder.add(value, code);
        }
        const expected = [...values].filter(([, each]) => each.includes(wanted)).map(([each]) => each);
        expect([...finder.find(wanted)].sort()).toEqual(expected.sort());
      }
    }),
  );
});

test('finds the same after thousands of values have gone', () => {
  const finder = createTextFinder();
  for (let round = 0; round < 5; round += 1) {
    for (let code = 1; code <= 900; code += 1) finder.add(`Sale ${round} #${code}`, code);
    if (round < 4) for (let code = 1; code <= 900; code += 1) finder.remove(code);
  }
  expect([finder.find('Sale 4 #77'), finder.find('Sale 3'), finder.find('#9')].map(({ length }) => length)).toEqual([
    11, 0, 12,
  ]);
});
