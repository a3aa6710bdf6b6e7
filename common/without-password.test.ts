import { expect, test } from 'vitest';
import { withoutPassword } from './without-password.ts';

test.each([
  ['http://u:secret@host/path', 'http://***@host/path'],
  ['ftp://u@host', 'ftp://***@host'],
  ['http:u:secret@host', 'http:***@host'],
  ['HTTP:\\\\u:secret@host', 'HTTP:***@host'],
  ['http:\\\\/u:secret@host', 'http:\\\\/***@host'],
  ['http://u:sec@ret@host', 'http://***@host'],
  ['http://u:sec/ret@host:x', 'http://***@host:x'],
  ['http://host/@path', 'http://host/@path'],
  ['no url', 'no url'],
])('%s is shown as %s', (text, shown) => {
  expect(withoutPassword(text)).toBe(shown);
});
