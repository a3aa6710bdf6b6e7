import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indentJson } from './indent-json.ts';

test('numbers, members that are there twice and escapes stay as they are', () => {
  expect(indentJson('{"id":12345678901234567890.10,"a":1,"a":[ ] , "b":{},"c":["\\u4e2d, \\"}",true]}')).toBe(`{
  "id": 12345678901234567890.10,
  "a": 1,
  "a": [],
  "b": {},
  "c": [
    "\\u4e2d, \\"}",
    true
  ]
}`);
});

test('any JSON is indented as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(indentJson(JSON.stringify(value))).toBe(JSON.stringify(value, undefined, 2));
    }),
  );
});
