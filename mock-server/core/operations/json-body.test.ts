import { describe, expect, test } from 'vitest';
import type { PlainRequest } from '../plain-http.ts';
import type { Platform } from '../platform.ts';
import { readJsonBody } from './json-body.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });
const platform: Platform = {
  now: () => 0,
  md5: String,
  encodeUtf8: (text) => new TextEncoder().encode(text),
  decodeUtf8(bytes) {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  },
};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function valueOf(body: PlainRequest['body']): unknown {
  const read = readJsonBody('queryTaskList', { body, headers: {} }, platform);
  return read.violation !== undefined ? `refused: ${read.violation.rule}` : read.value;
}

function digitsOf(body: string): unknown {
  const read = readJsonBody('sendRecordList', { body, headers: {} }, platform);
  return read.violation !== undefined ? read.violation.rule : Object.fromEntries(read.digits ?? []);
}

/** A JSON object of so many bytes. */
const objectOf = (size: number): string => `{"a":"${'x'.repeat(size - 8)}"}`;

describe('readJsonBody', () => {
  test.each([
    ['absent', undefined],
    ['empty text', ''],
    ['no bytes', new Uint8Array()],
    ['white space', ' \r\n\t'],
    ['an empty object', '{}'],
  ])('takes %s for no parameters', (_, body) => {
    expect(valueOf(body)).toEqual({});
  });

  test('reads text and bytes alike', () => {
    expect(valueOf('{"task_name":"测试"}')).toEqual({ task_name: '测试' });
    expect(valueOf(bytes('{"task_name":"测试"}'))).toEqual({ task_name: '测试' });
  });

  test('leaves out a byte order mark', () => {
    expect(valueOf('\uFEFF{"page_no":2}')).toEqual({ page_no: 2 });
    expect(valueOf(bytes('\uFEFF{"page_no":2}'))).toEqual({ page_no: 2 });
  });

  test.each(['{', '{"a":1,}', "{'a':1}", '{"a":1} x', '{"recipient":"12345678,\n"sender":1}', '\uFEFF\uFEFF{}'])(
    'refuses what is not JSON: %j',
    (body) => {
      expect(valueOf(body)).toBe('refused: jsonSyntax');
    },
  );

  test.each(['[]', 'null', '1', '"text"', 'true', '[{}]'])('refuses JSON that is no object: %s', (body) => {
    expect(valueOf(body)).toBe('refused: bodyType');
  });

  test.each([
    ['a byte that begins nothing', new Uint8Array([0x7b, 0xff, 0x7d])],
    ['a character cut short', bytes('{"a":"测').subarray(0, -1)],
    ['a lone surrogate', new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])],
  ])('refuses %s', (_, body) => {
    expect(valueOf(body)).toBe('refused: utf8');
  });

  test('reads 1 MiB and not a byte more', () => {
    expect(valueOf(objectOf(1_048_576))).toHaveProperty('a');
    expect(valueOf(bytes(objectOf(1_048_576)))).toHaveProperty('a');
    expect(valueOf(objectOf(1_048_577))).toBe('refused: bodyTooLarge');
    expect(valueOf(bytes(objectOf(1_048_577)))).toBe('refused: bodyTooLarge');
  });

  test.each([
    ['é', 524_284],
    ['测', 349_522],
    ['😀', 262_142],
  ])('counts text in bytes of UTF-8: %s', (character, fit) => {
    const textOf = (count: number): string => `{"a":"${character.repeat(count)}"}`;
    expect(valueOf(textOf(fit))).toHaveProperty('a');
    expect(valueOf(textOf(fit + 1))).toBe('refused: bodyTooLarge');
  });

  test.each([
    ['lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['members', `${'{"a":'.repeat(501)}1${'}'.repeat(501)}`],
    ['lists that never end', '['.repeat(1_000_000)],
  ])('refuses %s nested deeper than 500 levels', (_, body) => {
    expect(valueOf(body)).toBe('refused: jsonSyntax');
  });

  test('reads 500 levels, and brackets in texts for what they are', () => {
    expect(valueOf(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`)).toHaveProperty('a');
    expect(valueOf(JSON.stringify({ task_name: '[{\\"'.repeat(1000) }))).toEqual({ task_name: '[{\\"'.repeat(1000) });
  });

  test('is done soon with quotes that never end', () => {
    expect(valueOf(`"${'\\"'.repeat(500_000)}`)).toBe('refused: jsonSyntax');
  });

  test('takes prototype keys for members like any', () => {
    const value = valueOf('{"__proto__":{"page_no":9},"constructor":1}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe('digits of numbers past 2^53', () => {
  test('stand as they were sent', () => {
    expect(digitsOf('{"taskid":1123412432341234123412431,"sender":9007199254740993}')).toEqual({
      taskid: '1123412432341234123412431',
      sender: '9007199254740993',
    });
  });

  test('are kept for the last of a repeated member', () => {
    expect(digitsOf('{"taskid":11111111111111111111,"taskid":22222222222222222222}')).toEqual({
      taskid: '22222222222222222222',
    });
  });

  test('are not those of a member further in', () => {
    expect(digitsOf('{"taskid":22222222222222222222,"x":{"taskid":11111111111111111111}}')).toEqual({
      taskid: '22222222222222222222',
    });
  });

  test('keep a sign, and are left out of exponents', () => {
    expect(digitsOf('{"taskid":-11111111111111111111,"sender":1e25,"y":[1e25]}')).toEqual({
      taskid: '-11111111111111111111',
    });
  });

  test('are not needed for smaller numbers', () => {
    expect(digitsOf('{"taskid":9007199254740991}')).toEqual({});
  });
});
