import { expect, test } from 'vitest';
import type { MockSession } from './mock-session.ts';
import { variablesFor } from './variables.ts';

const session = { url: 'http://127.0.0.1:4000', appid: '1', appKey: '2' } as MockSession;

function proxiesOf(inherited: Readonly<Record<string, string>>, url = session.url): Record<string, string> {
  const variables = variablesFor({ ...session, url }, [], inherited);
  return Object.fromEntries(Object.entries(variables).filter(([name]) => /^no_proxy$/i.test(name)));
}

test('where there is no proxy, nothing is said of one', () => {
  expect(proxiesOf({ PATH: '/bin', NO_PROXY: 'internal' })).toEqual({ NO_PROXY: 'internal' });
});

test.each([
  [{ HTTP_PROXY: 'http://proxy:8080' }, { NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }],
  [{ all_proxy: 'socks5://proxy' }, { NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }],
  [
    { http_proxy: 'http://proxy:8080', no_proxy: 'internal' },
    { NO_PROXY: 'internal,127.0.0.1', no_proxy: 'internal,127.0.0.1' },
  ],
  [
    { http_proxy: 'http://proxy:8080', NO_PROXY: 'one', no_proxy: 'two' },
    { NO_PROXY: 'one,127.0.0.1', no_proxy: 'two,127.0.0.1' },
  ],
])('the mock server is asked without the proxy of %j', (inherited, told) => {
  expect(proxiesOf(inherited)).toEqual(told);
});

test.each([
  [{ HTTPS_PROXY: 'http://proxy:8080' }, { NO_PROXY: 'mock.test', no_proxy: 'mock.test' }],
  [{ https_proxy: 'http://proxy:8080' }, { NO_PROXY: 'mock.test', no_proxy: 'mock.test' }],
  [{ ALL_PROXY: 'socks5://proxy' }, { NO_PROXY: 'mock.test', no_proxy: 'mock.test' }],
  [{ HTTP_PROXY: 'http://proxy:8080' }, {}],
])('a mock server that speaks HTTPS is asked without the proxy of %j', (inherited, told) => {
  expect(proxiesOf(inherited, 'https://mock.test:4000')).toEqual(told);
});

test('the proxy of HTTPS has no part in what is asked over HTTP', () => {
  expect(proxiesOf({ HTTPS_PROXY: 'http://proxy:8080' })).toEqual({});
});
