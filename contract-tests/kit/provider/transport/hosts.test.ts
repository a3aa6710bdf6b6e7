import { expect, test } from 'vitest';
import { isLoopback, isPublicUrl } from './hosts.ts';

test.each([
  'http://localhost:7626',
  'http://127.0.0.1',
  'http://127.1.2.3',
  'http://[::1]:80',
  'http://a.localhost',
  'http://2130706433',
])('%s is this machine', (url) => expect(isLoopback(url)).toBe(true));

test.each(['https://sg.sobot.com', 'http://localhost.sobot.com', 'http://10.0.0.1', 'http://127.0.0.1.nip.io'])(
  '%s is another',
  (url) => expect(isLoopback(url)).toBe(false),
);

test.each([
  'http://10.1.2.3/a',
  'http://169.254.169.254/',
  'http://192.168.0.1',
  'http://172.20.0.1',
  'http://localhost/',
  'http://[fd00::1]/',
  'http://[::ffff:10.0.0.1]/',
])('%s is not followed for somebody else, and is for a provider in such a network', (url) => {
  expect(isPublicUrl(url, 'https://sg.sobot.com')).toBe(false);
  expect(isPublicUrl(url, 'http://127.0.0.1:7626')).toBe(true);
});

test('any other address is followed', () => {
  expect(isPublicUrl('https://media.sobot.com/a.png', 'https://sg.sobot.com')).toBe(true);
});
