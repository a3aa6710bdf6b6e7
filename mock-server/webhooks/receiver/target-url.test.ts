import { expect, test } from 'vitest';
import { readTargetUrl } from './target-url.ts';

test.each([
  ['http://127.0.0.1:3000/webhook', 'http://127.0.0.1:3000/webhook'],
  ['https://localhost/hook?a=b#c', 'https://localhost/hook?a=b'],
  ['http://LOCALHOST:80/', 'http://localhost/'],
  ['http://127.1:8080/', 'http://127.0.0.1:8080/'],
  ['http://127.0.0.1./', 'http://127.0.0.1/'],
  ['http://2130706433/', 'http://127.0.0.1/'],
  ['http://0x7f.1/', 'http://127.0.0.1/'],
  ['http://0177.0.0.1/', 'http://127.0.0.1/'],
  ['http://①②⑦.0.0.1/', 'http://127.0.0.1/'],
  ['http://127.255.255.254/', 'http://127.255.255.254/'],
  ['http://[::1]:9/', 'http://[::1]:9/'],
  ['http://[0:0:0:0:0:0:0:1]/', 'http://[::1]/'],
])('%s is this machine', (url, href) => {
  expect(readTargetUrl(url, [])).toBe(href);
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'http://[::ffff:169.254.169.254]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://0.0.0.0/',
  'http://0/',
  'http://[::]/',
  'http://10.0.0.1/',
  'http://192.168.1.1/',
  'http://2852039166/',
  'http://0xa9fea9fe/',
  'http://example.com/',
  'http://localhost.example.com/',
  'http://127.0.0.1.nip.io/',
  'http://localhost./',
  'http://app.localhost/',
  'http://metadata.google.internal/',
])('%s is refused: it is not this machine', (url) => {
  expect(() => readTargetUrl(url, [])).toThrow(
    /which is not this machine\. Use 127\.0\.0\.1 or localhost, or allow that host: --allow-webhook-host \S+ at start, allowHosts in code\.$/,
  );
});

test.each([
  ['http://127.0.0.1@169.254.169.254/', /carries a user name or password/],
  ['http://127.0.0.1:80@example.com/', /carries a user name or password/],
  ['http://user@127.0.0.1/', /carries a user name or password/],
  ['http://127.0.0.1#@example.com/', undefined],
  ['http://example.com\\@127.0.0.1/', /leads to example\.com/],
  ['http:\\\\169.254.169.254/', /leads to 169\.254\.169\.254/],
  ['file:///etc/passwd', /has the scheme file\. Use http or https\./],
  ['gopher://127.0.0.1/', /has the scheme gopher/],
  ['javascript:alert(1)', /has the scheme javascript/],
  ['//127.0.0.1/', /is not a URL/],
  ['127.0.0.1:3000', /is not a URL|has the scheme/],
  ['', /is not a URL/],
])('%s is no way around', (url, message) => {
  if (message === undefined) expect(readTargetUrl(url, [])).toBe('http://127.0.0.1/');
  else expect(() => readTargetUrl(url, [])).toThrow(message);
});

test('a host that is allowed is allowed in its normal notation and no other', () => {
  expect(readTargetUrl('https://App.Example.com/hook', ['app.example.com'])).toBe('https://app.example.com/hook');
  expect(readTargetUrl('http://[2001:DB8::1]/', ['2001:db8::1'])).toBe('http://[2001:db8::1]/');
  expect(readTargetUrl('http://10.1/', ['10.0.0.1'])).toBe('http://10.0.0.1/');
  expect(() => readTargetUrl('https://example.com/', ['app.example.com'])).toThrow(/leads to example\.com/);
  expect(() => readTargetUrl('https://b.app.example.com/', ['app.example.com'])).toThrow(
    /leads to b\.app\.example\.com/,
  );
  expect(() => readTargetUrl('https://example.com/', ['user@example.com', 'example.com/', ''])).toThrow(/leads to/);
});

test('where any host is allowed, credentials and other schemes still are not', () => {
  expect(readTargetUrl('https://example.com', '*')).toBe('https://example.com/');
  expect(() => readTargetUrl('https://a:b@example.com', '*')).toThrow(/carries a user name/);
  expect(() => readTargetUrl('ftp://example.com', '*')).toThrow(/has the scheme ftp/);
});

test.each([
  ['http://u:secretpw@127.0.0.1:1/', '"http://***@127.0.0.1:1/" carries a user name or password'],
  ['ftp://u:secretpw@127.0.0.1:1/', '"ftp://***@127.0.0.1:1/" has the scheme ftp'],
  ['http://u:secretpw@127.0.0.1:x/', '"http://***@127.0.0.1:x/" is not a URL'],
])('the password of %s is not told', (url, told) => {
  expect(() => readTargetUrl(url, [])).toThrow(`Failed to read the receiver: its URL ${told}`);
});
