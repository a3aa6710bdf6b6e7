import { describe, expect, test } from 'vitest';
import { literal, quote } from './generated-file.ts';

describe('literal', () => {
  test('writes short values on one line and long ones over several', () => {
    expect(literal({ a: 1, 'b-c': ['x', null, true] })).toBe(`{ a: 1, 'b-c': ['x', null, true] }`);
    expect(literal({ text: 'x'.repeat(100) })).toBe(`{\n  text: '${'x'.repeat(100)}',\n}`);
  });

  test('leaves out what is undefined and keeps what is empty', () => {
    expect(literal({ a: undefined, b: [], c: {} })).toBe('{ b: [], c: {} }');
  });

  test('writes __proto__ as a property', () => {
    expect(literal(JSON.parse('{"__proto__":1}'))).toBe(`{ ['__proto__']: 1 }`);
  });
});

describe('quote', () => {
  test.each(['plain', `it's`, '"quoted"', 'back\\slash', '\\"', `\\'`, 'line\nbreak', '操作成功'])(
    'keeps %j',
    (text) => {
      expect(new Function(`return ${quote(text)}`)()).toBe(text);
    },
  );
});
