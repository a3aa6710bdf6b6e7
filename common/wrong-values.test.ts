import { expect, test } from 'vitest';
import { beyondLengths, beyondLimits, ofOtherTypes, otherValue, valueOutside } from './wrong-values.ts';

test('of another type are the values that a careless sender sends, null among them, and none that is of the type', () => {
  expect(ofOtherTypes(['string'])).toEqual([null, 1.5, true]);
  expect(ofOtherTypes(['integer', 'string'])).toEqual([null, 1.5, true]);
  expect(ofOtherTypes(['object'])).toEqual([null, [], 'text']);
  expect(ofOtherTypes(['array', 'null'])).toEqual([{}]);
  expect(ofOtherTypes([])).toEqual([]);
});

test('beyond a limit is what is next to it', () => {
  expect(beyondLimits({ minimum: 1, maximum: 100 })).toEqual([
    { rule: 'minimum', value: 0 },
    { rule: 'maximum', value: 101 },
  ]);
  expect(beyondLengths({ minLength: 2, maxLength: 3 })).toEqual([
    { rule: 'minLength', value: 'a' },
    { rule: 'maxLength', value: 'aaaa' },
  ]);
  expect(beyondLengths({ minLength: 0 })).toEqual([]);
});

test('another value and one outside an enumeration are none of those that there may be', () => {
  expect([otherValue(1), otherValue(false), otherValue('text')]).toEqual([2, true, 'not text']);
  expect([valueOutside([0, 2, 1]), valueOutside(['0', '9']), valueOutside([1, '1'])]).toEqual([
    3,
    'not 0 or 9',
    'not 1 or 1',
  ]);
});
