import { expect, test } from 'vitest';
import { textOf } from '../../../test/support/documents.ts';
import { runInProcess } from '../../testing/run-in-process.ts';
import { defaultServer, looked } from './default-server.ts';

test.each([
  [{}, 'http://127.0.0.1:7626'],
  [{ SOBOT_MOCK_HOST: '192.0.2.7' }, 'http://192.0.2.7:7626'],
  [{ SOBOT_MOCK_HOST: 'mock.test', SOBOT_MOCK_PORT: '80', SOBOT_MOCK_HTTPS: 'true' }, 'https://mock.test:80'],
  [{ SOBOT_MOCK_HOST: '::1' }, 'http://[::1]:7626'],
  [{ SOBOT_MOCK_HOST: '0.0.0.0' }, 'http://127.0.0.1:7626'],
  [{ SOBOT_MOCK_HOST: '::' }, 'http://127.0.0.1:7626'],
])('with %j the mock server of this machine is at %s', (environment, url) => {
  expect(defaultServer({ environment, folder: import.meta.dirname })).toBe(url);
});

test.each(['docs/ci.md', 'docs/ci.zh-CN.md'])('%s names every variable that says where it is', (page) => {
  const sentence = textOf(page)
    .split(/[.。]\s/u)
    .find((text) => text.includes('`SOBOT_MOCK_PORT`'));
  expect(looked.filter((name) => sentence?.includes(`\`${name}\``) !== true)).toEqual([]);
});

test.each(['en', 'zh'])('so does the help, in %s', async (language) => {
  const { stdout } = await runInProcess(['wait', '--help', '--language', language]);
  expect(looked.filter((name) => !stdout.includes(name))).toEqual([]);
});
