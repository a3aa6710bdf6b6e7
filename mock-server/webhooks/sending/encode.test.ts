import { describe, expect, test } from 'vitest';
import { createEncode } from './encode.ts';
import type { Spelling } from './outgoing-request.ts';

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

describe('the body of one event that is written whole', () => {
  const event = { type: 'message', message: { text: '您好' } };

  test('is that of its text, which can be told from it', () => {
    const encode = createEncode(() => 'raw');
    const events = Array.from({ length: 300 }, (_, index) => ({ ...event, nth: 'é'.repeat(index) }));
    const bodies = events.map((one, index) => encode.whole(`U${index % 2}`, one));
    const texts = events.map((one) => JSON.stringify(one));
    expect(bodies.map((body) => body?.text)).toEqual(texts);
    expect(bodies.map((body) => body?.bytes)).toEqual(texts.map((text, index) => encode(`U${index % 2}`, [text])));
  });

  test('is not made where the spelling changes it, or of what is not plain or too long', () => {
    let spelling: Spelling = 'escaped';
    const encode = createEncode(() => spelling);
    expect([encode.whole('U1', event), encode.isRaw()]).toEqual([undefined, false]);
    spelling = 'raw';
    const long = { text: 'x'.repeat(40_000) };
    expect([encode.whole('U1', { at: new Date(0) }), encode.whole('U1', long)]).toEqual([undefined, undefined]);
    expect(encode.whole('x'.repeat(40_000), event)).toBeUndefined();
    expect([encode.whole('U1', event)?.text, encode.isRaw()]).toEqual([JSON.stringify(event), true]);
  });
});
