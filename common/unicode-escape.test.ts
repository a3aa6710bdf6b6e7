import { expect, test } from 'vitest';
import { escapeNonAscii, unicodeEscape } from './unicode-escape.ts';

test('what is beyond ASCII is written unit by unit', () => {
  expect(escapeNonAscii('"a\u007fé🙂"')).toBe('"a\u007f\\u00e9\\ud83d\\ude42"');
  expect(unicodeEscape('\u001b')).toBe('\\u001b');
});
