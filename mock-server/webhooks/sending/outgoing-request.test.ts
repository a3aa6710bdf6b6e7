import { describe, expect, test } from 'vitest';
import { createEncode, type Spelling } from './outgoing-request.ts';

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('the body of a request', () => {
  test('is the envelope of its events, in UTF-8', () => {
    const encode = createEncode(() => 'raw');
    expect(textOf(encode('U1', ['{"type":"a"}', '{"type":"您好 😀"}']))).toBe(
      '{"destination":"U1","events":[{"type":"a"},{"type":"您好 😀"}]}',
    );
    expect(textOf(encode('U1', []))).toBe('{"destination":"U1","events":[]}');
  });

  test('is of its own destination, and spelt as is asked for each', () => {
    let spelling: Spelling = 'raw';
    const encode = createEncode(() => spelling);
    const bodies = [encode('甲', ['"乙"']), encode('U"2', ['"b"']), encode('甲', ['"丙"'])];
    spelling = 'escaped';
    bodies.push(encode('甲', ['"丙"', '"丁"']));
    expect(bodies.map(textOf)).toEqual([
      '{"destination":"甲","events":["乙"]}',
      '{"destination":"U\\"2","events":["b"]}',
      '{"destination":"甲","events":["丙"]}',
      '{"destination":"\\u7532","events":["\\u4e19","\\u4e01"]}',
    ]);
  });

  test('stays as it is when others follow, and may be long', () => {
    const encode = createEncode(() => 'raw');
    const texts = Array.from({ length: 300 }, (_, index) => `"${'字'.repeat((index * 37) % 4000)}"`);
    const bodies = texts.map((text) => encode('U1', [text, text]));
    expect(bodies.map(textOf)).toEqual(texts.map((text) => `{"destination":"U1","events":[${text},${text}]}`));
  });
});
